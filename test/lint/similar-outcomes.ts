import type { Features } from '../../src/lint/near-duplicates.ts'

/** Outcomes of one task domain that share many words and yet all differ: the same ones every time. */
export function similarOutcomes(count: number): Features[] {
  let state = 1
  const draw = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  return Array.from({ length: count }, () => ({
    group: 'one',
    words: new Set(Array.from({ length: 8 }, () => `w${draw(400)}`)),
  }))
}
