/** Schema findings read well: every keyword and pattern has its own words, in both languages. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { parse } from 'yaml'
import { languages } from '../../src/diagnostic.ts'
import type { Path } from '../../src/diagnostic.ts'
import type { Kind } from '../../src/load/find.ts'
import type { LoadedFile } from '../../src/load/load.ts'
import { checkSchemas } from '../../src/validate/check.ts'
import type { Schema } from '../../src/validate/schemas.ts'
import { fieldAt, schemas } from '../../src/validate/schemas.ts'
import { notTogether, patternWords, typeNames } from '../../src/validate/words.ts'

type Fields = Record<string | number, unknown>

const read = (path: string) => parse(readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8'))
const kinds = Object.keys(schemas) as Kind[]
const sound = Object.fromEntries(
  kinds.map((kind) => [kind, read(`../fixtures/sound/${kind}.yaml`)]),
) as Record<Kind, Fields>

async function check(kind: Kind, value: Fields) {
  const file: LoadedFile = { file: `${kind}.yaml`, kind, name: kind, value }
  return checkSchemas([file])
}

/** The sound file of a kind with one thing put in its place, or taken away. */
function spoil(kind: Kind, at: Path, put: unknown, without?: string): Fields {
  const value = structuredClone(sound[kind])
  let holder = value
  for (const step of at.slice(0, -1)) holder = holder[step] as Fields
  const last = at.at(-1)!
  if (put === undefined) Reflect.deleteProperty(holder, last)
  else holder[last] = put
  if (without !== undefined) Reflect.deleteProperty(holder, without)
  return value
}

interface Sentence {
  readonly file: Kind
  readonly at: string | string[]
  readonly put?: unknown
  readonly without?: string
  readonly rule: string
  readonly marks: string
  readonly nl: string
  readonly en: string
}

const sentences = read('./sentences.yaml') as Sentence[]
const pathOf = (at: string | string[]): Path =>
  (typeof at === 'string' ? at.split('.') : at).map((step) => (/^[0-9]+$/.test(step) ? Number(step) : step))

test.each(kinds)('the sound %s is sound', async (kind) => {
  expect((await check(kind, sound[kind])).findings).toEqual([])
})

describe('one mistake, one sentence', () => {
  it.each(sentences.map((one) => [`${one.file} ${String(one.at)} ${JSON.stringify(one.put) ?? 'gone'}`, one] as const))(
    '%s',
    async (_name, { file, at, put, without, rule, marks, nl, en }) => {
      const { findings, sound: passed } = await check(file, spoil(file, pathOf(at), put, without))
      expect(passed).toEqual([])
      expect(findings).toHaveLength(1)
      const [finding] = findings
      expect(finding?.rule).toBe(rule)
      expect(`${finding?.onKey ? 'the key of ' : ''}${finding?.at.join('.')}`).toBe(marks)
      const said = languages.map((language) =>
        [finding?.reason[language], finding?.hint?.[language]].filter(Boolean).join(' → '),
      )
      expect(said).toEqual([nl, en])
    },
  ) // prettier-ignore
})

test('each list of open fields leaves out what is there already', async () => {
  const { findings } = await check('outcome', { ...sound['outcome'], load: { hourz: 5 } })
  expect(findings.map(({ reason }) => reason.en)).toEqual([
    '`hourz` is not a field of `load`, expected `hours`.',
  ])
  const { title: _title, ...untitled } = sound['outcome']
  const dutch = await check('outcome', { ...untitled, titel: 'x' })
  expect(dutch.findings.map(({ reason }) => reason.nl)).toEqual([
    '`titel` is geen veld van een leeruitkomst, verwacht `title`.',
  ])
})

test('lengths are counted as people count: an emoji is one', async () => {
  const long = spoil('outcome', ['title'], '👩'.repeat(4001))
  expect((await check('outcome', long)).findings[0]?.reason.en).toBe(
    '`title` has 4001 characters, expected at most 4000.',
  )
  expect((await check('outcome', spoil('outcome', ['title'], '👩'.repeat(4000)))).findings).toEqual([])
})

test('what is wrong and stands twice is one mistake in each place', async () => {
  for (const wrong of ['', 'NL']) {
    const { findings } = await check('config', spoil('config', ['render', 'languages'], [wrong, wrong]))
    expect(findings.map(({ rule, at }) => `${at.join('.')} ${rule}`)).toEqual([
      'render.languages.0 schema/pattern',
      'render.languages.1 schema/pattern',
    ])
  }
})

test('a text of blanks is empty, whichever blanks', async () => {
  for (const blank of ['', ' ', '\n\t', '\u00a0', '\u2003\u3000\u2028']) {
    const { findings } = await check('outcome', spoil('outcome', ['title'], blank))
    expect(findings.map(({ reason }) => reason.en)).toEqual(['`title` is empty, expected text.'])
  }
})

