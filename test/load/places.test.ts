/** From a path, and words within a text, to the exact characters in the file. */
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Path, Span } from '../../src/diagnostic.ts'
import { parseGuardedYaml } from '../../src/load/guarded-yaml.ts'
import { buildPoints, findSpan } from '../../src/load/places.ts'
import { pointAt } from '../../src/load/text.ts'

const text = `# kop
id: volgen
title: "Volgen \\"en\\" afstemmen"
note: 'Foto''s van ouders'
plain: De leraar volgt
  de ontwikkeling
  van lerenden
folded: >-
  De leraar stemt
  het handelen af.

  En kijkt terug.
literal: |
  regel een
    regel twee
list:
  - een
  - { id: x, text: "kort" }
flow: [a, 'b b', c]
empty:
nested:
  deep:
    - text: hier
`

const { root, value } = parseGuardedYaml(text)

const marked = (path: Path, options: { onKey?: boolean; span?: Span } = {}): string => {
  const { start, end } = findSpan(text, root!, path, options.onKey ?? false, options.span)
  return text.slice(start, end)
}

const valueAt = (path: Path): unknown =>
  path.reduce<unknown>((part, step) => (part as Record<string | number, unknown>)[step], value)

describe('the place of a value', () => {
  it.each<[Path, string]>([
    [['id'], 'volgen'],
    [['title'], '"Volgen \\"en\\" afstemmen"'],
    [['plain'], 'De leraar volgt'],
    [['folded'], 'De leraar stemt'],
    [['list', 0], 'een'],
    [['list', 1], '{ id: x, text: "kort" }'],
    [['list', 1, 'text'], '"kort"'],
    [['flow', 1], "'b b'"],
    [['nested', 'deep', 0, 'text'], 'hier'],
  ])('%j is %j', (path, words) => {
    expect(marked(path)).toBe(words)
  })

  it('of nothing is its key', () => {
    expect(marked(['empty'])).toBe('empty')
  })

  it('that is not there is the deepest thing on the way to it', () => {
    expect(marked(['nested', 'missing'], { onKey: true })).toBe('nested')
    expect(marked(['list', 7])).toBe('- een')
    expect(marked(['id', 'more'])).toBe('volgen')
  })

  it('of the whole file is its first line', () => {
    expect(marked([])).toBe('id: volgen')
    expect(marked([], { onKey: true })).toBe('id')
  })
})

describe('the place of a key', () => {
  it.each<[Path, string]>([
    [['folded'], 'folded'],
    [['list', 1, 'text'], 'text'],
    [['list', 1], 'id'],
    [['list', 0], 'een'],
    [['nested', 'deep'], 'deep'],
  ])('%j is %j', (path, words) => {
    expect(marked(path, { onKey: true })).toBe(words)
  })

  it('is found however its letters are composed', () => {
    const decomposed = 'e\u0301e\u0301n: 1\n'
    const parsed = parseGuardedYaml(decomposed)
    const { start, end } = findSpan(decomposed, parsed.root!, ['één'], true)
    expect(decomposed.slice(start, end)).toBe('e\u0301e\u0301n')
  })
})

describe('the place of words', () => {
  it.each<[Path, string, string]>([
    [['id'], 'gen', 'gen'],
    [['title'], '"en" afstemmen', '"en\\" afstemmen'],
    [['title'], 'Volgen', 'Volgen'],
    [['note'], 'Foto', 'Foto'],
    [['note'], "'s van", "''s van"],
    [['note'], 's van ouders', 's van ouders'],
    [['plain'], 'leraar', 'leraar'],
    [['plain'], 'volgt de ontwikkeling van', 'volgt\n  de ontwikkeling\n  van'],
    [['folded'], 'De', 'De'],
    [['folded'], 'stemt het handelen', 'stemt\n  het handelen'],
    [['folded'], 'af.\nEn kijkt', 'af.\n\n  En kijkt'],
    [['literal'], 'regel twee', 'regel twee'],
    [['list', 1, 'text'], 'ort', 'ort'],
    [['flow', 1], 'b b', 'b b'],
  ])('%j: %j stands there as %j', (path, words, written) => {
    const start = String(valueAt(path)).indexOf(words)
    expect(start).toBeGreaterThanOrEqual(0)
    expect(marked(path, { span: { start, end: start + words.length } })).toBe(written)
  })

  it('that an escape writes is the whole text', () => {
    const escaped = 'a: "caf\\u00e9 open"\n'
    const parsed = parseGuardedYaml(escaped)
    const { start, end } = findSpan(escaped, parsed.root!, ['a'], false, { start: 5, end: 9 })
    expect(escaped.slice(start, end)).toBe('"caf\\u00e9 open"')
  })
})

const same = (words: string) => words
const doubled = (words: string) => words.replaceAll("'", "''")
const escaped = (words: string) => words.replaceAll(/["\\]/g, '\\$&')

/** The styles of YAML: the words, each as the style writes it, put into a file. */
const styles: Readonly<
  Record<string, readonly [(word: string) => string, (words: readonly string[]) => string]>
> = {
  plain: [same, (words) => `a: ${words.join(' ')}\n`],
  'plain, on more lines': [same, (words) => `a: ${words.join('\n  ')}\n`],
  folded: [same, (words) => `a: >-\n    ${words.join('\n    ')}\n`],
  'folded, with a comment': [same, (words) => `a: > # zo\n  ${words.join('\n  ')}\nb: 1\n`],
  literal: [same, (words) => `a: |\n  ${words.join('\n  ')}\n`],
  'single quotes': [doubled, (words) => `a: '${words.join(' ')}'\n`],
  'double quotes': [escaped, (words) => `a: "${words.join(' ')}"\n`],
  'double quotes, on more lines': [escaped, (words) => `a: "${words.join('\n   ')}"\n`],
}

test.each(Object.entries(styles))('any word of a text is found in it: %s', (_style, [asWritten, write]) => {
  const inner = fc.string({ unit: fc.constantFrom(...'abcé’“"\'\\漢.'), maxLength: 6 })
  fc.assert(
    fc.property(fc.array(inner, { minLength: 1, maxLength: 8 }), fc.nat(7), (inners, which) => {
      const words = inners.map((one, index) => `x${index}${one}x`)
      const text = write(words.map(asWritten))
      const parsed = parseGuardedYaml(text)
      const wanted = words[which % words.length]!
      const at = String(parsed.value?.['a']).indexOf(wanted)
      const span = findSpan(text, parsed.root!, ['a'], false, { start: at, end: at + wanted.length })
      expect(text.slice(span.start, span.end)).toBe(asWritten(wanted))
    }),
    { numRuns: 300 },
  )
})

test('points agree with counting', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '\n', 'é'), maxLength: 30 }), (written) => {
      const pointOf = buildPoints(written)
      for (let offset = 0; offset <= written.length; offset++) {
        expect(pointOf(offset)).toEqual(pointAt(written, offset))
      }
    }),
  )
})
