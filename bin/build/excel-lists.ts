/** Makes the Excel lists of docs/examples/excel-list from their texts, as untidy as a committee's. Run directly, it writes them. */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { writeXlsx } from 'hucre/xlsx'
import { parse } from 'yaml'
import { withoutTime } from '../../src/exchange/table/xlsx.ts'

const folder = fileURLToPath(new URL('../../docs/examples/excel-list/', import.meta.url))
export const listTexts = ['lijst.yaml', 'list.yaml'] as const

interface ListText {
  readonly file: string
  readonly sheet: string
  readonly title: string
  readonly headings: readonly string[]
  /** A row of cells, an empty row, or the heading of a group over the whole width. */
  readonly rows: readonly (readonly (string | number)[] | { readonly group: string })[]
  readonly notes: readonly string[]
}

/** The workbook of a list: a title and group headings across merged cells, empty rows, and a second sheet with notes. */
export async function makeList(name: string): Promise<{ file: string; bytes: Uint8Array }> {
  const list = parse(readFileSync(folder + name, 'utf8')) as ListText
  const last = list.headings.length - 1
  const rows: (readonly (string | number)[])[] = [
    [list.title],
    [],
    list.headings,
    ...list.rows.map((row) => ('group' in row ? [row.group] : row)),
  ]
  const merged = [0, ...list.rows.flatMap((row, at) => ('group' in row ? [at + 3] : []))]
  const bytes = await writeXlsx({
    sheets: [
      {
        name: list.sheet,
        rows: rows.map((cells) => [...cells]),
        columns: list.headings.map((_heading, at) => ({ width: [6, 14, 70, 12, 8, 30, 14][at] ?? 14 })),
        merges: merged.map((row) => ({ startRow: row, startCol: 0, endRow: row, endCol: last })),
      },
      { name: 'Info', rows: list.notes.map((note) => [note]) },
    ],
  })
  return { file: list.file, bytes: withoutTime(bytes) }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const name of listTexts) {
    const { file, bytes } = await makeList(name)
    writeFileSync(folder + file, bytes)
  }
}
