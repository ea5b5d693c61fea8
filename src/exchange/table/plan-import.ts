/** What a table would make of a repository: new outcomes, changed ones, and what is wrong with which row. */
import type { Text } from '../../diagnostic.ts'
import { nearest } from '../../nearest.ts'
import type { DraftOptions } from '../draft-outcome.ts'
import { draftBehaviours, draftOutcome, draftTitle } from '../draft-outcome.ts'
import { isId, toId } from '../../model/ids.ts'
import type { Headed } from './find-header.ts'
import { knownHeadings } from './columns.ts'
import { readRow } from './rows.ts'
import type { Row, TableNote } from './table.ts'

type Data = Readonly<Record<string, unknown>>

export interface Known {
  readonly file: string
  readonly item: Data
}

export interface Planned {
  readonly id: string
  readonly table: string
  readonly row: number
  readonly data: Data
  /** What stands there already; undefined for a new outcome. */
  readonly existing: Known | undefined
}

export interface ImportPlan {
  readonly planned: readonly Planned[]
  readonly notes: readonly TableNote[]
  /** Rows that say nothing new. */
  readonly same: number
}

/**
 * Plans an import. An outcome is found again by its id, a former id, or else its words, so that the same table brought
 * in twice makes nothing twice.
 * @param defaults what a new outcome has where the table is silent, e.g. `status`
 */
export function planImport(
  tables: readonly Headed[],
  known: readonly Known[],
  options: DraftOptions,
  defaults: Data,
): ImportPlan {
  const notes: TableNote[] = []
  const planned: Planned[] = []
  const renamed: string[] = []
  let same = 0
  const index = indexKnown(known)
  const taken = new Set(known.map(({ item }) => String(item['id'])))
  const usedBy = new Map<string, number>()
  for (const headed of tables) {
    notes.push(...unknownHeadings(headed, options.language))
    for (const row of headed.rows) {
      const note = (severity: TableNote['severity'], reason: Text, column?: string) => {
        notes.push({
          severity,
          table: headed.table.name,
          row: row.number,
          reason,
          ...(column ? { column } : {}),
        })
      }
      const outcome = readOne(headed, row, note)
      if (outcome === 'same') same++
      else if (outcome) planned.push(outcome)
    }
  }
  if (renamed.length > 0) notes.push(otherIds(renamed))
  return { planned, notes, same }

  function readOne(headed: Headed, row: Row, note: Note): Planned | 'same' | undefined {
    const cell = (path: string) => {
      const at = headed.columns.findIndex((column) => column?.path.join('.') === path)
      return at === -1 ? '' : (row.cells[at] ?? '').trim()
    }
    const existing = index.find(cell('id'), cell('title'), cell('statement'))
    const read = readRow(row.cells, headed.columns, existing?.item)
    for (const { column, found, expected } of read.problems) {
      const shown = found.length > 40 ? `${found.slice(0, 39)}…` : found
      note('error', {
        nl: `\`${shown}\` kan hier niet, verwacht ${expected.nl}.`,
        en: `\`${shown}\` is not possible here, expected ${expected.en}.`,
      }, column.heading[options.language]) // prettier-ignore
    }
    const statement = read.data['statement'] ?? (existing ? undefined : read.data['title'])
    if (!existing && typeof statement !== 'string') {
      note('error', { nl: 'Deze rij heeft geen leeruitkomst en geen titel.', en: 'This row has no outcome and no title.' }) // prettier-ignore
      return undefined
    }
    const data = existing
      ? { ...read.data, id: existing.item['id'] }
      : draftOutcome({ ...defaults, ...read.data, statement: statement as string }, options)
    const id = existing ? String(existing.item['id']) : newId(cell('id'), data)
    const twin = usedBy.get(id)
    if (twin !== undefined) {
      note('error', {
        nl: `Dit is dezelfde leeruitkomst als in rij ${twin} (\`${id}\`); die rij telt.`,
        en: `This is the same outcome as in row ${twin} (\`${id}\`); that row counts.`,
      })
      return undefined
    }
    usedBy.set(id, row.number)
    if (!existing && cell('id') !== '' && cell('id') !== id) renamed.push(`\`${cell('id')}\` → \`${id}\``)
    if (existing && JSON.stringify(data) === JSON.stringify({ ...existing.item, id: existing.item['id'] }))
      return 'same'
    return { id, table: headed.table.name, row: row.number, data: { id, ...data, ...(existing ? {} : { id }) }, existing } // prettier-ignore
  }

  /** From the cell where there is one: then two rows with one id are one outcome; else from the words, and free. */
  function newId(typed: string, data: Data): string {
    const asked = isId(typed) ? typed : toId(typed)
    // A bare number says nothing, and would not stay the same in the next list.
    if (asked !== '' && !/^[0-9]+$/.test(asked)) return asked
    const statement = String(data['statement'])
    const title = draftTitle(statement, draftBehaviours(statement, options))
    const base = (data['title'] === title ? toId(title) : toId(String(data['title']))) || 'leeruitkomst'
    const same = [...usedBy.keys()].find((id) => id === base && sameWords(id, data))
    if (same !== undefined) return same
    let id = base
    for (let number = 2; taken.has(id) || usedBy.has(id); number++) id = `${base.slice(0, 60)}-${number}`
    return id
  }

  function sameWords(id: string, data: Data): boolean {
    const other = planned.find((one) => one.id === id)
    return other !== undefined && fold(other.data['statement']) === fold(data['statement'])
  }
}

