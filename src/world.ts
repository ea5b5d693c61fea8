/** Everything outside the program, as an interface: types only. The one implementation is cli/real-world.ts. */

export type EntryKind = 'file' | 'directory' | 'link' | 'other'

export interface FolderEntry {
  readonly name: string
  readonly kind: EntryKind
}

/** Why a file could not be read; `missing` includes a link that leads nowhere. */
export type ReadProblem = 'missing' | 'link' | 'not-a-file' | 'too-large' | 'unreadable'

export type Reading =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problem: ReadProblem; readonly bytes?: number }

/**
 * A tree of files to read from: a folder on disk, or a revision in git. Paths are relative to its root, with `/`.
 * Nothing in it ever follows a link.
 */
export interface Folder {
  /** The entries of a directory, sorted by name; undefined where there is no such directory. */
  list(path: string): readonly FolderEntry[] | undefined
  /** The bytes of a regular file of at most `limit` bytes. */
  read(path: string, limit: number): Reading
}

/** What a write did to the file: `unchanged` means the same bytes stood there already. */
export type Written = 'created' | 'changed' | 'unchanged'

export interface FileToWrite {
  readonly path: string
  readonly bytes: Uint8Array
}

/**
 * A folder that may be written to. A file appears whole or not at all; links are never followed.
 * Every method throws a UserError that says what stood in the way (a full disk, a directory of that name, no permission).
 */
export interface OutputFolder extends Folder {
  write(path: string, bytes: Uint8Array): Written
  /** Many files, in this order; they are flushed side by side, which for thousands is most of the work. */
  writeTogether(files: readonly FileToWrite[]): Promise<void>
  /** Takes a file away; nothing happens where there is none. */
  remove(path: string): void
  /** Does something while no other run of the program does what asks for a lock of this name. */
  locked(path: string, action: () => void): void
}

/** How many colours a stream shows: 0 none, 1 sixteen, 2 256, 3 all. */
export type ColourLevel = 0 | 1 | 2 | 3

export interface Stream {
  write(text: string): void
  readonly colour: ColourLevel
  /** Width in characters; undefined when it is no terminal. */
  readonly columns: number | undefined
}

export interface GitResult {
  /** The exit code; null when git is not there, took too long or said too much. */
  readonly status: number | null
  readonly out: Uint8Array
}

/** Runs git in a folder, without a shell, without any configuration but ours, and without running anything else. */
export type Git = (directory: string, args: readonly string[], input?: string) => GitResult

/** Where questions can be asked: both ends of a terminal. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
}

export interface Request {
  readonly method: string
  /** From its first slash on, as it was sent. */
  readonly url: string
  /** By its name in small letters. */
  header(name: string): string | undefined
}

export interface Response {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
}

export type Answer = (request: Request) => Promise<Response>

export interface Server {
  readonly port: number
  close(): void
}

/** Threads beside this one that all run the same program. */
export interface Threads {
  readonly count: number
  /** One thread's answer. What is asked and answered is copied, so it is plain data. Rejects with a UserError that a thread gave. */
  ask(question: unknown): Promise<unknown>
  close(): Promise<void>
}

export interface World {
  /** The working directory, absolute, with `/`. */
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** The operating system's locale, e.g. `nl-NL`, where `env` does not hold it; may be empty. */
  readonly locale: string
  /** The version of Node, e.g. `v22.1.0`. */
  readonly nodeVersion: string
  /** Data. */
  readonly out: Stream
  /** Talk. */
  readonly err: Stream
  /** All of standard input as text; an empty text where there is none. */
  input(): Promise<string>
  /** Undefined where nobody sits at it: off a terminal, or in CI. Questions are talk, so they go to standard error. */
  terminal(): Terminal | undefined
  /** Today as YYYY-MM-DD, local time. */
  today(): string
  /** The date of SOURCE_DATE_EPOCH (reproducible-builds.org) as YYYY-MM-DD, UTC; undefined where it is not set. */
  sourceDate(): string | undefined
  /** Milliseconds since some moment; it never goes back. */
  elapsed(): number
  /** Waits so many milliseconds; false, at once, when the user wants to stop (Ctrl-C). */
  wait(milliseconds: number): Promise<boolean>
  /** Changes when the file at an absolute path does; undefined where there is none. */
  stamp(path: string): string | undefined
  /** The kind of what stands at an absolute path, links not followed; undefined where nothing does. */
  kindOf(path: string): EntryKind | undefined
  folder(path: string): Folder
  outputFolder(path: string): OutputFolder
  readonly git: Git
  /**
   * Fetches one branch or tag of a repository elsewhere into a folder that holds nothing else, as `refs/heads/peer`. The only thing
   * that ever uses the network; nothing that is fetched is checked out or run. False when it did not succeed.
   */
  fetchRepository(folder: string, url: string, ref: string): boolean
  /** Answers web requests from this computer only; at any free port where it is 0. Throws a UserError when it is taken. */
  serve(port: number, answer: Answer): Promise<Server>
  /** Threads for a program of the tool, by its path below the program's folder; undefined where one thread is as quick. */
  threads(program: string, setup: unknown): Threads | undefined
  /** The program's own folder: what is installed with it. */
  readonly program: Folder
}
