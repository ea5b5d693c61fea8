/** Walks through a sentence from its first verb and tells the verbs of the main clause from those of the others. */
import type { Lexicon } from '../lexicon.ts'
import { findPredicate } from './find-predicate.ts'
import type { Opening } from './find-subject.ts'
import { followAuxiliaries, skipAdverbs } from './follow-auxiliaries.ts'
import { type Before, judgeFollowing, judgeVerb, unknownVerb } from './judge-verb.ts'
import { isCompoundHead, isGerund, isNounToo } from './noun-verbs.ts'
import { type Form, looksLikeVerb, readVerb, type VerbReading } from './read-verb.ts'
import { type Word, wordAt } from './read-words.ts'
import { type Names, nameAt } from './roles.ts'
import {
  beForms,
  contentOpeners,
  coordinators,
  haveForms,
  isAdjective,
  isAdverb,
  isFunctionWord,
  modals,
  opensNoun,
  prepositions,
  semiModals,
  subjectPronouns,
  subordinators,
  wishes,
} from './word-classes.ts'

/** A main verb and the stretch of its clause, by word. */
export interface Head {
  readonly reading: VerbReading
  readonly form: Form
  /** Where its adverbs begin, if any stand before it. */
  readonly from: number
  /** Where the first subordinate clause begins; `boundary` if there is none. */
  cut: number
  /** Where its clause ends, exclusive. */
  boundary: number
}

export interface Walk {
  readonly heads: readonly Head[]
  readonly purpose: readonly VerbReading[]
  readonly wish: { readonly from: number; readonly to: number } | null
}

interface State {
  readonly words: readonly Word[]
  readonly names: Names
  readonly lexicon: Lexicon
  readonly heads: Head[]
  readonly purpose: VerbReading[]
  wish: Walk['wish']
  form: Form
  /** Null in the main clause; else what kind of clause, and the form of its verbs. */
  aside: { readonly kind: 'to' | 'ing' | 'relative' | 'content'; form: Form; pending: boolean; listed: boolean } | null
}

const mostInserted = 14
const conditions = /^(?:necessary|appropriate|possible|relevant|needed|required|applicable|desired|desirable|suitable|available|feasible|indicated|requested|appropriate)$/
const manner = new Set(['using', 'including', 'ensuring', 'taking', 'involving', 'applying', 'considering', 'demonstrating'])

export function walkClauses(words: readonly Word[], opening: Opening, names: Names, lexicon: Lexicon): Walk {
  const state: State = { words, names, lexicon, heads: [], purpose: [], wish: opening.wish, form: opening.form, aside: null }
  let at = opening.closed ? opening.at : placeFirst(state, opening.at, opening.firm)
  while (at < words.length) at = Math.max(step(state, at), at + 1)
  const last = state.heads.at(-1)
  if (last !== undefined) {
    last.boundary = words.length
    last.cut = Math.min(last.cut, words.length)
  }
  return { heads: state.heads, purpose: state.purpose, wish: state.wish }
}

/** The verb where one is due. Returns where to go on. */
function placeFirst(state: State, from: number, firm: boolean): number {
  const { words, lexicon, form } = state
  let at = skipAdverbs(words, from)
  if (wordAt(words, at) === ',') at = skipInserted(words, at + 1)
  while (wordAt(words, at) === ':' || wordAt(words, at) === ',') at = skipAdverbs(words, at + 1)
  at = skipCondition(words, skipAdverbs(words, at))
  const reading = readVerb(words, at, form, lexicon)
  if (reading !== null) return addHead(state, reading, from, at)
  if (firm && looksLikeVerb(wordAt(words, at), form)) return addHead(state, unknownVerb(words, at), from, at)
  return at
}

function addHead(state: State, reading: VerbReading, from: number, boundary: number): number {
  const last = state.heads.at(-1)
  if (last !== undefined) {
    last.boundary = boundary
    last.cut = Math.min(last.cut, boundary)
  }
  state.heads.push({ reading, form: state.form, from, cut: state.words.length, boundary: state.words.length })
  state.aside = null
  return reading.end
}

