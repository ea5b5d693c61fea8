/**
 * A fast reader for the plain part of YAML that people write by hand: block maps and lists, plain and quoted text on
 * one line, folded and literal blocks, small flow lists and maps. It gives the value or gives up; whatever is
 * unusual, wrong or merely rare goes to the complete parser, so this one never has to explain anything.
 * A differential test holds it to the complete parser's answer.
 */

import { limits } from './limits.ts'

/** Thrown inside the reader only: the text is outside the plain part. */
const outside = Symbol('outside the plain part of YAML')

export const notPlain: unique symbol = Symbol('not plain')

const maxDepth = 24
const keyPattern = /^[A-Za-z_][A-Za-z0-9_-]*$/
const integerPattern = /^-?(?:0|[1-9][0-9]{0,8})$/
// Everything the core schema would read as a number, and what comes close; 1.0.0 does not.
const numberLike =
  /^[-+]?(?:\.?[0-9][0-9_]*|[0-9][0-9_]*\.[0-9_]*)(?:[eE][-+]?[0-9]+)?$|^[-+]?0[xo][0-9a-fA-F]+$|^[-+]?\.(?:inf|nan)\b/i

interface Cursor {
  readonly lines: readonly string[]
  index: number
}

/** The value of the text's one document, or `notPlain`. Text must have LF line ends and no forbidden characters. */
export function readPlainYaml(text: string): unknown {
  if (text.length > limits.textLength || /\t|<{7}|>{7}/.test(text)) return notPlain
  const cursor: Cursor = { lines: text.split('\n'), index: 0 }
  try {
    const first = nextContent(cursor)
    if (first === undefined || indentOf(first) !== 0 || first.startsWith('- ')) return notPlain
    const value = readMap(cursor, 0, 0)
    return nextContent(cursor) === undefined ? value : notPlain
  } catch (error) {
    if (error === outside) return notPlain
    throw error
  }
}

function indentOf(line: string): number {
  let indent = 0
  while (line.charCodeAt(indent) === 32) indent++
  return indent
}

/** Moves past blank lines and comments; the line it stops at, undefined at the end. */
function nextContent(cursor: Cursor): string | undefined {
  for (; cursor.index < cursor.lines.length; cursor.index++) {
    const line = cursor.lines[cursor.index]!
    const first = line.charCodeAt(indentOf(line))
    if (!Number.isNaN(first) && first !== 35 /* # */) return line
  }
  return undefined
}

function readMap(cursor: Cursor, indent: number, depth: number, firstLine?: string): Record<string, unknown> {
  if (depth > maxDepth) throw outside
  const map: Record<string, unknown> = {}
  let line = firstLine ?? nextContent(cursor)
  while (line !== undefined && indentOf(line) === indent) {
    const colon = line.indexOf(':', indent)
    if (colon === -1) throw outside
    const key = line.slice(indent, colon)
    if (!keyPattern.test(key) || key === '__proto__' || Object.hasOwn(map, key)) throw outside
    map[key] = readValue(cursor, line, colon + 1, indent, depth)
    line = nextContent(cursor)
  }
  if (line !== undefined && indentOf(line) > indent) throw outside
  return map
}

function readList(cursor: Cursor, indent: number, depth: number): unknown[] {
  if (depth > maxDepth) throw outside
  const list: unknown[] = []
  let line = nextContent(cursor)
  while (line !== undefined && indentOf(line) === indent && line.charCodeAt(indent) === 45 /* - */) {
    const after = indent + 1
    if (after < line.length && line.charCodeAt(after) !== 32) throw outside
    let start = after
    while (line.charCodeAt(start) === 32) start++
    if (startsMap(line, start)) {
      list.push(readMap(cursor, start, depth + 1, ' '.repeat(start) + line.slice(start)))
    } else {
      if (line.charCodeAt(start) === 45 && (start + 1 >= line.length || line.charCodeAt(start + 1) === 32)) {
        throw outside
      }
      list.push(readValue(cursor, line, after, indent, depth, true))
    }
    line = nextContent(cursor)
  }
  if (line !== undefined && indentOf(line) > indent) throw outside
  return list
}

