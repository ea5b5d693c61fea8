/** The grammatical subject: what stands before the finite verb, or after it when something else stands in front. */
import type { SubjectRole } from '../found.ts'
import { findPhraseAt, isInstitute, isLearner, knownSubjectAt, type Learners } from './learners.ts'
import { can, functionWord, tag, type Tagged } from './tag.ts'
import { isAdjective } from './verb-place.ts'
import type { Walked } from './walk.ts'

const abstracts =
  /(heid|heden|iteit|iteiten|[^l]ing|[^l]ingen|tie|ties|schap|isme|ment|menten|ware|site|sites|systeem|systemen)$/
const persons =
  /(er|ers|aar|aars|ist|isten|kundige|kundigen|loog|logen|eur|eurs|ent|enten|ant|anten|ster|sters|team|teams|duo|groep|groepje|arts|artsen|lid|leden|hoofd)$/

export interface Subject {
  readonly from: number
  /** The place after its last word. */
  readonly to: number
  readonly role: SubjectRole
}

export function findSubject(sentence: Tagged, walked: Walked, learners: Learners): Subject | null {
  const phrase = findPhraseAt(sentence, learners.institutePhrases)
  if (phrase > 0) return { from: 0, to: phrase, role: 'institute' }
  if (walked.second < 0) return null
  const course = courseInFront(sentence, walked, learners)
  if (course !== null) return { ...course, role: 'institute' }
  const front = frontPhrase(sentence, walked)
  if (front !== null) return { ...front, role: roleOf(sentence, front.from, front.to, learners) }
  const from = walked.second + 1
  const bare = startOfFront(sentence, walked.second) === walked.second
  const to = bare ? endOfKnown(sentence, from, learners) : endOfSubjectAfter(sentence, from, learners)
  return to === from ? null : { from, to, role: roleOf(sentence, from, to, learners) }
}

/** "Dit vak", "De leerlijn onderzoek": the programme by its first noun, whatever follows that or the verb. */
function courseInFront(
  sentence: Tagged,
  walked: Walked,
  learners: Learners,
): { readonly from: number; readonly to: number } | null {
  const from = startOfFront(sentence, walked.second)
  const noun = can(sentence, from, tag.determiner | tag.demonstrative) ? from + 1 : from
  if (noun === from || noun >= walked.second || noun + 2 < walked.second) return null
  if (!isInstitute(sentence.words[noun] ?? '', learners)) return null
  // "Dit semester wil ik …": then it says when.
  if (['ik', 'hij', 'we', 'wij'].includes(sentence.words[walked.second + 1] ?? '')) return null
  return walked.subclauses.some((sub) => sub.from < walked.second) ? null : { from, to: walked.second }
}

/** The noun phrase before the verb, up to its first comma or relative clause. */
function frontPhrase(sentence: Tagged, walked: Walked): { from: number; to: number } | null {
  const from = startOfFront(sentence, walked.second)
  if (from >= walked.second || opensAdjunct(sentence, from, walked)) return null
  let to = from
  while (to < walked.second && sentence.words[to] !== ',' && !can(sentence, to, tag.mark)) {
    if (walked.subclauses.some((sub) => sub.from === to)) break
    to += 1
  }
  return to > from ? { from, to } : null
}

/** After a label with a colon, a number or a bullet. */
function startOfFront(sentence: Tagged, second: number): number {
  let from = 0
  for (let at = 0; at < second; at += 1)
    if (can(sentence, at, tag.mark) && sentence.words[at] !== '(') from = at + 1
  while (from < second && can(sentence, from, tag.mark | tag.number)) from += 1
  return from
}

function opensAdjunct(sentence: Tagged, from: number, walked: Walked): boolean {
  if (can(sentence, from, tag.preposition | tag.connector)) return true
  if (walked.subclauses.some((sub) => sub.from === from)) return true
  const next = walked.second + 1
  return can(sentence, next, tag.subject) && !can(sentence, from, tag.subject)
}

/** Nothing stands in front: "Past hij de les aan", but "Past een les aan". */
function endOfKnown(sentence: Tagged, from: number, learners: Learners): number {
  for (let last = from; last < from + 3; last += 1) {
    if (knownSubjectAt(sentence, last, learners)?.from === from) return last + 1
  }
  return from
}

/** Something else stands in front, so the subject follows the verb: a pronoun, or an article, adjectives and a noun. */
function endOfSubjectAfter(sentence: Tagged, from: number, learners: Learners): number {
  if (can(sentence, from, tag.subject)) return from + 1
  let to = from
  if (can(sentence, to, tag.determiner | tag.demonstrative)) to += 1
  while (to < from + 5 && isBeforeNoun(sentence, to)) to += 1
  const noun = !can(sentence, to, functionWord | tag.number) && to < sentence.words.length
  if (!noun) return from
  return to > from || knownSubjectAt(sentence, to, learners) !== null ? to + 1 : from
}

function isBeforeNoun(sentence: Tagged, at: number): boolean {
  if (persons.test(sentence.words[at] ?? '') || can(sentence, at + 1, functionWord)) return false
  return isAdjective(sentence, at)
}

function roleOf(sentence: Tagged, from: number, to: number, learners: Learners): SubjectRole {
  let head = from
  while (head + 1 < to && !can(sentence, head + 1, functionWord)) head += 1
  const noun = sentence.words[head] ?? ''
  const opener = sentence.words[from] ?? ''
  if (isInstitute(noun, learners) || isInstitutesAim(sentence, head, to, learners)) return 'institute'
  if (opener === 'ik' || opener === 'mijn') return 'speaker'
  if (can(sentence, from, tag.subject) || isLearner(noun, learners) !== null) return 'learner'
  return isThing(opener, noun, from === head) ? 'thing' : 'learner'
}

/** "Doel van deze module". */
function isInstitutesAim(sentence: Tagged, head: number, to: number, learners: Learners): boolean {
  if (!/doel(en|stelling|stellingen)?$/.test(sentence.words[head] ?? '')) return false
  for (let at = head + 1; at < to; at += 1) if (isInstitute(sentence.words[at] ?? '', learners)) return true
  return false
}

/** No person: by its ending, by "het" or "dit", or because a person would have an article. */
function isThing(opener: string, noun: string, bare: boolean): boolean {
  if (persons.test(noun)) return false
  if (opener === 'dit' || opener === 'dat' || opener === 'er' || opener === 'het') return true
  return abstracts.test(noun) || (bare && !noun.endsWith('en') && !noun.endsWith('s'))
}
