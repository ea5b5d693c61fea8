/** Finding what a user named by its id. */
import { UserError } from '../diagnostic.ts'
import type { Catalogue } from '../model/catalogue.ts'
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

/** Ids are made into file names, so they are held to what every file system takes. */
export const isId = (id: string): boolean =>
  id.length <= 64 &&
  /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) &&
  !/^(?:con|prn|aux|nul|com[0-9]|lpt[0-9]|conin|conout)$/.test(id)

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

/** An id made from a title: at most 64 characters, cut between words; empty where the title has no letters. */
export function toId(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']/g, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  let id = ''
  for (const word of words) {
    const next = id === '' ? word.slice(0, 64) : `${id}-${word}`
    if (next.length > 64) break
    id = next
  }
  return isId(id) ? id : id === '' ? '' : `${id}-1`.slice(0, 64)
}
