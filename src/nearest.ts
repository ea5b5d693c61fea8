/** The names closest to a mistyped one. */
import { closest, distance } from 'fastest-levenshtein'

/** The candidate that was probably meant, if any is near enough: at most a third of its letters differ. */
export function nearest(typed: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0 || typed.length > 200) return undefined
  const swapped = candidates.find((candidate) => isSwap(typed.toLowerCase(), candidate.toLowerCase()))
  if (swapped !== undefined) return swapped
  const found = closest(typed.toLowerCase(), [...candidates])
  const allowed = Math.max(1, Math.floor(found.length / 3))
  return distance(typed.toLowerCase(), found.toLowerCase()) <= allowed ? found : undefined
}

/** Whether two neighbouring letters changed places: one slip, which counts as two letters that differ. */
function isSwap(typed: string, candidate: string): boolean {
  if (typed.length !== candidate.length) return false
  const at = Array.from({ length: typed.length }, (_, index) => index).findIndex(
    (index) => typed[index] !== candidate[index],
  )
  return (
    typed.slice(0, at) + typed.charAt(at + 1) + typed.charAt(at) + typed.slice(at + 2) === candidate &&
    at >= 0
  )
}
