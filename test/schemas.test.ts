/** The public contract: the schemas, what an editor shows of them, and the types made from them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats/dist/formats.js'
import { describe, expect, it, test } from 'vitest'
import { generateTypes, kinds, readSchemas, type Schema, type SchemaKind } from '../bin/build/types.ts'
import { ajvOptions } from '../bin/build/validators.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const texts = readSchemas()
const schemas = Object.fromEntries(kinds.map((kind) => [kind, JSON.parse(texts[kind]) as Schema])) as Record<
  SchemaKind,
  Schema
>
const ajv = new Ajv2020(ajvOptions)
ajv.addFormat('date', formats.fullFormats.date)
for (const kind of kinds) ajv.addSchema(schemas[kind])

/** A part of a schema, with where it stands as a JSON pointer. */
interface Part {
  readonly kind: SchemaKind
  readonly at: string
  readonly schema: Schema
  /** The name of the field, for what stands under \`properties\`. */
  readonly field?: string
}

function* parts(kind: SchemaKind, schema: Schema = schemas[kind], at = '#', field?: string): Generator<Part> {
  yield field === undefined ? { kind, at, schema } : { kind, at, schema, field }
  for (const keyword of ['properties', 'patternProperties', '$defs']) {
    for (const [name, part] of Object.entries((schema[keyword] ?? {}) as Record<string, Schema>)) {
      const step = encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'))
      yield* parts(kind, part, `${at}/${keyword}/${step}`, keyword === 'properties' ? name : undefined)
    }
  }
  if (schema['items']) yield* parts(kind, schema['items'] as Schema, `${at}/items`)
}

const all = kinds.flatMap((kind) => [...parts(kind)])
const fields = all.filter(({ field }) => field !== undefined)
const name = ({ kind, at }: Part) => `${kind} ${at}`

describe('the schemas', () => {
  it.each(kinds)('%s is valid 2020-12, strictly, and stands alone under the one base', (kind) => {
    const schema = schemas[kind]
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(schema['$id']).toBe(`https://outcomes.example/schemas/v1/${kind}.schema.json`)
    expect(ajv.validateSchema(schema)).toBe(true)
    expect(ajv.getSchema(String(schema['$id']))).toBeTypeOf('function')
    const references = texts[kind].match(/"\$ref": "[^"]*"/g) ?? []
    expect(references.filter((reference) => !reference.startsWith('"$ref": "#/$defs/'))).toEqual([])
    expect(texts[kind]).not.toMatch(/"(\$data|prefixItems|\$dynamicRef|unevaluatedProperties)"/)
  })

  test('definitions of the same name are the same everywhere', () => {
    const seen = new Map<string, unknown>()
    for (const { at, schema } of all.filter((part) => /^#\/\$defs\/\w+$/.test(part.at))) {
      if (seen.has(at)) expect(schema, at).toEqual(seen.get(at))
      seen.set(at, schema)
    }
    expect(seen.size).toBeGreaterThan(30)
  })

  test('every object is closed, every list and every text has a limit', () => {
    for (const part of all) {
      const { schema } = part
      const types = [schema['type']].flat()
      if (types.includes('object')) expect(schema['additionalProperties'], name(part)).toBe(false)
      if (types.includes('array')) expect(schema['maxItems'], name(part)).toBeLessThanOrEqual(2000)
      if (types.includes('string') && !schema['$ref'] && !schema['enum'] && !schema['format']) {
        const limited =
          schema['maxLength'] !== undefined || !/[*+]|,\}/.test(String(schema['pattern'] ?? '*'))
        expect(limited, name(part)).toBe(true)
      }
      // Comparing long texts or objects with each other takes quadratic time.
      if (schema['uniqueItems']) expect((schema['items'] as Schema)['type'], name(part)).toBe('string')
    }
  })

  test('everything required is a known field', () => {
    for (const part of all) {
      for (const key of (part.schema['required'] ?? []) as string[]) {
        expect(Object.keys(part.schema['properties'] as Schema), name(part)).toContain(key)
      }
    }
  })
})

