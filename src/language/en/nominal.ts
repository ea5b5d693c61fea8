/** The proposal for the transfer question: "monitoring learners' development". */
import { type ClauseContext, endOfObject } from './clause.ts'
import { baseOf, ingOf } from './forms.ts'
import type { Head } from './state.ts'
import { coordinators, contentOpeners, isAdverb, possessives, prepositions, subordinators } from './word-classes.ts'
import { wordAt } from './words.ts'

/** The -ing form with its object and the object's "of". Null for a verb whose -ing form is not sure. */
export function deriveNominal(context: ClauseContext, head: Head): string | null {
  const { words, shared } = context
  const { resolved } = head
  const first = resolved.parts[0] ?? 0
  const base = baseOf(wordAt(words, first), resolved.entry)
  const ing = head.form === 'ing' ? wordAt(words, first) : base === null ? null : ingOf(base)
  if (ing === null) return null
  const own = resolved.parts.slice(1).map((at) => wordAt(words, at))
  return [ing, ...own, ...objectWords(context, shared)].join(' ')
}

function objectWords({ text, words }: ClauseContext, shared: Head): readonly string[] {
  const end = endOfObject(words, shared)
  let from = shared.resolved.end
  while (from < end && isAdverb(wordAt(words, from))) from += 1
  let to = from
  const content = contentOpeners.has(wordAt(words, from))
  while (to < end && (content || goesOn(wordAt(words, to), to === from))) to += 1
  while (to > from && coordinators.has(wordAt(words, to - 1))) to -= 1
  const object: string[] = []
  for (let at = from; at < to; at += 1) {
    const word = words[at]
    if (word === undefined || possessives.has(word.text)) continue
    const mark = word.owner && !word.text.endsWith("'s") ? 1 : 0
    const written = text.slice(word.start, word.end + mark)
    if (written === ',' && object.length > 0) object.push(`${object.pop()},`)
    else object.push(written)
  }
  return object
}

function goesOn(word: string, first: boolean): boolean {
  if (isAdverb(word) || subordinators.has(word) || (word === 'to' && !first)) return false
  return first || !prepositions.has(word) || word === 'of'
}
