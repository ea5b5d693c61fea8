/** Runs programs in turn, so that whatever else the machine does falls on all of them alike. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const usageScript = fileURLToPath(new URL('programs/usage.cjs', import.meta.url))

export interface Candidate {
  readonly name: string
  /** What `node` is given. */
  readonly args: readonly string[]
  readonly cwd?: string
  /** Exit codes that mean it did its work; 0 and 1 unless told. */
  readonly exits?: readonly number[]
}

export interface Measured {
  readonly name: string
  /** Wall time in milliseconds: of the fastest run, and the median. */
  readonly fastest: number
  readonly median: number
  /** Processor milliseconds of the run that used least: what other programs do counts for little. */
  readonly processor: number
  /** Peak memory in MB. */
  readonly memory: number
}

// Where it is set, Node 20 reads certificates at every start and flatters every ratio.
const { NODE_EXTRA_CA_CERTS: _unset, ...environment } = process.env

/** Each candidate `rounds` times, one after the other in every round; throws when one fails. */
export function measureInTurn(candidates: readonly Candidate[], rounds: number): Measured[] {
  const runs = candidates.map((): Run[] => [])
  for (let round = 0; round < rounds; round++) {
    for (const [at, candidate] of candidates.entries()) runs[at]!.push(runOnce(candidate))
  }
  return candidates.map(({ name }, at) => {
    const walls = runs[at]!.map(({ wall }) => wall).toSorted((a, b) => a - b)
    return {
      name,
      fastest: walls[0]!,
      median: walls[Math.floor(walls.length / 2)]!,
      processor: Math.min(...runs[at]!.map(({ processor }) => processor)),
      memory: Math.min(...runs[at]!.map(({ memory }) => memory)),
    }
  })
}

interface Run {
  readonly wall: number
  readonly processor: number
  readonly memory: number
}

function runOnce({ name, args, cwd, exits = [0, 1] }: Candidate): Run {
  const start = performance.now()
  const { status, output, error } = spawnSync(process.execPath, ['--require', usageScript, ...args], {
    env: environment,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 28,
    ...(cwd === undefined ? {} : { cwd }),
  })
  const wall = performance.now() - start
  if (error || status === null || !exits.includes(status))
    throw new Error(`${name} ended with ${status}: ${String(error ?? output[2]).slice(0, 500)}`)
  return { wall, ...(JSON.parse(String(output[3])) as { processor: number; memory: number }) }
}

/** A table with the processor time of each as a multiple of one of them. */
export function printTable(title: string, measured: readonly Measured[], beside: string): void {
  const base = measured.find(({ name }) => name === beside)!
  const width = Math.max(...measured.map(({ name }) => name.length)) + 2
  console.log(`\n${title}`)
  console.log(
    `${''.padEnd(width)}${['wall ms', 'median', 'cpu ms', 'peak MB'].map((head) => head.padStart(9)).join('')}  × ${beside}`,
  )
  for (const { name, fastest, median, processor, memory } of measured) {
    const numbers = [fastest, median, processor, memory].map((number) => number.toFixed(0).padStart(9))
    console.log(`${name.padEnd(width)}${numbers.join('')}  ${(processor / base.processor).toFixed(2)}`)
  }
}

/** One line on a goal: what was found beside what is wanted. */
export function printGoal(what: string, found: number, most: number): void {
  console.log(`${found <= most ? 'met   ' : 'MISSED'}  ${what}: ${found.toFixed(2)} (goal: at most ${most})`)
}
