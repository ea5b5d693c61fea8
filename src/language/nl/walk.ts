/**
 * Walks over one sentence and finds its main verbs: the finite verb in second place and those joined to it, or the
 * infinitives at the end of the clause. Subordinate clauses are set apart, up to where the main clause goes on.
 */
import { isUnknownFinal, opensBare, opensBareAfter } from './bare.ts'
import { firstWord } from './first-word.ts'
import { goesOn, type Open, noteVerb } from './go-on.ts'
import { isCausative, isFinalInfinitive, isNominal } from './infinitive-place.ts'
import type { Learners } from './learners.ts'
import { isLearning, isSecond, readFinite, startsFinite, startsPlural } from './second-place.ts'
import { opensSubclause, type Opening } from './subclause.ts'
import { can, tag, type Tagged } from './tag.ts'
import { isUnknownInfinitive } from './unknown.ts'
import { closesOrTrails, isTeInfinitive } from './verb-place.ts'

export type HeadForm = 'finite' | 'plural' | 'infinitive'

/** A main verb by its place; `from` is where its part of the sentence begins. */
export interface Head {
  readonly at: number
  readonly form: HeadForm
  readonly from: number
  /** Where that part begins with the modal and what joins it. */
  readonly opens: number
}

/** Its first word and the place after its last. */
export interface Subclause extends Opening {
  readonly from: number
  readonly to: number
}

/**
 * `none`: no verb yet. `te`: a modal that asks for "te" before the infinitive. `learn`: "leert", with or without.
 * `bare`: infinitives and no finite verb.
 */
type Style = 'none' | 'finite' | 'plural' | 'modal' | 'te' | 'learn' | 'bare'

export interface Walked {
  readonly heads: readonly Head[]
  readonly subclauses: readonly Subclause[]
  /** Infinitives with "te" in the main clause that are no main verbs: "helpt leerlingen hun werk te plannen". */
  readonly below: readonly number[]
  /** The first finite verb of the main clause, a modal included; -1 when there is none. */
  readonly second: number
  readonly plural: boolean
  /** The verb that makes it a wish; -1 when there is none. */
  readonly wish: number
}

export interface State {
  readonly sentence: Tagged
  readonly learners: Learners
  readonly heads: Head[]
  readonly subclauses: Subclause[]
  readonly below: number[]
  style: Style
  plural: boolean
  second: number
  wish: number
  /** Where the part of the clause begins in which an infinitive may now come. */
  from: number
  /** Where the words begin that the first infinitive may have. */
  start: number
  /** Where the last finite verb's part of the sentence opens. */
  opens: number
}

/** `skip` marks the words between brackets. */
export function walk(sentence: Tagged, learners: Learners, skip: readonly boolean[]): Walked {
  const state: State = {
    sentence,
    learners,
    heads: [],
    subclauses: [],
    below: [],
    style: 'none',
    plural: false,
    second: -1,
    wish: -1,
    from: 0,
    start: 0,
    opens: 0,
  }
  let open: Open | null = null
  for (let at = 0; at < sentence.words.length; at += 1) {
    if (skip[at] === true) continue
    if (open !== null) {
      const end = goesOn(state, open, at)
      if (end < 0) {
        const nested = opensSubclause(sentence, at, false)
        if (nested !== null && at > open.from) open = reopen(state, open, nested, at)
        else noteVerb(state, open, at)
        continue
      }
      state.subclauses.push({ ...open.opening, from: open.from, to: end })
      state.from = end
      if (state.heads.length === 0) state.start = end
      open = null
    } else {
      const opening = opensSubclause(sentence, at, state.style === 'te' || state.style === 'learn')
      if (opening !== null) {
        open = { opening, from: at, verb: 'none', lastVerb: -1, joint: -1, agent: false, depth: 0 }
        continue
      }
    }
    visit(state, at)
  }
  if (open !== null) state.subclauses.push({ ...open.opening, from: open.from, to: sentence.words.length })
  const { heads, subclauses, below, second, plural, wish } = state
  return { heads, subclauses, below, second, plural, wish }
}

