/** Pairs by what the outcomes say: the same criteria, or the same text. */
import type { Entries } from '../../model/catalogue.ts'
import type { Criterion, Outcome } from '../../model/schema-types.ts'
import { normaliseText, wordsOf } from '../normalise.ts'
import { type Group, type Left, type OutcomeEntry, pairUp } from './group.ts'

/** The same statement after normalising; where several have it, those whose title and criteria are the same too. */
export function* pairByText(left: Left): Generator<Group> {
  const keys = [
    ({ item }: OutcomeEntry) => textOf(item),
    ({ item }: OutcomeEntry) => [item.title, item.statement].map(normaliseText).join('\n'),
    ({ item }: OutcomeEntry) => normaliseText(item.statement),
  ]
  for (const keyOf of keys) {
    const olds = new Map<string, OutcomeEntry[]>()
    for (const entry of left.old.values()) {
      if (normaliseText(entry.item.statement) === '') continue
      const list = olds.get(keyOf(entry))
      if (list) list.push(entry)
      else olds.set(keyOf(entry), [entry])
    }
    for (const now of [...left.new.values()]) {
      const old = olds.get(keyOf(now))?.shift()
      if (old) yield pairUp(left, old, now, 'text')
    }
  }
}

const textOf = (outcome: Outcome): string => outcomeTexts(outcome).map(normaliseText).join('\n')

/** The texts by which an outcome is recognised. */
export function outcomeTexts({ title, statement, standard }: Outcome): readonly string[] {
  return [title, statement, ...(standard?.criteria ?? []).map(({ text }) => text)]
}

/**
 * Criteria that kept their id and their sense. Half of the smaller outcome's criteria make a pair; when they landed in
 * several outcomes, or came from several, a split or a merge is suspected.
 */
export function* pairByCriteria(left: Left, old: Entries<Outcome>, now: Entries<Outcome>): Generator<Group> {
  if (left.old.size === 0 || left.new.size === 0) return
  const edges = findSharedCriteria(left, countIds(old), countIds(now))
  const bySide = {
    old: collectBy(edges, (edge) => edge.old),
    new: collectBy(edges, (edge) => edge.new),
  }
  for (const [entry, all] of bySide.old) {
    const parts = all.filter(
      (edge) => bySide.new.get(edge.new)!.length === 1 && edge.shared * 2 >= criteriaOf(edge.new).length,
    )
    if (parts.length > 1) {
      yield suspect(
        left,
        'split',
        [entry],
        parts.map((edge) => edge.new),
      )
    }
  }
  for (const [entry, all] of bySide.new) {
    const wholes = all.filter(
      (edge) => bySide.old.get(edge.old)!.length === 1 && edge.shared * 2 >= criteriaOf(edge.old).length,
    )
    if (wholes.length > 1) {
      yield suspect(
        left,
        'merge',
        wholes.map((edge) => edge.old),
        [entry],
      )
    } else if (all.length === 1 && wholes.length === 1) {
      const [edge] = wholes
      const most = Math.max(criteriaOf(edge!.old).length, criteriaOf(entry).length)
      const least = Math.min(criteriaOf(edge!.old).length, criteriaOf(entry).length)
      if (edge!.shared * 2 >= least) yield pairUp(left, edge!.old, entry, 'criteria', edge!.shared / most)
    }
  }
}

interface SharedCriteria {
  readonly old: OutcomeEntry
  readonly new: OutcomeEntry
  readonly shared: number
}

const criteriaOf = ({ item }: OutcomeEntry): readonly Criterion[] => item.standard?.criteria ?? []

function suspect(
  left: Left,
  kind: 'split' | 'merge',
  old: readonly OutcomeEntry[],
  now: readonly OutcomeEntry[],
): Group {
  for (const { item } of old) left.old.delete(item.id)
  for (const { item } of now) left.new.delete(item.id)
  return { kind, old, new: now, by: 'criteria', score: null, suspected: true }
}

function collectBy(
  edges: readonly SharedCriteria[],
  sideOf: (edge: SharedCriteria) => OutcomeEntry,
): Map<OutcomeEntry, SharedCriteria[]> {
  const lists = new Map<OutcomeEntry, SharedCriteria[]>()
  for (const edge of edges) lists.set(sideOf(edge), [...(lists.get(sideOf(edge)) ?? []), edge])
  return lists
}

// An id that more outcomes use ("transfer", "criterium-1") does not tell one from another.
const mostHolders = 2

function findSharedCriteria(
  left: Left,
  oldHolders: ReadonlyMap<string, number>,
  newHolders: ReadonlyMap<string, number>,
): readonly SharedCriteria[] {
  const telling = (id: string) =>
    (oldHolders.get(id) ?? 0) <= mostHolders && (newHolders.get(id) ?? 0) <= mostHolders
  const byId = new Map<string, { readonly entry: OutcomeEntry; readonly text: string }[]>()
  for (const entry of left.new.values()) {
    for (const { id, text } of criteriaOf(entry)) {
      if (telling(id)) byId.set(id, [...(byId.get(id) ?? []), { entry, text }])
    }
  }
  const edges: SharedCriteria[] = []
  for (const old of left.old.values()) {
    const shared = new Map<OutcomeEntry, number>()
    for (const { id, text } of criteriaOf(old)) {
      for (const other of byId.get(id) ?? []) {
        if (saysTheSame(text, other.text)) shared.set(other.entry, (shared.get(other.entry) ?? 0) + 1)
      }
    }
    for (const [entry, count] of shared) edges.push({ old, new: entry, shared: count })
  }
  return edges
}

/** At least half of the words in common: the same criterion, perhaps reworded. */
function saysTheSame(a: string, b: string): boolean {
  const words = new Set(wordsOf(a))
  const others = new Set(wordsOf(b))
  const common = [...words].filter((word) => others.has(word)).length
  return common > 0 && common * 2 >= words.size + others.size - common
}

function countIds(entries: Entries<Outcome>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const entry of entries.values()) {
    for (const id of new Set(criteriaOf(entry).map((criterion) => criterion.id))) {
      counts.set(id, (counts.get(id) ?? 0) + 1)
    }
  }
  return counts
}
