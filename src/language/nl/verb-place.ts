/** Whether a word that can be a verb stands where a verb stands. */
import { can, functionWord, tag, type Tagged } from './tag.ts'
import { isSurelyInfinitive } from './unknown.ts'
import { closers, nounFinites, nounInfinitives } from './word-classes.ts'

const verbal = tag.finite | tag.infinitive | tag.joined | tag.modal | tag.copula
const adjective = /(isch|lijk|ief|eel|eigen|ig|air|aal|baar|zaam)$/
/** No sentence needs more words than this to decide what one word is; it keeps the time linear. */
const horizon = 40

/** The end of the sentence, punctuation, a conjunction, or a word with which something new begins. */
export function closes(sentence: Tagged, at: number): boolean {
  if (at >= sentence.words.length) return true
  const word = sentence.words[at] ?? ''
  return (
    can(sentence, at, tag.mark | tag.coordinator | tag.subordinator) || word === 'te' || closers.has(word)
  )
}

/** Closing, or a prepositional phrase after the verbs. */
export function closesOrTrails(sentence: Tagged, at: number): boolean {
  if (closes(sentence, at) || can(sentence, at, tag.preposition)) return true
  return opensRelative(sentence, at) || isPronominalAdverb(sentence.words[at] ?? '')
}

/** "hiervan", "daarop", "ermee": a preposition with its noun in one word. */
export function isPronominalAdverb(word: string): boolean {
  return /^(hier|daar|er)(aan|bij|door|in|mee|na|naar|naast|om|onder|op|over|tegen|toe|tussen|uit|van|voor)$/.test(
    word,
  )
}

function opensRelative(sentence: Tagged, at: number): boolean {
  const word = sentence.words[at]
  return word === 'die' || word === 'dat'
}

/** A third person singular that is no noun, adjective or part of a phrase. */
export function isFinite(sentence: Tagged, at: number): boolean {
  if (!can(sentence, at, tag.finite)) return false
  if (can(sentence, at - 1, tag.determiner | tag.preposition)) return false
  const before = sentence.words[at - 1]
  if (can(sentence, at - 1, tag.possessive) && before !== 'je') return false
  if (!nounFinites.has(sentence.words[at] ?? '')) return true
  return !closesOrTrails(sentence, at + 1) || isCoordinatedVerb(sentence, at)
}

/** "ontwerpt, test en evalueert": a neighbour in the list is certainly a verb. */
function isCoordinatedVerb(sentence: Tagged, at: number): boolean {
  if (!can(sentence, at + 1, tag.coordinator) && !can(sentence, at - 1, tag.coordinator)) return false
  return [at - 2, at + 2].some(
    (near) => can(sentence, near, tag.finite) && !nounFinites.has(sentence.words[near] ?? ''),
  )
}

/** An infinitive that names a thing: "het leren", "bij ontwerpen", "hun eigen handelen". */
export function isNominal(sentence: Tagged, at: number): boolean {
  let before = at - 1
  if (sentence.words[before] === 'te') return false
  if (can(sentence, before, tag.preposition | tag.determiner | tag.possessive)) return true
  const noun = nounInfinitives.has(sentence.words[at] ?? '')
  if (noun) {
    for (let steps = 0; steps < 3 && isAdjective(sentence, before); steps += 1) before -= 1
    if (before < at - 1 && can(sentence, before, tag.determiner | tag.possessive | tag.preposition))
      return true
  }
  const chained = can(sentence, at - 1, tag.coordinator) && can(sentence, at - 2, tag.infinitive)
  return chained && isChainNominal(sentence, at - 2)
}

/** "het ontwerpen, uitvoeren en evalueren van": what holds for the first holds for all. */
function isChainNominal(sentence: Tagged, last: number): boolean {
  let at = last
  for (let steps = 0; steps < horizon; steps += 1) {
    if (!can(sentence, at - 1, tag.coordinator) || !can(sentence, at - 2, tag.infinitive)) break
    at -= 2
  }
  return can(sentence, at - 1, tag.preposition | tag.determiner | tag.possessive)
}

export function isAdjective(sentence: Tagged, at: number): boolean {
  const word = sentence.words[at]
  if (word === undefined || can(sentence, at, functionWord)) return false
  return adjective.test(word) || (word.endsWith('e') && word.length > 4)
}

/** Whether a verb stands between this place and the next boundary, so that there is a clause at all. */
export function hasVerbAhead(sentence: Tagged, from: number): boolean {
  for (let at = from; at < from + horizon && at < sentence.words.length; at += 1) {
    if (can(sentence, at, tag.mark)) return false
    if (can(sentence, at, tag.coordinator) && at > from && sentence.words[at] !== ',') {
      if (can(sentence, at + 1, tag.finite | tag.modal) && !closesOrTrails(sentence, at + 2)) return false
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

/**
 * An infinitive at the right edge of its clause. `from` is where its part of the clause begins: a word that is also a
 * noun is only a verb there with an object of its own, or when no other verb follows.
 */
export function isFinalInfinitive(sentence: Tagged, at: number, from: number): boolean {
  if (!can(sentence, at, tag.infinitive) || isNominal(sentence, at)) return false
  if (sentence.words[at] === 'zijn' && can(sentence, at + 1, tag.preposition)) return false
  if (!closesOrTrails(sentence, at + 1)) return isCausative(sentence, at)
  if (!nounInfinitives.has(sentence.words[at] ?? '')) return true
  return hasObject(sentence, from, at) || !hasInfinitiveAhead(sentence, at + 1)
}

/** "laten zien", "leren lezen": the first of two infinitives is the act. */
function isCausative(sentence: Tagged, at: number): boolean {
  const word = sentence.words[at]
  return (word === 'laten' || word === 'helpen') && can(sentence, at + 1, tag.infinitive | tag.base)
}

function hasObject(sentence: Tagged, from: number, to: number): boolean {
  for (let at = to - 1; at >= from && at > to - horizon; at -= 1) {
    if (can(sentence, at, tag.preposition)) return false
    if (!can(sentence, at, functionWord) && !isAdjective(sentence, at) && !can(sentence, at, tag.finite))
      return true
    if (can(sentence, at, tag.demonstrative | tag.reflexive)) return true
  }
  return false
}

/** Whether an infinitive closes a clause further on, so that this word need not be the verb. */
export function hasInfinitiveAhead(sentence: Tagged, from: number): boolean {
  for (let at = from; at < from + horizon && at < sentence.words.length; at += 1) {
    if (can(sentence, at, tag.mark | tag.subordinator)) return false
    if (can(sentence, at, tag.infinitive) && !isNominal(sentence, at) && closesOrTrails(sentence, at + 1))
      return true
  }
  return false
}
