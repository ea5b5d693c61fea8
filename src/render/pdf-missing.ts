/** Characters that a font does not have. */
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

const shorten = (word: string): string => {
  const characters = Array.from(word)
  return characters.length > 30 ? `${characters.slice(0, 30).join('')}…` : word
}

const isMissing = (character: string, covers: Covers): boolean =>
  !shapeless.test(character) && !covers(character.codePointAt(0) ?? 0)

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
