/** Excel's .xlsx, through a library behind these two functions. */
import { strFromU8, strToU8 } from 'fflate'
import type { CellValue } from 'hucre/xlsx'
import { readXlsx as readWorkbook, writeXlsx as writeWorkbook } from 'hucre/xlsx'
import { openZip, writeZip } from '../../render/docx-package.ts'
import { guardFormula } from './formula-guard.ts'
import type { Table, TableNote, TablesRead } from './table.ts'
import { cleanCell, filledRows, tableLimits } from './table.ts'

const unreadable = {
  nl: 'Dit Excel-bestand kan niet worden gelezen: het is beschadigd, te groot of met een wachtwoord beveiligd.',
  en: 'This Excel file cannot be read: it is damaged, too large or protected with a password.',
}

/** The sheets of a workbook. A formula counts for what it last showed, merged cells for their first. Never throws. */
export async function readXlsx(bytes: Uint8Array): Promise<TablesRead> {
  // Opened with limits and packed anew, so that the library meets nothing larger than it says.
  const parts = openZip(bytes, (name) =>
    /^(?:xl\/(?!media|drawings|embeddings)|_rels\/|\[Content_Types\])/.test(name),
  )
  if (!parts?.has('xl/workbook.xml')) return { ok: false, reason: unreadable }
  try {
    const { sheets } = await readWorkbook(writeZip(parts), { maxRows: tableLimits.rows })
    const notes: TableNote[] = []
    const tables = sheets.map((sheet): Table => {
      const table = sheet.name
      const formulas = [...(sheet.cells?.values() ?? [])].filter(
        ({ formula }) => formula !== undefined,
      ).length
      if (formulas > 0) notes.push(countFormulas(table, formulas))
      const downwards = (sheet.merges ?? []).filter(({ startRow, endRow }) => endRow > startRow)
      if (downwards.length > 0) notes.push(countMerges(table, downwards.length))
      const rows = sheet.rows.map((cells, index) => ({
        number: index + 1,
        cells: cells.slice(0, tableLimits.columns).map(toText),
      }))
      // A cell that is merged downwards counts for every row that it stands beside.
      for (const { startRow, endRow, startCol } of downwards) {
        const shown = rows[startRow]?.cells[startCol] ?? ''
        for (let row = startRow + 1; row <= Math.min(endRow, rows.length - 1); row++)
          rows[row]!.cells[startCol] = shown
      }
      return { name: table, rows: filledRows(rows) }
    })
    return { ok: true, tables, notes }
  } catch {
    return { ok: false, reason: unreadable }
  }
}

function toText(value: CellValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value === 'boolean') return value ? 'ja' : 'nee'
  return typeof value === 'string' ? cleanCell(value) : typeof value === 'number' ? String(value) : ''
}

const countFormulas = (table: string, count: number): TableNote => ({
  severity: 'info',
  table,
  reason: {
    nl: `${count} ${count === 1 ? 'cel is een formule en telt' : 'cellen zijn formules en tellen'} mee met de laatst getoonde uitkomst.`,
    en: `${count} ${count === 1 ? 'cell is a formula and counts' : 'cells are formulas and count'} with the result shown last.`,
  },
})

const countMerges = (table: string, count: number): TableNote => ({
  severity: 'info',
  table,
  reason: {
    nl: `${count} ${count === 1 ? 'groep samengevoegde cellen telt' : 'groepen samengevoegde cellen tellen'} voor elke rij waar ze naast staan.`,
    en: `${count} ${count === 1 ? 'group of merged cells counts' : 'groups of merged cells count'} for every row beside it.`,
  },
})

export interface SheetColumn {
  readonly heading: string
  /** A dropdown with these. */
  readonly choices?: readonly string[]
  /** In characters. */
  readonly width: number
}

/** One sheet: headings that stay in view, dropdowns, and nothing but texts. The same input gives the same bytes. */
export async function writeXlsx(
  name: string,
  columns: readonly SheetColumn[],
  rows: readonly (readonly string[])[],
): Promise<Uint8Array> {
  const last = rows.length + 200
  const workbook = await writeWorkbook({
    sheets: [
      {
        name,
        rows: [columns.map(({ heading }) => heading), ...rows.map((cells) => cells.map(guardFormula))],
        columns: columns.map(({ width }) => ({
          width,
          style: { alignment: { wrapText: true, vertical: 'top' } },
        })),
        freezePane: { rows: 1 },
        dataValidations: columns.flatMap(({ choices }, index) =>
          choices
            ? [{ type: 'list' as const, values: [...choices], allowBlank: true, showErrorMessage: true, range: `${letters(index)}2:${letters(index)}${last}` }] // prettier-ignore
            : [],
        ),
      },
    ],
  })
  return withoutTime(workbook)
}

const properties = 'docProps/core.xml'

/** The library writes down when it wrote. */
export function withoutTime(workbook: Uint8Array): Uint8Array {
  const parts = new Map(openZip(workbook))
  const core = parts.get(properties)
  if (core) {
    const text = strFromU8(core).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '2000-01-01T00:00:00Z')
    parts.set(properties, strToU8(text))
  }
  return writeZip(parts)
}

/** A column as spreadsheets name it: A, B, … Z, AA. */
function letters(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}