/** Whether `- key: …` stands at `start`. */
function startsMap(line: string, start: number): boolean {
  const colon = line.indexOf(':', start)
  if (colon === -1 || (colon + 1 < line.length && line.charCodeAt(colon + 1) !== 32)) return false
  return keyPattern.test(line.slice(start, colon))
}

/** What follows a colon or a dash: a value on the line, or a block below it. */
function readValue(
  cursor: Cursor,
  line: string,
  from: number,
  indent: number,
  depth: number,
  inList = false,
): unknown {
  if (from < line.length && line.charCodeAt(from) !== 32) throw outside
  let start = from
  while (line.charCodeAt(start) === 32) start++
  if (start >= line.length || (line.charCodeAt(start) === 35 && start > from)) {
    cursor.index++
    return readBelow(cursor, indent, depth, inList)
  }
  switch (line[start]) {
    case '>':
    case '|':
      return readBlockText(cursor, line, start, indent)
    case '[':
    case '{':
      return readFlow(cursor, line, start, indent, depth)
    case "'":
    case '"': {
      const quoted = readQuoted(line, start)
      expectEnd(line, quoted.end)
      cursor.index++
      refuseDeeper(cursor, indent)
      return quoted.value
    }
    default:
      return readPlainText(cursor, line, start, indent)
  }
}

function readBelow(cursor: Cursor, indent: number, depth: number, inList: boolean): unknown {
  const line = nextContent(cursor)
  if (line === undefined) return null
  const below = indentOf(line)
  const dash =
    line.charCodeAt(below) === 45 && (below + 1 >= line.length || line.charCodeAt(below + 1) === 32)
  if (dash && (below > indent || (below === indent && !inList))) return readList(cursor, below, depth + 1)
  if (below <= indent) return null
  if (!startsMap(line, below)) throw outside
  return readMap(cursor, below, depth + 1)
}

/** After a value that is complete on its line nothing may hang below it. */
function refuseDeeper(cursor: Cursor, indent: number): void {
  const line = nextContent(cursor)
  if (line !== undefined && indentOf(line) > indent) throw outside
}

function expectEnd(line: string, from: number): void {
  let at = from
  while (line.charCodeAt(at) === 32) at++
  if (at >= line.length || (line.charCodeAt(at) === 35 && at > from)) return
  throw outside
}

/** Plain text, with the lines it continues on folded into spaces. */
function readPlainText(cursor: Cursor, line: string, start: number, indent: number): unknown {
  let text = plainPart(line, start)
  const ended = start + text.length < line.trimEnd().length
  cursor.index++
  let folded = false
  while (!ended) {
    const next = cursor.lines[cursor.index]
    if (next === undefined || next.trim() === '') break
    const deeper = indentOf(next)
    if (deeper <= indent) break
    if (next.charCodeAt(deeper) === 35) throw outside
    const part = plainPart(next, deeper, true)
    if (deeper + part.length < next.trimEnd().length) throw outside
    text += ' ' + part
    folded = true
    cursor.index++
  }
  refuseDeeper(cursor, indent)
  return folded ? text : resolve(text)
}

