/** Verb or noun? What the neighbours of a word say about it. */
import type { Lexicon } from '../lexicon.ts'
import {
  alsoAdjectives,
  compoundHeads,
  gerunds,
  massNouns,
  modifiers,
  isNounToo,
  pluralModifiers,
  takesPreposition,
} from './noun-verbs.ts'
import { type Form, looksLikeNoun, looksLikeVerb, resolve, type Resolved, unknownVerb } from './resolve.ts'
import { type Word, wordAt } from './words.ts'
import {
  beForms,
  coordinators,
  haveForms,
  isAdjective,
  isAdverb,
  isAuxiliary,
  isParticiple,
  isPlural,
  lateAdjectives,
  modals,
  objectPronouns,
  opensNoun,
  prepositions,
  subjectPronouns,
  subordinators,
} from './word-classes.ts'

/**
 * What follows a word. `object`: begins a noun phrase or says how, so the word is a verb. `noun`: only follows a noun.
 * `word`: a bare noun. The others may follow either.
 */
export type Following = 'object' | 'noun' | 'word' | 'preposition' | 'coordinator' | 'clause' | 'end'

export function judgeFollowing(words: readonly Word[], at: number): Following {
  const next = words[at + 1]
  if (next === undefined) return 'end'
  const { text } = next
  if (isTime(words, at + 1)) return 'end'
  if (text === 'of') return 'noun'
  if (coordinators.has(text)) return 'coordinator'
  if (next.kind === 'punctuation') return 'end'
  if (text === 'to') return 'preposition'
  if (text === 'that' || text === 'which' || text === 'who' || text === 'whose') return 'clause'
  if (opensNoun(text) || objectPronouns.has(text) || subordinators.has(text)) return 'object'
  if (particles.has(text) && wordAt(words, at + 2) !== 'to') return 'object'
  if (prepositions.has(text)) return 'preposition'
  if (modals.has(text) || beForms.has(text) || haveForms.has(text) || subjectPronouns.has(text)) return 'noun'
  if (isAdverb(text)) return 'object'
  if (next.owner) return 'object'
  return judgeContentWord(words, at + 1)
}

/** "every week", "each shift": no object. */
function isTime(words: readonly Word[], at: number): boolean {
  const word = wordAt(words, at)
  return (word === 'every' || word === 'each') && times.has(wordAt(words, at + 1))
}

/** An adjective or participle before its noun shows an object; after a noun it belongs to that noun. */
function judgeContentWord(words: readonly Word[], at: number): Following {
  const word = wordAt(words, at)
  const after = words[at + 1]
  const closes =
    after === undefined ||
    (after.kind === 'punctuation' && !isAdjectiveList(words, at + 1)) ||
    prepositions.has(after.text) ||
    after.text === 'to'
  if (lateAdjectives.has(word) && closes) return 'noun'
  if (isParticiple(word)) return closes ? 'noun' : 'object'
  if (isAdjective(word)) return 'object'
  return 'word'
}

/** "well-established, reusable solutions". */
function isAdjectiveList(words: readonly Word[], comma: number): boolean {
  const next = wordAt(words, comma + 1)
  return wordAt(words, comma) === ',' && (isAdjective(next) || isParticiple(next))
}

const farthestVerb = 12
/** "draws up": only a verb has one. */
const particles = new Set(['up', 'out', 'off', 'down', 'away', 'back', 'forward', 'aside', 'apart'])
const times = new Set(
  'day week month quarter year shift morning evening hour time term semester season'.split(' '),
)

/** What stands before the word in question. */
export interface Before {
  /** Not only a comma. */
  readonly and: boolean
  /** The coordination is more than a bare "and": a comma before it, an adverb behind it. */
  readonly marked: boolean
  /** An adverb stands between the coordinator and the word. */
  readonly adverb: boolean
  /** The word before the coordinator is itself a verb without an object. */
  readonly afterVerb: boolean
  /** The index of the last word before the coordinator. */
  readonly last: number
  /** Where the object before the coordinator begins. */
  readonly objectFrom: number
}

/**
 * The verb at `at` if its neighbours do not make it a noun. Words that are in no lexicon count only before an
 * unmistakable object.
 */
