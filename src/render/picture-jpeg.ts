/** JPEG files (ITU-T T.81): walked through by their markers, and put together again from what makes up the picture. */
import type { Opened } from './picture.ts'

/** Frames that every reader knows: baseline, extended and progressive. */
const frames: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2])
/** JFIF and Adobe's colours, tables, the frame and its scans; comments, profiles and EXIF stay behind. */
const kept: ReadonlySet<number> = new Set([0xe0, 0xee, 0xdb, 0xc4, 0xdd, 0xda, ...frames])

interface Segment {
  readonly marker: number
  /** With its marker, and after the start of a scan with the scan. */
  readonly start: number
  readonly end: number
}

/** Undefined for what is no sound JPEG. Never throws. */
export function readJpeg(bytes: Uint8Array): Opened | 'print-colours' | undefined {
  const segments = readSegments(bytes)
  const frame = segments?.find(({ marker }) => frames.has(marker))
  if (!segments || !frame || !segments.some(({ marker }) => marker === 0xda)) return undefined
  const at = (offset: number): number => bytes[frame.start + offset] ?? 0
  const [precision, height, width, components] = [at(4), at(5) * 256 + at(6), at(7) * 256 + at(8), at(9)]
  if (precision !== 8 || width === 0 || height === 0) return undefined
  if (components === 4) return 'print-colours'
  if (components !== 1 && components !== 3) return undefined
  return {
    width,
    height,
    unpack() {
      const parts = segments.filter(({ marker }) => kept.has(marker))
      const whole = new Uint8Array(4 + parts.reduce((sum, { start, end }) => sum + end - start, 0))
      whole.set([0xff, 0xd8])
      let to = 2
      for (const { start, end } of parts) {
        whole.set(bytes.subarray(start, end), to)
        to += end - start
      }
      whole.set([0xff, 0xd9], to)
      return whole
    },
  }
}

/** Everything between the start and the end of the picture; undefined when it has no end. */
function readSegments(bytes: Uint8Array): Segment[] | undefined {
  const segments: Segment[] = []
  let at = 2
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1]!
    if (marker === 0xd9) return segments
    // Any number of these may stand before a marker.
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (at + 3 >= bytes.length || marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd8)) return undefined
    const length = bytes[at + 2]! * 256 + bytes[at + 3]!
    const start = at
    at += 2 + length
    if (length < 2 || at > bytes.length) return undefined
    if (marker === 0xda) at = endOfScan(bytes, at)
    segments.push({ marker, start, end: at })
  }
  return undefined
}

/** The next marker that is no part of the scan. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from
  while (at + 1 < bytes.length) {
    const next = bytes[at + 1]!
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
    at += 1
  }
  return bytes.length
}
