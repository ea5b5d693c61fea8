/**
 * A fast reader for the plain part of YAML that people write by hand: block maps and lists, plain and quoted text on
 * one line, folded and literal blocks, small flow lists and maps. It gives the value or gives up; whatever is
 * unusual, wrong or merely rare goes to the complete parser, so this one never has to explain anything.
 * A differential test holds it to the complete parser's answer.
 */

import { limits } from './limits.ts'
import type { FlowCursor } from './plain-flow.ts'
import { readFlowValue } from './plain-flow.ts'
import type { Cursor } from './plain-scalars.ts'
import {
  expectKey,
  indentOf,
  isBlank,
  isKey,
  maxDepth,
  outside,
  plainStart,
  readQuoted,
  resolve,
  trimSpaces,
} from './plain-scalars.ts'

export const notPlain: unique symbol = Symbol('not plain')

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
    const key = expectKey(line.slice(indent, colon), map)
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
  return isKey(line.slice(start, colon))
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
  const ended = start + text.length < trimSpaces(line).length
  cursor.index++
  let folded = false
  while (!ended) {
    const next = cursor.lines[cursor.index]
    if (next === undefined || isBlank(next)) break
    const deeper = indentOf(next)
    if (deeper <= indent) break
    if (next.charCodeAt(deeper) === 35) throw outside
    const part = plainPart(next, deeper, true)
    if (deeper + part.length < trimSpaces(next).length) throw outside
    text += ' ' + part
    folded = true
    cursor.index++
  }
  refuseDeeper(cursor, indent)
  return folded ? text : resolve(text)
}

/** From `start` to the end of the line or its comment, trailing spaces off. */
function plainPart(line: string, start: number, continued = false): string {
  if (!plainStart.test(line.charAt(start)) && !(continued && /[-–—]/.test(line.charAt(start)))) throw outside
  const comment = line.indexOf(' #', start)
  const text = trimSpaces(comment === -1 ? line.slice(start) : line.slice(start, comment))
  if (text.endsWith(':') || text.includes(': ')) throw outside
  return text
}

function readBlockText(cursor: Cursor, line: string, start: number, indent: number): string {
  const header = /^([>|])(-?)(?: +#.*| *)$/.exec(line.slice(start))
  if (!header) throw outside
  const fold = header[1] === '>'
  const content: string[] = []
  let inner = -1
  for (cursor.index++; cursor.index < cursor.lines.length; cursor.index++) {
    const next = cursor.lines[cursor.index]!
    if (isBlank(next)) {
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

/** A list or map in brackets, on one line or more. */
function readFlow(cursor: Cursor, line: string, start: number, indent: number, depth: number): unknown {
  const flow: FlowCursor = { cursor, indent, line, at: start }
  const value = readFlowValue(flow, depth + 1)
  expectEnd(flow.line, flow.at)
  cursor.index++
  refuseDeeper(cursor, indent)
  return value
}
