/** A picture for a document: what may be one, and what of the file goes along. */
import type { Text } from '../diagnostic.ts'
import { readJpeg } from './picture-jpeg.ts'
import { readPng } from './picture-png.ts'

export interface Picture {
  readonly kind: 'png' | 'jpeg'
  /** The picture alone: what the file says of its maker, place and time stays behind. */
  readonly bytes: Uint8Array
  /** Pixels. */
  readonly width: number
  readonly height: number
}

export const pictureLimits = {
  /** Of the file: every page of every document holds it. */
  bytes: 256 * 1024,
  /** Pixels at one side: what a small file can unfold to stays small. */
  side: 4000,
  /** Pixels together. */
  pixels: 8_000_000,
} as const

export type ReadPicture =
  | { readonly ok: true; readonly picture: Picture }
  | { readonly ok: false; readonly reason: Text; readonly hint: Text }

/** Never throws; the reason says what to change about the file. */
export function readPicture(bytes: Uint8Array): ReadPicture {
  const kind = kindOf(bytes)
  if (kind === undefined) return noPicture(bytes)
  const size = kind === 'png' ? readPng(bytes) : readJpeg(bytes)
  if (size === undefined) return broken
  if (size === 'print-colours') return printColours
  const { width, height } = size
  if (Math.max(width, height) > pictureLimits.side || width * height > pictureLimits.pixels)
    return tooLarge(width, height)
  const picture = size.unpack()
  return picture === undefined ? broken : { ok: true, picture: { kind, bytes: picture, width, height } }
}

/** A picture that can be opened: its size, and how to take out what is needed of it. */
export interface Opened {
  readonly width: number
  readonly height: number
  /** Undefined where the picture turns out to be damaged. */
  unpack(): Uint8Array | undefined
}

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte)

function kindOf(bytes: Uint8Array): Picture['kind'] | undefined {
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png'
  return startsWith(bytes, 0xff, 0xd8, 0xff) ? 'jpeg' : undefined
}

const saveAsPng: Text = {
  nl: 'Bewaar het logo als PNG, het liefst met een doorzichtige achtergrond.',
  en: 'Save the logo as PNG, preferably with a transparent background.',
}

function noPicture(bytes: Uint8Array): ReadPicture {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1000))
  const found = strangers.find(([, pattern]) => pattern.test(start))?.[0]
  if (found === 'SVG')
    return {
      ok: false,
      reason: {
        nl: 'Dit is een SVG. Daarin kan meer staan dan een tekening, en Word kan er niet zonder een PNG erbij mee overweg.',
        en: 'This is an SVG. It can hold more than a drawing, and Word cannot do with it unless a PNG comes along.',
      },
      hint: saveAsPng,
    }
  return {
    ok: false,
    reason: {
      nl: `Dit is geen PNG of JPEG${found === undefined ? '' : `, maar ${found}`}.`,
      en: `This is no PNG or JPEG${found === undefined ? '' : `, but ${found}`}.`,
    },
    hint: saveAsPng,
  }
}

const strangers: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['SVG', /^[^<]{0,10}<(?:svg\b|(?:\?xml|!--|!DOCTYPE)[\s\S]*<svg\b)/i],
  ['GIF', /^GIF8/],
  ['WebP', /^RIFF[\s\S]{4}WEBP/],
  ['AVIF', /^[\s\S]{4}ftypavif/],
  ['HEIC', /^[\s\S]{4}ftyp(?:heic|mif1)/],
  ['BMP', /^BM/],
  ['TIFF', /^(?:II\*\0|MM\0\*)/],
  ['PDF', /^%PDF-/],
  ['EPS', /^%!PS/],
]

export const makeSmaller: Text = {
  nl: 'Maak het plaatje kleiner: 1000 pixels breed is scherp genoeg, ook op papier.',
  en: 'Make the picture smaller: a width of 1000 pixels is sharp enough, on paper too.',
}

const broken: ReadPicture = {
  ok: false,
  reason: {
    nl: 'Dit plaatje is beschadigd of niet volledig.',
    en: 'This picture is damaged or not complete.',
  },
  hint: {
    nl: 'Open het in een tekenprogramma en bewaar het opnieuw als PNG.',
    en: 'Open it in a drawing program and save it as PNG again.',
  },
}

const printColours: ReadPicture = {
  ok: false,
  reason: {
    nl: 'Deze JPEG is gemaakt voor de drukker (CMYK); op een scherm kloppen de kleuren dan niet.',
    en: 'This JPEG was made for a printer’s (CMYK); its colours are not right on a screen.',
  },
  hint: saveAsPng,
}

const tooLarge = (width: number, height: number): ReadPicture => ({
  ok: false,
  reason: {
    nl: `Dit plaatje is ${width} bij ${height} pixels, en dat is te groot voor een logo.`,
    en: `This picture is ${width} by ${height} pixels, which is too large for a logo.`,
  },
  hint: makeSmaller,
})

/** The largest size of a picture that fits into a box, in the unit of the box. */
export function fitInto(
  { width, height }: Picture,
  box: { readonly width: number; readonly height: number },
): { readonly width: number; readonly height: number } {
  const share = Math.min(box.width / width, box.height / height)
  return { width: width * share, height: height * share }
}

/** The picture as an address that holds it whole. */
export function dataAddress({ kind, bytes }: Picture): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return `data:image/${kind};base64,${btoa(text)}`
}
