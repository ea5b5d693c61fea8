/** What a table would make of a repository: new outcomes, changed ones, and what is wrong with which row. */
import type { Text } from '../../diagnostic.ts'
import { nearest } from '../../nearest.ts'
import type { DraftOptions } from '../draft-outcome.ts'
import { draftBehaviours, draftOutcome, draftTitle } from '../draft-outcome.ts'
import { isId, toId } from '../../model/ids.ts'
import type { Headed } from './find-header.ts'
import type { Column } from './columns.ts'
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
  /** Where it stood, for saying which column something is about. */
  readonly headed: Headed
  readonly data: Data
  /** What stands there already; undefined for a new outcome. */
  readonly existing: Known | undefined
}

/** What a list may name in its own words, and what that is in the repository. */
export interface Surroundings {
  /** The item of the profession profile that is called so; undefined where there is none. */
  readonly findTaskDomain: (words: string) => string | undefined
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
  { findTaskDomain }: Surroundings,
): ImportPlan {
  const notes: TableNote[] = []
  const planned: Planned[] = []
  const plannedById = new Map<string, Planned>()
  const unknownDomains = new Map<string, number[]>()
  const renamed: string[] = []
  const numbered: string[] = []
  let same = 0
  const index = indexKnown(known)
  const taken = new Set(known.map(({ item }) => String(item['id'])))
  const usedBy = new Map<string, number>()
  const nextNumber = new Map<string, number>()
  for (const headed of tables) {
    notes.push(...unknownHeadings(headed, options.language))
    const groups = new Set(headed.rows.filter((row) => isGroupHeading(row, headed)))
    if (groups.size > 0) notes.push(skippedGroups(headed, [...groups]))
    for (const row of headed.rows) {
      if (groups.has(row)) continue
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
      else if (outcome) {
        planned.push(outcome)
        plannedById.set(outcome.id, outcome)
      }
    }
  }
  if (unknownDomains.size > 0) notes.push(leftOutDomains(unknownDomains))
  if (renamed.length > 0) notes.push(otherIds(renamed))
  if (numbered.length > 0) notes.push(numbersAreNoIds(numbered))
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
      }, headingOf(headed, column.path) ?? column.heading[options.language]) // prettier-ignore
    }
    const domain = read.data['taskDomain']
    if (typeof domain === 'string' && domain !== existing?.item['taskDomain'] && !isItem(domain)) {
      const found = findTaskDomain(domain)
      if (found === undefined) unknownDomains.set(domain, [...(unknownDomains.get(domain) ?? []), row.number])
      setOrDelete(read.data as Record<string, unknown>, 'taskDomain', found ?? existing?.item['taskDomain'])
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
    if (!existing && cell('id') !== '' && cell('id') !== id)
      (isNumbering(cell('id')) ? numbered : renamed).push(`\`${cell('id')}\` → \`${id}\``)
    if (existing && JSON.stringify(data) === JSON.stringify({ ...existing.item, id: existing.item['id'] }))
      return 'same'
    return { id, table: headed.table.name, row: row.number, headed, data: { id, ...data, ...(existing ? {} : { id }) }, existing } // prettier-ignore
  }

  /** From the cell where there is one: then two rows with one id are one outcome; else from the words, and free. */
  function newId(typed: string, data: Data): string {
    const asked = isId(typed) ? typed : toId(typed)
    if (asked !== '' && !isNumbering(typed)) return asked
    const statement = String(data['statement'])
    const title = draftTitle(statement, draftBehaviours(statement, options))
    const base = (data['title'] === title ? toId(title) : toId(String(data['title']))) || 'leeruitkomst'
    if (sameWords(base, data)) return base
    let id = base
    let number = nextNumber.get(base) ?? 2
    while (taken.has(id) || usedBy.has(id)) id = `${base.slice(0, 60)}-${number++}`
    nextNumber.set(base, number)
    return id
  }

  function sameWords(id: string, data: Data): boolean {
    const other = plannedById.get(id)
    return other !== undefined && fold(other.data['statement']) === fold(data['statement'])
  }
}

/** The reader's own heading of a column. */
export const headingOf = ({ columns, header }: Headed, path: Column['path']): string | undefined => {
  const at = columns.findIndex((column) => column?.path.join('.') === path.join('.'))
  return at === -1 ? undefined : header.cells[at]
}

/** `3`, `2.10`: it says nothing, would not stay the same in the next list, and Excel makes `2.1` of it. */
const isNumbering = (typed: string): boolean => /^[0-9]+(?:[.,-][0-9]+)*\.?$/.test(typed)

/** As a reference is written: an item, or a framework and an item. */
const isItem = (text: string): boolean => text.split('/').every(isId) && text.split('/').length <= 2

function setOrDelete(data: Record<string, unknown>, key: string, value: unknown): void {
  if (value === undefined) delete data[key]
  else data[key] = value
}

/** One text in a row that has no outcome: `Pedagogisch handelen`, across the table. */
function isGroupHeading({ cells }: Row, { columns }: Headed): boolean {
  const filled = cells.flatMap((cell, at) => (cell === '' ? [] : [at]))
  const [at] = filled
  if (at === undefined || filled.length > 1 || !/\p{L}{2}/u.test(cells[at]!)) return false
  const path = columns[at]?.path.join('.')
  return path !== 'statement' && path !== 'title'
}

const listed = (numbers: readonly number[]): string =>
  numbers.length > 6 ? `${numbers.slice(0, 6).join(', ')}, …` : numbers.join(', ')

function skippedGroups({ table }: Headed, rows: readonly Row[]): TableNote {
  const numbers = listed(rows.map(({ number }) => number))
  return {
    severity: 'info',
    table: table.name,
    reason:
      rows.length === 1
        ? { nl: `Rij ${numbers} is een tussenkop en is overgeslagen.`, en: `Row ${numbers} is a heading in between and was left out.` } // prettier-ignore
        : { nl: `De rijen ${numbers} zijn tussenkoppen en zijn overgeslagen.`, en: `Rows ${numbers} are headings in between and were left out.` }, // prettier-ignore
  }
}

const leftOutDomains = (unknown: ReadonlyMap<string, readonly number[]>): TableNote => {
  const one = unknown.size === 1
  const list = (row: string, rows: string) =>
    [...unknown].map(([words, numbers]) => `\`${words}\` (${numbers.length === 1 ? row : rows} ${listed(numbers)})`).join(', ') // prettier-ignore
  return {
    severity: 'warning',
    reason: {
      nl: `${one ? 'Eén taakgebied staat' : `${unknown.size} taakgebieden staan`} nog niet in het beroepsprofiel en ${one ? 'is' : 'zijn'} niet overgenomen: ${list('rij', 'rijen')}. Zet ${one ? 'het' : 'ze'} daar bij \`items\` en neem de lijst nog eens over.`,
      en: `${one ? 'One task domain is' : `${unknown.size} task domains are`} not in the profession profile yet and ${one ? 'was' : 'were'} not taken over: ${list('row', 'rows')}. Put ${one ? 'it' : 'them'} there under \`items\` and import the list once more.`,
    },
  }
}

const numbersAreNoIds = (numbered: readonly string[]): TableNote => ({
  severity: 'info',
  reason: {
    nl: `Een nummer is geen id: in de volgende lijst kan het een ander zijn, en Excel maakt van 2.10 het getal 2.1. De id komt uit de woorden, zoals ${numbered[0]}.`,
    en: `A number is no id: in the next list it may be another one, and Excel makes 2.1 of 2.10. The id comes from the words, such as ${numbered[0]}.`,
  },
})

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
      if (named || (id !== '' && !isNumbering(id))) return named
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
