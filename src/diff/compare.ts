/** What differs between two outcomes, field by field; what that means stands in effects.ts. */
import type { Behaviour, Criterion, Outcome } from '../model/schema-types.ts'
import {
  compareBehaviours,
  compareStatement,
  type MatchedBehaviours,
  matchBehaviours,
} from './compare/behaviours.ts'
import { compareContexts, compareDomains } from './compare/context.ts'
import { compareCriteria } from './compare/criteria.ts'
import { compareSet, compareText, compareValue, type Difference } from './compare/difference.ts'
import { compareCoverage, compareEvidence } from './compare/evidence.ts'
import type { Ground } from './compare/ground.ts'
import type { PartLikeness } from './compare/match-parts.ts'
import { comparePathConstraints } from './compare/path-constraint.ts'
import { isSame } from './compare/same.ts'
import { compareArrangements, compareDegrees, compareLevels } from './compare/standard.ts'
import { normaliseText } from './normalise.ts'

export interface CompareOptions {
  /** Pairs behaviours and criteria that neither id nor text brings together. */
  readonly alikeBehaviours?: PartLikeness<Behaviour>
  readonly alikeCriteria?: PartLikeness<Criterion>
}

/** All differences between two versions of one outcome; status, version and declarations are judged elsewhere. */
export function compareOutcomes(
  ground: Ground,
  old: Outcome,
  now: Outcome,
  options?: CompareOptions,
): readonly Difference[] {
  if (ground.scaleChange === undefined && ground.frameworkChanges.size === 0 && isSame(old, now)) return []
  const differences = [
    ...compareIdentity(old, now),
    ...compareNorm(ground, old, now, options),
    ...compareDomains(ground, old, now),
    ...compareCoverage(ground, old, now),
    ...compareArrangements(old, now),
    ...compareText('rationale-changed', ['rationale'], old.rationale, now.rationale),
  ]
  if (differences.length === 0) return differences
  return [...differences, ...comparePathConstraints(ground.lexiconOf(now.language), differences)]
}

/** What the learner has to show: the part of two outcomes that can be compared between institutes too. */
export function* compareNorm(
  ground: Ground,
  old: Outcome,
  now: Outcome,
  { alikeBehaviours, alikeCriteria }: CompareOptions = {},
): Generator<Difference> {
  const lexicon = old.language === now.language ? ground.lexiconOf(now.language) : undefined
  yield* compareValue('language-changed', ['language'], old.language, now.language)
  const matched = matchBehaviours(old.behaviours, now.behaviours, alikeBehaviours)
  yield* compareBehaviours(lexicon, matched)
  yield* compareStatement(old, now, matched)
  yield* compareText(
    'statement-text-changed',
    ['actor'],
    actorOf(ground, 'old', old),
    actorOf(ground, 'new', now),
  )
  yield* compareCriteria(
    lexicon,
    { criteria: old.standard?.criteria, decision: old.standard?.decision },
    { criteria: now.standard?.criteria, decision: now.standard?.decision },
    { alike: alikeCriteria, newNames: renamedIn(matched) },
  )
  yield* compareRest(ground, old, now)
}

/** New ids of behaviours by their old ones, where they differ. */
function renamedIn({ pairs }: MatchedBehaviours): ReadonlyMap<string, string> {
  return new Map(pairs.flatMap(({ old, new: now }) => (old.id === now.id ? [] : [[old.id, now.id]])))
}

/** The norm apart from behaviours and criteria: what every part of a split or merge has to have in common. */
export function* compareRest(ground: Ground, old: Outcome, now: Outcome): Generator<Difference> {
  yield* compareDegrees(ground, old.standard, now.standard)
  yield* compareLevels(old.level, now.level)
  yield* compareContexts(old.context, now.context)
  yield* compareEvidence(old.evidence, now.evidence)
  yield* compareText('transfer-text-changed', ['transfer'], old.transfer, now.transfer)
}

/** Named in the outcome, or else the one of the settings that its statement starts with. */
function actorOf(ground: Ground, side: 'old' | 'new', outcome: Outcome): string | undefined {
  if (outcome.actor !== undefined) return outcome.actor
  const start = normaliseText(outcome.statement)
  return ground[side].settings.actors?.find((actor) => start.startsWith(`${normaliseText(actor)} `))
}

function* compareIdentity(old: Outcome, now: Outcome): Generator<Difference> {
  yield* compareText('title-changed', ['title'], old.title, now.title)
  const rules = { added: 'relations-changed', removed: 'relations-changed' } as const
  const before = old.relations ?? {}
  const after = now.relations ?? {}
  yield* compareSet(rules, ['relations', 'partOf'], before.partOf, after.partOf)
  const equivalents = (relations: typeof before) =>
    relations.equivalents?.map(({ to, match }) => `${to} ${match}`)
  yield* compareSet(rules, ['relations', 'equivalents'], equivalents(before), equivalents(after))
  // That one of the two was called or followed up the other is told by who is paired with whom.
  const others = (ids: readonly string[] = []) => ids.filter((id) => id !== old.id && id !== now.id)
  yield* compareSet(rules, ['relations', 'replaces'], others(before.replaces), others(after.replaces))
  yield* compareSet(rules, ['formerly'], others(old.formerly), others(now.formerly))
}
