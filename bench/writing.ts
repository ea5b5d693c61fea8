/**
 * What writing many files costs: `npx tsx bench/writing.ts`. A list of 5,000 outcomes that comes in, and 1,000 files that are laid
 * out, beside validating them. Each round in a folder of its own: file systems are slow where much was just taken away.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { acts, objects, places } from './curriculum.ts'
import { generateRepository } from './generate.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const program = path.join(root, 'bin/outcomes.cjs')
const bench = path.join(root, '.bench/writing')
const rounds = 3
rmSync(bench, { recursive: true, force: true })
mkdirSync(bench, { recursive: true })

/** Seconds of the fastest round. */
function fastest(prepare: (round: number) => { folder: string; args: readonly string[] }): number {
  const times = Array.from({ length: rounds }, (_none, round) => {
    const { folder, args } = prepare(round)
    const start = performance.now()
    spawnSync(process.execPath, [program, '-C', folder, ...args, '--quiet'], { stdio: 'ignore' })
    return (performance.now() - start) / 1000
  })
  return Math.min(...times)
}

const pick = (from: readonly unknown[], at: number): string => JSON.stringify(from[at % from.length])
const rows = Array.from(
  { length: 5000 },
  (_none, at) =>
    `Leeruitkomst ${at};De leraar ontwerpt toets ${at} en analyseert de resultaten (${pick(acts, at)}, ${pick(objects, at).replaceAll(';', ',')}, ${pick(places, at)}).;${(at % 10) + 1}`.replaceAll('"', ''), // prettier-ignore
)
const list = path.join(bench, 'list.csv')
writeFileSync(list, ['Titel;Leeruitkomst;EC', ...rows].join('\n'))
const coming = fastest((round) => {
  const folder = path.join(bench, `import-${round}`)
  mkdirSync(folder)
  writeFileSync(
    path.join(folder, 'outcomes.config.yaml'),
    'schema: 1\ninstitute: { id: x, name: X }\nlanguage: nl\n',
  )
  return { folder, args: ['import', list] }
})

const plain = path.join(bench, 'plain')
generateRepository(plain, { outcomes: 1000 })
const validating = fastest(() => ({ folder: plain, args: ['validate'] }))
const checking = fastest(() => ({ folder: plain, args: ['fmt', '--check'] }))
const laying = fastest((round) => {
  const folder = path.join(bench, `fmt-${round}`)
  cpSync(plain, folder, { recursive: true })
  return { folder, args: ['fmt'] }
})
const show = (name: string, seconds: number, beside?: number) =>
  console.log(
    `${name.padEnd(40)}${seconds.toFixed(2).padStart(7)} s${beside === undefined ? '' : `  ${(seconds / beside).toFixed(2)} × validate`}`,
  )
show('import of 5,000 rows', coming)
show('validate 1,000 outcomes, all rules', validating)
show('fmt --check of 1,000 outcomes', checking, validating)
show('fmt of 1,000 outcomes, all rewritten', laying, validating)
rmSync(bench, { recursive: true, force: true })
