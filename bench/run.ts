/**
 * What the command line costs, beside a bare `node` in the same run: `npm run bench [-- --quick]`.
 * Runs are interleaved; minimum and median of wall time are printed with their ratio. Nothing fails on a time.
 */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { generateRepository } from './generate.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const program = path.join(root, 'bin/outcomes.cjs')
const quick = process.argv.includes('--quick')
const sizes = quick ? [1, 100, 1000] : [1, 100, 1000, 10_000]
const rounds = quick ? 5 : 11

// Where it is set, Node 20 reads certificates at every start and flatters every ratio.
const { NODE_EXTRA_CA_CERTS: _unset, ...environment } = process.env

interface Candidate {
  readonly name: string
  readonly args: readonly string[]
  readonly times: number[]
}

const candidate = (name: string, ...args: string[]): Candidate => ({ name, args, times: [] })
const bare = candidate('node -e 0', '-e', '0')
const candidates = [
  bare,
  candidate('--version', program, '--version'),
  candidate('--help', program, '--help'),
]
for (const size of sizes) {
  const folder = path.join(root, '.bench', `plain-${size}`)
  generateRepository(folder, { outcomes: size })
  const validate = ['-C', folder, 'validate', '--quiet', '--format', 'json']
  candidates.push(
    candidate(`validate ${size}, schema and references`, program, ...validate, '--only', 'schema,references'),
    candidate(`validate ${size}, all rules`, program, ...validate),
  )
}

for (let round = 0; round < rounds; round++) {
  for (const { args, times } of candidates) {
    const start = performance.now()
    spawnSync(process.execPath, args, { env: environment, stdio: 'ignore' })
    times.push(performance.now() - start)
  }
}

const sorted = (times: readonly number[]) => times.toSorted((a, b) => a - b)
const fastest = (times: readonly number[]) => sorted(times)[0]!
console.log(`Node ${process.version}, ${rounds} rounds, milliseconds`)
console.log(`${'what'.padEnd(42)}${'min'.padStart(9)}${'median'.padStart(9)}${'× node'.padStart(9)}`)
for (const { name, times } of candidates) {
  const median = sorted(times)[Math.floor(times.length / 2)]!
  const ratio = fastest(times) / fastest(bare.times)
  console.log(
    `${name.padEnd(42)}${fastest(times).toFixed(0).padStart(9)}${median.toFixed(0).padStart(9)}${ratio.toFixed(2).padStart(9)}`,
  )
}
