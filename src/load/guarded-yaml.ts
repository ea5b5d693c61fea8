/**
 * Complete YAML, parsed without trusting it: everything is counted before anything is composed, costly and surprising
 * features are refused, and whatever is wrong becomes a problem with an offset. Never throws.
 */
import { Composer, isMap, isScalar, isSeq, Lexer, Parser } from 'yaml'
import type { CST, Document, ParsedNode, Scalar, YAMLMap } from 'yaml'
import { findForbidden } from './text.ts'
import { limits } from './limits.ts'

export type YamlProblemCode =
  | 'alias'
  | 'anchor'
  | 'character'
  | 'colon-in-text'
  | 'conflict-marker'
  | 'directive'
  | 'duplicate-key'
  | 'empty'
  | 'indentation'
  | 'key'
  | 'not-a-map'
  | 'number'
  | 'quotes'
  | 'several-documents'
  | 'start-of-text'
  | 'syntax'
  | 'tab'
  | 'tag'
  | 'text-too-long'
  | 'too-complex'
  | 'too-deep'

export interface YamlProblem {
  readonly code: YamlProblemCode
  /** UTF-16 offset in the text; `end` exclusive. */
  readonly offset: number
  readonly end: number
  /** The words concerned, as they stand in the file. */
  readonly found: string
}

export interface GuardedYaml {
  /** Undefined when there are problems. */
  readonly value: Record<string, unknown> | undefined
  /** The parsed tree, for places; null when there are problems that kept it from being made. */
  readonly root: ParsedNode | null
  readonly problems: readonly YamlProblem[]
}

const problem = (
  code: YamlProblemCode,
  offset: number,
  found = '',
  end = offset + Math.max(1, found.length),
) => ({
  code,
  offset,
  end,
  found,
})

const failed = (...problems: YamlProblem[]): GuardedYaml => ({ value: undefined, root: null, problems })

/** Parses a text with LF line ends and no forbidden characters. */
export function parseGuardedYaml(text: string): GuardedYaml {
  if (text.trim() === '') return failed(problem('empty', 0))
  const conflict = /^ *(?:<{7}|>{7})(?: .*)?$/m.exec(text)
  if (conflict) return failed(problem('conflict-marker', conflict.index, conflict[0]))
  const tokens = lexBounded(text)
  if (!Array.isArray(tokens)) return failed(tokens)
  const refused = findRefused(tokens)
  if (refused) return failed(refused)
  return compose(text, tokens)
}

/** Lexer and parser piece by piece, so that depth and number are known before anything recursive runs. */
function lexBounded(text: string): CST.Token[] | YamlProblem {
  const parser = new Parser()
  const tokens: CST.Token[] = []
  let count = 0
  let brackets = 0
  let offset = 0
  for (const lexeme of new Lexer().lex(text)) {
    if (++count > limits.tokens) return problem('too-complex', Math.min(offset, text.length))
    if (lexeme === '[' || lexeme === '{') brackets++
    else if ((lexeme === ']' || lexeme === '}') && brackets > 0) brackets--
    for (const token of parser.next(lexeme)) tokens.push(token)
    offset = parser.offset
    if (brackets > limits.depth || parserDepth(parser) > limits.depth * 2 + 4) {
      return problem('too-deep', Math.min(Math.max(0, offset - 1), text.length))
    }
  }
  for (const token of parser.end()) tokens.push(token)
  return tokens
}

/** How many collections the parser has open. */
function parserDepth(parser: Parser): number {
  return (parser as unknown as { stack: readonly unknown[] }).stack.length
}

type AnyToken = CST.Token & {
  readonly start?: readonly CST.SourceToken[]
  readonly end?: readonly CST.SourceToken[]
  readonly props?: readonly CST.Token[]
  readonly items?: readonly CST.CollectionItem[]
  readonly value?: CST.Token
}

const refusedTypes = new Map<string, YamlProblemCode>([
  ['directive', 'directive'],
  ['alias', 'alias'],
  ['anchor', 'anchor'],
  ['tag', 'tag'],
])

/** Walks the concrete syntax without recursion: nesting that is too deep, features that are not taken. */
function findRefused(tokens: readonly CST.Token[]): YamlProblem | undefined {
  const open: [CST.Token | null | undefined, number][] = tokens.map((token) => [token, 0])
  let first: YamlProblem | undefined
  let documents = 0
  const note = (found: YamlProblem) => {
    if (!first || found.offset < first.offset) first = found
  }
  while (open.length > 0) {
    const [token, depth] = open.pop()!
    if (!token || typeof token !== 'object') continue
    const any = token as AnyToken
    if (token.type === 'document' && ++documents > 1) note(problem('several-documents', token.offset))
    const code = refusedTypes.get(token.type)
    if (code) note(problem(code, any.offset, (any as { source?: string }).source ?? ''))
    const inside =
      token.type === 'block-map' || token.type === 'block-seq' || token.type === 'flow-collection'
        ? depth + 1
        : depth
    if (inside > limits.depth) note(problem('too-deep', any.offset))
    for (const item of any.items ?? []) {
      for (const part of item.start ?? []) open.push([part, inside])
      for (const part of item.sep ?? []) open.push([part, inside])
      open.push([item.key, inside], [item.value, inside])
    }
    for (const list of [any.start, any.end, any.props]) {
      if (Array.isArray(list)) for (const part of list) open.push([part as CST.Token, inside])
    }
    if (any.value && typeof any.value === 'object') open.push([any.value, inside])
  }
  if (documents > 1 && first?.code === 'several-documents') {
    const later = tokens.filter((token) => token.type === 'document').at(-1)
    return problem('several-documents', later?.offset ?? 0, '---')
  }
  return first
}

