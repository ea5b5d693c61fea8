/** PNG files (W3C, third edition): taken apart chunk by chunk, and put together again from what makes up the picture. */
import { unzlibSync } from 'fflate'
import type { Opened } from './picture.ts'

interface Chunk {
  readonly kind: string
  /** With its length and its checksum. */
  readonly whole: Uint8Array
  readonly data: Uint8Array
}

/** Texts, dates, colour profiles and the frames of a moving picture stay behind. */
const kept = new Set(['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'IDAT', 'IEND'])

/** How many channels a pixel has, by the kind of its colours, and with how many bits each may come. */
const colours: Readonly<Record<number, { readonly channels: number; readonly depths: readonly number[] }>> = {
  0: { channels: 1, depths: [1, 2, 4, 8, 16] },
  2: { channels: 3, depths: [8, 16] },
  3: { channels: 1, depths: [1, 2, 4, 8] },
  4: { channels: 2, depths: [8, 16] },
  6: { channels: 4, depths: [8, 16] },
}

/** Undefined for what is no sound PNG. Never throws. */
export function readPng(bytes: Uint8Array): Opened | undefined {
  const chunks = readChunks(bytes)
  const [head] = chunks
  if (head?.kind !== 'IHDR' || head.data.length !== 13 || chunks.at(-1)?.kind !== 'IEND') return undefined
  const view = viewOf(head.data)
  const [width, height] = [view.getUint32(0), view.getUint32(4)]
  const [depth = 0, colour = 0, compression, filter, interlace = 0] = head.data.subarray(8)
  const look = colours[colour]
  if (!look?.depths.includes(depth) || compression !== 0 || filter !== 0 || interlace > 1) return undefined
  if (width === 0 || height === 0) return undefined
  if (colour === 3 && !chunks.some(({ kind }) => kind === 'PLTE')) return undefined
  const rows = rowsOf(width, height, interlace === 1)
  return {
    width,
    height,
    unpack() {
      const packed = concat(chunks.filter(({ kind }) => kind === 'IDAT').map(({ data }) => data))
      if (!isWhole(packed, rows, look.channels * depth)) return undefined
      const signature = bytes.subarray(0, 8)
      return concat([signature, ...chunks.filter(({ kind }) => kept.has(kind)).map(({ whole }) => whole)])
    },
  }
}

/** Up to the last sound one. */
function readChunks(bytes: Uint8Array): Chunk[] {
  const chunks: Chunk[] = []
  const view = viewOf(bytes)
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at)
    const end = at + 12 + length
    if (end > bytes.length) break
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (checksum(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) break
    chunks.push({ kind, whole: bytes.subarray(at, end), data: bytes.subarray(at + 8, end - 4) })
    if (kind === 'IEND') break
    at = end
  }
  return chunks
}

interface Rows {
  readonly count: number
  /** Pixels in each. */
  readonly width: number
}

/** The seven passes of an interlaced picture: where each starts and how far its pixels lie apart. */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

function rowsOf(width: number, height: number, interlaced: boolean): Rows[] {
  if (!interlaced) return [{ count: height, width }]
  return passes
    .map(([x, y, across, down]) => ({
      width: Math.max(0, Math.ceil((width - x) / across)),
      count: Math.max(0, Math.ceil((height - y) / down)),
    }))
    .filter(({ width: wide, count }) => wide > 0 && count > 0)
}

/** Whether the data is that of every row, no less and no more: what unfolds further is cut off. */
function isWhole(packed: Uint8Array, rows: readonly Rows[], bits: number): boolean {
  const lengthOf = ({ width }: Rows): number => 1 + Math.ceil((width * bits) / 8)
  const wanted = rows.reduce((sum, one) => sum + one.count * lengthOf(one), 0)
  try {
    const data = unzlibSync(packed, { out: new Uint8Array(wanted + 1) })
    if (data.length !== wanted) return false
    let at = 0
    for (const one of rows) {
      for (let row = 0; row < one.count; row++, at += lengthOf(one)) if ((data[at] ?? 5) > 4) return false
    }
    return true
  } catch {
    return false
  }
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})

/** CRC-32, as every chunk ends with. */
function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes) value = table[(value ^ byte) & 0xff]! ^ (value >>> 8)
  return ~value >>> 0
}
