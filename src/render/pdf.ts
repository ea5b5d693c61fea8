/** The document tree as a PDF: tagged for those who cannot see it (PDF/UA-1), its fields to be filled in. */
import type { Document } from './document.ts'
import type { Format, Warning } from './formats.ts'
import type { HouseStyle } from './house-style.ts'
import { loadTypesetter, type End, type Typesetter } from './pdf-compiler.ts'
import { makePdfData, type Room } from './pdf-data.ts'
import { dateHint, finishPdf } from './pdf-fields.ts'
import { readCoverage, type Fonts } from './pdf-fonts.ts'
import { findLost, findMissing, missingWords, plainReplacement, replaceMissing } from './pdf-missing.ts'
import { fitInto, type Picture } from './picture.ts'
import { documentTemplate } from './typst/document.ts'

/** The format PDF with these fonts. Throws a UserError where no PDF can be made. */
export async function createPdf(fonts: Fonts): Promise<Format> {
  const typesetter = await loadTypesetter(fonts, documentTemplate)
  const press: Press = {
    fonts,
    typesetter,
    covers: readCoverage(fonts.faces[0] ?? new Uint8Array()),
    canShow: rememberAll((character: string) => typesetter.canShow(character)),
    hasFont: remember((family: string) => typesetter.hasFont(family)),
    inputsOf: remember(writeLogo),
  }
  return {
    id: 'pdf',
    ending: 'pdf',
    write: (document, style, warn) => writePdf(document, style, warn, press),
  }
}

/** The last answer is kept: documents come in a row with the same style. */
function remember<Asked, Answer>(answer: (asked: Asked) => Answer): (asked: Asked) => Answer {
  let last: { readonly asked: Asked; readonly answer: Answer } | undefined
  return (asked) => {
    if (!last || last.asked !== asked) last = { asked, answer: answer(asked) }
    return last.answer
  }
}

/** Every answer is kept: the same names come in many documents. */
function rememberAll<Answer>(answer: (asked: string) => Answer): (asked: string) => Answer {
  const known = new Map<string, Answer>()
  return (asked) => {
    const found = known.has(asked) ? known.get(asked)! : answer(asked)
    known.set(asked, found)
    return found
  }
}

interface Press {
  readonly fonts: Fonts
  readonly typesetter: Typesetter
  /** Whether the program's own font has a character. */
  readonly covers: (codePoint: number) => boolean
  /** Whether any font here has a character. */
  readonly canShow: (character: string) => boolean
  readonly hasFont: (family: string) => boolean
  /** What the template is told about a logo. */
  readonly inputsOf: (logo: Picture | undefined) => Readonly<Record<string, string>>
}

/** The usual room, and less and less: a last page that holds next to nothing is saved where one of them is enough. */
const rooms = [
  { size: 1, lines: 1, blocks: 1 },
  { size: 0.97, lines: 0.96, blocks: 0.88 },
  { size: 0.95, lines: 0.92, blocks: 0.76 },
  { size: 0.93, lines: 0.9, blocks: 0.64 },
] as const satisfies readonly Room[]

/** Millimetres from the top of a page: what ends above it is next to nothing. */
const scant = 85

const pagesOf = (ends: readonly End[]): number => ends.at(-1)?.page ?? 1

/** Whether a text of more than one page leaves next to nothing for the last of them. */
const wastesPaper = (ends: readonly End[]): boolean =>
  ends.some(({ page, y }, index) => y < scant && page > (ends[index - 1]?.page ?? 0) + 1)

/** Millimetres. */
const logoBox = { width: 42, height: 8 }

/** Its bytes as numbers: the only way in that needs no file. */
const writeLogo = (logo: Picture | undefined): Readonly<Record<string, string>> =>
  logo === undefined
    ? {}
    : {
        logo: JSON.stringify({
          bytes: [...logo.bytes],
          format: logo.kind.replace('jpeg', 'jpg'),
          ...fitInto(logo, logoBox),
        }),
      }

/** The document in the house style, as far as that can be had here: of what cannot the reader is told. */
function writePdf(
  document: Document,
  style: HouseStyle,
  warn: (warning: Warning) => void,
  press: Press,
): Uint8Array {
  const { fonts, hasFont } = press
  const font = style.font === undefined || hasFont(style.font) ? style.font : undefined
  if (style.font !== font) warn(noSuchFont(style.font ?? '', fonts.family))
  try {
    return writeText(document, { ...style, font }, warn, press)
  } catch (error) {
    if (style.logo === undefined || !says(error, 'decode image')) throw error
    warn(noLogo)
    return writeText(document, { ...style, font, logo: undefined }, warn, press)
  }
}

