/** Tables for a terminal. */
import fc from 'fast-check'
import stringWidth from 'string-width'
import { expect, it, test } from 'vitest'
import { layTable } from '../../src/cli/table.ts'

const columns = [{ title: 'id' }, { title: 'status' }, { title: 'titel', flexible: true }]

it('lays columns below each other, as wide as they have to be', () => {
  expect(
    layTable(columns, [['a', 'draft', 'Volgen'], ['feedback', '', 'Één 漢字']], 80), // prettier-ignore
  ).toEqual(['id        status  titel', 'a         draft   Volgen', 'feedback          Één 漢字'])
})

it('cuts the text that may be cut', () => {
  const [, line] = layTable(columns, [['a', 'draft', 'Een lange titel die nergens past'.repeat(3)]], 50)
  expect(line).toMatch(/^a {3}draft {3}Een lange titel .*…$/)
  expect(stringWidth(line!)).toBeLessThanOrEqual(50)
})

it('gives the text a line of its own where there is little room', () => {
  const rows = [['een-heel-lange-id-van-een-leeruitkomst', 'proposed', 'Volgen en afstemmen van de ontwikkeling']]
  const lines = layTable(columns, rows, 60)
  expect(lines[2]).toBe('  Volgen en afstemmen van de ontwikkeling')
}) // prettier-ignore

test('no line is wider than the terminal, where ids fit in it', () => {
  const cell = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.replace(/[\p{C}\s]/gu, ''))
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cell, cell, fc.string({ unit: fc.constantFrom('a', 'é', '漢', ' ', '👩🏽‍🏫'), maxLength: 90 })), { maxLength: 4 }),
      fc.integer({ min: 100, max: 200 }),
      (rows, width) => {
        for (const line of layTable(columns, rows, width)) expect(stringWidth(line)).toBeLessThanOrEqual(width)
      },
    ),
    { numRuns: 300 },
  ) // prettier-ignore
})
