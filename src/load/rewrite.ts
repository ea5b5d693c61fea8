/** Changes what a file says and nothing else: only the lines of what changed are written anew. */
import { isMap, isSeq } from 'yaml'
import type { Pair, ParsedNode, Scalar } from 'yaml'
import type { Path } from '../diagnostic.ts'
import { formatYaml } from './format.ts'
import type { KeysAt } from './layout.ts'
import { parseGuardedYaml } from './guarded-yaml.ts'
import { isSameData } from './same-data.ts'
import { writeYaml } from './write-yaml.ts'

type Data = Readonly<Record<string, unknown>>

interface Change {
  readonly start: number
  readonly end: number
  readonly write: string
}

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const idOf = (value: unknown): unknown => (isData(value) ? value['id'] : undefined)

/**
 * The text with other data in it; comments, order and layout of what stays the same stay as they are. Undefined when
 * the text cannot be parsed or the result would not read back as `wanted`, and then nothing should be written.
 */
export function rewriteYaml(text: string, wanted: Data, keysAt: KeysAt): string | undefined {
  const ended = text.endsWith('\n') ? text : `${text}\n`
  const { root, value } = parseGuardedYaml(ended)
  if (!root || !isMap(root) || value === undefined) return undefined
  if (isSameData(value, wanted)) return text
  const changes: Change[] = []
  mapChanges(root as ParsedNode, value, wanted, [])
  const result = apply(ended, changes)
  if (isSameData(parseGuardedYaml(result).value, wanted)) return result
  // What stands in an unusual layout is written in the shared one first, or its fields anew as a whole.
  const laidOut = formatYaml(text, keysAt)
  if (laidOut !== undefined && laidOut !== text) return rewriteYaml(laidOut, wanted, keysAt)
  changes.length = 0
  wholeFields(root as ParsedNode, value)
  const coarse = apply(ended, changes)
  return isSameData(parseGuardedYaml(coarse).value, wanted) ? coarse : undefined

  function wholeFields(node: ParsedNode, old: Data): void {
    const pairs = isMap(node) ? (node.items as Pair<ParsedNode, ParsedNode | null>[]) : []
    for (const pair of pairs) {
      const name = String((pair.key as unknown as Scalar).value)
      if (wanted[name] !== undefined && isSameData(old[name], wanted[name])) continue
      const write = wanted[name] === undefined ? '' : writeYaml({ [name]: wanted[name] }, keysAt)
      changes.push({ ...withoutLines(pair), write })
    }
    const added = Object.entries(wanted).filter(([name, part]) => part !== undefined && !(name in old))
    const end = { start: ended.length, end: ended.length }
    if (added.length > 0) changes.push({ ...end, write: writeYaml(Object.fromEntries(added), keysAt) })
  }

  function mapChanges(node: ParsedNode, old: Data, now: Data, path: Path): void {
    if (!isMap(node)) return
    const pairs = node.items as Pair<ParsedNode, ParsedNode | null>[]
    const nameOf = (pair: Pair<ParsedNode, unknown>) => String((pair.key as unknown as Scalar).value)
    for (const pair of pairs) {
      const name = nameOf(pair)
      const at = [...path, name]
      if (!(name in now) || now[name] === undefined) changes.push(withoutLines(pair))
      else valueChanges(pair.key, pair.value, old[name], now[name], at)
    }
    for (const [name, part] of Object.entries(now)) {
      if (name in old || part === undefined) continue
      const before = placeFor(name, pairs.map(nameOf), keysAt(path))
      const indent = columnOf(node.items[0]?.key as ParsedNode | undefined, path)
      const lines = indented(writeYaml({ [name]: part }, keysBelow(path)), indent)
      const follows = before === -1 ? undefined : pairs[before]
      const at = follows ? endOfLines(follows) : lineStart(node.range[0])
      changes.push({ start: at, end: at, write: lines })
    }
  }

  function valueChanges(
    key: ParsedNode,
    node: ParsedNode | null,
    old: unknown,
    now: unknown,
    at: Path,
  ): void {
    if (isSameData(old, now)) return
    if (isMap(node) && !node.flow && isData(old) && isData(now) && node.items.length > 0)
      return mapChanges(node as ParsedNode, old, now, at)
    if (isSeq(node) && !node.flow && Array.isArray(old) && Array.isArray(now) && now.length > 0)
      return listChanges(node as ParsedNode, old, now, at)
    const name = String(at.at(-1))
    const lines = indented(writeYaml({ [name]: now }, keysBelow(at.slice(0, -1))), columnOf(key, at)).trim()
    const end = node && node.range[1] > key.range[1] ? trimmedEnd(node) : key.range[1] + 1
    changes.push({ start: key.range[0], end, write: lines })
  }

  function listChanges(node: ParsedNode, old: readonly unknown[], now: readonly unknown[], at: Path): void {
    if (!isSeq(node)) return
    const items = node.items as (ParsedNode | null)[]
    const alike = (a: unknown, b: unknown) => (idOf(a) === undefined ? isSameData(a, b) : idOf(a) === idOf(b))
    let head = 0
    while (head < old.length && head < now.length && alike(old[head], now[head])) head++
    let tail = 0
    while (tail < Math.min(old.length, now.length) - head && alike(old.at(-1 - tail), now.at(-1 - tail)))
      tail++
    for (let index = 0; index < old.length; index++) {
      const other = index < head ? index : index >= old.length - tail ? index - old.length + now.length : -1
      const item = items[index]
      if (other === -1 || !item) continue
      if (isMap(item)) mapChanges(item as ParsedNode, old[index] as Data, now[other] as Data, [...at, index])
    }
    const added = now.slice(head, now.length - tail)
    const gone = items.slice(head, old.length - tail)
    if (added.length === 0 && gone.length === 0) return
    const first = gone[0] ?? items[head - 1] ?? items[head]
    if (!first) return
    const dash = ended.lastIndexOf('-', first.range[0] - 1)
    const indent = dash - lineStart(dash)
    const lines = added.length === 0 ? '' : indented(listText(added, at), indent)
    const start =
      gone.length > 0
        ? lineStart(ended.lastIndexOf('-', gone[0]!.range[0] - 1))
        : head > 0
          ? lineAfter(items[head - 1]!)
          : lineStart(dash)
    changes.push({ start, end: gone.length > 0 ? lineAfter(gone.at(-1)!) : start, write: lines })
  }

  function listText(list: readonly unknown[], at: Path): string {
    const written = writeYaml({ list }, (path) => keysAt([...at, ...path.slice(1)]), { block: true })
    return written
      .split('\n')
      .slice(1)
      .map((line) => line.slice(2))
      .join('\n')
  }

  function keysBelow(path: Path): KeysAt {
    return (below) => keysAt([...path, ...below])
  }

  function lineStart(offset: number): number {
    return ended.lastIndexOf('\n', offset - 1) + 1
  }

  function columnOf(node: ParsedNode | undefined, path: Path): number {
    if (!node) return 2 * Math.max(0, path.length - 1)
    return node.range[0] - lineStart(node.range[0])
  }

  /** Where the value of a node stops, the line ends after it left out. */
  function trimmedEnd(node: ParsedNode): number {
    return node.range[0] + ended.slice(node.range[0], node.range[1]).trimEnd().length
  }

  /** The start of the line after a node. */
  function lineAfter(node: ParsedNode): number {
    const end = ended.indexOf('\n', trimmedEnd(node))
    return end === -1 ? ended.length : end + 1
  }

  function endOfLines({ key, value: node }: Pair<ParsedNode, ParsedNode | null>): number {
    return lineAfter(node && node.range[1] > key.range[1] ? node : key)
  }

  function withoutLines(pair: Pair<ParsedNode, ParsedNode | null>): Change {
    return { start: lineStart(pair.key.range[0]), end: endOfLines(pair), write: '' }
  }
}

/** After which of the fields that are there a new one goes; -1 for before all of them. */
function placeFor(name: string, there: readonly string[], keys: readonly string[]): number {
  const rank = keys.indexOf(name)
  if (rank === -1) return there.length - 1
  return there.findLastIndex((other) => {
    const otherRank = keys.indexOf(other)
    return otherRank !== -1 && otherRank < rank
  })
}

const indented = (lines: string, columns: number): string => lines.replace(/^(?=.)/gm, ' '.repeat(columns))

/** Several may start at one place: those that came first stand first. */
function apply(text: string, changes: readonly Change[]): string {
  const parts: string[] = []
  let at = 0
  for (const { start, end, write } of changes.toSorted((a, b) => a.start - b.start)) {
    if (start < at) return ''
    parts.push(text.slice(at, start), write)
    at = end
  }
  return parts.join('') + text.slice(at)
}
