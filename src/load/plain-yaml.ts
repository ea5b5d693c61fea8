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
  isDash,
  isKey,
  maxDepth,
  outside,
  readQuoted,
  resolve,
  skipSpaces,
  startsPlain,
  trimSpaces,
} from './plain-scalars.ts'

export const notPlain: unique symbol = Symbol('not plain')

/** The value of the text's one document, or `notPlain`. Text must have LF line ends and no forbidden characters. */
export function readPlainYaml(text: string): unknown {
  if (text.length > limits.textLength || /\t|<{7}|>{7}/.test(text)) return notPlain
  const cursor: Cursor = { lines: text.split('\n'), index: 0, line: '', indent: atEnd }
  try {
    toContent(cursor)
    if (cursor.indent !== 0 || isDash(cursor.line, 0)) return notPlain
    const value = readMap(cursor, 0, 0)
    return cursor.indent === atEnd ? value : notPlain
  } catch (error) {
    if (error === outside) return notPlain
    throw error
  }
}

/** The indentation after the last line: less than any other. */
const atEnd: number = -1

/** Moves past blank lines and comments. Every reader starts at such a line and leaves the cursor at the next one. */
function toContent(cursor: Cursor): void {
  const { lines } = cursor
  for (; cursor.index < lines.length; cursor.index++) {
    const line = lines[cursor.index]!
    const indent = indentOf(line)
    if (indent < line.length && line.charCodeAt(indent) !== 35 /* # */) {
      cursor.line = line
      cursor.indent = indent
      return
    }
  }
  cursor.indent = atEnd
}

/** Past a value that is complete on its line: nothing may hang below it. */
function toNext(cursor: Cursor, indent: number): void {
  cursor.index++
  toContent(cursor)
  if (cursor.indent > indent) throw outside
}

function readMap(cursor: Cursor, indent: number, depth: number): Record<string, unknown> {
  if (depth > maxDepth) throw outside
  const map: Record<string, unknown> = {}
  while (cursor.indent === indent) {
    const { line } = cursor
    const colon = line.indexOf(':', indent)
    if (colon === -1) throw outside
    const key = expectKey(line.slice(indent, colon), map)
    map[key] = readValue(cursor, colon + 1, indent, depth)
  }
  if (cursor.indent > indent) throw outside
  return map
}

function readList(cursor: Cursor, indent: number, depth: number): unknown[] {
  if (depth > maxDepth) throw outside
  const list: unknown[] = []
  while (cursor.indent === indent && isDash(cursor.line, indent)) {
    const start = skipSpaces(cursor.line, indent + 1)
    if (startsMap(cursor.line, start)) {
      cursor.indent = start
      list.push(readMap(cursor, start, depth + 1))
    } else if (isDash(cursor.line, start)) throw outside
    else list.push(readValue(cursor, indent + 1, indent, depth, true))
  }
  if (cursor.indent > indent) throw outside
  // A list that grew keeps room for seventeen; the copy is as long as it is.
  return list.slice()
}

/** Whether `key: …` stands at `start`. */
function startsMap(line: string, start: number): boolean {
  const colon = line.indexOf(':', start)
  if (colon === -1 || (colon + 1 < line.length && line.charCodeAt(colon + 1) !== 32)) return false
  return isKey(line.slice(start, colon))
}

/** What follows a colon or a dash: a value on the line, or a block below it. */
function readValue(cursor: Cursor, from: number, indent: number, depth: number, inList = false): unknown {
  const { line } = cursor
  if (from < line.length && line.charCodeAt(from) !== 32) throw outside
  const start = skipSpaces(line, from)
  if (start === line.length || (line.charCodeAt(start) === 35 && start > from)) {
    cursor.index++
    toContent(cursor)
    return readBelow(cursor, indent, depth, inList)
  }
  switch (line[start]) {
    case '>':
    case '|':
      return readBlockText(cursor, start, indent)
    case '[':
    case '{':
      return readFlow(cursor, start, indent, depth)
    case "'":
    case '"': {
      const quoted = readQuoted(line, start)
      expectEnd(line, quoted.end)
      toNext(cursor, indent)
      return quoted.value
    }
    default:
      return readPlainText(cursor, start, indent)
  }
}

function readBelow(cursor: Cursor, indent: number, depth: number, inList: boolean): unknown {
  const below = cursor.indent
  if (below < indent || (below === indent && (inList || !isDash(cursor.line, below)))) return null
  if (isDash(cursor.line, below)) return readList(cursor, below, depth + 1)
  if (!startsMap(cursor.line, below)) throw outside
  return readMap(cursor, below, depth + 1)
}

function expectEnd(line: string, from: number): void {
  const at = skipSpaces(line, from)
  if (at < line.length && !(line.charCodeAt(at) === 35 && at > from)) throw outside
}

/** Plain text, with the lines it continues on folded into spaces. */
function readPlainText(cursor: Cursor, start: number, indent: number): unknown {
  const { line, lines } = cursor
  const comment = line.indexOf(' #', start)
  if (!startsPlain(line, start)) throw outside
  let text = plainPart(comment === -1 ? line.slice(start) : line.slice(start, comment))
  let folded = false
  while (comment === -1) {
    const next = lines[cursor.index + 1]
    const deeper = next === undefined ? 0 : indentOf(next)
    if (next === undefined || deeper <= indent || deeper === next.length) break
    if (!startsPlain(next, deeper) && !/[-–—]/.test(next.charAt(deeper))) throw outside
    if (next.includes(' #', deeper)) throw outside
    text += ' ' + plainPart(next.slice(deeper))
    folded = true
    cursor.index++
  }
  toNext(cursor, indent)
  return folded ? text : resolve(text)
}

/** Without the spaces at its end, and holding nothing that would make a key of it. */
function plainPart(written: string): string {
  const text = trimSpaces(written)
  if (text.endsWith(':') || text.includes(': ')) throw outside
  return text
}

function readBlockText(cursor: Cursor, start: number, indent: number): string {
  const header = /^([>|])(-?)(?: +#.*| *)$/.exec(cursor.line.slice(start))
  if (!header) throw outside
  const fold = header[1] === '>'
  const content: string[] = []
  let inner = -1
  for (cursor.index++; cursor.index < cursor.lines.length; cursor.index++) {
    const next = cursor.lines[cursor.index]!
    const deeper = indentOf(next)
    if (deeper === next.length) {
      if (deeper > 0 && (inner === -1 || deeper > inner)) throw outside
      content.push('')
      continue
    }
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
  toContent(cursor)
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
function readFlow(cursor: Cursor, start: number, indent: number, depth: number): unknown {
  const flow: FlowCursor = { cursor, indent, line: cursor.line, at: start }
  const value = readFlowValue(flow, depth + 1)
  expectEnd(flow.line, flow.at)
  toNext(cursor, indent)
  return value
}