describe('what an editor shows', () => {
  it.each(fields.map((part) => [name(part), part] as const))(
    '%s is explained in Dutch and English',
    (_name, part) => {
      expect(part.schema['title']).toMatch(/^\S[^|]*\S \| \S[^|]*\S$/)
      const paragraphs = String(part.schema['description']).split('\n\n')
      expect(paragraphs).toHaveLength(2)
      const [dutch = '', english = ''] = paragraphs
      for (const paragraph of paragraphs) expect(paragraph).toMatch(/^\S.*[.?!’”]$/)
      expect(dutch).not.toMatch(/\b(the|which|where|with)\b(?!:)/)
      expect(english).not.toMatch(/\b(het|een|niet|wordt)\b/)
      const target = (part.schema['$ref'] ?? (part.schema['items'] as Schema | undefined)?.['$ref']) as
        string | undefined
      const definition =
        target && ((schemas[part.kind]['$defs'] as Schema)[target.slice('#/$defs/'.length)] as Schema)
      const words = ((definition || part.schema)['enum'] ?? []) as string[]
      for (const word of words) {
        expect(dutch).toContain(`${word}: `)
        expect(english).toContain(`${word}: `)
      }
    },
  )

  test('objects in lists are explained too', () => {
    for (const part of all.filter(({ at }) => at.endsWith('/items'))) {
      const target = String(part.schema['$ref'] ?? '').slice('#/$defs/'.length)
      const definition = (schemas[part.kind]['$defs'] as Record<string, Schema>)[target]
      if (definition?.['type'] !== 'object') continue
      expect(definition['title'], name(part)).toMatch(/ \| /)
      expect(String(definition['description']).split('\n\n'), name(part)).toHaveLength(2)
    }
  })

  const withExamples = fields.filter(({ schema }) => schema['examples'] !== undefined)
  it.each(withExamples.map((part) => [name(part), part] as const))('%s has sound examples', (_name, part) => {
    const validate = ajv.getSchema(`${String(schemas[part.kind]['$id'])}${part.at}`)
    for (const example of part.schema['examples'] as unknown[]) {
      expect(validate?.(example), JSON.stringify(example)).toBe(true)
    }
  })

  test('every text and every word of a closed list has an example', () => {
    const isObject = ({ schema, kind }: Part) => {
      const target = (schema['$ref'] ?? (schema['items'] as Schema | undefined)?.['$ref']) as
        string | undefined
      const definition =
        target && (schemas[kind]['$defs'] as Record<string, Schema>)[target.slice('#/$defs/'.length)]
      return Boolean(definition && definition['type'] === 'object')
    }
    expect(fields.filter((part) => !part.schema['examples'] && !isObject(part)).map(name)).toEqual([])
  })
})

