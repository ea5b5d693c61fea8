/** References that run in a circle. */
import type { Finding, Path } from '../diagnostic.ts'
import type { Catalogue } from './catalogue.ts'
import { findCycle } from './cycles.ts'
import type { Outcome } from './schema-types.ts'
import type { About } from './unresolved.ts'

const mostNamed = 8

/** The finding for a circle; of a long one the first names. */
export function circle(about: About, at: Path, cycle: readonly string[]): Finding {
  const names = cycle.slice(0, mostNamed).map((id) => `\`${id}\``)
  const round = [...names, ...(cycle.length > mostNamed ? ['…'] : []), `\`${cycle[0]!}\``].join(' → ')
  return {
    rule: 'repository/cycle',
    severity: 'error',
    file: about.file,
    at,
    item: { kind: about.kind, id: about.id },
    reason: {
      nl: `Deze verwijzingen lopen in een kring: ${round}.`,
      en: `These references run in a circle: ${round}.`,
    },
  }
}

/** Outcomes that are part of themselves or replace themselves, and agreements that supersede themselves. */
export function* checkCycles({ outcomes, agreements }: Catalogue): Generator<Finding> {
  const relations = [
    ['partOf', ({ relations }: Outcome) => relations?.partOf ?? []],
    ['replaces', ({ relations }: Outcome) => relations?.replaces ?? []],
  ] as const
  for (const [name, targets] of relations) {
    const cycle = findCycle([...outcomes.keys()], (id) => {
      const entry = outcomes.get(id)
      return entry ? targets(entry.item) : []
    })
    const first = cycle && outcomes.get(cycle[0]!)
    if (first) {
      yield circle({ kind: 'outcome', id: first.item.id, file: first.file }, ['relations', name], cycle)
    }
  }
  const cycle = findCycle([...agreements.keys()], (id) => [agreements.get(id)?.item.supersedes ?? []].flat())
  const first = cycle && agreements.get(cycle[0]!)
  if (first) yield circle({ kind: 'agreement', id: first.item.id, file: first.file }, ['supersedes'], cycle)
}
