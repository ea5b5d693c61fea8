/** The real world behind the interface: the only place with a file system, a clock and a process. */
import fs from 'node:fs'
import path from 'node:path'
import type { Text } from '../diagnostic.ts'
import { UserError } from '../diagnostic.ts'
import { startThreads } from './real-threads.ts'
import type {
  FileToWrite,
  ColourLevel,
  EntryKind,
  Folder,
  FolderEntry,
  Git,
  OutputFolder,
  Reading,
  Stream,
  World,
  Written,
} from '../world.ts'

// Windows has neither: there lstat has to do.
const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = fs.constants

/** The running process as a World; `programFolder` is where the package is installed. */
export function realWorld(programFolder = '.'): World {
  return {
    cwd: slashed(workingDirectory()),
    env: process.env,
    get locale() {
      return localeOfSystem()
    },
    nodeVersion: process.version,
    out: stream(1),
    err: stream(2),
    input: async () => {
      const parts: Buffer[] = []
      for await (const part of process.stdin) parts.push(part as Buffer)
      return Buffer.concat(parts).toString()
    },
    terminal: () =>
      mayBeTerminal(0) &&
      mayBeTerminal(2) &&
      process.stdin.isTTY &&
      process.stderr.isTTY &&
      !process.env['CI']
        ? { input: process.stdin, output: process.stderr }
        : undefined,
    today: () => {
      const now = new Date()
      const two = (part: number) => String(part).padStart(2, '0')
      return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
    },
    sourceDate: () => {
      const seconds = process.env['SOURCE_DATE_EPOCH']
      if (seconds === undefined || !/^[0-9]{1,11}$/.test(seconds)) return undefined
      return new Date(Number(seconds) * 1000).toISOString().slice(0, 10)
    },
    elapsed: () => performance.now(),
    wait: waitFor,
    stamp: (at) => {
      const stat = fs.lstatSync(at, { throwIfNoEntry: false })
      return stat && `${stat.ino} ${stat.size} ${stat.mtimeMs}`
    },
    kindOf: (at) => {
      try {
        return kindOf(fs.lstatSync(at))
      } catch {
        // Nothing there, a file on the way to it, a name that cannot be: nothing stands at this path.
        return undefined
      }
    },
    folder: openFolder,
    outputFolder: openOutputFolder,
    git: runGit,
    fetchRepository,
    serve: async (port, answer) => (await import('./real-server.ts')).serveHere(port, answer),
    threads: (program, setup) => {
      const file = path.join(programFolder, program)
      return fs.existsSync(file) ? startThreads(path.resolve(file), setup) : undefined
    },
    program: openFolder(programFolder),
  }
}

let interrupted = false
let wake = () => {}

/** From the first time on that something waits, Ctrl-C ends the waiting and not the program, so that it can tidy up. */
function waitFor(milliseconds: number): Promise<boolean> {
  if (process.listenerCount('SIGINT') === 0) {
    process.on('SIGINT', () => {
      interrupted = true
      wake()
    })
  }
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      resolve(!interrupted)
    }
    const timer = setTimeout(done, interrupted ? 0 : milliseconds)
    wake = done
  })
}

/** Where we are, also when that folder has been deleted since: then the commands say that it is not there. */
function workingDirectory(): string {
  try {
    return process.cwd()
  } catch {
    return process.env['PWD'] ?? path.parse(process.execPath).root
  }
}

/** Elsewhere than on Windows this is what LANG says, and asking costs as much as all of Node's own start. */
function localeOfSystem(): string {
  return process.platform === 'win32' ? Intl.DateTimeFormat().resolvedOptions().locale : ''
}

const gitSettings = [
  '--no-pager',
  '--no-replace-objects',
  '--literal-pathspecs',
  ...[
    'core.fsmonitor=false',
    'core.hooksPath=/dev/null',
    'core.attributesFile=/dev/null',
    'core.untrackedCache=false',
    'protocol.allow=never',
    'safe.bareRepository=explicit',
  ].flatMap((setting) => ['-c', setting]),
]

/** Made from nothing: what a user or a repository has set must not decide what git runs. */
const gitEnvironment = {
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  SYSTEMROOT: process.env['SYSTEMROOT'],
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_LITERAL_PATHSPECS: '1',
  GIT_PAGER: 'cat',
  LC_ALL: 'C',
}

