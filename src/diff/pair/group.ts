/** Who is whom, as it is being found: groups of outcomes, and those still without a partner. */
import type { Entry } from '../../model/catalogue.ts'
import type { Outcome } from '../../model/schema-types.ts'
import type { PairedBy } from '../change.ts'

export type OutcomeEntry = Entry<Outcome>

/** One old and one new outcome that are the same, or one that became several, or several that became one. */
export interface Group {
  readonly kind: 'one' | 'split' | 'merge'
  readonly old: readonly OutcomeEntry[]
  readonly new: readonly OutcomeEntry[]
  readonly by: PairedBy
  /** From 0 to 1; null where nothing was guessed. */
  readonly score: number | null
  /** A split or merge that nobody declared. */
  readonly suspected: boolean
}

/** Outcomes without a partner so far, by id. */
export interface Left {
  readonly old: Map<string, OutcomeEntry>
  readonly new: Map<string, OutcomeEntry>
}

/** Makes a pair and takes both out of those that are left. */
export function pairUp(
  left: Left,
  old: OutcomeEntry,
  now: OutcomeEntry,
  by: PairedBy,
  score: number | null = null,
): Group {
  left.old.delete(old.item.id)
  left.new.delete(now.item.id)
  return { kind: 'one', old: [old], new: [now], by, score, suspected: false }
}
