/** A revision in git as a folder: one `ls-tree` and one `cat-file`, and nothing of the checkout is touched or run. */
import { UserError } from '../diagnostic.ts'
import type { EntryKind, Folder, FolderEntry, Git, Reading } from '../world.ts'
import { nearest } from '../nearest.ts'
import { describeFile } from './find.ts'
import { limits } from './limits.ts'

const hash = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/
const decoder = new TextDecoder()

/** Git for a folder that is a repository without a working tree: it only opens one that it is pointed at. */
export const inBareRepository =
  (git: Git): Git =>
  (directory, args, input) =>
    git(directory, ['--git-dir=.', ...args], input)

/** The commit that a user's words name; a UserError when there is none, or no repository. */
export function resolveRevision(git: Git, directory: string, revision: string): string {
  const inside = git(directory, ['rev-parse', '--is-shallow-repository'])
  if (inside.status !== 0) throw noRepository(inside.status, directory, revision)
  const found = git(directory, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${revision}^{commit}`,
  ])
  const commit = decoder.decode(found.out).trim()
  if (found.status === 0 && hash.test(commit)) return commit
  throw noRevision(git, directory, revision, decoder.decode(inside.out).trim() === 'true')
}

function noRepository(status: number | null, directory: string, revision: string): UserError {
  if (status === null) {
    return new UserError({
      nl: `git is niet te vinden of geeft geen antwoord, dus \`${revision}\` kan niet worden gelezen.`,
      en: `git cannot be found or does not answer, so \`${revision}\` cannot be read.`,
    })
  }
  return new UserError({
    nl: `${directory} is geen repository van git die deze gebruiker mag lezen, dus een versie als \`${revision}\` is er niet.`,
    en: `${directory} is no git repository that this user may read, so there is no revision like \`${revision}\`.`,
  })
}