const runGit: Git = (directory, args, input = '') => {
  // Most commands never ask git, and this loads Node's network.
  const { spawnSync } = process.getBuiltinModule('node:child_process')
  const { status, stdout } = spawnSync('git', [...gitSettings, ...args], {
    cwd: directory,
    env: gitEnvironment,
    input,
    shell: false,
    timeout: 30_000,
    maxBuffer: 1024 * 1024 * 1024,
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  return { status, out: stdout ?? new Uint8Array() }
}

/** The ways in which a repository may come in: none of them runs a program that the address names. */
const fetchProtocols = 'https:file'

function fetchRepository(folder: string, url: string, ref: string): boolean {
  const { spawnSync } = process.getBuiltinModule('node:child_process')
  fs.mkdirSync(folder, { recursive: true })
  const run = (...args: readonly string[]): boolean => {
    const settings = gitSettings.filter(
      (one, at) => one !== 'protocol.allow=never' && gitSettings[at + 1] !== 'protocol.allow=never',
    )
    const { status } = spawnSync('git', [...settings, ...args], {
      cwd: folder,
      env: {
        ...gitEnvironment,
        GIT_ALLOW_PROTOCOL: fetchProtocols,
      },
      shell: false,
      timeout: 300_000,
      stdio: 'ignore',
    })
    return status === 0
  }
  if (!fs.existsSync(path.join(folder, 'HEAD')) && !run('init', '--quiet', '--bare', '--template=', '.'))
    return false
  const what = `+${ref}:refs/heads/peer`
  return run(
    '--git-dir=.',
    'fetch',
    '--quiet',
    '--no-tags',
    '--no-recurse-submodules',
    '--update-head-ok',
    '--',
    url,
    what,
  )
}

const slashed = (at: string): string => (path.sep === '/' ? at : at.replaceAll(path.sep, '/'))

function stream(fd: 1 | 2): Stream {
  const terminal = () => openTerminal(fd)
  return {
    // Synchronous, so that a reader that closes early or a sudden end loses nothing that was said.
    write: (text) => writeAll(fd, text),
    get colour() {
      return colourOf(terminal()?.getColorDepth() ?? 1)
    },
    get columns() {
      return terminal()?.columns
    },
  }
}

/** Node's stream, where it is a terminal. It loads half of Node's network for a pipe, so that is looked at first. */
function openTerminal(fd: 1 | 2): NodeJS.WriteStream | undefined {
  if (!mayBeTerminal(fd)) return undefined
  const to = fd === 1 ? process.stdout : process.stderr
  return to.isTTY ? to : undefined
}

function mayBeTerminal(fd: number): boolean {
  try {
    const stat = fs.fstatSync(fd)
    return stat.isCharacterDevice() && stat.rdev !== fs.statSync('/dev/null', { throwIfNoEntry: false })?.rdev
  } catch {
    return true
  }
}

function colourOf(depth: number): ColourLevel {
  return depth >= 24 ? 3 : depth >= 8 ? 2 : depth >= 4 ? 1 : 0
}

function writeAll(fd: number, text: string): void {
  let bytes = Buffer.from(text)
  while (bytes.length > 0) {
    try {
      bytes = bytes.subarray(fs.writeSync(fd, bytes))
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EPIPE' || (code !== 'EAGAIN' && fd === 2)) return
      if (code !== 'EAGAIN')
        throw blocked({ nl: 'De uitvoer', en: 'The output' }, explainWriteError(code ?? 'EIO'))
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    }
  }
}

function kindOf(entry: fs.Stats | fs.Dirent): EntryKind {
  if (entry.isFile()) return 'file'
  if (entry.isDirectory()) return 'directory'
  return entry.isSymbolicLink() ? 'link' : 'other'
}

const byName = (a: FolderEntry, b: FolderEntry) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)

function openFolder(root: string): Folder {
  const plain = new Set([''])
  /** Whether a folder below the root is reached without passing through a link. */
  const isPlain = (at: string): boolean => {
    if (plain.has(at) || at === '.') return true
    const stat = fs.lstatSync(path.join(root, at), { throwIfNoEntry: false })
    if (stat?.isSymbolicLink() || !isPlain(path.dirname(at))) return false
    plain.add(at)
    return true
  }
  return {
    list: (at) => {
      try {
        if (!isPlain(at)) return undefined
        return fs
          .readdirSync(path.join(root, at), { withFileTypes: true })
          .map((entry) => ({ name: entry.name, kind: kindOf(entry) }))
          .sort(byName)
      } catch {
        return undefined
      }
    },
    read: (at, limit) => {
      try {
        if (!isPlain(path.dirname(at))) return { ok: false, problem: 'link' }
      } catch {
        return { ok: false, problem: 'unreadable' }
      }
      return readBounded(path.join(root, at), limit)
    },
  }
}

/** Opens without following a link or waiting on a pipe, and reads no more than `limit` bytes. */
function readBounded(file: string, limit: number): Reading {
  let handle: number | undefined
  try {
    if (O_NOFOLLOW === 0 && fs.lstatSync(file).isSymbolicLink()) return { ok: false, problem: 'link' }
    handle = fs.openSync(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
    const stat = fs.fstatSync(handle)
    if (!stat.isFile()) return { ok: false, problem: 'not-a-file' }
    if (stat.size > limit) return { ok: false, problem: 'too-large', bytes: stat.size }
    const bytes = Buffer.allocUnsafe(Math.min(limit, stat.size) + 1)
    let length = 0
    for (;;) {
      const read = fs.readSync(handle, bytes, length, bytes.length - length, null)
      if (read === 0) return { ok: true, bytes: bytes.subarray(0, length) }
      length += read
      // It grew while it was read.
      if (length === bytes.length) return { ok: false, problem: 'unreadable' }
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ELOOP' || code === 'EMLINK') return { ok: false, problem: 'link' }
    if (code === 'ENOENT' || code === 'ENOTDIR') return { ok: false, problem: 'missing' }
    if (code === 'EISDIR') return { ok: false, problem: 'not-a-file' }
    return { ok: false, problem: 'unreadable' }
  } finally {
    if (handle !== undefined) fs.closeSync(handle)
  }
}

const maxOutputBytes = 64 * 1024 * 1024

function openOutputFolder(root: string): OutputFolder {
  return {
    ...openFolder(root),
    write: (at, bytes) => writeAtomically(root, at, bytes),
    writeTogether: (files) => writeTogether(root, files),
    remove: (at) => removeFile(root, at),
    locked: (at, action) => whileLocked(root, at, action),
  }
}

function removeFile(root: string, at: string): void {
  try {
    const standing = fs.lstatSync(path.join(root, at), { throwIfNoEntry: false })
    if (standing?.isFile()) fs.unlinkSync(path.join(root, at))
  } catch (error) {
    throw blocked(at, explainWriteError((error as NodeJS.ErrnoException).code ?? 'EIO'))
  }
}

/** A lock that nobody has let go of for so long was left behind by a run that was broken off. */
const staleLock = 10_000

function whileLocked(root: string, at: string, action: () => void): void {
  const lock = path.join(root, at)
  for (;;) {
    try {
      makeFolder(root, path.dirname(lock))
      fs.closeSync(fs.openSync(lock, 'wx'))
      break
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (error instanceof UserError) throw error
      if (code !== 'EEXIST') throw blocked(at, explainWriteError(code ?? 'EIO'))
      const age = Date.now() - (fs.lstatSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0)
      if (age > staleLock) fs.rmSync(lock, { force: true })
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
    }
  }
  try {
    action()
  } finally {
    fs.rmSync(lock, { force: true })
  }
}

/** Bytes that stand beside their target until they take its place. */
interface Staged {
  readonly at: string
  readonly target: string
  readonly temporary: string
  readonly isNew: boolean
}

/** Writes beside the target, flushes, then renames: the file is the old one or the new one, never half of it. */
function writeAtomically(root: string, at: string, bytes: Uint8Array): Written {
  return orBlocked(at, () => {
    makeFolder(root, path.dirname(path.join(root, at)))
    const staged = stage(root, at, bytes, (handle) => {
      fs.fsyncSync(handle)
    })
    if (!staged) return 'unchanged'
    moveIn(staged)
    return staged.isNew ? 'created' : 'changed'
  })
}

/** So many stand beside their targets at a time, at most. */
const together = 256

async function writeTogether(root: string, files: readonly FileToWrite[]): Promise<void> {
  const waiting = new Set<Staged>()
  const tidy = () => {
    for (const { temporary } of waiting) fs.rmSync(temporary, { force: true })
  }
  const stop = () => {
    tidy()
    process.exit(130)
  }
  process.once('SIGINT', stop)
  try {
    for (let from = 0; from < files.length; from += together) {
      const made = new Set<string>()
      for (const { path: at, bytes } of files.slice(from, from + together)) {
        const folder = path.dirname(path.join(root, at))
        const staged = orBlocked(at, () => {
          if (!made.has(folder)) makeFolder(root, folder)
          return stage(root, at, bytes)
        })
        made.add(folder)
        if (staged) waiting.add(staged)
      }
      await Promise.all([...waiting].map(flush))
      for (const staged of waiting) {
        orBlocked(staged.at, () => {
          moveIn(staged)
        })
        waiting.delete(staged)
      }
    }
  } catch (error) {
    tidy()
    throw error
  } finally {
    process.off('SIGINT', stop)
  }
}

async function flush({ at, temporary }: Staged): Promise<void> {
  const handle = orBlocked(at, () => fs.openSync(temporary, 'r+'))
  await new Promise<void>((resolve, reject) => {
    fs.fsync(handle, (error) => {
      fs.closeSync(handle)
      if (error) reject(blocked(at, explainWriteError(error.code ?? 'EIO')))
      else resolve()
    })
  })
}

/** Undefined where the same bytes stand there already. */
function stage(
  root: string,
  at: string,
  bytes: Uint8Array,
  finish?: (handle: number) => void,
): Staged | undefined {
  const target = path.join(root, at)
  const standing = fs.lstatSync(target, { throwIfNoEntry: false })
  if (standing?.isSymbolicLink()) throw blocked(at, linkInTheWay)
  if (standing && !standing.isFile()) throw blocked(at, folderInTheWay)
  if (standing) {
    const old = readBounded(target, maxOutputBytes)
    if (old.ok && Buffer.compare(old.bytes, bytes) === 0) return undefined
  }
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${crypto.randomUUID()}.tmp`)
  try {
    const handle = fs.openSync(temporary, 'wx', 0o644)
    try {
      fs.writeFileSync(handle, bytes)
      finish?.(handle)
    } finally {
      fs.closeSync(handle)
    }
  } catch (error) {
    fs.rmSync(temporary, { force: true })
    throw error
  }
  return { at, target, temporary, isNew: !standing }
}

function moveIn({ temporary, target }: Staged): void {
  try {
    fs.renameSync(temporary, target)
  } catch (error) {
    fs.rmSync(temporary, { force: true })
    throw error
  }
}

function orBlocked<T>(at: string, action: () => T): T {
  try {
    return action()
  } catch (error) {
    if (error instanceof UserError) throw error
    throw blocked(at, explainWriteError((error as NodeJS.ErrnoException).code ?? 'EIO'))
  }
}

/** Makes the folders on the way, refusing to pass through a link below the root. */
function makeFolder(root: string, folder: string): void {
  try {
    fs.mkdirSync(root, { recursive: true })
  } catch (error) {
    const name = slashed(path.relative(workingDirectory(), root))
    throw blocked(name || slashed(root), explainWriteError((error as NodeJS.ErrnoException).code ?? 'EIO'))
  }
  let at = root
  for (const part of path.relative(root, folder).split(path.sep).filter(Boolean)) {
    at = path.join(at, part)
    const standing = fs.lstatSync(at, { throwIfNoEntry: false }) ?? makeOrFind(at)
    if (standing.isSymbolicLink()) throw blocked(slashed(path.relative(root, at)), linkInTheWay)
    else if (!standing.isDirectory()) throw blocked(slashed(path.relative(root, at)), fileInTheWay)
  }
}

/** Makes a folder; another run may have made it a moment ago. */
function makeOrFind(folder: string): fs.Stats {
  try {
    fs.mkdirSync(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return fs.lstatSync(folder)
}

const linkInTheWay: Text = {
  nl: 'daar staat een koppeling (symbolic link), en die worden niet gevolgd',
  en: 'there is a symbolic link there, and these are not followed',
}
const folderInTheWay: Text = {
  nl: 'daar staat al een map met die naam',
  en: 'there is a folder of that name',
}
const fileInTheWay: Text = {
  nl: 'daar staat een bestand waar een map moet komen',
  en: 'a file stands where a folder has to be',
}

const writeErrors: Readonly<Record<string, Text>> = {
  ENOSPC: { nl: 'de schijf is vol', en: 'the disk is full' },
  EDQUOT: { nl: 'de schijfruimte van deze gebruiker is op', en: 'this user has no disk space left' },
  EROFS: { nl: 'deze schijf kan alleen worden gelezen', en: 'this disk is read-only' },
  EACCES: { nl: 'er is geen toestemming om daar te schrijven', en: 'there is no permission to write there' },
  EPERM: { nl: 'er is geen toestemming om daar te schrijven', en: 'there is no permission to write there' },
  EEXIST: fileInTheWay,
  ENOTDIR: fileInTheWay,
  ENOENT: {
    nl: 'op de weg erheen leidt een koppeling (symbolic link) nergens naartoe, of is een map verdwenen',
    en: 'on the way there a symbolic link leads nowhere, or a folder has gone',
  },
  ENAMETOOLONG: { nl: 'de naam is te lang', en: 'the name is too long' },
}

function explainWriteError(code: string): Text {
  return (
    writeErrors[code] ?? {
      nl: `de schijf meldt een fout (${code})`,
      en: `the disk reports an error (${code})`,
    }
  )
}

function blocked(at: string | Text, why: Text): UserError {
  const what = typeof at === 'string' ? { nl: at, en: at } : at
  return new UserError({
    nl: `${what.nl} kan niet worden geschreven: ${why.nl}.`,
    en: `${what.en} cannot be written: ${why.en}.`,
  })
}
