import type { Lexicon } from '../lexicon.ts'
import { type Auxiliaries, followAuxiliaries, skipAdverbs } from './auxiliaries.ts'
import { type Following, hasVerbAhead, judgeFollowing } from './judge.ts'
import { agents } from './learners.ts'
import { isNounToo } from './noun-verbs.ts'
import { type Form, looksLikeVerb, resolve, type Resolved } from './resolve.ts'
import {
  coordinators,
  isAdverb,
  isAuxiliary,
  isFunctionWord,
  isPlural,
  opensNoun,
  prepositions,
  subordinators,
} from './word-classes.ts'
import { type Word, wordAt } from './words.ts'

/** The predicate that follows a noun phrase. */
export interface Predicate {
  readonly at: number
  readonly form: Form
  /** Set where it begins with an auxiliary. */
  readonly led: Auxiliaries | null
  /** The index after the subject, without what is inserted between it and the predicate. */
  readonly subjectEnd: number
}

/** What is known of the subject while its predicate is looked for. */
interface Scan {
  readonly words: readonly Word[]
  readonly lexicon: Lexicon
  readonly from: number
  /** It certainly is a subject. */
  readonly sure: boolean
  /** The index after a pronoun or known name; -1 for other subjects. */
  readonly named: number
  /** The index of its head; -1 while that is the last word read. */
  head: number
  /** Two subjects joined by "and". */
  joined: boolean
  /** The index after it; -1 while it goes on. */
  end: number
  /** What follows an insertion or a relative clause may be a verb. */
  fresh: boolean
}

const longestSubject = 30
const longestInsertion = 16
const relatives = new Set(['who', 'that', 'which', 'whose'])
const singulars = /^(?:a|an|each|every|this|he|she|one|another|he\/she|she\/he|s\/he)$/
const plurals = /^(?:they|we|you|i|these|those|all|both|many|several|he\/she\/they)$/

/**
 * Finds the predicate of the noun phrase at `from`; up to `after` no verb is expected. `sure`: it certainly is a
 * subject, so that a word in no lexicon may be its verb. `named`: the subject is the pronoun or name before `after`.
 */
export function findPredicate(
  words: readonly Word[],
  from: number,
  after: number,
  sure: boolean,
  lexicon: Lexicon,
  named = false,
): Predicate | null {
  const scan: Scan = {
    words,
    lexicon,
    from,
    sure,
    named: named ? after : -1,
    head: -1,
    joined: false,
    end: -1,
    fresh: false,
  }
  const end = Math.min(words.length, from + longestSubject)
  let unknown: Predicate | null = null
  for (let at = after; at < end; at += 1) {
    const found = readHere(scan, at)
    if (found !== null) return unknown !== null && !isSurer(scan, found, unknown) ? unknown : found
    const next = passBy(scan, at, end)
    if (next < 0) break
    if (next === at && unknown === null && sure && isUnknown(scan, at))
      unknown = predicateAt(scan, at, unknownForm(scan, at))
    at = next
  }
  return unknown
}

/** "The nurse educators assess", but not "the developer refactors code to …", where only a plural would have "code". */
function isSurer({ words, lexicon }: Scan, found: Predicate, unknown: Predicate): boolean {
  if (found.led !== null || found.form !== 'infinitive') return true
  const base = resolve(words, found.at, 'infinitive', lexicon)
  const following = judgeFollowing(words, found.at)
  if (base !== null && isNounToo(base.verb, 'infinitive', wordAt(words, found.at))) {
    if (following !== 'object' && following !== 'word') return false
  }
  return agents.test(wordAt(words, unknown.at).slice(0, -1))
}

/** The predicate that begins at `at`, by its auxiliary or by the lexicon. */
function readHere(scan: Scan, at: number): Predicate | null {
  const { words, lexicon } = scan
  if (!canBegin(scan, at)) return null
  if (isAuxiliary(wordAt(words, at))) {
    const led = followAuxiliaries(words, at, lexicon)
    if (led !== null) return { ...predicateAt(scan, led.at, led.form), led, subjectEnd: subjectEnd(scan, at) }
  }
  const form = formAt(scan, at)
  return form === null ? null : predicateAt(scan, at, form)
}

/** The index of the last word that belongs to the subject as `at` does; -1 where the subject cannot go on. */
function passBy(scan: Scan, at: number, end: number): number {
  const { words } = scan
  const word = wordAt(words, at)
  scan.fresh = false
  if (word === ',' && isAdverb(wordAt(words, at - 1)) && isAdverb(wordAt(words, at + 1))) return at
  if (word === ',') {
    const past = skipInsertion(scan, at)
    if (past > 0) leave(scan, at)
    return past
  }
  if (relatives.has(word)) {
    if (!scan.sure) return -1
    leave(scan, at)
    return skipRelative(scan, at + 1, end)
  }
  if (subordinators.has(word) || word === 'to' || words[at]?.kind === 'punctuation') return -1
  if (scan.end < 0 && opensNoun(word) && !isFunctionWord(wordAt(words, at - 1))) return -1
  if (coordinators.has(word) && isAdverb(wordAt(words, at - 1))) return at
  if (coordinators.has(word)) {
    scan.joined ||= scan.head < 0
    return opensNoun(wordAt(words, at + 1)) ? at + 2 : at + 1
  }
  if (prepositions.has(word) && scan.head < 0) scan.head = at - 1
  return at
}

function leave(scan: Scan, at: number): void {
  if (scan.head < 0) scan.head = at - 1
  if (scan.end < 0) scan.end = at
  scan.fresh = true
}

