/** Pictures to try: sound ones, and ones that were written to do harm. */
import { deflateSync } from 'node:zlib'

const crcTable = Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c >>> 0
})

function crc(bytes: Uint8Array): number {
  let c = 0xffffffff
  for (const byte of bytes) c = crcTable[(c ^ byte) & 0xff]! ^ (c >>> 8)
  return (c ^ 0xffffffff) >>> 0
}

export function chunk(kind: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const out = Buffer.alloc(8)
  out.writeUInt32BE(data.length, 0)
  out.writeUInt32BE(crc(body), 4)
  return Buffer.concat([out.subarray(0, 4), body, out.subarray(4)])
}

interface Look {
  readonly width?: number
  readonly height?: number
  /** Bits in a channel, kind of colours and interlacing, as the file has them. */
  readonly look?: readonly [depth: number, colour: number, interlaced: number]
  /** The rows, each with its filter, before they are packed. */
  readonly rows?: Uint8Array
  /** What stands before the rows and after them. */
  readonly before?: readonly Uint8Array[]
  readonly after?: readonly Uint8Array[]
}

/** A green picture, 8 by 4 unless it is said otherwise. */
export function makePng({ width = 8, height = 4, look = [8, 2, 0], ...given }: Look = {}): Uint8Array {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([look[0], look[1], 0, 0, look[2]], 8)
  const row = Buffer.alloc(1 + width * 3)
  for (let at = 1; at < row.length; at += 3) row.set([0x2b, 0x8a, 0x3e], at)
  const rows = given.rows ?? Buffer.concat(Array.from({ length: height }, () => row))
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
    chunk('IHDR', head),
    ...(given.before ?? []),
    chunk('IDAT', deflateSync(rows)),
    ...(given.after ?? []),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** 24 by 8, green. */
export const jpeg: Uint8Array = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAIABgDAREAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFgEBAQEAAAAAAAAAAAAAAAAAAAQF/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAwDAQACEQMRAD8AnImQAA//2Q==',
  'base64',
)

/** The same with something more after its start, as cameras put it there. */
export function withSegment(marker: number, words: string): Uint8Array {
  const data = Buffer.from(words)
  const segment = Buffer.concat([Buffer.from([0xff, marker, 0, data.length + 2]), data])
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)])
}
