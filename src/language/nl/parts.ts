/** Which words belong to which main verb. */
import { can, functionWord, tag, type Tagged } from './tag.ts'
import type { Learners } from './learners.ts'
import { knownSubjectAt } from './learners.ts'
import type { Subject } from './subject.ts'
import type { Head, Subclause, Walked } from './walk.ts'

/** A main verb with its part of the sentence. */
export interface Part {
  readonly head: Head
  /** Its extent: `to` is the place after its last word, subordinate clauses included. */
  readonly from: number
  readonly to: number
  /** The words of the main clause between `from` and `to`, without the verb, brackets and subordinate clauses. */
  readonly words: readonly number[]
  readonly subclauses: readonly Subclause[]
}

/** Divides the sentence over its main verbs. */
export function divide(
  sentence: Tagged,
  walked: Walked,
  learners: Learners,
  skip: readonly boolean[],
  subject: Subject | null,
): readonly Part[] {
  const { heads, subclauses } = walked
  const inside = markSubclauses(sentence, subclauses)
  const starts = heads.map((_, index) => startOf(sentence, heads, index, inside))
  return heads.map((head, index) => {
    const start = starts[index] ?? head.at
    const from = subject !== null && subject.from === start && subject.to <= head.at ? subject.to : start
    const next = Math.min(starts[index + 1] ?? sentence.words.length, opening(heads[index + 1], head))
    const to = trim(sentence, learners, head.at, next, index < heads.length - 1)
    const words: number[] = []
    for (let at = from; at < to; at += 1) {
      if (at !== head.at && skip[at] !== true && inside[at] !== true) words.push(at)
    }
    return {
      head,
      from,
      to,
      words,
      subclauses: between(subclauses, head.at, to),
    }
  })
}

/** After a finite verb the next part begins with its modal: "begrijpt hoe … en | kan dit uitleggen". */
function opening(next: Head | undefined, head: Head): number {
  return next === undefined || head.form === 'infinitive' || next.opens <= head.at ? Infinity : next.opens
}

/** They stand in reading order, so the search can be cut short. */
function between(subclauses: readonly Subclause[], after: number, before: number): readonly Subclause[] {
  let low = 0
  let high = subclauses.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((subclauses[middle]?.from ?? 0) > after) high = middle
    else low = middle + 1
  }
  const found: Subclause[] = []
  for (let at = low; at < subclauses.length; at += 1) {
    const sub = subclauses[at]
    if (sub === undefined || sub.from >= before) break
    found.push(sub)
  }
  return found
}

function markSubclauses(sentence: Tagged, subclauses: readonly Subclause[]): readonly boolean[] {
  const inside: boolean[] = new Array(sentence.words.length).fill(false) as boolean[]
  for (const { from, to } of subclauses) for (let at = from; at < to; at += 1) inside[at] = true
  return inside
}

/**
 * Where a verb's part begins: a finite verb begins it; before an infinitive stand its objects, back to the word that
 * joins it to the verb before.
 */
function startOf(
  sentence: Tagged,
  heads: readonly Head[],
  index: number,
  inside: readonly boolean[],
): number {
  const head = heads[index]
  if (head === undefined) return 0
  if (head.form !== 'infinitive') return head.at
  const before = heads[index - 1]
  if (before === undefined || before.form !== 'infinitive')
    return skipJoints(sentence, Math.max(head.from, 0), head.at)
  if (head.from > before.at + 1 && inside[head.from - 2] === true)
    return skipJoints(sentence, head.from, head.at)
  for (let at = before.at + 1; at < head.at; at += 1) {
    if (!can(sentence, at, tag.coordinator) || inside[at] === true) continue
    if (at === before.at + 1) return skipJoints(sentence, at + 1, head.at)
    break
  }
  for (let at = head.at - 1; at > before.at; at -= 1) {
    if (can(sentence, at, tag.coordinator) && inside[at] !== true)
      return skipJoints(sentence, at + 1, head.at)
  }
  return head.at
}

function skipJoints(sentence: Tagged, from: number, to: number): number {
  let at = from
  while (at < to && can(sentence, at, tag.coordinator | tag.mark)) at += 1
  return at
}

/** Leaves out what belongs to the next verb: the coordinator, and a subject or adverb after it. */
function trim(sentence: Tagged, learners: Learners, head: number, next: number, more: boolean): number {
  let to = next
  if (more) {
    const subject = knownSubjectAt(sentence, to - 1, learners)
    if (subject !== null && subject.from > head && can(sentence, subject.from - 1, tag.coordinator))
      to = subject.from
    let before = to
    while (before - 1 > head && can(sentence, before - 1, tag.connector)) before -= 1
    if (can(sentence, before - 1, tag.coordinator)) to = before
  }
  while (to - 1 > head && can(sentence, to - 1, tag.coordinator | tag.mark)) to -= 1
  return to
}

/** The words of a clause in phrases: those with a preposition apart from noun phrases, "van" kept with its noun. */
export interface Phrases {
  readonly nouns: readonly number[]
  readonly prepositional: readonly number[]
}

export function splitPhrases(
  sentence: Tagged,
  words: readonly number[],
  leaveOut: ReadonlySet<number>,
): Phrases {
  const nouns: number[] = []
  const prepositional: number[] = []
  let inPhrase = false
  let noun = false
  for (const at of words) {
    if (leaveOut.has(at)) {
      inPhrase = false
      continue
    }
    if (can(sentence, at, tag.preposition)) {
      inPhrase = sentence.words[at] !== 'van' || inPhrase
      noun = false
    } else if (can(sentence, at, tag.mark) || sentence.words[at] === ',') {
      inPhrase = false
    } else if (inPhrase && noun && can(sentence, at, tag.determiner | tag.demonstrative | tag.possessive)) {
      inPhrase = can(sentence, at - 1, tag.coordinator)
    }
    if (!can(sentence, at, functionWord)) noun = true
    ;(inPhrase ? prepositional : nouns).push(at)
  }
  return { nouns, prepositional }
}