/** Every part of every schema. */
function* parts(schema: Schema): Generator<Record<string, unknown>> {
  yield schema as Record<string, unknown>
  for (const [keyword, value] of Object.entries(schema)) {
    if (['properties', 'patternProperties', '$defs'].includes(keyword)) {
      for (const part of Object.values(value as Record<string, Schema | boolean>)) {
        if (typeof part === 'object') yield* parts(part)
      }
    } else if (['items', 'if', 'then', 'else'].includes(keyword)) yield* parts(value as Schema)
  }
}
const all = kinds.flatMap((kind) => [...parts(schemas[kind])])

describe('there are words for everything that the schemas ask', () => {
  const patterns = new Set(
    all.flatMap(({ pattern, format, patternProperties }) =>
      [pattern, format, Object.keys(patternProperties ?? {})].flat(),
    ),
  )
  it.each([...patterns].filter((pattern) => pattern !== undefined).map(String))('%s', (pattern) => {
    for (const language of languages) expect(patternWords(pattern)?.[language]).toMatch(/\w/)
  })

  it.each([...new Set(all.flatMap(({ type }) => [type].flat()))].filter(Boolean).map(String))(
    'the type %s',
    (type) => {
      for (const language of languages) expect(typeNames[type]?.[language]).toMatch(/\w/)
    },
  )

  it('also for fields that exclude each other', () => {
    const excluding = kinds.flatMap((kind) =>
      Object.entries(schemas[kind].$defs ?? {}).filter(([, one]) => JSON.stringify(one).includes(':false}')),
    )
    expect(excluding.map(([name]) => name)).toEqual(
      expect.arrayContaining(['decision', 'agreementTopic', 'peer']),
    )
    for (const [name, definition] of excluding) {
      const closed = JSON.stringify({ ...definition, additionalProperties: true })
      if (closed.includes(':false')) expect(notTogether(`#/$defs/${name}/then/x`), name).toBeDefined()
    }
  })

  it('and each keyword that can fail has been read aloud above', () => {
    const silent = ['$schema', '$id', '$ref', '$defs', 'title', 'description', 'examples', 'default', 'properties', 'patternProperties', 'items', 'if', 'then', 'else'] // prettier-ignore
    const keywords = new Set(all.flatMap((part) => Object.keys(part)))
    for (const keyword of silent) keywords.delete(keyword)
    const kebab = (keyword: string) => keyword.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)
    const heard = new Set(sentences.map(({ rule }) => rule.slice('schema/'.length)))
    expect([...keywords].map(kebab).filter((keyword) => !heard.has(keyword))).toEqual([])
  })
})

describe('whatever a file holds', () => {
  const value = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom(null, true, 0, -1, 1.5, 1e9, '', ' ', 'x', 'draft', '2026-02-30', 'a'.repeat(5000)),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(fc.constantFrom('id', 'to', 'rule', 'minimum', 'text', 'constructor', 'toString', 'hasOwnProperty', 'zo zo', '1'), tie('value'), { maxKeys: 4 }),
    ),
  })).value // prettier-ignore

  /** The places in a value, as paths. */
  function* places(part: unknown, path: Path = []): Generator<Path> {
    if (path.length > 0) yield path
    if (typeof part !== 'object' || part === null) return
    for (const key of Object.keys(part)) {
      const step = Array.isArray(part) ? Number(key) : key
      yield* places((part as Fields)[step], [...path, step])
    }
  }

  it.each(kinds)('%s: findings are sentences at a place, each once', async (kind) => {
    const all = [...places(sound[kind])]
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...all), value, async (at, put) => {
        const { findings, sound: passed } = await check(kind, spoil(kind, at, put))
        expect(passed.length === 0).toBe(findings.length > 0)
        const said = new Set<string>()
        for (const finding of findings) {
          for (const language of languages) {
            expect(finding.reason[language]).toMatch(/^\S.*\.$/s)
            expect(finding.reason[language]).not.toMatch(/undefined|NaN|\[object|``|verwacht \.|expected \./)
            expect(finding.reason[language].length).toBeLessThan(700)
          }
          said.add(`${finding.at.join('/')} ${finding.reason.en}`)
        }
        expect(said.size).toBe(findings.length)
      }),
      { numRuns: 300 },
    )
  })
})

test('a path finds the field of the schema, through lists, references and names', () => {
  expect(fieldAt('outcome', ['standard', 'criteria', 0, 'text'])?.title).toBe('Tekst | Text')
  expect(fieldAt('outcome', ['standard', 'criteria', 0, 'levels', 'op-weg'])?.type).toBe('string')
  expect(fieldAt('config', ['peers', 'x', 'url'])?.title).toBe('Webadres | Web address')
  expect(fieldAt('outcome', ['zomaar', 'iets'])).toBeUndefined()
})
