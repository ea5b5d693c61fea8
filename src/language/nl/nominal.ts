/** The proposal for the transfer question: `volgen van de ontwikkeling van lerenden`. */
import { type ClauseContext, order, wordsOf } from './clause.ts'
import type { Part } from './parts.ts'
import type { Resolved } from './resolve.ts'
import { can, tag } from './tag.ts'

const longest = 10

export function deriveNominal(
  context: ClauseContext,
  part: Part,
  resolved: Resolved,
  shared: readonly number[],
): string | null {
  const { sentence } = context
  const { before, after } = order(context, part, resolved, shared)
  const fixed = new Set(resolved.complement)
  const name = resolved.verb.replace(/^zich /, 'je ')
  const places = [...before, ...after].filter((at) => !fixed.has(at) && sentence.words[at] !== 'zich')
  if (resolved.complement.length > 0) return withComplement(context, name, places, resolved)
  const object = nounPhrase(context, places)
  if (object.length > 0) return `${name} van ${wordsOf(context, object)}`
  const phrase = prepositionalPhrase(context, places)
  return phrase.length > 0 ? `${name} ${wordsOf(context, phrase)}` : name
}

function withComplement(
  context: ClauseContext,
  name: string,
  places: readonly number[],
  resolved: Resolved,
): string {
  const { sentence } = context
  const last = resolved.complement.at(-1) ?? -1
  const open = can(sentence, last, tag.preposition) && name.endsWith(` ${sentence.words[last] ?? ''}`)
  const rest = places.filter((at) => at > last)
  const phrase = open ? nounPhrase(context, rest) : prepositionalPhrase(context, rest)
  return phrase.length > 0 ? `${name} ${wordsOf(context, phrase)}` : name
}

/** The first words as long as they are one noun phrase, with what "van" adds to it. */
function nounPhrase(context: ClauseContext, places: readonly number[]): readonly number[] {
  const { sentence } = context
  const phrase: number[] = []
  for (const at of places) {
    const other = can(sentence, at, tag.preposition) && sentence.words[at] !== 'van'
    if (other || can(sentence, at, tag.connector | tag.subordinator) || sentence.words[at] === 'die') break
    if (phrase.length >= longest || (phrase.length > 0 && can(sentence, at, tag.demonstrative))) break
    phrase.push(at)
  }
  while (can(sentence, phrase.at(-1) ?? -1, tag.coordinator | tag.preposition | tag.determiner)) phrase.pop()
  return phrase
}

/** The first phrase with a preposition, to the next one. */
function prepositionalPhrase(context: ClauseContext, places: readonly number[]): readonly number[] {
  const { sentence } = context
  const start = places.findIndex((at) => can(sentence, at, tag.preposition))
  if (start < 0) return []
  const [first = -1, ...rest] = places.slice(start)
  return [first, ...nounPhrase(context, rest)]
}
