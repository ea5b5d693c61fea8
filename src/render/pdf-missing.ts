/** Characters that a font does not have. */
import type { Text } from '../diagnostic.ts'
import type { Document } from './document.ts'
import { cleanText } from './sealed.ts'

type Covers = (codePoint: number) => boolean

// What has no shape of its own: spaces, joiners, variation selectors.
const shapeless = /^[\s\u00AD\u034F\u200B-\u200D\u2060\uFE00-\uFE0F]$/u

/** The words of a document with a character that is not covered, each once. */
export function findMissing(document: Document, covers: Covers): string[] {
  const words = new Set<string>()
  const look = (value: unknown): void => {
    if (typeof value === 'string') {
      // Most texts are plain.
      if (!/[^ -~\u00A0-\u017F\u2013-\u2026]/.test(value)) return
      for (const word of cleanText(value).split(/\s+/)) {
        if (Array.from(word).some((character) => isMissing(character, covers))) words.add(shorten(word))
      }
    } else if (Array.isArray(value)) for (const one of value) look(one)
    else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) look(one)
  }
  look(document)
  return [...words]
}

/** Told once for each word; the longest of them are cut. */
export const missingWords = {
  /** A font of this computer helped out. */
  borrowed: (words: string): Text => ({
    nl: `Het lettertype van de pdf heeft niet alle tekens: ${words}. Daarvoor is een lettertype van deze computer gebruikt; op een andere computer kan de pdf er iets anders uitzien.`,
    en: `The font of the PDF lacks some characters: ${words}. A font of this computer was used for them; on another computer the PDF may look slightly different.`,
  }),
  boxed: (words: string): Text => ({
    nl: `Geen lettertype op deze computer heeft de tekens van: ${words}. In de pdf staat daar □. In html en docx staan ze er wel.`,
    en: `No font on this computer has the characters of: ${words}. The PDF shows □ there. In html and docx they are there.`,
  }),
} as const

const shorten = (word: string): string => {
  const characters = Array.from(word)
  return characters.length > 30 ? `${characters.slice(0, 30).join('')}…` : word
}

const isMissing = (character: string, covers: Covers): boolean =>
  !shapeless.test(character) && !covers(character.codePointAt(0) ?? 0)

/** More of them are not looked for one by one. */
const mostAsked = 100

/** The characters of these words that no font has; all that are not covered where there are too many to ask for. */
export function findLost(
  words: readonly string[],
  covers: Covers,
  canShow: (character: string) => boolean,
): ReadonlySet<number> {
  const missing = new Set(Array.from(words.join('')).filter((character) => isMissing(character, covers)))
  const lost =
    missing.size > mostAsked ? [...missing] : [...missing].filter((character) => !canShow(character))
  return new Set((lost.length === 0 ? [...missing] : lost).map((character) => character.codePointAt(0) ?? 0))
}

/** The text with a box for every character that is not covered. */
export function replaceMissing(text: string, covers: Covers): string {
  if (!/[^ -~\u00A0-\u017F\u2013-\u2026]/.test(text)) return text
  const box = covers(0x25a1) ? '□' : '?'
  return Array.from(text, (character) => (isMissing(character, covers) ? box : character)).join('')
}

/** The same, and without anything that depends on its neighbours. */
export function plainReplacement(text: string, covers: Covers): string {
  const whole = replaceMissing(text.normalize('NFC'), covers)
  return whole.replaceAll(/[\p{M}\p{Cf}]/gu, '').replaceAll(/[^\S\n]+/g, ' ')
}
