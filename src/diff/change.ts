/** What the comparison of two catalogues says: items, findings, and whom each touches. */
import type { Acceptance, ItemName, Path, Severity, Text } from '../diagnostic.ts'
import type { ChangeClass, Status } from '../model/schema-types.ts'
import type { Bump, DiffRuleId } from './effects.ts'

/** Whether whoever meets the one side also meets the other. */
export type Verdict = 'yes' | 'no' | 'unknown'

/**
 * The two questions about a change. `learner`: does everyone who has shown the old outcome also meet the new one?
 * `relying`: does everyone who shows the new outcome also meet the old one?
 */
export interface Sides {
  readonly learner: Verdict
  readonly relying: Verdict
}

export type Effect = 'equivalent' | 'raised' | 'lowered' | 'shifted' | 'unknown' | 'added' | 'removed'

/** How two items were found to be the same; the last three are asked between institutes only or are guesses. */
export type PairedBy =
  'id' | 'formerly' | 'replaces' | 'criteria' | 'text' | 'likeness' | 'equivalents' | 'source'

/** Where something stands in one of the two versions, by path; lines and columns come last (load/locate.ts). */
export interface Anchor {
  readonly file: string
  readonly at: Path
}

/** What the author says that a change means, as far as it was taken over. */
export interface TakenDeclaration {
  readonly class: ChangeClass
  readonly note?: string
  readonly by?: string
  /** The rule that the comparison itself arrived at. */
  readonly rule: DiffRuleId
}

export interface ChangeFinding {
  readonly rule: DiffRuleId
  /** The worse side's: no is an error, unknown a warning, yes is information; else the rule's own. */
  readonly severity: Severity
  readonly item: ItemName
  /** The field as a path with full stops and ids instead of positions; empty for the item as a whole. */
  readonly path: string
  /** Null on both sides for what says nothing about the norm. */
  readonly learner: Verdict | null
  readonly relying: Verdict | null
  readonly before: string | null
  readonly after: string | null
  /** Null where the item does not exist on that side; what was removed is anchored at its nearest surviving parent. */
  readonly old: Anchor | null
  readonly new: Anchor | null
  readonly reason: Text
  readonly declared?: TakenDeclaration
  /** Of a split or merge: the rules behind its verdicts. */
  readonly because?: readonly DiffRuleId[]
  /** Of a pair that was guessed: how alike, from 0 to 1. */
  readonly score?: number
  /** The item is watched: its old status was agreed, adopted or retired. */
  readonly gated: boolean
  /** Stays the same when lines move, the order changes or the tool speaks another language. */
  readonly key: string
  /** On purpose, by an entry of `acceptances.yaml` with this key. */
  readonly accepted?: Acceptance
}

export interface VersionAsked {
  readonly old: string
  readonly new: string
  /** What the changes ask for; null when they ask for nothing. */
  readonly asked: Bump | null
  /** The lowest version that satisfies it. */
  readonly lowest: string
}

/** One item, or one split or merge, in which something changed. */
export interface ItemChange extends Sides {
  readonly kind: ItemName['kind']
  readonly id: string
  /** Null for what was added. */
  readonly oldId: string | null
  /** Of a translation. */
  readonly language?: string
  readonly effect: Effect
  readonly pairedBy: PairedBy | null
  /** How alike, from 0 to 1; null where the pair was not guessed. */
  readonly score: number | null
  /** Of a split or merge, declared or suspected: all ids on either side. */
  readonly oldIds: readonly string[]
  readonly newIds: readonly string[]
  readonly gated: boolean
  readonly oldStatus: Status | null
  readonly newStatus: Status | null
  /** Of one outcome that stayed one outcome. */
  readonly version: VersionAsked | null
  readonly findings: readonly ChangeFinding[]
}

export interface Diff {
  /** All items together, and how many have which effect. */
  readonly summary: Sides & { readonly effects: Readonly<Record<Effect, number>> }
  /** Only what changed, by kind and then by id. */
  readonly items: readonly ItemChange[]
  /** Those of all items, in the same order. */
  readonly findings: readonly ChangeFinding[]
}

/** How two institutes' outcomes relate, read from left to right: `narrower` means that the right one asks more. */
export type Relation = 'exact' | 'narrower' | 'broader' | 'overlap' | 'none' | 'to judge'
