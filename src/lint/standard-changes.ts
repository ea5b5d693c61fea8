/**
 * Sentences in a persona or an agreement that would change the standard: drop, add or lower something. Only words that
 * say so outright; questions, conditions and sentences that say the standard stays are left alone.
 */
import type { Language, Span } from '../diagnostic.ts'
import { tokenise } from '../language/tokens.ts'
import type { Token } from '../language/tokens.ts'
import { findPhrases } from './phrases.ts'
import { numberIn, standardWords } from './standard-words.ts'
import type { StandardWords } from './standard-words.ts'

/** `drop`: a criterion does not count. `add`: another one counts. `degree`: the standard is lower or higher. */
export type StandardChangeKind = 'drop' | 'add' | 'degree'

export interface StandardChange {
  readonly kind: StandardChangeKind
  readonly span: Span
  /** "Three of the five criteria": allowed where the outcome itself has such a decision rule. */
  readonly share: boolean
}

interface Hit {
  readonly kind: StandardChangeKind
  readonly from: number
  readonly to: number
  readonly share?: boolean
}

interface Reading {
  readonly tokens: readonly Token[]
  readonly words: StandardWords
  /** Where a phrase of exemption ends, by where it starts. */
  readonly exempting: ReadonlyMap<number, number>
  isCriterion(token: Token): boolean
}

/** How far apart the words of one claim may stand, before and after. */
const reach = 6
const near = 3
const most = 20

/**
 * The claims, in order, at most twenty.
 * @param ids the ids of criteria that the text may name; "c4" counts as one in any case
 */
export function findStandardChanges(
  text: string,
  language: Language,
  ids: ReadonlySet<string>,
): StandardChange[] {
  const tokens = tokenise(text)
  const words = standardWords[language]
  const reading: Reading = {
    tokens,
    words,
    exempting: new Map(findPhrases(tokens, words.exempt).map((hit) => [hit.from, hit.to])),
    isCriterion: ({ word }) => words.criteria.has(word) || ids.has(word) || isCode(word),
  }
  const found: StandardChange[] = []
  for (const at of tokens.keys()) {
    if (found.length >= most) break
    const hit = readClaim(reading, at)
    if (!hit || isOpen(reading, hit.from)) continue
    const span = { start: tokens[hit.from]!.start, end: tokens[hit.to]!.end }
    const last = found.at(-1)
    if (!last || span.start >= last.span.end) found.push({ kind: hit.kind, span, share: hit.share ?? false })
  }
  return found
}

/** "c4", "c1-c3". */
const isCode = (word: string): boolean => /^c[0-9]{1,2}(?:-c?[0-9]{1,2})?$/.test(word)

function readClaim(reading: Reading, at: number): Hit | undefined {
  const { word } = reading.tokens[at]!
  const { words } = reading
  const exempt = readExemption(reading, at)
  if (exempt || isNegated(reading, at)) return exempt
  if (words.degrees.has(word)) return readDegree(reading, at)
  if (words.others.has(word)) return readOthers(reading, at)
  if (words.norm.has(word)) return readComparison(reading, at)
  if (words.lowering.has(word))
    return beside(reading, 'degree', at, ({ word: other }) => words.norm.has(other))
  if (words.skipping.has(word)) return beside(reading, 'drop', at, reading.isCriterion)
  if (words.more.has(word)) return ahead(reading, 'add', at, 1, reading.isCriterion)
  if (words.adding.has(word)) return readAddition(reading, at)
  if (words.only.has(word)) return readOnly(reading, at)
  return readShare(reading, at)
}

/** "Hoeft niet aan criterium 4 te voldoen", "c4 vervalt". */
function readExemption(reading: Reading, at: number): Hit | undefined {
  const { tokens, words, exempting } = reading
  const to = exempting.get(at)
  if (to === undefined || words.only.has(tokens[to]?.word ?? '')) return undefined
  const wanted = (token: Token) => reading.isCriterion(token) || words.norm.has(token.word)
  const after = findAhead(reading, to, near, wanted)
  if (after !== undefined) return { kind: 'drop', from: at, to: after }
  const before = findBack(reading, at, reach, wanted)
  return before === undefined ? undefined : { kind: 'drop', from: before, to: to - 1 }
}

function readDegree(reading: Reading, at: number): Hit | undefined {
  const { tokens, words } = reading
  const to =
    findAhead(reading, at + 1, 2, ({ word }) => words.norm.has(word)) ??
    findAhead(reading, at + 1, 1, reading.isCriterion)
  if (to === undefined) return undefined
  const { word } = tokens[at]!
  // "Sets higher standards" is said of people.
  if (words.raising.has(word) && tokens[to]!.word === 'standards') return undefined
  return { kind: 'degree', from: at, to }
}

/** "Er gelden andere criteria"; "de twee andere criteria" are those of the outcome. */
function readOthers(reading: Reading, at: number): Hit | undefined {
  const { words } = reading
  const to = findAhead(
    reading,
    at + 1,
    1,
    (token) => words.norm.has(token.word) || reading.isCriterion(token),
  )
  if (to === undefined) return undefined
  const applies = ({ word }: Token) => words.applies.has(word)
  const said = findAhead(reading, to + 1, near, applies) ?? findBack(reading, at, near, applies)
  return said === undefined ? undefined : { kind: 'degree', from: Math.min(at, said), to: Math.max(to, said) }
}

