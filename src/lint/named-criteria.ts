/** Criteria that a text names by id, between back quotes: "criterium `meerdere-bronnen`". */
import type { Span } from '../diagnostic.ts'

export interface NamedCriterion {
  readonly id: string
  readonly span: Span
}

const named = /(?<!\p{L})criteri(?:um|a|on)\s{1,3}`([a-z0-9-]{1,64})`/giu

export function findNamedCriteria(text: string): NamedCriterion[] {
  return [...text.matchAll(named)].map((match) => {
    const end = match.index + match[0].length - 1
    const id = match[1]!
    return { id, span: { start: end - id.length, end } }
  })
}