const plainStart = /[\p{L}\p{N}_(/.+‘“’…€§°]/u

/** From `start` to the end of the line or its comment, trailing spaces off. */
function plainPart(line: string, start: number, continued = false): string {
  if (!plainStart.test(line.charAt(start)) && !(continued && /[-–—]/.test(line.charAt(start)))) throw outside
  const comment = line.indexOf(' #', start)
  const text = (comment === -1 ? line.slice(start) : line.slice(start, comment)).trimEnd()
  if (text.endsWith(':') || text.includes(': ')) throw outside
  return text
}

function resolve(text: string): unknown {
  switch (text) {
    case 'true':
      return true
    case 'false':
      return false
    case 'null':
      return null
  }
  const first = text.charCodeAt(0)
  if ((first >= 48 && first <= 57) || first === 43 || first === 45 || first === 46) {
    if (integerPattern.test(text)) return text === '-0' ? outsideNow() : Number(text)
    if (numberLike.test(text)) {
      const number = Number(text)
      if (/^-?[0-9]+\.[0-9]+$/.test(text) && String(number) === text) return number
      throw outside
    }
  }
  if (text.length <= 5 && /^(?:true|false|null|~)$/i.test(text)) throw outside
  return text
}

function outsideNow(): never {
  throw outside
}

function readQuoted(line: string, start: number): { value: string; end: number } {
  const quote = line.charAt(start)
  let end = line.indexOf(quote, start + 1)
  if (quote === '"') {
    if (end === -1 || line.slice(start + 1, end).includes('\\')) throw outside
    return { value: line.slice(start + 1, end), end: end + 1 }
  }
  while (end !== -1 && line.charAt(end + 1) === "'") end = line.indexOf("'", end + 2)
  if (end === -1) throw outside
  return { value: line.slice(start + 1, end).replaceAll("''", "'"), end: end + 1 }
}

function readBlockText(cursor: Cursor, line: string, start: number, indent: number): string {
  const header = /^([>|])(-?)(?: +#.*| *)$/.exec(line.slice(start))
  if (!header) throw outside
  const fold = header[1] === '>'
  const content: string[] = []
  let inner = -1
  for (cursor.index++; cursor.index < cursor.lines.length; cursor.index++) {
    const next = cursor.lines[cursor.index]!
    if (next.trim() === '') {
      if (next.length > 0 && (inner === -1 || next.length > inner)) throw outside
      content.push('')
      continue
    }
    const deeper = indentOf(next)
    if (inner === -1) {
      if (deeper <= indent) break
      if (content.length > 0) throw outside
      inner = deeper
    }
    if (deeper < inner) {
      if (deeper > indent) throw outside
      break
    }
    if (fold && (deeper > inner || next.endsWith(' '))) throw outside
    content.push(next.slice(inner))
  }
  while (content.length > 0 && content.at(-1) === '') content.pop()
  if (content.length === 0) throw outside
  const text = fold ? foldLines(content) : content.join('\n')
  return header[2] === '-' ? text : text + '\n'
}

function foldLines(lines: readonly string[]): string {
  let text = ''
  let blanks = 0
  for (const line of lines) {
    if (line === '') blanks++
    else {
      text += text === '' ? line : blanks > 0 ? '\n'.repeat(blanks) + line : ' ' + line
      blanks = 0
    }
  }
  return text
}

interface FlowCursor {
  readonly cursor: Cursor
  readonly indent: number
  line: string
  at: number
}

/** A list or map in brackets, on one line or more. */
function readFlow(cursor: Cursor, line: string, start: number, indent: number, depth: number): unknown {
  const flow: FlowCursor = { cursor, indent, line, at: start }
  const value = readFlowValue(flow, depth + 1)
  expectEnd(flow.line, flow.at)
  cursor.index++
  refuseDeeper(cursor, indent)
  return value
}

function skipFlowSpace(flow: FlowCursor): void {
  for (;;) {
    while (flow.line.charCodeAt(flow.at) === 32) flow.at++
    if (flow.at < flow.line.length) return
    const next = flow.cursor.lines[++flow.cursor.index]
    if (next === undefined || next.trim() === '' || indentOf(next) <= flow.indent) throw outside
    flow.line = next
    flow.at = 0
  }
}

function readFlowValue(flow: FlowCursor, depth: number): unknown {
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
  const text = flow.line.slice(flow.at, end.index).trimEnd()
  if (!plainStart.test(text.charAt(0)) || text.includes(':') || text.includes('#')) throw outside
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
  return list
}

function readFlowMap(flow: FlowCursor, depth: number): Record<string, unknown> {
  const map: Record<string, unknown> = {}
  flow.at++
  skipFlowSpace(flow)
  while (flow.line.charAt(flow.at) !== '}') {
    const colon = flow.line.indexOf(':', flow.at)
    if (colon === -1) throw outside
    const key = flow.line.slice(flow.at, colon)
    if (!keyPattern.test(key) || key === '__proto__' || Object.hasOwn(map, key)) throw outside
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
