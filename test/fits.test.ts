/** The quick functions say yes and no exactly where the full validators do: a file is never passed or refused by one alone. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { compileFits, fitsName } from '../bin/build/fits.ts'
import { kinds, readSchemas, type SchemaKind } from '../bin/build/types.ts'
import { validatorName } from '../bin/build/validators.ts'
import * as fits from '../src/validate/generated/fits.js'
import * as validators from '../src/validate/generated/validators.js'

type Judge = (value: unknown) => boolean
const quick = (kind: SchemaKind) => (fits as unknown as Record<string, Judge>)[fitsName(kind)]!
const full = (kind: SchemaKind) => (validators as unknown as Record<string, Judge>)[validatorName(kind)]!

const sound = (kind: SchemaKind): Record<string, unknown> =>
  parse(readFileSync(new URL(`fixtures/sound/${kind}.yaml`, import.meta.url), 'utf8')) as Record<
    string,
    unknown
  >

/** Every object and list in a value, the outermost first. */
function* containers(value: unknown): Generator<Record<string, unknown> | unknown[]> {
  if (typeof value !== 'object' || value === null) return
  yield value as Record<string, unknown>
  for (const part of Object.values(value)) yield* containers(part)
}

const texts = fc.constantFrom(
  '',
  ' ',
  'a-b',
  'a--b',
  'A',
  '1.0.0',
  '2027-02-28',
  '2027-02-30',
  '2028-02-29',
  '2027-13-01',
  'a@1',
  'a/b',
  'required_plus',
  'all_required',
  'x'.repeat(129),
  '🙂'.repeat(4000),
  '🙂'.repeat(4001),
)
const surprise = fc.oneof(
  texts,
  fc.constantFrom<unknown>(null, true, 0, 1, 1.5, -1, 9, 1e9, [], {}, ['a', 'a'], [1], { id: 'a' }),
  fc.jsonValue({ maxDepth: 2 }),
)

describe.each(kinds)('%s', (kind) => {
  it('a sound one fits', () => {
    expect(quick(kind)(sound(kind))).toBe(true)
  })

  it('whatever happens to it, both say the same', () => {
    const edit = fc.record({
      where: fc.nat(),
      which: fc.nat(),
      how: fc.constantFrom('replace', 'remove', 'add', 'twice'),
      key: fc.constantFrom('id', 'text', 'extra', 'minimum', 'notDecided', 'url', 'constructor'),
      value: surprise,
    })
    let refused = 0
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        const value = sound(kind)
        for (const { where, which, how, key, value: made } of edits) {
          const all = [...containers(value)]
          const at = all[where % all.length]!
          const keys = Object.keys(at)
          const chosen = keys[which % Math.max(1, keys.length)] ?? key
          if (Array.isArray(at)) {
            if (how === 'remove') at.splice(Number(chosen) || 0, 1)
            else if (how === 'replace' && keys.length > 0) at[Number(chosen)] = structuredClone(made)
            else at.push(how === 'twice' ? structuredClone(at[0]) : structuredClone(made))
          } else if (how === 'remove') delete at[chosen]
          else at[how === 'replace' ? chosen : key] = structuredClone(made)
        }
        const expected = full(kind)(value)
        if (!expected) refused++
        if (quick(kind)(value) !== expected) expect.fail(`${String(expected)}: ${JSON.stringify(value)}`)
      }),
      { numRuns: 500 },
    )
    expect(refused).toBeGreaterThan(50)
  })
})

it('a keyword that it does not know stops the build', () => {
  const outcome = JSON.parse(readSchemas().outcome) as Record<string, unknown>
  const schemas = {
    ...readSchemas(),
    outcome: JSON.stringify({ ...outcome, dependentRequired: { a: ['b'] } }),
  }
  expect(() => compileFits(schemas)).toThrow('dependentRequired')
})
