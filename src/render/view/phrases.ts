/** Small words of a text: lists in a sentence, clauses, numbers, and which language something is in. */
import type { Language } from '../../diagnostic.ts'
import type { Sealed } from '../sealed.ts'

/** What a template prints; null where there is nothing. */
export type Words = Sealed | null

/** Says texts of a file in a document: marked with their language where the document is in another one. */
export interface Speaker {
  /** The language that lists in these texts are joined in. */
  readonly language: Language
  say(text: string | undefined): Words
  /** For the fields in which Markdown counts. */
  sayRich(text: string | undefined): Words
  /** "a, b en c". */
  sayList(items: readonly string[] | undefined): Words
}

export function createSpeaker(written: string, document: Language): Speaker {
  const foreign = written.split('-')[0] !== document
  const language = written.startsWith('nl') ? 'nl' : written.startsWith('en') ? 'en' : document
  const say = (text: string | undefined): Words => {
    const words = text?.trim() ?? ''
    if (words === '') return null
    return foreign ? { text: words, lang: written } : words
  }
  return {
    language,
    say,
    sayRich: (text) => {
      const words = text?.trim() ?? ''
      if (words === '') return null
      return { text: words, markdown: true, ...(foreign && { lang: written }) }
    },
    sayList: (items) => say(joinList(items ?? [], language)),
  }
}

/** "a", "a en b", "a, b en c"; "a met b en c; d" where an item has a comma or a conjunction of its own. */
export function joinList(items: readonly string[], language: Language): string {
  const filled = items.filter((item) => item.trim() !== '')
  if (filled.length < 2) return filled[0] ?? ''
  const and = language === 'nl' ? ' en ' : ' and '
  if (filled.some((item) => item.includes(',') || item.includes(and))) return filled.join('; ')
  return filled.slice(0, -1).join(', ') + and + filled.at(-1)!
}

/** Items that are phrases or sentences of their own, one after the other. */
export const joinSentences = (items: readonly string[]): string =>
  items.map((item) => item.trim().replace(/(?<![.!?…])$/u, '.')).join(' ')

/** What stands before each item of such a list. */
export function separators(count: number, language: Language): string[] {
  const and = language === 'nl' ? ' en ' : ' and '
  return Array.from({ length: count }, (_, index) => (index === 0 ? '' : index === count - 1 ? and : ', '))
}

/** A clause as it stands in the middle of a question: lower case, no full stop. */
export function asClause(clause: string): string {
  const bare = clause.trim().replace(/[.?!…\s]+$/u, '')
  return /^\p{Lu}(?!\p{Lu})/u.test(bare) ? bare.charAt(0).toLowerCase() + bare.slice(1) : bare
}

const numbers: Readonly<Record<Language, readonly string[]>> = {
  nl: ['nul', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien'],
  en: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
}

export const numberInWords = (number: number, language: Language): string =>
  numbers[language][number] ?? String(number)
