/** What has to be met: levels and the form of the decision; the criteria stand in criteria.ts. */
import { findLevel } from '../../model/scale.ts'
import type { Degree, Level, Outcome, Standard } from '../../model/schema-types.ts'
import { compareText, compareValue, type Difference, show } from './difference.ts'
import { isSame } from './same.ts'
import type { Ground } from './ground.ts'

export function* compareLevels(old: Level = {}, now: Level = {}): Generator<Difference> {
  for (const field of ['nlqf', 'eqf', 'phase'] as const) {
    yield* compareValue('level-changed', ['level', field], old[field], now[field])
  }
}

/** Complexity and autonomy, and the scale itself once per outcome. */
export function* compareDegrees(
  ground: Ground,
  old: Standard = {},
  now: Standard = {},
): Generator<Difference> {
  yield* compareDegree(ground, 'complexity', old.complexity, now.complexity)
  yield* compareDegree(ground, 'autonomy', old.autonomy, now.autonomy)
  const levels = [old.complexity, old.autonomy, now.complexity, now.autonomy].map((degree) => degree?.level)
  if (ground.scaleChange === undefined || levels.every((level) => level === undefined)) return
  yield { rule: 'scale-changed', path: ['standard'], ...ground.scaleChange }
}

const rulesOf = {
  complexity: { raised: 'complexity-raised', lowered: 'complexity-lowered', changed: 'complexity-changed' },
  autonomy: { raised: 'autonomy-raised', lowered: 'autonomy-lowered', changed: 'autonomy-changed' },
} as const

function* compareDegree(
  ground: Ground,
  dimension: 'complexity' | 'autonomy',
  old: Degree = {},
  now: Degree = {},
): Generator<Difference> {
  if (isSame(old, now)) return
  const rules = rulesOf[dimension]
  if (old.level !== now.level) {
    const before = findLevel(ground.old, dimension, old.level)
    const after = findLevel(ground.new, dimension, now.level)
    const comparable = before && after && ground.scaleChange === undefined
    const same = comparable && before.rank === after.rank
    const towards = comparable ? (after.rank > before.rank ? rules.raised : rules.lowered) : rules.changed
    if (!same) {
      yield {
        rule: towards,
        path: ['standard', dimension, 'level'],
        before: show(old.level),
        after: show(now.level),
      }
    }
  }
  yield* compareText(rules.changed, ['standard', dimension, 'description'], old.description, now.description)
}

/** What is arranged around the judgement and leaves the norm as it is. */
export function* compareArrangements(old: Outcome, now: Outcome): Generator<Difference> {
  const before = old.standard ?? {}
  const after = now.standard ?? {}
  yield* compareValue('rubric-changed', ['standard', 'rubric'], before.rubric, after.rubric)
  yield* compareValue(
    'assessors-changed',
    ['standard', 'decision', 'assessors'],
    before.decision?.assessors,
    after.decision?.assessors,
  )
  yield* compareValue('load-changed', ['load', 'ects'], old.load?.ects, now.load?.ects)
  yield* compareValue('load-changed', ['load', 'hours'], old.load?.hours, now.load?.hours)
}
