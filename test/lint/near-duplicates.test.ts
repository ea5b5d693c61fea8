/** Near duplicates are found without comparing everything with everything, and none is missed for that. */
import { expect, it, test } from 'vitest'
import fc from 'fast-check'
import { contentWords } from '../../src/lint/content-words.ts'
import { findNearDuplicates, leastLikeness } from '../../src/lint/near-duplicates.ts'
import type { Features } from '../../src/lint/near-duplicates.ts'
import { similarOutcomes } from './similar-outcomes.ts'

function dice(a: Features, b: Features): number {
  const shared = [...a.words].filter((word) => b.words.has(word)).length
  return a.group === b.group ? (2 * shared) / (a.words.size + b.words.size) : 0
}

it('finds what comparing each with every other would find', () => {
  const words = fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { minLength: 0, maxLength: 9 })
  const feature = fc.record({ group: fc.constantFrom('x', 'y'), words: words.map((list) => new Set(list)) })
  fc.assert(
    fc.property(fc.array(feature, { maxLength: 25 }), (list) => {
      const found = new Map(findNearDuplicates(list).map((twin) => [twin.one, twin]))
      for (const [one, features] of list.entries()) {
        const before = list.slice(0, one).filter((other) => other.words.size >= 4)
        const best = Math.max(0, ...before.map((other) => dice(features, other)))
        const wanted = features.words.size >= 4 && best >= leastLikeness ? best : undefined
        expect(found.get(one)?.likeness).toBe(wanted)
        const twin = found.get(one)
        if (twin) expect(dice(features, list[twin.other]!)).toBe(twin.likeness)
      }
    }),
    { numRuns: 500 },
  )
})

test('thirty thousand outcomes that share words: comparing each with every other would not end', () => {
  const list = similarOutcomes(30_000)
  for (const { one, other, likeness } of findNearDuplicates(list)) {
    expect(other).toBeLessThan(one)
    expect(dice(list[one]!, list[other]!)).toBe(likeness)
  }
})

test('forms of a word count as one, small words not at all', () => {
  const words = (verb: string, text: string, language = 'nl') =>
    [...contentWords([{ id: 'a', verb, text }], language)].toSorted()
  expect(words('volgen', 'volgt de ontwikkeling van lerenden in hun leren')).toEqual(
    words('volgen', 'volgt ontwikkelingen van een lerende en het leren'),
  )
  expect(words('adapt', 'adapts lessons and activities', 'en')).toEqual(['activity', 'adapt', 'lesson'])
})
