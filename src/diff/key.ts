/** Where a finding stands and what it is called, apart from lines, list positions and languages. */
import { fingerprint, type Path } from '../diagnostic.ts'
import type { Anchor } from './change.ts'
import { normaliseText } from './normalise.ts'

/** Hash of rule, item, path by ids, and both values normalised. */
export function keyOf(
  rule: string,
  item: string,
  path: string,
  before: string | null,
  after: string | null,
): string {
  return fingerprint(rule, item, path, normaliseValue(before), normaliseValue(after))
}

// A value that is not there is another one than an empty one.
const normaliseValue = (value: string | null): string => (value === null ? '\u0001' : normaliseText(value))

/**
 * The path of a field in one version of an item, from a path by ids; `index` picks a value from a list without ids.
 * What does not exist there is anchored at its nearest parent that does.
 */
export function anchorAt(
  file: string,
  item: unknown,
  path: readonly string[],
  index: number | undefined,
): Anchor {
  const at: (string | number)[] = []
  let value = item
  for (const step of path) {
    const next = enter(value, step)
    if (next === undefined) return { file, at }
    at.push(next.key)
    value = next.value
  }
  if (index !== undefined && Array.isArray(value) && index < value.length) at.push(index)
  return { file, at: at as Path }
}

function enter(
  value: unknown,
  step: string,
): { readonly key: string | number; readonly value: unknown } | undefined {
  if (Array.isArray(value)) {
    const key = value.findIndex((part) => hasName(part, step))
    return key < 0 ? undefined : { key, value: value[key] as unknown }
  }
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
  return { key: step, value: (value as Readonly<Record<string, unknown>>)[step] }
}

/** A part by its id, a topic by its name. */
function hasName(part: unknown, name: string): boolean {
  if (typeof part !== 'object' || part === null) return false
  const { id, topic } = part as { readonly id?: unknown; readonly topic?: unknown }
  return id === name || (id === undefined && topic === name)
}
