/** How wide a table's columns are, by what stands in them. */
import type { Inline, TableCell, TableRow } from './document.ts'

const longest = 16
const most = 400

/** Per cents, one decimal, for the columns of these rows; one long word or one long cell does not take the whole page. */
export function chooseWidths(rows: readonly TableRow[]): number[] {
  const columns = rows[0]?.children.length ?? 0
  const weights = Array.from({ length: columns }, (_, column) => weigh(rows.map((row) => row.children[column])))
  const sum = weights.reduce((total, one) => total + one, 0)
  return weights.map((weight) => Math.round((weight / sum) * 1000) / 10)
}

function weigh(cells: readonly (TableCell | undefined)[]): number {
  let word = 4
  let total = 0
  for (const cell of cells) {
    const text = cell ? measure(cell.children) : ''
    total += Math.min(most, text.length)
    for (const part of text.split(/\s+/)) word = Math.max(word, Math.min(longest, part.length))
  }
  return Math.max(word * 1.15, Math.sqrt(total / Math.max(1, cells.length)) * 3.1)
}

/** What a cell asks for: its words; for a field the room to write in, for a choice its longest option. */
function measure(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if ('value' in node) return node.value
      if (node.type === 'inlineField') {
        const options = node.options.map(({ label }) => `--- ${label}`).toSorted((a, b) => b.length - a.length)
        return options[0] ?? ' '.repeat(node.kind === 'area' ? 60 : 20)
      }
      return 'children' in node ? measure(node.children) : ' '
    })
    .join('')
}
