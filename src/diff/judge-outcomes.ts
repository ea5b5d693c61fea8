/** From paired outcomes to judged items. */
import type { Catalogue } from '../model/catalogue.ts'
import type { DeclaredChange, Outcome, Status } from '../model/schema-types.ts'
import type { ItemChange } from './change.ts'
import { compareOutcomes } from './compare.ts'
import type { Difference } from './compare/difference.ts'
import type { Ground } from './compare/ground.ts'
import { compareUnions } from './compare/unite.ts'
import { applyDeclarations, judgeDifference, newDeclarations } from './declarations.ts'
import { type DiffRuleId, joinSides } from './effects.ts'
import { isWatched, judgeItem, type Subject } from './judge.ts'
import type { Pairing } from './pair.ts'
import { predecessorsOf } from './pair/by-declaration.ts'
import type { Group, OutcomeEntry } from './pair/group.ts'

type Catalogues = Readonly<Record<'old' | 'new', Pick<Catalogue, 'outcomes'>>>

/** Every outcome that changed, was added or went. */
export function* judgeOutcomes(ground: Ground, sides: Catalogues, pairing: Pairing): Generator<ItemChange> {
  const successors = findSuccessors(sides.new)
  for (const group of pairing.groups) {
    const subject =
      group.kind === 'one'
        ? describePair(ground, group, successors, pairing.reused)
        : group.suspected
          ? describeSuspicion(group)
          : describeGroup(ground, group)
    const item = judgeItem(subject)
    if (item) yield item
  }
  for (const entry of pairing.removed) {
    const item = judgeItem(describeRemoved(entry, successors))
    if (item) yield item
  }
  for (const entry of pairing.added) {
    const item = judgeItem(
      describeAdded(
        entry,
        pairing.reused.has(entry.item.id) ? sides.old.outcomes.get(entry.item.id) : undefined,
      ),
    )
    if (item) yield item
  }
}

/** Ids that an outcome in use names as what it follows up or was called. */
function findSuccessors({ outcomes }: Catalogues['new']): ReadonlyMap<string, string> {
  const successors = new Map<string, string>()
  for (const { item } of outcomes.values()) {
    if (item.status === 'retired') continue
    for (const id of predecessorsOf(item)) if (id !== item.id) successors.set(id, item.id)
  }
  return successors
}

const whole = (rule: DiffRuleId, before: string | null, after: string | null): Difference => ({
  rule,
  path: [],
  before,
  after,
})

function describePair(
  ground: Ground,
  { old: [old], new: [now], by, score }: Group,
  successors: ReadonlyMap<string, string>,
  reused: ReadonlySet<string>,
): Subject {
  const [before, after] = [old!.item, now!.item]
  const differences: Difference[] = []
  if (by === 'formerly') differences.push(whole('renamed', before.id, after.id))
  else if (by === 'replaces') differences.push(whole('outcome-replaced', before.id, after.id))
  else if (before.id !== after.id) differences.push(whole('id-changed-undeclared', before.id, after.id))
  else if (old!.file !== now!.file) differences.push(whole('outcome-moved', old!.file, now!.file))
  if (reused.has(after.id)) differences.push(whole('id-reused', after.id, after.id))
  if (by === 'id' || by === 'formerly') differences.push(...compareStatus(before, after, successors))
  differences.push(...compareOutcomes(ground, before, after))
  return {
    ...shared([old!], [now!]),
    id: after.id,
    oldId: before.id,
    old: old!,
    new: now!,
    pairedBy: by,
    score,
    differences,
    ...(by === 'id' || by === 'formerly' ? { versions: { old: before.version, new: after.version } } : {}),
  }
}

function* compareStatus(
  old: Outcome,
  now: Outcome,
  successors: ReadonlyMap<string, string>,
): Generator<Difference> {
  if (old.status === now.status) return
  const place = { path: ['status'], before: old.status, after: now.status }
  if (now.status !== 'retired') yield { ...place, rule: 'status-changed' }
  else if (successors.has(old.id) || successors.has(now.id)) {
    yield { ...place, rule: 'outcome-retired-with-successor' }
  } else yield { ...place, rule: 'outcome-retired-without-successor' }
}

