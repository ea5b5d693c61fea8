/** What the walk through a sentence knows, and how it takes in a main verb. */
import { skipAdverbs } from './auxiliaries.ts'
import { type Form, looksLikeVerb, resolve, type Resolved, unknownVerb } from './resolve.ts'
import { prepositions, subordinators, isAdverb } from './word-classes.ts'
import { type Sentence, type Word, wordAt } from './words.ts'

/** A main verb and the stretch of its clause, by word; ends are exclusive. */
export interface Head {
  readonly resolved: Resolved
  readonly form: Form
  /** Where the adverbs before it begin. */
  readonly from: number
  /** Where its first subordinate clause begins, and where its first clause of purpose or manner does. */
  cut: number
  purpose: number
  boundary: number
}

/** `to`, `ing`: purpose and manner · `content`: "explains how" · `person`: "who" · `relative`: every other clause. */
export type AsideKind = 'to' | 'ing' | 'content' | 'person' | 'relative'

/** The subordinate clause in which the walk is. */
export interface Aside {
  readonly kind: AsideKind
  form: Form
  /** Its verb has not come yet. */
  pending: boolean
  /** Its verbs tell what the learner does or aims at. */
  readonly counts: boolean
  /** "learns to plan": its verbs are main verbs. */
  readonly main: boolean
  /** The index after its last verb so far. */
  verbEnd: number
  /** Its verbs stand in a list with commas. */
  listed: boolean
}

export interface State extends Sentence {
  readonly heads: Head[]
  readonly purpose: Resolved[]
  /** It has a subject, so that after "can design" a third person may follow. */
  readonly own: boolean
  /** "is expected to": a further "to" may go on with it. */
  readonly aimed: boolean
  wish: { readonly from: number; readonly to: number } | null
  /** Of the main clause. */
  form: Form
  aside: Aside | null
}

const mostInserted = 14
const conditionals = new Set(['where', 'when', 'if', 'as', 'whenever', 'wherever'])
const conditions = new Set(
  (
    'necessary appropriate possible relevant needed required applicable desired desirable suitable available feasible ' +
    'indicated requested useful'
  ).split(' '),
)

/** Takes in a main verb; the clauses before it end at `boundary`. Returns where to go on. */
export function addHead(state: State, resolved: Resolved, from: number, boundary: number): number {
  closeHeads(state, boundary)
  const end = pushHead(state, resolved, state.form, from)
  // "demonstrates the ability to plan": the infinitive is still to come.
  return isAbilityTo(resolved) ? end - 1 : end
}

function isAbilityTo({ entry, verb, parts }: Resolved): boolean {
  return parts.length > 1 && verb.endsWith(' to') && entry?.kind !== 'observable'
}

/** Takes in a main verb within the clause of the one before it: "learns to plan". */
export function pushHead(state: State, resolved: Resolved, form: Form, from: number): number {
  const end = state.words.length
  state.heads.push({ resolved, form, from, cut: end, purpose: end, boundary: end })
  return resolved.end
}

function closeHeads(state: State, boundary: number): void {
  for (let index = state.heads.length - 1; index >= 0; index -= 1) {
    const head = state.heads[index]
    if (head === undefined || head.boundary <= boundary) break
    head.boundary = boundary
    head.cut = Math.min(head.cut, boundary)
    head.purpose = Math.min(head.purpose, boundary)
  }
}

/** Takes in the verb that is due at `from`. Returns where to go on. */
export function placeHead(state: State, from: number, firm: boolean, boundary: number): number {
  const { words, lexicon, form } = state
  let at = skipAdverbs(words, from)
  if (wordAt(words, at) === ',') at = skipInserted(words, at + 1)
  while (wordAt(words, at) === ':' || wordAt(words, at) === ',') at = skipAdverbs(words, at + 1)
  at = skipAdverbs(words, skipCondition(words, at))
  const resolved = resolve(words, at, form, lexicon)
  if (resolved !== null) return addHead(state, resolved, from, boundary)
  if (firm && looksLikeVerb(wordAt(words, at), form))
    return addHead(state, unknownVerb(words, at), from, boundary)
  return at
}

/** ", where appropriate, …": past the comma that ends it. */
export function skipInserted(words: readonly Word[], from: number): number {
  const word = wordAt(words, from)
  if (!prepositions.has(word) && !subordinators.has(word) && !isAdverb(word)) return from
  for (let at = from; at < from + mostInserted; at += 1) if (wordAt(words, at) === ',') return at + 1
  return from
}

/** Past "where necessary", "if possible". */
export function skipCondition(words: readonly Word[], at: number): number {
  if (!conditionals.has(wordAt(words, at))) return at
  return conditions.has(wordAt(words, at + 1)) ? at + 2 : at
}