/** A clause within a clause is listed by itself; the outer one ends there as far as its verbs are known. */
function reopen(state: State, open: Open, opening: Opening, at: number): Open {
  state.subclauses.push({ ...open.opening, from: open.from, to: at })
  const seen = open.verb === 'none' && open.opening.te ? 'none' : open.verb
  return { opening, from: at, verb: seen, lastVerb: -1, joint: -1, agent: false, depth: open.depth + 1 }
}

function visit(state: State, at: number): void {
  const { sentence } = state
  if (state.style === 'none') return visitFront(state, at)
  const finite = startsFinite(state, at)
  if (finite !== null) return readFinite(state, at, finite)
  if (state.plural && state.style !== 'modal' && state.style !== 'te' && startsPlural(state, at)) {
    return readFinite(state, at, 'plural')
  }
  if (can(sentence, at, tag.coordinator)) state.from = at + 1
  if (state.style === 'modal' && isAbility(sentence, at)) wantTe(state, at)
  else if (state.style !== 'finite' && state.style !== 'plural' && isInfinitiveHere(state, at))
    addInfinitive(state, at)
  else if (sentence.words[at - 1] === 'te' && isTeInfinitive(sentence, at)) state.below.push(at)
}

/** "in staat zijn (om) … te". */
const isAbility = ({ words }: Tagged, at: number): boolean =>
  words[at] === 'zijn' && words[at - 1] === 'staat'

function wantTe(state: State, at: number): void {
  state.style = 'te'
  state.start = state.sentence.words[at + 1] === 'om' ? at + 2 : at + 1
  state.from = state.start
}

/** Before the first verb: a finite one in second place, or an infinitive in a sentence without finite verbs. */
function visitFront(state: State, at: number): void {
  const { sentence } = state
  const form = isSecond(state, at)
  if (form !== null) {
    state.second = at
    state.plural = form === 'plural'
    return readFinite(state, at, form)
  }
  if (can(sentence, at, tag.coordinator)) state.from = at + 1
  if (isAbility(sentence, at)) return wantTe(state, at)
  const after = state.subclauses.length > 0 && opensBareAfter(sentence, at, state.from)
  if (!after && !opensBare(sentence, at, state.from)) return
  state.style = 'bare'
  state.start = firstWord(sentence)
  addInfinitive(state, at)
}

function addInfinitive(state: State, at: number): void {
  const more = state.heads.at(-1)?.form === 'infinitive'
  const from = more ? state.from : state.start
  state.heads.push({ at, form: 'infinitive', from, opens: more ? from : state.opens })
  if (!isLearning(state.sentence, at)) return
  state.style = 'learn'
  state.from = at + 1
  state.start = at + 1
}

function isInfinitiveHere(state: State, at: number): boolean {
  const { sentence, style, heads } = state
  if (sentence.words[at - 1] === 'te') {
    return (
      style !== 'modal' && style !== 'bare' && isTeInfinitive(sentence, at) && !can(sentence, at, tag.modal)
    )
  }
  const last = heads.at(-1)
  const more = last?.form === 'infinitive'
  if (more && last.at === at - 1 && isCausative(sentence, last.at)) return false
  if (style === 'te' && last?.form === 'finite') return false
  if (more && sentence.words[last.at - 1] === 'te' && !mayLackTe(state, at)) return false
  if (isLearning(sentence, at) && !isNominal(sentence, at)) return true
  if (isFinalInfinitive(sentence, at, state.from, more) || isUnknownFinal(sentence, at)) return true
  return last?.at === at - 2 && isUnknownInRow(sentence, at)
}

/** "wassen en aankleden": right after a verb, and joined to it; but not "en storingen op te sporen". */
function isUnknownInRow(sentence: Tagged, at: number): boolean {
  if (sentence.words[at - 1] !== 'en' && sentence.words[at - 1] !== 'of') return false
  if (sentence.words[at + 1] === 'te' || sentence.words[at + 2] === 'te') return false
  return isUnknownInfinitive(sentence, at) && closesOrTrails(sentence, at + 1)
}

/** "te herkennen en gebruiken", "te ontwerpen en de resultaten evalueren": the second "te" is often left out. */
function mayLackTe(state: State, at: number): boolean {
  const { sentence, from } = state
  if (at === from) return can(sentence, at - 2, tag.infinitive | tag.base)
  return sentence.words[from - 1] === 'en' || sentence.words[from - 1] === 'of'
}
