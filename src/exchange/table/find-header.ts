/** Which row holds the headings, and which column each of them means. */
import type { Column } from './columns.ts'
import { findColumn } from './columns.ts'
import type { Row, Table } from './table.ts'

export interface Headed {
  readonly table: Table
  /** The row of the headings. */
  readonly header: Row
  /** What each column means; undefined for one that means nothing to us. */
  readonly columns: readonly (Column | undefined)[]
  readonly rows: readonly Row[]
  /** Headings that the mapping leaves out on purpose. */
  readonly ignored: ReadonlySet<string>
}

/** A heading's own meaning, as a mapping file gives it: a column, or null for one that is left out on purpose. */
export type Mapping = ReadonlyMap<string, Column | null>

const countKnown = ({ columns }: Headed): number => columns.filter(Boolean).length

const searched = 20

/** The table with its headings found; undefined for a table without any heading that says what an outcome is. */
export function findHeader(table: Table, mapping: Mapping): Headed | undefined {
  const across = findRow(table, mapping)
  const down = findRow(turned(table), mapping)
  return down && countKnown(down) > (across ? countKnown(across) : 0) ? down : across
}

function findRow(table: Table, mapping: Mapping): Headed | undefined {
  let best: Headed | undefined
  let most = 0
  const ignored = new Set([...mapping].flatMap(([heading, column]) => (column === null ? heading : [])))
  for (const [index, header] of table.rows.slice(0, searched).entries()) {
    const columns = once(header.cells.map((cell) => meaningOf(cell, mapping)))
    const known = columns.filter((column) => column !== undefined)
    const saysWhat = known.some(({ path }) => ['statement', 'title', 'id'].includes(path.join('.')))
    if (!saysWhat || known.length <= most) continue
    most = known.length
    best = { table, header, columns, rows: table.rows.slice(index + 1), ignored }
  }
  return best
}

function meaningOf(heading: string, mapping: Mapping): Column | undefined {
  const mapped = mapping.get(heading.trim().toLowerCase())
  return mapped === undefined ? findColumn(heading) : (mapped ?? undefined)
}

/** The first column of a meaning counts. */
function once(columns: readonly (Column | undefined)[]): (Column | undefined)[] {
  const seen = new Set<Column>()
  return columns.map((column) => {
    if (!column || seen.has(column)) return undefined
    seen.add(column)
    return column
  })
}

/** A table of one outcome, with the headings down its first column. */
function turned({ name, rows }: Table): Table {
  if (rows.length < 2 || rows.some(({ cells }) => cells.length < 2 || cells.length > 3))
    return { name, rows: [] }
  const cells = (column: number) => rows.map((row) => row.cells[column] ?? '')
  return {
    name,
    rows: [
      { number: 1, cells: cells(0) },
      { number: 1, cells: cells(1) },
    ],
  }
}
