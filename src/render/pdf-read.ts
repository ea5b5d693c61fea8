/**
 * Reads the objects of a PDF that any program wrote, by looking for them from start to end: of an object that was written again
 * later, the last one counts. So a file whose table of places is broken can still be read.
 */
import { strFromU8, Unzlib } from 'fflate'
import {
  readValue,
  skipSpace,
  type PdfArray,
  type PdfDictionary,
  type PdfValue,
  type Read,
} from './pdf-objects.ts'

export interface PdfReading {
  readonly root: PdfDictionary
  /** What it says about itself, such as its title. */
  readonly info: PdfDictionary | undefined
  /** Whether it is closed with a password: then its texts are not readable. */
  readonly encrypted: boolean
  /** The value itself, where this is a reference to it. */
  resolve(value: PdfValue | undefined): PdfValue | undefined
}

/** All that is unpacked together. */
const roomForStreams = 64 * 1024 * 1024

/** Characters looked at in vain, after which a file is given up. */
const patience = 256 * 1024 * 1024

/** Undefined when it has no catalogue. */
export function readPdf(bytes: Uint8Array): PdfReading | undefined {
  const text = strFromU8(bytes, true)
  const objects = new Map<number, PdfValue>()
  const heads: PdfDictionary[] = []
  let room = roomForStreams
  let work = patience
  const marks = /(\d{1,10})[ \r\n\t]+\d{1,5}[ \r\n\t]+obj\b|\btrailer\b/g
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    const read = readWhole(text, marks.lastIndex)
    if ('cost' in read) {
      work -= read.cost
      if (work < 0) break
      continue
    }
    const { value, end } = read
    marks.lastIndex = end
    if (mark[1] === undefined) {
      if (value instanceof Map) heads.push(value)
      continue
    }
    objects.set(Number(mark[1]), value)
    const from = streamStart(text, end)
    if (from === undefined || !(value instanceof Map)) continue
    const until = streamEnd(text, from, value)
    marks.lastIndex = until
    const type = value.get('Type')
    if (type === '/XRef') heads.push(value)
    if (type !== '/ObjStm' || room <= 0) continue
    const unpacked = unpack(bytes.subarray(from, until), value, room)
    room -= unpacked.length
    readPacked(unpacked, value, objects)
  }
  const resolve = (value: PdfValue | undefined): PdfValue | undefined => {
    let found = value
    for (let step = 0; step < 20; step++) {
      const number = typeof found === 'string' ? /^(\d+) \d+ R$/.exec(found)?.[1] : undefined
      if (number === undefined) return found
      found = objects.get(Number(number))
    }
    return undefined
  }
  const roots = heads
    .map((head) => resolve(head.get('Root')))
    .filter((root): root is PdfDictionary => root instanceof Map)
  const root = roots.at(-1)
  const info = heads
    .map((head) => resolve(head.get('Info')))
    .findLast((one): one is PdfDictionary => one instanceof Map)
  return root && { root, info, encrypted: heads.some((head) => head.has('Encrypt')), resolve }
}

/** Longer ones are no form's. */
const longestObject = 4 * 1024 * 1024

/** A value, which may go on after a text in it that says `endobj`; or what it cost to find out that there is none. */
function readWhole(text: string, from: number): Read | { readonly cost: number } {
  let end = from
  for (let attempt = 0; attempt < 4; attempt++) {
    const next = text.indexOf('endobj', end)
    end = next === -1 ? Math.min(text.length, from + longestObject) : next + 'endobj'.length
    if (end - from > longestObject) break
    try {
      const read = readValue(text.slice(from, end), 0)
      return { value: read.value, end: from + read.end }
    } catch {
      if (next === -1) return { cost: text.length - from }
    }
  }
  return { cost: end - from }
}

function streamStart(text: string, end: number): number | undefined {
  const at = skipSpace(text, end)
  if (!text.startsWith('stream', at)) return undefined
  const after = at + 'stream'.length
  return text.startsWith('\r\n', after) ? after + 2 : after + 1
}

