/** Where the first predicate of a sentence begins, after lead-ins, and whose it is. */
import type { SubjectRole } from '../found.ts'
import type { Lexicon } from '../lexicon.ts'
import { afterAbility, type Auxiliaries, followAuxiliaries, skipAdverbs } from './auxiliaries.ts'
import { type Following, hasVerbAhead, judgeFollowing } from './judge.ts'
import { isNounToo } from './noun-verbs.ts'
import { findPredicate } from './predicate.ts'
import { type Form, isVerbal, looksLikeVerb, resolve } from './resolve.ts'
import { type Word, wordAt } from './words.ts'
import { nameAt, type Names, roleOf } from './learners.ts'
import {
  coordinators,
  isAdverb,
  haveForms,
  beForms,
  isFunctionWord,
  isParticiple,
  modals,
  opensNoun,
  prepositions,
  semiModals,
  subjectPronouns,
  subordinators,
  wishes,
} from './word-classes.ts'

/** Where the first verb is due, in which form, and by whom. */
export interface Opening {
  readonly at: number
  readonly form: Form
  /** A verb must stand there, known or not. */
  readonly firm: boolean
  /** A predicate without a verb of its own: only coordinated verbs may follow. */
  readonly closed: boolean
  /** "are introduced to", "aims to". */
  readonly passive: boolean
  readonly aimed: boolean
  readonly subject: { readonly from: number; readonly to: number; readonly role: SubjectRole } | null
  readonly wish: { readonly from: number; readonly to: number } | null
}

const participles = new Set(['following', 'using', 'given', 'having', 'based', 'working', 'starting', 'according'])
const mostWordsBeforeColon = 8
const farthestSubject = 60

/** The opening of a sentence; null where nothing that somebody does can be made out. */
export function findSubject(
  words: readonly Word[],
  names: Names,
  lexicon: Lexicon,
  expected: Form | null,
): Opening | null {
  const start = skipLabels(words, names, lexicon)
  const verb = skipAdverbs(words, start)
  if (expected !== null && resolve(words, verb, expected, lexicon) !== null && !modals.has(wordAt(words, verb + 1))) {
    return bare(verb, expected)
  }
  const direct = readOpening(words, start, names, lexicon)
  const first = wordAt(words, start)
  const leadIn = prepositions.has(first) || subordinators.has(first) || first === 'to' || isParticiple(first) || first.endsWith('ing')
  if (!leadIn || (direct !== null && direct.subject !== null)) return direct ?? findAnySubject(words, start, names, lexicon)
  const after = findAfterComma(words, start, names, lexicon, direct)
  // "Following this unit the learner …": these may end without a comma.
  if (after !== null || (direct !== null && !participles.has(first))) return after ?? direct
  return findAnySubject(words, start, names, lexicon) ?? direct
}

/** The opening that begins right at `at`. */
function readOpening(words: readonly Word[], at: number, names: Names, lexicon: Lexicon): Opening | null {
  return (
    readAuxiliaries(words, at, lexicon) ??
    readSubject(words, at, names, lexicon) ??
    readBareVerb(words, at, lexicon) ??
    readNounPhrase(words, at, names, lexicon)
  )
}

function bare(at: number, form: Form): Opening {
  return { at, form, firm: false, closed: false, passive: false, aimed: false, subject: null, wish: null }
}

function readAuxiliaries(words: readonly Word[], at: number, lexicon: Lexicon): Opening | null {
  const verb = skipAdverbs(words, at)
  const word = wordAt(words, verb)
  if (word === 'able' && wordAt(words, verb + 1) === 'to') return { ...bare(verb + 2, 'infinitive'), firm: true }
  if (word === 'to' && !opensNoun(wordAt(words, verb + 1))) {
    const led = followAuxiliaries(words, verb + 1, lexicon)
    return led === null ? { ...bare(verb + 1, 'infinitive'), firm: true } : fromAuxiliaries(led, null)
  }
  if (/^(?:an?|the|ability|capacity|capability|abilities)$/.test(word)) {
    const after = afterAbility(words, verb)
    if (after !== null && after - verb < 7 && !modals.has(word)) return { ...bare(after, 'infinitive'), firm: true }
    return null
  }
  const opens = modals.has(word) || beForms.has(word) || haveForms.has(word) || wishes.has(word) || semiModals.has(word)
  const led = opens ? followAuxiliaries(words, verb, lexicon) : null
  return led === null ? null : fromAuxiliaries(led, null)
}

