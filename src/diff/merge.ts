/** Three versions of one file become one: by key and by id instead of by line. What both sides changed differently is a clash. */

export type Value = unknown

/** Nothing stands there. */
export const absent: unique symbol = Symbol('absent')

export type Merged =
  | { readonly clash: false; readonly value: Value }
  | { readonly clash: true; readonly path: readonly string[] }

const taken = (value: Value): Merged => ({ clash: false, value })

/** Takes over what either side changed. Nothing that one side wrote and the other left alone is ever lost. */
export function mergeValues(base: Value, ours: Value, theirs: Value, path: readonly string[] = []): Merged {
  if (isEqual(ours, theirs) || isEqual(base, theirs)) return taken(ours)
  if (isEqual(base, ours)) return taken(theirs)
  if (isMap(ours) && isMap(theirs) && (isMap(base) || base === absent))
    return mergeMaps(isMap(base) ? base : {}, ours, theirs, path)
  if (Array.isArray(ours) && Array.isArray(theirs) && (Array.isArray(base) || base === absent))
    return mergeLists(Array.isArray(base) ? base : [], ours, theirs, path)
  return { clash: true, path }
}

type Fields = Readonly<Record<string, Value>>

const isMap = (value: Value): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function mergeMaps(base: Fields, ours: Fields, theirs: Fields, path: readonly string[]): Merged {
  const at = (map: Fields, key: string): Value => (Object.hasOwn(map, key) ? map[key] : absent)
  const entries: [string, Value][] = []
  for (const key of mergeOrder(Object.keys(base), Object.keys(ours), Object.keys(theirs))) {
    const merged = mergeValues(at(base, key), at(ours, key), at(theirs, key), [...path, key])
    if (merged.clash) return merged
    if (merged.value !== absent) entries.push([key, merged.value])
  }
  return taken(Object.fromEntries(entries))
}

function mergeLists(
  base: readonly Value[],
  ours: readonly Value[],
  theirs: readonly Value[],
  path: readonly string[],
): Merged {
  const [names, own, other] = [base, ours, theirs].map(nameParts)
  if (!names || !own || !other) return { clash: true, path }
  const parts: Value[] = []
  for (const name of mergeOrder([...names.keys()], [...own.keys()], [...other.keys()])) {
    const at = (list: ReadonlyMap<string, Value>) => (list.has(name) ? list.get(name) : absent)
    const merged = mergeValues(at(names), at(own), at(other), [...path, name])
    if (merged.clash) return merged
    if (merged.value !== absent) parts.push(merged.value)
  }
  return taken(parts)
}

/** The parts of a list by what they are called; undefined when they have no names, or two have one. */
export function nameParts(list: readonly Value[]): ReadonlyMap<string, Value> | undefined {
  const named = new Map<string, Value>()
  for (const part of list) {
    const name = nameOf(part)
    if (name === undefined || named.has(name)) return undefined
    named.set(name, part)
  }
  return named
}

/** An id, a topic, what a reference leads to, or the value itself. */
function nameOf(part: Value): string | undefined {
  if (typeof part === 'string' || typeof part === 'number') return `= ${part}`
  if (!isMap(part)) return undefined
  for (const key of ['id', 'topic', 'to', 'at', 'name', 'text']) {
    const name = part[key]
    if (typeof name === 'string' || typeof name === 'number') return `${key} ${name}`
  }
  return undefined
}

/** All names in one order: ours, unless only theirs was changed; what the other side added stands behind what it stood behind. */
function mergeOrder(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): readonly string[] {
  const kept = (list: readonly string[], other: readonly string[]) =>
    list.filter((name) => other.includes(name)).join('\n')
  const ownOrder = kept(ours, base) !== kept(base, ours)
  const [first, second] = ownOrder ? [ours, theirs] : [theirs, ours]
  const order = [...first]
  for (const [at, name] of second.entries()) {
    if (order.includes(name)) continue
    const before = second.slice(0, at).findLast((one) => order.includes(one))
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, name)
  }
  return order
}

/** The same data; the order of keys says nothing. */
export function isEqual(a: Value, b: Value): boolean {
  if (Object.is(a, b)) return true
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((part, at) => isEqual(part, b[at]))
  if (!isMap(a) || !isMap(b)) return false
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isEqual(a[key], b[key]))
  )
}
