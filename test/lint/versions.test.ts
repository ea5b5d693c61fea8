/** What was settled keeps its version: compared with the base revision, and only then. */
import { describe, expect, it, test } from 'vitest'
import fc from 'fast-check'
import type { Status } from '../../src/model/schema-types.ts'
import { findDifferences } from '../../src/lint/canonical.ts'
import { lint } from '../../src/lint/lint.ts'
import { soundCatalogue, soundOutcome } from './sound.ts'

const sound = soundOutcome('nl')
type Change = Partial<typeof sound>

const findings = (before: Change, after: Change) =>
  lint(soundCatalogue('nl', { outcome: { ...sound, ...after } }), {
    today: '2026-11-24',
    only: ['repository/ids-and-versions'],
    base: soundCatalogue('nl', { outcome: { ...sound, ...before } }),
  })

test('the message names what changed and which versions are open', () => {
  const criteria = sound.standard!.criteria!.map((one, index) =>
    index === 0 ? { ...one, text: 'Anders.' } : one,
  )
  const [finding] = findings({}, { title: 'Anders', standard: { ...sound.standard!, criteria } })
  expect(finding?.reason.nl).toBe(
    'De inhoud is veranderd (`title` en `standard.criteria.criterium-1.text`) maar de versie bleef 1.0.0, verwacht een hoger nummer.',
  )
  expect(finding?.expected).toEqual(['2.0.0', '1.1.0', '1.0.1'])
  expect(finding).toMatchObject({
    file: 'outcomes/volgen-en-afstemmen.yaml',
    at: ['version'],
    severity: 'error',
  })
})

describe('only what was settled is watched', () => {
  const watched: readonly [Status, boolean][] = [
    ['draft', false],
    ['proposed', false],
    ['agreed', true],
    ['adopted', true],
  ]
  it.each(watched)('%s: %s', (status, expected) => {
    expect(findings({ status }, { status, title: 'Anders' }).length > 0).toBe(expected)
  })
})

test('white space, order and status are no content', () => {
  const { statement, references, behaviours } = sound
  expect(
    findings(
      {},
      {
        status: 'adopted',
        statement: statement.replace(' ', '\n  '),
        references: references!.toReversed(),
        behaviours: behaviours.toReversed(),
      },
    ),
  ).toEqual([])
})

test('without a base nothing is said of versions', () => {
  const catalogue = soundCatalogue('nl', { outcome: { ...sound, title: 'Anders' } })
  expect(lint(catalogue, { today: '2026-11-24', only: ['repository/ids-and-versions'] })).toEqual([])
})

test('content is the same as itself, whatever the order of its keys', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      expect(findDifferences(value, structuredClone(value), 5)).toEqual([])
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return
      expect(findDifferences(value, Object.fromEntries(Object.entries(value).toReversed()), 5)).toEqual([])
      expect(findDifferences(value, { ...value, 'a new key': 1 }, 5)).toEqual(['a new key'])
    }),
  )
})
