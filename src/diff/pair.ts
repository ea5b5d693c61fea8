/** Who is whom: the outcomes of two versions of one catalogue, paired in the seven ways from sure to guessed. */
import type { Catalogue, Entries } from '../model/catalogue.ts'
import type { Outcome } from '../model/schema-types.ts'
import { builtInLexicons, type LexiconOf } from './compare/ground.ts'
import { findSuccessions, pairByFormerly, pairById } from './pair/by-declaration.ts'
import {
  findReusedIds,
  floors,
  pairByLikeness,
  type ReusedId,
  suspectParts,
  weighOutcomes,
} from './pair/by-likeness.ts'
import { outcomeTexts, pairByCriteria, pairByText } from './pair/by-text.ts'
import { type Group, type Left, type OutcomeEntry, pairUp } from './pair/group.ts'
import { commonPieces } from './pair/likeness.ts'
import { normaliseText } from './normalise.ts'

export interface Pairing {
  readonly groups: readonly Group[]
  readonly removed: readonly OutcomeEntry[]
  readonly added: readonly OutcomeEntry[]
  /** Ids that name something else than they did. */
  readonly reused: ReadonlySet<string>
}

/** Pairs the outcomes of two versions. Pure; an item is in one pair at most, apart from successors of retired ones. */
export function pairOutcomes(
  old: Pick<Catalogue, 'outcomes'>,
  now: Pick<Catalogue, 'outcomes'>,
  lexiconOf: LexiconOf = builtInLexicons(),
): Pairing {
  const left: Left = { old: new Map(old.outcomes), new: new Map(now.outcomes) }
  const sameId = [...pairById(left)]
  const doubtful = sameId.filter((pair) => isDoubtful(pair.old[0]!.item, pair.new[0]!.item))
  const needsLikeness = doubtful.length > 0 || left.old.size > 0 || left.new.size > 0
  if (!needsLikeness)
    return { groups: [...findGone(left, sameId, old, now)], ...rest(left), reused: new Set() }

  const changed = sameId.filter(({ old: [a], new: [b] }) => !hasSameTexts(a!.item, b!.item))
  const weighed = weighOutcomes(
    [...left.old.values(), ...changed.map((pair) => pair.old[0]!)],
    [...left.new.values(), ...changed.map((pair) => pair.new[0]!)],
    commonPieces([lexiconOf('nl'), lexiconOf('en')]),
  )
  const reused = doubtful.length > 0 ? findReusedIds(doubtful, weighed) : []
  for (const { pair } of reused) {
    left.old.set(pair.old[0]!.item.id, pair.old[0]!)
    left.new.set(pair.new[0]!.item.id, pair.new[0]!)
  }
  const broken = new Set(reused.map(({ pair }) => pair))
  const groups = [
    ...findGone(left, [...sameId.filter((pair) => !broken.has(pair)), ...pairByFormerly(left)], old, now),
  ]
  groups.push(...pairByCriteria(left, old.outcomes, now.outcomes))
  groups.push(...pairByText(left))
  groups.push(...pairByLikeness(left, weighed, floors.revision))
  groups.push(...mend(left, reused))
  const parts = [...suspectParts(left, groups, weighed)]
  const settled = [...groups.filter((group) => !isGuessWithin(group, parts)), ...parts].map(believeId)
  return { groups: settled, ...rest(left), reused: stillReused(reused, settled) }
}

/** An id whose outcome found no better partner after all, and is no stranger to it. */
function* mend(left: Left, reused: readonly ReusedId[]): Generator<Group> {
  for (const { pair, strangers } of reused) {
    const [old] = pair.old
    const [now] = pair.new
    const free = left.old.get(old!.item.id) === old && left.new.get(now!.item.id) === now
    if (free && !strangers) yield pairUp(left, old!, now!, 'id')
  }
}

/** A guess that arrives at the same id is no guess. */
function believeId(group: Group): Group {
  const same = group.kind === 'one' && group.old[0]!.item.id === group.new[0]!.item.id
  return same ? { ...group, by: 'id', score: null } : group
}

function stillReused(reused: readonly ReusedId[], groups: readonly Group[]): ReadonlySet<string> {
  const ids = new Set(reused.map(({ pair }) => pair.old[0]!.item.id))
  for (const { kind, by, old } of groups) if (kind === 'one' && by === 'id') ids.delete(old[0]!.item.id)
  return ids
}

const rest = (left: Left) => ({ removed: [...left.old.values()], added: [...left.new.values()] })

function findGone(
  left: Left,
  groups: readonly Group[],
  old: { readonly outcomes: Entries<Outcome> },
  now: { readonly outcomes: Entries<Outcome> },
): readonly Group[] {
  return findSuccessions(left, groups, old.outcomes, now.outcomes)
}

/** A guessed pair that turned out to be one half of a split or merge. */
function isGuessWithin(group: Group, parts: readonly Group[]): boolean {
  if (group.kind !== 'one' || group.by === 'id' || group.by === 'formerly' || group.by === 'replaces')
    return false
  return parts.some(({ old, new: now }) => old.includes(group.old[0]!) && now.includes(group.new[0]!))
}

/** Whether nothing literal says that two outcomes under one id are the same. */
function isDoubtful(old: Outcome, now: Outcome): boolean {
  if (old.title === now.title || normaliseText(old.title) === normaliseText(now.title)) return false
  const texts = new Set(partTexts(old))
  return !partTexts(now).some((text) => texts.has(text))
}

const partTexts = ({ statement, behaviours, standard }: Outcome): readonly string[] =>
  [
    statement,
    ...behaviours.map(({ text }) => text),
    ...(standard?.criteria ?? []).map(({ text }) => text),
  ].map(normaliseText)

function hasSameTexts(old: Outcome, now: Outcome): boolean {
  if (old === now) return true
  const before = outcomeTexts(old)
  const after = outcomeTexts(now)
  return before.length === after.length && before.every((text, at) => text === after[at])
}
