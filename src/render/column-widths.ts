/** How wide a table's columns are, by what stands in them. */
import type { Inline, TableCell, TableRow } from './document.ts'

const longestWord = 18
const mostText = 400
/** Per cent of a page's width: a character of a table's text, and the space around the text of a cell. */
const character = 0.95
const padding = 2.5

/**
 * Per cents, one decimal, for the columns of these rows. A column is never narrower than its longest word, up to a length; one
 * long cell does not take the whole page.
 */
export function chooseWidths(rows: readonly TableRow[]): number[] {
  const columns = Array.from({ length: rows[0]?.children.length ?? 0 }, (_, column) =>
    weigh(rows.map((row) => row.children[column])),
  )
  const wanted = columns.reduce((total, { weight }) => total + weight, 0)
  const needed = columns.reduce((total, { least }) => total + least, 0)
  const room = Math.max(0, 100 - needed)
  const widths = columns.map(({ weight, least }) => least + (room * weight) / wanted)
  const sum = widths.reduce((total, one) => total + one, 0)
  return widths.map((width) => Math.round((width / sum) * 1000) / 10)
}

function weigh(cells: readonly (TableCell | undefined)[]): {
  readonly weight: number
  readonly least: number
} {
  let word = 2
  let total = 0
  for (const cell of cells) {
    const text = cell ? measure(cell.children) : ''
    total += Math.min(mostText, text.length)
    for (const part of text.split(/ +/)) word = Math.max(word, Math.min(longestWord, part.length))
  }
  return { weight: Math.sqrt(total / Math.max(1, cells.length)), least: word * character + padding }
}

/** What a cell asks for: its words; for a field the room to write in; for an option its box and its longest word. */
function measure(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if ('value' in node) return node.value
      if (node.type === 'inlineField') {
        if (node.options.length > 0) return node.options.map(({ label }) => `☐---${label}`).join(' ')
        return 'to write in '.repeat(node.kind === 'area' ? 7 : 2)
      }
      return 'children' in node ? measure(node.children) : ' '
    })
    .join('')
}
