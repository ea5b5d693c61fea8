import {
  enterClause,
  enterGerund,
  enterInfinitive,
  enterParticiple,
  isSubordinator,
  placeAside,
} from './aside.ts'
import { isJoin, joinVerb } from './join.ts'
import type { Resolved } from './resolve.ts'
import { type Head, placeHead, skipCondition, type State } from './state.ts'
import type { Opening } from './subject.ts'
import { prepositions } from './word-classes.ts'
import { type Sentence, wordAt } from './words.ts'

export interface Walked {
  readonly heads: readonly Head[]
  readonly purpose: readonly Resolved[]
  readonly wish: State['wish']
}

/** Walks through a sentence from its first verb and tells the verbs of the main clause from those of the others. */
export function walk(sentence: Sentence, opening: Opening): Walked {
  const { words } = sentence
  const state: State = {
    ...sentence,
    heads: [],
    purpose: [],
    own: opening.subject !== null,
    aimed: opening.aimed,
    wish: opening.wish,
    form: opening.form,
    aside: null,
  }
  let at = opening.closed ? opening.at : placeHead(state, opening.at, opening.firm, opening.at)
  while (at < words.length) at = Math.max(goOn(state, at), at + 1)
  return { heads: state.heads, purpose: state.purpose, wish: state.wish }
}

/** Handles the word at `at`. Returns where to go on. */
function goOn(state: State, at: number): number {
  const { words } = state
  const word = wordAt(words, at)
  if (isJoin(words, at)) return joinVerb(state, at)
  const past = skipCondition(words, at)
  if (past > at) return past
  if (word === 'to') return enterInfinitive(state, at)
  if (isSubordinator(words, at)) return enterClause(state, at)
  if (prepositions.has(word)) return enterGerund(state, at)
  if (word.endsWith('ing')) return enterParticiple(state, at)
  return state.aside?.pending === true ? placeAside(state, at) : at + 1
}