test('the types are fresh: `npx tsx bin/build/types.ts` would change nothing', async () => {
  const committed = readFileSync(join(root, 'src/model/schema-types.ts'), 'utf8')
  const fresh = await generateTypes(texts)
  expect(fresh).toBe(committed)
  expect(fresh).not.toMatch(/\b[A-Z]\w*\d\b(?=[ ;{[])|\bany\b/)
})

describe('the patterns', () => {
  const patterns = new Set(
    all.flatMap(({ schema }) =>
      [schema['pattern'] ?? [], Object.keys((schema['patternProperties'] ?? {}) as Schema)].flat(2),
    ),
  ) as Set<string>

  it.each([...patterns])('%s never has to go back', (pattern) => {
    expect(findChoice(pattern)).toBeUndefined()
    expect(pattern).toMatch(/^\^.*\$$/)
  })

  it.each(['^(a+)+$', '^(a|a)*$', '^a*a*$', '^(a*)*$', '^(a-?)+[a-z]$', '^[a-z]+[m-p]$', '^(ab|ac)$'])(
    '%s, which may, would be found',
    (pattern) => {
      expect(findChoice(pattern)).toBeTypeOf('string')
    },
  )

  test('what cannot be judged is refused', () => {
    for (const pattern of ['^(?=a)a$', '^a{2,}$', '^\\w$', '^a|b$x', '^(a$'])
      expect(() => findChoice(pattern)).toThrow()
  })
})

/** What a piece of a pattern begins with, ends with, and whether it may be nothing at all; numbers are positions. */
interface Piece {
  readonly first: readonly number[]
  readonly last: readonly number[]
  readonly empty: boolean
}

/**
 * A pattern is read without ever going back when at each point the next character leaves one way to go on. This finds a
 * point (by the places in the pattern) where it leaves two, for the few constructs that our patterns use.
 */
function findChoice(pattern: string): string | undefined {
  const inner = /^\^(.*)\$$/.exec(pattern)?.[1] ?? fail(pattern)
  const characters: RegExp[] = []
  const follow: number[][] = []
  let at = 0

  const alternatives = (): Piece => {
    let piece = sequence()
    while (inner[at] === '|') {
      at++
      const next = sequence()
      piece = {
        first: [...piece.first, ...next.first],
        last: [...piece.last, ...next.last],
        empty: piece.empty || next.empty,
      }
    }
    return piece
  }
  const sequence = (): Piece => {
    let piece: Piece = { first: [], last: [], empty: true }
    while (at < inner.length && inner[at] !== '|' && inner[at] !== ')') piece = chain(piece, repeated())
    return piece
  }
  const chain = (one: Piece, two: Piece): Piece => {
    for (const position of one.last) follow[position]?.push(...two.first)
    return {
      first: one.empty ? [...one.first, ...two.first] : one.first,
      last: two.empty ? [...one.last, ...two.last] : two.last,
      empty: one.empty && two.empty,
    }
  }
  const repeated = (): Piece => {
    const start = at
    const piece = atom()
    const count = /^(?:[*+?]|\{(\d+)(?:,(\d+))?\})/.exec(inner.slice(at))
    if (!count) return piece
    at += count[0].length
    if (count[0] === '?') return { ...piece, empty: true }
    if (count[1] === undefined) {
      for (const position of piece.last) follow[position]?.push(...piece.first)
      return { ...piece, empty: piece.empty || count[0] === '*' }
    }
    const again = (): Piece => {
      const after = at
      at = start
      const copy = atom()
      at = after
      return copy
    }
    const [least, most] = [Number(count[1]), Number(count[2] ?? count[1])]
    let tail: Piece = { first: [], last: [], empty: true }
    for (let time = most; time > Math.max(least, 1); time--) tail = { ...chain(again(), tail), empty: true }
    for (let time = Math.max(least, 1); time > 1; time--) tail = chain(again(), tail)
    const whole = chain(piece, tail)
    return least === 0 ? { ...whole, empty: true } : whole
  }
  const atom = (): Piece => {
    if (inner[at] === '(' && inner[at + 1] !== '?') {
      at++
      const piece = alternatives()
      if (inner[at++] !== ')') fail(pattern)
      return piece
    }
    const character =
      /^(?:\[\^?(?:\\u[0-9a-f]{4}|\\[\\s]|[^\\\]])+\]|\\[s./\\]|[\w/:@# -])/.exec(inner.slice(at))?.[0] ??
      fail(pattern)
    at += character.length
    follow.push([])
    const position = characters.push(new RegExp(`^${character}$`, 'u')) - 1
    return { first: [position], last: [position], empty: false }
  }

  const whole = alternatives()
  if (at < inner.length) fail(pattern)
  for (const ways of [whole.first, ...follow]) {
    // One position reached in two ways counts as two: that is how (a*)* goes wrong.
    for (const [index, one] of ways.entries()) {
      const other = ways.slice(index + 1).find((two) => overlap(characters[one], characters[two]))
      if (other !== undefined) return `${one} or ${other}`
    }
  }
  return undefined
}

function overlap(one: RegExp | undefined, two: RegExp | undefined): boolean {
  const latin = Array.from({ length: 0x250 }, (_, code) => String.fromCharCode(code))
  return latin.some((character) => one?.test(character) && two?.test(character))
}

function fail(pattern: string): never {
  throw new Error(`this check cannot read ${pattern}`)
}
