/**
 * What the command line costs: `npm run bench [-- --quick | --large]`. Start-up, and `validate` on repositories of 1 to 10,000
 * outcomes (100,000 with `--large`) beside other programs on the same files in the same run. Nothing fails on a time.
 */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { generateRepository } from './generate.ts'
import { type Candidate, measureInTurn, type Measured, printGoal, printTable } from './measure.ts'
import { findPeer } from './peers.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const program = path.join(root, 'bin/outcomes.cjs')
const plain = 'outcomes, schema and references'
const ruled = 'outcomes, all rules'
const inBench = (file: string) => path.join(root, '.bench', file)
const quick = process.argv.includes('--quick')
const sizes = quick ? [1, 100, 1000] : [1, 100, 1000, 10_000]
if (process.argv.includes('--large')) sizes.push(100_000)

/** What a generic linter can say about an outcome: fields that must be there, words that must not. */
const spectralRules = {
  ...Object.fromEntries(
    ['statement', 'behaviours', 'context', 'standard', 'transfer'].map((field) => [
      `has-${field}`,
      { given: '$', then: { field, function: 'truthy' } },
    ]),
  ),
  'no-vague-verb': {
    given: '$.behaviours[*].verb',
    then: { function: 'pattern', functionOptions: { notMatch: '^(begrijpen|kennen|weten|leren)$' } },
  },
  'no-long-statement': {
    given: '$.statement',
    then: { function: 'length', functionOptions: { max: 400 } },
  },
}

console.log(`Node ${process.version} on ${process.platform}; ${quick ? 'quick' : 'full'} run`)
const bare: Candidate = { name: 'node -e 0', args: ['-e', '0'] }
const by = (measured: readonly Measured[], name: string): Measured | undefined =>
  measured.find((one) => one.name === name)

const small = repository(1)
const start = measureInTurn(
  [
    bare,
    { name: '--version', args: [program, '--version'] },
    { name: '--help', args: [program, '--help'] },
    { name: 'validate one file', args: [program, '-C', small, 'validate', '--only', 'schema,references'] },
    { name: 'validate one file, all rules', args: [program, '-C', small, 'validate'] },
  ],
  quick ? 9 : 25,
)
printTable('Start-up', start, bare.name)
const times = (name: string) => by(start, name)!.processor / by(start, bare.name)!.processor
printGoal('--version beside bare Node', times('--version'), 1.3)
printGoal('--help beside bare Node', times('--help'), 1.3)
printGoal('validate one file beside bare Node', times('validate one file'), 1.8)

const grown = new Map<number, Measured>()
for (const size of sizes.filter((one) => one > 1)) {
  const folder = repository(size)
  const candidates = [
    bare,
    { name: 'reading alone', args: [path.join(root, 'bench/programs/read.mjs'), folder] },
    ...(size > 10_000
      ? []
      : [{ name: 'yaml alone', args: [path.join(root, 'bench/programs/yaml.mjs'), folder] }]),
    ...ajv(folder),
    ...(size > 1000 ? [] : spectral(folder)),
    { name: plain, args: [program, '-C', folder, 'validate', '--quiet', '--only', 'schema,references'] },
    { name: ruled, args: [program, '-C', folder, 'validate', '--quiet'] },
  ]
  const rounds = size > 10_000 ? 2 : size > 1000 ? 3 : quick ? 3 : 7
  const measured = measureInTurn(candidates, rounds)
  printTable(`${size} outcomes`, measured, plain)
  const ours = by(measured, plain)!
  grown.set(size, ours)
  const peer = by(measured, 'ajv-cli')
  if (peer && size >= 1000)
    printGoal('schema and references beside ajv-cli', ours.processor / peer.processor, 1)
  printGoal('with all rules beside without', by(measured, ruled)!.processor / ours.processor, 2)
  if (size === 10_000) printGoal('peak memory in MB', ours.memory, 150)
}
const [least, most] = [1000, Math.max(...grown.keys())]
if (most > least) {
  const exponent = Math.log(grown.get(most)!.processor / grown.get(least)!.processor) / Math.log(most / least)
  printGoal(`growth from ${least} to ${most} outcomes, as an exponent`, exponent, 1)
}

/** The generated repository of a size, made once. */
function repository(outcomes: number): string {
  const folder = inBench(`plain-${outcomes}`)
  if (existsSync(path.join(folder, 'outcomes.config.yaml'))) return folder
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  generateRepository(folder, { outcomes })
  return folder
}

/** The outcomes against the same schema: no references, no places. */
function ajv(folder: string): Candidate[] {
  const peer = findPeer('ajv')
  if (peer === undefined) return []
  const schema = path.join(root, 'schemas/v1/outcome.schema.json')
  const data = path.join(folder, 'outcomes/**/*.yaml')
  const flags = ['--spec=draft2020', '-c', 'ajv-formats', '--strict=false', '--all-errors']
  return [{ name: 'ajv-cli', args: [peer, 'validate', '-s', schema, '-d', data, ...flags] }]
}

/** A generic linter with seven rules of its own kind on the same files. */
function spectral(folder: string): Candidate[] {
  const peer = findPeer('spectral')
  if (peer === undefined) return []
  const rules = inBench('spectral.json')
  writeFileSync(rules, JSON.stringify({ rules: spectralRules }))
  const files = path.join(folder, 'outcomes/**/*.yaml')
  return [{ name: 'Spectral, 7 rules', args: [peer, 'lint', '--quiet', '--ruleset', rules, files] }]
}
