/** What the author says that a change means, checked against what can be seen. */
import type { ChangeClass, DeclaredChange } from '../model/schema-types.ts'
import type { Sides, Verdict } from './change.ts'
import type { Difference } from './compare/difference.ts'
import { type DiffRuleId, findDiffRule, joinVerdicts } from './effects.ts'

export const sidesOfClass: Readonly<Record<ChangeClass, Sides>> = {
  editorial: { learner: 'yes', relying: 'yes' },
  clarified: { learner: 'yes', relying: 'yes' },
  raised: { learner: 'no', relying: 'yes' },
  lowered: { learner: 'yes', relying: 'no' },
  shifted: { learner: 'no', relying: 'no' },
}

/** A difference with its verdicts, and with the declaration that was taken over or refused. */
export interface Judged {
  readonly difference: Difference
  readonly rule: DiffRuleId
  readonly learner: Verdict | null
  readonly relying: Verdict | null
  readonly declared?: DeclaredChange
  /** The declaration says yes where the difference shows no. */
  readonly tooLow?: boolean
}

/** The table's verdicts for one difference. */
export function judgeDifference(difference: Difference): Judged {
  const { learner, relying, underRequiredPlus } = findDiffRule(difference.rule)
  const table =
    learner === null || relying === null
      ? { learner: null, relying: null }
      : learner === 'computed' || relying === 'computed'
        ? { learner: 'unknown' as const, relying: 'unknown' as const }
        : { learner, relying }
  const special = difference.requiredPlus ? underRequiredPlus : undefined
  return { difference, rule: difference.rule, ...table, ...special, ...difference.sides }
}

/**
 * The declarations about this change: those that already stood in the old version were about an earlier one.
 */
export function newDeclarations(
  old: readonly DeclaredChange[] = [],
  now: readonly DeclaredChange[] = [],
): readonly DeclaredChange[] {
  const describe = ({ at, class: meaning, note, by }: DeclaredChange) =>
    JSON.stringify([at, meaning, note, by])
  const earlier = new Set(old.map(describe))
  return now.filter((declaration) => !earlier.has(describe(declaration)))
}

/** A declaration speaks of the field it names and of everything in it. */
export function speaksOf(at: string, path: readonly string[]): boolean {
  const name = path.join('.')
  return name === at || name.startsWith(`${at}.`)
}

/** Fills in what only the author can know. A declaration that contradicts what can be seen fills in nothing. */
export function applyDeclarations(judged: Judged, declarations: readonly DeclaredChange[]): Judged {
  if (judged.learner === null || judged.relying === null) return judged
  const { path, oldPath } = judged.difference
  const said = declarations.filter(({ at }) => speaksOf(at, path) || speaksOf(at, oldPath ?? path))
  const [first] = said
  if (!first) return judged
  const classes = said.map((declaration) => sidesOfClass[declaration.class])
  const learner = joinVerdicts(classes.map((sides) => sides.learner))
  const relying = joinVerdicts(classes.map((sides) => sides.relying))
  const tooLow =
    (learner === 'yes' && judged.learner === 'no') || (relying === 'yes' && judged.relying === 'no')
  if (tooLow) return { ...judged, declared: first, tooLow }
  const unknown = judged.learner === 'unknown' && judged.relying === 'unknown'
  if (judged.learner !== 'unknown' && judged.relying !== 'unknown') return { ...judged, declared: first }
  const meaning = said.every((declaration) => declaration.class === first.class) ? first.class : undefined
  const rule = unknown && meaning === 'clarified' ? meaning : judged.rule
  return {
    ...judged,
    rule,
    learner: judged.learner === 'unknown' ? learner : judged.learner,
    relying: judged.relying === 'unknown' ? relying : judged.relying,
    declared: first,
  }
}
