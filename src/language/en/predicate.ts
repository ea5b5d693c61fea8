import type { Lexicon } from '../lexicon.ts'
import { type Auxiliaries, followAuxiliaries } from './auxiliaries.ts'
import { judgeFollowing } from './judge.ts'
import { isNounToo } from './noun-verbs.ts'
import { type Form, looksLikeVerb, resolve } from './resolve.ts'
import { type Word, wordAt } from './words.ts'
import {
  coordinators,
  isAdverb,
  isAuxiliary,
  isPlural,
  opensNoun,
  prepositions,
  subordinators,
} from './word-classes.ts'

/** The predicate that follows a noun phrase. */
export interface Predicate {
  readonly at: number
  readonly form: Form
  /** Set where it begins with an auxiliary. */
  readonly led: Auxiliaries | null
  /** The index after the subject, without what is inserted between it and the predicate. */
  readonly subjectEnd: number
}

const longestSubject = 30
const longestInsertion = 16
const agents = /(?:er|or|ist|ian|ant|ent|ee|eer|ive|nurse|midwife|chef|cook|physio|coach|guide|vet|clerk|graduate|apprentice|professional|paralegal|intern|team)$/
const relatives = new Set(['who', 'that', 'which', 'whose'])

/**
 * Finds the predicate of the noun phrase at `from`; up to `after` no verb is expected. `sure`: it certainly is a
 * subject, so that a word in no lexicon may be its verb.
 */
export function findPredicate(
  words: readonly Word[],
  from: number,
  after: number,
  sure: boolean,
  lexicon: Lexicon,
): Predicate | null {
  const end = Math.min(words.length, from + longestSubject)
  const plural = isPluralPhrase(words, from, after)
  let several = plural
  let subjectEnd = -1
  let unknown: Predicate | null = null
  let afterRelative = false
  for (let at = after; at <= end; at += 1) {
    const word = wordAt(words, at)
    const before = wordAt(words, at - 1)
    const stop = subjectEnd < 0 ? at : subjectEnd
    if (word === '' || word === ':') break
    if (word === ',') {
      const past = skipInsertion(words, at, several, lexicon)
      if (past < 0) break
      if (subjectEnd < 0) subjectEnd = at
      at = past
      continue
    }
    if (relatives.has(word)) {
      if (!sure) break
      if (subjectEnd < 0) subjectEnd = at
      at = skipRelative(words, at + 1, end, lexicon)
      afterRelative = true
      continue
    }
    if (subordinators.has(word) || word === 'to') break
    if (coordinators.has(word)) {
      several = true
      at += 1
      if (opensNoun(wordAt(words, at))) at += 1
      continue
    }
    if (isAuxiliary(word) && isHead(before, at, from)) {
      const led = followAuxiliaries(words, at, lexicon)
      if (led !== null) return { at: led.at, form: led.form, led, subjectEnd: trim(words, stop) }
    }
    if (!isHead(before, at, from) && !afterRelative) continue
    afterRelative = false
    const form = formAt(words, at, several, before, lexicon)
    if (form !== null) return { at, form, led: null, subjectEnd: trim(words, stop) }
    if (unknown === null && sure && isUnknown(words, at, before, several)) {
      unknown = { at, form: looksLikeVerb(word, 'finite') ? 'finite' : 'infinitive', led: null, subjectEnd: trim(words, stop) }
    }
  }
  return unknown
}

/** Whether the word before can be the last one of a subject. */
function isHead(before: string, at: number, from: number): boolean {
  if (at === from) return false
  return !(opensNoun(before) || prepositions.has(before) || coordinators.has(before) || before === 'to')
}

function formAt(words: readonly Word[], at: number, several: boolean, before: string, lexicon: Lexicon): Form | null {
  if (words[at]?.owner === true) return null
  const following = judgeFollowing(words, at)
  const finite = resolve(words, at, 'finite', lexicon)
  if (finite !== null && following !== 'noun') return 'finite'
  if (!several) return null
  const base = resolve(words, at, 'infinitive', lexicon)
  if (base === null || following === 'noun') return null
  if (isNounToo(base.verb, 'infinitive', wordAt(words, at)) && !isPlural(before) && !isAdverb(before)) return null
  return 'infinitive'
}

function isUnknown(words: readonly Word[], at: number, before: string, several: boolean): boolean {
  const word = wordAt(words, at)
  const next = wordAt(words, at + 1)
  const following = judgeFollowing(words, at)
  if (looksLikeVerb(word, 'finite') && !several) {
    return agents.test(before) ? following === 'object' || following === 'word' : opensNoun(next)
  }
  return several && isPlural(before) && looksLikeVerb(word, 'infinitive') && opensNoun(next)
}

/** Whether the head of the noun phrase, the last word before its first preposition, is a plural. */
function isPluralPhrase(words: readonly Word[], from: number, after: number): boolean {
  const first = wordAt(words, from)
  if (/^(?:a|an|each|every|this|he|she|one|another|he\/she|she\/he|s\/he)$/.test(first)) return false
  if (/^(?:they|we|you|i|these|those|all|both|many|several|he\/she\/they)$/.test(first)) return true
  for (let at = Math.max(after - 1, from); at < from + 8; at += 1) {
    const word = wordAt(words, at)
    if (isPlural(word) && words[at]?.owner !== true) return true
    if (word === '' || prepositions.has(word) || relatives.has(word) || isAuxiliary(word) || word === ',') return false
  }
  return false
}

/** The comma that ends "…, in consultation with colleagues, …" before a predicate; -1 if there is none. */
function skipInsertion(words: readonly Word[], comma: number, several: boolean, lexicon: Lexicon): number {
  const end = Math.min(words.length, comma + longestInsertion)
  for (let at = comma + 1; at < end; at += 1) {
    if (wordAt(words, at) !== ',') continue
    let next = at + 1
    while (isAdverb(wordAt(words, next))) next += 1
    if (isAuxiliary(wordAt(words, next))) return at
    if (formAt(words, next, several, several ? 's' : '', lexicon) !== null) return at
  }
  return -1
}

/** Past the verb of a relative clause: "who has completed …". */
function skipRelative(words: readonly Word[], from: number, end: number, lexicon: Lexicon): number {
  for (let at = from; at < end; at += 1) {
    const word = wordAt(words, at)
    if (isAuxiliary(word)) {
      const next = followAuxiliaries(words, at, lexicon)?.at ?? at
      return Math.max(at, next === at ? at : next)
    }
    for (const form of ['finite', 'infinitive'] as const) if (resolve(words, at, form, lexicon) !== null) return at
    if (looksLikeVerb(word, 'finite') && at === from) return at
  }
  return end
}

function trim(words: readonly Word[], end: number): number {
  let at = end
  while (at > 0 && (isAdverb(wordAt(words, at - 1)) || wordAt(words, at - 1) === ',')) at -= 1
  return at
}
