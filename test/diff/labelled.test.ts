import { describe, expect, it } from 'vitest'
import { crosswalk } from '../../src/diff/crosswalk.ts'
import { pairOutcomes } from '../../src/diff/pair.ts'
import { makeCatalogue } from './catalogues.ts'
import {
  addScores,
  type LabelledSet,
  link,
  precision,
  readCoreObjectives,
  readSets,
  recall,
  score,
} from './labelled.ts'

/** Every old outcome with every new one that it was put together with. */
function findLinks({ old, new: now }: LabelledSet): ReadonlySet<string> {
  const { groups } = pairOutcomes(makeCatalogue({ outcomes: old }), makeCatalogue({ outcomes: now }))
  return new Set(
    groups.flatMap((group) =>
      group.old.flatMap((one) => group.new.map((other) => link(one.item.id, other.item.id))),
    ),
  )
}

const institute = (id: string, language: string) => ({ institute: { id, name: id }, language })

function findMatches({ old, new: now, language }: LabelledSet): ReadonlySet<string> {
  const { pairs } = crosswalk(
    makeCatalogue({ outcomes: old, config: institute('links', language) }),
    makeCatalogue({ outcomes: now, config: institute('rechts', language) }),
  )
  return new Set(pairs.filter(({ relation }) => relation !== 'none').map((one) => link(one.left, one.right)))
}

describe('who is whom in a national set with its own list of replacements', () => {
  const set = readCoreObjectives()

  it('is found whole, with no wrong pair', () => {
    expect(set.links.size).toBe(405)
    expect([...findLinks(set)].toSorted()).toEqual([...set.links].toSorted())
  })

  it('is found the other way round too', () => {
    const turned = [...set.links].map((one) => one.split(' ').toReversed().join(' '))
    expect([...findLinks({ ...set, old: set.new, new: set.old })].toSorted()).toEqual(turned.toSorted())
  })
})

describe('who is whom after outcomes were renumbered, merged, split and reworded', () => {
  const sets = readSets('revision')

  it('has sets to be tried on', () => expect(sets.length).toBeGreaterThan(2))

  it('is right in 97 of 100 pairs and finds 85 of 100', () => {
    const total = addScores(sets.map((set) => score(set.links, findLinks(set))))
    expect(precision(total)).toBeGreaterThanOrEqual(0.97)
    expect(recall(total)).toBeGreaterThanOrEqual(0.85)
  })

  it('is the same when the outcomes stand in another order', () => {
    for (const set of sets) {
      const shuffled = { ...set, old: set.old.toReversed(), new: set.new.toReversed() }
      expect([...findLinks(shuffled)].toSorted()).toEqual([...findLinks(set)].toSorted())
    }
  })
})

describe('which outcomes of two institutes without ids in common belong together', () => {
  const sets = readSets('institutes')

  it('has sets to be tried on', () => expect(sets.length).toBeGreaterThan(2))

  it('is right in 95 of 100 pairs and finds 75 of 100', () => {
    const total = addScores(sets.map((set) => score(set.links, findMatches(set))))
    expect(precision(total)).toBeGreaterThanOrEqual(0.95)
    expect(recall(total)).toBeGreaterThanOrEqual(0.75)
  })
})
