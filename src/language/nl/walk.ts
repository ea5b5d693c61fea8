/**
 * Walks over one sentence and finds its main verbs: the finite verb in second place and those joined to it, or the
 * infinitives at the end of the clause. Subordinate clauses are set apart, up to where the main clause goes on.
 */
import { goesOn, type Open, noteVerb } from './go-on.ts'
import type { Learners } from './learners.ts'
import { isLearning, isSecond, readFinite, startsFinite, startsPlural } from './second-place.ts'
import { opensSubclause, type Opening } from './subclause.ts'
import { can, tag, type Tagged } from './tag.ts'
import { isSurelyInfinitive } from './unknown.ts'
import { closesOrTrails, isFinalInfinitive, isNominal, isTeInfinitive } from './verb-place.ts'

export type HeadForm = 'finite' | 'plural' | 'infinitive'

/** A main verb by its place; `from` is where its part of the sentence begins. */
export interface Head {
  readonly at: number
  readonly form: HeadForm
  readonly from: number
}

/** Its first word and the place after its last. */
export interface Subclause extends Opening {
  readonly from: number
  readonly to: number
}

/** `none`: no verb yet. `te`: a modal that asks for "te" before the infinitive. `learn`: "leert", with or without. */
export type Style = 'none' | 'finite' | 'plural' | 'modal' | 'te' | 'learn'

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
      open = null
    } else {
      const opening = opensSubclause(sentence, at, state.style === 'te')
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
  if (state.style === 'none') {
    const form = isSecond(state, at)
    if (form === null) return
    state.second = at
    state.plural = form === 'plural'
    return readFinite(state, at, form)
  }
  const finite = startsFinite(state, at)
  if (finite !== null) return readFinite(state, at, finite)
  if (state.plural && state.style !== 'modal' && state.style !== 'te' && startsPlural(state, at)) {
    return readFinite(state, at, 'plural')
  }
  if (can(sentence, at, tag.coordinator)) state.from = at + 1
  if (state.style !== 'finite' && state.style !== 'plural' && isInfinitiveHere(state, at)) {
    state.heads.push({ at, form: 'infinitive', from: state.from })
    if (isLearning(sentence, at)) {
      state.style = 'learn'
      state.from = at + 1
    }
  } else if (sentence.words[at - 1] === 'te' && isTeInfinitive(sentence, at)) state.below.push(at)
}

function isInfinitiveHere(state: State, at: number): boolean {
  const { sentence, style, heads } = state
  if (sentence.words[at - 1] === 'te') {
    return style !== 'modal' && isTeInfinitive(sentence, at) && !can(sentence, at, tag.modal)
  }
  if (style === 'te' && heads.at(-1)?.form === 'finite') return false
  if (isLearning(sentence, at) && !isNominal(sentence, at)) return true
  return isFinalInfinitive(sentence, at, state.from) || isUnknownFinal(sentence, at)
}

function isUnknownFinal(sentence: Tagged, at: number): boolean {
  if (!isSurelyInfinitive(sentence, at) || !closesOrTrails(sentence, at + 1)) return false
  return !can(sentence, at - 1, tag.preposition | tag.determiner | tag.possessive)
}
