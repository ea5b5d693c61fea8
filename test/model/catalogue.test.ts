/** Finding things in a catalogue. */
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { findAgreements, findItems, findTaskDomain, majorOf, splitPin } from '../../src/model/catalogue.ts'
import { findCycle } from '../../src/model/cycles.ts'
import { builtInScale, findLevel } from '../../src/model/scale.ts'
import { readFiles, tinyFiles, tinyWith } from '../tiny.ts'

const profile = tinyFiles['frameworks/beroepsprofiel.yaml']!
const agreement = tinyFiles['agreements/noord.yaml']!
const scale = 'id: schaal\nkind: level_scale\ntitle: x\nversion: x\nlanguage: nl\nitems:\n  - { id: laag, text: Laag }\n  - { id: hoog, text: Hoog }\n' // prettier-ignore

const catalogueOf = async (changes: Parameters<typeof tinyWith>[0] = {}) =>
  (await readFiles(tinyWith(changes))).catalogue

describe('items come in the order of their ids, whatever the order of the files', () => {
  it('and by id', async () => {
    const { agreements } = await catalogueOf({
      'agreements/z/a.yaml': agreement.replace('id: noord', 'id: a'),
      'agreements/b/z.yaml': agreement.replace('id: noord', 'id: z'),
    })
    expect([...agreements.keys()]).toEqual(['a', 'noord', 'z'])
    expect(agreements.get('a')?.file).toBe('agreements/z/a.yaml')
  })
})

describe('settings', () => {
  it('are those of the config', async () => {
    const { settings } = await catalogueOf()
    expect([settings.language, settings.languages, settings.profile, settings.file]).toEqual([
      'nl',
      ['nl', 'en'],
      'beroepsprofiel',
      'outcomes.config.yaml',
    ])
  })

  it('name one language where the config names no list', async () => {
    const { settings } = await catalogueOf({ 'outcomes.config.yaml': { 'languages: [nl, en]\n': '' } })
    expect(settings.languages).toEqual(['nl'])
  })

  it('are sensible without a config', async () => {
    const { settings } = await catalogueOf({ 'outcomes.config.yaml': null })
    expect([settings.language, settings.languages, settings.file]).toEqual(['nl', ['nl'], undefined])
  })
})

describe('an item of a framework', () => {
  it('is found by its whole name, by its own, and by its own within a framework', async () => {
    const catalogue = await catalogueOf({
      'frameworks/ander.yaml': profile.replace('id: beroepsprofiel', 'id: ander'),
    })
    const names = (reference: string, within?: string) =>
      findItems(catalogue, reference, within).map(({ framework, item }) => `${framework.id}/${item.id}`)
    expect(names('ander/begeleiden')).toEqual(['ander/begeleiden'])
    expect(names('begeleiden')).toEqual(['ander/begeleiden', 'beroepsprofiel/begeleiden'])
    expect(names('begeleiden', 'beroepsprofiel')).toEqual(['beroepsprofiel/begeleiden'])
    expect(names('ander/begeleiden', 'beroepsprofiel')).toEqual(['ander/begeleiden'])
    expect(names('x')).toEqual([])
    expect(names('x/begeleiden')).toEqual([])
  })

  it('is the task domain of an outcome', async () => {
    const catalogue = await catalogueOf()
    const outcome = catalogue.outcomes.get('feedback-geven')!.item
    expect(findTaskDomain(catalogue, outcome)?.item.text).toBe('Begeleiden van ontwikkeling')
    const { taskDomain: _none, ...without } = outcome
    expect(findTaskDomain(catalogue, without)).toBeUndefined()
  })
})

describe('agreements', () => {
  it('concern an outcome and a persona', async () => {
    const catalogue = await catalogueOf({
      'agreements/oud.yaml': agreement.replace('id: noord', 'id: oud').replace('draft', 'retired'),
    })
    const ids = (...about: [string, string?]) =>
      findAgreements(catalogue, ...about).map(({ item }) => item.id)
    expect(ids('feedback-geven')).toEqual(['noord'])
    expect(ids('feedback-geven', 'amy')).toEqual(['noord'])
    expect(ids('feedback-geven', 'jip')).toEqual([])
    expect(ids('feedback')).toEqual([])
  })

  it('are pinned to the first number of a version', () => {
    expect(splitPin('feedback-geven@12')).toEqual({ id: 'feedback-geven', major: 12 })
    expect(majorOf('12.3.4')).toBe(12)
  })
})

describe('levels', () => {
  it('are numbers on the built-in scale', async () => {
    const catalogue = await catalogueOf()
    expect(findLevel(catalogue, 'autonomy', 1)).toEqual({
      rank: 1,
      steps: 5,
      label: builtInScale[0]?.autonomy,
    })
    expect(findLevel(catalogue, 'complexity', 5)?.label.en).toMatch(/highly complex/)
    for (const level of [0, 6, 'zelfstandig', undefined])
      expect(findLevel(catalogue, 'autonomy', level)).toBeUndefined()
  })

  it('are ids or numbers on a scale of one’s own', async () => {
    const catalogue = await catalogueOf({
      'frameworks/schaal.yaml': scale,
      'outcomes.config.yaml': { 'profile:': 'scale: schaal\nprofile:' },
    })
    const hoog = { rank: 2, steps: 2, label: { nl: 'Hoog', en: 'Hoog' } }
    expect(findLevel(catalogue, 'autonomy', 'hoog')).toEqual(hoog)
    expect(findLevel(catalogue, 'complexity', 2)).toEqual(hoog)
    for (const level of [0, 3, 'middel']) expect(findLevel(catalogue, 'autonomy', level)).toBeUndefined()
  })

  it('go up in both languages: no two steps are the same', () => {
    for (const dimension of ['complexity', 'autonomy'] as const) {
      for (const language of ['nl', 'en'] as const) {
        expect(new Set(builtInScale.map((step) => step[dimension][language])).size).toBe(builtInScale.length)
      }
    }
  })
})

describe('a circle', () => {
  const nodes = ['a', 'b', 'c', 'd', 'e', 'f']
  const graph = fc.dictionary(fc.constantFrom(...nodes), fc.uniqueArray(fc.constantFrom(...nodes, 'elders')))

  it('that is found is one, from its smallest node on', () => {
    fc.assert(
      fc.property(graph, (targets) => {
        const cycle = findCycle(nodes, (node) => targets[node] ?? [])
        if (cycle === undefined) return
        for (const [index, node] of cycle.entries()) {
          expect(targets[node]).toContain(cycle[(index + 1) % cycle.length])
        }
        expect(cycle[0]).toBe(cycle.toSorted()[0])
        expect(new Set(cycle).size).toBe(cycle.length)
      }),
      { numRuns: 1000 },
    )
  })

  it('is not found only where the nodes can be put in order', () => {
    fc.assert(
      fc.property(graph, (targets) => {
        const left = new Set(nodes)
        for (;;) {
          const leaf = [...left].find((node) => !(targets[node] ?? []).some((target) => left.has(target)))
          if (leaf === undefined) break
          left.delete(leaf)
        }
        expect(findCycle(nodes, (node) => targets[node] ?? []) === undefined).toBe(left.size === 0)
      }),
      { numRuns: 1000 },
    )
  })

  test('in a chain of 100,000 needs no recursion', () => {
    const chain = Array.from({ length: 100_000 }, (_, index) => String(index))
    expect(findCycle(chain, (node) => [String(Number(node) + 1)])).toBeUndefined()
    expect(findCycle(chain, (node) => [String((Number(node) + 1) % 100_000)])).toHaveLength(100_000)
  })
})