/** Whether the word before can be the last one of a subject. */
function canBegin(scan: Scan, at: number): boolean {
  if (scan.fresh) return true
  const before = wordAt(scan.words, at - 1)
  if (at === scan.named) return true
  return (
    at > scan.from &&
    !(opensNoun(before) || prepositions.has(before) || coordinators.has(before) || before === 'to')
  )
}

function predicateAt(scan: Scan, at: number, form: Form): Predicate {
  return { at, form, led: null, subjectEnd: subjectEnd(scan, at) }
}

function subjectEnd(scan: Scan, at: number): number {
  let end = scan.end < 0 ? at : scan.end
  while (end > scan.from && (isAdverb(wordAt(scan.words, end - 1)) || wordAt(scan.words, end - 1) === ','))
    end -= 1
  return end
}

function formAt(scan: Scan, at: number): Form | null {
  const { words, lexicon } = scan
  if (words[at]?.owner === true) return null
  const following = judgeFollowing(words, at)
  const finite = resolve(words, at, 'finite', lexicon)
  if (finite !== null && isVerbBefore(scan, at, finite, following)) return 'finite'
  const base = isSeveral(scan, at) ? resolve(words, at, 'infinitive', lexicon) : null
  if (base === null || (following === 'noun' && base.parts.length === 1)) return null
  const nominal = isNounToo(base.verb, 'infinitive', wordAt(words, at))
  if (nominal && isFiniteAhead(scan, at)) return null
  const proven =
    isPlural(lastWord(scan, at)) ||
    (hasVerbAhead(words, at, 'infinitive', lexicon) && resolve(words, at + 1, 'infinitive', lexicon) === null)
  return nominal && !proven ? null : 'infinitive'
}

/** "disposes of", but not "the plans of" nor, where no subject is sure, "scripts and workflows". */
function isVerbBefore(scan: Scan, at: number, resolved: Resolved, following: Following): boolean {
  const { words, sure } = scan
  if (resolved.parts.length > 1) return true
  const noun = isNounToo(resolved.verb, 'finite', wordAt(words, at))
  if (noun && isBaseAhead(scan, at)) return false
  if (following === 'noun') return !noun && wordAt(words, at + 1) === 'of'
  return sure || !noun || following === 'object' || following === 'word'
}

/** "junior nurses assess pain": the plural is a noun, and the next word is the verb. */
function isBaseAhead({ words, lexicon }: Scan, at: number): boolean {
  const base = resolve(words, at + 1, 'infinitive', lexicon)
  if (base === null || isNounToo(base.verb, 'infinitive', wordAt(words, at + 1))) return false
  const following = judgeFollowing(words, at + 1)
  return following === 'object' || following === 'word'
}

/** "the systems engineer traces requirements": the next word is the verb. */
function isFiniteAhead({ words, lexicon }: Scan, at: number): boolean {
  if (resolve(words, at + 1, 'finite', lexicon) === null) return false
  const following = judgeFollowing(words, at + 1)
  return following === 'object' || following === 'word'
}

/** Whether the subject before `at` is a plural. */
function isSeveral(scan: Scan, at: number): boolean {
  const first = wordAt(scan.words, scan.from)
  if (scan.joined || plurals.test(first)) return true
  if (singulars.test(first)) return false
  const head = scan.head < 0 ? lastIndex(scan, at) : scan.head
  return isPlural(wordAt(scan.words, head)) && scan.words[head]?.owner !== true
}

/** The word before the adverbs that stand before `at`. */
function lastWord(scan: Scan, at: number): string {
  return wordAt(scan.words, lastIndex(scan, at))
}

function lastIndex(scan: Scan, at: number): number {
  let last = at - 1
  while (last > scan.from && isAdverb(wordAt(scan.words, last))) last -= 1
  return last
}

function isUnknown(scan: Scan, at: number): boolean {
  const { words } = scan
  if (!canBegin(scan, at)) return false
  const following = judgeFollowing(words, at)
  const before = lastWord(scan, at)
  // Right after a pronoun or a known name nothing but a verb can stand.
  const certain = scan.named > 0 && lastIndex(scan, at) === scan.named - 1 && following !== 'noun'
  if (isSeveral(scan, at)) {
    const plain = isPlural(before) && following === 'object'
    return (certain || plain) && looksLikeVerb(wordAt(words, at), 'infinitive')
  }
  if (!looksLikeVerb(wordAt(words, at), 'finite')) return false
  if (certain) return true
  return agents.test(before)
    ? following === 'object' || following === 'word'
    : opensNoun(wordAt(words, at + 1))
}

function unknownForm(scan: Scan, at: number): Form {
  return isSeveral(scan, at) ? 'infinitive' : 'finite'
}

/** The comma that ends "…, in consultation with colleagues, …" before a predicate; -1 if there is none. */
function skipInsertion(scan: Scan, comma: number): number {
  const { words } = scan
  const end = Math.min(words.length, comma + longestInsertion)
  for (let at = comma + 1; at < end; at += 1) {
    if (wordAt(words, at) !== ',') continue
    const next = skipAdverbs(words, at + 1)
    if (isAuxiliary(wordAt(words, next)) || formAt({ ...scan, head: comma - 1 }, next) !== null) return at
  }
  return -1
}

/** The last word of the verb of a relative clause: "who has completed …". */
function skipRelative(scan: Scan, from: number, end: number): number {
  const { words, lexicon } = scan
  for (let at = from; at < end; at += 1) {
    if (isAuxiliary(wordAt(words, at))) return Math.max(at, followAuxiliaries(words, at, lexicon)?.at ?? at)
    const isVerb = resolve(words, at, 'finite', lexicon) ?? resolve(words, at, 'infinitive', lexicon)
    if (isVerb !== null || (at === from && looksLikeVerb(wordAt(words, at), 'finite'))) return at
  }
  return end
}