/** Where the length says that it ends, if that is so; else at the first word that ends one. */
function streamEnd(text: string, from: number, settings: PdfDictionary): number {
  const told = from + Number(settings.get('Length'))
  if (Number.isInteger(told) && /^\s{0,2}endstream/.test(text.slice(told, told + 11))) return told
  const end = text.indexOf('endstream', from)
  return end === -1 ? text.length : end
}

function unpack(bytes: Uint8Array, settings: PdfDictionary, room: number): string {
  const filter = settings.get('Filter')
  const name = Array.isArray(filter) && filter.length === 1 ? filter[0] : filter
  if (name === undefined) return strFromU8(bytes.subarray(0, room), true)
  if (name !== '/FlateDecode' || settings.has('DecodeParms')) return ''
  const pieces: string[] = []
  let left = room
  const stream = new Unzlib((piece) => {
    left -= piece.length
    if (left < 0) throw new RangeError('more than a form holds')
    pieces.push(strFromU8(piece, true))
  })
  try {
    for (let at = 0; at < bytes.length; at += 65536)
      stream.push(bytes.subarray(at, at + 65536), at + 65536 >= bytes.length)
  } catch {
    // What was read so far may do.
  }
  return pieces.join('')
}

function readPacked(text: string, settings: PdfDictionary, objects: Map<number, PdfValue>): void {
  const first = Number(settings.get('First'))
  const count = Math.min(Number(settings.get('N')), 100_000)
  const numbers = text.slice(0, first).trim().split(/\s+/).map(Number)
  for (let index = 0; index < count; index++) {
    const [number, at] = [numbers[index * 2], numbers[index * 2 + 1]]
    const next = numbers[index * 2 + 3] ?? text.length - first
    if (number === undefined || at === undefined || !(next > at)) continue
    try {
      objects.set(number, readValue(text.slice(first + at, first + next), 0).value)
    } catch {
      // One broken object says nothing about the others.
    }
  }
}

export const listOf = (value: PdfValue | undefined): PdfArray => (Array.isArray(value) ? value : [])

/** PDFDocEncoding where it differs from Latin-1 (ISO 32000-1, D.3). */
const special: Readonly<Record<number, string>> = Object.fromEntries(
  Array.from('˘ˇˆ˙˝˛˚˜', (character, index) => [0x18 + index, character] as const).concat(
    Array.from('•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž', (character, index) => [0x80 + index, character] as const),
    [[0xa0, '€']],
  ),
)

/** A string or a name as text. */
export function decodePdfText(value: PdfValue | undefined): string {
  if (typeof value !== 'string') return ''
  if (value.startsWith('/')) {
    return value
      .slice(1)
      .replaceAll(/#([\da-fA-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  }
  const raw = value.startsWith('<') ? fromHex(value) : value.startsWith('(') ? fromLiteral(value) : ''
  const bytes = Uint8Array.from(raw, (character) => character.charCodeAt(0))
  if (raw.startsWith('\u00FE\u00FF')) return new TextDecoder('utf-16be').decode(bytes)
  if (raw.startsWith('\u00FF\u00FE')) return new TextDecoder('utf-16le').decode(bytes)
  if (raw.startsWith('\u00EF\u00BB\u00BF')) return new TextDecoder().decode(bytes)
  return Array.from(raw, (character) => special[character.charCodeAt(0)] ?? character).join('')
}

function fromHex(value: string): string {
  const digits = value.slice(1, -1).replaceAll(/\s+/g, '')
  const pairs = (digits.length % 2 === 0 ? digits : `${digits}0`).match(/../g) ?? []
  return pairs.map((pair) => String.fromCharCode(Number.parseInt(pair, 16))).join('')
}

const controls: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function fromLiteral(value: string): string {
  const inner = value.slice(1, -1)
  return inner.replaceAll(
    /\\(?:([0-7]{1,3})|(\r\n|[\s\S]))|\r\n?/g,
    (_all, octal?: string, escaped?: string) => {
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff)
      if (escaped === undefined) return '\n'
      return /^[\r\n]/.test(escaped) ? '' : (controls[escaped] ?? escaped)
    },
  )
}
