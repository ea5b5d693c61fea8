/** Words in a description that speak for another level of complexity or autonomy than the one declared. */
import type { Language, Span } from '../diagnostic.ts'
import type { Lexicon } from '../language/lexicon.ts'
import { tokenise } from '../language/tokens.ts'
import type { Token } from '../language/tokens.ts'
import type { Dimension } from '../model/scale.ts'
import { findPhrases } from './phrases.ts'

export interface Contradiction {
  readonly span: Span
  readonly words: string
  readonly rank: number
  /** May also be said of working together: "met hulp van collega’s". */
  readonly soft: boolean
}

const negations: ReadonlySet<string> = new Set([
  'niet',
  'geen',
  'zonder',
  'nooit',
  'not',
  'no',
  'without',
  'never',
])

/** Consulting others happens on every level. */
const saysNothing: ReadonlySet<string> = new Set([
  'in overleg met',
  'in afstemming met',
  'in consultation with',
])

const together: ReadonlySet<string> = new Set([
  'met hulp van',
  'met feedback van',
  'met ondersteuning',
  'with support',
  'with help from',
  'with feedback from',
])

const farApart = 2

/**
 * The first marker that is two levels or more from the declared one; undefined where another word in the text agrees
 * with it ("eenvoudige en complexe situaties").
 */
export function findContradiction(
  text: string,
  declared: number,
  dimension: Dimension,
  lexicon: Lexicon,
): Contradiction | undefined {
  const tokens = tokenise(text)
  const { all, rankOf } = markersOf(lexicon, dimension)
  let first: Contradiction | undefined
  for (const { phrase, span, from } of findPhrases(tokens, all)) {
    const rank = rankOf.get(phrase)
    if (rank === undefined || saysNothing.has(phrase) || isNegated(tokens, from)) continue
    if (Math.abs(rank - declared) < farApart) return undefined
    first ??= { span, words: text.slice(span.start, span.end), rank, soft: together.has(phrase) }
  }
  return first && !agrees(tokens, declared, rankOf, lexicon.language) ? first : undefined
}

function isNegated(tokens: readonly Token[], at: number): boolean {
  return [tokens[at - 1], tokens[at - 2]].some((token) => token !== undefined && negations.has(token.word))
}

/** Whether another form of a word in the lists is near the declared level: "is onvoorspelbaar". */
function agrees(
  tokens: readonly Token[],
  declared: number,
  rankOf: ReadonlyMap<string, number>,
  language: Language,
): boolean {
  if (language !== 'nl') return false
  const near = new Set<string>()
  for (const [marker, rank] of rankOf) if (Math.abs(rank - declared) < farApart) near.add(stemOf(marker))
  return tokens.some(({ word, kind }) => kind === 'word' && near.has(stemOf(word)))
}

/** Dutch adjectives with and without -e alike: "onvoorspelbare" and "onvoorspelbaar", "innovatieve" and "innovatief". */
function stemOf(word: string): string {
  const bare = word.endsWith('e') ? word.slice(0, -1) : word
  const last = bare.at(-1)
  const ending = last === 'v' ? 'f' : last === 'z' ? 's' : (last ?? '')
  return `${bare.slice(0, -1)}${ending}`.replace(/([aeou])\1([a-z])$/, '$1$2').replace(/([a-z])\1$/, '$1')
}

interface Markers {
  readonly all: readonly string[]
  readonly rankOf: ReadonlyMap<string, number>
}

const known = new WeakMap<Lexicon, Map<Dimension, Markers>>()

function markersOf(lexicon: Lexicon, dimension: Dimension): Markers {
  const made = known.get(lexicon) ?? new Map<Dimension, Markers>()
  known.set(lexicon, made)
  const earlier = made.get(dimension)
  if (earlier) return earlier
  const lists = lexicon.words[`${dimension}_markers`]
  const pairs = Object.entries(lists).flatMap(([rank, markers]) =>
    markers.map((marker) => [marker, Number(rank)] as const),
  )
  const markers = { all: pairs.map(([marker]) => marker), rankOf: new Map(pairs) }
  made.set(dimension, markers)
  return markers
}
