import type { Folder, FolderEntry, Reading } from '../src/world.ts'

/** A folder without a disk, from paths to what stands there. */
export function memoryFolder(files: Readonly<Record<string, string | Uint8Array | Special>>): Folder {
  return { list: (path) => listFolder(files, path), read: (path, limit) => readFile(files[path], limit) }
}

/** Something that stands where a file should: what reading it gives, and how a listing shows it. */
export interface Special {
  readonly kind: FolderEntry['kind']
  readonly problem: 'missing' | 'link' | 'not-a-file' | 'unreadable'
}

function listFolder(files: Readonly<Record<string, unknown>>, path: string): FolderEntry[] | undefined {
  const prefix = path === '' ? '' : `${path}/`
  const entries = new Map<string, FolderEntry>()
  for (const [file, content] of Object.entries(files)) {
    if (!file.startsWith(prefix)) continue
    const [name = '', ...rest] = file.slice(prefix.length).split('/')
    const special = typeof content === 'object' && content !== null && 'kind' in content
    const kind = rest.length > 0 ? 'directory' : special ? (content as Special).kind : 'file'
    entries.set(name, { name, kind })
  }
  if (entries.size === 0 && path !== '') return undefined
  return [...entries.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

function readFile(content: string | Uint8Array | Special | undefined, limit: number): Reading {
  if (content === undefined) return { ok: false, problem: 'missing' }
  if (typeof content === 'object' && 'kind' in content) return { ok: false, problem: content.problem }
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return bytes.length > limit ? { ok: false, problem: 'too-large', bytes: bytes.length } : { ok: true, bytes }
}
