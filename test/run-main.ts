/** The program run in this process, on the real disk, with what it says kept. */
import { fileURLToPath } from 'node:url'
import { main } from '../src/cli/main.ts'
import { realWorld } from '../src/cli/real-world.ts'
import type { World } from '../src/world.ts'

interface Program {
  readonly main: typeof main
  readonly realWorld: typeof realWorld
}

const root = fileURLToPath(new URL('..', import.meta.url))

export interface Ran {
  readonly exit: number
  readonly stdout: string
  readonly stderr: string
}

export interface Circumstances {
  readonly env?: Readonly<Record<string, string>>
  readonly columns?: number
  readonly input?: string
  readonly change?: Partial<World>
}

/** Runs a program in a folder, on a day that never changes, in an environment that holds nothing else. */
export async function runProgram(
  program: Program,
  cwd: string,
  argv: readonly string[],
  { env = {}, columns, input = '', change = {} }: Circumstances = {},
): Promise<Ran> {
  const said = { out: '', err: '' }
  const stream = (name: keyof typeof said) => ({
    write: (text: string) => {
      said[name] += text
    },
    colour: 0 as const,
    columns,
  })
  const exit = await program.main(argv, {
    ...program.realWorld(root),
    cwd,
    env,
    locale: '',
    out: stream('out'),
    err: stream('err'),
    input: () => Promise.resolve(input),
    terminal: () => undefined,
    today: () => '2026-01-15',
    sourceDate: () => undefined,
    ...change,
  })
  return { exit, stdout: said.out, stderr: said.err }
}

/** The program as it stands in `src`. */
export const runMain = (cwd: string, argv: readonly string[], circumstances?: Circumstances): Promise<Ran> =>
  runProgram({ main, realWorld }, cwd, argv, circumstances)
