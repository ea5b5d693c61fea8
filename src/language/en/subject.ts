/** Where the first predicate of a sentence begins, after lead-ins, and whose it is. */
import type { SubjectRole } from '../found.ts'
import { abilities, afterAbility, type Auxiliaries, followAuxiliaries, skipAdverbs } from './auxiliaries.ts'
import { findBareVerb } from './bare.ts'
import { hasVerbAhead, judgeFollowing } from './judge.ts'
import { skipLabels } from './labels.ts'
import { nameAt, type Names, roleOf } from './learners.ts'
import { isNounToo } from './noun-verbs.ts'
import { findPredicate } from './predicate.ts'
import { type Form, resolve } from './resolve.ts'
import {
  isAuxiliary,
  isFunctionWord,
  isParticiple,
  isPlural,
  modals,
  opensNoun,
  prepositions,
  subjectPronouns,
  subordinators,
} from './word-classes.ts'
import { type Sentence, type Word, wordAt } from './words.ts'

/** Where the first verb is due, in which form, and by whom. */
export interface Opening {
  readonly at: number
  readonly form: Form
  /** A verb must stand there, known or not. */
  readonly firm: boolean
  /** A predicate without a verb of its own: only coordinated verbs may follow. */
  readonly closed: boolean
  /** "are introduced to": somebody else does it. */
  readonly passive: boolean
  /** "aims to", "is expected to". */
  readonly aimed: boolean
  readonly subject: { readonly from: number; readonly to: number; readonly role: SubjectRole } | null
  readonly wish: { readonly from: number; readonly to: number } | null
}

/** Lead-ins that may end without a comma: "Following this unit the learner …". */
const participles = new Set([
  'following',
  'using',
  'given',
  'having',
  'based',
  'working',
  'starting',
  'according',
])
const demonstratives = new Set(['this', 'that', 'these', 'those'])
const farthestSubject = 60
const longestAbility = 7

/** The opening of a sentence; null where nothing that somebody does can be made out. `expected`: "Students can:" came before. */
export function findSubject(sentence: Sentence, expected: Form | null): Opening | null {
  const { words, lexicon } = sentence
  const start = skipLabels(
    words,
    (from, to) => readOpening({ ...sentence, words: words.slice(0, to) }, from) !== null,
  )
  const verb = skipAdverbs(words, start)
  if (expected !== null && !modals.has(wordAt(words, verb + 1))) {
    if (resolve(words, verb, expected, lexicon) !== null) return bare(verb, expected)
  }
  const direct = readOpening(sentence, start)
  const first = wordAt(words, start)
  if (!isLeadIn(first) || (direct !== null && direct.subject !== null)) {
    return direct ?? findAnySubject(sentence, start)
  }
  const after = findAfterComma(sentence, start, direct)
  if (after !== null || (direct !== null && !participles.has(first))) return after ?? direct
  return findAnySubject(sentence, start) ?? direct
}

function isLeadIn(first: string): boolean {
  if (prepositions.has(first) || subordinators.has(first) || first === 'to') return true
  return isParticiple(first) || first.endsWith('ing')
}

/** The opening that begins right at `at`. */
function readOpening(sentence: Sentence, at: number): Opening | null {
  return (
    readAuxiliaries(sentence, at) ??
    readSubject(sentence, at) ??
    readBareVerb(sentence, at) ??
    readNounPhrase(sentence, at)
  )
}

function bare(at: number, form: Form, firm = false): Opening {
  return { at, form, firm, closed: false, passive: false, aimed: false, subject: null, wish: null }
}

/** "Can …", "Able to …", "(The) ability to …", "To …". */
function readAuxiliaries({ words, lexicon }: Sentence, at: number): Opening | null {
  const verb = skipAdverbs(words, at)
  const word = wordAt(words, verb)
  const next = wordAt(words, verb + 1)
  if (word === 'able' && next === 'to') return bare(verb + 2, 'infinitive', true)
  if (word === 'to' && !opensNoun(next)) {
    const led = followAuxiliaries(words, verb + 1, lexicon)
    return led === null ? bare(verb + 1, 'infinitive', true) : fromAuxiliaries(led, null)
  }
  if (abilities.has(word) || word === 'an' || word === 'a' || word === 'the') {
    const after = afterAbility(words, verb)
    return after !== null && after - verb < longestAbility ? bare(after, 'infinitive', true) : null
  }
  const led = isAuxiliary(word) ? followAuxiliaries(words, verb, lexicon) : null
  return led === null ? null : fromAuxiliaries(led, null)
}

function fromAuxiliaries(led: Auxiliaries, subject: Opening['subject']): Opening {
  const { at, form, closed, passive, aimed, wish } = led
  const role = passive && subject !== null ? { ...subject, role: 'institute' as const } : subject
  return { at, form, firm: !closed, closed, passive, aimed, subject: role, wish }
}

