/** Whether two values hold the same, whatever the order of their keys: most items of a repository did not change. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false
    return a.every((value, index) => isSame(value, b[index]))
  }
  const before = a as Readonly<Record<string, unknown>>
  const after = b as Readonly<Record<string, unknown>>
  const keys = Object.keys(before)
  if (keys.length !== Object.keys(after).length) return false
  return keys.every((key) => Object.hasOwn(after, key) && isSame(before[key], after[key]))
}