export function judgeVerb(
  words: readonly Word[],
  at: number,
  form: Form,
  before: Before,
  lexicon: Lexicon,
): Resolved | null {
  const word = wordAt(words, at)
  if (words[at]?.owner === true) return null
  const resolved = resolve(words, at, form, lexicon)
  const following = judgeFollowing(words, at)
  if (resolved === null) {
    return isUnknownVerb(words, at, form, following, before, lexicon) ? unknownVerb(words, at) : null
  }
  if (resolved.parts.length > 1) return resolved
  const infinitive = resolved.entry?.infinitive ?? word
  if (!isNounToo(infinitive, form, word)) {
    const subject = isAuxiliary(wordAt(words, at + 1)) || subjectPronouns.has(wordAt(words, at + 1))
    return subject || isAdjectiveHere(words, at, form, following, before) ? null : resolved
  }
  if (following === 'noun') return null
  if (following === 'object' || before.afterVerb) return resolved
  return judgeNounVerb(words, at, infinitive, form, following, before, lexicon) ? resolved : null
}

/** "correct legal terminology", "clean data": without a determiner rather an adjective than a verb. */
function isAdjectiveHere(
  words: readonly Word[],
  at: number,
  form: Form,
  following: Following,
  before: Before,
): boolean {
  if (form !== 'infinitive' || before.afterVerb || !alsoAdjectives.has(wordAt(words, at))) return false
  return following === 'word' || (following === 'object' && isAdjective(wordAt(words, at + 1)))
}

/** A word that is a noun as well, without an object that would prove it a verb. */
function judgeNounVerb(
  words: readonly Word[],
  at: number,
  infinitive: string,
  form: Form,
  following: Following,
  before: Before,
  lexicon: Lexicon,
): boolean {
  const word = wordAt(words, at)
  const next = wordAt(words, at + 1)
  const last = wordAt(words, before.last)
  if (following === 'preposition') {
    if (form === 'ing') return before.marked
    if (before.adverb || objectPronouns.has(wordAt(words, at + 2))) return true
    const use = takesPreposition(infinitive, next)
    if (use === 'verb' || (use === 'either' && (before.marked || !isPlural(last)))) {
      return before.and || hasVerbAhead(words, at, form, lexicon)
    }
    return form === 'infinitive' && before.marked && !massNouns.has(word)
  }
  if (following !== 'word') return false
  if (form === 'ing') return !gerunds.has(last)
  if (form === 'finite') return true
  if (compoundHeads.has(next)) return false
  if (modifiers.has(infinitive)) return before.adverb
  if (!before.and) return hasVerbAhead(words, at, form, lexicon)
  return before.marked || isPlural(last) || before.last > before.objectFrom
}

function isUnknownVerb(
  words: readonly Word[],
  at: number,
  form: Form,
  following: Following,
  before: Before,
  lexicon: Lexicon,
): boolean {
  const word = wordAt(words, at)
  if (!looksLikeVerb(word, form) || words[at]?.name === true) return false
  const next = wordAt(words, at + 1)
  if (following === 'object' && (opensNoun(next) || objectPronouns.has(next) || particles.has(next)))
    return true
  if (following === 'coordinator') return before.afterVerb && hasVerbAhead(words, at, form, lexicon)
  if (form === 'infinitive')
    return following === 'word' && before.afterVerb && before.and && !looksLikeNoun(word)
  if (form !== 'finite' || following !== 'word' || pluralModifiers.has(word)) return false
  return before.marked || before.afterVerb || hasVerbAhead(words, at, form, lexicon)
}

/** Whether the next "and" or comma joins a verb in this form that cannot be a noun there. */
export function hasVerbAhead(words: readonly Word[], at: number, form: Form, lexicon: Lexicon): boolean {
  for (let next = at + 1; next < at + farthestVerb; next += 1) {
    if (!coordinators.has(wordAt(words, next))) continue
    let verb = next
    while (coordinators.has(wordAt(words, verb)) || isAdverb(wordAt(words, verb))) verb += 1
    const resolved = resolve(words, verb, form, lexicon)
    if (resolved === null)
      return looksLikeVerb(wordAt(words, verb), form) && opensNoun(wordAt(words, verb + 1))
    const following = judgeFollowing(words, verb)
    if (!isNounToo(resolved.verb, form, wordAt(words, verb))) return following !== 'noun'
    if (following === 'coordinator') return hasVerbAfter(words, verb, form, lexicon)
    return following === 'object' || (following === 'word' && !compoundHeads.has(wordAt(words, verb + 1)))
  }
  return false
}

/** "process, manage or analyse": one more step of the list. */
function hasVerbAfter(words: readonly Word[], at: number, form: Form, lexicon: Lexicon): boolean {
  let verb = at + 1
  while (coordinators.has(wordAt(words, verb)) || isAdverb(wordAt(words, verb))) verb += 1
  const resolved = resolve(words, verb, form, lexicon)
  return resolved !== null && judgeFollowing(words, verb) === 'object'
}
