/** Matches between institutes that the files themselves name, and when two parts are the same part in other words. */
import type { Behaviour, Criterion, Match } from '../../model/schema-types.ts'
import type { Sides } from '../change.ts'
import type { CompareOptions } from '../compare.ts'
import { normaliseText, wordsOf } from '../normalise.ts'
import { assign } from '../pair/assign.ts'
import type { Weighed } from '../pair/by-likeness.ts'
import type { Left, OutcomeEntry } from '../pair/group.ts'

export interface Declared {
  readonly left: string
  readonly right: string
  readonly pairedBy: 'equivalents' | 'replaces' | 'source'
  /** What the declaration says; undefined where it only says that the two belong together. */
  readonly sides?: Sides
}

/** `narrow`: the other one is narrower, so it asks more. `close` leaves it to people. */
const sidesOfMatch: Readonly<Record<Match, Sides>> = {
  exact: { learner: 'yes', relying: 'yes' },
  narrow: { learner: 'no', relying: 'yes' },
  broad: { learner: 'yes', relying: 'no' },
  close: { learner: 'unknown', relying: 'unknown' },
}

/** Declared equivalents of either side, follow-ups of each other's outcomes, and a source that both follow up. */
export function declaredMatches(
  leftInstitute: string,
  rightInstitute: string,
  all: Left,
  weighed: Weighed,
): readonly Declared[] {
  const found = new Map<string, Declared>()
  const add = (declared: Declared) => {
    const key = `${declared.left} ${declared.right}`
    if (all.old.has(declared.left) && all.new.has(declared.right) && !found.has(key)) found.set(key, declared)
  }
  for (const { item } of all.old.values()) {
    for (const { to, match } of item.relations?.equivalents ?? []) {
      const right = withinInstitute(to, rightInstitute)
      if (right !== undefined)
        add({ left: item.id, right, pairedBy: 'equivalents', sides: sidesOfMatch[match] })
    }
    for (const id of item.relations?.replaces ?? []) {
      const right = withinInstitute(id, rightInstitute)
      if (right !== undefined) add({ left: item.id, right, pairedBy: 'replaces' })
    }
  }
  for (const { item } of all.new.values()) {
    for (const { to, match } of item.relations?.equivalents ?? []) {
      const left = withinInstitute(to, leftInstitute)
      const { learner, relying } = sidesOfMatch[match]
      const sides = { learner: relying, relying: learner }
      if (left !== undefined) add({ left, right: item.id, pairedBy: 'equivalents', sides })
    }
    for (const id of item.relations?.replaces ?? []) {
      const left = withinInstitute(id, leftInstitute)
      if (left !== undefined) add({ left, right: item.id, pairedBy: 'replaces' })
    }
  }
  for (const declared of sharedSources(all, weighed, [...found.values()])) add(declared)
  return [...found.values()]
}

function withinInstitute(name: string, institute: string): string | undefined {
  return name.startsWith(`${institute}:`) ? name.slice(institute.length + 1) : undefined
}

/** Both follow up the same outcome of a third party; where several do, those most alike go together. */
function sharedSources(all: Left, weighed: Weighed, known: readonly Declared[]): readonly Declared[] {
  const taken = {
    old: new Set(known.map(({ left }) => left)),
    new: new Set(known.map(({ right }) => right)),
  }
  const holders = (side: 'old' | 'new') => {
    const bySource = new Map<string, OutcomeEntry[]>()
    for (const entry of all[side].values()) {
      if (taken[side].has(entry.item.id)) continue
      for (const source of entry.item.relations?.replaces ?? []) {
        if (!source.includes(':')) continue
        bySource.set(source, [...(bySource.get(source) ?? []), entry])
      }
    }
    return bySource
  }
  const right = holders('new')
  const edges = [...holders('old')].flatMap(([source, entries]) =>
    entries.flatMap((entry) =>
      (right.get(source) ?? []).map((other) => {
        const [old, now] = [weighed.oldPlace.get(entry)!, weighed.newPlace.get(other)!]
        return { old, new: now, score: weighed.likeness.score(old, now) }
      }),
    ),
  )
  return assign(edges).map(({ old, new: now }) => ({
    left: weighed.old[old]!.item.id,
    right: weighed.new[now]!.item.id,
    pairedBy: 'source',
  }))
}

// Low on purpose: what is not the same part counts as asked by one institute alone, and that says more than "reworded".
const leastAlike = 0.25

/** Behaviours and criteria of two institutes share no ids: by the words that they have in common. */
export const alikeParts: CompareOptions = {
  alikeBehaviours: {
    floor: leastAlike,
    score: (a: Behaviour, b: Behaviour) =>
      normaliseText(a.verb) === normaliseText(b.verb) ? 1 : commonWords(a.text, b.text),
  },
  alikeCriteria: { floor: leastAlike, score: (a: Criterion, b: Criterion) => commonWords(a.text, b.text) },
}

/** Twice the words in common against all words, cut to six letters because of inflection. */
function commonWords(a: string, b: string): number {
  const stems = (text: string) => new Set(wordsOf(text).map((word) => word.slice(0, 6)))
  const [one, other] = [stems(a), stems(b)]
  const common = [...one].filter((word) => other.has(word)).length
  return (2 * common) / (one.size + other.size || 1)
}
