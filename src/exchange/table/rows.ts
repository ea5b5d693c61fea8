/** An outcome as a row of cells, and the part of an outcome that a row of cells holds. */
import type { Column } from './columns.ts'
import { fromCell, saysNothing, toCell } from './cell-values.ts'
import type { Text } from '../../diagnostic.ts'

type Data = Readonly<Record<string, unknown>>
type Writable = Record<string | number, unknown>

/** The value at a path. */
export function valueAt(value: unknown, path: Column['path']): unknown {
  let current = value
  for (const step of path)
    current = (current as Readonly<Record<string | number, unknown>> | undefined)?.[step]
  return current
}

/** The cells of an outcome, a column each. */
export const toRow = (outcome: Data, columns: readonly Column[]): string[] =>
  columns.map(({ path, type }) => toCell(valueAt(outcome, path), type))

export interface RowRead {
  /** Only what the row says. */
  readonly data: Data
  readonly problems: readonly { readonly column: Column; readonly found: string; readonly expected: Text }[]
}

/**
 * What a row says about an outcome. Cells that are empty, or that say what `existing` says already, change nothing: so
 * nothing is lost by a table that holds less than the file.
 */
export function readRow(
  cells: readonly string[],
  columns: readonly (Column | undefined)[],
  existing: Data | undefined,
): RowRead {
  const data = structuredClone(existing ?? {}) as Writable
  const problems: RowRead['problems'][number][] = []
  for (const [index, column] of columns.entries()) {
    const cell = cells[index] ?? ''
    if (!column || cell === '' || saysNothing(cell, column)) continue
    if (existing && isSameCell(toCell(valueAt(existing, column.path), column.type), cell)) continue
    const read = fromCell(cell, column.type)
    if (!read.ok) problems.push({ column, found: cell, expected: read.expected })
    else setAt(data, column.path, read.value)
  }
  return { data, problems }
}

/** Spreadsheets and Word change white space as they please. */
const isSameCell = (a: string, b: string): boolean => squeeze(a) === squeeze(b)
const squeeze = (text: string): string =>
  text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()

function setAt(data: Writable, path: Column['path'], value: unknown): void {
  let current = data
  for (const [index, step] of path.slice(0, -1).entries()) {
    current[step] ??= typeof path[index + 1] === 'number' ? [] : {}
    current = current[step] as Writable
  }
  current[path.at(-1)!] = value
}
