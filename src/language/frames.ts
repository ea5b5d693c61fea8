import type { VerbInText } from './found.ts'
import type { EntryKind, Frame } from './lexicon.ts'
import type { VerbKind } from './sentence.ts'

const plurals = ['', 's', 'en', "'s", 'n', 'es']

/**
 * What a verb means in its clause. Of the frames that name objects the one whose noun stands first decides, since the
 * head of the object precedes its complements ("een cursus over de ontwikkeling"). A light verb is observable with a
 * product and conditional without.
 */
export function kindOf(found: VerbInText, products: readonly string[]): VerbKind {
  if (found.entry === null) return 'unknown'
  const frames = found.entry.frames ?? []
  const frame = frameOf(found, frames, found.object) ?? frameOf(found, frames, found.phrases ?? [])
  const kind = frame?.kind ?? found.entry.kind
  return settle(kind, found, products)
}

function frameOf(found: VerbInText, frames: readonly Frame[], words: readonly string[]): Frame | null {
  let first: Frame | null = null
  let place = Infinity
  for (const frame of frames) {
    if (frame.reflexive === true) {
      if (found.reflexive) return frame
      continue
    }
    if (frame.possessive_or_bare === true && !found.ownObject) continue
    const at = firstNoun(words, frame.object_any ?? [])
    if (at < place) {
      place = at
      first = frame
    }
  }
  return first
}

/** The place of the first word that is one of these nouns or a compound that ends in one. */
function firstNoun(words: readonly string[], nouns: readonly string[]): number {
  const at = words.findIndex((word) => nouns.some((noun) => isNoun(word, noun)))
  return at < 0 ? Infinity : at
}

/** The noun, its plural, or a compound that ends in one of them. */
function isNoun(word: string, noun: string): boolean {
  if (word.length < noun.length) return false
  return plurals.some((ending) => {
    if (!word.endsWith(noun + ending)) return false
    const rest = word.length - noun.length - ending.length
    return rest === 0 || (noun.length > 3 && rest > 2)
  })
}

function settle(kind: EntryKind, found: VerbInText, products: readonly string[]): VerbKind {
  if (kind === 'light') {
    const product = !found.reflexive && firstNoun(found.object, products) < Infinity
    return product ? 'observable' : 'conditional'
  }
  return kind === 'auxiliary' ? 'conditional' : kind
}
