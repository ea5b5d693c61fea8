/** Finding what a user named by its id. */
import { UserError } from '../diagnostic.ts'
import type { Catalogue } from '../model/catalogue.ts'
import { isId, toId } from '../model/ids.ts'
import type { NamedKind } from '../model/rename.ts'
import { nearest } from '../nearest.ts'
import { show } from '../report/show.ts'

const entriesOf = ({ outcomes, personas, agreements, frameworks }: Catalogue) =>
  ({ outcome: outcomes, persona: personas, agreement: agreements, framework: frameworks }) as const

/** The kinds of which something has this id. */
export const findNamed = (catalogue: Catalogue, id: string): NamedKind[] =>
  (Object.entries(entriesOf(catalogue)) as [NamedKind, ReadonlyMap<string, unknown>][])
    .filter(([, entries]) => entries.has(id))
    .map(([kind]) => kind)

/** Says that nothing has this id, and which one was probably meant. */
export function noSuchItem(catalogue: Catalogue, id: string): UserError {
  const all = Object.values(entriesOf(catalogue)).flatMap((entries) => [...entries.keys()])
  const suggestion = nearest(id, all)
  return new UserError({
    nl: `\`${show(id)}\` is van niets de id.${suggestion ? ` Bedoelde je \`${suggestion}\`?` : ' `outcomes list` toont wat er is.'}`,
    en: `\`${show(id)}\` is the id of nothing.${suggestion ? ` Did you mean \`${suggestion}\`?` : ' `outcomes list` shows what there is.'}`,
  })
}

/** A UserError for an id that cannot be one, with one that can. */
export function requireId(id: string): void {
  if (isId(id)) return
  const suggestion = toId(id)
  const better = suggestion !== '' && suggestion !== id
  throw new UserError({
    nl: `\`${show(id)}\` kan geen id zijn, verwacht kleine letters en cijfers met koppeltekens ertussen, hooguit 64${better ? `, bijvoorbeeld \`${suggestion}\`` : ''}.`,
    en: `\`${show(id)}\` cannot be an id, expected lower-case letters and digits with hyphens in between, 64 at most${better ? `, for example \`${suggestion}\`` : ''}.`,
  })
}
