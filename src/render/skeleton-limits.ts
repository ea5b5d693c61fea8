/**
 * Markdown that a parser would take minutes over. Its time grows with the square of the marks in one paragraph and with the depth
 * of what stands in each other, so those have a bound, far above any document.
 */

export const skeletonLimits = {
  /** Stars, brackets and the like in one paragraph or one row of a table. */
  marksTogether: 600,
  /** The same in the whole document. */
  marks: 40_000,
  /** Lines of one paragraph, list or table. */
  lines: 1000,
  /** Quotes, list items and containers in each other. */
  depth: 12,
} as const

const marks = /[*_~[\]`<&:{}\\]/g
const prefixes = /^[\s>*+\-\d.)]*/
const prefixMarks = />|[*+-]|\d+[.)]/g

/** The line, 1-based, on which it becomes too much; undefined for Markdown that can be parsed. */
export function findOverload(markdown: string): number | undefined {
  let line = 0
  let total = 0
  let together = 0
  let lines = 0
  const open: number[] = []
  for (const text of markdown.split('\n')) {
    line++
    if (text.trim() === '') {
      together = 0
      lines = 0
      continue
    }
    const row = text.startsWith('|')
    const count = text.match(marks)?.length ?? 0
    total += count
    together = row ? count : together + count
    if (
      ++lines > skeletonLimits.lines ||
      together > skeletonLimits.marksTogether ||
      total > skeletonLimits.marks
    ) {
      return line
    }
    if (row) continue
    const prefix = prefixes.exec(text)?.[0] ?? ''
    const nested = prefix.match(prefixMarks)?.length ?? 0
    follow(text.slice(prefix.length), open)
    if (nested > skeletonLimits.depth || open.length > skeletonLimits.depth || prefix.length > 200)
      return line
  }
  return undefined
}

/** Keeps which containers are open, by the number of their colons. */
function follow(text: string, open: number[]): void {
  const [, colons, name] = /^(:{3,})\s*(\S?)/.exec(text) ?? []
  if (!colons) return
  if (name) open.push(colons.length)
  else {
    const closed = open.findIndex((size) => colons.length >= size)
    if (closed !== -1) open.length = closed
  }
}
