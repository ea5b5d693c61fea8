/**
 * The shared layout for the plain part of YAML, line by line: a fraction of the work of the complete parser, which need not
 * even be loaded. It gives up where anything is unusual; a differential test holds it to the answer of `formatYaml`.
 */
import type { Path } from '../diagnostic.ts'
import { canFold, columnOf, foldText, lineWidth, sortFields, type KeysAt } from './layout.ts'
import { indentOf, isDash, isKey, outside, readQuoted, skipSpaces } from './plain-scalars.ts'
import { notPlain, readPlainYaml } from './plain-yaml.ts'
import { isSameData } from './same-data.ts'

/** A text of YAML in the shared layout, ending in one line end; undefined where the complete parser has to look.
 * Text must have LF line ends and no forbidden characters. */
export function layOutPlain(text: string, keysAt: KeysAt): string | undefined {
  const value = readPlainYaml(text)
  if (value === notPlain) return undefined
  const written = layOutLines(text, keysAt)
  if (written === undefined || written === text) return written
  return isSameData(readPlainYaml(written), value) ? written : undefined
}

interface Cursor {
  readonly lines: string[]
  readonly keysAt: KeysAt
  index: number
  /** The blank line and the comments before the line at the index. */
  before: readonly string[]
  /** How many of these there were in all. */
  count: number
  /** Whether fields changed places: whether what stands before one belongs to it is then not for lines to tell. */
  moved: boolean
}

