/**
 * The objects of a PDF as Typst writes it: plain, each in its own place, with one table of places at the end. Just enough to
 * change a few of them and write the file again; a file that somebody else wrote is read by a full library.
 */

import { strFromU8, strToU8 } from 'fflate'

/** Names start with `/`; references are kept as they are written: `12 0 R`. Anything else is text from the file. */
export type PdfValue = string | PdfArray | PdfDictionary
export type PdfArray = PdfValue[]
export type PdfDictionary = Map<string, PdfValue>

export interface PdfFile {
  /** The dictionary of an object without a stream; changes to it are written. */
  read(number: number): PdfDictionary | undefined
  /** The numbers of the objects whose text passes the test. */
  find(test: (text: string) => boolean): number[]
  /** Adds an object, or one with a stream, and gives the reference to it. */
  add(value: PdfDictionary, stream?: string): string
  readonly root: number
  write(): Uint8Array
}

/** Opens it; throws an Error when it is not built that way. */
export function openPdf(bytes: Uint8Array): PdfFile {
  const text = strFromU8(bytes, true)
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1])
  const places = readPlaces(text, start)
  const trailerAt = text.indexOf('trailer', start)
  const trailer = readValue(text, trailerAt + 'trailer'.length).value
  const root =
    trailer instanceof Map ? Number(/^(\d+) 0 R$/.exec(String(trailer.get('Root')))?.[1]) : Number.NaN
  if (trailerAt === -1 || !(trailer instanceof Map) || !places.has(root)) throw new Error('unexpected PDF')
  const ordered = [...places].toSorted(([, a], [, b]) => a - b)
  const ends = new Map(ordered.map(([number], index) => [number, ordered[index + 1]?.[1] ?? start]))
  const textOf = (number: number) => text.slice(places.get(number) ?? 0, ends.get(number) ?? 0)
  const changed = new Map<number, PdfDictionary>()
  const added: { readonly value: PdfDictionary; readonly stream: string | undefined }[] = []
  const size = Math.max(...places.keys()) + 1
  return {
    root,
    read(number) {
      const known = changed.get(number)
      if (known) return known
      const body = textOf(number)
      const { value, end } = readValue(body, body.indexOf('obj') + 3)
      if (!(value instanceof Map) || body.startsWith('stream', skipSpace(body, end))) return undefined
      changed.set(number, value)
      return value
    },
    find: (test) => ordered.map(([number]) => number).filter((number) => test(textOf(number))),
    add(value, stream) {
      added.push({ value, stream })
      return `${size + added.length - 1} 0 R`
    },
    write: () => {
      const pieces: (string | Uint8Array)[] = [bytes.subarray(0, ordered[0]?.[1] ?? 0)]
      const offsets = new Map<number, number>()
      let at = (pieces[0] as Uint8Array).length
      const push = (number: number, piece: string | Uint8Array) => {
        offsets.set(number, at)
        pieces.push(piece)
        at += piece.length
      }
      for (const [number, from] of ordered) {
        const value = changed.get(number)
        push(
          number,
          value
            ? `${number} 0 obj\n${writeValue(value)}\nendobj\n\n`
            : bytes.subarray(from, ends.get(number)),
        )
      }
      for (const [index, { value, stream }] of added.entries()) {
        const body = stream === undefined ? '' : `\nstream\n${stream}\nendstream`
        push(size + index, `${size + index} 0 obj\n${writeValue(value)}${body}\nendobj\n\n`)
      }
      trailer.set('Size', String(size + added.length))
      const table = writePlaces(offsets, size + added.length)
      pieces.push(`${table}trailer\n${writeValue(trailer)}\nstartxref\n${at}\n%%EOF`)
      return join(pieces)
    },
  }
}

