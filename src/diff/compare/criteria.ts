/** The criteria by id, and how many of the optional ones have to be met. */
import type { Lexicon } from '../../language/lexicon.ts'
import type { Criterion, Decision } from '../../model/schema-types.ts'
import { normaliseText, wordsOf } from '../normalise.ts'
import { compareText, compareValue, type Difference, isEditorial, show } from './difference.ts'
import { type MatchedParts, matchParts, type PartLikeness } from './match-parts.ts'
import { isSame } from './same.ts'
import { compareModals } from './modal.ts'

export interface Decided {
  readonly criteria?: readonly Criterion[] | undefined
  readonly decision?: Decision | undefined
}

export interface CriteriaOptions {
  readonly alike?: PartLikeness<Criterion> | undefined
  /** New ids of behaviours by their old ones, where they differ. */
  readonly newNames?: ReadonlyMap<string, string>
}

/** The criteria and the decision over them; together they say which of the criteria have to be met. */
export function* compareCriteria(
  lexicon: Lexicon | undefined,
  old: Decided,
  now: Decided,
  { alike, newNames }: CriteriaOptions = {},
): Generator<Difference> {
  const requiredPlus = countsOptional(old.decision) && countsOptional(now.decision)
  if (!isSame(old.criteria, now.criteria)) {
    const matched = matchParts(old.criteria ?? [], now.criteria ?? [], alike)
    for (const pair of matched.pairs) {
      if (isSame(pair.old, pair.new)) continue
      const before = newNames?.size ? withNewNames(pair.old, newNames) : pair.old
      yield* compareCriterion(lexicon, before, pair.new, requiredPlus)
    }
    yield* comparePresence(matched, requiredPlus)
  }
  if (!isSame(old.decision, now.decision)) yield* compareDecisions(old.decision, now.decision)
}

/** A criterion that follows its behaviour to another id stays where it was. */
function withNewNames(criterion: Criterion, names: ReadonlyMap<string, string>): Criterion {
  if (!criterion.behaviours) return criterion
  return { ...criterion, behaviours: criterion.behaviours.map((id) => names.get(id) ?? id) }
}

const isRequired = ({ required }: Criterion): boolean => required ?? true

function* comparePresence(matched: MatchedParts<Criterion>, requiredPlus: boolean): Generator<Difference> {
  const path = ['standard', 'criteria']
  for (const criterion of matched.removed) {
    yield {
      rule: isRequired(criterion) ? 'required-criterion-removed' : 'optional-criterion-removed',
      path: [...path, criterion.id],
      before: criterion.text,
      after: null,
      requiredPlus,
    }
  }
  for (const criterion of matched.added) {
    yield {
      rule: isRequired(criterion) ? 'required-criterion-added' : 'optional-criterion-added',
      path: [...path, criterion.id],
      before: null,
      after: criterion.text,
      requiredPlus,
    }
  }
  if (matched.reordered) {
    yield {
      rule: 'reordered',
      path,
      before: matched.pairs.map(({ old }) => old.id).join(', '),
      after: matched.reordered.map(({ new: now }) => now.id).join(', '),
    }
  }
}

function* compareCriterion(
  lexicon: Lexicon | undefined,
  old: Criterion,
  now: Criterion,
  requiredPlus: boolean,
): Generator<Difference> {
  const path = ['standard', 'criteria', now.id]
  const oldPath = ['standard', 'criteria', old.id]
  const at = (field: string) => ({ path: [...path, field], oldPath: [...oldPath, field] })
  if (old.id !== now.id) yield { ...at('id'), rule: 'criterion-renamed', before: old.id, after: now.id }
  const modal = isEditorial(old.text, now.text) ? undefined : compareModals(old.text, now.text)
  if (modal === undefined) {
    yield* compareText('criterion-text-changed', at('text').path, old.text, now.text, at('text').oldPath)
  } else yield { ...at('text'), rule: modal, before: old.text, after: now.text }
  if (old.id === now.id && isReused(lexicon, old, now)) {
    yield { ...at('id'), rule: 'criterion-id-reused', before: old.text, after: now.text }
  }
  if (isRequired(old) !== isRequired(now)) {
    yield {
      ...at('required'),
      rule: isRequired(now) ? 'criterion-became-required' : 'criterion-became-optional',
      before: show(isRequired(old)),
      after: show(isRequired(now)),
      requiredPlus,
    }
  }
  const before = nameSet(old.behaviours)
  const after = nameSet(now.behaviours)
  if (before !== after) yield { ...at('behaviours'), rule: 'criterion-moved', before, after }
  if (old.kind !== now.kind) {
    yield { ...at('kind'), rule: 'criterion-text-changed', before: show(old.kind), after: show(now.kind) }
  }
  yield* compareRubricLevels(path, oldPath, old.levels, now.levels)
}

const nameSet = (names: readonly string[] | undefined): string => [...new Set(names)].toSorted().join(', ')

function* compareRubricLevels(
  path: readonly string[],
  oldPath: readonly string[],
  old: Readonly<Record<string, string>> = {},
  now: Readonly<Record<string, string>> = {},
): Generator<Difference> {
  const before = new Map(Object.entries(old))
  const after = new Map(Object.entries(now))
  for (const level of new Set([...before.keys(), ...after.keys()])) {
    const at = ['levels', level]
    const texts = [before.get(level), after.get(level)] as const
    yield* compareText('criterion-text-changed', [...path, ...at], ...texts, [...oldPath, ...at])
  }
}

/** Another kind, other behaviours and no content word in common. */
function isReused(lexicon: Lexicon | undefined, old: Criterion, now: Criterion): boolean {
  if (old.kind === undefined || now.kind === undefined || old.kind === now.kind) return false
  if ((old.behaviours ?? []).some((id) => now.behaviours?.includes(id))) return false
  const before = new Set(contentWords(lexicon, old.text))
  return contentWords(lexicon, now.text).every((word) => !before.has(word))
}

const functionWords = new WeakMap<Lexicon, ReadonlySet<string>>()

/** The words that carry the meaning, in their normal form. */
export function contentWords(lexicon: Lexicon | undefined, text: string): readonly string[] {
  if (!lexicon) return wordsOf(text)
  let empty = functionWords.get(lexicon)
  if (empty === undefined) {
    empty = new Set(lexicon.words.function_words.map(normaliseText))
    functionWords.set(lexicon, empty)
  }
  return wordsOf(text).filter((word) => !empty.has(word))
}

/** How many optional criteria have to be met: 0 under `all_required`; undefined where a number is wanted and missing. */
function optionalMinimum(decision: Decision | undefined): number | undefined {
  return decision?.rule === 'required_plus' ? decision.minimum : 0
}

const countsOptional = (decision: Decision | undefined): boolean => optionalMinimum(decision) !== 0

function* compareDecisions(old: Decision | undefined, now: Decision | undefined): Generator<Difference> {
  const before = optionalMinimum(old)
  const after = optionalMinimum(now)
  const path = ['standard', 'decision']
  if (before !== undefined && after !== undefined) {
    if (before !== after) {
      yield {
        rule: after > before ? 'decision-raised' : 'decision-lowered',
        path,
        before: show(before),
        after: show(after),
      }
    }
  } else yield* compareValue('decision-text-changed', [...path, 'minimum'], before, after)
  yield* compareText('decision-text-changed', [...path, 'text'], old?.text, now?.text)
}
