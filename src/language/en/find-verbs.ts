import type { Span } from '../../diagnostic.ts'
import type { Found, MainVerb, SubjectRole, VerbInText } from '../found.ts'
import type { Lexicon } from '../lexicon.ts'
import { splitSentences, type Token } from '../tokens.ts'
import { deriveClause, endOfText } from './clause.ts'
import { headOf, isOther, learnersOf } from './learners.ts'
import { deriveNominal } from './nominal.ts'
import { isOwnObject, objectsOf } from './objects.ts'
import type { Form, Resolved } from './resolve.ts'
import type { Head } from './state.ts'
import { findState } from './states.ts'
import { findSubject, type Opening } from './subject.ts'
import { walk } from './walk.ts'
import { reflexives } from './word-classes.ts'
import { dropQuotations, readWords, type Sentence, type Word, wordAt } from './words.ts'

interface Part extends Found {
  /** "Students can:" leaves its verbs to the list below it. */
  readonly expected: Form | null
}

const longestList = 8
const nothing: Part = { subject: null, main: [], purpose: () => [], wish: null, expected: null }

/** Finds the verbs and the subject of an English text, sentence by sentence. */
export function findEnglishVerbs(
  text: string,
  tokens: readonly Token[],
  lexicon: Lexicon,
  actors: readonly string[],
): Found {
  const names = learnersOf(lexicon, actors)
  const parts: Part[] = []
  let expected: Form | null = null
  let first: string | null = null
  const own = dropQuotations(tokens)
  for (const range of splitSentences(own)) {
    const words = readWords(text, own, range)
    const sentence = { words, names, lexicon }
    const opening = findSubject(sentence, expected)
    const subject = opening?.subject ?? null
    if (subject !== null && isOther(words, subject, names, first)) {
      if (first === null) parts.push({ ...nothing, subject: thingOf(words, subject) })
      continue
    }
    if (opening !== null) first ??= subject === null ? '' : headOf(words, subject.from, subject.to)
    const part = findInSentence(text, sentence, opening)
    if (part.expected !== null || part.subject !== null) expected = part.expected
    parts.push(part)
  }
  return {
    subject: chooseSubject(parts),
    main: parts.flatMap((part) => part.main),
    purpose: () => parts.flatMap((part) => part.purpose()),
    wish: parts.find((part) => part.wish !== null)?.wish ?? null,
    state: parts.find((part) => part.state != null)?.state ?? null,
  }
}

function thingOf(
  words: readonly Word[],
  subject: { readonly from: number; readonly to: number },
): Found['subject'] {
  const span = spanOf(words, subject)
  return span === null ? null : { span, role: 'thing' }
}

/** What the institute does counts only where no learner does anything. */
function chooseSubject(parts: readonly Part[]): Found['subject'] {
  const doing = parts.find((part) => part.subject?.role !== 'institute' && part.main.length > 0)
  const first = parts.find((part) => part.subject !== null)?.subject ?? null
  return first?.role === 'institute' && doing?.subject != null ? doing.subject : first
}

function findInSentence(text: string, sentence: Sentence, opening: Opening | null): Part {
  const { words } = sentence
  const state = findState(words, opening)
  if (opening === null) {
    return { ...nothing, state: spanOf(words, state) }
  }
  const walked = walk(sentence, opening)
  const role: SubjectRole = opening.subject?.role ?? 'learner'
  const aimed = role === 'institute' && opening.aimed ? walked.heads : []
  const heads = role === 'institute' ? [] : walked.heads
  const purpose = [...aimed.map((head) => head.resolved), ...walked.purpose]
  const span = spanOf(words, opening.subject)
  return {
    subject: span === null ? null : { span, role },
    main: heads.map((head, index) => readMain(text, words, heads, head, index)),
    purpose: () => purpose.map((resolved) => readVerb(words, resolved, resolved.end, words.length)),
    wish: spanOf(words, walked.wish),
    state: spanOf(words, state),
    expected: walked.heads.length === 0 && opening.firm ? opening.form : null,
  }
}

function readMain(
  text: string,
  words: readonly Word[],
  heads: readonly Head[],
  head: Head,
  index: number,
): MainVerb {
  const shared = sharedObject(heads, head, index)
  const from = head.resolved.parts[0] ?? 0
  const start = words[from]?.start ?? 0
  const to = Math.min(shared.cut, shared.boundary)
  const { entry, verb, spans, surroundings } = readVerb(words, head.resolved, shared.resolved.end, to)
  return {
    entry,
    verb,
    spans,
    surroundings,
    span: spanOf(words, { from, to: endOfText(words, head) }) ?? { start, end: start },
    propose: () => {
      const context = { text, words, shared, first: heads[0]?.resolved.parts[0] ?? 0 }
      return { clause: deriveClause(context, head), nominal: deriveNominal(context, head) }
    },
  }
}

/** "designs and evaluates lessons": a verb without words of its own shares those of the next one. */
function sharedObject(heads: readonly Head[], head: Head, index: number): Head {
  let shared = head
  const last = Math.min(heads.length, index + longestList)
  for (let at = index + 1; at < last && shared.boundary === shared.resolved.end; at += 1) {
    shared = heads[at] ?? shared
  }
  return shared
}

function readVerb(words: readonly Word[], resolved: Resolved, from: number, to: number): VerbInText {
  return {
    entry: resolved.entry,
    verb: resolved.verb,
    spans: spansOf(words, resolved.parts),
    surroundings: () => ({
      object: objectsOf(words, from, to),
      reflexive: reflexives.has(wordAt(words, resolved.end)),
      ownObject: isOwnObject(words, from),
    }),
  }
}

/** These words, neighbours as one span. */
function spansOf(words: readonly Word[], parts: readonly number[]): readonly Span[] {
  const spans: { start: number; end: number }[] = []
  let last = -2
  for (const at of parts) {
    const word = words[at]
    if (word === undefined) continue
    const before = spans.at(-1)
    if (before !== undefined && at === last + 1) before.end = word.end
    else spans.push({ start: word.start, end: word.end })
    last = at
  }
  return spans
}

function spanOf(
  words: readonly Word[],
  range: { readonly from: number; readonly to: number } | null,
): Span | null {
  const first = range === null ? undefined : words[range.from]
  const last = range === null ? undefined : words[range.to - 1]
  if (first === undefined || last === undefined || last.end <= first.start) return null
  return { start: first.start, end: last.end }
}
