/** Repositories of git to try things on, each in a folder of its own, and the program as it is built. */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const program = path.join(root, 'bin/outcomes.js')

export const temporary = (): string => realpathSync(mkdtempSync(path.join(tmpdir(), 'outcomes-git-')))
export const clear = (folder: string): void => rmSync(folder, { recursive: true, force: true })

const environment = (home: string) => ({
  PATH: process.env['PATH'],
  HOME: home,
  LC_ALL: 'C',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.org',
  GIT_AUTHOR_DATE: '2026-01-01T12:00:00Z',
  GIT_COMMITTER_DATE: '2026-01-01T12:00:00Z',
})

export const git = (folder: string, ...args: readonly string[]): string =>
  execFileSync('git', args, { cwd: folder, env: environment(folder), encoding: 'utf8', stdio: 'pipe' })

/** A repository whose branch main holds these files and nothing stands on disk: `mode` is 100644 where it is left out. */
export function importFiles(
  folder: string,
  files: Iterable<{ readonly path: string; readonly text: string; readonly mode?: string }>,
): string {
  mkdirSync(folder, { recursive: true })
  git(folder, 'init', '-q', '-b', 'main')
  const marks = new Map<string, number>()
  const blobs: string[] = []
  const tree: string[] = []
  for (const { path: at, text, mode = '100644' } of files) {
    if (!marks.has(text)) {
      marks.set(text, marks.size + 1)
      blobs.push(`blob\nmark :${marks.size}\ndata ${Buffer.byteLength(text)}\n${text}\n`)
    }
    tree.push(`M ${mode} ${mode === '160000' ? text : `:${marks.get(text)}`} ${JSON.stringify(at)}\n`)
  }
  const commit = 'commit refs/heads/main\ncommitter A <a@example.org> 1700000000 +0000\ndata 1\nx\n'
  execFileSync('git', ['fast-import', '--quiet'], {
    cwd: folder,
    env: environment(folder),
    input: [...blobs, commit, ...tree, '\n'].join(''),
    stdio: 'pipe',
  })
  return folder
}

export interface Ran {
  readonly exit: number | null
  readonly stdout: string
  readonly stderr: string
}

/** The program in a folder, as a user would run it. */
export function outcomes(folder: string, ...args: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    env: environment(folder),
    encoding: 'utf8',
    timeout: 60_000,
  })
  return { exit: status, stdout, stderr }
}

export const write = (folder: string, file: string, text: string): void => {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
  writeFileSync(path.join(folder, file), text)
}

export const read = (folder: string, file: string): string => readFileSync(path.join(folder, file), 'utf8')

/** Replaces what stands there once. */
export function patch(folder: string, file: string, find: string, by: string): void {
  const before = read(folder, file)
  if (before.split(find).length !== 2) throw new Error(`${file} does not hold once: ${find}`)
  write(
    folder,
    file,
    before.replace(find, () => by),
  )
}

export function commit(folder: string, message = 'een wijziging'): void {
  git(folder, 'add', '-A')
  git(folder, 'commit', '-q', '-m', message)
}

/** A repository with the small curriculum of the tests, its first commit tagged v1. */
export function makeRepository(folder: string, at = ''): string {
  mkdirSync(folder, { recursive: true })
  git(folder, 'init', '-q', '-b', 'main')
  cpSync(path.join(root, 'test/fixtures/tiny'), path.join(folder, at), { recursive: true })
  commit(folder, 'begin')
  git(folder, 'tag', 'v1')
  return folder
}
