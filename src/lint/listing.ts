/** How messages name things: quoted, shortened, and as a list in a sentence. */
import type { Language, Text } from '../diagnostic.ts'

const longest = 60

/** Words from a file between back quotes, cut off where they would fill the message. */
export function quote(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim()
  const letters = Array.from(line.slice(0, 2 * longest))
  return `\`${letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : line}\``
}

const joins = {
  and: { nl: 'en', en: 'and' },
  or: { nl: 'of', en: 'or' },
} as const

/** "a, b en c"; what comes after `most` is counted. */
export function listWords(
  words: readonly string[],
  language: Language,
  join: keyof typeof joins = 'and',
  most = 5,
): string {
  const shown = words.slice(0, most)
  const left = words.length - shown.length
  if (left > 0) shown.push(language === 'nl' ? `nog ${left}` : `${left} more`)
  const last = shown.pop() ?? ''
  return shown.length === 0 ? last : `${shown.join(', ')} ${joins[join][language]} ${last}`
}

/** The same list in every language. */
export const listEach = (words: readonly Text[], join?: keyof typeof joins): Text => ({
  nl: listWords(
    words.map(({ nl }) => nl),
    'nl',
    join,
    9,
  ),
  en: listWords(
    words.map(({ en }) => en),
    'en',
    join,
    9,
  ),
})
