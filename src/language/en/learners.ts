/** Who a noun phrase names: the learner, the institute or the speaker. */
import type { SubjectRole } from '../found.ts'
import { perActors } from '../per-actors.ts'
import { isPlural, prepositions, subjectPronouns } from './word-classes.ts'
import { type Word, wordAt } from './words.ts'

interface Name {
  readonly words: readonly string[]
  readonly role: SubjectRole
}

/** Known names by their first word, the longest first. */
export type Names = ReadonlyMap<string, readonly Name[]>

const articles = new Set(['the', 'a', 'an', 'this', 'these', 'each', 'every', 'our', 'your'])
const aims = new Set([
  'aim',
  'aims',
  'goal',
  'goals',
  'purpose',
  'objective',
  'objectives',
  'mission',
  'intention',
  'ambition',
])
/** Belong to the institute where they do something to learners. */
const staff = new Set([
  'lecturer',
  'lecturers',
  'tutor',
  'tutors',
  'instructor',
  'instructors',
  'staff',
  'we',
])
const institutes = new Set(
  (
    'programme program course module unit curriculum degree minor university college faculty department institute ' +
    'workshop semester bachelor training seminar'
  ).split(' '),
)

/** Indexes the names of the word lists and the given actors, with and without their article. */
export const learnersOf = perActors((lexicon, actors): Names => {
  const names = new Map<string, Name[]>()
  const add = (phrase: string, role: SubjectRole): void => {
    const words = phrase
      .toLowerCase()
      .replaceAll('\u2019', "'")
      .split(/\s+/)
      .filter((word) => word !== '')
    const bare = words.length > 1 && articles.has(words[0] ?? '') ? words.slice(1) : words
    const [first] = bare
    if (first === undefined) return
    const known = names.get(first)
    if (known === undefined) names.set(first, [{ words: bare, role }])
    else known.push({ words: bare, role })
  }
  const { parsing, programme_goal_markers: programme } = lexicon.words
  for (const phrase of actors) add(phrase, 'learner')
  for (const phrase of [...parsing.subjects_third_person, ...parsing.subjects_plural]) add(phrase, 'learner')
  for (const phrase of programme.institution_as_subject)
    if (!phrase.includes(' are ')) add(phrase, 'institute')
  for (const list of names.values()) list.sort((a, b) => b.words.length - a.words.length)
  return names
})

/** The known name that begins at `at`, after its article if it has one; `to` is exclusive. */
export function nameAt(
  words: readonly Word[],
  at: number,
  names: Names,
): { readonly to: number; readonly role: SubjectRole } | null {
  const from = articles.has(wordAt(words, at)) ? at + 1 : at
  for (const { words: name, role } of names.get(wordAt(words, from)) ?? []) {
    if (words[from + name.length - 1]?.owner === true) continue
    if (name.every((word, index) => wordAt(words, from + index) === word))
      return { to: from + name.length, role }
  }
  return null
}

/** Whose sentence it is, by the words of its subject and of what follows it. */
export function roleOf(words: readonly Word[], from: number, to: number, names: Names): SubjectRole {
  const first = wordAt(words, from)
  if (first === 'i' || first === 'my' || first.startsWith("i'")) return 'speaker'
  const head = headOf(words, from, to)
  if (aims.has(head) || institutes.has(head)) return 'institute'
  if (staff.has(head) || isOfInstitute(words, from, to))
    return teaches(words, to, names) ? 'institute' : 'learner'
  const named = nameAt(words, from, names)
  return named !== null && named.to >= to ? named.role : 'learner'
}

/** "Teachers on this course". */
function isOfInstitute(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from + 1; at < to - 1; at += 1) {
    if (wordAt(words, at) === 'this' && institutes.has(wordAt(words, at + 1))) return true
  }
  return false
}

/** "We prepare students", but not "the lecturer revises a course". */
function teaches(words: readonly Word[], to: number, names: Names): boolean {
  for (let at = to + 1; at < to + 5; at += 1) {
    const word = wordAt(words, at)
    if (prepositions.has(word)) return false
    const known = isPlural(word) || articles.has(word) ? nameAt(words, at, names) : null
    if (word === 'you' || known?.role === 'learner') return true
  }
  return false
}

/** Who acts: a word in -s after one of these is rather a verb than a noun. */
export const agents =
  /(?:er|or|ist|ian|ant|ent|ee|eer|ive|man|woman|nurse|midwife|chef|cook|physio|coach|guide|vet|clerk|graduate|apprentice|professional|paralegal|intern|team|official|pilot|florist|farmhand|hygienist|judge|pharmacist|lead)$/
const things =
  /^(?:applications?|apps?|systems?|software|websites?|databases?|tools?|devices?|machines?|networks?|models?|plans?|policy|policies|methods?|approach(?:es)?|results?|data|documents?|reports?|products?|projects?|portfolios?|outcomes?|learning|lessons?|tasks?|processes|essays?|texts?|designs?|focus|emphasis|it|this|these|that|there|code|server|interface|algorithm|evidence)$|(?:tion|ment|ity|ness|ance|ism|ology|tions|ments)$/

/**
 * Whether somebody or something else than the learner is meant: a thing, or in a later sentence (`first` is the head of
 * the text's first subject, empty if it has none) whoever is neither known nor a pronoun nor that one.
 */
export function isOther(
  words: readonly Word[],
  subject: { readonly from: number; readonly to: number; readonly role: SubjectRole },
  names: Names,
  first: string | null,
): boolean {
  const { from, to, role } = subject
  const known = nameAt(words, from, names)
  if (role !== 'learner' || subjectPronouns.has(wordAt(words, from)) || (known !== null && known.to >= to))
    return false
  const head = headOf(words, from, to)
  if (things.test(head)) return true
  return first === '' ? !agents.test(head) : first !== null && head !== first
}

/** The last word before the phrase's first preposition or relative pronoun. */
export function headOf(words: readonly Word[], from: number, to: number): string {
  for (let at = from; at < to; at += 1) {
    if (/^(?:of|in|for|at|on|with|from|to|who|that|which|,)$/.test(wordAt(words, at)))
      return wordAt(words, at - 1)
  }
  return wordAt(words, to - 1)
}
