/** Three or more institutes at once: which outcomes go together across all of them, and who covers what. */
import type { Language } from '../../diagnostic.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Relation } from '../change.ts'
import { layGround } from '../compare/ground.ts'
import { groupSeveral, type SharedTopic } from '../crosswalk/topics.ts'
import { type CrosswalkBrief, nameOutcome, type NamedOutcome } from './matches.ts'

export interface MatrixRow {
  /** Empty for outcomes that name no topic. */
  readonly label: string
  /** An institute each. */
  readonly cells: readonly (readonly NamedOutcome[])[]
}

/** How the outcomes of two institutes in one row relate; null where they meet only through a third. */
export interface Bond {
  /** Places of institutes, `one` before `other`. */
  readonly one: number
  readonly other: number
  readonly relation: Relation | null
}

export interface SharedOutcome extends MatrixRow {
  readonly bonds: readonly Bond[]
}

export interface Matrix {
  readonly institutes: readonly { readonly id: string; readonly name: string }[]
  /** What most institutes have first. */
  readonly outcomes: readonly SharedOutcome[]
  readonly domains: readonly MatrixRow[]
  /** Items of frameworks that two or more institutes refer to. */
  readonly items: readonly MatrixRow[]
}

export interface PairOfInstitutes {
  readonly one: number
  readonly other: number
  readonly brief: CrosswalkBrief
}

/** Lays institutes side by side by what was found of every two of them. */
export function layMatrix(
  catalogues: readonly Catalogue[],
  pairs: readonly PairOfInstitutes[],
  language: Language,
): Matrix {
  const nameAt = (at: number, id: string) => nameOutcome(catalogues[at]!, id, language)
  const { domains, items } = groupSeveral(
    catalogues.map((catalogue) => ({
      ground: layGround(catalogue, catalogue),
      side: 'old' as const,
      entries: [...catalogue.outcomes.values()].filter(({ item }) => item.status !== 'retired'),
    })),
  )
  const toRow = ({ topic, label, cells }: SharedTopic): MatrixRow => ({
    label: topic === '' ? '' : label,
    cells: cells.map((ids, at) => ids.map((id) => nameAt(at, id))),
  })
  return {
    institutes: catalogues.map(({ settings }) => settings.institute),
    outcomes: shareOutcomes(catalogues.length, pairs),
    domains: domains.map(toRow),
    items: items
      .filter(({ topic, cells }) => topic !== '' && cells.filter((ids) => ids.length > 0).length > 1)
      .map(toRow),
  }
}

interface Node {
  readonly at: number
  readonly outcome: NamedOutcome
}

const keyOf = (at: number, { id }: { readonly id: string }): string => `${at} ${id}`

/** Outcomes that belong together, directly or through another institute's. */
function shareOutcomes(count: number, pairs: readonly PairOfInstitutes[]): readonly SharedOutcome[] {
  const groups = new Map<string, Node[]>()
  const relations = new Map<string, Relation>()
  const add = (at: number, outcome: NamedOutcome): Node[] => {
    const group = groups.get(keyOf(at, outcome)) ?? [{ at, outcome }]
    groups.set(keyOf(at, outcome), group)
    return group
  }
  for (const { one, other, brief } of pairs) {
    for (const outcome of brief.onlyLeft) add(one, outcome)
    for (const outcome of brief.onlyRight) add(other, outcome)
    for (const { left, right, pair } of brief.matches) {
      const [group, joining] = [add(one, left), add(other, right)]
      if (pair.relation === 'none') continue
      relations.set(`${keyOf(one, left)} ${keyOf(other, right)}`, pair.relation)
      if (group === joining) continue
      group.push(...joining)
      for (const { at, outcome } of joining) groups.set(keyOf(at, outcome), group)
    }
  }
  const shared = [...new Set(groups.values())].map((group): SharedOutcome => {
    const nodes = group.toSorted((a, b) => a.at - b.at)
    const cells = Array.from({ length: count }, (_none, at) =>
      nodes.filter((node) => node.at === at).map(({ outcome }) => outcome),
    )
    return { label: nodes[0]!.outcome.title, cells, bonds: bondsOf(cells, relations) }
  })
  const width = ({ cells }: SharedOutcome) => cells.filter((cell) => cell.length > 0).length
  const first = ({ cells }: SharedOutcome) => cells.findIndex((cell) => cell.length > 0)
  return shared.toSorted(
    (a, b) => width(b) - width(a) || first(a) - first(b) || a.label.localeCompare(b.label, 'nl'),
  )
}

function bondsOf(
  cells: readonly (readonly NamedOutcome[])[],
  relations: ReadonlyMap<string, Relation>,
): readonly Bond[] {
  const present = cells.flatMap((cell, at) => (cell.length > 0 ? [at] : []))
  return present.flatMap((one, index) =>
    present.slice(index + 1).map((other): Bond => {
      const found = cells[one]!.flatMap((left) =>
        cells[other]!.flatMap((right) => relations.get(`${keyOf(one, left)} ${keyOf(other, right)}`) ?? []),
      )
      return { one, other, relation: found[0] ?? null }
    }),
  )
}
