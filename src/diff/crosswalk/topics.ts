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

/** Items count as the same by framework and id, or else by text. */
export function groupByTopic(
  ground: Ground,
  all: Left,
): { readonly domains: readonly TopicRow[]; readonly items: readonly TopicRow[] } {
  return {
    domains: rows(ground, all, ({ item }, side) => [domainOf(ground, side, item) ?? '']),
    items: rows(ground, all, ({ item }, side) => {
      const names = (item.references ?? []).map(({ to }) => ground.resolve(side, to))
      return names.length === 0 ? [''] : [...new Set(names)]
    }),
  }
}

type TopicsOf = (entry: OutcomeEntry, side: 'old' | 'new') => readonly string[]

function rows(ground: Ground, all: Left, topicsOf: TopicsOf): readonly TopicRow[] {
  const found = new Map<
    string,
    { readonly label: string; readonly left: string[]; readonly right: string[] }
  >()
  const byLabel = new Map<string, string>()
  for (const side of ['old', 'new'] as const) {
    for (const entry of all[side].values()) {
      for (const name of topicsOf(entry, side)) {
        const label = labelOf(ground, side, name)
        const normal = normaliseText(label)
        const topic = found.has(name) || side === 'old' ? name : (byLabel.get(normal) ?? name)
        if (side === 'old' && normal !== '') byLabel.set(normal, byLabel.get(normal) ?? name)
        const row = found.get(topic) ?? { label, left: [], right: [] }
        found.set(topic, row)
        row[side === 'old' ? 'left' : 'right'].push(entry.item.id)
      }
    }
  }
  return [...found]
    .map(([topic, row]) => ({ topic, ...row }))
    .toSorted((a, b) => (a.topic < b.topic ? -1 : a.topic > b.topic ? 1 : 0))
}

function labelOf(ground: Ground, side: 'old' | 'new', name: string): string {
  const [framework = '', item = ''] = name.split('/')
  return ground[side].frameworks.get(framework)?.item.items?.find(({ id }) => id === item)?.text ?? name
}
