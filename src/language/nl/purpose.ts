/** The verbs of clauses that say for what or how: information about a behaviour, not a behaviour. */
import type { Lexicon } from '../lexicon.ts'
import { type Resolved, resolve } from './resolve.ts'
import { can, tag, type Tagged } from './tag.ts'
import { closesOrTrails, isNominal } from './verb-place.ts'
import type { Subclause } from './walk.ts'

export interface PurposeVerb {
  readonly at: number
  readonly words: readonly number[]
  readonly resolved: Resolved
}

export function findPurposeVerbs(
  sentence: Tagged,
  lexicon: Lexicon,
  subclause: Subclause,
  skip: readonly boolean[],
): readonly PurposeVerb[] {
  const found: PurposeVerb[] = []
  let words: number[] = []
  for (let at = subclause.from + 1; at < subclause.to; at += 1) {
    if (skip[at] === true) continue
    const resolved = isVerbHere(sentence, at, subclause.te)
      ? resolveFinal(sentence, lexicon, at, words)
      : null
    if (resolved === null || resolved.entry.kind === 'auxiliary') {
      words.push(at)
      continue
    }
    found.push({ at, words, resolved })
    words = []
  }
  return found
}

/** At the end of the clause, where a subordinate clause has its verbs. */
function isVerbHere(sentence: Tagged, at: number, te: boolean): boolean {
  if (!closesOrTrails(sentence, at + 1)) return false
  if (te) return can(sentence, at, tag.infinitive | tag.base) && !isNominal(sentence, at)
  if (can(sentence, at, tag.joined | tag.finite))
    return !can(sentence, at - 1, tag.determiner | tag.preposition)
  return can(sentence, at, tag.infinitive) && !isNominal(sentence, at)
}

function resolveFinal(
  sentence: Tagged,
  lexicon: Lexicon,
  at: number,
  words: readonly number[],
): Resolved | null {
  if (can(sentence, at, tag.infinitive | tag.base)) return resolve(sentence, lexicon, at, 'infinitive', words)
  const joined = lexicon.byForm.get(sentence.words[at] ?? '')?.find(({ name }) => name === 'joined')
  if (joined !== undefined) return { entry: joined.entry, extra: [], particle: -1, complement: [] }
  return resolve(sentence, lexicon, at, 'finite', words)
}
