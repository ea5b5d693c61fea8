/** The table: every rule by which a difference is judged, and what its verdicts add up to. */
import type { Severity, Text } from '../diagnostic.ts'
import type { Effect, Relation, Sides, Verdict } from './change.ts'
import { behaviourRules } from './effects/behaviour.ts'
import { contextRules } from './effects/context.ts'
import { evidenceRules } from './effects/evidence.ts'
import { identityRules } from './effects/identity.ts'
import { processRules } from './effects/process.ts'
import { standardRules } from './effects/standard.ts'
import { surroundingRules } from './effects/surrounding.ts'
import { textRules } from './effects/text.ts'

export type Area =
  | 'identity'
  | 'split-merge'
  | 'behaviour'
  | 'context'
  | 'domain'
  | 'standard'
  | 'evidence'
  | 'coverage'
  | 'surrounding'
  | 'other-texts'
  | 'text'
  | 'process'

/** Whom a rule speaks to. `learner` and `relying` are the two questions; `committee` keeps the files. */
export type Audience = 'learner' | 'relying' | 'parties' | 'committee'

export type Bump = 'major' | 'minor' | 'patch'

export interface DiffRule {
  readonly id: string
  readonly area: Area
  /** Null on both sides for what says nothing about the norm; `computed` where the parts decide. */
  readonly learner: Verdict | 'computed' | null
  readonly relying: Verdict | 'computed' | null
  /** Where a number of optional criteria has to be met on either side. */
  readonly underRequiredPlus?: Sides
  /** For what has no verdicts. */
  readonly severity?: Severity
  /** An id no longer leads to what it led to. */
  readonly breaksReference?: true
  /** An edit of normative text, whatever it means. */
  readonly wording?: boolean
  /** The version that the change asks for where both sides are yes. */
  readonly asks: Exclude<Bump, 'major'> | 'none'
  /** Never asks for a version of the outcome, because it happened elsewhere. */
  readonly elsewhere?: true
  /** The rule that fires when the sides are swapped, or why there is none. */
  readonly mirror: string | { readonly none: Text }
  readonly audience: readonly Audience[]
  readonly title: Text
  /** Whom it touches and how: one sentence. */
  readonly why: Text
}

export const diffRules = [
  ...identityRules,
  ...behaviourRules,
  ...contextRules,
  ...standardRules,
  ...evidenceRules,
  ...surroundingRules,
  ...textRules,
  ...processRules,
] as const satisfies readonly DiffRule[]

export type DiffRuleId = (typeof diffRules)[number]['id']

const byId: ReadonlyMap<string, DiffRule> = new Map(diffRules.map((rule) => [rule.id, rule]))

/** The rule of this name. */
export function findDiffRule(id: DiffRuleId): DiffRule {
  return byId.get(id)!
}

/** No beats unknown beats yes; nothing at all is yes. */
export function joinVerdicts(verdicts: Iterable<Verdict | null>): Verdict {
  let joined: Verdict = 'yes'
  for (const verdict of verdicts) {
    if (verdict === 'no') return 'no'
    if (verdict === 'unknown') joined = 'unknown'
  }
  return joined
}

/** Both sides of all changes together; what has no verdicts joins nothing. */
export function joinSides(
  changes: readonly { readonly learner: Verdict | null; readonly relying: Verdict | null }[],
): Sides {
  return {
    learner: joinVerdicts(changes.map(({ learner }) => learner)),
    relying: joinVerdicts(changes.map(({ relying }) => relying)),
  }
}

/** What the two verdicts make of a change. */
export function effectOf({ learner, relying }: Sides): Exclude<Effect, 'added' | 'removed'> {
  if (learner === 'unknown' || relying === 'unknown') return 'unknown'
  if (learner === 'yes') return relying === 'yes' ? 'equivalent' : 'lowered'
  return relying === 'yes' ? 'raised' : 'shifted'
}

/** The same verdicts as a relation between two institutes' outcomes. */
export function relationOf(sides: Sides): Exclude<Relation, 'none'> {
  const relations = {
    equivalent: 'exact',
    raised: 'narrower',
    lowered: 'broader',
    shifted: 'overlap',
    unknown: 'to judge',
  } as const
  return relations[effectOf(sides)]
}

const severityOfVerdict = { no: 'error', unknown: 'warning', yes: 'info' } as const

/** How much a finding weighs for one audience, or for whoever is touched most when none is given. */
export function severityOf(
  finding: {
    readonly rule: DiffRuleId
    readonly learner: Verdict | null
    readonly relying: Verdict | null
  },
  audience?: 'learner' | 'relying',
): Severity {
  const { learner, relying } = finding
  if (learner === null || relying === null) return findDiffRule(finding.rule).severity ?? 'info'
  const verdict = audience === undefined ? joinVerdicts([learner, relying]) : finding[audience]
  return severityOfVerdict[verdict ?? 'yes']
}

/** The effects in words. */
export const effectWords: Readonly<Record<Effect, Text>> = {
  equivalent: { nl: 'gelijkwaardig', en: 'equivalent' },
  raised: { nl: 'verhoogd', en: 'raised' },
  lowered: { nl: 'verlaagd', en: 'lowered' },
  shifted: { nl: 'verschoven', en: 'shifted' },
  unknown: { nl: 'onbeslist', en: 'undecided' },
  added: { nl: 'nieuw', en: 'added' },
  removed: { nl: 'vervallen', en: 'removed' },
}

/** The relations in words, read from left to right. */
export const relationWords: Readonly<Record<Relation, Text>> = {
  exact: { nl: 'gelijkwaardig', en: 'exact' },
  narrower: { nl: 'nauwer', en: 'narrower' },
  broader: { nl: 'ruimer', en: 'broader' },
  overlap: { nl: 'overlappend', en: 'overlap' },
  none: { nl: 'geen verband', en: 'none' },
  'to judge': { nl: 'te beoordelen', en: 'to judge' },
}

/**
 * What an undecided change is at least: `raised` when the learner's side is no, `lowered` when the relying side is.
 * Undefined when neither is.
 */
export function leastEffect({ learner, relying }: Sides): 'raised' | 'lowered' | undefined {
  if (effectOf({ learner, relying }) !== 'unknown') return undefined
  if (learner === 'no') return 'raised'
  return relying === 'no' ? 'lowered' : undefined
}
