/** Reads the verb or expression that begins at a word. */
import type { Expression, Lexicon, VerbEntry } from '../lexicon.ts'
import { type Word, wordAt } from './words.ts'
import {
  adverbs,
  coordinators,
  isAdjective,
  isAdverb,
  isFunctionWord,
  isParticiple,
  possessives,
  prepositions,
  subordinators,
} from './word-classes.ts'

/** `infinitive`: after can, with a plural subject, bare · `finite`: third person · `ing`: designing. */
export type Form = 'infinitive' | 'finite' | 'ing'

export interface Resolved {
  readonly entry: VerbEntry | Expression | null
  readonly verb: string
  /** The words that carry it, by index, in reading order. */
  readonly parts: readonly number[]
  /** The index after its last word. */
  readonly end: number
}

const particles = new Set(['up', 'out', 'over', 'down', 'back', 'off', 'away'])
const prefixed =
  /^(?:co|re|pre|self|peer|cross|fine|over|under|inter|out|double|spot|quality|hand|role|problem)-/
/** Carry nothing: "gets better", "remains critical". */
const copulas = new Set(
  'get gets getting become becomes becoming seem seems remain remains remaining stay stays staying appear appears'.split(
    ' ',
  ),
)
const mostFillers = 5

/** The reading of the word at `at` as a verb in this form, by the lexicon; null if it has none. */
export function resolve(words: readonly Word[], at: number, form: Form, lexicon: Lexicon): Resolved | null {
  const word = baseOfBe(wordAt(words, at), form)
  for (const { name, entry } of lexicon.expressionsByForm.get(word) ?? noForms) {
    if (name !== form) continue
    const parts = matchComplement(words, at + 1, complementOf(entry), saysMore(entry, lexicon))
    if (parts === null) continue
    // "gives and receives feedback": the other verb is still to come.
    const end = coordinators.has(wordAt(words, at + 1)) ? at + 1 : (parts.at(-1) ?? at) + 1
    return { entry, verb: entry.infinitive, parts: [at, ...parts], end }
  }
  const whole = findEntry(word, form, lexicon)
  if (whole !== null) return { entry: whole, verb: whole.infinitive, parts: [at], end: at + 1 }
  const prefix = word.includes('-') ? (prefixed.exec(word)?.[0] ?? '') : ''
  const entry = prefix === '' ? null : findEntry(word.slice(prefix.length), form, lexicon)
  return entry === null ? null : { entry, verb: prefix + entry.infinitive, parts: [at], end: at + 1 }
}

const noForms: readonly never[] = []

function findEntry(word: string, form: Form, lexicon: Lexicon): VerbEntry | null {
  for (const { name, entry } of lexicon.byForm.get(word) ?? noForms) if (name === form) return entry
  return null
}

function baseOfBe(word: string, form: Form): string {
  return form === 'infinitive' && (word === 'are' || word === 'am') ? 'be' : word
}

function complementOf(entry: Expression): readonly string[] {
  return entry.infinitive
    .split(' ')
    .filter((word, index) => index > 0 && word !== 'a' && word !== 'an' && word !== 'the')
}

/** Finds the words of an expression after its verb; adjectives, determiners and a second object may stand between. */
function matchComplement(
  words: readonly Word[],
  from: number,
  complement: readonly string[],
  loose: boolean,
): readonly number[] | null {
  const parts: number[] = []
  let fillers = 0
  let at = from
  for (const wanted of complement) {
    const strict = prepositions.has(wanted) && !particles.has(wanted)
    while (!isSame(wordAt(words, at), wanted, loose)) {
      const word = wordAt(words, at)
      const fits = strict
        ? isAdverb(word) || (parts.length > 0 && word === 'and')
        : (parts.length > 0 && word === 'and') || canFill(words, at, from, particles.has(wanted))
      if (!fits || (!loose && !prepositions.has(wanted)) || fillers === mostFillers) return null
      fillers += 1
      at += 1
    }
    if (particles.has(wanted) && at > from && !endsPhrase(wordAt(words, at + 1))) return null
    parts.push(at)
    at += 1
  }
  return parts
}

