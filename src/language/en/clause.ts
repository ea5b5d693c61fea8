/** The proposal "… that you adapt your practice?": second person, up to the first subordinate clause. */
import { baseOf } from './forms.ts'
import { ownWord } from './own.ts'
import type { Head } from './state.ts'
import { coordinators, isAdverb, prepositions, subordinators } from './word-classes.ts'
import { type Word, wordAt } from './words.ts'

export interface ClauseContext {
  readonly text: string
  readonly words: readonly Word[]
  /** The verb whose object this one has: itself, or in "designs and evaluates lessons" the last. */
  readonly shared: Head
  /** Where the first verb of the sentence stands. */
  readonly first: number
}

/** Verbs that never share the object of the next one: "listens, asks questions and …". */
const intransitive = new Set(
  (
    'listen collaborate communicate reflect participate act work respond cooperate interact engage contribute think ' +
    'behave negotiate intervene sing dance sympathise empathise converse'
  ).split(' '),
)
const connectors = new Set(
  (
    'also then both either not only finally further subsequently afterwards thereby thus therefore moreover accordingly ' +
    'first second firstly secondly lastly next'
  ).split(' '),
)

/** Null for a verb whose base form is not sure. */
export function deriveClause(context: ClauseContext, head: Head): string | null {
  const { words, shared } = context
  const verb = head.resolved.parts[0] ?? 0
  const base = baseOf(wordAt(words, verb), head.resolved.entry)
  if (base === null) return null
  const own = wordsBetween(context, verb + 1, shared === head ? endOfObject(words, head) : head.resolved.end)
  const borrowed =
    shared === head || intransitive.has(head.resolved.verb)
      ? []
      : wordsBetween(context, shared.resolved.end, endOfObject(words, shared))
  return ['you', ...adverbsBefore(words, verb), base === 'be' ? 'are' : base, ...own, ...borrowed].join(' ')
}

/** "critically", "carefully and systematically": what belongs to the verb alone. */
function adverbsBefore(words: readonly Word[], verb: number): readonly string[] {
  const adverbs: string[] = []
  for (let at = verb - 1; at >= 0; at -= 1) {
    const word = wordAt(words, at)
    const pair = word === 'and' && adverbs.length > 0 && wordAt(words, at - 1).endsWith('ly')
    if (!pair && (!isAdverb(word) || connectors.has(word))) break
    adverbs.unshift(word)
  }
  return adverbs
}

/** Where a behaviour's text ends: before a clause of purpose or manner, or a comma that opens an afterthought. */
export function endOfText(words: readonly Word[], head: Head): number {
  const from = head.resolved.end
  let end = Math.min(head.purpose, head.boundary)
  for (let at = from + 1; at < end; at += 1) {
    if (wordAt(words, at) !== ',') continue
    const next = wordAt(words, at + 1)
    if (prepositions.has(next) || subordinators.has(next)) end = at
  }
  while (end > from && isLoose(words, end - 1)) end -= 1
  return Math.max(end, from)
}

/** Where the object ends: there, or before a relative clause. */
export function endOfObject(words: readonly Word[], head: Head): number {
  const { end: from } = head.resolved
  // "learns to plan": without its infinitive the clause would say nothing.
  if (wordAt(words, from) === 'to' && head.cut === from) {
    return endOfText(words, { ...head, purpose: head.boundary })
  }
  let end = Math.min(head.cut, endOfText(words, head))
  while (end > from && isLoose(words, end - 1)) end -= 1
  return Math.max(end, from)
}

function isLoose(words: readonly Word[], at: number): boolean {
  const word = wordAt(words, at)
  const mark = words[at]?.kind === 'punctuation' && word !== '%'
  return mark || coordinators.has(word) || word === 'so' || word === 'such'
}

/** The words from `from` to `to` as they stand in the text, in the second person. */
function wordsBetween({ text, words, first }: ClauseContext, from: number, to: number): readonly string[] {
  let written = ''
  const begin = wordAt(words, from) === ',' ? from + 1 : from
  let previous = words[begin - 1]?.end ?? 0
  for (let at = begin; at < to; at += 1) {
    const word = words[at]
    if (word === undefined) continue
    const own = ownWord(words, at, { from: first, clause: from })
    written += text.slice(previous, word.start) + (own ?? text.slice(word.start, word.end))
    previous = word.end
  }
  const last = words[to - 1]
  if (to > from && last?.owner === true && !last.text.endsWith("'s")) written += '\u2019'
  return written.split(/\s+/).filter((piece) => piece !== '')
}
