/** A sentence that begins with its verb: "Designs …", "Critically analyse …", "Monitoring …". */
import type { Lexicon } from '../lexicon.ts'
import { skipAdverbs } from './auxiliaries.ts'
import { type Following, hasVerbAhead, judgeFollowing } from './judge.ts'
import { agents } from './learners.ts'
import { isNounToo } from './noun-verbs.ts'
import { type Form, isVerbal, looksLikeVerb, resolve } from './resolve.ts'
import { modals, opensNoun } from './word-classes.ts'
import { type Word, wordAt } from './words.ts'

export interface BareVerb {
  readonly at: number
  readonly form: Form
  /** It is in no lexicon. */
  readonly unknown: boolean
}

const forms = ['finite', 'infinitive', 'ing'] as const

/** The verb that begins at `from`, past its adverbs; null where a noun phrase may begin there. */
export function findBareVerb(words: readonly Word[], from: number, lexicon: Lexicon): BareVerb | null {
  const at = skipAdverbs(words, from)
  if (words[at]?.owner === true) return null
  const following = judgeFollowing(words, at)
  for (const form of forms) {
    const resolved = resolve(words, at, form, lexicon)
    if (resolved === null) continue
    if (resolved.parts.length === 1) {
      if (following === 'noun') return null
      const noun = form !== 'ing' && isNounToo(resolved.verb, form, wordAt(words, at))
      if (noun && isPartOfSubject(words, at, form, lexicon)) return null
    }
    return { at, form, unknown: false }
  }
  const form = (['ing', 'finite', 'infinitive'] as const).find((name) =>
    looksLikeVerb(wordAt(words, at), name),
  )
  if (form === undefined || !provesUnknown(words, at, form, following, lexicon)) return null
  if (form === 'infinitive' && isPartOfSubject(words, at, form, lexicon)) return null
  return { at, form, unknown: true }
}

/** Its object, its ending or the next verb of a list shows a word that is in no lexicon to be a verb. */
function provesUnknown(
  words: readonly Word[],
  at: number,
  form: Form,
  following: Following,
  lexicon: Lexicon,
): boolean {
  const verbal = isVerbal(wordAt(words, at))
  if (following === 'object') return verbal || opensNoun(wordAt(words, at + 1))
  if (following !== 'word' && following !== 'coordinator') return false
  return verbal || hasVerbAhead(words, at, form, lexicon)
}

/** "Coaches assess", "Practice nurses assess": a plural noun, then a verb that is no noun. */
function isPartOfSubject(words: readonly Word[], at: number, form: Form, lexicon: Lexicon): boolean {
  const plural = form === 'finite' ? at : at + 1
  if (!looksLikeVerb(wordAt(words, plural), 'finite')) return false
  const verb = skipAdverbs(words, plural + 1)
  const word = wordAt(words, verb)
  if (modals.has(word)) return true
  const resolved = resolve(words, verb, 'infinitive', lexicon)
  if (resolved === null) return false
  const people = agents.test(wordAt(words, plural).slice(0, -1)) && form === 'infinitive'
  if (!people && isNounToo(resolved.verb, 'infinitive', word)) return false
  const following = judgeFollowing(words, verb)
  return following === 'object' || following === 'word'
}
