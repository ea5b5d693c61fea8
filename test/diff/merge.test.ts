import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { isEqual, mergeValues, nameParts } from '../../src/diff/merge.ts'
import { parseGuardedYaml } from '../../src/load/guarded-yaml.ts'
import { weave } from '../../src/load/weave.ts'
import { applyEdits, behaviourEdits, structuralEdits, textEdits } from './edits.ts'
import { makeRandom, randomModel, toOutcome } from './model.ts'

const seeds = fc.integer({ min: 0, max: 0x7fffffff })

/** An outcome and two edits of it. The seed of the words is the same, so that only the edits differ. */
function makeThree(seed: number) {
  const random = makeRandom(seed)
  const base = randomModel(random)
  const kinds = [structuralEdits, textEdits, behaviourEdits]
  const [ours, theirs] = [applyEdits(random, base, kinds, 3), applyEdits(random, base, kinds, 3)]
  // Only one way of writing each text, for what is no edit must not look like one.
  return [base, ours, theirs].map(
    (model) => JSON.parse(JSON.stringify(toOutcome(() => 1, 'geval', model))) as object,
  )
}

/** Every value by its path, parts of lists by their names. */
function leaves(value: unknown, path = ''): Map<string, unknown> {
  if (typeof value !== 'object' || value === null) return new Map([[path, value]])
  const parts = Array.isArray(value) ? nameParts(value) : new Map(Object.entries(value))
  return new Map([...(parts ?? [])].flatMap(([name, part]) => [...leaves(part, `${path}/${name}`)]))
}

describe('merging', () => {
  it('loses nothing that one side changed and the other left alone', () => {
    let merges = 0
    let clashes = 0
    fc.assert(
      fc.property(seeds, (seed) => {
        const [base, ours, theirs] = makeThree(seed)
        const merged = mergeValues(base, ours, theirs)
        if (merged.clash) {
          clashes += 1
          return
        }
        merges += 1
        const [old, own, other, result] = [base, ours, theirs, merged.value].map((value) => leaves(value))
        for (const path of new Set([...old!.keys(), ...own!.keys(), ...other!.keys(), ...result!.keys()])) {
          const at = [old!, own!, other!].map((side) => side.get(path))
          const expected = at[1] === at[0] ? at[2] : at[1]
          expect(result!.get(path), `${seed} ${path}`).toEqual(expected)
        }
      }),
      { numRuns: 600 },
    )
    expect(merges).toBeGreaterThan(200)
    expect(clashes).toBeGreaterThan(20)
  })

  it('with what did not change gives the other, and is the same either way round', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const [base, ours, theirs] = makeThree(seed)
        expect(mergeValues(base, ours, base)).toEqual({ clash: false, value: ours })
        expect(mergeValues(base, base, theirs)).toEqual({ clash: false, value: theirs })
        expect(mergeValues(base, ours, ours)).toEqual({ clash: false, value: ours })
        expect(mergeValues(base, ours, theirs).clash).toBe(mergeValues(base, theirs, ours).clash)
      }),
      { numRuns: 300 },
    )
  })

  it('gives a file that reads back as that, with the remarks of ours', () => {
    let woven = 0
    let tried = 0
    fc.assert(
      fc.property(seeds, (seed) => {
        const [base, ours, theirs] = makeThree(seed)
        const merged = mergeValues(base, ours, theirs)
        if (merged.clash || isEqual(merged.value, ours)) return
        const own = stringify(ours).replace('status: agreed', 'status: agreed # in mei')
        const text = weave(own, stringify(theirs, { indentSeq: false }), merged.value, isEqual, nameParts)
        tried += 1
        if (text === undefined) return
        woven += 1
        expect(isEqual(parseGuardedYaml(text).value, merged.value)).toBe(true)
        expect(text).toContain('# in mei')
      }),
      { numRuns: 150 },
    )
    expect(woven / tried).toBeGreaterThan(0.6)
  })
})
