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
