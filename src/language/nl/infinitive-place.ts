/** Whether an infinitive is a verb at the end of its clause, or names a thing. */
import { opensSubclause } from './subclause.ts'
import { can, functionWord, tag, type Tagged } from './tag.ts'
import { isSurelyInfinitive } from './unknown.ts'
import { closes, closesOrTrails, horizon, isAdjective, isAdverb } from './verb-place.ts'
import { splitAdverbs } from './word-classes.ts'

const namesThing = tag.preposition | tag.determiner | tag.possessive

/** "het leren", "over veilig tillen", "hun eigen handelen", "het kritisch beoordelen van". */
export function isNominal(sentence: Tagged, at: number): boolean {
  if (sentence.words[at - 1] === 'te') return false
  if (namesIt(sentence, at - 1)) return true
  return (
    followsArticle(sentence, at) ||
    followsPreposition(sentence, at) ||
    (isChained(sentence, at) && isChainNominal(sentence, at - 2))
  )
}

/** Over adjectives: "hun eigen handelen", "het kritisch beoordelen van". */
function followsArticle(sentence: Tagged, at: number): boolean {
  if (!isNoun(sentence, at) && sentence.words[at + 1] !== 'van') return false
  let before = at - 1
  while (before > at - 4 && isAdjective(sentence, before)) before -= 1
  return before < at - 1 && can(sentence, before, namesThing) && sentence.words[before] !== 'de'
}

/** Over adverbs: "over veilig tillen". */
function followsPreposition(sentence: Tagged, at: number): boolean {
  let before = at - 1
  while (before > at - 4 && isAdverb(sentence, before)) before -= 1
  return before < at - 1 && can(sentence, before, tag.preposition)
}

/** "een" is never the article of an infinitive: "er zelf een ontwerpen". */
function namesIt(sentence: Tagged, at: number): boolean {
  const word = sentence.words[at]
  if (can(sentence, at, tag.preposition) && isSplit(sentence, at)) return false
  return (can(sentence, at, namesThing) && word !== 'een') || word === 'zoals'
}

/** "er conclusies uit trekken": the preposition belongs to "er". */
function isSplit(sentence: Tagged, at: number): boolean {
  for (let near = at - 1; near > at - 9 && near >= 0; near -= 1) {
    if (splitAdverbs.has(sentence.words[near] ?? '')) return true
    if (can(sentence, near, tag.mark | tag.infinitive)) return false
  }
  return false
}

function isNoun(sentence: Tagged, at: number): boolean {
  return can(sentence, at, tag.noun)
}

/** Joined to another infinitive right before it. */
function isChained(sentence: Tagged, at: number): boolean {
  return can(sentence, at - 1, tag.coordinator) && looksInfinitive(sentence, at - 2)
}

/** In the lexicon, or an unknown word after "het" with the right ending: no plural has "het". */
function looksInfinitive(sentence: Tagged, at: number): boolean {
  if (can(sentence, at, tag.infinitive)) return true
  return sentence.words[at - 1] === 'het' && (sentence.words[at] ?? '').endsWith('en')
}

/** "het ontwerpen, uitvoeren en evalueren van": what holds for the first holds for all. */
function isChainNominal(sentence: Tagged, last: number): boolean {
  let at = last
  for (let steps = 0; steps < horizon && isChained(sentence, at); steps += 1) at -= 2
  return namesIt(sentence, at - 1)
}

/**
 * An infinitive at the right edge of its clause. `from` is where its part of the clause begins; `more` tells that the
 * clause has a verb already. A word that is also a noun is a verb there only with an object of its own, in a row of
 * verbs, or when no other verb follows.
 */
export function isFinalInfinitive(sentence: Tagged, at: number, from: number, more: boolean): boolean {
  if (!can(sentence, at, tag.infinitive) || isNominal(sentence, at)) return false
  if (sentence.words[at + 1] === 'van' && inheritsNoun(sentence, from)) return false
  if (sentence.words[at] === 'zijn' && can(sentence, at + 1, tag.preposition)) return false
  if (!closesOrTrails(sentence, at + 1)) return isCausative(sentence, at)
  if (!isNoun(sentence, at)) return true
  if (at === from && more && can(sentence, at - 1, tag.coordinator)) {
    if (isChained(sentence, at)) return true
    if (sentence.words[at - 1] === ',' || closes(sentence, at + 1)) return false
  }
  if (hasObject(sentence, from, at) || opensRow(sentence, at)) return true
  return sentence.words[at + 1] !== 'van' && !hasInfinitiveAhead(sentence, at + 1)
}

/** "plannen en organiseren": a verb beside a verb. */
function opensRow(sentence: Tagged, at: number): boolean {
  if (!can(sentence, at + 1, tag.coordinator) || !can(sentence, at + 2, tag.infinitive)) return false
  return closesOrTrails(sentence, at + 3)
}

/** "bij het versterken en in stand houden van": the second half is a thing like the first. */
function inheritsNoun(sentence: Tagged, from: number): boolean {
  if (from < 3 || !can(sentence, from - 1, tag.coordinator)) return false
  return looksInfinitive(sentence, from - 2) && isNominal(sentence, from - 2)
}

/** "laten zien", "helpen oplossen": the first of two infinitives is the act. */
export function isCausative(sentence: Tagged, at: number): boolean {
  const word = sentence.words[at]
  return (word === 'laten' || word === 'helpen') && can(sentence, at + 1, tag.infinitive | tag.base)
}

function hasObject(sentence: Tagged, from: number, to: number): boolean {
  for (let at = to - 1; at >= from && at > to - horizon; at -= 1) {
    if (can(sentence, at, tag.preposition)) return false
    if (can(sentence, at, tag.demonstrative | tag.reflexive)) return true
    if (!can(sentence, at, functionWord) && !isAdjective(sentence, at)) return true
  }
  return false
}

/** Whether an infinitive closes a clause further on, so that this word need not be the verb. */
export function hasInfinitiveAhead(sentence: Tagged, from: number): boolean {
  return finalInfinitiveAhead(sentence, from) >= 0
}

/** Its place; -1 when there is none before the next clause. */
export function finalInfinitiveAhead(sentence: Tagged, from: number): number {
  for (let at = from; at < from + horizon && at < sentence.words.length; at += 1) {
    if (can(sentence, at, tag.mark | tag.subordinator) || isRelative(sentence, at)) return -1
    if (sentence.words[at] === 'om' || sentence.words[at] === 'te') return -1
    if (sentence.words[at] === 'of' && opensSubclause(sentence, at, false) !== null) return -1
    const infinitive = can(sentence, at, tag.infinitive) || isSurelyInfinitive(sentence, at)
    if (infinitive && !isNominal(sentence, at) && closesOrTrails(sentence, at + 1)) return at
  }
  return -1
}

/** "die" after a noun. */
export function isRelative(sentence: Tagged, at: number): boolean {
  const word = sentence.words[at]
  return (word === 'die' || word === 'dat') && !can(sentence, at - 1, functionWord & ~tag.coordinator)
}
