/** Writes documents into a folder, and remembers which ones it made: no other file is ever replaced. */
import { fingerprint } from '../diagnostic.ts'
import type { Text } from '../diagnostic.ts'
import type { OutputFolder, Written } from '../world.ts'

const manifestName = 'outcomes-manifest.json'
const manifestLimit = 16 * 1024 * 1024
const fileLimit = 64 * 1024 * 1024

interface Manifest {
  /** The fingerprint of what was written, by path. */
  readonly files: Readonly<Record<string, string>>
}

export type HandoutResult = Written | 'kept'

export interface Handouts {
  /** `kept`: another file stands there, or one of ours that somebody changed; it was left alone. */
  write(path: string, content: string | Uint8Array): HandoutResult
  /** Records what was made. */
  close(): void
}

/** Opens a folder of handouts; `tool` is recorded in its manifest. */
export function openHandouts(folder: OutputFolder, tool: string): Handouts {
  const made = new Map(Object.entries(readManifest(folder).files))
  return {
    write(path, content) {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content
      const standing = folder.read(path, fileLimit)
      const own = made.get(path)
      if (standing.ok) {
        const ours = own !== undefined && markOf(standing.bytes) === own
        if (!ours && Buffer.compare(standing.bytes, bytes) !== 0) return 'kept'
      }
      const result = folder.write(path, bytes)
      made.set(path, markOf(bytes))
      return result
    },
    close() {
      const files = Object.fromEntries([...made].toSorted(([a], [b]) => (a < b ? -1 : 1)))
      const manifest = { schemaVersion: 1, tool, files }
      folder.write(manifestName, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`))
    },
  }
}

const markOf = (bytes: Uint8Array): string => fingerprint(Buffer.from(bytes).toString('latin1'))

/** A manifest that cannot be read counts as none: then nothing that stands there is ours. */
function readManifest(folder: OutputFolder): Manifest {
  const reading = folder.read(manifestName, manifestLimit)
  if (!reading.ok) return { files: {} }
  try {
    const { files } = JSON.parse(Buffer.from(reading.bytes).toString()) as { files?: unknown }
    if (typeof files !== 'object' || files === null) return { files: {} }
    return { files: Object.fromEntries(Object.entries(files).filter(([, mark]) => typeof mark === 'string')) }
  } catch {
    return { files: {} }
  }
}

/** Why a file was left alone. */
export const keptReason = (path: string): Text => ({
  nl: `${path} is niet door outcomes gemaakt, of sindsdien aangepast: het bestand is niet overschreven. Hernoem het of kies een andere map met --out.`,
  en: `${path} was not made by outcomes, or was changed since: it was not overwritten. Rename it or choose another folder with --out.`,
})
