/** The clause for a question in the second person: "you adapt your practice". */
import { baseOf } from './forms.ts'
import { type Word, wordAt } from './read-words.ts'
import { isOwn } from './own-words.ts'
import type { Head } from './walk-clauses.ts'
import { contentOpeners, coordinators, isAdverb, prepositions } from './word-classes.ts'

const intransitive = new Set(
  'listen collaborate communicate reflect participate act work respond cooperate interact engage contribute think behave'.split(' '),
)
const connectors = new Set('also then both either not only finally further subsequently afterwards thereby thus but'.split(' '))

/**
 * "you" with the base form of the verb and its object. `shared` is the verb that has the object, `later` whether an
 * earlier clause may hold what "their" refers to. Null when the verb has no base form that is sure.
 */
export function proposeClause(
  sentence: string,
  words: readonly Word[],
  head: Head,
  shared: Head,
  later: boolean,
): string | null {
  const first = head.reading.parts[0] ?? 0
  const base = baseOf(wordAt(words, first), head.reading.entry)
  if (base === null) return null
  const adverbs: string[] = []
  for (let at = head.from; at < first; at += 1) {
    const word = wordAt(words, at)
    if (isAdverb(word) && !connectors.has(word)) adverbs.push(word)
  }
  const own = shared === head ? [] : textBetween(sentence, words, first + 1, head.reading.end, false)
  const from = shared === head ? first + 1 : shared.reading.end
  const bare = shared !== head && intransitive.has(head.reading.verb)
  const rest = bare ? [] : textBetween(sentence, words, from, endOfObject(words, shared), later)
  return ['you', ...adverbs, base, ...own, ...rest].join(' ').replaceAll(' ,', ',')
}

/** Where the object ends: before a subordinate clause, unless that clause is the object. */
export function endOfObject(words: readonly Word[], head: Head): number {
  let end = Math.min(head.cut, head.boundary)
  let from = head.reading.end
  while (from < end && isAdverb(wordAt(words, from))) from += 1
  const opener = wordAt(words, from)
  if (from >= end && (contentOpeners.has(opener) || opener === 'to' || prepositions.has(opener))) end = head.boundary
  while (end > head.reading.end && isDangling(words, end - 1)) end -= 1
  return end
}

function isDangling(words: readonly Word[], at: number): boolean {
  const word = wordAt(words, at)
  return coordinators.has(word) || words[at]?.kind === 'punctuation' || word === 'so' || word === 'such'
}

function textBetween(
  sentence: string,
  words: readonly Word[],
  from: number,
  to: number,
  later: boolean,
): readonly string[] {
  const pieces: string[] = []
  let previous = words[from - 1]?.end ?? 0
  for (let at = from; at < to; at += 1) {
    const word = words[at]
    if (word === undefined) continue
    const gap = sentence.slice(previous, word.start)
    pieces.push(gap, isOwn(words, at, from, later) ?? sentence.slice(word.start, word.end))
    previous = word.end
  }
  const text = pieces.join('').split(/\s+/).filter((piece) => piece !== '')
  return text
}
