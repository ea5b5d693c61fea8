/** The proposal for the transfer question: `volgen van de ontwikkeling van lerenden`. */
import { type ClauseContext, contentOf, wordsOf } from './clause.ts'
import type { Order } from './order.ts'
import { splitPhrases } from './parts.ts'
import type { Resolved } from './resolved.ts'
import { can, functionWord, tag, type Tagged } from './tag.ts'
import { isAdjective, isAdverb } from './verb-place.ts'
import { splitAdverbs } from './word-classes.ts'

const longest = 10

/** Null where the words tell too little: "laten", a verb with only a pronoun. */
export function deriveNominal(context: ClauseContext, order: Order, resolved: Resolved): string | null {
  const { sentence } = context
  const name = inItsOwnWords(sentence, resolved).replace(/^zich /, 'je ')
  if (resolved.verb === 'laten') return null
  const fixed = new Set(resolved.complement)
  const places = [...order.before, ...order.after].filter(
    (at) => !fixed.has(at) && sentence.words[at] !== 'zich',
  )
  if (fixed.size > 0)
    return withComplement(context, name, places, resolved) ?? withContent(context, name, order)
  const { nouns } = splitPhrases(sentence, places, new Set())
  const object = nounPhrase(sentence, order.object.length > 0 ? order.object : nouns)
  if (object.length > 0) return `${name} van ${wordsOf(context, object)}`
  if (order.content.length > 0) return withContent(context, name, order)
  const phrase = prepositionalPhrase(sentence, places)
  if (phrase.length > 0) return `${name} ${wordsOf(context, phrase)}`
  return nouns.some((at) => can(sentence, at, tag.demonstrative | tag.determiner)) ? null : name
}

/** The verb, with the compound that the sentence has: `een oudergesprek voeren`. */
function inItsOwnWords({ words }: Tagged, { verb, complement }: Resolved): string {
  return verb
    .split(' ')
    .map((part) => {
      const compound = complement
        .map((at) => words[at] ?? '')
        .find((word) => word !== part && word.endsWith(part))
      return part.length > 3 && compound !== undefined ? compound : part
    })
    .join(' ')
}

function withContent(context: ClauseContext, name: string, order: Order): string {
  return order.content.length > 0 ? `${name} ${contentOf(context, order.content)}` : name
}

function withComplement(
  context: ClauseContext,
  name: string,
  places: readonly number[],
  resolved: Resolved,
): string | null {
  const { sentence } = context
  const last = resolved.complement.at(-1) ?? -1
  const rest = places.filter((at) => at > last)
  const open = can(sentence, last, tag.preposition) && name.endsWith(` ${sentence.words[last] ?? ''}`)
  const phrase = open ? nounPhrase(sentence, rest) : prepositionalPhrase(sentence, rest)
  if (phrase.length === 0) return null
  const twice = !open && name.endsWith(` ${sentence.words[phrase[0] ?? -1] ?? ''}`)
  return `${name} ${wordsOf(context, twice ? phrase.slice(1) : phrase)}`
}

/** The first noun phrase, with what "van" adds to it; nothing for a pronoun. */
function nounPhrase(sentence: Tagged, places: readonly number[]): readonly number[] {
  const phrase: number[] = []
  for (const at of places) {
    if (phrase.length === 0 && isSkipped(sentence, at)) continue
    if (phrase.length >= longest || ends(sentence, at, phrase)) break
    phrase.push(at)
  }
  while (can(sentence, phrase.at(-1) ?? -1, tag.coordinator | tag.preposition | tag.determiner)) phrase.pop()
  const content = phrase.some((at) => !can(sentence, at, functionWord) && !isAdverb(sentence, at))
  return content ? phrase : []
}

/** Adverbs before the object, and a "van" that the infinitive brings itself. */
function isSkipped(sentence: Tagged, at: number): boolean {
  const word = sentence.words[at] ?? ''
  if (can(sentence, at, tag.connector | tag.coordinator) || can(sentence, at, tag.pronominal)) return true
  if (word === 'van' || splitAdverbs.has(word)) return true
  return isAdverb(sentence, at) && word !== 'eigen' && !/[ie]sch$/.test(word)
}

function ends(sentence: Tagged, at: number, phrase: readonly number[]): boolean {
  const word = sentence.words[at] ?? ''
  if (can(sentence, at, tag.preposition)) return word !== 'van'
  if (
    can(sentence, at, tag.connector | tag.subordinator | tag.reflexive) ||
    can(sentence, at, tag.pronominal)
  )
    return true
  if (phrase.length === 0) return false
  const last = phrase.at(-1) ?? -1
  const joined = can(sentence, last, tag.coordinator | tag.preposition)
  if (isAdverb(sentence, at) && !joined && isNoun(sentence, last)) return true
  return (
    can(sentence, at, tag.demonstrative | tag.determiner | tag.possessive) &&
    !joined &&
    sentence.words[last] !== 'al'
  )
}

function isNoun(sentence: Tagged, at: number): boolean {
  return !can(sentence, at, functionWord) && !isAdjective(sentence, at)
}

/** The first phrase with a preposition, to the next one. */
function prepositionalPhrase(sentence: Tagged, places: readonly number[]): readonly number[] {
  let start = places.findIndex((at) => can(sentence, at, tag.preposition))
  if (start < 0) return []
  const opening: number[] = []
  while (can(sentence, places[start] ?? -1, tag.preposition)) {
    opening.push(places[start] ?? -1)
    start += 1
  }
  const noun = nounPhrase(sentence, places.slice(start))
  return noun.length > 0 ? [...opening, ...noun] : []
}
