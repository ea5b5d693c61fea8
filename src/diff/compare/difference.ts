/** What differs, before anybody asks what it means: a rule of the table, a place, and the two values. */
import type { Sides } from '../change.ts'
import type { DiffRuleId } from '../effects.ts'
import { normaliseText, sameText } from '../normalise.ts'

export interface Difference {
  readonly rule: DiffRuleId
  /** Keys, and ids instead of list indexes. */
  readonly path: readonly string[]
  /** The path on the old side, where an id on the way is another one there. */
  readonly oldPath?: readonly string[]
  readonly before: string | null
  readonly after: string | null
  /** Where in a list without ids. */
  readonly oldIndex?: number
  readonly newIndex?: number
  /** A number of optional criteria has to be met on both sides. */
  readonly requiredPlus?: boolean
  /** The verdicts, where the table leaves them to be computed. */
  readonly sides?: Sides
  /** Of a split or merge: the rules behind those verdicts. */
  readonly because?: readonly DiffRuleId[]
}

/** One text field: nothing, `editorial`, or the given rule. A missing text is an empty one. */
export function* compareText(
  rule: DiffRuleId,
  path: readonly string[],
  before: string | undefined,
  after: string | undefined,
  oldPath?: readonly string[],
): Generator<Difference> {
  if (sameText(before, after)) return
  yield {
    rule: isEditorial(before, after) ? 'editorial' : rule,
    path,
    ...(oldPath === undefined ? {} : { oldPath }),
    before: before ?? null,
    after: after ?? null,
  }
}

/** Both are there and say the same. */
export function isEditorial(before: string | undefined, after: string | undefined): boolean {
  if (before === undefined || after === undefined) return false
  const normal = normaliseText(before)
  return normal !== '' && normal === normaliseText(after)
}

/** One field that is no prose. */
export function* compareValue(
  rule: DiffRuleId,
  path: readonly string[],
  before: string | number | boolean | undefined,
  after: string | number | boolean | undefined,
): Generator<Difference> {
  if (before === after) return
  yield { rule, path, before: show(before), after: show(after) }
}

export function show(value: string | number | boolean | undefined): string | null {
  return value === undefined ? null : String(value)
}

/** A number that asks more when it rises (or, with the rules exchanged, when it falls). */
export function* compareNumber(
  rules: { readonly rises: DiffRuleId; readonly falls: DiffRuleId },
  path: readonly string[],
  before: number | undefined,
  after: number | undefined,
  absent: number,
): Generator<Difference> {
  const old = before ?? absent
  const now = after ?? absent
  if (old === now) return
  yield {
    rule: now > old ? rules.rises : rules.falls,
    path,
    before: show(before),
    after: show(after),
  }
}

/** One value of a set on each side, by index; -1 where it has none there. */
export interface SetPair {
  readonly old: number
  readonly new: number
}

/** A text that consists of marks alone is only ever itself. */
const nameInSet = (text: string): string => normaliseText(text) || text.trim()

/** The values of two sets of texts, matched by their normal form. */
export function matchSets(old: readonly string[], now: readonly string[]): readonly SetPair[] {
  const places = new Map<string, number>()
  for (const [index, text] of now.entries()) {
    const normal = nameInSet(text)
    if (!places.has(normal)) places.set(normal, index)
  }
  const seen = new Set<string>()
  const pairs: SetPair[] = []
  for (const [index, text] of old.entries()) {
    const normal = nameInSet(text)
    if (seen.has(normal)) continue
    seen.add(normal)
    pairs.push({ old: index, new: places.get(normal) ?? -1 })
  }
  for (const [normal, index] of places) if (!seen.has(normal)) pairs.push({ old: -1, new: index })
  return pairs
}

/** A list that is a set: what was added, what was removed, and what is only written differently. */
export function* compareSet(
  rules: { readonly added: DiffRuleId; readonly removed: DiffRuleId },
  path: readonly string[],
  old: readonly string[] = [],
  now: readonly string[] = [],
  oldPath?: readonly string[],
): Generator<Difference> {
  if (old.length === now.length && old.every((text, index) => text === now[index])) return
  const shared = { path, ...(oldPath === undefined ? {} : { oldPath }) }
  for (const pair of matchSets(old, now)) {
    const before = old[pair.old] ?? null
    const after = now[pair.new] ?? null
    if (before === null) yield { ...shared, rule: rules.added, before, after, newIndex: pair.new }
    else if (after === null) yield { ...shared, rule: rules.removed, before, after, oldIndex: pair.old }
    else if (!sameText(before, after)) {
      yield { ...shared, rule: 'editorial', before, after, oldIndex: pair.old, newIndex: pair.new }
    }
  }
}