/** What all outcomes of a group have to say about statuses and declarations. */
function shared(old: readonly OutcomeEntry[], now: readonly OutcomeEntry[]) {
  const statuses = (entries: readonly OutcomeEntry[]): Status | null => {
    const all = entries.map(({ item }) => item.status)
    return (
      (['adopted', 'retired', 'agreed', 'proposed', 'draft'] as const).find((one) => all.includes(one)) ??
      null
    )
  }
  const changes = (entries: readonly OutcomeEntry[]): DeclaredChange[] =>
    entries.flatMap(({ item }) => item.changes ?? [])
  return {
    kind: 'outcome',
    oldIds: old.map(({ item }) => item.id),
    newIds: now.map(({ item }) => item.id),
    oldStatus: statuses(old),
    newStatus: statuses(now),
    gated: old.some(({ item }) => isWatched(item.status)),
    declarations: newDeclarations(changes(old), changes(now)),
  } as const
}

/** A declared split or merge: the unions are compared, and what comes of it is one finding. */
function describeGroup(ground: Ground, group: Group): Subject {
  const { kind, old, new: now } = group
  const items = (entries: readonly OutcomeEntry[]) => entries.map(({ item }) => item)
  const about = shared(old, now)
  const judged = compareUnions(ground, items(old), items(now)).map((difference) =>
    applyDeclarations(judgeDifference(difference), about.declarations),
  )
  const rule = kind === 'split' ? 'outcome-split' : 'outcome-merged'
  const difference = {
    ...whole(rule, about.oldIds.join(', '), about.newIds.join(', ')),
    sides: joinSides(judged),
    because: [...new Set(judged.filter(touches).map((one) => one.rule))],
  }
  return { ...about, ...namesOf(group), declarations: [], differences: [difference] }
}

const touches = ({
  learner,
  relying,
}: {
  readonly learner: string | null
  readonly relying: string | null
}) => (learner !== null && learner !== 'yes') || (relying !== null && relying !== 'yes')

function describeSuspicion(group: Group): Subject {
  const about = shared(group.old, group.new)
  const rule = group.kind === 'split' ? 'split-suspected' : 'merge-suspected'
  const difference = whole(rule, about.oldIds.join(', '), about.newIds.join(', '))
  return { ...about, ...namesOf(group), declarations: [], differences: [difference] }
}

/** A split is named after what was split, a merge after what came of it. */
function namesOf({ kind, old, new: now, by, score }: Group) {
  const [entry] = kind === 'split' ? old : now
  const id = entry!.item.id
  const same = (entries: readonly OutcomeEntry[]) => entries.find(({ item }) => item.id === id)
  const versions = { old: same(old)?.item.version, new: same(now)?.item.version }
  return {
    id,
    oldId: kind === 'split' ? id : old[0]!.item.id,
    old: kind === 'split' ? entry! : (same(old) ?? old[0]!),
    new: kind === 'merge' ? entry! : (same(now) ?? now[0]!),
    pairedBy: by,
    score,
    ...(versions.old !== undefined && versions.new !== undefined
      ? { versions: { old: versions.old, new: versions.new } }
      : {}),
  } as const
}

function describeRemoved(entry: OutcomeEntry, successors: ReadonlyMap<string, string>): Subject {
  const { id } = entry.item
  const successor = successors.get(id)
  const difference =
    successor === undefined
      ? whole('outcome-removed-without-successor', id, null)
      : whole('outcome-replaced', id, successor)
  return {
    ...shared([entry], []),
    id,
    oldId: id,
    old: entry,
    new: null,
    pairedBy: null,
    score: null,
    differences: [difference],
    presence: 'removed',
  }
}

function describeAdded(entry: OutcomeEntry, before: OutcomeEntry | undefined): Subject {
  const { id } = entry.item
  const differences = [whole('outcome-added', null, id)]
  if (before) differences.push(whole('id-reused', id, id))
  return {
    ...shared([], [entry]),
    id,
    oldId: null,
    old: null,
    new: entry,
    pairedBy: null,
    score: null,
    gated: before !== undefined && isWatched(before.item.status),
    declarations: [],
    differences,
    presence: 'added',
  }
}
