/** The proposal for the transfer question: "monitoring learners' development". */
import { type ClauseContext, endOfObject } from './clause.ts'
import { baseOf, ingOf } from './forms.ts'
import { isOwner, ownWord } from './own.ts'
import type { Head } from './state.ts'
import {
  contentOpeners,
  coordinators,
  isAdverb,
  isFunctionWord,
  opensNoun,
  prepositions,
  subordinators,
} from './word-classes.ts'
import { type Word, wordAt } from './words.ts'

/** The -ing form with its object and the object's "of". Null for a verb whose -ing form is not sure. */
export function deriveNominal(context: ClauseContext, head: Head): string | null {
  const { words, shared } = context
  const { resolved } = head
  const verb = resolved.parts[0] ?? 0
  const base = baseOf(wordAt(words, verb), resolved.entry)
  const ing = head.form === 'ing' ? wordAt(words, verb) : base === null ? null : ingOf(base)
  if (ing === null) return null
  const own = written(context, verb + 1, resolved.end)
  return [ing, ...own, ...objectOf(context, shared)].join(' ')
}

function objectOf(context: ClauseContext, shared: Head): readonly string[] {
  const { words } = context
  const end = endOfObject(words, shared)
  let from = shared.resolved.end
  while (from < end && isSkipped(words, from)) from += 1
  let to = from
  const content = contentOpeners.has(wordAt(words, from))
  while (to < end && (content || to === from || goesOn(words, to))) to += 1
  while (to > from && coordinators.has(wordAt(words, to - 1))) to -= 1
  return written(context, from, to)
}

/** An adverb or comma before the object: "evaluates critically the …"; not "both sides". */
function isSkipped(words: readonly Word[], at: number): boolean {
  const word = wordAt(words, at)
  if (word === 'both') return isAdverb(wordAt(words, at + 1))
  return isAdverb(word) || word === ','
}

function goesOn(words: readonly Word[], at: number): boolean {
  const word = wordAt(words, at)
  if (isAdverb(word) || subordinators.has(word) || word === 'to') return false
  // A determiner right after a noun begins another phrase: "targets each quarter".
  if (opensNoun(word) && !isFunctionWord(wordAt(words, at - 1)) && !isAdverb(wordAt(words, at - 1)))
    return false
  return !prepositions.has(word) || word === 'of'
}

/** The words as they stand in the text, without "their" where it is the subject's. */
function written({ text, words, first }: ClauseContext, from: number, to: number): readonly string[] {
  const pieces: string[] = []
  for (let at = from; at < to; at += 1) {
    const word = words[at]
    if (word === undefined) continue
    if (isOwner(word.text) && ownWord(words, at, { from: first, clause: from }) !== null) {
      if (wordAt(words, at + 1) === 'own') at += 1
      continue
    }
    const mark = word.owner && !word.text.endsWith("'s") ? 1 : 0
    const piece = text.slice(word.start, word.end + mark)
    if (piece === ',' && pieces.length > 0) pieces.push(`${pieces.pop() ?? ''},`)
    else pieces.push(piece)
  }
  return pieces
}
