/** A translation is laid over its source: text from the one, everything else from the other. */
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { localise } from '../../src/model/localise.ts'
import type { Outcome, Translation } from '../../src/model/schema-types.ts'
import { readFiles, tinyFiles } from '../tiny.ts'

const { catalogue } = await readFiles(tinyFiles)
const source = catalogue.outcomes.get('feedback-geven')!.item
const english = catalogue.translations.get('feedback-geven')!.get('en')!.item

const withSource = (more: Partial<Outcome>): Outcome => ({ ...source, ...more })
const bare: Translation = {
  id: source.id,
  language: 'en',
  translates: '1.0.0',
  title: 'Giving feedback',
  statement: 'The teacher gives feedback.',
}
const withBare = (more: Partial<Translation>): Translation => ({ ...bare, ...more })

test('text comes from the translation, structure from the source', () => {
  const laid = localise(source, english)
  expect(laid.title).toBe('Giving feedback')
  expect(laid.language).toBe('en')
  expect(laid.behaviours.map(({ id, verb, text }) => [id, verb, text])).toEqual([
    ['geven', 'geven', 'gives learners feedback on their work'],
    ['bespreken', 'bespreken', 'discusses the next step'],
  ])
  expect(laid.standard?.criteria?.map(({ id, behaviours, text }) => [id, behaviours, text])).toEqual([
    ['koppelt-aan-doel', ['geven'], 'Connects the feedback with the aim of the assignment.'],
    ['spreekt-af', ['bespreken'], 'Agrees with the learner what to do differently now.'],
  ])
  expect(laid.standard?.complexity?.level).toBe(3)
  expect([laid.id, laid.version, laid.status, laid.taskDomain]).toEqual([
    source.id,
    source.version,
    source.status,
    source.taskDomain,
  ])
})

describe('parts', () => {
  it('are matched by id, whatever their order', () => {
    const turned = { ...english, behaviours: english.behaviours?.toReversed() ?? [] }
    expect(localise(source, turned)).toEqual(localise(source, english))
  })

  it('that the translation lacks stay in the language of the source', () => {
    const laid = localise(source, withBare({ behaviours: english.behaviours!.slice(1) }))
    expect(laid.behaviours.map(({ text }) => text)).toEqual([
      'geeft lerenden feedback op hun werk',
      'discusses the next step',
    ])
    expect(laid.standard).toEqual(source.standard)
  })

  it('that only the translation has are left out', () => {
    const more = [...english.behaviours!, { id: 'extra', text: 'does more' }]
    expect(localise(source, withBare({ behaviours: more })).behaviours).toHaveLength(2)
    const laid = localise(source, withBare({ transfer: 'Elsewhere too.' }))
    expect(Object.keys(laid)).not.toContain('transfer')
  })

  it('that are lists of words are replaced as a whole', () => {
    const dutch = withSource({ context: { settings: ['po', 'vo'], with: ['collega’s'] } })
    const laid = localise(dutch, withBare({ context: { settings: ['primary'] } }))
    expect(laid.context).toEqual({ settings: ['primary'], with: ['collega’s'] })
  })

  it('named by level are laid over one by one', () => {
    const criteria = [{ id: 'a', text: 'x', levels: { laag: 'Laag.', hoog: 'Hoog.' } }]
    const laid = localise(
      withSource({ standard: { criteria } }),
      withBare({ standard: { criteria: [{ id: 'a', levels: { hoog: 'High.', top: 'Top.' } }] } }),
    )
    expect(laid.standard?.criteria?.[0]?.levels).toEqual({ laag: 'Laag.', hoog: 'High.' })
  })
})

test('the source stays as it was', () => {
  const before = structuredClone(source)
  localise(source, english)
  expect(source).toEqual(before)
})

test('a translation that says the same changes nothing but the language', () => {
  const same: Translation = {
    ...bare,
    title: source.title,
    statement: source.statement,
    behaviours: source.behaviours.map(({ id, text }) => ({ id, text })),
  }
  expect({ ...localise(source, same), language: source.language }).toEqual(source)
})

test('laying over twice is laying over once', () => {
  const text = fc.string({ maxLength: 8 })
  fc.assert(
    fc.property(text, text, fc.subarray(['geven', 'bespreken', 'x']), (title, words, ids) => {
      const translation = withBare({ title, behaviours: ids.map((id) => ({ id, text: words })) })
      const once = localise(source, translation)
      expect(localise(once, translation)).toEqual(once)
    }),
  )
})
