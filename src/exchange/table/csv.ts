/** CSV as programs write it: UTF-8 or Windows-1252, with commas, semicolons or tabs. */
import { guardFormula } from './formula-guard.ts'
import type { Row, TableNote, TablesRead } from './table.ts'
import { cleanCell, filledRows, tableLimits } from './table.ts'

/** The one table of a CSV file. Never throws. */
export function readCsv(bytes: Uint8Array): TablesRead {
  const text = decode(bytes)
  if (text === undefined) {
    return {
      ok: false,
      reason: {
        nl: 'Dit is geen tekst, verwacht een csv-bestand in UTF-8 of Windows-1252.',
        en: 'This is no text, expected a CSV file in UTF-8 or Windows-1252.',
      },
    }
  }
  const hint = /^sep=(.)\r?\n/i.exec(text)
  const body = hint ? text.slice(hint[0].length) : text
  const { rows, open } = split(body, hint?.[1] ?? findDelimiter(body), hint ? 2 : 1)
  const notes: TableNote[] = []
  if (open !== undefined) {
    notes.push({
      severity: 'error',
      row: open,
      reason: {
        nl: 'Hier begint een aanhalingsteken dat nergens sluit; alles erna is één cel geworden.',
        en: 'A quotation mark opens here and never closes; everything after it became one cell.',
      },
    })
  }
  return { ok: true, tables: [{ name: '', rows: filledRows(rows) }], notes }
}

function decode(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes.subarray(0, 4096).includes(0)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decodeWindows1252(bytes)
  }
}

// Some versions of Node read windows-1252 as Latin-1, and lose its quotation marks.
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

const decodeWindows1252 = (bytes: Uint8Array): string =>
  new TextDecoder('latin1')
    .decode(bytes)
    .replace(/[\u0080-\u009F]/g, (unit) => windows1252[unit.charCodeAt(0) - 0x80]!)

const delimiters = [',', ';', '\t', '|'] as const

/** The sign that splits the first lines into the same number of cells, and into most of them. */
function findDelimiter(text: string): string {
  const start = text.slice(0, 64 * 1024)
  let best: { readonly sign: string; readonly score: number } = { sign: ',', score: 0 }
  for (const sign of delimiters) {
    const tried = split(start, sign, 1)
    const widths = tried.rows.slice(0, 20).map(({ cells }) => cells.length)
    const first = widths[0] ?? 1
    const alike = widths.filter((width) => width === first).length / Math.max(1, widths.length)
    const score = ((first - 1) * alike) / (1 + 10 * tried.glued)
    if (score > best.score) best = { sign, score }
  }
  return best.sign
}

interface SplitText {
  readonly rows: Row[]
  /** The row in which a quotation mark opens that never closes. */
  readonly open: number | undefined
  /** Cells with words after their closing quotation mark: a sign that splits elsewhere would leave none. */
  readonly glued: number
}

/** RFC 4180, with any line end; a quotation mark within an unquoted cell is a character like any other. */
function split(text: string, delimiter: string, firstRow: number): SplitText {
  const rows: Row[] = []
  let cells: string[] = []
  let at = 0
  let open: number | undefined
  let glued = 0
  const end = () => {
    rows.push({ number: firstRow + rows.length, cells })
    cells = []
  }
  while (at < text.length && rows.length < tableLimits.rows) {
    let cell: string
    if (text[at] === '"') {
      let close = text.indexOf('"', at + 1)
      while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
      if (close === -1) {
        open = firstRow + rows.length
        close = text.length
      }
      cell = text.slice(at + 1, close).replaceAll('""', '"')
      at = close + 1
      const closed = at
      while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r')
        cell += text[at++]!
      if (at > closed) glued++
    } else {
      const start = at
      while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++
      cell = text.slice(start, at)
    }
    if (cells.length < tableLimits.columns) cells.push(cleanCell(cell))
    if (text[at] === delimiter) {
      at++
      if (at === text.length) cells.push('')
    } else {
      end()
      at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1
    }
  }
  if (cells.length > 0) end()
  return { rows, open, glued }
}

/** Every cell quoted, lines ended as RFC 4180 says, with the mark by which Excel knows UTF-8. */
export function writeCsv(rows: readonly (readonly string[])[], delimiter: ',' | ';' | '\t' = ','): string {
  const lines = rows.map((cells) =>
    cells.map((cell) => `"${guardFormula(cell).replaceAll('"', '""')}"`).join(delimiter),
  )
  return `\u{FEFF}${lines.map((line) => `${line}\r\n`).join('')}`
}
