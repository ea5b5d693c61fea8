/** The words of a behaviour in the order of a subordinate clause. */
import type { Part } from './parts.ts'
import { joinedParticle, type Resolved } from './resolved.ts'
import type { ClauseContext } from './clause.ts'
import type { Subject } from './subject.ts'
import { can, tag, type Tagged } from './tag.ts'

/** Places of words: what stands before the verb, what after it, and the clause that is its object. */
export interface Order {
  readonly before: readonly number[]
  readonly after: readonly number[]
  readonly content: readonly number[]
  /** The object of an infinitive that has it with "van": "Toepassen van modellen". */
  readonly object: readonly number[]
}

/** `shared` are the words of a neighbouring verb, for one that has none of its own. */
export function orderWords(
  context: ClauseContext,
  part: Part,
  resolved: Resolved,
  shared: readonly number[],
): Order {
  const { sentence, subject, bare } = context
  const { head } = part
  const particle = joinedParticle(resolved.entry)
  const gone = new Set<number>([head.at, resolved.particle])
  for (const at of resolved.extra) {
    if ((sentence.words[at] === 'te' && at === head.at - 1) || sentence.words[at] === particle) gone.add(at)
  }
  const own = part.words.filter(
    (at) => !isSubject(sentence, subject, part, at) && !isModal(sentence, at) && !gone.has(at),
  )
  const kept = dropAsides(sentence, own, head.at)
  const content = isCutShort(part, own, kept) ? [] : objectClause(sentence, part)
  if (bare && sentence.words[head.at + 1] === 'van') {
    const object = kept.filter((at) => at > head.at + 1)
    return { before: [...kept.filter((at) => at < head.at), ...object], after: [], content, object }
  }
  const turn = turningPoint(sentence, kept, part, resolved)
  const before = kept.filter((at) => at <= turn)
  const after = kept.filter((at) => at > turn)
  const loose = after.length > 0 && after.every((at) => can(sentence, at, tag.preposition))
  if (loose && (content[0] ?? -1) - 1 !== after.at(-1))
    return { before: kept, after: [], content, object: [] }
  return { before: before.length === 0 ? shared : before, after, content, object: [] }
}

/** "te kunnen opstellen". */
function isModal(sentence: Tagged, at: number): boolean {
  return can(sentence, at, tag.modal) || (sentence.words[at] === 'te' && can(sentence, at + 1, tag.modal))
}

/** The subject of the sentence, or a pronoun after a verb that stands in front of it: "past hij zijn aanpak aan". */
function isSubject(sentence: Tagged, subject: Subject | null, part: Part, at: number): boolean {
  if (subject !== null && at >= subject.from && at < subject.to) return true
  if (at !== part.head.at + 1 || part.head.form === 'infinitive' || !can(sentence, at, tag.subject))
    return false
  return sentence.words[at] !== 'je' || !can(sentence, part.head.at, tag.finite)
}

/** Leaves out what stands between commas after the verb, and everything from a comma that opens an afterthought. */
function dropAsides(sentence: Tagged, words: readonly number[], head: number): readonly number[] {
  const kept: number[] = []
  let index = opensAside(sentence, words[0] ?? 0)
    ? words.findIndex((at) => sentence.words[at] === ',') + 1
    : 0
  while (index < words.length) {
    const at = words[index] ?? 0
    const comma = sentence.words[at] === ','
    if (comma && at === head + 1) {
      index += 1
      while (index < words.length && sentence.words[words[index] ?? 0] !== ',') index += 1
    } else if (can(sentence, at, tag.mark) || (comma && !isList(sentence, words, index))) {
      if (at > head) break
    } else kept.push(at)
    index += 1
  }
  while (can(sentence, kept.at(-1) ?? -1, tag.coordinator)) kept.pop()
  return kept
}

/** "kan, rekening houdend met de tijd, een les geven": right after the modal. */
function opensAside(sentence: Tagged, first: number): boolean {
  return sentence.words[first - 1] === ',' && can(sentence, first - 2, tag.modal)
}

/** A comma between members of a list: "en" follows, and no preposition right after the comma. */
function isList(sentence: Tagged, words: readonly number[], index: number): boolean {
  const next = words[index + 1] ?? -1
  if (next !== (words[index] ?? 0) + 1) return false
  if (can(sentence, next, tag.preposition | tag.subordinator | tag.connector)) return false
  for (const at of words.slice(index + 1, index + 15)) {
    const word = sentence.words[at]
    if (word === 'en' || word === 'of' || word === 'en/of') return true
    if (can(sentence, at, tag.preposition) && word !== 'van') return false
  }
  return false
}

/** The last word that stands before the verb: at the particle or the complement, or the end of the clause. */
function turningPoint(sentence: Tagged, words: readonly number[], part: Part, resolved: Resolved): number {
  if (part.head.form === 'infinitive') return part.head.at
  if (resolved.particle >= 0) return resolved.particle
  const [first = -1] = resolved.complement
  const last = words.at(-1) ?? part.head.at
  if (can(sentence, first, tag.infinitive) && isVerbal(sentence.words[first])) return first - 1
  const fixed = resolved.complement.filter(
    (at) => !can(sentence, at, tag.preposition) && sentence.words[at] !== 'zich',
  )
  if (fixed.length > 0) return fixed.at(-1) ?? last
  return part.head.form === 'finite' && isVerbal(sentence.words[part.head.at])
    ? beforeInfinitive(sentence, words)
    : last
}

/** "laat zien", "laat leerlingen samenwerken": this verb stands before its infinitive. */
function isVerbal(word: string | undefined): boolean {
  return word === 'laat' || word === 'laten' || word === 'zien' || word === 'blijken'
}

function beforeInfinitive(sentence: Tagged, words: readonly number[]): number {
  const last = words.at(-1) ?? 0
  return can(sentence, last, tag.infinitive) ? last - 1 : last
}

/** Whether an afterthought was left out, so that what follows it is left out too. */
function isCutShort(part: Part, own: readonly number[], kept: readonly number[]): boolean {
  const end = part.subclauses[0]?.from ?? 0
  const last = own.findLast((at) => at < end)
  return last !== undefined && !kept.includes(last)
}

/** The clause that belongs to the verb or to its object, without a comma: "hoe de ontwikkeling verloopt". */
function objectClause(sentence: Tagged, part: Part): readonly number[] {
  const [first] = part.subclauses
  if (first === undefined || (first.role !== 'content' && first.role !== 'relative')) return []
  if (sentence.words[first.from - 1] === ',') return []
  const places: number[] = []
  for (let at = first.from; at < Math.min(first.to, part.to) && !can(sentence, at, tag.mark); at += 1)
    places.push(at)
  while (can(sentence, places.at(-1) ?? -1, tag.coordinator)) places.pop()
  return places
}
