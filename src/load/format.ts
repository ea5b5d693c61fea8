/**
 * The layout that every file shares: keys in the order of the schema, two spaces, no line longer than needed. Comments,
 * blank lines between parts, quotes and the line ends of folded texts stay as the writer chose them.
 */
import { isMap, isNode, isPair, isScalar, isSeq, Scalar } from 'yaml'
import type { Pair, ParsedNode, YAMLMap, YAMLSeq } from 'yaml'
import type { Path } from '../diagnostic.ts'
import { parseGuardedYaml } from './guarded-yaml.ts'
import { canFold, columnOf, foldText, lineWidth, sortFields, type KeysAt } from './layout.ts'
import { notPlain, readPlainYaml } from './plain-yaml.ts'
import { isSameData } from './same-data.ts'
import { commentsIn } from './yaml-tokens.ts'

/**
 * A text of YAML in the shared layout, ending in one line end; undefined when it cannot be parsed, or when the result
 * would not hold exactly the same data and comments.
 */
export function formatYaml(text: string, keysAt: KeysAt): string | undefined {
  let result = text
  // Comments and blank lines in odd places settle in the second round; what never settles has no layout to share.
  for (let round = 0; round < 5; round++) {
    const next = layOutOnce(result, keysAt)
    if (next === undefined || next === result || settlesAtOnce(result)) return next
    result = next
  }
  return undefined
}

function layOutOnce(text: string, keysAt: KeysAt): string | undefined {
  const { root, value, document } = parseGuardedYaml(text)
  if (!root || !document || value === undefined) return undefined
  if (isMap(root) && root.items.length > 0) root.flow = false
  keepOnTop(root, document)
  const folded: Path[] = []
  arrange(root, [])
  const written = tidy(
    document.toString({ lineWidth: 0, flowCollectionPadding: true, doubleQuotedMinMultiLineLength: 1e9 }),
    root,
    folded,
  )
  if (written === text) return text
  if (!isSameData(readAgain(written), value)) return undefined
  return isSameData(commentsOf(written), commentsOf(text)) ? written : undefined

  function arrange(node: ParsedNode | null, path: Path): void {
    if (isMap(node)) {
      const pairs = node.items as Pair<ParsedNode, ParsedNode | null>[]
      if (!node.flow) sortKeys(pairs, keysAt(path))
      for (const pair of pairs) {
        const name = String((pair.key as unknown as Scalar).value)
        pair.value = layOut(pair.value, [...path, name], name.length + 2)
      }
    } else if (isSeq(node)) {
      for (const [index, item] of node.items.entries())
        node.items[index] = layOut(item as ParsedNode, [...path, index], 0) as ParsedNode
    }
  }

  /** @param before characters of the line before the value, indentation left out */
  function layOut(node: ParsedNode | null, path: Path, before: number): ParsedNode | null {
    const column = columnOf(path) - (before > 0 ? 2 : 0) + before
    if (isMap(node) || isSeq(node)) {
      if (node.flow && (column + flowText(node).length > lineWidth || holdsComment(node))) node.flow = false
      if (node.flow) padFlow(node)
      else {
        withoutSpaceBefore(node, before > 0)
        arrange(node as ParsedNode, path)
      }
    } else if (isScalar(node) && typeof node.value === 'string') {
      const lines = foldedLines(text, node as Scalar.Parsed & { value: string }, column, columnOf(path))
      if (lines) {
        const end = node.value.endsWith('\n') ? '\n' : ''
        const literal = new Scalar(lines.join('\n') + end)
        literal.type = Scalar.BLOCK_LITERAL
        for (const part of ['commentBefore', 'comment', 'spaceBefore'] as const)
          if (node[part] !== undefined) Object.assign(literal, { [part]: node[part] })
        folded.push(path)
        return literal as unknown as ParsedNode
      }
    }
    return node
  }
}