const otherIds = (renamed: readonly string[]): TableNote => ({
  severity: 'info',
  reason: {
    nl: `Een id heeft hier kleine letters, cijfers en koppeltekens; ${renamed.length} ${renamed.length === 1 ? 'id is' : 'ids zijn'} aangepast, zoals ${renamed[0]}.`,
    en: `An id has lower-case letters, digits and hyphens here; ${renamed.length} ${renamed.length === 1 ? 'id was' : 'ids were'} adapted, such as ${renamed[0]}.`,
  },
})

type Note = (severity: TableNote['severity'], reason: Text, column?: string) => void

const fold = (text: unknown): string =>
  typeof text === 'string'
    ? text.normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
    : '' // prettier-ignore

/** Finding what is there by its id, a former id, its statement, or its title. */
function indexKnown(known: readonly Known[]) {
  const byId = new Map<string, Known>()
  const byWords = new Map<string, Known>()
  for (const one of known) {
    for (const id of (one.item['formerly'] as readonly string[] | undefined) ?? []) byId.set(id, one)
    byWords.set(`title ${fold(one.item['title'])}`, one)
  }
  for (const one of known) {
    byId.set(String(one.item['id']), one)
    byWords.set(`statement ${fold(one.item['statement'])}`, one)
  }
  return {
    find: (id: string, title: string, statement: string): Known | undefined => {
      const named = byId.get(id) ?? byId.get(toId(id))
      if (named || (id !== '' && !/^[0-9]+$/.test(id))) return named
      return (
        (statement === '' ? undefined : byWords.get(`statement ${fold(statement)}`)) ??
        (title === '' ? undefined : byWords.get(`title ${fold(title)}`))
      )
    },
  }
}

function* unknownHeadings(headed: Headed, language: DraftOptions['language']): Generator<TableNote> {
  for (const [index, heading] of headed.header.cells.entries()) {
    const ignored = headed.ignored.has(heading.trim().toLowerCase())
    if (heading === '' || ignored || headed.columns[index] || !headed.rows.some(({ cells }) => cells[index]))
      continue
    const meant = nearest(heading, knownHeadings(language))
    yield {
      severity: 'info',
      table: headed.table.name,
      row: headed.header.number,
      column: heading,
      reason: {
        nl: `Deze kolom wordt niet gebruikt.${meant ? ` Bedoelde je \`${meant}\`?` : ' Met --mapping zeg je wat hij betekent.'}`,
        en: `This column is not used.${meant ? ` Did you mean \`${meant}\`?` : ' Say what it means with --mapping.'}`,
      },
    }
  }
}
