import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { diffCatalogues } from '../../src/diff/diff.ts'
import { findDiffRule } from '../../src/diff/effects.ts'
import { makeCatalogue, soundFrameworks, soundOutcome, type Contents } from './catalogues.ts'
import { soundAgreement, soundPersona, soundTranslation } from './examples.ts'

interface Schema {
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Schema>>
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: Schema | boolean
  readonly items?: Schema
  readonly enum?: readonly string[]
  readonly type?: string | readonly string[]
}

/** Every field of a schema that holds a value, e.g. `behaviours[].evidence.what[]`, with that value's schema. */
function* walkFields(
  schema: Schema,
  defs: Readonly<Record<string, Schema>>,
  path: string,
): Generator<readonly [string, Schema]> {
  if (schema.$ref !== undefined) {
    yield* walkFields(defs[schema.$ref.split('/').at(-1)!]!, defs, path)
    return
  }
  const children = Object.entries(schema.properties ?? {})
  for (const [key, child] of children) yield* walkFields(child, defs, path === '' ? key : `${path}.${key}`)
  if (typeof schema.additionalProperties === 'object')
    yield* walkFields(schema.additionalProperties, defs, `${path}.*`)
  else if (schema.items) yield* walkFields(schema.items, defs, `${path}[]`)
  else if (children.length === 0) yield [path, schema]
}

/** A copy of the item in which the first value at the path is another one. */
function change(item: unknown, steps: readonly string[], schema: Schema): unknown {
  const [step, ...rest] = steps
  if (step === undefined) return otherValue(item, schema)
  if (step === '[]') {
    const list = item as readonly unknown[]
    if (list.length === 0) throw new Error(`the sound item has nothing in ${steps.join('.')}`)
    const at = list.findIndex((part) => holds(part, rest))
    return list.map((part, index) => (index === at ? change(part, rest, schema) : part))
  }
  const fields = item as Readonly<Record<string, unknown>>
  const key = step === '*' ? Object.keys(fields)[0]! : step
  return { ...fields, [key]: change(fields[key], rest, schema) }
}

const holds = (part: unknown, [next]: readonly string[]): boolean =>
  next === undefined || next === '[]' || next === '*' || Object.hasOwn(part as object, next)

function otherValue(value: unknown, { enum: choices, type }: Schema): unknown {
  if (value === undefined) throw new Error('the sound item has no value here')
  if (choices) return choices.find((choice) => choice !== value)
  if (typeof value === 'number') return value + 1
  if (typeof value === 'boolean') return !value
  const text = value as string
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return '2030-01-01'
  if (/^\d+\.\d+\.\d+$/.test(text)) return '0.9.0'
  if (/@\d+$/.test(text)) return 'andere-uitkomst@1'
  return type === 'string' && /^[a-z0-9-]+(?:[/:][a-z0-9-]+)?$/.test(text)
    ? `${text}-anders`
    : `${text} Anders.`
}

const kinds = {
  outcome: { item: soundOutcome, catalogue: (outcome: never): Contents => ({ outcomes: [outcome] }) },
  persona: { item: soundPersona, catalogue: (persona: never): Contents => ({ personas: [persona] }) },
  agreement: {
    item: soundAgreement,
    catalogue: (agreement: never): Contents => ({ agreements: [agreement] }),
  },
  framework: {
    item: {
      ...soundFrameworks[0]!,
      publisher: 'Uitgever',
      source: 'Bron',
      items: soundFrameworks[0]!.items!.map((item) => ({ parent: 'begeleiden', ...item })),
    },
    catalogue: (framework: never): Contents => ({
      outcomes: [soundOutcome],
      frameworks: [framework, soundFrameworks[1]!],
    }),
  },
  translation: {
    item: {
      ...soundTranslation,
      actor: 'The education professional',
      behaviours: [
        {
          id: 'volgen',
          text: 'monitors',
          clause: 'you monitor',
          nominal: 'monitoring',
          evidence: { what: ['observations'], who: ['learners'] },
        },
      ],
      context: {
        description: 'Anywhere.',
        settings: ['primary'],
        with: ['colleagues'],
        required: ['a group'],
        allowed: ['primary'],
        room: 'The school decides.',
      },
      standard: {
        complexity: { description: 'Authentic.' },
        autonomy: { description: 'Within agreements.' },
        criteria: [{ id: 'bronnen', text: 'Collects data.', levels: { 'op-weg': 'One source.' } }],
        decision: { text: 'All.' },
      },
      evidence: { note: 'Own part.' },
      transfer: 'Elsewhere too.',
      rationale: 'Because.',
    },
    catalogue: (translation: never): Contents => ({ outcomes: [soundOutcome], translations: [translation] }),
  },
} as const

// A declaration is no difference by itself: what it says is checked in declarations.test.ts.
const declarations = /^changes\[\]/
const sound: Readonly<Record<string, object>> = {
  outcome: {
    ...soundOutcome,
    formerly: ['eerder'],
    load: { ects: 5, hours: 140 },
    standard: {
      ...soundOutcome.standard,
      decision: { ...soundOutcome.standard!.decision, rule: 'required_plus', minimum: 1 },
    },
    relations: { ...soundOutcome.relations, replaces: ['voorganger'] },
  },
}

describe.each(Object.entries(kinds))('every field of a %s has a rule', (kind, { item, catalogue }) => {
  const schema = JSON.parse(
    readFileSync(new URL(`../../schemas/v1/${kind}.schema.json`, import.meta.url), 'utf8'),
  ) as Schema
  const old = sound[kind] ?? item
  const fields = [...walkFields(schema, schema.$defs ?? {}, '')].filter(([path]) => !declarations.test(path))

  it.each(fields)('%s', (path, field) => {
    const steps = path.split(/\.|(?=\[\])/)
    const now = change(old, steps, field)
    const make = catalogue as (one: unknown) => Contents
    const { findings } = diffCatalogues(makeCatalogue(make(old)), makeCatalogue(make(now)))
    const own = findings.filter(({ rule, path: at }) => findDiffRule(rule).area !== 'process' || at === path)
    expect(own.map(({ rule }) => rule)).not.toEqual([])
  })
})
