/** What CSV, Excel and Word have in common: rows of texts, numbered as the reader sees them. */
import type { Text } from '../../diagnostic.ts'

export interface Row {
  /** As the program shows it, from 1; in Word within its table. */
  readonly number: number
  readonly cells: readonly string[]
}

export interface Table {
  /** Of the sheet, or of the table in a text; empty where there is one only. */
  readonly name: string
  readonly rows: readonly Row[]
}

/** Something to say about a table: about a row, or as a whole. */
export interface TableNote {
  readonly severity: 'error' | 'warning' | 'info'
  readonly table?: string
  readonly row?: number
  /** The heading of the column. */
  readonly column?: string
  readonly reason: Text
}

export type TablesRead =
  | { readonly ok: true; readonly tables: readonly Table[]; readonly notes: readonly TableNote[] }
  | { readonly ok: false; readonly reason: Text }

/** Larger tables are no list of outcomes. */
export const tableLimits = { bytes: 32 * 1024 * 1024, rows: 20_000, columns: 2_000, cell: 20_000 } as const

/** Line ends of any kind as one, without what cannot be seen, and without white space around it. */
export function cleanCell(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u000B]/g, '\n')
    .replace(unseen, '')
    .replace(/[\t\u00A0\u202F]/g, ' ')
    .trim()
}

// What the loader refuses in a text; spreadsheets are full of it.
const unseen =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000C\u000E-\u001F\u007F-\u009F\u061C\u200B-\u200F\u202A-\u202E\u2060-\u206F\uE000-\uF8FF\uFDD0-\uFDEF\uFEFF\uFFF9-\uFFFF]|[\u{E0000}-\u{E007F}\u{E0100}-\u{E01EF}]/gu

/** Rows without those that hold nothing; columns that are empty throughout cost nothing further on. */
export const filledRows = (rows: readonly Row[]): Row[] =>
  rows.filter(({ cells }) => cells.some((cell) => cell !== ''))
