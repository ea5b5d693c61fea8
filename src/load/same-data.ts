/** Whether two YAML texts say the same: what every change to a file is held to before it is written. */

/** Whether two values are the same data; the order of keys does not count, and a key without a value is none. */
export function isSameData(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, at) => isSameData(item, b[at]))
    )
  const [one, other] = [present(a), present(b)]
  return (
    one.length === other.length &&
    one.every((key) => Object.hasOwn(b, key) && isSameData(a[key as never], b[key as never]))
  )
}

const present = (value: object): string[] =>
  Object.keys(value).filter((key) => value[key as never] !== undefined)
