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
  /** What "their" refers to may stand in a clause before this one. */
  readonly later: boolean
}

/** Verbs that never share the object of the next one: "listens, asks questions and …". */
const intransitive = new Set(
  (
    'listen collaborate communicate reflect participate act work respond cooperate interact engage contribute think ' +
    'behave negotiate intervene sing dance sympathise empathise converse'
  ).split(' '),
)
const connectors = new Set(
  'also then both either not only finally further subsequently afterwards thereby thus therefore moreover'.split(' '),
)

/** Null for a verb whose base form is not sure. */
export function deriveClause(context: ClauseContext, head: Head): string | null {
  const { words, shared } = context
  const first = head.resolved.parts[0] ?? 0
  const base = baseOf(wordAt(words, first), head.resolved.entry)
  if (base === null) return null
  const adverbs: string[] = []
  for (let at = head.from; at < first; at += 1) {
    const word = wordAt(words, at)
    if (isAdverb(word) && !connectors.has(word)) adverbs.push(word)
  }
  const own = wordsBetween(context, first + 1, shared === head ? endOfObject(words, head) : head.resolved.end)
  const borrowed =
    shared === head || intransitive.has(head.resolved.verb)
      ? []
      : wordsBetween(context, shared.resolved.end, endOfObject(words, shared))
  return ['you', ...adverbs, base === 'be' ? 'are' : base, ...own, ...borrowed].join(' ')
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
  const { resolved } = head
  const next = wordAt(words, resolved.end)
  // "learns to plan": without its infinitive the clause would say nothing.
  if (next === 'to' && head.cut === resolved.end) return endOfText(words, { ...head, purpose: head.boundary })
  let end = Math.min(head.cut, endOfText(words, head))
  while (end > resolved.end && isLoose(words, end - 1)) end -= 1
  return Math.max(end, resolved.end)
}

function isLoose(words: readonly Word[], at: number): boolean {
  const word = wordAt(words, at)
  return coordinators.has(word) || (words[at]?.kind === 'punctuation' && word !== '%') || word === 'so' || word === 'such'
}

/** The words from `from` to `to` as they stand in the text, in the second person. */
function wordsBetween({ text, words, later }: ClauseContext, from: number, to: number): readonly string[] {
  let written = ''
  let previous = words[from - 1]?.end ?? 0
  for (let at = from; at < to; at += 1) {
    const word = words[at]
    if (word === undefined) continue
    written += text.slice(previous, word.start) + (ownWord(words, at, from, later) ?? text.slice(word.start, word.end))
    previous = word.end
  }
  const owner = words[to - 1]
  if (to > from && owner?.owner === true && !owner.text.endsWith("'s")) written += '\u2019'
  return written.split(/\s+/).filter((piece) => piece !== '')
}
