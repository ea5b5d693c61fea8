/** Pairs that the files themselves name: the same id, `formerly` and `replaces`. */
import type { Entries } from '../../model/catalogue.ts'
import type { Outcome } from '../../model/schema-types.ts'
import { type Group, type Left, type OutcomeEntry, pairUp } from './group.ts'

/** The same id on both sides, except where the new one newly says that it was called something else. */
export function* pairById(left: Left): Generator<Group> {
  const other = renamedOver(left)
  for (const [id, old] of [...left.old]) {
    const now = left.new.get(id)
    if (now && !other.has(id)) yield pairUp(left, old, now, 'id')
  }
}

/** Ids whose new holder is another outcome by its own saying, while its old name is free. */
function renamedOver(left: Left): ReadonlySet<string> {
  const claims = (id: string) => {
    const now = left.new.get(id)?.item
    const before = left.old.get(id)?.item
    return (now?.formerly ?? []).filter(
      (former) => former !== id && left.old.has(former) && !before?.formerly?.includes(former),
    )
  }
  const renamed = new Set<string>()
  for (const id of left.new.keys()) {
    if (!left.old.has(id)) continue
    if (claims(id).some((former) => !left.new.has(former) || claims(former).length > 0)) renamed.add(id)
  }
  return renamed
}

/** A former id that an old outcome still had. */
export function* pairByFormerly(left: Left): Generator<Group> {
  for (const now of [...left.new.values()]) {
    const former = now.item.formerly?.find((id) => left.old.has(id))
    if (former !== undefined) yield pairUp(left, left.old.get(former)!, now, 'formerly')
  }
}

interface Succession {
  readonly old: OutcomeEntry
  readonly new: OutcomeEntry
}

/**
 * What newly follows up what. A single successor makes a pair; several successors of one outcome a split, several
 * predecessors of one outcome a merge. An outcome that stays in use beside its successor counts as a part itself.
 * `groups` are the pairs so far; those that become part of a split or merge are taken out.
 */
export function findSuccessions(
  left: Left,
  groups: readonly Group[],
  old: Entries<Outcome>,
  now: Entries<Outcome>,
): readonly Group[] {
  const successions = [...newSuccessions(groups, old, now)]
  if (successions.length === 0) return groups
  const newOf = new Map(groups.map((group) => [group.old[0]!, group] as const))
  const oldOf = new Map(groups.map((group) => [group.new[0]!, group] as const))
  const parts = collect(successions.map((one) => [one.old, one.new]))
  const wholes = collect(successions.map((one) => [one.new, one.old]))
  for (const [entry, list] of parts) {
    const stays = newOf.get(entry)?.new[0]
    if (stays && stays.item.status !== 'retired') list.unshift(stays)
  }
  for (const [entry, list] of wholes) {
    const before = oldOf.get(entry)?.old[0]
    if (before && !list.includes(before)) list.unshift(before)
  }
  const found: Group[] = []
  const shared = { by: 'replaces', score: null, suspected: false } as const
  for (const [entry, list] of parts) {
    if (list.length > 1) found.push({ ...shared, kind: 'split', old: [entry], new: list })
  }
  for (const [entry, list] of wholes) {
    if (list.length > 1) found.push({ ...shared, kind: 'merge', old: list, new: [entry] })
    else if (parts.get(list[0]!)!.length === 1)
      found.push({ ...shared, kind: 'one', old: list, new: [entry] })
  }
  for (const succession of successions) {
    left.old.delete(succession.old.item.id)
    left.new.delete(succession.new.item.id)
  }
  const inside = new Set(found.flatMap((group) => (group.kind === 'one' ? [] : [...group.old, ...group.new])))
  const absorbed = (group: Group) => {
    const [entry] = group.new
    return entry?.item.status !== 'retired' && inside.has(group.old[0]!) && inside.has(entry!)
  }
  return [...groups.filter((group) => !absorbed(group)), ...found]
}

function collect(
  pairs: readonly (readonly [OutcomeEntry, OutcomeEntry])[],
): Map<OutcomeEntry, OutcomeEntry[]> {
  const lists = new Map<OutcomeEntry, OutcomeEntry[]>()
  for (const [key, value] of pairs) {
    const list = lists.get(key)
    if (!list) lists.set(key, [value])
    else if (!list.includes(value)) list.push(value)
  }
  return lists
}

/** The old ids that an outcome says it follows up or was called. */
export const predecessorsOf = ({ relations, formerly }: Outcome): ReadonlySet<string> =>
  new Set([...(relations?.replaces ?? []), ...(formerly ?? [])])

/**
 * What is said about this change: the successor is new, or what it names has gone. Two outcomes that both stay and
 * name each other say nothing, nor does an old name of what was out of use already.
 */
function* newSuccessions(
  groups: readonly Group[],
  old: Entries<Outcome>,
  now: Entries<Outcome>,
): Generator<Succession> {
  const before = new Map(groups.map((group) => [group.new[0]!, group.old[0]!] as const))
  const staying = groups.filter((group) => group.new[0]!.item.status !== 'retired')
  const paired = new Set(staying.flatMap((group) => group.old))
  for (const entry of now.values()) {
    const earlier = before.get(entry)
    for (const id of predecessorsOf(entry.item)) {
      const target = old.get(id)
      if (!target || id === entry.item.id || target === earlier) continue
      const named = earlier !== undefined && predecessorsOf(earlier.item).has(id)
      const gone = !paired.has(target)
      if (earlier ? gone && !(named && target.item.status === 'retired') : true) {
        yield { old: target, new: entry }
      }
    }
  }
}
