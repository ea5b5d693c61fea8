/** From a path in the data to a place in the text: only for files that have something to show. */
import { isMap, isScalar, isSeq } from 'yaml'
import type { ParsedNode, Pair } from 'yaml'
import type { Path, Point, Span } from '../diagnostic.ts'

/** Turns offsets into lines and columns by search over the line starts. */
export function buildPoints(text: string): (offset: number) => Point {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - starts[low]! + 1 }
  }
}

interface Found {
  readonly key: ParsedNode | null
  readonly value: ParsedNode | null
}

/** The node at a path, or the deepest one on the way to it. */
function findNode(root: ParsedNode, path: Path): Found {
  let found: Found = { key: null, value: root }
  for (const step of path) {
    const { value } = found
    if (isMap(value)) {
      const pair = (value.items as Pair<ParsedNode, ParsedNode | null>[]).find(
        ({ key }) => isScalar(key) && typeof key.value === 'string' && key.value.normalize('NFC') === step,
      )
      if (!pair) return found
      found = { key: pair.key, value: pair.value }
    } else if (isSeq(value) && typeof step === 'number' && value.items[step]) {
      found = { key: null, value: value.items[step] as ParsedNode }
    } else return found
  }
  return found
}

/** The offsets to mark for a path: its key, its value, or the words of a span in its value. */
export function findSpan(text: string, root: ParsedNode, path: Path, onKey: boolean, span?: Span): Span {
  const { key, value } = findNode(root, path)
  if (span && value && isScalar(value) && typeof value.value === 'string') {
    const words = findWords(text, value as ParsedNode & { value: string }, span)
    if (words) return words
  }
  const node = onKey ? (key ?? firstKey(value) ?? value) : isFilled(value) ? value : (key ?? value)
  const [start, end] = rangeOf(text, node)
  const lineEnd = text.indexOf('\n', start)
  return { start, end: trimEnd(text, start, lineEnd === -1 ? end : Math.min(end, lineEnd)) }
}

/** Of a block text the words, not the `>-` before them. */
function rangeOf(text: string, node: ParsedNode | null): readonly [number, number] {
  const [start, end] = node?.range ?? [0, 0]
  if (!isBlock(node)) return [start, end]
  const content = text.indexOf('\n', start) + 1
  const first = content === 0 ? -1 : text.slice(content, end).search(/\S/)
  return first === -1 ? [start, end] : [content + first, end]
}

const isBlock = (node: ParsedNode | null): boolean => {
  const type = (node as { readonly type?: string } | null)?.type
  return type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL'
}

const isFilled = (node: ParsedNode | null): node is ParsedNode =>
  node !== null && node.range[1] > node.range[0]

function firstKey(node: ParsedNode | null): ParsedNode | undefined {
  return isMap(node) ? (node.items[0]?.key as ParsedNode | undefined) : undefined
}

function trimEnd(text: string, start: number, end: number): number {
  let last = end
  while (last > start + 1 && (text[last - 1] === ' ' || text[last - 1] === '\n')) last--
  return last
}

/**
 * Words of a text value in the file: value and source hold the same visible characters in the same order, whatever
 * folding, indentation and quotes do to the white space between them.
 */
function findWords(text: string, node: ParsedNode & { value: string }, span: Span): Span | undefined {
  const [start, end] = node.range
  const type = (node as unknown as { type?: string }).type
  const block = isBlock(node)
  const skipped = type === 'QUOTE_SINGLE' ? "'" : type === 'QUOTE_DOUBLE' ? '\\' : ''
  let at = block ? text.indexOf('\n', start) + 1 : start + (skipped ? 1 : 0)
  let first: number | undefined
  for (let index = 0; index < span.end && index < node.value.length; index++) {
    const unit = node.value[index]!
    if (isSpace(unit)) continue
    while (at < end && text[at] !== unit) {
      if (!isSpace(text[at]!) && text[at] !== skipped) return undefined
      at++
    }
    if (at >= end) return undefined
    if (index >= span.start) first ??= at
    at++
  }
  return first === undefined ? undefined : { start: first, end: at }
}

const isSpace = (unit: string): boolean => unit === ' ' || unit === '\n'