function noRevision(git: Git, directory: string, revision: string, shallow: boolean): UserError {
  const listing = git(directory, ['for-each-ref', '--count=2000', '--format=%(refname:short)'])
  const suggestion = nearest(revision, decoder.decode(listing.out).split('\n').filter(Boolean))
  return new UserError({
    nl: `\`${revision}\` is geen versie in deze repository: er is geen branch, tag of commit met die naam.${shallow ? ' Deze kloon is niet helemaal opgehaald: doe eerst `git fetch --unshallow --tags`.' : suggestion === undefined ? '' : ` Bedoelde je \`${suggestion}\`?`}`,
    en: `\`${revision}\` is no revision in this repository: no branch, tag or commit has that name.${shallow ? ' This clone was not fetched in full: run `git fetch --unshallow --tags` first.' : suggestion === undefined ? '' : ` Did you mean \`${suggestion}\`?`}`,
  })
}

interface Blob {
  readonly object: string
  readonly kind: EntryKind
}

/**
 * The folder as it was in a commit.
 * @param directory where the repository's folder is in the working tree, so that a folder within it can be read too
 * @param path the folder to read instead, from the top of the repository; never seen by git
 */
export function openRevision(git: Git, directory: string, commit: string, path?: string): Folder {
  const prefix = path === undefined ? prefixOf(git, directory) : path === '' ? '' : `${path}/`
  const listing = git(directory, ['ls-tree', '-r', '-z', '--full-tree', commit])
  // Half a list would read as files that were removed.
  if (listing.status !== 0) throw noListing(commit)
  const blobs = new Map<string, Blob>()
  for (const line of decoder.decode(listing.out).split('\0')) {
    const [meta = '', path = ''] = splitOnce(line, '\t')
    const [mode, , object = ''] = meta.split(' ')
    if (!path.startsWith(prefix) || !hash.test(object)) continue
    const kind = mode === '100644' || mode === '100755' ? 'file' : mode === '120000' ? 'link' : 'other'
    blobs.set(path.slice(prefix.length), { object, kind })
  }
  const folders = listFolders(blobs)
  let contents: ReadonlyMap<string, Uint8Array> | undefined
  return {
    list: (path) => folders.get(path),
    read: (path, limit) => {
      const blob = blobs.get(path)
      if (!blob) return { ok: false, problem: folders.has(path) ? 'not-a-file' : 'missing' }
      if (blob.kind !== 'file') return { ok: false, problem: blob.kind === 'link' ? 'link' : 'not-a-file' }
      contents ??= readBlobs(git, directory, wantedObjects(blobs))
      return bounded(contents.get(blob.object), limit)
    },
  }
}

const noListing = (commit: string) =>
  new UserError({
    nl: `git kan de bestanden van ${commit.slice(0, 9)} niet noemen: ze ontbreken in deze kloon of het zijn er te veel.`,
    en: `git cannot list the files of ${commit.slice(0, 9)}: they are missing from this clone or there are too many.`,
  })

/** Where a folder of the working tree is in the repository: empty at its top, else with a `/` behind it. */
export function prefixOf(git: Git, directory: string): string {
  return decoder.decode(git(directory, ['rev-parse', '--show-prefix']).out).replace(/\n$/, '')
}

export interface Commit {
  readonly hash: string
  /** The first one; undefined for a commit that nothing came before. */
  readonly parent: string | undefined
  /** YYYY-MM-DD, as the author's clock said. */
  readonly date: string
  readonly subject: string
}

/** The commits on the main line that touched a file, newest first; `path` is from the top of the repository. */
export function listCommits(git: Git, directory: string, from: string, path: string): readonly Commit[] {
  const top = decoder.decode(git(directory, ['rev-parse', '--show-cdup']).out).trim()
  const format = '--format=%H%x09%P%x09%as%x09%s'
  const { out } = git(directory, ['rev-list', '--first-parent', format, from, '--', `${top}${path}`])
  return decoder
    .decode(out)
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([object = '', , date]) => hash.test(object) && date !== undefined)
    .map(([object = '', parents = '', date = '', ...subject]) => ({
      hash: object,
      parent: parents.split(' ')[0] === '' ? undefined : parents.split(' ')[0],
      date,
      subject: subject.join(' '),
    }))
}

function splitOnce(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark)
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}

function bounded(bytes: Uint8Array | undefined, limit: number): Reading {
  if (!bytes) return { ok: false, problem: 'too-large' }
  return bytes.length > limit ? { ok: false, problem: 'too-large', bytes: bytes.length } : { ok: true, bytes }
}

/** Every folder with its entries, sorted by name as a working tree's are. */
function listFolders(blobs: ReadonlyMap<string, Blob>): Map<string, FolderEntry[]> {
  const folders = new Map<string, Map<string, FolderEntry>>([['', new Map()]])
  for (const [path, { kind }] of blobs) {
    const parts = path.split('/')
    for (const [index, name] of parts.entries()) {
      const parent = parts.slice(0, index).join('/')
      const entries = folders.get(parent) ?? new Map<string, FolderEntry>()
      folders.set(parent, entries)
      const last = index === parts.length - 1
      if (!entries.has(name)) entries.set(name, { name, kind: last ? kind : 'directory' })
    }
  }
  const byName = (a: FolderEntry, b: FolderEntry) => (a.name < b.name ? -1 : 1)
  return new Map([...folders].map(([path, entries]) => [path, [...entries.values()].toSorted(byName)]))
}

/** Only what may be curriculum data: the rest of a repository is not read. */
function wantedObjects(blobs: ReadonlyMap<string, Blob>): string[] {
  const wanted = new Set<string>()
  for (const [path, { object, kind }] of blobs) if (kind === 'file' && describeFile(path)) wanted.add(object)
  return [...wanted]
}

/** The contents of blobs by object, those above the limit left out: sizes first, so that no huge one is ever read. */
function readBlobs(git: Git, directory: string, objects: readonly string[]): Map<string, Uint8Array> {
  const sizes = git(
    directory,
    ['cat-file', '--batch-check=%(objectname) %(objecttype) %(objectsize)'],
    lines(objects),
  )
  let room = limits.revisionBytes
  const small = decoder
    .decode(sizes.out)
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([, type, size]) => type === 'blob' && Number(size) <= limits.fileBytes)
    .filter(([, , size]) => (room -= Number(size)) >= 0)
    .map(([object = '']) => object)
  const { out } = git(directory, ['cat-file', '--batch'], lines(small))
  const contents = new Map<string, Uint8Array>()
  let at = 0
  while (at < out.length) {
    const end = out.indexOf(0x0a, at)
    if (end === -1) break
    const [object = '', , size = ''] = decoder.decode(out.subarray(at, end)).split(' ')
    const length = Number(size)
    if (!hash.test(object) || !Number.isInteger(length)) break
    contents.set(object, out.subarray(end + 1, end + 1 + length))
    at = end + 1 + length + 1
  }
  return contents
}

const lines = (texts: readonly string[]): string => texts.map((text) => `${text}\n`).join('')