function compose(text: string, tokens: readonly CST.Token[]): GuardedYaml {
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    merge: false,
    resolveKnownTags: false,
    stringKeys: false,
    uniqueKeys: false,
    prettyErrors: false,
    strict: true,
    logLevel: 'silent',
  })
  let document: Document.Parsed | undefined
  try {
    ;[document] = [...composer.compose(tokens, true, text.length)]
  } catch {
    return failed(problem('syntax', 0))
  }
  if (!document) return failed(problem('empty', 0))
  const errors = [...document.errors, ...document.warnings]
  if (errors.length > 0) {
    const seen = new Set<number>()
    return failed(
      ...errors
        .map((error) => explainError(text, error))
        .sort((a, b) => a.offset - b.offset)
        .filter(({ offset }) => !seen.has(offset) && seen.add(offset))
        .slice(0, limits.syntaxFindings),
    )
  }
  const root = document.contents as ParsedNode | null
  if (root === null) return failed(problem('empty', 0))
  if (!isMap(root)) return failed(problem('not-a-map', root.range[0], firstLine(text, root.range[0])))
  const problems: YamlProblem[] = []
  const value = toValue(text, root, problems) as Record<string, unknown>
  return { value: problems.length === 0 ? value : undefined, root, problems }
}

const firstLine = (text: string, from: number): string => {
  const end = text.indexOf('\n', from)
  return text.slice(from, end === -1 ? undefined : end).slice(0, 60)
}

/** The library's error as one of ours. */
function explainError(
  text: string,
  error: { readonly code: string; readonly pos: [number, number]; readonly message: string },
): YamlProblem {
  const offset = Math.min(error.pos[0], text.length)
  const found = firstLine(text, offset).trimEnd()
  const end = Math.max(offset + 1, Math.min(error.pos[1], offset + 60))
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1
  const line = firstLine(text, lineStart)
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return problem('tab', offset, found, end)
    case 'BAD_SCALAR_START':
      return problem('start-of-text', offset, found.slice(0, 1), offset + 1)
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BLOCK_IN_FLOW':
      return problem('colon-in-text', offset, found, end)
    case 'MULTILINE_IMPLICIT_KEY':
    case 'BAD_INDENT':
      return /^\s*\t/.test(line)
        ? problem('tab', lineStart, line)
        : problem('indentation', offset, found, end)
    case 'MISSING_CHAR':
      return error.message.includes('quote')
        ? problem('quotes', offset, found, end)
        : problem('syntax', offset, found, end)
    case 'DUPLICATE_KEY':
      return problem('duplicate-key', offset, found, end)
    default:
      return problem('syntax', offset, found, end)
  }
}

function toValue(text: string, node: ParsedNode | null, problems: YamlProblem[]): unknown {
  if (node === null) return null
  if (isScalar(node)) return toScalar(node as Scalar.Parsed, problems)
  if (isSeq(node)) return node.items.map((item) => toValue(text, item as ParsedNode, problems))
  if (isMap(node)) return toMap(text, node as YAMLMap.Parsed, problems)
  return null
}

function toMap(text: string, node: YAMLMap.Parsed, problems: YamlProblem[]): Record<string, unknown> {
  const map: Record<string, unknown> = {}
  const seen = new Set<string>()
  for (const { key, value } of node.items) {
    const start = key?.range?.[0] ?? node.range[0]
    if (!isScalar(key) || typeof key.value !== 'string' || !isSoundKey(key.value)) {
      problems.push(problem('key', start, firstLine(text, start)))
      continue
    }
    const name = key.value.normalize('NFC')
    if (seen.has(name)) problems.push(problem('duplicate-key', start, name))
    seen.add(name)
    map[name] = toValue(text, value, problems)
  }
  return map
}

const isSoundKey = (key: string): boolean =>
  key !== '' &&
  key !== '__proto__' &&
  key.length <= limits.keyLength &&
  key === key.trim() &&
  !/[\s\u00A0]/.test(key.replaceAll(' ', '')) &&
  findForbidden(key) === undefined

function toScalar(node: Scalar.Parsed, problems: YamlProblem[]): unknown {
  const { value, range, source } = node
  if (typeof value === 'string') {
    const found = findForbidden(value)
    if (found || value.includes('\r') || !isWellFormed(value)) {
      problems.push(problem('character', range[0], found?.found ?? ''))
    }
    if (value.length > limits.textLength) problems.push(problem('text-too-long', range[0], '', range[0] + 1))
    return value
  }
  if (typeof value === 'number' || typeof value === 'bigint') {
    const written = String(source ?? '').trim()
    if (String(value) !== written || !isSafe(Number(value)))
      problems.push(problem('number', range[0], written))
    return Number(value)
  }
  return value
}

const isSafe = (value: number) =>
  Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value))

/** Whether every surrogate has its partner; String.prototype.isWellFormed is not in the language level yet. */
const isWellFormed = (value: string): boolean =>
  !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(value)
