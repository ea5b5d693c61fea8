/** The brackets of the fast reader: lists and maps on one line or more. */
import type { Cursor } from './plain-scalars.ts'
import {
  expectKey,
  indentOf,
  isBlank,
  maxDepth,
  outside,
  readQuoted,
  resolve,
  startsPlain,
  trimSpaces,
} from './plain-scalars.ts'

/** A place on a line within brackets. */
export interface FlowCursor {
  readonly cursor: Cursor
  readonly indent: number
  line: string
  at: number
}

function skipFlowSpace(flow: FlowCursor): void {
  for (;;) {
    while (flow.line.charCodeAt(flow.at) === 32) flow.at++
    if (flow.at < flow.line.length) return
    const next = flow.cursor.lines[++flow.cursor.index]
    if (next === undefined || isBlank(next) || indentOf(next) <= flow.indent) throw outside
    flow.line = next
    flow.at = 0
  }
}

/** A value in brackets; leaves `flow` after it. */
export function readFlowValue(flow: FlowCursor, depth: number): unknown {
  if (depth > maxDepth) throw outside
  const first = flow.line.charAt(flow.at)
  if (first === '[') return readFlowList(flow, depth)
  if (first === '{') return readFlowMap(flow, depth)
  if (first === "'" || first === '"') {
    const quoted = readQuoted(flow.line, flow.at)
    flow.at = quoted.end
    skipFlowSpace(flow)
    if (!',]}'.includes(flow.line.charAt(flow.at))) throw outside
    return quoted.value
  }
  return resolve(readFlowText(flow))
}

const flowEnd = /[,[\]{}]/g

/** Plain text in brackets: to the next bracket or comma, on the same line. */
function readFlowText(flow: FlowCursor): string {
  flowEnd.lastIndex = flow.at
  const end = flowEnd.exec(flow.line)
  if (!end || end[0] === '[' || end[0] === '{') throw outside
  const text = trimSpaces(flow.line.slice(flow.at, end.index))
  if (!startsPlain(text, 0) || text.includes(':') || text.includes('#')) throw outside
  flow.at = end.index
  return text
}

function readFlowList(flow: FlowCursor, depth: number): unknown[] {
  const list: unknown[] = []
  flow.at++
  skipFlowSpace(flow)
  while (flow.line.charAt(flow.at) !== ']') {
    list.push(readFlowValue(flow, depth + 1))
    nextInFlow(flow, ']')
  }
  flow.at++
  return list.slice()
}

function readFlowMap(flow: FlowCursor, depth: number): Record<string, unknown> {
  const map: Record<string, unknown> = {}
  flow.at++
  skipFlowSpace(flow)
  while (flow.line.charAt(flow.at) !== '}') {
    const colon = flow.line.indexOf(':', flow.at)
    if (colon === -1) throw outside
    const key = expectKey(flow.line.slice(flow.at, colon), map)
    flow.at = colon + 1
    if (flow.at < flow.line.length && flow.line.charCodeAt(flow.at) !== 32) throw outside
    skipFlowSpace(flow)
    map[key] = readFlowValue(flow, depth + 1)
    nextInFlow(flow, '}')
  }
  flow.at++
  return map
}

/** Past a comma, or at the closing bracket. */
function nextInFlow(flow: FlowCursor, close: string): void {
  skipFlowSpace(flow)
  const found = flow.line.charAt(flow.at)
  if (found === close) return
  if (found !== ',') throw outside
  flow.at++
  skipFlowSpace(flow)
  if (flow.line.charAt(flow.at) === ',') throw outside
}
