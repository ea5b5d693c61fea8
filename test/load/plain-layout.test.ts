/** The quick layout may give up, but never say anything else than the complete parser does. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { realWorld } from '../../src/cli/real-world.ts'
import { findFiles } from '../../src/load/find.ts'
import { formatYaml } from '../../src/load/format.ts'
import { readText } from '../../src/load/load.ts'
import { layOutPlain } from '../../src/load/plain-layout.ts'
import { keyOrder } from '../../src/validate/key-order.ts'
import { written } from './written-yaml.ts'

const folder = realWorld().folder(new URL('../../', import.meta.url).pathname)
const examples = findFiles(folder).files.map(({ file, kind }) => ({
  file,
  text: readText(folder, file) as string,
  keysAt: keyOrder(kind),
}))

test.each(examples)('$file is laid out by lines alone', ({ text, keysAt }) => {
  expect(layOutPlain(text, keysAt)).toBe(formatYaml(text, keysAt))
})

describe('the answer of the complete parser, or none', () => {
  test('for whatever people could write', () => {
    const keysAt = () => ['id', 'title', 'statement', 'who']
    fc.assert(
      fc.property(written, ({ text }) => {
        const quick = layOutPlain(text, keysAt)
        if (quick !== undefined) expect(quick).toBe(formatYaml(text, keysAt))
      }),
      { numRuns: 300 },
    )
  })

  test('for real files in which lines were changed', () => {
    let answered = 0
    fc.assert(
      fc.property(
        fc.constantFrom(...examples),
        fc.array(change, { minLength: 1, maxLength: 3 }),
        (example, changes) => {
          const lines = example.text.split('\n')
          for (const { what, where, line } of changes) what(lines, Math.floor(where * lines.length), line)
          const text = lines.join('\n')
          const quick = layOutPlain(text, example.keysAt)
          if (quick === undefined) return
          answered++
          expect(quick).toBe(formatYaml(text, example.keysAt))
        },
      ),
      { numRuns: 400 },
    )
    expect(answered).toBeGreaterThan(40)
  })
})

const long = 'woord '.repeat(30).trimEnd()
const added = [
  '', '# boven', 'zz: een', 'zz: een - twee', 'zz: een # na', 'zz: [a,b , c]', 'zz: {a: 1,b: [ c ]}', 'zz: []', 'zz: { }', 'zz:',
  "zz: 'it''s'", 'zz: "x y"', 'zz: pre-', 'zz: 0.50', 'zz: -0', 'zz: null', 'zz: ~', 'zz: ...', 'zz: a: b', `zz: ${long}`,
  `zz: "${long}"`, `zz: [${long}, ${long}]`, 'zz: a  b', '- zz', '-   zz', '- zz: een', '- - zz', 'zz: >-', 'zz: |', '?', '  diep',
] // prettier-ignore

type Change = (lines: string[], at: number, line: string) => void
const indentOf = (line: string | undefined): string => /^ */.exec(line ?? '')![0]
const changes: readonly Change[] = [
  (lines, at, line) => lines.splice(at, 0, line === '' ? line : indentOf(lines[at]) + line),
  (lines, at) => lines.splice(at, 1),
  (lines, at) => (lines[at] = ` ${lines[at]}`),
  (lines, at) => (lines[at] = lines[at]!.slice(1)),
  (lines, at) => lines.splice(at, 2, lines[at + 1] ?? '', lines[at]!),
  (lines) => lines.splice(0, Infinity, ...lines.map((line) => indentOf(line) + line)),
]
const change = fc.record({
  what: fc.constantFrom(...changes),
  where: fc.double({ min: 0, max: 0.999, noNaN: true }),
  line: fc.constantFrom(...added),
})
