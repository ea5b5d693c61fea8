/** Words and counts that several rules use. */
import type { Lexicon } from '../language/lexicon.ts'

/** The observable verbs among what the lexicon proposes: at most three. */
export function suggestVerbs(lexicon: Lexicon, suggested: readonly string[]): readonly string[] {
  return suggested.filter((verb) => lexicon.byInfinitive.get(verb)?.kind === 'observable').slice(0, 3)
}

/** How many words a text has: stretches without white space that hold a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length
}