function fromAuxiliaries(led: Auxiliaries, subject: Opening['subject']): Opening {
  const role = led.passive && subject !== null ? { ...subject, role: 'institute' as const } : subject
  const { at, form, closed, passive, aimed, wish } = led
  return { at, form, firm: !closed, closed, passive, aimed, subject: role, wish }
}

/** A subject that shows itself: a pronoun, a known name, a determiner. */
function readSubject(words: readonly Word[], at: number, names: Names, lexicon: Lexicon): Opening | null {
  const word = wordAt(words, at)
  const name = nameAt(words, at, names)
  if (subjectPronouns.has(word) || /^(?:i|we|you|they)'/.test(word)) {
    if (word === "i'd" || word === "we'd") return readContraction(words, at)
    const to = name !== null && name.role === 'institute' ? name.to - 1 : at + 1
    return readPredicate(words, at, Math.min(to, at + 1), true, names, lexicon)
  }
  if (name === null && !opensNoun(word)) return null
  return readPredicate(words, at, name?.to ?? (word === 'one' ? at + 1 : at + 2), true, names, lexicon)
}

function readContraction(words: readonly Word[], at: number): Opening | null {
  if (wordAt(words, at + 1) !== 'like' || wordAt(words, at + 2) !== 'to') return null
  const subject = { from: at, to: at + 1, role: 'speaker' as const }
  const wish = { from: at, to: at + 3 }
  return { ...bare(at + 3, 'infinitive'), firm: true, subject, wish }
}

/** A subject that is known only by the predicate that follows: "junior nurses assess". */
function readNounPhrase(words: readonly Word[], at: number, names: Names, lexicon: Lexicon): Opening | null {
  if (at >= words.length || isFunctionWord(wordAt(words, at)) || words[at]?.kind !== 'word') return null
  return readPredicate(words, at, at + 1, false, names, lexicon)
}

function readPredicate(
  words: readonly Word[],
  from: number,
  after: number,
  sure: boolean,
  names: Names,
  lexicon: Lexicon,
): Opening | null {
  const predicate = findPredicate(words, from, after, sure, lexicon)
  if (predicate === null) return null
  const subject = { from, to: predicate.subjectEnd, role: roleOf(words, from, predicate.subjectEnd, names) }
  if (predicate.led !== null) return fromAuxiliaries(predicate.led, subject)
  return { ...bare(predicate.at, predicate.form), firm: true, subject }
}

/** "Designs …", "Critically analyse …", "Monitoring …". */
function readBareVerb(words: readonly Word[], at: number, lexicon: Lexicon): Opening | null {
  const verb = skipAdverbs(words, at)
  const word = wordAt(words, verb)
  if (words[verb]?.owner === true) return null
  const following = judgeFollowing(words, verb)
  for (const form of ['finite', 'infinitive', 'ing'] as const) {
    const reading = resolve(words, verb, form, lexicon)
    if (reading === null) continue
    if (reading.parts.length > 1) return bare(verb, form)
    if (following === 'noun') return null
    const noun = isNounToo(reading.verb, form, word)
    if (noun && form !== 'ing' && isPartOfSubject(words, verb, form, lexicon)) return null
    return bare(verb, form)
  }
  const form = (['ing', 'finite', 'infinitive'] as const).find((name) => looksLikeVerb(word, name))
  if (form === undefined || !provesUnknown(words, verb, form, following, lexicon)) return null
  return { ...bare(verb, form), firm: true }
}

/** A word that is in no lexicon, at the start: its object or the next verb of a list shows it to be a verb. */
function provesUnknown(
  words: readonly Word[],
  at: number,
  form: Form,
  following: Following,
  lexicon: Lexicon,
): boolean {
  if (following === 'object') return opensNoun(wordAt(words, at + 1)) || isVerbal(wordAt(words, at))
  if (following !== 'word' && following !== 'coordinator') return false
  return isVerbal(wordAt(words, at)) || hasVerbAhead(words, at, form, lexicon)
}

/** "Coaches assess", "Practice nurses assess": a plural noun, then a verb that is no noun. */
function isPartOfSubject(words: readonly Word[], at: number, form: Form, lexicon: Lexicon): boolean {
  const plural = form === 'finite' ? at : at + 1
  if (!looksLikeVerb(wordAt(words, plural), 'finite')) return false
  const verb = skipAdverbs(words, plural + 1)
  const word = wordAt(words, verb)
  if (modals.has(word)) return true
  const reading = resolve(words, verb, 'infinitive', lexicon)
  if (reading === null || isNounToo(reading.verb, 'infinitive', word)) return false
  const following = judgeFollowing(words, verb)
  return following === 'object' || following === 'word'
}

