import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChangeFinding, Diff, Verdict } from '../../src/diff/change.ts'
import { diffCatalogues } from '../../src/diff/diff.ts'
import { type DiffRule, diffRules, joinSides } from '../../src/diff/effects.ts'
import { findingsAt, gates } from '../../src/diff/gates.ts'
import type { Outcome } from '../../src/model/schema-types.ts'
import { compareOutcomes } from '../../src/diff/compare.ts'
import { builtInLexicons, layGround } from '../../src/diff/compare/ground.ts'
import { judgeDifference } from '../../src/diff/declarations.ts'
import { makeCatalogue } from './catalogues.ts'
import { applyEdits, behaviourEdits, structuralEdits, textEdits } from './edits.ts'
import { examples } from './examples.ts'
import { atMost } from '../effort.ts'
import { covers, implies, makeRandom, type Model, randomModel, toOutcome } from './model.ts'

const lexiconOf = builtInLexicons()
const diff = (old: readonly Outcome[], now: readonly Outcome[]): Diff =>
  diffCatalogues(makeCatalogue({ outcomes: old }), makeCatalogue({ outcomes: now }), { lexiconOf })

interface Case {
  readonly id: string
  readonly old: Model
  readonly new: Model
}

const inOne = 50

/** Outcomes with some edits each, as two catalogues. */
function makeCases(seed: number, kinds: Kinds, most: number) {
  const random = makeRandom(seed)
  const cases = Array.from({ length: inOne }, (_, at): Case => {
    const old = randomModel(random)
    return { id: `geval-${at}`, old, new: applyEdits(random, old, kinds, most) }
  })
  const render = (side: 'old' | 'new') => cases.map((one) => toOutcome(random, one.id, one[side]))
  return { cases, old: render('old'), new: render('new') }
}

const seeds = fc.integer({ min: 0, max: 0x7fffffff })
const allKinds = [structuralEdits, textEdits, behaviourEdits]

type Verdicts = Readonly<Record<'learner' | 'relying', Verdict>>
type Kinds = Parameters<typeof applyEdits>[2]

describe('no yes is ever wrong', () => {
  let checked = 0
  let harmless = 0
  let recognised = 0

  const weigh = (one: Case, said: Verdicts, rules: readonly string[], seed: number) => {
    const truth = {
      learner: implies(one.old, one.new),
      relying: implies(one.new, one.old) && covers(one.old, one.new),
    }
    checked += 1
    if (truth.learner && truth.relying) harmless += 1
    if (truth.learner && truth.relying && said.learner === 'yes' && said.relying === 'yes') recognised += 1
    for (const side of ['learner', 'relying'] as const) {
      if (said[side] === 'yes' && !truth[side]) {
        expect.fail(JSON.stringify({ seed, side, rules, old: one.old, new: one.new }, null, 1))
      }
    }
  }

  /** The differences and the table alone. */
  const compareAll = (seed: number, kinds: Kinds, most: number) => {
    const { cases, old, new: now } = makeCases(seed, kinds, most)
    const ground = layGround(makeCatalogue({ outcomes: old }), makeCatalogue({ outcomes: now }), lexiconOf)
    for (const [at, one] of cases.entries()) {
      const judged = compareOutcomes(ground, old[at]!, now[at]!).map(judgeDifference)
      weigh(
        one,
        joinSides(judged),
        judged.map(({ rule }) => rule),
        seed,
      )
    }
  }

  /** All of it, with pairing and findings. */
  const diffAll = (seed: number) => {
    const { cases, old, new: now } = makeCases(seed, allKinds, 3)
    const items = new Map(diff(old, now).items.map((item) => [item.id, item]))
    for (const one of cases) {
      const item = items.get(one.id)
      weigh(
        one,
        item ?? { learner: 'yes', relying: 'yes' },
        item?.findings.map(({ rule }) => rule) ?? [],
        seed,
      )
    }
  }

  it('in 100,000 edited outcomes', () => {
    fc.assert(
      fc.property(seeds, (seed) => compareAll(seed, allKinds, 4)),
      { numRuns: atMost(1000) },
    )
    fc.assert(
      fc.property(seeds, (seed) => compareAll(seed, [structuralEdits], 3)),
      { numRuns: atMost(400) },
    )
    fc.assert(
      fc.property(seeds, (seed) => compareAll(seed, [textEdits, behaviourEdits], 2)),
      { numRuns: atMost(400) },
    )
    fc.assert(fc.property(seeds, diffAll), { numRuns: atMost(200) })
    expect(checked).toBe(500 * atMost(200))
  }, 180_000)

  it('while it does say yes where it can', () => {
    expect(recognised / harmless).toBeGreaterThan(0.7)
  })
})

