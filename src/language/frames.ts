/** What a verb means with what stands around it. */
import type { Surroundings, VerbInText } from './found.ts'
import type { Frame } from './lexicon.ts'
import type { VerbKind } from './sentence.ts'

/**
 * What a verb means in its clause. Of the frames that name objects the one whose noun stands first decides, since the
 * head of the object precedes its complements ("een cursus over de ontwikkeling"). A light verb is observable with a
 * product and conditional without.
 */
export function kindOf(
  entry: VerbInText['entry'],
  surroundings: () => Surroundings,
  products: readonly string[],
): VerbKind {
  if (entry === null) return 'unknown'
  const kind =
    entry.frames === undefined ? entry.kind : (frameIn(surroundings(), entry.frames)?.kind ?? entry.kind)
  if (kind === 'light') return hasProduct(surroundings(), products) ? 'observable' : 'conditional'
  return kind === 'auxiliary' ? 'conditional' : kind
}

function hasProduct({ reflexive, object }: Surroundings, products: readonly string[]): boolean {
  return !reflexive && firstNoun(object, products) < Infinity
}

function frameIn(found: Surroundings, frames: readonly Frame[]): Frame | null {
  return frameOf(found, frames, found.object) ?? frameOf(found, frames, found.phrases ?? [])
}

const noNouns: readonly string[] = []

function frameOf(found: Surroundings, frames: readonly Frame[], words: readonly string[]): Frame | null {
  let first: Frame | null = null
  let place = Infinity
  for (const frame of frames) {
    if (frame.reflexive === true) {
      if (found.reflexive) return frame
      continue
    }
    if (frame.possessive_or_bare === true && !found.ownObject) continue
    const at = firstNoun(words, frame.object_any ?? noNouns)
    if (at < place) {
      place = at
      first = frame
    }
  }
  return first
}

/** The place of the first word that is one of these nouns or a compound that ends in one. */
function firstNoun(words: readonly string[], list: readonly string[]): number {
  const nouns = indexOf(list)
  const at = words.findIndex((word) => isNoun(word, nouns))
  return at < 0 ? Infinity : at
}

interface Nouns {
  readonly names: ReadonlySet<string>
  readonly longest: number
}

const indexes = new WeakMap<readonly string[], Nouns>()

function indexOf(list: readonly string[]): Nouns {
  const known = indexes.get(list)
  if (known !== undefined) return known
  const made = { names: new Set(list), longest: Math.max(0, ...list.map((noun) => noun.length)) }
  indexes.set(list, made)
  return made
}

const plurals = ['', 's', 'en', "'s", 'n', 'es']
/** Shorter nouns end too many words that are no compounds of them, and so do shorter first halves. */
const shortestInCompound = 4
const shortestFirstHalf = 3

/** The noun, its plural, or a compound that ends in one of them. */
function isNoun(word: string, { names, longest }: Nouns): boolean {
  return plurals.some((ending) => {
    if (!word.endsWith(ending)) return false
    const stem = ending === '' ? word : word.slice(0, -ending.length)
    if (names.has(stem)) return true
    const last = stem.length - shortestInCompound
    for (let from = Math.max(shortestFirstHalf, stem.length - longest); from <= last; from += 1)
      if (names.has(stem.slice(from))) return true
    return false
  })
}