/** "justify choices" says no more than "justify", so that only its own words make it an expression. */
function saysMore(entry: Expression, lexicon: Lexicon): boolean {
  const verb = lexicon.byInfinitive.get(entry.infinitive.slice(0, entry.infinitive.indexOf(' ')))
  return verb === undefined || verb.kind !== entry.kind || verb.bloom !== entry.bloom
}

function isSame(word: string, wanted: string, loose: boolean): boolean {
  if (word === wanted) return true
  if (wanted === "one's") return possessives.has(word)
  if (!loose || prepositions.has(wanted) || wanted.length < 4) return false
  return word === `${wanted}s` || wanted === `${word}s`
}

function canFill(words: readonly Word[], at: number, from: number, particle: boolean): boolean {
  const word = wordAt(words, at)
  if (word === 'of' && particle) return true
  if (word === '' || word === 'to' || word === ':' || prepositions.has(word) || subordinators.has(word))
    return false
  if (!coordinators.has(word)) return true
  if (particle) return false
  const next = wordAt(words, at + 1)
  return isAdjective(next) || isParticiple(next) || isAdverb(next) || (at === from && word !== ',')
}

function endsPhrase(word: string): boolean {
  return (
    word === '' ||
    coordinators.has(word) ||
    prepositions.has(word) ||
    subordinators.has(word) ||
    isAdverb(word)
  )
}

/** Has an ending that only verbs have: digitise, exemplify, collates. */
export function isVerbal(word: string): boolean {
  return (
    /(?:[^w]i[sz]e|ify|[^aeiou][aeiou]?[^aeiou]{1,2}ate)s?$|(?:ifi|i[sz])es$/.test(word) && word.length > 6
  )
}

/** Whether a word that is in no lexicon has the shape of a verb in this form. */
export function looksLikeVerb(word: string, form: Form): boolean {
  if (
    word.length < 3 ||
    copulas.has(word) ||
    isAdjective(word) ||
    isFunctionWord(word) ||
    isAdverb(word) ||
    adverbs.has(word)
  )
    return false
  if (form === 'ing') return word.length > 5 && word.endsWith('ing')
  if (form === 'finite')
    return (
      word.endsWith('s') &&
      !/(?:ss|us|is|ics|'s|ness|ments|tions|sions|ities|ances|ences|ists|isms|ships)$/.test(word)
    )
  return !/(?:ing|[^e]ed|ly|[^s]s|tion|sion|ment|ness|ity|ance|ence|ship|ism|ist|al|ive|ous|ful|less|ic|able|ible|ary|ant|ent)$/.test(
    word,
  )
}

export function unknownVerb(words: readonly Word[], at: number): Resolved {
  return { entry: null, verb: wordAt(words, at), parts: [at], end: at + 1 }
}

/** The verb of a regular participle: `challenge` of "is challenged". */
export function resolveParticiple(words: readonly Word[], at: number, lexicon: Lexicon): Resolved | null {
  const word = wordAt(words, at)
  if (!word.endsWith('ed')) return null
  for (const base of [word.slice(0, -1), word.slice(0, -2), word.slice(0, -3), `${word.slice(0, -3)}y`]) {
    const entry = lexicon.byForm.get(base)?.find(({ name }) => name === 'infinitive')?.entry
    if (entry !== undefined) return { entry, verb: entry.infinitive, parts: [at], end: at + 1 }
  }
  return null
}

/** Has an ending of nouns that `looksLikeVerb` lets pass: technology, theatre, practitioner. */
export function looksLikeNoun(word: string): boolean {
  return /(?:er|or|re|ogy|phy|ure|age|ee|th|dom|hood|cy|ry)$/.test(word)
}
