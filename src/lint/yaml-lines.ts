/**
 * Which value stands on a line of a YAML file, by indentation alone: enough for files that were read already, and it
 * needs no parser. Block style only; inside a flow collection the answer is the value that holds it.
 */
import type { Path } from '../diagnostic.ts'

interface Opener {
  readonly column: number
  /** Undefined for the dash of a list item. */
  readonly key?: string
}

interface Line {
  readonly openers: readonly Opener[]
  readonly column: number
  /** Ends in a header of block text, `|` or `>`. */
  readonly opensText: boolean
}

export interface YamlLines {
  readonly count: number
  /** The 0-based line's text. */
  text(line: number): string
  /** Whether the line stands within block text, where nothing is a comment. */
  isText(line: number): boolean
  /** Whether a list item starts on the line. */
  startsItem(line: number): boolean
  /** The first line from this one on that holds a key or a list item. */
  nextValue(line: number): number | undefined
  /** The path of the list item or key on a line. */
  pathAt(line: number): Path | undefined
}

const keyPattern = /^(?:"([^"\\]*)"|'([^']*)'|([\p{L}_][\p{L}\p{N}_-]*)) *:(?: |$)/u
const textHeader = /[:-] +[|>][-+1-9]{0,2}(?: +#.*)?$/

export function readYamlLines(source: string): YamlLines {
  const texts = source.split('\n')
  const lines = texts.map(readLine)
  return {
    count: texts.length,
    text: (line) => texts[line] ?? '',
    isText: (line) => isText(lines, line, texts[line] ?? ''),
    startsItem: (line) => {
      const [first] = lines[line]?.openers ?? []
      return first !== undefined && first.key === undefined && !isText(lines, line, texts[line] ?? '')
    },
    nextValue: (line) => {
      for (let at = line; at < lines.length; at++) {
        if (lines[at]!.openers.length > 0 && !isText(lines, at, texts[at]!)) return at
      }
      return undefined
    },
    pathAt: (line) => pathAt(lines, line),
  }
}

function readLine(text: string): Line {
  const column = indentOf(text)
  const openers: Opener[] = []
  let at = column
  while (text[at] === '-' && (text[at + 1] === ' ' || at + 1 === text.length)) {
    openers.push({ column: at })
    at++
    while (text[at] === ' ') at++
  }
  const match = keyPattern.exec(text.slice(at, at + 200))
  if (match) openers.push({ column: at, key: match[1] ?? match[2] ?? match[3] ?? '' })
  return { openers, column, opensText: openers.length > 0 && textHeader.test(text.slice(-80)) }
}

function indentOf(text: string): number {
  let column = 0
  while (text[column] === ' ') column++
  return column
}

function isText(lines: readonly Line[], line: number, text: string): boolean {
  let limit = indentOf(text)
  for (let at = line - 1; at >= 0 && limit > 0; at--) {
    const { openers, column, opensText } = lines[at]!
    const holder = openers.at(-1)
    if (opensText && holder && holder.column < limit) return true
    if (holder && column < limit) limit = column
  }
  return false
}

/** Walks up to the root, at each step to the nearest line that stands further to the left. */
function pathAt(lines: readonly Line[], line: number): Path | undefined {
  const [start] = lines[line]?.openers ?? []
  if (!start) return undefined
  const steps: (string | number)[] = []
  let { column } = start
  let inItem = start.key === undefined
  let before = 0
  if (start.key !== undefined) steps.push(start.key)
  for (let at = line - 1; at >= 0; at--) {
    for (const opener of lines[at]!.openers.toReversed()) {
      if (inItem && opener.key === undefined && opener.column === column) before++
      else if (opener.key !== undefined && (opener.column < column || (inItem && opener.column === column))) {
        if (inItem) steps.push(before)
        steps.push(opener.key)
        ;({ column } = opener)
        inItem = false
      } else if (opener.key === undefined && opener.column < column) {
        if (inItem) steps.push(before)
        ;({ column } = opener)
        inItem = true
        before = 0
      }
    }
    if (column === 0 && !inItem) break
  }
  if (inItem) steps.push(before)
  return steps.toReversed()
}
