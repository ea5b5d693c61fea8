/** The same outcomes by task domain and by framework item: the rows of a matrix. */
import { domainOf } from '../compare/context.ts'
import type { Ground } from '../compare/ground.ts'
import { normaliseText } from '../normalise.ts'
import type { Left, OutcomeEntry } from '../pair/group.ts'

export interface TopicRow {
  /** `framework/item`, the left institute's where both have it; empty for outcomes that name none. */
  readonly topic: string
  /** The item's text. */
  readonly label: string
  /** Outcome ids. */
  readonly left: readonly string[]
  readonly right: readonly string[]
}

/** One institute's outcomes, with how it names topics. */
interface TopicSide {
  readonly entries: Iterable<OutcomeEntry>
  readonly topicsOf: (entry: OutcomeEntry) => readonly string[]
  readonly labelOf: (topic: string) => string
}

export interface SharedTopic {
  readonly topic: string
  readonly label: string
  /** Outcome ids, an institute each. */
  readonly cells: readonly (readonly string[])[]
}

type Topics<Row> = Readonly<Record<'domains' | 'items', readonly Row[]>>

/** Items count as the same by framework and id, or else by text. */
export function groupByTopic(ground: Ground, all: Left): Topics<TopicRow> {
  const { domains, items } = groupSeveral([
    { ground, side: 'old', entries: all.old.values() },
    { ground, side: 'new', entries: all.new.values() },
  ])
  const two = ({ cells: [left = [], right = []], ...row }: SharedTopic) => ({ ...row, left, right })
  return { domains: domains.map(two), items: items.map(two) }
}

/** The same for any number of institutes; what an earlier one calls a topic is what it is called. */
export function groupSeveral(
  institutes: readonly {
    readonly ground: Ground
    readonly side: 'old' | 'new'
    readonly entries: Iterable<OutcomeEntry>
  }[],
): Topics<SharedTopic> {
  const sides = institutes.map(({ ground, side, entries }) => ({
    ground,
    side,
    entries: [...entries],
    labelOf: (topic: string) => labelOf(ground, side, topic),
  }))
  return {
    domains: rows(
      sides.map((one) => ({
        ...one,
        topicsOf: ({ item }) => [domainOf(one.ground, one.side, item) ?? ''],
      })),
    ),
    items: rows(
      sides.map((one) => ({
        ...one,
        topicsOf: ({ item }) => {
          const names = (item.references ?? []).map(({ to }) => one.ground.resolve(one.side, to))
          return names.length === 0 ? [''] : [...new Set(names)]
        },
      })),
    ),
  }
}

function rows(sides: readonly TopicSide[]): readonly SharedTopic[] {
  const found = new Map<string, { readonly label: string; readonly cells: string[][] }>()
  const byLabel = new Map<string, string>()
  for (const [at, { entries, topicsOf, labelOf: nameOf }] of sides.entries()) {
    const labels = new Map<string, string>()
    for (const entry of entries) {
      for (const name of topicsOf(entry)) {
        const label = nameOf(name)
        const normal = normaliseText(label)
        const topic = found.has(name) || at === 0 ? name : (byLabel.get(normal) ?? name)
        if (normal !== '' && !labels.has(normal)) labels.set(normal, topic)
        const row = found.get(topic) ?? { label, cells: sides.map(() => []) }
        found.set(topic, row)
        row.cells[at]!.push(entry.item.id)
      }
    }
    for (const [normal, topic] of labels) if (!byLabel.has(normal)) byLabel.set(normal, topic)
  }
  return [...found]
    .map(([topic, row]) => ({ topic, ...row }))
    .toSorted((a, b) => (a.topic < b.topic ? -1 : a.topic > b.topic ? 1 : 0))
}

function labelOf(ground: Ground, side: 'old' | 'new', name: string): string {
  const [framework = '', item = ''] = name.split('/')
  return ground[side].frameworks.get(framework)?.item.items?.find(({ id }) => id === item)?.text ?? name
}
