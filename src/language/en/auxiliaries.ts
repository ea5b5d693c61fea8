import type { Lexicon } from '../lexicon.ts'
import { type Form, resolve } from './resolve.ts'
import { type Word, wordAt } from './words.ts'
import {
  beForms,
  haveForms,
  isAdverb,
  isParticiple,
  modals,
  offered,
  readyAdjectives,
  semiModals,
  wishes,
} from './word-classes.ts'

/** Where "will be able to", "wants to", "is expected to" lead. */
export interface Auxiliaries {
  /** Where the verb is due. */
  readonly at: number
  readonly form: Form
  /** "is a good listener": a predicate without a verb of its own. */
  readonly closed: boolean
  /** "are introduced to": somebody else does it. */
  readonly passive: boolean
  /** "aims to": the last of them leads to an infinitive by "to". */
  readonly aimed: boolean
  readonly wish: { readonly from: number; readonly to: number } | null
}

const most = 10
export const abilities: ReadonlySet<string> = new Set(
  'ability abilities capacity capability competence competency competencies skill skills knowledge confidence willingness readiness'.split(
    ' ',
  ),
)

/** Follows auxiliaries from the word at `at`; null if there is none. */
export function followAuxiliaries(words: readonly Word[], at: number, lexicon: Lexicon): Auxiliaries | null {
  let form: Form = 'finite'
  let wish: Auxiliaries['wish'] = null
  let aimed = false
  let here = skipAdverbs(words, at)
  const done = (place: number, closed = false, passive = false): Auxiliaries => ({
    at: place,
    form,
    closed,
    passive,
    aimed,
    wish,
  })
  for (let step = 0; step < most; step += 1) {
    const word = wordAt(words, here)
    const next = skipAdverbs(words, here + 1)
    if (modals.has(word)) {
      form = 'infinitive'
      if (wordAt(words, next) === 'like' && wordAt(words, next + 1) === 'to') {
        wish = { from: here, to: next + 2 }
        here = next + 2
      } else here = word === 'ought' && wordAt(words, next) === 'to' ? next + 1 : here + 1
    } else if ((wishes.has(word) || semiModals.has(word)) && leadsToInfinitive(words, next)) {
      if (wishes.has(word)) wish = { from: here, to: next + 1 }
      form = 'infinitive'
      aimed = true
      here = next + 1
    } else if (beForms.has(word)) {
      const be: Form = word === 'is' ? 'finite' : word === 'being' ? 'ing' : 'infinitive'
      if (resolve(words, here, be, lexicon) !== null) {
        form = be
        return done(here)
      }
      const after = afterBe(words, next)
      if (after === null) {
        const progressive =
          wordAt(words, next).endsWith('ing') && resolve(words, next, 'ing', lexicon) !== null
        if (progressive) form = 'ing'
        return done(next, !progressive, offered.has(wordAt(words, next)))
      }
      form = after.form
      aimed = true
      here = after.at
    } else if (haveForms.has(word)) {
      const have: Form = word === 'has' ? 'finite' : word === 'having' ? 'ing' : 'infinitive'
      const infinitive = afterAbility(words, here + 1)
      if (infinitive === null) {
        if (step === 0 || form === 'finite') form = have
        return done(here, resolve(words, here, form, lexicon) === null)
      }
      form = 'infinitive'
      here = infinitive
    } else {
      return step === 0 ? null : done(here)
    }
    here = skipAdverbs(words, here)
  }
  return done(here)
}

/** The index of the next word that is no adverb. */
export function skipAdverbs(words: readonly Word[], at: number): number {
  let here = at
  for (;;) {
    const word = wordAt(words, here)
    if (isAdverb(word) || word === 'not') here += 1
    else if ((word === 'and' || word === 'or' || word === ',') && here > at && isPair(words, here)) here += 2
    else return here
  }
}

/** "effectively and accurately". */
function isPair(words: readonly Word[], at: number): boolean {
  const next = wordAt(words, at + 1)
  return wordAt(words, at - 1).endsWith('ly') && next.endsWith('ly') && isAdverb(next)
}

function leadsToInfinitive(words: readonly Word[], at: number): boolean {
  return wordAt(words, at) === 'to' && !/^(?:the|a|an|their|his|her|its)$/.test(wordAt(words, at + 1))
}

/** "able to", "designed to", "to", "capable of". */
function afterBe(words: readonly Word[], at: number): { readonly at: number; readonly form: Form } | null {
  const word = wordAt(words, at)
  if (word === 'to') return { at: at + 1, form: 'infinitive' }
  const next = skipAdverbs(words, at + 1)
  if ((readyAdjectives.has(word) || isParticiple(word)) && !offered.has(word) && wordAt(words, next) === 'to')
    return { at: next + 1, form: 'infinitive' }
  if (word === 'capable' && wordAt(words, at + 1) === 'of') return { at: at + 2, form: 'ing' }
  return null
}

/** The index after "(has) the knowledge and skills to"; null if no such thing is had. */
export function afterAbility(words: readonly Word[], from: number): number | null {
  let found = false
  for (let at = from; at < from + 8; at += 1) {
    const word = wordAt(words, at)
    if (abilities.has(word)) found = true
    if (word === 'to') return found ? at + 1 : null
    if (word === '' || word === 'of' || word === ':') return null
  }
  return null
}
