/**
 * Writes merged data as text: our file with the pieces of theirs put in, so that comments, order and layout stay. Whatever cannot
 * be put in piece by piece is left to the caller: the result is only given when it reads back as the merged data.
 */
import { isMap, isScalar, isSeq } from 'yaml'
import type { Pair, ParsedNode, YAMLMap, YAMLSeq } from 'yaml'
import { parseGuardedYaml } from './guarded-yaml.ts'

interface Text {
  readonly text: string
  readonly value: unknown
  readonly node: ParsedNode
}

interface Change {
  readonly start: number
  readonly end: number
  readonly text: string
}

type Same = (a: unknown, b: unknown) => boolean
type NamesOf = (list: readonly unknown[]) => ReadonlyMap<string, unknown> | undefined

/** Undefined when the pieces do not fit. `same` compares data, `namesOf` names the parts of a list. */
export function weave(
  ours: string,
  theirs: string,
  merged: unknown,
  same: Same,
  namesOf: NamesOf,
): string | undefined {
  const [own, other] = [parseGuardedYaml(ours), parseGuardedYaml(theirs)]
  if (!own.root || !other.root) return undefined
  const changes: Change[] = []
  const fits = weaveValue(
    { text: ours, value: own.value, node: own.root },
    { text: theirs, value: other.value, node: other.root },
    merged,
    { changes, same, namesOf },
  )
  if (!fits) return undefined
  let result = ours
  for (const [, { start, end, text }] of [...changes.entries()].toSorted(
    ([a, one], [b, two]) => two.start - one.start || b - a,
  )) {
    result = result.slice(0, start) + text + result.slice(end)
  }
  const written = parseGuardedYaml(result).value
  return written !== undefined && same(written, merged) ? result : undefined
}

interface Loom {
  readonly changes: Change[]
  readonly same: Same
  readonly namesOf: NamesOf
}

function weaveValue(own: Text, other: Text | undefined, merged: unknown, loom: Loom): boolean {
  if (loom.same(own.value, merged)) return true
  if (isMap(own.node) && !own.node.flow && isFields(merged)) {
    const parts = pairsOf(own)
    const others = other && isMap(other.node) && !other.node.flow ? pairsOf(other) : new Map<string, Part>()
    return weaveParts(own, other, parts, others, new Map(Object.entries(merged)), loom, '')
  }
  if (isSeq(own.node) && !own.node.flow && Array.isArray(merged)) {
    const parts = itemsOf(own, loom.namesOf)
    const wanted = loom.namesOf(merged)
    const others =
      other && isSeq(other.node) && !other.node.flow ? itemsOf(other, loom.namesOf) : new Map<string, Part>()
    if (!parts || !others || !wanted) return false
    return weaveParts(own, other, parts, others, wanted, loom, '- ')
  }
  return false
}

/** A key with its value, or an item of a list. */
interface Part {
  /** From the first letter of the key, or of the item behind its dash. */
  readonly start: number
  readonly end: number
  readonly value: Text
}

type Parts = ReadonlyMap<string, Part>

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function weaveParts(
  own: Text,
  other: Text | undefined,
  parts: Parts,
  others: Parts,
  wanted: ReadonlyMap<string, unknown>,
  loom: Loom,
  dash: '' | '- ',
): boolean {
  const [first] = parts.values()
  if (!first) return false
  const column = columnOf(own.text, first.start)
  let before: Part | undefined
  for (const [name, value] of wanted) {
    const [mine, yours] = [parts.get(name), others.get(name)]
    if (mine && loom.same(mine.value.value, value)) before = mine
    else if (mine && yours && other && loom.same(yours.value.value, value)) {
      loom.changes.push(replace(own.text, other.text, mine, yours, column))
      before = mine
    } else if (mine) {
      if (!weaveValue(mine.value, yours?.value, value, loom)) return false
      before = mine
    } else if (yours && other) {
      const piece = `${dash}${cut(other.text, yours, column)}`
      const indent = ' '.repeat(column - dash.length)
      const at = before ? lineEnd(own.text, before.end) : first.start - dash.length
      const text = before ? `\n${indent}${piece}` : `${piece}\n${indent}`
      loom.changes.push({ start: at, end: at, text })
    } else return false
  }
  for (const [name, part] of parts) {
    if (wanted.has(name)) continue
    const start = own.text.lastIndexOf('\n', part.start - 1) + 1
    // What shares its line with a dash or another key cannot be taken out by lines.
    if (own.text.slice(start, part.start).trim() !== dash.trim()) return false
    loom.changes.push({ start, end: Math.min(own.text.length, lineEnd(own.text, part.end) + 1), text: '' })
  }
  return true
}

function pairsOf({ text, value, node }: Text): Parts {
  const parts = new Map<string, Part>()
  for (const pair of (node as YAMLMap).items as Pair<ParsedNode, ParsedNode | null>[]) {
    if (!isScalar(pair.key) || typeof pair.key.value !== 'string') continue
    const key = pair.key.value
    const inner = pair.value ?? pair.key
    parts.set(key, {
      start: pair.key.range[0],
      end: bareEnd(text, inner.range[1]),
      value: { text, value: (value as Readonly<Record<string, unknown>>)[key], node: inner },
    })
  }
  return parts
}

function itemsOf({ text, value, node }: Text, namesOf: NamesOf): Parts | undefined {
  const list = value as readonly unknown[]
  const names = namesOf(list)
  const items = (node as YAMLSeq).items as readonly ParsedNode[]
  if (names?.size !== items.length) return undefined
  const named = [...names.keys()]
  return new Map(
    items.map((item, at) => [
      named[at]!,
      {
        start: item.range[0],
        end: bareEnd(text, item.range[1]),
        value: { text, value: list[at], node: item },
      },
    ]),
  )
}

const bareEnd = (text: string, end: number): number => text.slice(0, end).trimEnd().length

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end === -1 ? text.length : end
}

const columnOf = (text: string, offset: number): number => offset - (text.lastIndexOf('\n', offset - 1) + 1)

/** Their version in the place of ours; of a single value only the value, so that a remark behind it stays. */
function replace(ours: string, theirs: string, mine: Part, yours: Part, column: number): Change {
  const [old, now] = [mine.value.node, yours.value.node]
  if (!isScalar(old) || !isScalar(now))
    return { start: mine.start, end: lineEnd(ours, mine.end), text: cut(theirs, yours, column) }
  const [start, end] = [now.range[0], bareEnd(theirs, now.range[1])]
  const text = shiftLines(theirs.slice(start, end), column - columnOf(theirs, yours.start))
  return { start: old.range[0], end: mine.end, text }
}

/** A piece of their text with a remark behind it, its further lines moved to this column. */
function cut(text: string, { start, end }: Part, column: number): string {
  return shiftLines(text.slice(start, lineEnd(text, end)), column - columnOf(text, start))
}

const shiftLines = (piece: string, shift: number): string =>
  piece
    .split('\n')
    .map((line, at) => {
      if (at === 0 || shift === 0 || line.trim() === '') return line
      return shift > 0 ? ' '.repeat(shift) + line : line.replace(new RegExp(`^ {0,${-shift}}`), '')
    })
    .join('\n')
