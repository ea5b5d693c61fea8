/** Fixed expressions: a verb with words that may stand anywhere in its clause. */
import type { Lexicon } from '../lexicon.ts'
import { known, type Resolved } from './resolved.ts'
import { can, functionWord, tag, type Tagged } from './tag.ts'
import { closesOrTrails, isAdjective } from './verb-place.ts'
import { prepositions, reflexives } from './word-classes.ts'

/** The expression that the verb makes with these words; null when it makes none. */
export function findExpression(
  sentence: Tagged,
  lexicon: Lexicon,
  at: number,
  words: readonly number[],
): Resolved | null {
  let best: Resolved | null = null
  for (const { entry } of lexicon.expressionsByForm.get(sentence.words[at] ?? '') ?? []) {
    const wanted = (entry.complement ?? '').split(' ')
    const complement = matchComplement(
      sentence,
      isWhole(sentence, at, wanted) ? wanted.slice(1) : wanted,
      words,
    )
    if (complement === null) continue
    // Those with most words come first; of equals the one nearest to the beginning of the clause counts.
    if (best === null || (complement[0] ?? 0) < (best.complement[0] ?? 0)) {
      best = known(entry, complement, -1, complement)
    }
  }
  return best
}

/** Written as one word: "gebruikmaken van". */
function isWhole(sentence: Tagged, at: number, complement: readonly string[]): boolean {
  const [first = ''] = complement
  return first.length > 2 && (sentence.words[at] ?? '').startsWith(first)
}

/** The places of the complement's words in this order; null when one is missing or stands in another phrase. */
function matchComplement(
  sentence: Tagged,
  complement: readonly string[],
  words: readonly number[],
): readonly number[] | null {
  const [first, ...rest] = complement
  if (first === undefined) return []
  const together = prepositions.has(first) || first === 'te'
  for (const [index, start] of words.entries()) {
    if (!matchesFirst(sentence, start, first, words[0] ?? 0)) continue
    if (!together) {
      const places = matchRest(sentence, rest, words, index)
      return places === null ? null : [start, ...places]
    }
    const places = rest.map((_, steps) => start + steps + 1)
    if (rest.every((word, steps) => matchesNext(sentence.words[places[steps] ?? -1] ?? '', word))) {
      return [start, ...places]
    }
  }
  return null
}

function matchesFirst(sentence: Tagged, at: number, wanted: string, lowest: number): boolean {
  if (wanted === 'zich') return isReflexive(sentence, at)
  if (!isForm(sentence.words[at] ?? '', wanted)) return false
  return can(sentence, at, tag.preposition) || !isInPhrase(sentence, at, lowest)
}

function matchRest(
  sentence: Tagged,
  rest: readonly string[],
  words: readonly number[],
  from: number,
): readonly number[] | null {
  const places: number[] = []
  let index = from + 1
  for (const wanted of rest) {
    while (index < words.length && !matchesNext(sentence.words[words[index] ?? -1] ?? '', wanted)) index += 1
    const place = words[index]
    if (place === undefined) return null
    places.push(place)
    index += 1
  }
  return places
}

/** A preposition may also stand as "daarmee" or, apart from its "daar", as "mee". */
function matchesNext(word: string, wanted: string): boolean {
  if (isForm(word, wanted)) return true
  const form = wanted === 'met' ? 'mee' : wanted
  return (
    word === form || (/^(daar|hier|waar|er)/.test(word) && word.endsWith(form) && prepositions.has(wanted))
  )
}

/** The word itself, a longer form of it, or a compound that ends in it: verbanden, leervragen. */
function isForm(word: string, wanted: string): boolean {
  if (word === wanted) return true
  if (wanted.length < 5) return false
  if (word.startsWith(wanted)) return wanted.length > 5 && word.length - wanted.length <= 3
  return word.length - wanted.length > 2 && word.endsWith(wanted)
}

/** "geeft feedback op het overzicht": the overview is not what is given. */
function isInPhrase(sentence: Tagged, at: number, lowest: number): boolean {
  let before = at - 1
  while (before > at - 5 && isAdjective(sentence, before)) before -= 1
  if (can(sentence, before, tag.determiner | tag.possessive | tag.demonstrative)) before -= 1
  return before >= lowest && can(sentence, before, tag.preposition) && sentence.words[before] !== 'samen'
}

/** "zich", or "je" and "me" where no noun follows. */
export function isReflexive(sentence: Tagged, at: number): boolean {
  const word = sentence.words[at] ?? ''
  if (reflexives.has(word)) return true
  if (word !== 'je' && word !== 'me' && word !== 'mij' && word !== 'ons') return false
  return closesOrTrails(sentence, at + 1) || can(sentence, at + 1, functionWord)
}