function layOutLines(text: string, keysAt: KeysAt): string | undefined {
  const lines = text.trimEnd().split('\n')
  if (lines.some((line) => /\s$|^ *[^ #].*#/.test(line))) return undefined
  const head = lines.findIndex((line) => !line.startsWith('#'))
  const start = head > 0 && lines[head] === '' ? head + 1 : head
  const cursor: Cursor = { lines, keysAt, index: start, before: [], count: 0, moved: false }
  try {
    const fields = layOutMap(cursor, 0, [])
    if (cursor.index < lines.length || (cursor.moved && cursor.count > 0)) return undefined
    return `${[...lines.slice(0, start), ...fields].join('\n')}\n`
  } catch (error) {
    if (error === outside) return undefined
    throw error
  }
}

/** Past blank lines and comments, to the next line that says something: its indentation, -1 at the end. */
function toLine(cursor: Cursor): number {
  const { lines } = cursor
  for (; cursor.index < lines.length; cursor.index++) {
    const line = lines[cursor.index]!
    const indent = indentOf(line)
    if (line !== '' && line[indent] !== '#') return indent
    // One blank line, and before the comments.
    if (line !== '') cursor.before = [...cursor.before, line]
    else if (cursor.before.length === 0) cursor.before = ['']
    else if (cursor.before.at(-1) !== '') throw outside
  }
  return -1
}

interface Part {
  readonly name: string
  readonly lines: readonly string[]
}

function layOutMap(cursor: Cursor, indent: number, path: Path): string[] {
  const parts: Part[] = []
  const pad = ' '.repeat(columnOf(path))
  while (toLine(cursor) === indent) {
    const line = cursor.lines[cursor.index]!
    const colon = line.indexOf(':', indent)
    const name = line.slice(indent, colon)
    if (colon === -1 || !isKey(name)) throw outside
    const lines = takeBefore(cursor, indent, path, parts.length === 0)
    const [first, ...rest] = layOutValue(cursor, colon + 1, indent, [...path, name], `${name}:`)
    lines.push(pad + first!, ...rest)
    parts.push({ name, lines })
  }
  if (toLine(cursor) > indent) throw outside
  const before = parts.map(({ name }) => name).join(':')
  sortFields(parts, cursor.keysAt(path), ({ name }) => name)
  cursor.moved ||= parts.map(({ name }) => name).join(':') !== before
  return parts.flatMap(({ lines }) => lines)
}

/** What stands before a part, at the part's own indentation; before the first no blank line. */
function takeBefore(cursor: Cursor, indent: number, path: Path, first: boolean): string[] {
  const { before } = cursor
  cursor.before = []
  cursor.count += before.length
  if (before.some((line) => line !== '' && indentOf(line) !== indent)) throw outside
  return indented(
    (first ? before.filter((line) => line !== '') : before).map((line) => line.slice(indent)),
    path,
  )
}

function layOutList(cursor: Cursor, indent: number, path: Path): string[] {
  const written: string[] = []
  for (let item = 0; toLine(cursor) === indent; item++) {
    const line = cursor.lines[cursor.index]!
    if (!isDash(line, indent)) break
    const below = [...path, item]
    const start = skipSpaces(line, indent + 1)
    const colon = line.indexOf(':', start)
    written.push(...takeBefore(cursor, indent, path, item === 0))
    const dash = `${' '.repeat(columnOf(path))}- `
    if (colon > -1 && isKey(line.slice(start, colon)) && (line[colon + 1] ?? ' ') === ' ') {
      cursor.lines[cursor.index] = ' '.repeat(start) + line.slice(start)
      const [first, ...rest] = layOutMap(cursor, start, below)
      written.push(dash + first!.slice(dash.length), ...rest)
    } else {
      const [first, ...rest] = layOutValue(cursor, indent + 1, indent, below, '')
      written.push(dash + first!, ...rest)
    }
  }
  if (toLine(cursor) > indent) throw outside
  return written
}

/**
 * The value after a colon or a dash: the first line without its indentation.
 * @param key with its colon; nothing in a list
 */
function layOutValue(cursor: Cursor, from: number, indent: number, path: Path, key: string): string[] {
  const line = cursor.lines[cursor.index]!
  const start = skipSpaces(line, from)
  const written = line.slice(start)
  cursor.index++
  const lead = key === '' ? '' : `${key} `
  const room = lineWidth - columnOf(path) + (key === '' ? 0 : 2) - lead.length
  switch (written[0]) {
    case undefined:
      return [key, ...layOutBelow(cursor, indent, path, key === '')]
    case '>':
    case '|':
      return [lead + written, ...layOutBlockText(cursor, written, indent, path)]
    case '[':
    case '{': {
      const flow = layOutFlow(written)
      if (flow.length > room) throw outside
      return alone(cursor, indent, lead + flow)
    }
    case "'":
    case '"':
      if (readQuoted(line, start).end !== line.length || written.length > room) throw outside
      return alone(cursor, indent, lead + written)
    default:
      return alone(cursor, indent, lead, ...plainText(written, room, path))
  }
}

/** A value that is complete on its line. */
function alone(
  cursor: Cursor,
  indent: number,
  ...[first = '', next = '', ...rest]: readonly string[]
): string[] {
  if (toLine(cursor) > indent) throw outside
  return [first + next, ...rest]
}

function plainText(written: string, room: number, path: Path): string[] {
  // The complete writer puts quotes around these, or writes the number another way.
  if (/-$|^\.\.\.|^-0$/.test(written)) throw outside
  if (written.length <= room) return [written]
  if (!canFold(written)) throw outside
  return ['>-', ...indented(foldText(written, lineWidth - columnOf(path)), path)]
}

const indented = (lines: readonly string[], path: Path): string[] => {
  const pad = ' '.repeat(columnOf(path))
  return lines.map((line) => (line === '' ? '' : pad + line))
}

function layOutBelow(cursor: Cursor, indent: number, path: Path, inList: boolean): string[] {
  const below = toLine(cursor)
  if (below < indent || inList) throw outside
  if (isDash(cursor.lines[cursor.index]!, below)) return layOutList(cursor, below, path)
  if (below === indent) throw outside
  return layOutMap(cursor, below, path)
}

function layOutBlockText(cursor: Cursor, header: string, indent: number, path: Path): string[] {
  if (!/^[>|]-?$/.test(header)) throw outside
  const lines: string[] = []
  for (; cursor.index < cursor.lines.length; cursor.index++) {
    const line = cursor.lines[cursor.index]!
    if (line !== '' && indentOf(line) <= indent) break
    lines.push(line)
  }
  const inner = indentOf(lines[0] ?? '')
  if (inner === 0) throw outside
  for (; lines.at(-1) === ''; lines.pop()) cursor.index--
  const content = lines.map((line) => line.slice(inner))
  const width = lineWidth - columnOf(path)
  if (header.startsWith('|') || content.every((line) => line !== '' && line.length <= width))
    return indented(content, path)
  const text = content.join(' ')
  if (content.includes('') || !canFold(text)) throw outside
  return indented(foldText(text, width), path)
}

/** Lists and maps on one line, with one space after a comma and within braces. */
function layOutFlow(written: string): string {
  let result = ''
  for (const [token] of written.matchAll(/"[^"]*"|'[^']*'|[[\]{},]|[^[\]{},"']+/g)) {
    if (token === ']' || token === '}') {
      if (/[,:] ?$/.test(result)) throw outside
      const empty = result.endsWith('{ ')
      result = empty ? result.trimEnd() + token : result + (token === '}' ? ` ${token}` : token)
    } else if (token === ',') result += ', '
    else if (token === '{') result += '{ '
    else if (token === '[' || /^["']/.test(token)) result += token
    else result += flowText(token)
  }
  return result
}

function flowText(token: string): string {
  const text = token.trim()
  const colon = text.indexOf(':')
  if (/-$|^-0$/.test(text)) throw outside
  if (colon === -1) return text
  return `${text.slice(0, colon)}: ${text.slice(colon + 1).trimStart()}`
}
