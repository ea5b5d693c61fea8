/** The functions compiled from the schemas: as strict as an interpreter of the schemas, and usable everywhere. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import formats from 'ajv-formats/dist/formats.js'
import { build } from 'esbuild'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { parse } from 'yaml'
import { kinds, readSchemas, type Schema, type SchemaKind } from '../bin/build/types.ts'
import { ajvOptions, compileValidators, declareValidators, validatorName } from '../bin/build/validators.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const texts = readSchemas()
const schemas = Object.fromEntries(kinds.map((kind) => [kind, JSON.parse(texts[kind]) as Schema])) as Record<
  SchemaKind,
  Schema
>
const sound = Object.fromEntries(
  kinds.map((kind) => [kind, parse(readFileSync(join(root, `test/fixtures/sound/${kind}.yaml`), 'utf8'))]),
) as Record<SchemaKind, Record<string, unknown>>

const ajv = new Ajv2020(ajvOptions)
ajv.addFormat('date', formats.fullFormats.date)
for (const kind of kinds) ajv.addSchema(schemas[kind])

type Validator = ((value: unknown) => boolean) & { errors?: ErrorObject[] | null }
type Validators = Record<string, Validator>

describe('the compiled validators', () => {
  let folder = ''
  let compiled: Validators = {}
  beforeAll(async () => {
    // Inside node_modules, because what the module imports is looked up from where it stands.
    folder = mkdtempSync(join(root, 'node_modules/.schemas-test-'))
    writeFileSync(join(folder, 'validators.mjs'), compileValidators(texts))
    compiled = (await import(pathToFileURL(join(folder, 'validators.mjs')).href)) as Validators
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  /** What both make of a value; the places in the schema differ by design, the rest may not. */
  function judge(kind: SchemaKind, value: unknown): { readonly plain: unknown; readonly quick: unknown } {
    const words = (validate: Validator) => {
      const fits = validate(value)
      const errors = (fits ? [] : (validate.errors ?? [])).map(({ instancePath, keyword, params }) =>
        JSON.stringify([instancePath, keyword, params]),
      )
      return { fits, errors: errors.toSorted() }
    }
    const plain = words(ajv.getSchema(String(schemas[kind]['$id'])) as Validator)
    const validate = compiled[validatorName(kind)] as Validator
    const quick = words(validate)
    for (const error of quick.fits ? [] : (validate.errors ?? [])) {
      const place = error.schemaPath.replace(/\/false schema$/, '')
      expect(part(kind, place), `${error.schemaPath} is a place in the schema`).toBeDefined()
    }
    return { plain, quick }
  }

  function part(kind: SchemaKind, pointer: string): unknown {
    const steps = pointer
      .split('/')
      .slice(1)
      .map((step) => decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~'))
    return steps.reduce<unknown>((at, step) => (at as Schema | undefined)?.[step], schemas[kind])
  }

  it.each(kinds)('a sound %s is sound', (kind) => {
    expect(judge(kind, sound[kind])).toEqual({
      plain: { fits: true, errors: [] },
      quick: { fits: true, errors: [] },
    })
  })

  const unsound: [SchemaKind, Record<string, unknown>, string][] = [
    ['outcome', { statment: 'x' }, '["","additionalProperties",{"additionalProperty":"statment"}]'],
    ['outcome', { version: 1.1 }, '["/version","type",{"type":"string"}]'],
    ['outcome', { status: 'final' }, '["/status","enum"'],
    ['outcome', { behaviours: [] }, '["/behaviours","minItems",{"limit":1}]'],
    ['outcome', { title: 'x'.repeat(4001) }, '["/title","maxLength",{"limit":4000}]'],
    ['outcome', { formerly: ['a', 'b', 'a'] }, '["/formerly","uniqueItems"'],
    ['outcome', { formerly: ['Ontwikkeling'] }, '["/formerly/0","pattern"'],
    ['outcome', { level: { nlqf: 9 } }, '["/level/nlqf","maximum"'],
    ['outcome', { load: { ects: 5, hours: 140 } }, '["/load","maxProperties",{"limit":1}]'],
    [
      'outcome',
      { standard: { decision: { rule: 'required_plus' } } },
      '["/standard/decision","required",{"missingProperty":"minimum"}]',
    ],
    [
      'outcome',
      { standard: { decision: { rule: 'all_required', minimum: 1 } } },
      '["/standard/decision/minimum","false schema",{}]',
    ],
    ['outcome', { standard: { complexity: { level: 0 } } }, '["/standard/complexity/level","minimum"'],
    ['outcome', { standard: { complexity: { level: true } } }, '["/standard/complexity/level","type"'],
    ['translation', { level: { nlqf: 6 } }, '["","additionalProperties",{"additionalProperty":"level"}]'],
    ['persona', { level: 3 }, '["","additionalProperties",{"additionalProperty":"level"}]'],
    [
      'persona',
      { provenance: { reviewBy: '2027-02-30' } },
      '["/provenance/reviewBy","format",{"format":"date"}]',
    ],
    [
      'agreement',
      { topics: [{ topic: 'measure', room: 'x' }] },
      '["/topics/0","required",{"missingProperty":"direction"}]',
    ],
    [
      'agreement',
      { topics: [{ topic: 'measure', room: 'x', notDecided: 'peers' }] },
      '["/topics/0/room","false schema",{}]',
    ],
    ['agreement', { outcomes: ['volgen'] }, '["/outcomes/0","pattern"'],
    ['framework', { version: 2017 }, '["/version","type",{"type":"string"}]'],
    ['config', { peers: { other: {} } }, '["/peers/other","required",{"missingProperty":"path"}]'],
    [
      'config',
      { peers: { other: { path: 'a', url: 'https://b.example' } } },
      '["/peers/other/path","false schema",{}]',
    ],
    ['config', { rules: { 'outcome/verb-level': 'never' } }, '["/rules/outcome~1verb-level","enum"'],
    ['config', { schema: 2 }, '["/schema","const",{"allowedValue":1}]'],
  ]
  it.each(unsound.map(([kind, edit, wrong]) => [kind, wrong, edit] as const))(
    '%s: only %s is wrong',
    (kind, wrong, edit) => {
      const { plain, quick } = judge(kind, { ...sound[kind], ...edit })
      expect(quick).toEqual(plain)
      const errors = (quick as { errors: string[] }).errors.filter(
        (error) => !error.includes('"if",{"failingKeyword"'),
      )
      expect(errors).toHaveLength(1)
      expect(errors[0]).toContain(wrong)
    },
  )

  test.each(kinds)('whatever happens to a sound %s, both say the same of it', (kind) => {
    const surprise = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom(
        null,
        NaN,
        0,
        -1,
        1.5,
        9,
        '',
        'a--b',
        '1.10',
        'x'.repeat(4001),
        '🙂'.repeat(4000),
        '🙂'.repeat(4001),
      ),
      fc.constantFrom(
        ['a', 'a'],
        ['a', 1, null],
        Array.from({ length: 201 }, (_, index) => `i${index}`),
        {},
        { toString: 1 },
      ),
    )
    const key: fc.Arbitrary<string> = fc.constantFrom(
      'id',
      'text',
      'extra',
      'constructor',
      'hasOwnProperty',
      'notDecided',
      'minimum',
      'url',
    )
    const edit = fc.record({
      at: fc.nat(),
      how: fc.constantFrom('set', 'remove', 'add'),
      key,
      value: surprise,
    })
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        const value = structuredClone(sound[kind])
        for (const { at, how, key, value: made } of edits) {
          const next: unknown = structuredClone(made)
          const places = [...holders(value)]
          const [holder, step] = places[at % places.length] ?? [value, 'id']
          const list = Array.isArray(holder) ? (holder as unknown[]) : undefined
          if (how === 'set') holder[step] = next
          else if (how === 'add') holder[list?.length ?? key] = next
          else if (list) list.splice(Number(step), 1)
          else delete holder[step]
        }
        const { plain, quick } = judge(kind, value)
        expect(quick).toEqual(plain)
      }),
      { numRuns: 300 },
    )
  })

  type Holder = Record<string | number, unknown>
  function* holders(value: unknown): Generator<[Holder, string | number]> {
    if (typeof value !== 'object' || value === null) return
    for (const key of Object.keys(value)) {
      yield [value as Holder, Array.isArray(value) ? Number(key) : key]
      yield* holders((value as Holder)[key])
    }
  }

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.anything({ withNullPrototype: true }), (kind, value) => {
        const fits = compiled[validatorName(kind)]?.(value)
        expect(fits).toBe(false)
      }),
    )
  })

  it('can be bundled, and needs nothing but itself then', async () => {
    const { outputFiles } = await build({
      entryPoints: [join(folder, 'validators.mjs')],
      bundle: true,
      format: 'esm',
      write: false,
    })
    const text = outputFiles[0]?.text ?? ''
    expect(text).not.toMatch(/^import |[^_]require\(/m)
    const bundled = (await import(`data:text/javascript,${encodeURIComponent(text)}`)) as Validators
    for (const kind of kinds) expect(bundled[validatorName(kind)]?.(sound[kind])).toBe(true)
  })

  it('declares what it exports', () => {
    const declared = [...declareValidators().matchAll(/declare const (\w+)/g)].map((match) => match[1])
    expect(declared.toSorted()).toEqual(Object.keys(compiled).toSorted())
  })
})