/** Handles the word at `at`. Returns where to go on. */
function step(state: State, at: number): number {
  const { words } = state
  const word = wordAt(words, at)
  if (coordinators.has(word) || isAsWellAs(words, at) || word === 'plus' || word === 'then') return joinVerb(state, at)
  const past = skipCondition(words, at)
  if (past > at) return past
  if (word === 'to') return enterInfinitive(state, at)
  if (isSubordinator(words, at)) return enterClause(state, at)
  if (prepositions.has(word)) return enterGerund(state, at)
  if (word.endsWith('ing')) return enterParticiple(state, at)
  if (state.aside?.pending === true) return placeAside(state, at)
  return at + 1
}

function isAsWellAs(words: readonly Word[], at: number): boolean {
  return wordAt(words, at) === 'as' && wordAt(words, at + 1) === 'well' && wordAt(words, at + 2) === 'as'
}

function isSubordinator(words: readonly Word[], at: number): boolean {
  const word = wordAt(words, at)
  if (!subordinators.has(word)) return false
  if (word === 'that' || word === 'which') return !prepositions.has(wordAt(words, at - 1)) || word === 'which'
  return word !== 'once' && !(word === 'so' && !/^(?:that|as)$/.test(wordAt(words, at + 1)))
}

function enter(state: State, at: number, kind: 'to' | 'ing' | 'relative' | 'content', form: Form, pending: boolean): void {
  const head = state.heads.at(-1)
  if (head !== undefined && state.aside === null) head.cut = Math.min(head.cut, at)
  state.aside = { kind, form, pending, listed: false }
}

function enterInfinitive(state: State, at: number): number {
  const { words, lexicon } = state
  const verb = skipAdverbs(words, at + 1)
  const word = wordAt(words, verb)
  const reading = readVerb(words, verb, 'infinitive', lexicon)
  const following = judgeFollowing(words, verb)
  if (reading === null) {
    if (word === 'be' || (looksLikeVerb(word, 'infinitive') && opensNoun(wordAt(words, verb + 1)))) {
      enter(state, startOfPurpose(words, at), 'to', 'infinitive', false)
    }
    return verb
  }
  const noun =
    reading.parts.length === 1 &&
    isNounToo(reading.verb, 'infinitive', word) &&
    !(following === 'object' || (following === 'word' && !isCompoundHead(wordAt(words, verb + 1))))
  if (noun) return verb + 1
  enter(state, startOfPurpose(words, at), 'to', 'infinitive', false)
  state.purpose.push(reading)
  return reading.end
}

/** "in order to", "so as to" begin before "to". */
function startOfPurpose(words: readonly Word[], at: number): number {
  if (wordAt(words, at - 1) === 'order' && wordAt(words, at - 2) === 'in') return at - 2
  if (wordAt(words, at - 1) === 'as' && wordAt(words, at - 2) === 'so') return at - 2
  return at
}

function enterClause(state: State, at: number): number {
  const { words } = state
  const word = wordAt(words, at)
  const head = state.heads.at(-1)
  const direct = head !== undefined && at === skipAdverbs(words, head.reading.end) && contentOpeners.has(word)
  const kind = direct || /^(?:how|what|why|whether|if)$/.test(word) ? 'content' : 'relative'
  const begin = prepositions.has(wordAt(words, at - 1)) && word === 'which' ? at - 1 : at
  enter(state, begin, kind, 'finite', true)
  return at + 1
}

function enterGerund(state: State, at: number): number {
  const { words, lexicon } = state
  const verb = skipAdverbs(words, at + 1)
  const word = wordAt(words, verb)
  if (!word.endsWith('ing')) return at + 1
  const reading = readVerb(words, verb, 'ing', lexicon)
  const following = judgeFollowing(words, verb)
  if (reading === null) {
    if (looksLikeVerb(word, 'ing') && following === 'object') enter(state, at, 'ing', 'ing', false)
    return verb + 1
  }
  if (isGerund(word) && following !== 'object') return verb + 1
  enter(state, at, 'ing', 'ing', false)
  state.purpose.push(reading)
  return reading.end
}

/** "lessons using digital tools": a clause if an object follows. */
function enterParticiple(state: State, at: number): number {
  const { words, lexicon } = state
  const before = wordAt(words, at - 1)
  if (isFunctionWord(before) || isAdjective(before) || state.heads.at(-1)?.reading.end === at) return at + 1
  const reading = readVerb(words, at, 'ing', lexicon)
  const following = judgeFollowing(words, at)
  const clause = manner.has(wordAt(words, at)) ? following !== 'noun' : following === 'object'
  if (!clause || (reading === null && !manner.has(wordAt(words, at)))) return at + 1
  enter(state, at, 'ing', 'ing', false)
  if (reading !== null) state.purpose.push(reading)
  return reading?.end ?? at + 1
}

