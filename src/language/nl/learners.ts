/** Who the learner, the institute and the speaker may be called. */
import type { SubjectRole } from '../found.ts'
import { perActors } from '../per-actors.ts'
import { can, functionWord, tag, type Tagged } from './tag.ts'
import { prepositions, speakers } from './word-classes.ts'

export interface Learners {
  /** Nouns without their article: `student`, `onderwijsprofessional`. */
  readonly singular: ReadonlySet<string>
  readonly plural: ReadonlySet<string>
  readonly institutes: ReadonlySet<string>
  /** The institute as a phrase with a verb: "we leren studenten". */
  readonly institutePhrases: readonly (readonly string[])[]
  /** Whom the learner works with: after them "zijn" and "haar" are theirs. */
  readonly others: ReadonlySet<string>
  /** The last letters of all names, to tell quickly that a word is none. */
  readonly endings: ReadonlySet<string>
}

/** The names in the word lists and the actors that somebody configured. */
export const learnersOf = perActors((lexicon, actors): Learners => {
  const { parsing, programme_goal_markers: programme, learning_path_terms: path } = lexicon.words
  const names = programme.institution_as_subject.map((name) => name.split(' '))
  const listed = parsing.subjects_third_person.map(nounOf).filter((noun) => noun.length > 3)
  const singular = [...listed, ...actors.map(nounOf).filter((noun) => noun !== '')]
  const plural = parsing.subjects_plural.filter((noun) => noun.length > 3)
  return {
    singular: new Set(singular),
    plural: new Set(plural),
    endings: endingsOf([...singular, ...plural]),
    institutes: new Set([
      ...names.filter((name) => name.length === 2).map((name) => name[1] ?? ''),
      ...path.offer,
    ]),
    institutePhrases: names.filter((name) => name.length > 2),
    others: new Set(parsing.learner_objects),
  }
})

function endingsOf(nouns: readonly string[]): ReadonlySet<string> {
  return new Set(nouns.map((noun) => noun.slice(-4)))
}

/** "De aspirant-docent in opleiding" is about an `aspirant-docent`. */
function nounOf(name: string): string {
  const words = name.toLowerCase().trim().split(/\s+/)
  const stop = words.findIndex((word, at) => at > 0 && prepositions.has(word))
  return words[(stop < 0 ? words.length : stop) - 1] ?? ''
}

/** Whether a noun names a learner, also as the end of a compound: `pabostudent`. */
export function isLearner(word: string, learners: Learners): 'singular' | 'plural' | null {
  if (!learners.endings.has(word.slice(-4))) return null
  for (let from = 0; from <= word.length - 5 && from < 24; from += 1) {
    const end = word.slice(from)
    if (learners.singular.has(end)) return 'singular'
    if (learners.plural.has(end)) return 'plural'
  }
  return null
}

/** Whether a noun names the institute's offer: `opleiding`, `basismodule`. */
export function isInstitute(word: string, learners: Learners): boolean {
  if (learners.institutes.has(word)) return true
  for (let from = 2; from <= word.length - 6 && from < 24; from += 1) {
    if (learners.institutes.has(word.slice(from))) return true
  }
  return false
}

/** A subject that ends at this place and that cannot be anything else, and where it begins. */
interface KnownSubject {
  readonly from: number
  readonly number: 'singular' | 'plural'
  readonly role: SubjectRole
}

/** A pronoun, or an article and perhaps adjectives before a learner's name. */
export function knownSubjectAt(sentence: Tagged, last: number, learners: Learners): KnownSubject | null {
  const word = sentence.words[last]
  if (word === undefined) return null
  if (can(sentence, last, tag.subject)) {
    const number = ['ze', 'zij', 'we', 'wij', 'jullie'].includes(word) ? 'plural' : 'singular'
    return { from: last, number, role: speakers.has(word) ? 'speaker' : 'learner' }
  }
  const number = can(sentence, last, functionWord) ? null : isLearner(word, learners)
  if (number === null) return null
  let from = last
  const stop = functionWord | tag.finite | tag.infinitive | tag.base | tag.copula
  while (from > 0 && last - from < 5 && !can(sentence, from - 1, stop)) from -= 1
  if (from > 0 && can(sentence, from - 1, tag.determiner | tag.demonstrative)) from -= 1
  return { from, number, role: 'learner' }
}

/** The length of the phrase with which the sentence begins; 0 when it begins with none of these. */
export function findPhraseAt(sentence: Tagged, phrases: readonly (readonly string[])[]): number {
  const found = phrases.find((phrase) => phrase.every((word, at) => sentence.words[at] === word))
  return found?.length ?? 0
}
