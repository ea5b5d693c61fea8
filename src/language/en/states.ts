/** Statements of what somebody knows or is, without a verb of the lexicon: "is competent in", "Knowledge of". */
import type { Opening } from './subject.ts'
import { beForms, haveForms, isAdverb, prepositions } from './word-classes.ts'
import { type Word, wordAt } from './words.ts'

const adjectives = new Set(
  (
    'competent familiar knowledgeable aware acquainted informed proficient conversant experienced versed skilled fluent ' +
    'capable conscious comfortable confident well-versed adept expert certified'
  ).split(' '),
)
const nouns = new Set(
  (
    'knowledge understanding insight insights awareness familiarity appreciation grasp comprehension overview command ' +
    'skills competence competency expertise proficiency mastery experience'
  ).split(' '),
)
const mostModifiers = 8

/** The words that tell the state; null where there is none. */
export function findState(
  words: readonly Word[],
  opening: Opening | null,
): { readonly from: number; readonly to: number } | null {
  if (opening === null) return findNoun(words, 0, 0)
  if (!opening.closed || opening.passive) return null
  let from = opening.at
  while (from > 0 && !isPredicate(wordAt(words, from))) from -= 1
  const be = beForms.has(wordAt(words, from))
  let at = from + 1
  while (isAdverb(wordAt(words, at))) at += 1
  if (be) return adjectives.has(wordAt(words, at)) ? { from, to: at + 1 } : null
  return haveForms.has(wordAt(words, from)) ? findNoun(words, from, from + 1) : null
}

function isPredicate(word: string): boolean {
  return beForms.has(word) || haveForms.has(word)
}

/** "(a basic) knowledge of": the noun stands before the first preposition. */
function findNoun(
  words: readonly Word[],
  start: number,
  from: number,
): { readonly from: number; readonly to: number } | null {
  for (let at = from; at < from + mostModifiers; at += 1) {
    const word = wordAt(words, at)
    if (nouns.has(word) && (prepositions.has(wordAt(words, at + 1)) || wordAt(words, at + 1) === 'and')) {
      return { from: start, to: at + 1 }
    }
    if (word === '' || prepositions.has(word)) return null
  }
  return null
}
