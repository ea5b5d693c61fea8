/** The names closest to a mistyped one. */
import { closest, distance } from 'fastest-levenshtein'

/** The candidate that was probably meant, if any is near enough: at most a third of its letters differ. */
export function nearest(typed: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0 || typed.length > 200) return undefined
  const found = closest(typed.toLowerCase(), [...candidates])
  const allowed = Math.max(1, Math.floor(found.length / 3))
  return distance(typed.toLowerCase(), found.toLowerCase()) <= allowed ? found : undefined
}