/** A subject that shows itself: a pronoun, a known name, a determiner. */
function readSubject(sentence: Sentence, at: number): Opening | null {
  const { words, names } = sentence
  const word = wordAt(words, at)
  if (word === "i'd" || word === "we'd") return readContraction(words, at)
  if (subjectPronouns.has(word) || /^(?:i|we|you|they)'/.test(word))
    return readPredicate(sentence, at, at + 1, true, true)
  const name = nameAt(words, at, names)
  if (name !== null) return readPredicate(sentence, at, name.to, true, true)
  if (word === 'it' && wordAt(words, at + 3) !== 'that')
    return readPredicate(sentence, at, at + 1, true, true)
  if (!opensNoun(word)) return null
  const alone = word === 'one' || (demonstratives.has(word) && isVerbAt(sentence, at + 1))
  return alone ? readPredicate(sentence, at, at + 1, true, true) : readPredicate(sentence, at, at + 2, true)
}

/** A third person that is no noun: "this includes". */
function isVerbAt({ words, lexicon }: Sentence, at: number): boolean {
  const resolved = resolve(words, at, 'finite', lexicon)
  return resolved !== null && !isNounToo(resolved.verb, 'finite', wordAt(words, at))
}

/** "I'd like to". */
function readContraction(words: readonly Word[], at: number): Opening | null {
  if (wordAt(words, at + 1) !== 'like' || wordAt(words, at + 2) !== 'to') return null
  const subject = { from: at, to: at + 1, role: 'speaker' as const }
  return { ...bare(at + 3, 'infinitive', true), subject, wish: { from: at, to: at + 3 } }
}

function readBareVerb({ words, lexicon }: Sentence, at: number): Opening | null {
  const verb = findBareVerb(words, at, lexicon)
  return verb === null ? null : bare(verb.at, verb.form, verb.unknown)
}

/** A subject that is known only by the predicate that follows: "junior nurses assess". */
function readNounPhrase(sentence: Sentence, at: number): Opening | null {
  const { words } = sentence
  if (words[at]?.kind !== 'word' || isFunctionWord(wordAt(words, at))) return null
  return readPredicate(sentence, at, at + 1, false)
}

function readPredicate(
  sentence: Sentence,
  from: number,
  after: number,
  sure: boolean,
  named = false,
): Opening | null {
  const { words, names, lexicon } = sentence
  const predicate = findPredicate(words, from, after, sure, lexicon, named)
  if (predicate === null) return null
  const to = predicate.subjectEnd
  const subject = { from, to, role: roleOf(words, from, to, names) }
  if (predicate.led !== null) return fromAuxiliaries(predicate.led, subject)
  return { ...bare(predicate.at, predicate.form, true), subject }
}

/** The opening after a lead-in that ends in a comma; one with a subject goes before a bare verb. */
function findAfterComma(sentence: Sentence, start: number, direct: Opening | null): Opening | null {
  const { words, names } = sentence
  let verb: Opening | null = null
  for (let at = start; at < words.length; at += 1) {
    if (wordAt(words, at) !== ',') continue
    const opening = readOpening(sentence, at + 1)
    if (opening === null) continue
    if (opening.subject !== null && isSureSubject(words, opening.subject.from, names)) return opening
    verb ??= isVerbAfter(sentence, opening, direct) ? opening : null
  }
  return verb
}

function isSureSubject(words: readonly Word[], at: number, names: Names): boolean {
  const word = wordAt(words, at)
  return opensNoun(word) || subjectPronouns.has(word) || nameAt(words, at, names) !== null
}

/** Whether the word after the comma is a verb; "Designing lessons, materials and tests" has none there. */
function isVerbAfter({ words, lexicon }: Sentence, opening: Opening, direct: Opening | null): boolean {
  const { at, form } = opening
  if (form === (direct?.form ?? 'ing')) return false
  const resolved = resolve(words, at, form, lexicon)
  if (resolved !== null && !isNounToo(resolved.verb, form, wordAt(words, at))) return true
  if (direct !== null) return false
  const following = judgeFollowing(words, at)
  if (following === 'coordinator') return hasVerbAhead(words, at, form, lexicon)
  return following === 'object' || following === 'word'
}

/** A subject somewhere after a lead-in without a comma: "By the end of this module students can …". */
function findAnySubject(sentence: Sentence, start: number): Opening | null {
  const { words, names, lexicon } = sentence
  let clause = false
  for (let at = start; at < Math.min(words.length, start + farthestSubject); at += 1) {
    const word = wordAt(words, at)
    clause ||= at > start && subordinators.has(word) && !isExpected(words, at)
    if (word === ',') clause = false
    if (clause) continue
    if (subjectPronouns.has(word) || isWholeName(words, at, names)) {
      const opening = readSubject(sentence, at)
      if (opening !== null) return opening
    }
    if (modals.has(word)) return readModal(sentence, at, start)
  }
  const predicate = findPredicate(words, start, start + 1, false, lexicon)
  if (predicate === null || predicate.form !== 'finite' || predicate.led !== null) return null
  return bare(predicate.at, 'finite')
}

/** "the professional" or "professionals", but not "professional reasons". */
function isWholeName(words: readonly Word[], at: number, names: Names): boolean {
  const name = nameAt(words, at, names)
  return name !== null && (opensNoun(wordAt(words, at)) || isPlural(wordAt(words, name.to - 1)))
}

/** "it is expected that" opens what is expected. */
function isExpected(words: readonly Word[], at: number): boolean {
  return wordAt(words, at) === 'that' && wordAt(words, at - 3) === 'it'
}

/** The subject is the noun phrase right before the modal. */
function readModal({ words, names, lexicon }: Sentence, at: number, start: number): Opening | null {
  let from = at
  while (from > start && words[from - 1]?.kind === 'word' && !isFunctionWord(wordAt(words, from - 1)))
    from -= 1
  if (from > start && opensNoun(wordAt(words, from - 1))) from -= 1
  const led = followAuxiliaries(words, at, lexicon)
  if (led === null || from === at) return null
  return fromAuxiliaries(led, { from, to: at, role: roleOf(words, from, at, names) })
}
