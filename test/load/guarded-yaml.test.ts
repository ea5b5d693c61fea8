/** The complete reader: every mistake gets a place and a sentence, and no text makes it throw or dawdle. */
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { parseGuardedYaml } from '../../src/load/guarded-yaml.ts'
import { limits } from '../../src/load/limits.ts'
import { pointAt } from '../../src/load/text.ts'
import { describeProblem } from '../../src/load/yaml-problems.ts'
import { documents, slips, soups } from './hand-written.ts'
import { atMost } from '../effort.ts'
import { floodLength, yamlFloods } from '../floods.ts'

/** Each problem as `line:column code found`. */
const problemsOf = (text: string): string[] =>
  parseGuardedYaml(text).problems.map(({ code, offset, found }) => {
    const { line, column } = pointAt(text, offset)
    return `${line}:${column} ${code} ${found}`.trimEnd()
  })

describe('mistakes that people make, and where they are told', () => {
  it.each([
    ['title: Rol: docent', '1:8 colon-in-text Rol: docent'],
    ['a: x: y: z', '1:4 colon-in-text x: y: z'],
    ['title: @school', '1:8 start-of-text @'],
    ['title: `x`', '1:8 start-of-text `'],
    ['title: %x', '1:8 start-of-text %'],
    ['title: ?', '1:8 start-of-text ?'],
    ['title: {{naam}}', '1:9 start-of-text {'],
    ['? {c: d}\n: 2', '1:3 start-of-text {'],
    ['a:\n\tb: 1', '2:1 tab'],
    ['a:\n  b: 1\n c: 2', '3:1 indentation'],
    ['a:\n  - x\n - y', '3:2 indentation'],
    ['a: x\n  b: y', '2:3 indentation'],
    ['a:\n  b\n  c: d', '2:3 indentation'],
    ['a: >-\n  x\n y', '3:1 indentation'],
    ['a: "x\nb: 2\n', '1:4 quotes'],
    ["a: 1\nb: 's avonds\nc: 3\n", '2:4 quotes'],
    ["a: 'foto's'", "1:10 after-quotes s'"],
    ['a: "x" y', '1:8 after-quotes y'],
    ['a: 1\nb: [x, y\nc: 2\n', '2:4 bracket ['],
    ['a: {x: y\n', '1:4 bracket {'],
    ['a: [x, [y], z\n', '1:4 bracket ['],
    ['a: "C:\\map"', '1:7 escape \\m'],
    ['- a\nid: 1', '2:1 syntax id: 1'],
    ['a: |\nDe student volgt', '2:1 syntax De student volgt'],
    ['a: - b', '1:4 syntax - b'],
    ['a: *x', '1:4 alias *x'],
    ['a: &x 1', '1:4 anchor &x'],
    ['a: !x 1', '1:4 tag !x'],
    ['%YAML 1.1\n---\na: NO', '1:1 directive %YAML 1.1'],
    ['a: 1\n---\nb: 2', '2:1 several-documents ---'],
    ['---\na: 1\n---\n', '3:1 several-documents ---'],
    ['a: 1\n\na: 2', '3:1 duplicate-key a'],
    ['e\u0301: 1\n\u00e9: 2', '2:1 duplicate-key é'],
    ['{"id": 1, "id": 2}', '1:11 duplicate-key id'],
    ['"": x', '1:1 key "": x'],
    ['~: x', '1:1 key ~: x'],
    ['true: x', '1:1 key true: x'],
    ['1: x', '1:1 key 1: x'],
    ['"id ": x', '1:1 key "id ": x'],
    ['"id\u00a0": x', '1:1 key "id\u00a0": x'],
    ['__proto__: x', '1:1 key __proto__: x'],
    ['a: 1.10', '1:4 number 1.10'],
    ['a: 010', '1:4 number 010'],
    ['a: 0x1F', '1:4 number 0x1F'],
    ['a: 1e999', '1:4 number 1e999'],
    ['a: -.inf', '1:4 number -.inf'],
    ['a: 12345678901234567890', '1:4 number 12345678901234567890'],
    ['a: "x\\0y"', '1:4 character U+0000'],
    ['a: "x\\u202ey"', '1:4 character U+202E'],
    ['a: "x\\ud800y"', '1:4 character U+D800'],
    ['a: "x\\ry"', '1:4 character U+000D'],
    ['a: |\n  x\n  <<<<<<< ours\n  y\n', '3:1 conflict-marker   <<<<<<< ours'],
    ['- a: 1', '1:1 not-a-map - a: 1'],
    ['id;title', '1:1 not-a-map id;title'],
    ['\n  \n', '1:1 empty'],
    ['# niets\n', '1:1 empty'],
    ['---\n', '1:1 empty'],
  ])('%j', (text, problem) => {
    expect(problemsOf(text)).toEqual([problem])
    expect(parseGuardedYaml(text).value).toBeUndefined()
  })
})

