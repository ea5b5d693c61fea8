import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatYaml } from '../../src/load/format.ts'
import { parseGuardedYaml } from '../../src/load/guarded-yaml.ts'
import { rewriteYaml } from '../../src/load/rewrite.ts'
import { isSameData } from '../../src/load/same-data.ts'
import { writeYaml } from '../../src/load/write-yaml.ts'
import { data, written } from './written-yaml.ts'

const keysAt = () => ['id', 'title', 'statement', 'text', 'note', 'who']

/** What the guarded reader takes in; the rest is no file of ours. */
const readable = (value: object): boolean => parseGuardedYaml(JSON.stringify(value)).value !== undefined

test('data that is written reads back as it was', () => {
  fc.assert(
    fc.property(data, (value) => {
      fc.pre(readable(value))
      const text = writeYaml(value, keysAt)
      expect(isSameData(parseGuardedYaml(text).value, value)).toBe(true)
      // And it is laid out already.
      expect(formatYaml(text, keysAt)).toBe(text)
    }),
    { numRuns: 100 },
  )
})

test('a file takes any other data, and the same data changes nothing', () => {
  let done = 0
  let all = 0
  fc.assert(
    fc.property(written, data, ({ text }, wanted) => {
      const { value } = parseGuardedYaml(text)
      fc.pre(value !== undefined && readable(wanted))
      expect(rewriteYaml(text, value!, keysAt)).toBe(text)
      all++
      const result = rewriteYaml(text, wanted, keysAt)
      if (result === undefined) return
      done++
      expect(isSameData(parseGuardedYaml(result).value, wanted)).toBe(true)
    }),
    { numRuns: 100 },
  )
  expect(done / all).toBeGreaterThan(0.8)
})

const file = `# yaml-language-server: $schema=x
id: a
title: Oude titel   # zo heet het

# De zin.
statement: >-
  Dit is een zin
  op twee regels.
who:
  - een # eerste
  - twee

  # over drie
  - drie
list:
  - id: p
    text: p # blijft
  - id: q
    text: q
`
const value = parseGuardedYaml(file).value!

test.each([
  ['a text', { ...value, title: 'Nieuwe titel' }, { 'title: Oude titel': 'title: Nieuwe titel' }],
  ['a folded text', { ...value, statement: 'Kort.' }, { '>-\n  Dit is een zin\n  op twee regels.': 'Kort.' }],
  ['an item that goes', { ...value, who: ['een', 'drie'] }, { '  - twee\n': '' }],
  [
    'an item that comes',
    { ...value, who: ['een', 'twee', 'vier', 'drie'] },
    { '  - twee\n': '  - twee\n  - vier\n' },
  ],
  [
    'an item by its id',
    {
      ...value,
      list: [
        { id: 'p', text: 'p' },
        { id: 'q', text: 'r' },
      ],
    },
    { 'text: q': 'text: r' },
  ],
  ['a field that comes', { ...value, note: 'nieuw' }, { 'who:\n': 'note: nieuw\nwho:\n' }],
  ['a field that goes', { ...value, title: undefined }, { 'title: Oude titel   # zo heet het\n': '' }],
])('only the lines of %s change', (_what, wanted, replacements) => {
  let expected = file
  for (const [find, write] of Object.entries(replacements)) expected = expected.replace(find, () => write)
  expect(expected).not.toBe(file)
  expect(rewriteYaml(file, wanted, keysAt)).toBe(expected)
})
