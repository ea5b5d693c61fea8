/** Writes documents into a folder, and remembers which ones it made: no other file is ever replaced. */
import { fingerprint } from '../diagnostic.ts'
import type { Text } from '../diagnostic.ts'
import type { OutputFolder, Written } from '../world.ts'

export const manifestName = 'outcomes-manifest.json'
const manifestLimit = 16 * 1024 * 1024
const fileLimit = 64 * 1024 * 1024

/** What a file was made from; `schemas/v1/manifest.schema.json` is the contract. */
export interface Origin {
  /** Which document: `assessment-form`. */
  readonly document: string
  readonly language: string
  readonly format: string
  /** What it is about, with its version where it has one: `feedback-geven@1.2.0`. */
  readonly about: readonly string[]
  /** The fingerprint of everything it was made from; left out where that cannot be known beforehand. */
  readonly source?: string
}

interface Entry extends Origin {
  /** The fingerprint of what was written. */
  readonly content: string
}

export type HandoutResult = Written | 'kept'

/** How a file stands beside what it should be. */
export type Standing = 'same' | 'stale' | 'missing'

export interface Handouts {
  /** Whether the file stands there as it was made from this very source: then it need not be made again. */
  isCurrent(path: string, source: string): boolean
  compare(path: string, content: string | Uint8Array): Standing
  /** `kept`: another file stands there, or one of ours that somebody changed; it was left alone. */
  write(path: string, content: string | Uint8Array, origin: Origin): HandoutResult
  /** Records what was made; what another run recorded meanwhile stays. */
  close(): void
}

/** After so many files what was made is recorded, lest a run that is broken off forgets it. */
const often = 20

/** Opens a folder of handouts; `tool` is recorded in its manifest. */
export function openHandouts(folder: OutputFolder, tool: string): Handouts {
  let known = readManifest(folder)
  const made = new Map<string, Entry>()
  let unrecorded = 0
  const entryOf = (path: string) => made.get(path) ?? known.get(path)
  const record = () => {
    if (made.size === 0) return
    folder.locked(`${manifestName}.lock`, () => {
      known = new Map([...readManifest(folder), ...made])
      const files = Object.fromEntries([...known].toSorted(([a], [b]) => (a < b ? -1 : 1)))
      const manifest = { schemaVersion: 1, tool, files }
      folder.write(manifestName, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`))
    })
    unrecorded = 0
  }
  return {
    isCurrent(path, source) {
      const entry = entryOf(path)
      if (entry?.source !== source) return false
      const standing = folder.read(path, fileLimit)
      return standing.ok && markOf(standing.bytes) === entry.content
    },
    compare(path, content) {
      const standing = folder.read(path, fileLimit)
      if (!standing.ok) return standing.problem === 'missing' ? 'missing' : 'stale'
      return Buffer.compare(standing.bytes, bytesOf(content)) === 0 ? 'same' : 'stale'
    },
    write(path, content, origin) {
      const bytes = bytesOf(content)
      const standing = folder.read(path, fileLimit)
      if (standing.ok && Buffer.compare(standing.bytes, bytes) !== 0) {
        if (markOf(standing.bytes) !== entryOf(path)?.content) return 'kept'
      }
      const result = folder.write(path, bytes)
      made.set(path, { ...origin, content: markOf(bytes) })
      unrecorded += 1
      if (unrecorded >= often) record()
      return result
    },
    close: () => {
      if (unrecorded > 0) record()
    },
  }
}

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : content

const markOf = (bytes: Uint8Array): string => fingerprint(Buffer.from(bytes).toString('latin1'))

/** A manifest that cannot be read counts as none: then nothing that stands there is ours. */
function readManifest(folder: OutputFolder): Map<string, Entry> {
  const reading = folder.read(manifestName, manifestLimit)
  if (!reading.ok) return new Map()
  try {
    const { files } = JSON.parse(Buffer.from(reading.bytes).toString()) as { files?: unknown }
    return new Map(
      Object.entries(files ?? {}).filter(
        (entry): entry is [string, Entry] => typeof (entry[1] as Entry | null)?.content === 'string',
      ),
    )
  } catch {
    return new Map()
  }
}

/** Why a file was left alone. */
export const keptReason = (path: string): Text => ({
  nl: `${path} is niet door outcomes gemaakt, of sindsdien aangepast: het bestand is niet overschreven. Hernoem het of kies een andere map met --out.`,
  en: `${path} was not made by outcomes, or was changed since: it was not overwritten. Rename it or choose another folder with --out.`,
})