describe('what is taken as it stands', () => {
  it.each([
    ['a: no\nb: JA\nc: y\nd: off', { a: 'no', b: 'JA', c: 'y', d: 'off' }],
    ['a: 12:30\nb: 2026-02-30\nc: 1_000', { a: '12:30', b: '2026-02-30', c: '1_000' }],
    ['a: “x”\nb: ‘y’', { a: '“x”', b: '‘y’' }],
    ['constructor: 1\nhasOwnProperty: 2', { constructor: 1, hasOwnProperty: 2 }],
    ['a: true\nb: False\nc: ~\nd:', { a: true, b: false, c: null, d: null }],
    ['? a\n: b', { a: 'b' }],
    ['---\na: 1\n...\n', { a: 1 }],
    ['{"a": ["x", 1.5, null]}', { a: ['x', 1.5, null] }],
    ['<<: {x: 1}', { '<<': { x: 1 } }],
  ])('%j', (text, value) => {
    const parsed = parseGuardedYaml(text)
    expect(parsed.problems).toEqual([])
    expect(JSON.stringify(parsed.value)).toBe(JSON.stringify(value))
  })
})

describe('limits', () => {
  const nested = (depth: number) => `${'{a: '.repeat(depth)}1${'}'.repeat(depth)}`

  it('takes 32 levels and refuses 33, in brackets and in blocks alike', () => {
    expect(problemsOf(nested(32))).toEqual([])
    expect(problemsOf(nested(33))).toEqual([`1:${33 * 4 - 3} too-deep`])
    const block = (depth: number) =>
      Array.from({ length: depth }, (_, level) => `${' '.repeat(level)}a:`).join('\n')
    expect(problemsOf(block(32))).toEqual([])
    expect(problemsOf(block(33))[0]).toMatch(/ too-deep$/)
    expect(problemsOf(`${'- '.repeat(1001)}x`)[0]).toMatch(/^1:\d+ too-deep$/)
    expect(problemsOf(`${'? '.repeat(400)}x`)[0]).toMatch(/^1:\d+ too-deep$/)
  })

  it('takes texts of 20,000 characters and no longer', () => {
    expect(problemsOf(`a: ${'x'.repeat(limits.textLength)}`)).toEqual([])
    expect(problemsOf(`a: ${'x'.repeat(limits.textLength + 1)}`)).toEqual(['1:4 text-too-long'])
  })

  it('takes keys of 128 characters and no longer', () => {
    expect(problemsOf(`${'k'.repeat(128)}: 1`)).toEqual([])
    expect(problemsOf(`${'k'.repeat(129)}: 1`)).toEqual([`1:1 key ${'k'.repeat(59)}…`])
  })

  it('counts parts before it makes anything of them', () => {
    expect(problemsOf(`a: [${'1,'.repeat(30_000)}]`)[0]).toMatch(/ too-complex$/)
  })

  it('tells twenty mistakes and stops', () => {
    expect(problemsOf('a: "\\q"\n'.repeat(1000))).toHaveLength(limits.syntaxFindings)
    expect(problemsOf('a: 1\n'.repeat(1000))).toHaveLength(limits.syntaxFindings)
  })

  it.each([
    ['a number of 15,000 digits', `a: ${'1'.repeat(15_000)}`],
    ['an anchor of 15,000 letters', `a: &${'x'.repeat(15_000)} 1`],
    ['a tag of 15,000 letters', `a: !${'x'.repeat(15_000)} 1`],
    ['a line of 15,000 letters', `a: 1\n${'👩'.repeat(7500)}`],
  ])('quotes little of %s', (_name, text) => {
    for (const { found } of parseGuardedYaml(text).problems) expect(found.length).toBeLessThanOrEqual(60)
  })
})

test('one mistake in a line is told once', () => {
  expect(problemsOf('id: x\ntitle: a: b: c: d\nstatus: draft\n')).toEqual(['2:8 colon-in-text a: b: c: d'])
})

describe('no text makes it throw', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({
      unit: fc.constantFrom(...' \n\n:-#[]{}>|\'"?&*!%@`,ab1~.<='.split(''), '\t', '- ', ': '),
      maxLength: 60,
    }),
    documents,
    soups,
    slips,
  )
  it('gives a value, or a problem within the text', () => {
    fc.assert(
      fc.property(text, (written) => {
        const { value, problems } = parseGuardedYaml(written)
        expect(value === undefined).toBe(problems.length > 0)
        for (const { code, offset, end, found } of problems) {
          expect(offset).toBeGreaterThanOrEqual(0)
          expect(offset).toBeLessThanOrEqual(written.length)
          expect(end).toBeGreaterThan(offset)
          expect(describeProblem(code, found).reason.nl).toMatch(/\.$/)
        }
      }),
      { numRuns: atMost(6000) },
    )
  })
})

test.each(Object.entries(yamlFloods))(
  'a flood of %s is read or refused, and not much is said of it',
  (_name, write) => {
    for (const length of [10_000, floodLength]) {
      const { value, problems } = parseGuardedYaml(write(length))
      expect(value === undefined).toBe(problems.length > 0)
      expect(problems.length).toBeLessThan(100)
    }
  },
)
