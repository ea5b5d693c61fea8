/** Coordination: what "and", "or" and a comma join to the verbs before them. */
import { enterAside, takeVerb } from './aside.ts'
import { followAuxiliaries, skipAdverbs } from './auxiliaries.ts'
import { type Before, judgeFollowing, judgeVerb } from './judge.ts'
import { nameAt } from './learners.ts'
import { ofThings } from './noun-verbs.ts'
import { findPredicate } from './predicate.ts'
import { type Form, resolve, type Resolved } from './resolve.ts'
import { addHead, placeHead, skipCondition, skipInserted, type State } from './state.ts'
import {
  coordinators,
  isAuxiliary,
  opensNoun,
  prepositions,
  semiModals,
  subjectPronouns,
  subordinators,
} from './word-classes.ts'
import { type Word, wordAt } from './words.ts'

interface Join {
  /** Where the coordinator stands. */
  readonly at: number
  /** Where the joined word stands, past adverbs and insertions, and where those begin. */
  readonly next: number
  readonly from: number
  readonly and: boolean
  readonly asWellAs: boolean
  /** A comma before "and", or something between it and the joined word. */
  readonly marked: boolean
}

const farthestVerb = 8
/** After a comma these say how, even among other verbs in -ing. */
const manners = new Set(['using', 'including', 'involving', 'ensuring'])

export function isJoin(words: readonly Word[], at: number): boolean {
  const word = wordAt(words, at)
  return coordinators.has(word) || word === 'plus' || word === 'then' || isAsWellAs(words, at)
}

/** Takes in what the coordinator at `at` joins. Returns where to go on. */
export function joinVerb(state: State, at: number): number {
  const { words, lexicon } = state
  const join = readJoin(words, at)
  const { next } = join
  if (next >= words.length) return next
  const manner = join.and || !manners.has(wordAt(words, next)) ? null : joinParticiple(state, at, join)
  const other = manner ?? joinSubject(state, at, next) ?? joinAuxiliary(state, at, join)
  if (other !== null) return other
  const last = state.heads.at(-1)
  const before: Before = {
    and: join.and,
    marked: join.marked,
    adverb: next > join.from,
    afterVerb:
      last?.resolved.end === at || state.aside?.verbEnd === at || prepositions.has(wordAt(words, at - 1)),
    last: at - 1,
    objectFrom: last?.resolved.end ?? at,
  }
  const main = judgeVerb(words, next, state.form, before, lexicon)
  const aside = state.aside === null ? null : judgeVerb(words, next, state.aside.form, before, lexicon)
  if (main !== null && isMain(state, join, main, aside)) {
    state.aside = null
    return addHead(state, main, join.from, at)
  }
  if (aside !== null) return joinAside(state, join, aside, at)
  const finite =
    state.own && state.form === 'infinitive' ? judgeVerb(words, next, 'finite', before, lexicon) : null
  if (finite?.entry != null && join.and) {
    state.form = 'finite'
    state.aside = null
    return addHead(state, finite, join.from, at)
  }
  const added = joinInfinitive(state, at, next) ?? (join.asWellAs ? joinGerund(state, at, next) : null)
  if (added !== null) return added
  return joinParticiple(state, at, join) ?? joinAfterPhrase(state, at, join) ?? next
}

function joinAside(state: State, join: Join, resolved: Resolved, at: number): number {
  const { aside } = state
  if (aside === null) return resolved.end
  if (!join.and) aside.listed = true
  const next = takeVerb(state, resolved)
  return aside.main ? addHead(state, resolved, join.from, at) : next
}

/** Whether a verb in the form of the main clause belongs there, though the clause aside has the same form. */
function isMain(state: State, join: Join, main: Resolved, aside: Resolved | null): boolean {
  if (state.aside === null || state.aside.form !== state.form || aside === null) return true
  if (!join.and || (main.entry === null && !join.marked)) return false
  const { kind, listed, verbEnd } = state.aside
  if (verbEnd === join.at) return false
  if ((kind === 'content' || kind === 'relative') && !ofThings.has(main.verb)) return true
  return join.marked && !listed && kind !== 'content'
}

function readJoin(words: readonly Word[], at: number): Join {
  let next = at
  let and = false
  let comma = false
  let inserted = false
  let asWellAs = false
  for (;;) {
    const word = wordAt(words, next)
    if (isAsWellAs(words, next)) {
      and = true
      asWellAs = true
      next += 3
    } else if (word === ',' || word === '\u2013' || word === '\u2014' || word === '-') {
      comma = true
      next += 1
      const past = and ? skipInserted(words, next) : next
      inserted ||= past > next
      next = past
    } else if (word === 'plus' || coordinators.has(word)) {
      and = true
      next += 1
    } else break
  }
  const from = next
  for (;;) {
    const past = skipCondition(words, skipAdverbs(words, next))
    if (past === next) break
    next = wordAt(words, past) === ',' ? past + 1 : past
  }
  return { at, next, from, and, asWellAs, marked: (and && comma) || inserted || next > from }
}