/** "De norm is hier strenger". */
function readComparison(reading: Reading, at: number): Hit | undefined {
  const { tokens, words } = reading
  if (words.images.has(tokens[at]!.word)) return undefined
  const to = findAhead(reading, at + 1, reach, ({ word }) => words.compared.has(word))
  if (to === undefined) return undefined
  const between = tokens.slice(at + 1, to).map(({ word }) => word)
  const isSaid =
    between.some((word) => words.links.has(word)) && !between.some((word) => words.negations.has(word))
  return isSaid ? { kind: 'degree', from: at, to } : undefined
}

/** "Wij voegen een criterium toe". */
function readAddition(reading: Reading, at: number): Hit | undefined {
  const { tokens, words } = reading
  const hit = beside(reading, 'add', at, reading.isCriterion)
  if (!hit) return undefined
  const between = tokens.slice(hit.from, hit.to)
  if (between.some(({ word }) => words.negations.has(word))) return undefined
  const { added } = words
  if (!added || added.has(tokens[at]!.word)) return hit
  const to = findAhead(reading, hit.to + 1, reach, ({ word }) => added.has(word))
  return to === undefined ? undefined : { ...hit, to }
}

/** "Alleen c1-c3", "alleen criteria 1 tot 3", "only the first three criteria", "criteria 1 to 3 only". */
function readOnly(reading: Reading, at: number): Hit | undefined {
  const { tokens } = reading
  const isNumbered = (index: number) =>
    isCode(tokens[index]!.word) ||
    tokens[index + 1]?.kind === 'number' ||
    numberIn(tokens[index - 1]?.word) !== undefined
  const to = findAhead(reading, at + 1, 4, reading.isCriterion)
  if (to !== undefined && isNumbered(to)) return { kind: 'drop', from: at, to }
  const from = findBack(reading, at, reach, reading.isCriterion)
  const isLast = tokens[at + 1] === undefined || tokens[at + 1]!.kind === 'punctuation'
  return from !== undefined && isLast && isNumbered(from) ? { kind: 'drop', from, to: at } : undefined
}

/** "Drie van de vijf criteria": fewer than all. */
function readShare({ tokens, words }: Reading, at: number): Hit | undefined {
  const some = numberIn(tokens[at]!.word)
  if (some === undefined || !['van', 'of'].includes(tokens[at + 1]?.word ?? '')) return undefined
  const all = at + (['de', 'the'].includes(tokens[at + 2]?.word ?? '') ? 3 : 2)
  const total = numberIn(tokens[all]?.word)
  if (total === undefined || some >= total || !words.criteria.has(tokens[all + 1]?.word ?? ''))
    return undefined
  return { kind: 'degree', from: at, to: all + 1, share: true }
}

type Wanted = (token: Token) => boolean

function ahead(
  reading: Reading,
  kind: StandardChangeKind,
  at: number,
  steps: number,
  wanted: Wanted,
): Hit | undefined {
  const to = findAhead(reading, at + 1, steps, wanted)
  return to === undefined ? undefined : { kind, from: at, to }
}

function beside(reading: Reading, kind: StandardChangeKind, at: number, wanted: Wanted): Hit | undefined {
  const after = ahead(reading, kind, at, 4, wanted)
  if (after) return after
  const from = findBack(reading, at, reach, wanted)
  return from === undefined ? undefined : { kind, from, to: at }
}

const isStop = ({ kind, word }: Token): boolean => kind === 'punctuation' && /^[.;!?¶]$/.test(word)

/** Within the clause: a comma or "als" begins another. */
function findAhead(
  { tokens, words }: Reading,
  from: number,
  steps: number,
  wanted: Wanted,
): number | undefined {
  for (let at = from; at < from + steps && at < tokens.length; at++) {
    const token = tokens[at]!
    if (isStop(token) || token.word === ',' || words.conditions.has(token.word)) return undefined
    if (wanted(token)) return at
  }
  return undefined
}

function findBack({ tokens }: Reading, at: number, steps: number, wanted: Wanted): number | undefined {
  for (let index = at - 1; index >= 0 && index >= at - steps; index--) {
    if (isStop(tokens[index]!)) return undefined
    if (wanted(tokens[index]!)) return index
  }
  return undefined
}

const isNegated = (reading: Reading, at: number): boolean =>
  findBack(reading, at, 4, ({ word }) => reading.words.negations.has(word)) !== undefined

/** A question or a condition leaves the answer open. Looks no further than one claim may reach. */
function isOpen(reading: Reading, from: number): boolean {
  const { tokens, words } = reading
  if (findBack(reading, from, near, ({ word }) => words.conditions.has(word)) !== undefined) return true
  for (let at = from; at < tokens.length && at < from + 4 * reach; at++) {
    if (isStop(tokens[at]!)) return tokens[at]!.word === '?'
  }
  return false
}
