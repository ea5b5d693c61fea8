/** Whether a word that can be a verb stands where a verb stands. */
import { can, functionWord, tag, type Tagged } from './tag.ts'
import { nounFinites } from './word-classes.ts'

const verbal = tag.finite | tag.infinitive | tag.joined | tag.modal | tag.copula
/** No sentence needs more words than this to decide what one word is; it keeps the time linear. */
export const horizon = 30

/** The end of the sentence, punctuation, a conjunction, or a word with which something new begins. */
export function closes(sentence: Tagged, at: number): boolean {
  if (at >= sentence.words.length || sentence.words[at] === 'te') return true
  return can(sentence, at, tag.mark | tag.coordinator | tag.subordinator | tag.closer)
}

/** Closing, or a prepositional phrase or a relative clause after the verbs. */
export function closesOrTrails(sentence: Tagged, at: number): boolean {
  if (closes(sentence, at) || can(sentence, at, tag.preposition | tag.pronominal)) return true
  return sentence.words[at] === 'die' || sentence.words[at] === 'dat'
}

/** A third person singular that is no noun, adjective or part of a phrase. */
export function isFinite(sentence: Tagged, at: number): boolean {
  if (!can(sentence, at, tag.finite)) return false
  if (can(sentence, at - 1, tag.determiner | tag.preposition)) return false
  const before = sentence.words[at - 1]
  if (can(sentence, at - 1, tag.possessive) && before !== 'je') return false
  if (!nounFinites.has(sentence.words[at] ?? '')) return true
  if (isAdjective(sentence, at - 1)) return false
  return !endsHere(sentence, at + 1) || isCoordinatedVerb(sentence, at)
}

/** "test of de installatie werkt" goes on, "test of toets" does not. */
function endsHere(sentence: Tagged, at: number): boolean {
  if (at >= sentence.words.length || can(sentence, at, tag.mark)) return true
  const whether = sentence.words[at] === 'of' && can(sentence, at + 1, tag.determiner | tag.subject)
  return can(sentence, at, tag.coordinator) && !whether
}

/** "ontwerpt, test en evalueert": a neighbour in the list is certainly a verb. */
function isCoordinatedVerb(sentence: Tagged, at: number): boolean {
  if (!can(sentence, at + 1, tag.coordinator) && !can(sentence, at - 1, tag.coordinator)) return false
  return [at - 2, at + 2].some(
    (near) => can(sentence, near, tag.finite) && !nounFinites.has(sentence.words[near] ?? ''),
  )
}

export function isAdjective(sentence: Tagged, at: number): boolean {
  return can(sentence, at, tag.adjective)
}

export function isAdverb(sentence: Tagged, at: number): boolean {
  return can(sentence, at, tag.adverb)
}

/** Whether a verb stands between this place and the next boundary, so that there is a clause at all. */
export function hasVerbAhead(sentence: Tagged, from: number): boolean {
  for (let at = from; at < from + horizon && at < sentence.words.length; at += 1) {
    if (can(sentence, at, tag.mark)) return false
    if (can(sentence, at, tag.coordinator) && at > from && sentence.words[at] !== ',') {
      if (can(sentence, at + 1, tag.finite | tag.modal) && !closesOrTrails(sentence, at + 2)) return false
      const object = tag.determiner | tag.possessive | tag.demonstrative
      if (can(sentence, at + 1, tag.infinitive | tag.base) && can(sentence, at + 2, object)) return false
    }
    if (can(sentence, at, verbal) && sentence.words[at] !== 'zijn') return true
    if (sentence.words[at] === 'zijn' && closesOrTrails(sentence, at + 1)) return true
  }
  return false
}

/** The place of the infinitive of "te …" that belongs to an opener like "om" or "door"; -1 when there is none. */
export function infinitiveWithTe(sentence: Tagged, from: number): number {
  for (let at = from; at < from + horizon && at < sentence.words.length; at += 1) {
    if (can(sentence, at, tag.mark | tag.modal) || can(sentence, at, tag.subordinator)) return -1
    if (sentence.words[at] === 'te' && isTeInfinitive(sentence, at + 1)) return at + 1
    if (can(sentence, at, tag.coordinator) && can(sentence, at + 1, tag.finite)) return -1
  }
  return -1
}

/** After "te" any word in -en or -n is an infinitive, known or not. */
export function isTeInfinitive(sentence: Tagged, at: number): boolean {
  if (can(sentence, at, tag.infinitive | tag.base | tag.copula)) return true
  const word = sentence.words[at] ?? ''
  return /(en|aan|oen|ien)$/.test(word) && !can(sentence, at, functionWord)
}
