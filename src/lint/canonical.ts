/** Content compared as content: without the order of keys, of sets, and of things that have an id. */

type Fields = Readonly<Record<string, unknown>>

/** The same text for the same content. */
const canonical = (value: unknown): string => JSON.stringify(sorted(value))

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    const parts = value.map((part) => [orderOf(part), sorted(part)] as const)
    return parts.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, part]) => part)
  }
  if (!isFields(value)) return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : value
  const keys = Object.keys(value).toSorted()
  return Object.fromEntries(
    keys.filter((key) => value[key] !== undefined).map((key) => [key, sorted(value[key])]),
  )
}

const orderOf = (part: unknown): string =>
  isFields(part) && typeof part['id'] === 'string' ? part['id'] : JSON.stringify(sorted(part))

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Where two contents differ, as paths by id in the words of the schema (`standard.criteria.privacy.text`), at most
 * `most`. Empty when they are the same.
 */
export function findDifferences(before: unknown, after: unknown, most: number): string[] {
  const paths: string[] = []
  compare(before, after, [])
  return paths

  function compare(one: unknown, other: unknown, at: readonly string[]): void {
    if (paths.length >= most || isSame(one, other)) return
    const [fields, others] = [asFields(one), asFields(other)]
    if (!fields || !others) {
      paths.push(at.join('.'))
      return
    }
    for (const key of new Set([...Object.keys(fields), ...Object.keys(others)])) {
      compare(fields[key], others[key], [...at, key])
    }
  }
}

/** Most content is the same to the letter; only the rest is put in order. */
const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other) || canonical(one) === canonical(other)

/** A list of things with an id as fields by id. */
function asFields(value: unknown): Fields | undefined {
  if (isFields(value)) return value
  if (!Array.isArray(value) || !value.every((part) => isFields(part) && typeof part['id'] === 'string'))
    return undefined
  return Object.fromEntries(value.map((part: Fields) => [part['id'] as string, part]))
}
