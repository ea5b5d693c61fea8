/** What an outcome is about, as a set of words: the lemmas of its verbs and of its object nouns, roughly. */
import type { Language } from '../diagnostic.ts'
import type { Behaviour } from '../model/schema-types.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Small words besides short ones: they say nothing about the content. */
const small: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: set(
    'voor door naar over deze haar daar hier zijn hun waar waarop waarin waarbij daarop daarin daarmee daarbij tussen vanuit volgens zoals zich tegen onder binnen samen mede eigen andere ieder elke deze wordt worden niet maar ook',
  ),
  en: set(
    'with from into their this that these those them they which where when such each every other others both than then also onto upon within between through about accordingly well your',
  ),
}
const shortest = 4
const wordPattern = /[\p{L}\p{M}\p{N}'’-]+/gu

/** Stems of one language, remembered: a curriculum says a few thousand words again and again. */
export type Stems = Map<string, string>

/** The stated verbs, and the longer words of the texts in one form. */
export function contentWords(
  behaviours: readonly Behaviour[],
  language: string,
  stems: Stems = new Map(),
): ReadonlySet<string> {
  const own: ReadonlySet<string> = language === 'nl' || language === 'en' ? small[language] : new Set()
  const words = new Set<string>()
  for (const { verb, text } of behaviours) {
    words.add(verb.toLowerCase())
    const [, ...others] = text.toLowerCase().match(wordPattern) ?? []
    // A text begins with its verb, which counts already.
    for (const word of others) {
      if (word.length < shortest || own.has(word)) continue
      const stem = stems.get(word) ?? stemOf(word, language)
      stems.set(word, stem)
      words.add(stem)
    }
  }
  return words
}

/** Singular and plural alike: no grammar, only the same rough form for the same word. */
function stemOf(word: string, language: string): string {
  if (language === 'en') return word.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, '')
  if (language !== 'nl') return word
  const bare = word.replace(/['’]s$|en$|e$|s$/, '')
  return bare
    .replace(/([a-z])\1$/, '$1')
    .replace(/([aeou])\1([a-z])$/, '$1$2')
    .replace(/v$/, 'f')
    .replace(/z$/, 's')
}
