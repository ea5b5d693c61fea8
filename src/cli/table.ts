/** Columns of text for a terminal, no wider than it is. */
import stringWidth from 'string-width'

export interface Column {
  readonly title: string
  /** Takes what is left and is cut with an ellipsis; exactly one column of a table does. */
  readonly flexible?: boolean
}

/** Below this many characters a text column says too little: it gets a line of its own. */
const leastRoom = 28

/** Rows of cells as lines; widths count what a terminal shows, so é and 中 come out right. */
export function layTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): string[] {
  const widest = columns.map(({ title }, index) =>
    Math.max(stringWidth(title), ...rows.map((row) => stringWidth(row[index] ?? ''))),
  )
  const flexible = columns.findIndex((column) => column.flexible)
  const fixed = widest.reduce((sum, wide, index) => sum + (index === flexible ? 0 : wide), 0)
  const room = width - 2 * (columns.length - 1) - fixed
  const below = flexible !== -1 && room < Math.min(leastRoom, widest[flexible]!)
  const widths = widest.map((wide, index) => (index === flexible ? Math.min(wide, Math.max(room, 1)) : wide))
  const line = (cells: readonly string[]) =>
    cells
      .flatMap((cell, index) => (below && index === flexible ? [] : fit(cell, widths[index]!)))
      .join('  ')
      .trimEnd()
  const layRow = (row: readonly string[]) =>
    below && row[flexible] ? [line(row), `  ${fit(row[flexible], width - 2).trimEnd()}`] : [line(row)]
  return [line(columns.map(({ title }) => title)), ...rows.flatMap(layRow)]
}

function fit(text: string, width: number): string {
  const wide = stringWidth(text)
  if (wide <= width) return text + ' '.repeat(width - wide)
  let cut = ''
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (stringWidth(cut + segment) > width - 1) break
    cut += segment
  }
  return `${cut}…${' '.repeat(Math.max(0, width - 1 - stringWidth(cut)))}`
}