const settlesAtOnce = (text: string): boolean =>
  headComments(text) !== undefined && !/^\s*$/m.test(text.trimEnd()) && !/^[{[]/m.test(text)

function readAgain(text: string): unknown {
  const plain = readPlainYaml(text)
  return plain === notPlain ? parseGuardedYaml(text).value : plain
}

const commentsOf = (text: string): readonly string[] => headComments(text) ?? commentsIn(text)

/** The comments of a text that has them at its top alone, sorted; undefined where a `#` stands anywhere else. */
function headComments(text: string): readonly string[] | undefined {
  const lines = text.split('\n')
  const first = lines.findIndex((line) => !line.startsWith('#'))
  return lines.slice(first).some((line) => line.includes('#'))
    ? undefined
    : lines
        .slice(0, first)
        .map((line) => line.trimEnd())
        .toSorted()
}

/** A blank line between a key and what it holds says nothing. */
function withoutSpaceBefore(node: YAMLMap | YAMLSeq, belowKey: boolean): void {
  const first: unknown = node.items[0]
  for (const part of [belowKey ? node : undefined, first, isPair(first) ? first.key : undefined])
    if (isNode(part)) part.spaceBefore = false
}

/** What stands above the first key speaks about the file, wherever that key goes. */
function keepOnTop(root: ParsedNode, document: { commentBefore?: string | null }): void {
  if (!isMap(root) || root.flow) return
  const first = root.items[0]?.key
  const comment = isScalar(first) ? first.commentBefore : undefined
  if (!isScalar(first) || !comment) return
  first.commentBefore = null
  first.spaceBefore = false
  document.commentBefore = [document.commentBefore, comment].filter((part) => part).join('\n\n')
  document.commentBefore += attached
}

/** Marks a comment that had no blank line after it: the library sets one after what precedes a document. */
const attached = '\n\u0000'

function sortKeys(pairs: Pair<ParsedNode, ParsedNode | null>[], keys: readonly string[]): void {
  if (keys.length === 0) return
  const first = pairs[0]
  sortFields(pairs, keys, ({ key }) => String((key as unknown as Scalar).value))
  const leads = pairs[0]
  if (leads && leads !== first && isScalar(leads.key)) leads.key.spaceBefore = false
}

function flowText(node: unknown): string {
  if (isPair(node)) return `${flowText(node.key)}: ${flowText(node.value)}`
  if (isSeq(node)) return `[${node.items.map(flowText).join(', ')}]`
  if (isMap(node)) return node.items.length === 0 ? '{}' : `{ ${node.items.map(flowText).join(', ')} }`
  return isScalar(node) ? String(node.source ?? node.value) : ''
}

function holdsComment(node: unknown): boolean {
  if (isPair(node)) return holdsComment(node.key) || holdsComment(node.value)
  if (isSeq(node) || isMap(node))
    return Boolean(node.commentBefore || node.comment) || node.items.some((item) => holdsComment(item))
  return isScalar(node) && Boolean(node.commentBefore || node.comment)
}

/**
 * The lines of a text that is written folded: as they were broken, or broken anew where they do not fit. Undefined for
 * a text that stays as it is written.
 */
function foldedLines(
  text: string,
  node: Scalar.Parsed & { value: string },
  column: number,
  indent: number,
): string[] | undefined {
  const width = lineWidth - indent
  if (node.type === 'BLOCK_FOLDED') {
    const lines = linesOf(text.slice(node.range[0], node.range[1]))
    if (lines.every((line) => line.length <= width)) return lines
    return canFold(node.value) ? foldText(node.value, width) : lines
  }
  if (node.type === 'BLOCK_LITERAL' || !canFold(node.value)) return undefined
  const source = text.slice(node.range[0], node.range[1])
  if (!source.includes('\n') && column + source.length <= lineWidth) return undefined
  return foldText(node.value, width)
}

/** The content of a block text, without its header and indentation. */
function linesOf(block: string): string[] {
  const lines = block.split('\n').slice(1)
  while (lines.length > 0 && lines.at(-1)!.trim() === '') lines.pop()
  const indent = Math.min(...lines.filter((line) => line.trim()).map((line) => line.search(/[^ ]/)))
  return lines.map((line) => line.slice(indent).trimEnd())
}

/** `[a, b]` beside `{ a: b }`: the library pads both or neither, so each is told how it is written itself. */
function padFlow(node: unknown): void {
  if (isPair(node)) padFlow(node.value)
  if (!isMap(node) && !isSeq(node)) return
  const flowCollectionPadding = isMap(node) ? ' ' : ''
  const write: YAMLMap['toString'] = node.toString.bind(node)
  node.toString = (...[context, ...rest]: Parameters<YAMLMap['toString']>) =>
    write(context && { ...context, flowCollectionPadding }, ...rest)
  for (const item of node.items) padFlow(item)
}

/** What the library writes otherwise than people do: folded texts as literal ones, and a mark in the comment on top. */
function tidy(written: string, root: ParsedNode, folded: readonly Path[]): string {
  const text = written.replace(/^# ?\u0000\n\n?/m, '').replace(/^#\u0000\n\n?/m, '')
  const result = folded.length === 0 ? text : (foldInOrder(text, root, folded) ?? foldByPlace(text, folded))
  return `${result.trimEnd()}\n`
}

/** Undefined where something else looks like the beginning of a block of text. */
function foldInOrder(text: string, root: ParsedNode, folded: readonly Path[]): string | undefined {
  const wanted = new Set(folded.map(nameOf))
  const blocks: boolean[] = []
  collect(root, [])
  const lines = text.split('\n')
  let count = 0
  // Lines that stand further in than this belong to a block.
  let within: number | undefined
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue
    const indent = line.search(/[^ ]/)
    if (within !== undefined && indent > within) continue
    within = undefined
    if (!/(?:^|[:-] )[|][1-9]?[-+]?$/.test(line)) continue
    if (blocks[count]) lines[at] = line.replace(/[|](?=[1-9]?[-+]?$)/, '>')
    count++
    within = /^ *(?:- )*/.exec(line)![0].length - (/^ *(?:- )+[|]/.test(line) ? 2 : 0)
  }
  return count === blocks.length ? lines.join('\n') : undefined

  function collect(node: unknown, path: Path): void {
    if (isMap(node)) {
      for (const { key, value } of node.items) collect(value, [...path, String((key as Scalar).value)])
    } else if (isSeq(node)) for (const [index, item] of node.items.entries()) collect(item, [...path, index])
    else if (isScalar(node) && node.type === Scalar.BLOCK_LITERAL) blocks.push(wanted.has(nameOf(path)))
  }
}

const nameOf = (path: Path): string => JSON.stringify(path)

function foldByPlace(text: string, folded: readonly Path[]): string {
  const { root } = parseGuardedYaml(text)
  if (!root) return text
  const wanted = new Set(folded.map(nameOf))
  const starts: number[] = []
  look(root, [])
  let result = text
  for (const start of starts.toSorted((a, b) => b - a))
    result = `${result.slice(0, start)}>${result.slice(start + 1)}`
  return result

  function look(node: ParsedNode | null, path: Path): void {
    if (isMap(node)) {
      for (const { key, value } of node.items as Pair<ParsedNode, ParsedNode | null>[])
        look(value, [...path, String((key as unknown as Scalar).value)])
    } else if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) look(item as ParsedNode, [...path, index])
    } else if (node && wanted.has(nameOf(path))) starts.push(node.range[0])
  }
}
