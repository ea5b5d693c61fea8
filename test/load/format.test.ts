import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatYaml } from '../../src/load/format.ts'
import { parseGuardedYaml } from '../../src/load/guarded-yaml.ts'
import { isSameData } from '../../src/load/same-data.ts'
import { commentsIn } from '../../src/load/yaml-tokens.ts'
import { written } from './written-yaml.ts'

const keysAt = () => ['id', 'title', 'statement', 'who']
const laidOut = (text: string) => formatYaml(text, keysAt)

describe('laws', () => {
  test('laying out changes neither data nor comments, and is done once', () => {
    let done = 0
    let all = 0
    fc.assert(
      fc.property(written, ({ text }) => {
        const before = parseGuardedYaml(text)
        const once = laidOut(text)
        all++
        if (once === undefined) return
        done++
        expect(isSameData(parseGuardedYaml(once).value, before.value)).toBe(true)
        expect(commentsIn(once)).toEqual(commentsIn(text))
        expect(laidOut(once)).toBe(once)
        expect(once).toMatch(/[^\n]\n$/)
      }),
      { numRuns: 100 },
    )
    // Most of what can be parsed can be laid out; else these laws would say nothing.
    expect(done / all).toBeGreaterThan(0.8)
  })

  test('the order of keys is that of the schema, then as written', () => {
    fc.assert(
      fc.property(written, ({ text }) => {
        const once = laidOut(text)
        if (once === undefined) return
        const keys = Object.keys(parseGuardedYaml(once).value ?? {})
        const known = keys.filter((key) => keysAt().includes(key))
        expect(known).toEqual(keysAt().filter((key) => known.includes(key)))
        expect(keys.slice(0, known.length)).toEqual(known)
      }),
    )
  })
})

describe('by example', () => {
  test.each([
    ['keys move with their comments', 'title: x\n# over de id\nid: a\n', '# over de id\nid: a\ntitle: x\n'],
    ['what stands above the first key stays above', '# kop\ntitle: x\nid: a\n', '# kop\nid: a\ntitle: x\n'],
    ['so does a modeline', '# yaml-language-server: $schema=x\n\ntitle: x\nid: a\n', '# yaml-language-server: $schema=x\n\nid: a\ntitle: x\n'], // prettier-ignore
    ['flow lists get one space after a comma', 'who: [ a,b ,c ]\n', 'who: [a, b, c]\n'],
    ['lists are indented', 'who:\n- a\n-   b\n', 'who:\n  - a\n  - b\n'],
    ['blank lines between parts stay, one of them', 'id: a\n\n\n\ntitle: b\n', 'id: a\n\ntitle: b\n'],
    [
      'lines that were broken by hand stay broken',
      'statement: >-\n    een\n    twee\n',
      'statement: >-\n  een\n  twee\n',
    ],
    ['a file without a last line end gets one', 'id: a', 'id: a\n'],
    ['quotes stay', 'title: \'x\'\nwho: "y"\n', 'title: \'x\'\nwho: "y"\n'],
  ])('%s', (_what, before, after) => {
    expect(laidOut(before)).toBe(after)
  })

  test('a text that is too long for its line is folded', () => {
    const long = Array.from({ length: 40 }, () => 'woord').join(' ')
    const folded = laidOut(`title: ${long}\n`)!
    expect(folded.split('\n')[0]).toBe('title: >-')
    expect(Math.max(...folded.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120)
    expect(parseGuardedYaml(folded).value).toEqual({ title: long })
  })

  test('what cannot be parsed is left alone', () => {
    for (const text of ['', 'a: [', 'a: &x 1\nb: *x\n', '- a\n', 'a: 1\na: 2\n', '<<<<<<< ours\na: 1\n'])
      expect(laidOut(text)).toBeUndefined()
  })

  test('the worked example is laid out already', () => {
    const file = new URL('../../outcomes/ontwikkeling-volgen-en-afstemmen.yaml', import.meta.url)
    const text = readFileSync(file, 'utf8')
    expect(formatYaml(text, () => [])).toBe(text)
  })
})
