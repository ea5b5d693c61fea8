/** The proposal "… dat je de les aanpast?": second person, with the verb last. */
import type { Lexicon } from '../lexicon.ts'
import type { Part } from './parts.ts'
import { joinedParticle, type Resolved } from './resolve.ts'
import type { Subject } from './subject.ts'
import { can, tag, type Tagged } from './tag.ts'

export interface ClauseContext {
  readonly lexicon: Lexicon
  readonly text: string
  readonly sentence: Tagged
  readonly subject: Subject | null
  /** People who are not the learner: after them "zijn" and "haar" are theirs. */
  readonly others: ReadonlySet<string>
  readonly plural: boolean
}

/** What stands in the clause before the verb, and what comes after it. */
export interface Order {
  readonly before: readonly number[]
  readonly after: readonly number[]
}

export function deriveClause(
  context: ClauseContext,
  part: Part,
  resolved: Resolved,
  shared: readonly number[],
): string | null {
  if (resolved.finite === null) return null
  const { before, after } = order(context, part, resolved, shared)
  const words = [wordsOf(context, before), secondPerson(resolved.finite), wordsOf(context, after)]
  return `je ${words.filter((word) => word !== '').join(' ')}`
}

/** The form after "je": `afstemt`, `bent`. */
function secondPerson(finite: string): string {
  return finite === 'is' ? 'bent' : finite === 'heeft' ? 'hebt' : finite
}

/** The words of the clause in subordinate order. */
export function order(
  context: ClauseContext,
  part: Part,
  resolved: Resolved,
  shared: readonly number[],
): Order {
  const { sentence, subject } = context
  const { head } = part
  const gone = new Set<number>([head.at, resolved.particle])
  const particle = joinedParticle(resolved.entry)
  for (const at of resolved.extra) {
    if (sentence.words[at] === 'te' || sentence.words[at] === particle || at === resolved.particle)
      gone.add(at)
  }
  const own = part.words.filter((at) => subject === null || at < subject.from || at >= subject.to)
  const kept = dropAsides(sentence, own, head.at)
  const turn = turningPoint(sentence, kept, part, resolved)
  const before = kept.filter((at) => at <= turn && !gone.has(at))
  const after = kept.filter((at) => at > turn && !gone.has(at))
  return {
    before: before.length === 0 ? shared : before,
    after: [...after, ...objectClause(context, part, kept)],
  }
}

/** Leaves out what stands between commas after the verb, and everything from a comma that opens an afterthought. */
function dropAsides(sentence: Tagged, words: readonly number[], head: number): readonly number[] {
  const kept: number[] = []
  let index = 0
  while (index < words.length) {
    const at = words[index] ?? 0
    if (sentence.words[at] === ',' && at === head + 1) {
      index += 1
      while (index < words.length && sentence.words[words[index] ?? 0] !== ',') index += 1
    } else if (
      can(sentence, at, tag.mark) ||
      (sentence.words[at] === ',' && !isList(sentence, words, index))
    ) {
      if (at > head) break
    } else kept.push(at)
    index += 1
  }
  while (can(sentence, kept.at(-1) ?? -1, tag.coordinator)) kept.pop()
  return kept
}

/** A comma between members of a list: "en" follows, and no preposition right after the comma. */
function isList(sentence: Tagged, words: readonly number[], index: number): boolean {
  const next = words[index + 1] ?? -1
  if (
    next !== (words[index] ?? 0) + 1 ||
    can(sentence, next, tag.preposition | tag.subordinator | tag.connector)
  )
    return false
  for (const at of words.slice(index + 1, index + 15)) {
    const word = sentence.words[at]
    if (word === 'en' || word === 'of' || word === 'en/of') return true
    if (can(sentence, at, tag.preposition) && word !== 'van') return false
  }
  return false
}

/** The last word that stands before the verb: the particle's or complement's place, or the end of the clause. */
function turningPoint(sentence: Tagged, words: readonly number[], part: Part, resolved: Resolved): number {
  if (part.head.form === 'infinitive') return part.head.at
  if (resolved.particle >= 0) return resolved.particle
  const noun = resolved.complement.filter(
    (at) => !can(sentence, at, tag.preposition) && sentence.words[at] !== 'zich',
  )
  return noun.at(-1) ?? words.at(-1) ?? part.head.at
}

/** The clause that belongs to the verb or to its object, without a comma: "hoe de ontwikkeling verloopt". */
function objectClause(context: ClauseContext, part: Part, kept: readonly number[]): readonly number[] {
  const { sentence } = context
  const last = Math.max(kept.at(-1) ?? -1, part.head.at)
  const first = part.subclauses[0]
  if (first === undefined || first.from !== last + 1) return []
  if (first.role !== 'content' && first.role !== 'relative') return []
  const places: number[] = []
  for (let at = first.from; at < Math.min(first.to, part.to); at += 1) {
    if (can(sentence, at, tag.mark)) break
    places.push(at)
  }
  while (can(sentence, places.at(-1) ?? -1, tag.coordinator)) places.pop()
  return places
}

/** These words as they stand in the text, with the learner in the second person. */
export function wordsOf(context: ClauseContext, places: readonly number[]): string {
  const { text, sentence } = context
  let result = ''
  let last = -1
  let other = false
  let nouns = false
  for (const at of places) {
    const token = sentence.tokens[at]
    if (token === undefined) continue
    const before = sentence.tokens[last]
    const glued =
      token.word === ',' || (before !== undefined && last === at - 1 && before.end === token.start)
    const written = text.slice(token.start, token.end)
    result += (result === '' || glued ? '' : ' ') + toSecondPerson(context, at, written, other, nouns)
    if (isOther(token.word, context.others)) other = true
    if (token.word.endsWith('en') || token.word.endsWith("'s")) nouns = true
    last = at
  }
  return result
}

function isOther(word: string, others: ReadonlySet<string>): boolean {
  return others.has(word)
}

/** "hun" is left alone unless the subject is plural and nobody else was named: mostly it is the learners'. */
function toSecondPerson(
  context: ClauseContext,
  at: number,
  written: string,
  other: boolean,
  nouns: boolean,
): string {
  const { sentence, plural } = context
  const word = sentence.words[at] ?? ''
  if (word === 'zich') return 'je'
  if (word === 'zichzelf') return 'jezelf'
  if (word === 'hij' || word === 'hij/zij' || word === 'zij/hij') return 'je'
  if (word === 'hun') return plural && !nouns ? 'je' : written
  if (other || !can(sentence, at, tag.possessive)) return written
  const own = word === 'zijn' || word === 'haar' || word.includes('/') || word === 'mijn'
  return own && !can(sentence, at + 1, tag.mark | tag.coordinator) ? 'je' : written
}
