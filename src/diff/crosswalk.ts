/** Which outcomes of two institutes match, how, and what only one of them has. */
import type { Catalogue } from '../model/catalogue.ts'
import { localise } from '../model/localise.ts'
import type { Outcome } from '../model/schema-types.ts'
import type { PairedBy, Relation, Sides, Verdict } from './change.ts'
import { compareNorm } from './compare.ts'
import { builtInLexicons, type Ground, layGround, type LexiconOf } from './compare/ground.ts'
import { type DiffRuleId, relationOf } from './effects.ts'
import { alikeParts, type Declared, declaredMatches } from './crosswalk/declared.ts'
import { groupByTopic, type TopicRow } from './crosswalk/topics.ts'
import { judgeDifference } from './declarations.ts'
import { joinSides } from './effects.ts'
import { floors, pairByLikeness, weighOutcomes } from './pair/by-likeness.ts'
import { pairByText } from './pair/by-text.ts'
import type { Left, OutcomeEntry } from './pair/group.ts'
import { commonPieces } from './pair/likeness.ts'

/** One thing in which two outcomes differ; `learner` reads from left to right. */
export interface CrosswalkDifference {
  readonly rule: DiffRuleId
  readonly path: string
  readonly learner: Verdict | null
  readonly relying: Verdict | null
  readonly left: string | null
  readonly right: string | null
}

export interface CrosswalkPair extends Sides {
  /** Outcome ids. */
  readonly left: string
  readonly right: string
  /** From left to right: `narrower` means that the right one asks more. */
  readonly relation: Relation
  readonly pairedBy: PairedBy
  /** How alike, from 0 to 1; null where the pair was not guessed. */
  readonly score: number | null
  /** A declared equivalence says yes where a difference shows no. */
  readonly contradicted: boolean
  readonly differences: readonly CrosswalkDifference[]
}

export interface Crosswalk {
  /** Institute ids. */
  readonly left: string
  readonly right: string
  readonly pairs: readonly CrosswalkPair[]
  readonly onlyLeft: readonly string[]
  readonly onlyRight: readonly string[]
  readonly domains: readonly TopicRow[]
  readonly items: readonly TopicRow[]
}

export interface CrosswalkOptions {
  readonly lexiconOf?: LexiconOf
}

/** Lays two institutes' outcomes side by side. Retired ones are left out. Pure and synchronous. */
export function crosswalk(left: Catalogue, right: Catalogue, options: CrosswalkOptions = {}): Crosswalk {
  const lexiconOf = options.lexiconOf ?? builtInLexicons()
  const ground = layGround(left, right, lexiconOf)
  const language = right.settings.language
  const entries: Left = { old: inLanguage(left, language), new: inLanguage(right, language) }
  const all = { old: new Map(entries.old), new: new Map(entries.new) }
  const weighed = weighOutcomes(
    [...all.old.values()],
    [...all.new.values()],
    commonPieces([lexiconOf('nl'), lexiconOf('en')]),
  )
  const pairs: CrosswalkPair[] = []
  for (const declared of declaredMatches(
    left.settings.institute.id,
    right.settings.institute.id,
    all,
    weighed,
  )) {
    entries.old.delete(declared.left)
    entries.new.delete(declared.right)
    pairs.push(relate(ground, all.old.get(declared.left)!, all.new.get(declared.right)!, declared))
  }
  for (const group of [...pairByText(entries), ...pairByLikeness(entries, weighed, floors.institutes)]) {
    const by = { pairedBy: group.by, score: group.score }
    pairs.push(relate(ground, group.old[0]!, group.new[0]!, by))
  }
  pairs.sort((a, b) => compare(a.left, b.left) || compare(a.right, b.right))
  return {
    left: left.settings.institute.id,
    right: right.settings.institute.id,
    pairs,
    onlyLeft: [...entries.old.keys()],
    onlyRight: [...entries.new.keys()],
    ...groupByTopic(ground, all),
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The outcomes in use, in one language where there is a translation. */
function inLanguage({ outcomes, translations }: Catalogue, language: string): Map<string, OutcomeEntry> {
  const entries = new Map<string, OutcomeEntry>()
  for (const [id, { item, file }] of outcomes) {
    if (item.status === 'retired') continue
    const translation = item.language === language ? undefined : translations.get(id)?.get(language)?.item
    entries.set(id, { file, item: translation ? { ...localise(item, translation), language } : item })
  }
  return entries
}

const unknown: Sides = { learner: 'unknown', relying: 'unknown' }

function relate(
  ground: Ground,
  left: OutcomeEntry,
  right: OutcomeEntry,
  by: Declared | { readonly pairedBy: PairedBy; readonly score: number | null },
): CrosswalkPair {
  const [one, other] = [left.item, right.item]
  const foreign = one.language !== other.language
  const judged = foreign ? [] : [...compareNorm(ground, one, other, alikeParts)].map(judgeDifference)
  const computed = foreign ? unknown : joinSides(judged)
  const declared = 'sides' in by ? by.sides : undefined
  const sides = declared ? fill(computed, declared) : computed
  const nothing = !foreign && by.pairedBy !== 'equivalents' && hasNothingInCommon(one, other, judged)
  return {
    left: one.id,
    right: other.id,
    relation: nothing ? 'none' : relationOf(sides),
    pairedBy: by.pairedBy,
    score: 'score' in by ? by.score : null,
    ...sides,
    contradicted: declared !== undefined && contradicts(computed, declared),
    differences: judged.map(({ rule, learner, relying, difference }) => ({
      rule,
      path: difference.path.join('.'),
      learner,
      relying,
      left: difference.before,
      right: difference.after,
    })),
  }
}

/** A declaration fills in what nobody but people can know. */
function fill(computed: Sides, declared: Sides): Sides {
  if (contradicts(computed, declared)) return computed
  return {
    learner: computed.learner === 'unknown' ? declared.learner : computed.learner,
    relying: computed.relying === 'unknown' ? declared.relying : computed.relying,
  }
}

const contradicts = (computed: Sides, declared: Sides): boolean =>
  (computed.learner === 'no' && declared.learner === 'yes') ||
  (computed.relying === 'no' && declared.relying === 'yes')

/** Every behaviour and every criterion of the one stands apart from those of the other. */
function hasNothingInCommon(
  left: Outcome,
  right: Outcome,
  judged: readonly { readonly rule: DiffRuleId }[],
): boolean {
  const count = (...rules: readonly DiffRuleId[]) => judged.filter(({ rule }) => rules.includes(rule)).length
  return (
    count('behaviour-removed') === left.behaviours.length &&
    count('behaviour-added') === right.behaviours.length &&
    count('required-criterion-removed', 'optional-criterion-removed') ===
      (left.standard?.criteria?.length ?? 0) &&
    count('required-criterion-added', 'optional-criterion-added') === (right.standard?.criteria?.length ?? 0)
  )
}