/**
 * Text that the program's font has goes straight in. For other text a font of this computer helps out, and what no font has
 * gives way to a box; of both the reader is told.
 */
function writeText(
  document: Document,
  style: HouseStyle,
  warn: (warning: Warning) => void,
  { fonts, typesetter, covers, canShow, inputsOf }: Press,
): Uint8Array {
  const families = style.font === undefined ? [fonts.family] : [style.font, fonts.family]
  const hint = dateHint[document.meta.language]
  const make = (fallback: boolean, replace: (text: string) => string) => {
    const layOut = (room: Room) => {
      const { json, ...data } = makePdfData(document, style, { fonts: families, fallback, replace, room })
      const inputs = { document: json, ...inputsOf(style.logo) }
      return { ...data, inputs, ends: typesetter.endsOf(inputs) }
    }
    let best = layOut(rooms[0])
    let last = best
    for (const room of rooms.slice(1)) {
      if (!wastesPaper(last.ends)) break
      last = layOut(room)
      if (pagesOf(last.ends) < pagesOf(best.ends)) best = last
    }
    return finishPdf(typesetter.typeset(best.inputs), best.fields, best.tables, hint)
  }
  const same = (text: string) => text
  const missing = findMissing(document, covers)
  if (missing.length === 0) {
    try {
      return make(false, same)
    } catch (error) {
      if (!isGlyphProblem(error)) throw error
    }
  }
  try {
    const bytes = make(true, same)
    if (missing.length > 0) warn(lacks('borrowed', missing))
    return bytes
  } catch (error) {
    if (!isGlyphProblem(error)) throw error
  }
  const lost = findLost(missing, covers, canShow)
  const isLost = (word: string) =>
    Array.from(word).some((character) => lost.has(character.codePointAt(0) ?? 0))
  const borrowed = missing.filter((word) => !isLost(word))
  warn(lacks('boxed', missing.filter(isLost)))
  try {
    const bytes = make(true, (text) => replaceMissing(text, (codePoint) => !lost.has(codePoint)))
    if (borrowed.length > 0) warn(lacks('borrowed', borrowed))
    return bytes
  } catch (error) {
    if (!isGlyphProblem(error)) throw error
    return make(false, (text) => plainReplacement(text, covers))
  }
}

const lacks = (how: keyof typeof missingWords, words: readonly string[]): Warning => ({
  reason: missingWords[how](words.slice(0, 5).join(', ')),
  missing: { how, words },
})

/** PDF/UA does not allow a character without a shape. */
const isGlyphProblem = (error: unknown): boolean => says(error, 'could not be displayed')

/** Typst's own words are in one or the other, as the case may be. */
function says(error: unknown, words: string): boolean {
  const { message, code } = error as { readonly message?: unknown; readonly code?: unknown }
  return `${String(message)} ${String(code)}`.includes(words)
}

const noSuchFont = (font: string, ours: string): Warning => ({
  setting: 'font',
  reason: {
    nl: `Het lettertype \`${font}\` staat niet op deze computer, en een pdf moet het in zich hebben. In de pdf’s staat daarom \`${ours}\`, het lettertype dat met outcomes meekomt.`,
    en: `The font \`${font}\` is not on this computer, and a PDF has to hold it. The PDFs use \`${ours}\` instead, the font that comes with outcomes.`,
  },
  expected: [ours],
  hint: {
    nl: `Installeer het lettertype op deze computer, of zet \`${ours}\` in de configuratie. Webpagina’s en Word-bestanden noemen het lettertype alleen en tonen het waar de lezer het heeft.`,
    en: `Install the font on this computer, or put \`${ours}\` into the config. Web pages and Word files only name the font, and show it where the reader has it.`,
  },
})

const noLogo: Warning = {
  setting: 'logo',
  reason: {
    nl: 'Dit plaatje is beschadigd: in de pdf’s staat daarom de naam van het instituut.',
    en: 'This picture is damaged: the PDFs show the name of the institute instead.',
  },
  hint: {
    nl: 'Open het in een tekenprogramma en bewaar het opnieuw als PNG.',
    en: 'Open it in a drawing program and save it as PNG again.',
  },
}
