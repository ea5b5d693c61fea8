/** Paths by id, which stay the same when a list is reordered: `standard.criteria.privacy.text`. */
import type { Path } from '../diagnostic.ts'

/** Names of list items that have no id: a topic is named once in an agreement. */
const names = ['id', 'topic'] as const

/**
 * A path in a value as steps by id; an index where an item of a list has no name.
 * @param value what the path starts from: the content of a file
 */
export function toIdPath(path: Path, value: unknown): readonly string[] {
  let current = value
  return path.map((step) => {
    current = (current as Record<string | number, unknown> | null | undefined)?.[step]
    return typeof step === 'number' ? (nameOf(current) ?? String(step)) : step
  })
}

function nameOf(part: unknown): string | undefined {
  const fields = part as Readonly<Record<string, unknown>> | null | undefined
  for (const name of names) if (typeof fields?.[name] === 'string') return fields[name]
  return undefined
}

/** Whether one path leads to the other or to something that holds it. */
export const isWithin = (inner: readonly (string | number)[], outer: readonly (string | number)[]): boolean =>
  outer.length <= inner.length && outer.every((step, index) => step === inner[index])