/** The opening after a lead-in that ends in a comma. */
function findAfterComma(
  words: readonly Word[],
  start: number,
  names: Names,
  lexicon: Lexicon,
  direct: Opening | null,
): Opening | null {
  let other: Opening | null = null
  for (let at = start; at < words.length; at += 1) {
    if (wordAt(words, at) !== ',') continue
    const opening = readOpening(words, at + 1, names, lexicon)
    if (opening === null) continue
    if (opening.subject !== null && isSureSubject(words, opening.subject.from, names)) return opening
    if (direct !== null ? opening.form === direct.form || !isPlainVerb(words, opening, lexicon) : isDoubtful(words, opening, lexicon)) continue
    other ??= opening
  }
  return other
}

function isSureSubject(words: readonly Word[], at: number, names: Names): boolean {
  const word = wordAt(words, at)
  return opensNoun(word) || subjectPronouns.has(word) || nameAt(words, at, names) !== null
}

function isPlainVerb(words: readonly Word[], opening: Opening, lexicon: Lexicon): boolean {
  const reading = resolve(words, opening.at, opening.form, lexicon)
  return reading !== null && !isNounToo(reading.verb, opening.form, wordAt(words, opening.at)) 
}

function isDoubtful(words: readonly Word[], opening: Opening, lexicon: Lexicon): boolean {
  if (opening.form === 'ing') return true
  if (isPlainVerb(words, opening, lexicon)) return false
  const following = judgeFollowing(words, opening.at)
  if (following === 'coordinator') return !hasVerbAhead(words, opening.at, opening.form, lexicon)
  return following !== 'object' && following !== 'word'
}

/** A subject somewhere after a lead-in without a comma: "By the end of this module students can …". */
function findAnySubject(words: readonly Word[], start: number, names: Names, lexicon: Lexicon): Opening | null {
  const end = Math.min(words.length, start + farthestSubject)
  let clause = false
  for (let at = start; at < end; at += 1) {
    const word = wordAt(words, at)
    if (at > start && subordinators.has(word) && !isExpected(words, at)) clause = true
    if (word === ',') clause = false
    if (clause) continue
    const named = subjectPronouns.has(word) || nameAt(words, at, names) !== null
    if (named) {
      const opening = readSubject(words, at, names, lexicon)
      if (opening !== null) return opening
    }
    if (modals.has(word)) return readModal(words, at, start, names, lexicon)
  }
  const predicate = findPredicate(words, start, start + 1, false, lexicon)
  if (predicate === null || predicate.form !== 'finite' || predicate.led !== null) return null
  return bare(predicate.at, 'finite')
}

/** "it is expected that" opens what is expected. */
function isExpected(words: readonly Word[], at: number): boolean {
  return wordAt(words, at) === 'that' && wordAt(words, at - 3) === 'it'
}

function readModal(
  words: readonly Word[],
  at: number,
  start: number,
  names: Names,
  lexicon: Lexicon,
): Opening | null {
  let from = at
  while (from > start && !isFunctionWord(wordAt(words, from - 1)) && words[from - 1]?.kind === 'word') from -= 1
  if (from > start && opensNoun(wordAt(words, from - 1))) from -= 1
  const led = followAuxiliaries(words, at, lexicon)
  if (led === null || from === at) return null
  return fromAuxiliaries(led, { from, to: at, role: roleOf(words, from, at, names) })
}

/** Skips "1.", "LO2:", "a)", "and", "Knowledge:" at the start. */
function skipLabels(words: readonly Word[], names: Names, lexicon: Lexicon): number {
  let at = skipMarks(words, 0)
  for (let colon = at; colon < at + mostWordsBeforeColon && colon < words.length; colon += 1) {
    if (wordAt(words, colon) !== ':') continue
    const before = words.slice(0, colon)
    const opening = colon - at < 3 && !modals.has(wordAt(words, colon - 1)) && wordAt(words, colon - 1) !== 'to' ? null : readOpening(before, at, names, lexicon)
    if (opening === null) at = skipMarks(words, colon + 1)
    break
  }
  return at
}

function skipMarks(words: readonly Word[], from: number): number {
  let at = from
  while (at < words.length) {
    const { text, kind } = words[at] ?? { text: '', kind: 'word' }
    const isLabel = kind !== 'word' || (isAdverb(text) && wordAt(words, at + 1) === ',') || coordinators.has(text) || /^(?:[a-hj-z]|i{1,3}|iv|vi{0,3}|lo|[a-z]{1,3}-?\d[\d.]*)$/.test(text)
    if (!isLabel || (text === 'i' && at === from)) break
    at += 1
  }
  return at
}
