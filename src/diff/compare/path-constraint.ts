/** Whether a text prescribes how something was learned: an outcome never does. */
import type { Lexicon } from '../../language/lexicon.ts'
import { type Difference } from './difference.ts'
import { wordsOf } from '../normalise.ts'

interface PathWords {
  readonly phrases: readonly (readonly string[])[]
  readonly prepositions: readonly (readonly string[])[]
  readonly nouns: ReadonlySet<string>
}

const wordsByLexicon = new WeakMap<Lexicon, PathWords>()

// "na afloop van de hele module": preposition, article and one more word.
const reach = 3

function pathWords(lexicon: Lexicon): PathWords {
  const known = wordsByLexicon.get(lexicon)
  if (known !== undefined) return known
  const terms = lexicon.words.learning_path_terms
  const allowed = new Set(terms.allow_when_profession_object.flatMap(wordsOf))
  const words = {
    phrases: terms.time.map(wordsOf),
    prepositions: terms.path_prepositions.map(wordsOf),
    nouns: new Set(
      [...terms.offer, ...terms.placement].flatMap(wordsOf).filter((word) => !allowed.has(word)),
    ),
  }
  wordsByLexicon.set(lexicon, words)
  return words
}

/** The learning paths that a text prescribes, in normal words; each once. */
export function findPathConstraints(lexicon: Lexicon, text: string): ReadonlySet<string> {
  const { phrases, prepositions, nouns } = pathWords(lexicon)
  const words = wordsOf(text)
  const found = new Set<string>()
  const standsAt = (phrase: readonly string[], at: number) =>
    phrase.length > 0 && phrase.every((word, index) => words[at + index] === word)
  for (const at of words.keys()) {
    const phrase = phrases.find((candidate) => standsAt(candidate, at))
    if (phrase) found.add(phrase.join(' '))
    for (const preposition of prepositions) {
      if (!standsAt(preposition, at)) continue
      const after = words.slice(at + preposition.length, at + preposition.length + reach)
      const noun = after.findIndex((word) => nouns.has(word))
      if (noun >= 0) found.add([...preposition, ...after.slice(0, noun + 1)].join(' '))
    }
  }
  return found
}

/** Beside each text that changed: a path that it prescribes now, or no longer does. */
export function* comparePathConstraints(
  lexicon: Lexicon | undefined,
  differences: readonly Difference[],
): Generator<Difference> {
  if (!lexicon) return
  for (const { rule, path, oldPath, before, after } of differences) {
    if (!textRules.has(rule)) continue
    const old = findPathConstraints(lexicon, before ?? '')
    const now = findPathConstraints(lexicon, after ?? '')
    const at = { path, ...(oldPath === undefined ? {} : { oldPath }), before, after }
    if ([...now].some((constraint) => !old.has(constraint))) yield { ...at, rule: 'path-constraint-added' }
    if ([...old].some((constraint) => !now.has(constraint))) yield { ...at, rule: 'path-constraint-removed' }
  }
}

const textRules: ReadonlySet<string> = new Set([
  'behaviour-text-changed',
  'context-text-changed',
  'criterion-text-changed',
  'decision-text-changed',
  'evidence-note-text-changed',
  'statement-text-changed',
  'transfer-text-changed',
])