function readPlaces(text: string, start: number): Map<number, number> {
  const places = new Map<number, number>()
  const head = /xref\s+0 (\d+)\s/y
  head.lastIndex = Number.isInteger(start) ? start : text.length
  const count = Number(head.exec(text)?.[1])
  const entry = /(\d{10}) (\d{5}) ([nf])\s{1,2}/y
  entry.lastIndex = head.lastIndex
  for (let number = 0; number < count; number++) {
    const match = entry.exec(text)
    if (!match) throw new Error('unexpected PDF')
    if (match[3] === 'n') places.set(number, Number(match[1]))
  }
  if (places.size === 0) throw new Error('unexpected PDF')
  return places
}

function writePlaces(offsets: ReadonlyMap<number, number>, size: number): string {
  let table = `xref\n0 ${size}\n`
  for (let number = 0; number < size; number++) {
    const at = offsets.get(number)
    table += at === undefined ? '0000000000 65535 f \n' : `${String(at).padStart(10, '0')} 00000 n \n`
  }
  return table
}

function join(pieces: readonly (string | Uint8Array)[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(typeof piece === 'string' ? strToU8(piece, true) : piece, at)
    at += piece.length
  }
  return all
}

const space = /[\0\t\n\f\r ]*/y
const plain = /\d+ \d+ R(?![\w])|[^\s<>[\](){}/%]+|\/[^\s<>[\](){}/%]*|<[\da-fA-F\s]*>/y

export function skipSpace(text: string, at: number): number {
  space.lastIndex = at
  space.exec(text)
  return space.lastIndex
}

export interface Read {
  readonly value: PdfValue
  readonly end: number
}

/** The value that starts at this place, and where it ends; throws an Error for what is none. */
export function readValue(text: string, from: number): Read {
  const at = skipSpace(text, from)
  if (text.startsWith('<<', at)) return readDictionary(text, at + 2)
  if (text[at] === '[') return readArray(text, at + 1)
  if (text[at] === '(') return readString(text, at)
  plain.lastIndex = at
  const match = plain.exec(text)
  if (!match) throw new Error('unexpected PDF')
  return { value: match[0], end: plain.lastIndex }
}

function readDictionary(text: string, from: number): Read {
  const value: PdfDictionary = new Map()
  for (let at = skipSpace(text, from); ; at = skipSpace(text, at)) {
    if (text.startsWith('>>', at)) return { value, end: at + 2 }
    const key = readValue(text, at)
    const entry = readValue(text, key.end)
    if (typeof key.value !== 'string' || !key.value.startsWith('/')) throw new Error('unexpected PDF')
    value.set(key.value.slice(1), entry.value)
    at = entry.end
  }
}

function readArray(text: string, from: number): Read {
  const value: PdfArray = []
  for (let at = skipSpace(text, from); ; at = skipSpace(text, at)) {
    if (text[at] === ']') return { value, end: at + 1 }
    const entry = readValue(text, at)
    value.push(entry.value)
    at = entry.end
  }
}

function readString(text: string, from: number): Read {
  let depth = 0
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at += 1
    else if (text[at] === '(') depth += 1
    else if (text[at] === ')' && --depth === 0) return { value: text.slice(from, at + 1), end: at + 1 }
  }
  throw new Error('unexpected PDF')
}

function writeValue(value: PdfValue): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return `[${value.map(writeValue).join(' ')}]`
  return `<< ${[...value].map(([key, entry]) => `/${key} ${writeValue(entry)}`).join(' ')} >>`
}

/** Any text as a string of PDF, in UTF-16. */
export function pdfString(text: string): string {
  let hex = 'FEFF'
  for (let index = 0; index < text.length; index++)
    hex += text.charCodeAt(index).toString(16).padStart(4, '0')
  return `<${hex}>`
}

/** The characters of a plain string; anything beyond is not used in what Typst writes there. */
export function pdfText(value: PdfValue | undefined): string {
  if (typeof value !== 'string' || !value.startsWith('(')) return ''
  return value.slice(1, -1).replaceAll(/\\([()\\])/g, '$1')
}

export const dictionary = (entries: Readonly<Record<string, PdfValue>>): PdfDictionary =>
  new Map(Object.entries(entries))
