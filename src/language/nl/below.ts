/** Verbs below a main verb: for what, how, when or about what the learner does it. Information, no behaviour. */
import type { ClauseContext } from './clause.ts'
import { isLearner, type Learners } from './learners.ts'
import { resolve } from './resolve.ts'
import { known, type Resolved } from './resolved.ts'
import { can, functionWord, tag, type Tagged } from './tag.ts'
import { isNominal } from './infinitive-place.ts'
import { closesOrTrails, isTeInfinitive } from './verb-place.ts'
import type { Subclause, Walked } from './walk.ts'

export interface VerbBelow {
  readonly at: number
  readonly words: readonly number[]
  readonly resolved: Resolved
}

/**
 * The verbs of clauses with an aim, with "te", or with the learner as their subject, and infinitives with "te" that
 * depend on the main verb; in reading order.
 */
export function findVerbsBelow(
  context: ClauseContext,
  walked: Walked,
  learners: Learners,
  skip: readonly boolean[],
): readonly VerbBelow[] {
  const { sentence } = context
  const found: VerbBelow[] = []
  for (const subclause of walked.subclauses) {
    const any = subclause.te || isAim(sentence, subclause) || hasLearner(sentence, subclause, learners)
    found.push(...findInClause(context, subclause, any, skip))
  }
  for (const at of walked.below) {
    const words = objectsBefore(sentence, at, walked.second + 1)
    const resolved = resolve(sentence, context.lexicon, at, 'infinitive', words)
    if (resolved !== null && resolved.entry?.kind !== 'auxiliary') found.push({ at, words, resolved })
  }
  return found.sort((a, b) => a.at - b.at)
}

/** "zodat", "opdat", "zodanig dat". */
function isAim(sentence: Tagged, subclause: Subclause): boolean {
  const opener = sentence.words[subclause.from]
  return opener === 'zodat' || opener === 'opdat' || (opener === 'dat' && subclause.role === 'purpose')
}

/** The subject stands right after the opener. */
function hasLearner(sentence: Tagged, subclause: Subclause, learners: Learners): boolean {
  for (let at = subclause.from + 1; at < Math.min(subclause.from + 5, subclause.to); at += 1) {
    const word = sentence.words[at] ?? ''
    if (can(sentence, at, tag.subject)) return word !== 'ze' && word !== 'zij' && word !== 'men'
    if (can(sentence, at, functionWord & ~tag.determiner)) return false
    if (isLearner(word, learners) !== null) return true
  }
  return false
}

function findInClause(
  context: ClauseContext,
  subclause: Subclause,
  any: boolean,
  skip: readonly boolean[],
): readonly VerbBelow[] {
  const { sentence } = context
  const found: VerbBelow[] = []
  let words: number[] = []
  for (let at = subclause.from + 1; at < subclause.to; at += 1) {
    if (skip[at] === true) continue
    const here =
      sentence.words[at - 1] === 'te'
        ? isTeInfinitive(sentence, at)
        : any && isFinalVerb(sentence, at, subclause)
    const resolved = here ? resolveBelow(context, at, words) : null
    if (resolved === null || resolved.entry?.kind === 'auxiliary') {
      words.push(at)
      continue
    }
    found.push({ at, words, resolved })
    words = []
  }
  return found
}

/** At the end of the clause, where a subordinate clause has its verbs. */
function isFinalVerb(sentence: Tagged, at: number, subclause: Subclause): boolean {
  const cluster = can(sentence, at, tag.finite | tag.joined) && can(sentence, at + 1, tag.infinitive)
  if (!closesOrTrails(sentence, at + 1) && !cluster) return false
  if (can(sentence, at, tag.copula | tag.modal) || (cluster && can(sentence, at, tag.wish))) return false
  if (can(sentence, at, tag.joined | tag.finite | tag.stem) && !subclause.te) {
    return !can(sentence, at - 1, tag.determiner | tag.preposition | tag.possessive)
  }
  return can(sentence, at, tag.infinitive) && !isNominal(sentence, at)
}

function resolveBelow(context: ClauseContext, at: number, words: readonly number[]): Resolved | null {
  const { sentence, lexicon } = context
  if (!can(sentence, at, tag.joined | tag.finite)) {
    const stem = can(sentence, at, tag.stem) && !can(sentence, at, tag.infinitive | tag.base)
    return resolve(sentence, lexicon, at, stem ? 'finite' : 'infinitive', words)
  }
  const joined = lexicon.byForm.get(sentence.words[at] ?? '')?.find(({ name }) => name === 'joined')
  return joined === undefined ? resolve(sentence, lexicon, at, 'finite', words) : known(joined.entry)
}

function objectsBefore(sentence: Tagged, at: number, from: number): readonly number[] {
  const words: number[] = []
  for (let before = at - 1; before >= from && before > at - 12; before -= 1) {
    if (can(sentence, before, tag.mark | tag.subordinator) || sentence.words[before] === ',') break
    words.unshift(before)
  }
  return words
}
