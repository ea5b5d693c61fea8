/** Adds an entry to a list in a file: comments, order, quoting and layout of everything else stay as they are. */
import { isMap, isScalar, isSeq } from 'yaml'
import type { Pair, ParsedNode, YAMLMap, YAMLSeq } from 'yaml'
import { parseGuardedYaml } from './guarded-yaml.ts'

export interface EntryField {
  readonly key: string
  readonly value: string
  /** For the reader, at the end of the line; left out where the list stands on one line. */
  readonly comment?: string
}

/**
 * The file's text with an entry behind the others of the list at this path, which is made where it does not exist.
 * Undefined when the result would not read back as exactly that, and then nothing should be written.
 */
export function appendEntry(
  text: string,
  path: readonly string[],
  fields: readonly EntryField[],
): string | undefined {
  const { root, value } = parseGuardedYaml(text)
  if (!isMap(root) || value === undefined) return undefined
  const wanted = structuredClone(value)
  if (!addTo(wanted, path, Object.fromEntries(fields.map((field) => [field.key, field.value]))))
    return undefined
  const change = findChange(text, root, path, fields)
  if (!change) return undefined
  const result = text.slice(0, change.start) + change.text + text.slice(change.end)
  const written = parseGuardedYaml(result).value
  return written !== undefined && JSON.stringify(written) === JSON.stringify(wanted) ? result : undefined
}

function addTo(value: Record<string, unknown>, path: readonly string[], entry: object): boolean {
  let current: Record<string, unknown> = value
  for (const step of path.slice(0, -1)) {
    const next = current[step] ?? {}
    if (typeof next !== 'object' || Array.isArray(next)) return false
    current[step] = next
    current = next as Record<string, unknown>
  }
  const list = current[path.at(-1)!] ?? []
  if (!Array.isArray(list)) return false
  current[path.at(-1)!] = [...(list as unknown[]), entry]
  return true
}

interface Change {
  readonly start: number
  readonly end: number
  readonly text: string
}

const step = 2

function findChange(
  text: string,
  root: ParsedNode & YAMLMap,
  path: readonly string[],
  fields: readonly EntryField[],
): Change | undefined {
  let map: YAMLMap = root
  for (const [at, key] of path.entries()) {
    const pair = (map.items as Pair<ParsedNode, ParsedNode | null>[]).find(
      (one) => isScalar(one.key) && one.key.value === key,
    )
    const rest = path.slice(at + 1)
    if (!pair) return addKey(text, map, path.slice(at), fields)
    const { value } = pair
    if (isMap(value) && rest.length > 0) map = value
    else if (isSeq(value) && rest.length === 0) return addItem(text, map, pair, value, fields)
    else return undefined
  }
  return undefined
}

/** Below the last key of a map, or within its braces. */
function addKey(
  text: string,
  map: YAMLMap,
  keys: readonly string[],
  fields: readonly EntryField[],
): Change | undefined {
  const range = map.range
  if (!range) return undefined
  if (map.flow) {
    const nested = keys.reduceRight(
      (inner, key, at) => `${key}: ${at === keys.length - 1 ? inner : `{ ${inner} }`}`,
      `[${inline(fields)}]`,
    )
    return beforeBracket(text, range[1] - 1, map.items.length > 0, nested)
  }
  const first = map.items[0]?.key as ParsedNode | undefined
  const last = map.items.at(-1) as Pair<ParsedNode, ParsedNode | null> | undefined
  if (!first?.range || !last) return undefined
  const column = columnOf(text, first.range[0])
  const end = endOfLine(text, (last.value ?? last.key).range[1])
  const lines = keys.map((key, at) => `${' '.repeat(column + step * at)}${key}:`)
  return below(text, end, [...lines, ...block(fields, column + step * keys.length)])
}

function addItem(
  text: string,
  parent: YAMLMap,
  pair: Pair<ParsedNode, ParsedNode | null>,
  list: ParsedNode & YAMLSeq,
  fields: readonly EntryField[],
): Change | undefined {
  const [start, end] = list.range
  if (list.flow && (list.items.length > 0 || parent.flow))
    return beforeBracket(text, end - 1, list.items.length > 0, inline(fields))
  if (list.flow) {
    const column = columnOf(text, pair.key.range[0])
    const bare = text.slice(0, start).trimEnd().length
    return { start: bare, end, text: `\n${block(fields, column + step).join('\n')}` }
  }
  const last = list.items.at(-1) as ParsedNode | undefined
  if (!last?.range) return undefined
  return below(text, endOfLine(text, last.range[1]), block(fields, columnOf(text, start)))
}

function beforeBracket(text: string, bracket: number, filled: boolean, added: string): Change {
  const start = text.slice(0, bracket).trimEnd().length
  const space = text.slice(start, bracket)
  const comma = filled ? (text[start - 1] === ',' ? ' ' : ', ') : space === '' ? '' : ' '
  return { start, end: bracket, text: `${comma}${added}${space}` }
}

function below(text: string, at: number, lines: readonly string[]): Change {
  const start = text.slice(0, at).endsWith('\n') || at === 0 ? '' : '\n'
  return { start: at, end: at, text: `${start}${lines.join('\n')}\n` }
}

/** Behind the line that an offset is on; where a block text ended that is the offset itself. */
function endOfLine(text: string, offset: number): number {
  // Empty lines and comments behind a text belong to what follows.
  const bare = text.slice(0, offset).trimEnd().length
  const end = text.indexOf('\n', bare)
  return end === -1 ? text.length : end + 1
}

const columnOf = (text: string, offset: number): number => offset - (text.lastIndexOf('\n', offset - 1) + 1)

const block = (fields: readonly EntryField[], column: number): string[] =>
  fields.map(
    ({ key, value, comment }, at) =>
      `${' '.repeat(column)}${at === 0 ? '- ' : '  '}${key}: ${quote(value)}${comment === undefined ? '' : ` # ${comment}`}`,
  )

const inline = (fields: readonly EntryField[]): string =>
  `{ ${fields.map(({ key, value }) => `${key}: ${quote(value)}`).join(', ')} }`

/** Plain where nobody can misread it. */
function quote(value: string): string {
  const plain = /^[a-z][a-z0-9]*(?:[-.:][a-z0-9]+)*$/.test(value)
  return plain && !/^(?:true|false|null|yes|no|on|off|y|n)$/.test(value) ? value : JSON.stringify(value)
}
