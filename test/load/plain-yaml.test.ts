/** The fast reader gives the complete parser's answer, or none. */
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { parseGuardedYaml } from '../../src/load/guarded-yaml.ts'
import { notPlain, readPlainYaml } from '../../src/load/plain-yaml.ts'
import { decodeText } from '../../src/load/text.ts'
import { documents, exampleTexts, slips, soups } from './hand-written.ts'

/** Whether the fast reader took it; throws when the complete parser does not agree. */
function agree(text: string): boolean {
  if (!decodeText(new TextEncoder().encode(text)).ok) return false
  const value = readPlainYaml(text)
  if (value === notPlain) return false
  const guarded = parseGuardedYaml(text)
  if (!isDeepStrictEqual({ value, problems: [] }, { value: guarded.value, problems: guarded.problems })) {
    expect.fail(
      `${JSON.stringify(value)} is not ${JSON.stringify([guarded.value, guarded.problems])} for ${JSON.stringify(text)}`,
    )
  }
  return true
}

describe('on whatever people write, both readers agree', () => {
  it.each([
    ['whole documents', documents, 9_000, 0.1],
    ['loose lines', soups, 9_000, 0.1],
    ['the worked example with slips', slips, 5_000, 0.15],
  ] as const)('%s', (_name, texts, numRuns, leastTaken) => {
    let taken = 0
    fc.assert(
      fc.property(texts, (text) => {
        if (agree(text)) taken++
      }),
      { numRuns },
    )
    // A reader that always gives up would agree too.
    expect(taken / numRuns).toBeGreaterThan(leastTaken)
  })
})

describe('what looks plain and is not', () => {
  it.each([
    ['a text that ends in a no-break space', 'a: x\u00a0\n'],
    ['a wide space before a comment', 'a: x \u3000 # zo\n'],
    ['a no-break space in brackets', 'a: [x\u00a0, y]\n'],
    ['a line of a folded text with only a no-break space', 'a: >-\n  x\n\u00a0\n  y\n'],
    ['a line of a literal text with only a no-break space', 'a: |\n    x\n\u00a0\n    y\n'],
    ['a key that is a truth value', 'true: x\n'],
    ['a key that is nothing', 'a:\n  - Null: x\n'],
    ['a key in brackets that is nothing', 'a: { null: x }\n'],
    ['a key that is too long', `${'k'.repeat(129)}: x\n`],
    ['a number that is written otherwise', 'a: 1.10\n'],
  ])('%s', (_name, text) => {
    agree(text)
  })
})

test.each([...exampleTexts].filter(([file]) => !file.startsWith('test')))(
  'the fast reader takes %s',
  (_file, text) => {
    expect(agree(text)).toBe(true)
  },
)

test('it reads what the versions of outcomes look like', () => {
  expect(readPlainYaml('version: 1.0.0\nmade: 2026-02-01\n')).toEqual({
    version: '1.0.0',
    made: '2026-02-01',
  })
})
