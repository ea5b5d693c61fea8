/** What stands on a line, by indentation alone: held to the complete parser on every file of the worked example. */
import { describe, expect, it } from 'vitest'
import { readYamlLines } from '../../src/lint/yaml-lines.ts'
import { parseGuardedYaml } from '../../src/load/guarded-yaml.ts'
import { buildPoints, findSpan } from '../../src/load/places.ts'
import { exampleFiles, exampleText } from './worked-example.ts'

function paths(value: unknown, at: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [at]
  const inside = Array.isArray(value)
    ? value.flatMap((part, index) => paths(part, [...at, index]))
    : Object.entries(value).flatMap(([key, part]) => paths(part, [...at, key]))
  return at.length === 0 ? inside : [at, ...inside]
}

it.each(exampleFiles.map(({ file }) => file))('%s', (file) => {
  const text = exampleText(file)
  const lines = readYamlLines(text)
  const { root, value } = parseGuardedYaml(text)
  const pointOf = buildPoints(text)
  const found = new Set<string>()
  for (let line = 0; line < lines.count; line++) {
    const path = lines.isText(line) ? undefined : lines.pathAt(line)
    if (path) found.add(`${line + 1} ${path.join('.')}`)
  }
  expect(found.size).toBeGreaterThan(5)
  const all = new Map(paths(value).map((path) => [path.join('.'), path]))
  for (const one of found) {
    const [line, name] = one.split(' ') as [string, string]
    const path = all.get(name)
    expect(path, one).toBeDefined()
    const isItem = typeof path!.at(-1) === 'number'
    expect(pointOf(findSpan(text, root!, path!, !isItem).start).line, one).toBe(Number(line))
  }
})

describe('shapes that people write', () => {
  const pathOf = (source: string, words: string) => {
    const lines = readYamlLines(source)
    const line = source.split('\n').findIndex((text) => text.includes(words))
    return lines.pathAt(line)?.join('.')
  }
  it('a list at the column of its key', () => {
    expect(pathOf('what:\n- a: 1\n- b: 2\n  c: 3\n', 'c: 3')).toBe('what.1.c')
  })
  it('a list in a list item', () => {
    expect(pathOf('a:\n  - b:\n      - x\n      - y\n    c: 1\n', '- y')).toBe('a.0.b.1')
    expect(pathOf('a:\n  - b:\n      - x\n      - y\n    c: 1\n', 'c: 1')).toBe('a.0.c')
  })
  it('lists right in lists', () => {
    expect(pathOf('a:\n  - - x\n    - y\n  - - z\n', '- z')).toBe('a.1')
  })
  it('quoted keys, blank lines and comments in between', () => {
    expect(pathOf('"a":\n\n  # c: 1\n  \'b\': 2\n', "'b'")).toBe('a.b')
  })
  it('block text that looks like keys', () => {
    const source = 'a: |\n  x: 1\n    - y\nb:\n  - t: >-\n      k: v\n    c: 1\n'
    expect(pathOf(source, 'c: 1')).toBe('b.0.c')
    expect(readYamlLines(source).isText(1)).toBe(true)
    expect(readYamlLines(source).isText(2)).toBe(true)
    expect(readYamlLines(source).isText(5)).toBe(true)
    expect(readYamlLines(source).isText(6)).toBe(false)
    expect(readYamlLines(source).nextValue(1)).toBe(3)
  })
  it('nothing at all', () => {
    expect(readYamlLines('').nextValue(0)).toBeUndefined()
    expect(readYamlLines('\n\n').pathAt(9)).toBeUndefined()
  })
})
