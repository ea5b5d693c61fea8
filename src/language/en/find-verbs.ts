import type { Span } from '../../diagnostic.ts'
import type { Found, MainVerb, VerbInText } from '../found.ts'
import type { Lexicon } from '../lexicon.ts'
import { splitSentences, type Token } from '../tokens.ts'
import { findSubject } from './find-subject.ts'
import { isOwnObject, objectHeads } from './object-heads.ts'
import { proposeClause } from './propose-clause.ts'
import { proposeNominal } from './propose-nominal.ts'
import type { Form, VerbReading } from './read-verb.ts'
import { readWords, type Word, wordAt } from './read-words.ts'
import { readNames } from './roles.ts'
import { type Head, walkClauses } from './walk-clauses.ts'
import { coordinators, reflexives } from './word-classes.ts'

/** The main verbs of an English text, those of its subordinate clauses, and whose sentence it is. */
export function findEnglishVerbs(
  sentence: string,
  tokens: readonly Token[],
  lexicon: Lexicon,
  actors: readonly string[],
): Found {
  const names = readNames(lexicon, actors)
  const main: MainVerb[] = []
  const purpose: VerbInText[] = []
  let subject: Found['subject'] = null
  let wish: Span | null = null
  let expected: Form | null = null
  for (const range of splitSentences(tokens)) {
    const words = readWords(tokens, range)
    const opening = findSubject(words, names, lexicon, expected)
    if (opening === null) continue
    const walk = walkClauses(words, opening, names, lexicon)
    if (opening.subject !== null) {
      const { from, to, role } = opening.subject
      const span = spanOf(words, from, to)
      if (span !== null) subject ??= { span, role }
    }
    if (walk.wish !== null) wish ??= spanOf(words, walk.wish.from, walk.wish.to)
    for (const [index, head] of walk.heads.entries()) {
      main.push(toMainVerb(sentence, words, walk.heads, index, head))
    }
    for (const reading of walk.purpose) purpose.push(toVerbInText(words, reading, reading.end, words.length))
    if (walk.heads.length === 0 && opening.firm) expected = opening.form
    else if (opening.subject !== null) expected = null
  }
  return { subject, main, purpose, wish }
}

function toMainVerb(
  sentence: string,
  words: readonly Word[],
  heads: readonly Head[],
  index: number,
  head: Head,
): MainVerb {
  const end = endOfClause(words, head)
  const from = words[head.reading.parts[0] ?? 0]?.start ?? 0
  const shared = sharedObject(heads, index, head)
  const verb = toVerbInText(words, head.reading, shared.reading.end, Math.min(shared.cut, shared.boundary))
  const span = { start: from, end: words[end - 1]?.end ?? from }
  const earlier = heads.slice(Math.max(0, index - 1), index)
  return {
    ...verb,
    span,
    clause: proposeClause(sentence, words, head, shared, earlier.length > 0),
    nominal: proposeNominal(sentence, words, head, shared),
  }
}

/** "designs and evaluates lessons": the verb whose object this one shares; itself if it has its own. */
function sharedObject(heads: readonly Head[], index: number, head: Head): Head {
  let at = index
  let current = head
  while (current.boundary === current.reading.end) {
    const next = heads[at + 1]
    if (next === undefined) break
    current = next
    at += 1
  }
  return current
}

function endOfClause(words: readonly Word[], head: Head): number {
  let end = head.boundary
  while (end > head.reading.end && isTrailing(words, end - 1)) end -= 1
  return end
}

function isTrailing(words: readonly Word[], at: number): boolean {
  const word = wordAt(words, at)
  return coordinators.has(word) || (words[at]?.kind === 'punctuation' && word !== '%')
}

function toVerbInText(words: readonly Word[], reading: VerbReading, from: number, to: number): VerbInText {
  const object = objectHeads(words, from, to)
  return {
    entry: reading.entry,
    verb: reading.verb,
    spans: spansOf(words, reading.parts),
    object,
    reflexive: reflexives.has(wordAt(words, reading.end)),
    ownObject: isOwnObject(words, from),
  }
}

function spansOf(words: readonly Word[], parts: readonly number[]): readonly Span[] {
  const spans: Span[] = []
  let previous = -2
  for (const at of parts) {
    const word = words[at]
    if (word === undefined) continue
    const last = spans.at(-1)
    if (last !== undefined && at === previous + 1) spans[spans.length - 1] = { start: last.start, end: word.end }
    else spans.push({ start: word.start, end: word.end })
    previous = at
  }
  return spans
}

function spanOf(words: readonly Word[], from: number, to: number): Span | null {
  const first = words[from]
  const last = words[to - 1]
  return first === undefined || last === undefined || last.end <= first.start ? null : { start: first.start, end: last.end }
}
