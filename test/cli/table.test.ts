/** Tables for a terminal. */
import fc from 'fast-check'
import stringWidth from 'string-width'
import { expect, it, test } from 'vitest'
import { layTable } from '../../src/cli/table.ts'

const columns = [{ title: 'id' }, { title: 'status' }, { title: 'titel', flexible: true }]

it('lays columns below each other, as wide as they have to be', async () => {
  expect(
    await layTable(columns, [['a', 'draft', 'Volgen'], ['feedback', '', 'Één 漢字']], 80), // prettier-ignore
  ).toEqual(['id        status  titel', 'a         draft   Volgen', 'feedback          Één 漢字'])
})

it('cuts the text that may be cut', async () => {
  const [, line] = await layTable(columns, [['a', 'draft', 'Een lange titel die nergens past'.repeat(3)]], 50)
  expect(line).toMatch(/^a {3}draft {3}Een lange titel .*…$/)
  expect(stringWidth(line!)).toBeLessThanOrEqual(50)
})

it('gives the text a line of its own where there is little room', async () => {
  const rows = [['een-heel-lange-id-van-een-leeruitkomst', 'proposed', 'Volgen en afstemmen van de ontwikkeling']]
  const lines = await layTable(columns, rows, 60)
  expect(lines[2]).toBe('  Volgen en afstemmen van de ontwikkeling')
}) // prettier-ignore

test('text of one place a letter is measured as the rest is', async () => {
  const plain = fc.string({ unit: fc.integer({ min: 0x20, max: 0x2030 }).map((code) => String.fromCodePoint(code)), maxLength: 60 }) // prettier-ignore
  await fc.assert(
    fc.asyncProperty(plain, async (text) => {
      const alone = await layTable(columns, [['a', 'b', text]], 80)
      const [, besideWide] = await layTable(columns, [['a', 'b', text], ['a', 'b', '漢']], 80) // prettier-ignore
      expect(alone[1]).toBe(besideWide)
    }),
  )
})

test('no line is wider than the terminal, where ids fit in it', async () => {
  const cell = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.replace(/[\p{C}\s]/gu, ''))
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(cell, cell, fc.string({ unit: fc.constantFrom('a', 'é', '漢', ' ', '👩🏽‍🏫'), maxLength: 90 })), { maxLength: 4 }),
      fc.integer({ min: 100, max: 200 }),
      async (rows, width) => {
        for (const line of await layTable(columns, rows, width)) expect(stringWidth(line)).toBeLessThanOrEqual(width)
      },
    ),
    { numRuns: 300 },
  ) // prettier-ignore
})
