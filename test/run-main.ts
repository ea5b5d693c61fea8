/** The program run in this process, on the real disk, with what it says kept. */
import { main } from '../src/cli/main.ts'
import { realWorld } from '../src/cli/real-world.ts'
import type { World } from '../src/world.ts'

export interface Ran {
  readonly exit: number
  readonly stdout: string
  readonly stderr: string
  readonly milliseconds: number
}

export interface Circumstances {
  readonly env?: Readonly<Record<string, string>>
  readonly columns?: number
  readonly input?: string
  readonly change?: Partial<World>
}

/** Runs the program in a folder, on a day that never changes, in an environment that holds nothing else. */
export async function runMain(
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
  const start = performance.now()
  const exit = await main(argv, {
    ...realWorld(),
    cwd,
    env,
    locale: '',
    out: stream('out'),
    err: stream('err'),
    input: () => Promise.resolve(input),
    today: () => '2026-01-15',
    sourceDate: () => undefined,
    ...change,
  })
  return { exit, stdout: said.out, stderr: said.err, milliseconds: performance.now() - start }
}