describe('structure alone', () => {
  it('leaves nothing undecided but what the table calls undecided', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { old, new: now } = makeCases(seed, [structuralEdits], 3)
        for (const { rule, learner, relying } of diff(old, now).findings) {
          if (learner === 'unknown' || relying === 'unknown') expect(rule).toMatch(/^criterion-became-/)
        }
      }),
      { numRuns: 50 },
    )
  })
})

describe('the same on both sides', () => {
  const nothing = { items: [], findings: [] }

  it('gives nothing', () => {
    for (const { old, new: now } of Object.values(examples)) {
      expect(diffCatalogues(old, structuredClone(old))).toMatchObject(nothing)
      expect(diffCatalogues(now, structuredClone(now))).toMatchObject(nothing)
    }
  })

  it('gives nothing when keys stand in another order, sets are shuffled or a text ends in a line end', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { old } = makeCases(seed, allKinds, 1)
        expect(
          diff(
            old,
            old.map((one) => reformat(one)),
          ),
        ).toMatchObject(nothing)
      }),
      { numRuns: 30 },
    )
  })
})

const sets = new Set(['required', 'allowed', 'settings', 'with', 'what', 'who', 'references'])
const texts = new Set(['statement', 'description', 'room', 'text', 'note', 'transfer'])

function reformat<T>(value: T, key = ''): T {
  if (Array.isArray(value)) {
    const list = value.map((one) => reformat(one as unknown))
    return (sets.has(key) ? list.toReversed() : list) as T
  }
  if (typeof value === 'string') return (texts.has(key) ? `${value}\n` : value) as T
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([name, part]) => [name, reformat(part as unknown, name)])
  return Object.fromEntries(entries.toReversed()) as T
}

describe('swapping the sides', () => {
  const table = new Map<string, DiffRule>((diffRules as readonly DiffRule[]).map((rule) => [rule.id, rule]))
  const isMirrored = ({ rule }: ChangeFinding) => typeof table.get(rule)!.mirror === 'string'
  const describeFinding = ({ rule, item, learner, relying, before, after }: ChangeFinding) =>
    [rule, item.id, learner, relying, before, after].join(' | ')
  const mirror = (finding: ChangeFinding): ChangeFinding => ({
    ...finding,
    rule: table.get(finding.rule)!.mirror as ChangeFinding['rule'],
    learner: finding.relying,
    relying: finding.learner,
    before: finding.after,
    after: finding.before,
  })

  it('swaps the verdicts and turns every rule into its mirror', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { old, new: now } = makeCases(seed, allKinds, 4)
        const there = diff(old, now).findings.filter(isMirrored)
        const back = diff(now, old).findings.filter(isMirrored)
        expect(back.map(describeFinding).toSorted()).toEqual(
          there.map(mirror).map(describeFinding).toSorted(),
        )
      }),
      // The first is two behaviours that came to say the same.
      { numRuns: 60, examples: [[2147483639]] },
    )
  })
})

describe('gates', () => {
  it('hold each the one before', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { old, new: now } = makeCases(seed, allKinds, 4)
        const { findings } = diff(old, now)
        const failing = gates.map((gate) => new Set(findingsAt(gate, findings)))
        for (const [at, set] of failing.entries()) {
          for (const finding of failing[at - 1] ?? []) expect(set.has(finding)).toBe(true)
        }
      }),
      { numRuns: 30 },
    )
  })
})
