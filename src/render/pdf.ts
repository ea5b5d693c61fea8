/** The document tree as a PDF: tagged for those who cannot see it (PDF/UA-1), its fields to be filled in. */
import type { Text } from '../diagnostic.ts'
import type { Document } from './document.ts'
import type { Format } from './formats.ts'
import type { HouseStyle } from './house-style.ts'
import { loadTypesetter, type Typesetter } from './pdf-compiler.ts'
import { makePdfData } from './pdf-data.ts'
import { dateHint, finishPdf } from './pdf-fields.ts'
import { readCoverage, type Fonts } from './pdf-fonts.ts'
import { findMissing, plainReplacement, replaceMissing } from './pdf-missing.ts'
import { documentTemplate } from './typst/document.ts'

/** The format PDF with these fonts. Throws a UserError where no PDF can be made. */
export async function createPdf(fonts: Fonts): Promise<Format> {
  const typesetter = await loadTypesetter(fonts)
  const covers = readCoverage(fonts.faces[0] ?? new Uint8Array())
  return {
    id: 'pdf',
    ending: 'pdf',
    write: (document, style, warn) => writePdf(document, style, warn, { fonts, typesetter, covers }),
  }
}

interface Press {
  readonly fonts: Fonts
  readonly typesetter: Typesetter
  /** Whether the program's own font has a character. */
  readonly covers: (codePoint: number) => boolean
}

/**
 * Text that the program's font has goes straight in. For other text a font of this computer helps out, and what no font has
 * gives way to a box; of both the reader is told.
 */
function writePdf(
  document: Document,
  style: HouseStyle,
  warn: (reason: Text) => void,
  { fonts, typesetter, covers }: Press,
): Uint8Array {
  const families = style.font === undefined ? [fonts.family] : [style.font, fonts.family]
  const hint = dateHint[document.meta.language]
  const make = (fallback: boolean, replace: (text: string) => string) => {
    const { json, fields, tables } = makePdfData(document, style, { fonts: families, fallback, replace })
    return finishPdf(typesetter.typeset(documentTemplate, json), fields, tables, hint)
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
  const words = missing.slice(0, 5).join(', ')
  try {
    const bytes = make(true, same)
    if (missing.length > 0) warn(otherFont(words))
    return bytes
  } catch (error) {
    if (!isGlyphProblem(error)) throw error
  }
  warn(noFont(words))
  try {
    return make(true, (text) => replaceMissing(text, covers))
  } catch (error) {
    if (!isGlyphProblem(error)) throw error
    return make(false, (text) => plainReplacement(text, covers))
  }
}

/** PDF/UA does not allow a character without a shape. */
const isGlyphProblem = (error: unknown): boolean => {
  const { message, code } = error as { readonly message?: unknown; readonly code?: unknown }
  return `${String(message)} ${String(code)}`.includes('could not be displayed')
}

const otherFont = (words: string): Text => ({
  nl: `Het lettertype van de pdf heeft niet alle tekens: ${words}. Daarvoor is een lettertype van deze computer gebruikt; op een andere computer kan de pdf er iets anders uitzien.`,
  en: `The font of the PDF lacks some characters: ${words}. A font of this computer was used for them; on another computer the PDF may look slightly different.`,
})

const noFont = (words: string): Text => ({
  nl: `Geen lettertype op deze computer heeft de tekens van: ${words}. In de pdf staat daar □. In html en docx staan ze er wel.`,
  en: `No font on this computer has the characters of: ${words}. The PDF shows □ there. In html and docx they are there.`,
})