/** The first verb of a subordinate clause. */
function placeAside(state: State, at: number): number {
  const { words, lexicon, aside } = state
  if (aside === null) return at + 1
  const word = wordAt(words, at)
  const before = wordAt(words, at - 1)
  if (modals.has(word)) {
    aside.form = 'infinitive'
    aside.pending = false
    const verb = skipAdverbs(words, at + 1)
    const reading = readVerb(words, verb, 'infinitive', lexicon)
    if (reading !== null) state.purpose.push(reading)
    return reading?.end ?? at + 1
  }
  if (beForms.has(word) || haveForms.has(word)) {
    aside.form = word === 'are' || word === 'have' ? 'infinitive' : 'finite'
    aside.pending = false
    return at + 1
  }
  if (opensNoun(before) || isAdjective(before) || (prepositions.has(before))) return at + 1
  for (const form of ['finite', 'infinitive'] as const) {
    const reading = readVerb(words, at, form, lexicon)
    if (reading === null) continue
    const following = judgeFollowing(words, at)
    if (following === 'noun') continue
    if (isNounToo(reading.verb, form, word) && following !== 'object' && !contentOpeners.has(before)) continue
    aside.form = form
    aside.pending = false
    state.purpose.push(reading)
    return reading.end
  }
  return at + 1
}

/** Handles a coordinator: whether what follows is a main verb, a verb of the clause aside, or neither. */
function joinVerb(state: State, at: number): number {
  const { words, lexicon } = state
  const join = readJoin(words, at)
  const { next } = join
  if (next >= words.length) return next
  const subject = readNewSubject(state, next)
  if (subject !== null) return subject
  const auxiliary = readNewAuxiliary(state, at, next, join)
  if (auxiliary !== null) return auxiliary
  const last = state.heads.at(-1)
  const before: Before = {
    marked: join.marked,
    adverb: join.adverb,
    afterVerb: last !== undefined && (last.reading.end === at || state.purpose.at(-1)?.end === at),
    last: at - 1,
    objectFrom: last?.reading.end ?? at,
  }
  const main = judgeVerb(words, next, state.form, before, lexicon)
  const aside = state.aside === null ? null : judgeVerb(words, next, state.aside.form, before, lexicon)
  if (main !== null && goesOn(state, join, aside)) return addHead(state, main, join.adverbsFrom, at)
  if (aside !== null && state.aside !== null) {
    if (!join.and) state.aside.listed = true
    state.purpose.push(aside)
    return aside.end
  }
  if (main === null && !join.and && wordAt(words, next).endsWith('ing')) {
    const reading = readVerb(words, next, 'ing', lexicon)
    if (reading !== null && (manner.has(wordAt(words, next)) || judgeFollowing(words, next) === 'object')) {
      enter(state, at, 'ing', 'ing', false)
      state.purpose.push(reading)
      return reading.end
    }
  }
  return readAfterPhrase(state, at, join) ?? next
}

interface Join {
  /** Where the joined word stands. */
  readonly next: number
  readonly and: boolean
  readonly comma: boolean
  /** A comma before "and", an adverb or an insertion behind it. */
  readonly marked: boolean
  readonly adverb: boolean
  readonly adverbsFrom: number
}

function readJoin(words: readonly Word[], at: number): Join {
  let next = at
  let and = false
  let comma = false
  let inserted = false
  for (;;) {
    const word = wordAt(words, next)
    if (isAsWellAs(words, next)) {
      and = true
      next += 3
    } else if (word === 'plus' || (coordinators.has(word) && !isDash(word))) {
      if (word === ',') comma = true
      else and = true
      next += 1
      if (word === ',' && and) {
        const past = skipInserted(words, next)
        inserted ||= past > next
        next = past
      }
    } else if (isDash(word)) {
      comma = true
      next += 1
    } else break
  }
  const adverbsFrom = next
  for (;;) {
    const past = skipCondition(words, skipAdverbs(words, next))
    if (past === next) break
    next = past
    if (wordAt(words, next) === ',' && next > adverbsFrom) next += 1
  }
  const marked = (and && comma) || inserted || next > adverbsFrom
  return { next, and, comma, marked, adverb: next > adverbsFrom, adverbsFrom }
}

