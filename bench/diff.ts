/**
 * What comparing costs: `npx tsx bench/diff.ts [--quick]`. Interleaved rounds, minimum of wall time, ratios of one run. Nothing
 * fails on a time. First 1,000 outcomes of which one in ten was edited, from a revision in git, beside validating both and beside
 * `git diff`; then two institutes without an id in common, whose outcomes are paired by what they say.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { generateRepository } from './generate.ts'
import { findPeer } from './peers.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const program = path.join(root, 'bin/outcomes.cjs')
const quick = process.argv.includes('--quick')
const rounds = quick ? 3 : 5
const { NODE_EXTRA_CA_CERTS: _unset, ...environment } = process.env

const git = (folder: string, ...args: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 1 << 30,
  })

const outcomesIn = (folder: string): string[] =>
  readdirSync(path.join(folder, 'outcomes'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => path.join(folder, 'outcomes', name))
    .toSorted()

function makeRevised(size: number): string {
  const folder = path.join(root, '.bench', `revised-${size}`)
  rmSync(folder, { recursive: true, force: true })
  generateRepository(folder, { outcomes: size })
  git(folder, 'init', '-q', '-b', 'main')
  git(folder, 'add', '-A')
  git(folder, 'commit', '-q', '-m', 'begin')
  for (const [at, file] of outcomesIn(folder).entries()) {
    if (at % 10 > 0) continue
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, text.replace(/minimum: \d/, 'minimum: 9').replace(/ een /, ' één '))
  }
  return folder
}

/** The same outcomes as another institute would have them: other ids, some other words. */
function makeInstitute(size: number): string {
  const folder = path.join(root, '.bench', `institute-${size}`)
  rmSync(folder, { recursive: true, force: true })
  generateRepository(folder, { outcomes: size })
  const config = path.join(folder, 'outcomes.config.yaml')
  writeFileSync(config, readFileSync(config, 'utf8').replace(/id: [a-z0-9-]+/, 'id: ander-instituut'))
  for (const [at, file] of outcomesIn(folder).entries()) {
    const text = readFileSync(file, 'utf8')
      .replace(/^id: .*$/m, `id: ander-${at}`)
      .replaceAll('lerenden', 'leerlingen')
      .replaceAll('collega’s', 'teamgenoten')
    rmSync(file)
    writeFileSync(path.join(path.dirname(file), `ander-${at}.yaml`), text)
  }
  return folder
}

interface Measured {
  readonly name: string
  readonly run: () => void
  readonly times: number[]
}

function measure(all: readonly Measured[]): void {
  for (let round = 0; round < rounds; round += 1) {
    for (const { run, times } of all) {
      const start = performance.now()
      run()
      times.push(performance.now() - start)
    }
  }
}

const fastest = ({ times }: Measured): number => Math.min(...times)
const outcomes =
  (folder: string, ...args: readonly string[]) =>
  () => {
    spawnSync(process.execPath, [program, '-C', folder, ...args], { env: environment, stdio: 'ignore' })
  }

/** A differ that knows nothing of outcomes, on what `yaml` reads of both folders. */
function generic(before: string, folder: string): Measured[] {
  const differ = findPeer('jsonDiff')
  if (differ === undefined) return []
  const args = [path.join(root, 'bench/programs/json-diff.mjs'), differ, before, folder]
  const run = () => void spawnSync(process.execPath, args, { env: environment, stdio: 'ignore' })
  return [{ name: 'yaml and json-diff on both', run, times: [] }]
}

const sizes = quick ? [1000] : [1000, 10_000]
for (const size of sizes) {
  const folder = makeRevised(size)
  const before = path.join(root, '.bench', `plain-${size}`)
  generateRepository(before, { outcomes: size })
  const validate = ['validate', '--quiet', '--format', 'json', '--only', 'schema']
  const one: Measured = {
    name: 'validate, schema alone',
    run: outcomes(folder, ...validate),
    times: [],
  }
  const other: Measured = {
    name: 'validate the version before',
    run: outcomes(before, ...validate),
    times: [],
  }
  const compared: Measured[] = [
    { name: 'diff main', run: outcomes(folder, 'diff', 'main'), times: [] },
    { name: 'diff main --format json', run: outcomes(folder, 'diff', 'main', '--format', 'json'), times: [] },
    { name: 'git diff main', run: () => void git(folder, 'diff', 'main'), times: [] },
    ...generic(before, folder),
  ]
  measure([one, other, ...compared])
  const both = fastest(one) + fastest(other)
  console.log(`\n${size} outcomes, one in ten edited; milliseconds, and × validating both`)
  for (const measured of [one, other, ...compared])
    console.log(
      `${measured.name.padEnd(36)}${fastest(measured).toFixed(0).padStart(8)}${(fastest(measured) / both).toFixed(2).padStart(8)}`,
    )
}

const pairing = `
import { load } from './src/load/load.ts'
import { checkSchemas } from './src/validate/check.ts'
import { buildCatalogue } from './src/model/build.ts'
import { crosswalk } from './src/diff/crosswalk.ts'
import { realWorld } from './src/cli/real-world.ts'
const read = async (folder) => {
  const loaded = await load(realWorld().folder(folder))
  const checked = await checkSchemas(loaded.files)
  return buildCatalogue(checked.sound, loaded.files).catalogue
}
const [left, right] = [await read(process.argv[1]), await read(process.argv[2])]
const start = performance.now()
const walk = crosswalk(left, right)
console.log(JSON.stringify({ pairs: walk.pairs.length, seconds: (performance.now() - start) / 1000, megabytes: process.resourceUsage().maxRSS / 1024 }))
`
console.log('\npairing two institutes without an id in common: pairs, seconds, megabytes at most')
for (const size of sizes) {
  const left = path.join(root, '.bench', `plain-${size}`)
  const right = makeInstitute(size)
  const found = execFileSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '-e', pairing, left, right],
    { cwd: root, env: environment, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  )
  const { pairs, seconds, megabytes } = JSON.parse(found) as Record<'pairs' | 'seconds' | 'megabytes', number>
  console.log(
    `${String(size).padEnd(8)}${String(pairs).padStart(8)}${seconds.toFixed(1).padStart(8)}${megabytes.toFixed(0).padStart(8)}`,
  )
}
