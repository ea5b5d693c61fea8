/**
 * Whole commands, as people run them, against what was built. Each folder below cases/<verb>/ is a case:
 *
 * - `command`: the command line
 * - `base`: the repository it runs in, a folder below fixtures, `example` for the worked example, or `empty`;
 *   without it, `tiny`
 * - `patches.yaml`: what is changed in it first: `find` and `write`, `text` for a new file, or `remove`
 * - `like`: another case whose base and patches this one takes
 * - `env`: variables, a line each
 * - `after`: a folder with the files that the command makes or changes; without it, everything stays as it is
 * - `stdout`, `stderr`, `exit`: what is expected; where there is no stderr or exit, nothing and 0
 *
 * `UPDATE=1 npx vitest run test/cases.test.ts` writes the expectations anew: read the difference before you keep it.
 */
import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs' // prettier-ignore
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { copyExample } from './copy-example.ts'
import { parse } from 'yaml'
import manifest from '../package.json' with { type: 'json' }
import { snapshot } from './snapshot.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const cases = path.join(root, 'test/cases')
const update = process.env['UPDATE'] === '1'
const temporary = realpathSync(mkdtempSync(path.join(tmpdir(), 'outcomes-cases-')))

afterAll(() => {
  rmSync(temporary, { recursive: true })
})

const read = (folder: string, name: string): string | undefined => {
  const file = path.join(cases, folder, name)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

interface Patch {
  readonly file: string
  readonly find?: string
  readonly write?: string
  readonly text?: string
  readonly remove?: true
}

/** The repository of a case, in a folder of its own. */
function prepare(name: string): string {
  const like = read(name, 'like')?.trim() ?? name
  const base = read(like, 'base')?.trim() ?? 'tiny'
  const here = path.join(temporary, name.replaceAll('/', '-'))
  mkdirSync(here, { recursive: true })
  if (base === 'example') copyExample(here)
  else if (base !== 'empty') cpSync(path.join(root, 'test/fixtures', base), here, { recursive: true })
  for (const patch of (parse(read(like, 'patches.yaml') ?? '[]') as Patch[] | null) ?? []) apply(here, patch)
  return here
}

function apply(here: string, { file, find, write, text, remove }: Patch): void {
  const at = path.join(here, file)
  if (remove) return rmSync(at)
  if (text !== undefined) {
    mkdirSync(path.dirname(at), { recursive: true })
    return writeFileSync(at, text)
  }
  const before = readFileSync(at, 'utf8')
  if (find === undefined || before.split(find).length !== 2)
    throw new Error(`${file} does not hold once: ${String(find)}`)
  writeFileSync(
    at,
    before.replace(find, () => write ?? ''),
  )
}

/** The words of a command line, with quotes as in a shell. */
const words = (command: string): string[] =>
  [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? '')

interface Result {
  readonly exit: number
  readonly stdout: string
  readonly stderr: string
}

function run(args: readonly string[], cwd: string, env: Record<string, string>): Promise<Result> {
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [path.join(root, 'bin/outcomes.js'), ...args],
      { cwd, env: { PATH: process.env['PATH'], HOME: cwd, LC_ALL: 'C', ...env }, timeout: 60_000 },
      (error, stdout, stderr) => {
        const exit = error ? error.code : 0
        if (typeof exit === 'number') resolve({ exit, stdout, stderr })
        else reject(error ?? new Error('no exit code'))
      },
    )
  })
}

/** What differs from one machine and version to another, by name. */
const steady = (text: string, here: string): string =>
  text
    .replaceAll(here, '<here>')
    .replaceAll(
      `"version": "${manifest.version}"\n  },\n  "command"`,
      '"version": "<version>"\n  },\n  "command"',
    )
    .replaceAll(
      `"version": "${manifest.version}",\n          "language"`,
      '"version": "<version>",\n          "language"',
    )
    .replaceAll(`content="outcomes ${manifest.version}"`, 'content="outcomes <version>"')
    .replace(new RegExp(`^${manifest.version.replaceAll('.', '\\.')}$`, 'm'), '<version>')

/** The files that are new, changed or gone. */
const changedFiles = (before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>) =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((file) => before[file] !== after[file] && after[file] !== 'a folder')
    .toSorted()

const readChanged = (here: string, files: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    files.map((file) => {
      const at = path.join(here, file)
      return [file, existsSync(at) ? steady(readFileSync(at, 'utf8'), here) : 'gone']
    }),
  )

/** What the case expects to be written, by path. */
function readAfter(name: string): Record<string, string> {
  const folder = path.join(cases, name, 'after')
  if (!existsSync(folder)) return {}
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  return Object.fromEntries(
    found.map((one) => {
      const at = path.join(one.parentPath, one.name)
      return [path.relative(folder, at), readFileSync(at, 'utf8')]
    }),
  )
}

function keepChanged(name: string, here: string, files: readonly string[]): void {
  const folder = path.join(cases, name, 'after')
  rmSync(folder, { recursive: true, force: true })
  for (const [file, text] of Object.entries(readChanged(here, files))) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), text)
  }
}

const names = readdirSync(cases).flatMap((verb) =>
  readdirSync(path.join(cases, verb)).map((name) => `${verb}/${name}`),
)

describe.concurrent.each([...new Set(names.map((name) => name.split('/')[0]!))])('%s', (verb) => {
  test.each(names.filter((name) => name.startsWith(`${verb}/`)))('%s', async (name) => {
    const here = prepare(name)
    const before = snapshot(here)
    const [program, ...args] = words(read(name, 'command') ?? '')
    expect(program).toBe('outcomes')
    const env = Object.fromEntries(
      (read(name, 'env') ?? '').split('\n').filter(Boolean).map((line) => line.split(/=(.*)/s).slice(0, 2)),
    ) as Record<string, string> // prettier-ignore
    const result = await run(args, here, env)
    const found = {
      stdout: steady(result.stdout, here),
      stderr: steady(result.stderr, here),
      exit: `${result.exit}\n`,
    }
    const written = changedFiles(before, snapshot(here))
    // A stack is a bug, or a build that is not there: nothing to expect.
    expect(found.stderr).not.toMatch(/\n\s+at .*:\d+/)
    if (update) {
      for (const [file, text] of Object.entries(found)) {
        const at = path.join(cases, name, file)
        if (text === '' || text === '0\n') rmSync(at, { force: true })
        else writeFileSync(at, text)
      }
      keepChanged(name, here, written)
    }
    expect(readChanged(here, written), 'what is written').toEqual(readAfter(name))
    expect(found).toEqual({
      stdout: read(name, 'stdout') ?? '',
      stderr: read(name, 'stderr') ?? '',
      exit: read(name, 'exit') ?? '0\n',
    })
  })
})

test('there are cases for every way to go wrong', () => {
  const codes = new Set(names.map((name) => read(name, 'exit')?.trim() ?? '0'))
  expect([...codes].toSorted()).toEqual(['0', '1', '2'])
  for (const name of names) {
    if (read(name, 'exit')?.trim() !== '2') continue
    expect(read(name, 'stdout') ?? '', `${name}: nothing on standard output`).toBe('')
    expect(read(name, 'stderr')?.trim().split('\n'), `${name}: one sentence`).toHaveLength(1)
  }
})