function isDash(word: string): boolean {
  return word === '\u2013' || word === '\u2014' || word === '-'
}

/** Whether a verb in the form of the main clause belongs to it rather than to the clause aside. */
function goesOn(state: State, join: Join, aside: VerbReading | null): boolean {
  if (state.aside === null || state.aside.form !== state.form || aside === null) return true
  if (state.aside.kind === 'content') return join.and || join.marked
  return join.and && join.marked && !state.aside.listed
}

function readNewSubject(state: State, at: number): number | null {
  const { words, names, lexicon } = state
  const name = nameAt(words, at, names)
  const pronoun = subjectPronouns.has(wordAt(words, at))
  if (!pronoun && name === null) return null
  const predicate = findPredicate(words, at, name?.to ?? at + 1, true, lexicon)
  if (predicate === null) return null
  if (!pronoun && predicate.led === null && predicate.at !== skipAdverbs(words, name?.to ?? at)) return null
  if (state.aside !== null && state.aside.kind !== 'to' && state.aside.kind !== 'ing') return null
  state.form = predicate.form
  state.aside = null
  if (predicate.led?.wish != null) state.wish ??= predicate.led.wish
  if (predicate.led?.closed === true) return predicate.at
  const last = state.heads.at(-1)
  const next = placeFirst(state, predicate.at, true)
  const added = state.heads.at(-1)
  if (last !== undefined && added !== last) last.boundary = Math.min(last.boundary, at)
  return next
}

function readNewAuxiliary(state: State, from: number, at: number, join: Join): number | null {
  const { words, lexicon } = state
  const word = wordAt(words, at)
  const opens =
    modals.has(word) || beForms.has(word) || haveForms.has(word) || word === 'able' || wishes.has(word) || semiModals.has(word)
  if (!opens) return null
  if (state.aside !== null && !join.marked && word !== 'able') return null
  if (word === 'able') return wordAt(words, at + 1) === 'to' ? placeJoined(state, from, at + 2, 'infinitive') : null
  if (word === 'be' && state.form !== 'infinitive') return null
  const led = followAuxiliaries(words, at, lexicon)
  if (led === null || (led.at === at && readVerb(words, at, led.form, lexicon) === null)) return null
  if (led.wish !== null) state.wish ??= led.wish
  return led.closed ? Math.max(led.at, at + 1) : placeJoined(state, from, led.at, led.form)
}

function placeJoined(state: State, from: number, at: number, form: Form): number {
  const last = state.heads.at(-1)
  state.form = form
  state.aside = null
  const next = placeFirst(state, at, true)
  if (last !== undefined && state.heads.at(-1) !== last) {
    last.boundary = from
    last.cut = Math.min(last.cut, from)
  }
  return next
}

/** "and on this basis adapts the plan": a finite verb soon after a prepositional phrase. */
function readAfterPhrase(state: State, at: number, join: Join): number | null {
  const { words, lexicon } = state
  if (!join.and || state.form !== 'finite' || !prepositions.has(wordAt(words, join.next))) return null
  for (let verb = join.next + 2; verb < join.next + 8; verb += 1) {
    const word = wordAt(words, verb)
    if (word === '' || word === ',' || coordinators.has(word) || subordinators.has(word)) return null
    const reading = readVerb(words, verb, 'finite', lexicon)
    if (reading !== null && judgeFollowing(words, verb) === 'object' && !opensNoun(wordAt(words, verb - 1))) {
      return addHead(state, reading, verb, at)
    }
  }
  return null
}

/** ", where appropriate, …" after "and": past the comma that ends it, if a verb may follow there. */
function skipInserted(words: readonly Word[], from: number): number {
  const word = wordAt(words, from)
  if (!prepositions.has(word) && !subordinators.has(word) && !isAdverb(word)) return from
  for (let at = from; at < from + mostInserted; at += 1) if (wordAt(words, at) === ',') return at + 1
  return from
}

/** Past "where necessary", "if possible". */
function skipCondition(words: readonly Word[], at: number): number {
  if (!/^(?:where|when|if|as|whenever|wherever)$/.test(wordAt(words, at))) return at
  return conditions.test(wordAt(words, at + 1)) ? at + 2 : at
}