function isAsWellAs(words: readonly Word[], at: number): boolean {
  return wordAt(words, at) === 'as' && wordAt(words, at + 1) === 'well' && wordAt(words, at + 2) === 'as'
}

/** "and they can …", "and the student …": a clause with a subject of its own. */
function joinSubject(state: State, from: number, at: number): number | null {
  const { words, names, lexicon } = state
  const name = nameAt(words, at, names)
  const pronoun = subjectPronouns.has(wordAt(words, at))
  if (!pronoun && name === null) return null
  if (state.aside !== null && state.aside.kind !== 'to' && state.aside.kind !== 'ing') return null
  const end = name?.to ?? at + 1
  const predicate = findPredicate(words, at, end, true, lexicon, true)
  if (predicate === null) return null
  if (!pronoun && predicate.led === null && predicate.at !== skipAdverbs(words, end)) return null
  state.wish ??= predicate.led?.wish ?? null
  return startPredicate(state, from, predicate.at, predicate.form, predicate.led?.closed === true)
}

/** "and is able to …", "and can …". */
function joinAuxiliary(state: State, from: number, join: Join): number | null {
  const { words, lexicon } = state
  const at = join.next
  const word = wordAt(words, at)
  if (word === 'able' && wordAt(words, at + 1) === 'to')
    return startPredicate(state, from, at + 2, 'infinitive', false)
  if (!isAuxiliary(word) || (state.aside !== null && !join.marked)) return null
  if (word === 'be' && state.form !== 'infinitive') return null
  if (semiModals.has(word) && word.endsWith('s') && state.form !== 'finite') return null
  const led = followAuxiliaries(words, at, lexicon)
  if (led === null || (led.at === at && !led.closed && resolve(words, at, led.form, lexicon) === null))
    return null
  state.wish ??= led.wish
  return startPredicate(state, from, led.at, led.form, led.closed)
}

function startPredicate(state: State, from: number, at: number, form: Form, closed: boolean): number {
  state.form = form
  state.aside = null
  return closed ? Math.max(at, from + 1) : placeHead(state, at, true, from)
}

/** "is expected to verify … and to sign …". */
function joinInfinitive(state: State, from: number, at: number): number | null {
  const { words, lexicon } = state
  if (!state.aimed || state.aside !== null || wordAt(words, at) !== 'to') return null
  const verb = skipAdverbs(words, at + 1)
  return resolve(words, verb, 'infinitive', lexicon) === null ? null : placeHead(state, at + 1, true, from)
}

/** "as well as presenting the results". */
function joinGerund(state: State, from: number, at: number): number | null {
  const { words, lexicon } = state
  const resolved = state.aside === null ? resolve(words, at, 'ing', lexicon) : null
  if (resolved === null || judgeFollowing(words, at) === 'noun') return null
  const { form } = state
  state.form = 'ing'
  const next = addHead(state, resolved, at, from)
  state.form = form
  return next
}

/** ", ensuring that …": a clause of manner after a comma. */
function joinParticiple(state: State, at: number, join: Join): number | null {
  const { words, lexicon } = state
  if (join.and || !wordAt(words, join.next).endsWith('ing')) return null
  const resolved = resolve(words, join.next, 'ing', lexicon)
  const following = judgeFollowing(words, join.next)
  if (resolved === null || following === 'noun' || following === 'end' || following === 'coordinator')
    return null
  enterAside(state, at, 'ing', true)
  return takeVerb(state, resolved)
}

/** "and on this basis adapts the plan": a finite verb soon after a prepositional phrase. */
function joinAfterPhrase(state: State, at: number, join: Join): number | null {
  const { words, lexicon } = state
  if (!join.and || state.form !== 'finite' || !prepositions.has(wordAt(words, join.next))) return null
  for (let verb = join.next + 2; verb < join.next + farthestVerb; verb += 1) {
    const word = wordAt(words, verb)
    if (word === '' || coordinators.has(word) || subordinators.has(word)) return null
    const resolved = resolve(words, verb, 'finite', lexicon)
    if (resolved === null || judgeFollowing(words, verb) !== 'object' || opensNoun(wordAt(words, verb - 1)))
      continue
    state.aside = null
    return addHead(state, resolved, verb, at)
  }
  return null
}
