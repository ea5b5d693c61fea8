/** Guesses: the outcomes most alike, and what seems to have been split or merged. */
import { assign, type Edge } from './assign.ts'
import { outcomeTexts } from './by-text.ts'
import { type Group, type Left, type OutcomeEntry, pairUp } from './group.ts'
import { type Likeness, type Side, weighTexts } from './likeness.ts'

/** Below this two outcomes are two outcomes; chosen by measuring, see bench/diff-likeness.ts. */
export const floors = { revision: 0.48, institutes: 0.42 } as const

// Two outcomes under one id that have less than this in common are strangers; a rewrite never came near it.
const strangers = 0.15
// Another outcome has to be this much more like it before an id is no longer believed.
const surely = 0.15
// How much of a part has to stand in the whole, and how much of the whole it has to add to the other parts.
const leastInWhole = 0.65
const leastGain = 0.15
const leastPartner = 0.5
const mostCandidates = 12

/** The outcomes that pairing may still touch, weighed against each other. */
export interface Weighed {
  readonly old: readonly OutcomeEntry[]
  readonly new: readonly OutcomeEntry[]
  readonly oldPlace: ReadonlyMap<OutcomeEntry, number>
  readonly newPlace: ReadonlyMap<OutcomeEntry, number>
  readonly likeness: Likeness
}

export function weighOutcomes(
  old: readonly OutcomeEntry[],
  now: readonly OutcomeEntry[],
  common: ReadonlySet<number>,
): Weighed {
  const textOf = ({ item }: OutcomeEntry) => outcomeTexts(item).join('\n')
  const places = (entries: readonly OutcomeEntry[]) =>
    new Map(entries.map((entry, at) => [entry, at] as const))
  return {
    old,
    new: now,
    oldPlace: places(old),
    newPlace: places(now),
    likeness: weighTexts(old.map(textOf), now.map(textOf), common),
  }
}

/** One to one, the most alike first. */
export function* pairByLikeness(left: Left, weighed: Weighed, floor: number): Generator<Group> {
  const edges: Edge[] = []
  for (const entry of left.old.values()) {
    const old = weighed.oldPlace.get(entry)!
    for (const place of weighed.likeness.nearest('old', old, mostCandidates)) {
      if (left.new.get(weighed.new[place]!.item.id) !== weighed.new[place]) continue
      const score = weighed.likeness.score(old, place)
      if (score >= floor) edges.push({ old, new: place, score })
    }
  }
  for (const { old, new: place, score } of assign(edges)) {
    yield pairUp(left, weighed.old[old]!, weighed.new[place]!, 'likeness', round(score))
  }
}

/** Two decimals: more would claim more than it is. */
export const round = (score: number): number => Math.round(score * 100) / 100

export interface ReusedId {
  readonly pair: Group
  /** The two have next to nothing in common, whatever else there is. */
  readonly strangers: boolean
}

/**
 * Of pairs with the same id whose texts have nothing literally in common: those that are not the same outcome, because
 * they are strangers or because either of them is far more like another one.
 */
export function findReusedIds(pairs: readonly Group[], weighed: Weighed): readonly ReusedId[] {
  const bestOld = new Map<number, number>()
  const bestNew = new Map<number, number>()
  for (const old of weighed.old.keys()) {
    for (const place of weighed.likeness.nearest('old', old, mostCandidates)) {
      if (weighed.old[old]!.item.id === weighed.new[place]!.item.id) continue
      const score = weighed.likeness.score(old, place)
      bestOld.set(old, Math.max(bestOld.get(old) ?? 0, score))
      bestNew.set(place, Math.max(bestNew.get(place) ?? 0, score))
    }
  }
  return pairs.flatMap((pair): ReusedId[] => {
    const old = weighed.oldPlace.get(pair.old[0]!)!
    const now = weighed.newPlace.get(pair.new[0]!)!
    const score = weighed.likeness.score(old, now)
    if (score < strangers) return [{ pair, strangers: true }]
    const better = Math.max(bestOld.get(old) ?? 0, bestNew.get(now) ?? 0)
    const other = score < floors.revision && better >= Math.max(floors.revision, score + surely)
    return other ? [{ pair, strangers: false }] : []
  })
}

/**
 * What is left over but stands for the greater part in an outcome that has a partner already, and adds to what that
 * partner holds of it: probably a part of a split, or one of those that were merged.
 */
export function* suspectParts(left: Left, pairs: readonly Group[], weighed: Weighed): Generator<Group> {
  const ones = pairs.filter(({ kind }) => kind === 'one')
  const splits = findParts('new', left.new, ones, weighed)
  const merges = findParts('old', left.old, ones, weighed)
  for (const [pair, parts] of splits) {
    for (const { item } of parts.entries) left.new.delete(item.id)
    const now = [...pair.new, ...parts.entries]
    yield { kind: 'split', old: pair.old, new: now, by: 'likeness', score: parts.score, suspected: true }
  }
  for (const [pair, parts] of merges) {
    if (splits.has(pair)) continue
    for (const { item } of parts.entries) left.old.delete(item.id)
    const old = [...pair.old, ...parts.entries]
    yield { kind: 'merge', old, new: pair.new, by: 'likeness', score: parts.score, suspected: true }
  }
}

interface Parts {
  readonly entries: readonly OutcomeEntry[]
  /** Of the part that stands least in the whole. */
  readonly score: number
}

/** Those left on this side, each with the pair whose other side they stand in most. */
function findParts(
  side: Side,
  entries: ReadonlyMap<string, OutcomeEntry>,
  ones: readonly Group[],
  { likeness, oldPlace, newPlace }: Weighed,
): ReadonlyMap<Group, Parts> {
  const places = { old: oldPlace, new: newPlace }
  const other = side === 'old' ? 'new' : 'old'
  const pairOf = new Map<number, Group>()
  for (const pair of ones) {
    const place = places[other].get(pair[other][0]!)
    if (place !== undefined && places[side].has(pair[side][0]!)) pairOf.set(place, pair)
  }
  const found = new Map<Group, Parts>()
  for (const entry of entries.values()) {
    const part = places[side].get(entry)!
    let best: { readonly pair: Group; readonly inWhole: number } | undefined
    for (const whole of likeness.nearest(side, part, mostCandidates)) {
      const pair = pairOf.get(whole)
      const inWhole = likeness.share(side, part, [whole])
      if (!pair || inWhole < leastInWhole || inWhole <= (best?.inWhole ?? 0)) continue
      const partner = places[side].get(pair[side][0]!)!
      const gain = likeness.share(other, whole, [partner, part]) - likeness.share(other, whole, [partner])
      if (gain >= leastGain && likeness.share(side, partner, [whole]) >= leastPartner)
        best = { pair, inWhole }
    }
    if (!best) continue
    const known = found.get(best.pair)
    found.set(best.pair, {
      entries: [...(known?.entries ?? []), entry],
      score: Math.min(known?.score ?? 1, round(best.inWhole)),
    })
  }
  return found
}
