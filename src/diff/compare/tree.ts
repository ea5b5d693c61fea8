/** Differences in what has one rule for all its fields: personas, frameworks, translations. */
import type { DiffRuleId } from '../effects.ts'
import { sameText } from '../normalise.ts'
import { compareSet, type Difference } from './difference.ts'
import { isSame } from './same.ts'

type Fields = Readonly<Record<string, unknown>>

/** Every field that differs, at any depth. Lists of texts are sets, lists of parts go by id, other lists as a whole. */
export function* compareTree(
  rule: DiffRuleId,
  old: object | undefined,
  now: object | undefined,
  path: readonly string[] = [],
  skip: ReadonlySet<string> = new Set(),
): Generator<Difference> {
  const before = (old ?? {}) as Fields
  const after = (now ?? {}) as Fields
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (!skip.has(key)) yield* compareNode(rule, before[key], after[key], [...path, key])
  }
}

function* compareNode(
  rule: DiffRuleId,
  old: unknown,
  now: unknown,
  path: readonly string[],
): Generator<Difference> {
  if (isSame(old, now)) return
  if (typeof old === 'string' && typeof now === 'string') {
    if (!sameText(old, now)) yield { rule, path, before: old, after: now }
  } else if (isTexts(old) && isTexts(now) && (old ?? now)) {
    for (const difference of compareSet({ added: rule, removed: rule }, path, old ?? [], now ?? [])) {
      yield { ...difference, rule }
    }
  } else if (isParts(old) && isParts(now) && (old ?? now)) {
    const parts = (list: readonly Part[] | undefined) => new Map((list ?? []).map((part) => [part.id, part]))
    const [before, after] = [parts(old), parts(now)]
    for (const id of new Set([...before.keys(), ...after.keys()])) {
      const [one, other] = [before.get(id), after.get(id)]
      if (one && other) yield* compareTree(rule, one, other, [...path, id])
      else yield { rule, path: [...path, id], before: describe(one), after: describe(other) }
    }
    const order = (list: readonly Part[] | undefined, others: ReadonlyMap<string, Part>) =>
      (list ?? [])
        .map(({ id }) => id)
        .filter((id) => others.has(id))
        .join(', ')
    const [places, newPlaces] = [order(old, after), order(now, before)]
    if (places !== newPlaces) yield { rule, path, before: places, after: newPlaces }
  } else if (isFields(old) && isFields(now)) yield* compareTree(rule, old, now, path)
  else yield { rule, path, before: describe(old), after: describe(now) }
}

interface Part {
  readonly id: string
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isTexts = (value: unknown): value is readonly string[] | undefined =>
  value === undefined || (Array.isArray(value) && value.every((one) => typeof one === 'string'))

const isParts = (value: unknown): value is readonly Part[] | undefined =>
  value === undefined ||
  (Array.isArray(value) && value.every((one) => isFields(one) && typeof one['id'] === 'string'))

/** A value as one line of text. */
export function describe(value: unknown): string | null {
  if (value === undefined || value === null) return null
  if (Array.isArray(value)) return value.map((one) => describe(one) ?? '').join('; ')
  if (typeof value !== 'object') return String(value as string | number | boolean)
  return Object.values(value)
    .map((one) => describe(one) ?? '')
    .join(', ')
}
