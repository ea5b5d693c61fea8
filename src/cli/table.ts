/** Columns of text for a terminal, no wider than it is. */
export interface Column {
  readonly title: string
  /** Takes what is left and is cut with an ellipsis; exactly one column of a table does. */
  readonly flexible?: boolean
}

/** Below this many characters a text column says too little: it gets a line of its own. */
const leastRoom = 28

/** Letters and signs that take one place each. */
const narrow = /^[ -~\u00a1-\u00ac\u00ae-\u024f\u2010-\u2026\u2588\u2591]*$/

/** Rows of cells as lines; widths count what a terminal shows, so é and 中 come out right. */
export async function layTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): Promise<string[]> {
  // What knows all of Unicode takes longer to load than the rest of a list.
  const stringWidth = [columns.map(({ title }) => title), ...rows].flat().every((cell) => narrow.test(cell))
    ? (text: string) => text.length
    : (await import('string-width')).default
  const fit = (text: string, room: number) => fitInto(text, room, stringWidth)
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

function fitInto(text: string, width: number, stringWidth: (text: string) => number): string {
  const wide = stringWidth(text)
  if (wide <= width) return text + ' '.repeat(width - wide)
  let cut = ''
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (stringWidth(cut + segment) > width - 1) break
    cut += segment
  }
  return `${cut}…${' '.repeat(Math.max(0, width - 1 - stringWidth(cut)))}`
}
