/** A mapping file: what the headings of one's own list mean. */
import type { Text } from '../../diagnostic.ts'
import { nearest } from '../../nearest.ts'
import type { Column } from './columns.ts'
import { findColumn, knownHeadings } from './columns.ts'
import type { Mapping } from './find-header.ts'

export type MappingRead =
  | { readonly ok: true; readonly mapping: Mapping; readonly defaults: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly reason: Text }

/**
 * Reads `columns: { <heading>: <field> }`, where a field is a path such as `standard.criteria.1.text`, a heading that is
 * known, or null for a column to leave out; and `defaults: { <field>: <value> }`.
 */
export function readMapping(value: Readonly<Record<string, unknown>>): MappingRead {
  const mapping = new Map<string, Column | null>()
  const unknown = Object.keys(value).find((key) => key !== 'columns' && key !== 'defaults')
  if (unknown !== undefined) return refuse(unknown, ['columns', 'defaults'])
  const columns = value['columns'] ?? {}
  const defaults = value['defaults'] ?? {}
  if (!isData(columns)) return refuse('columns', [])
  if (!isData(defaults)) return refuse('defaults', [])
  for (const [heading, meaning] of Object.entries(columns)) {
    const column = typeof meaning === 'string' ? findColumn(meaning) : null
    if (!column && meaning !== null) return refuse(String(meaning), knownHeadings('nl'))
    mapping.set(heading.trim().toLowerCase(), column ?? null)
  }
  return { ok: true, mapping, defaults }
}

const isData = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function refuse(found: string, known: readonly string[]): MappingRead {
  const meant = nearest(found, known)
  return {
    ok: false,
    reason: {
      nl: `\`${found}\` is geen veld van een leeruitkomst, verwacht bijvoorbeeld \`statement\` of \`standard.criteria.1.text\`.${meant ? ` Bedoelde je \`${meant}\`?` : ''}`,
      en: `\`${found}\` is no field of an outcome, expected for example \`statement\` or \`standard.criteria.1.text\`.${meant ? ` Did you mean \`${meant}\`?` : ''}`,
    },
  }
}
