/**
 * Complete YAML, parsed without trusting it: everything is counted before anything is composed, costly and surprising
 * features are refused, and whatever is wrong becomes a problem with an offset. Never throws.
 */
import { Composer, isMap, isScalar, isSeq, Lexer, Parser } from 'yaml'
import type { CST, Document, ParsedNode, Scalar, YAMLMap } from 'yaml'
import { findForbidden, nameCharacter } from './text.ts'
import type { YamlProblem, YamlProblemCode } from './yaml-errors.ts'
import { explainErrors, firstLine, problem } from './yaml-errors.ts'
import { walkTokens } from './yaml-tokens.ts'
import { limits } from './limits.ts'

export interface GuardedYaml {
  /** Undefined when there are problems. */
  readonly value: Record<string, unknown> | undefined
  /** The parsed tree, for places; null when there are problems that kept it from being made. */
  readonly root: ParsedNode | null
  /** What holds the root, with the comments around it. */
  readonly document: Document.Parsed | null
  readonly problems: readonly YamlProblem[]
}

const failed = (...problems: YamlProblem[]): GuardedYaml => ({
  value: undefined,
  root: null,
  document: null,
  problems,
})

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

const refusedTypes = new Map<string, YamlProblemCode>([
  ['directive', 'directive'],
  ['alias', 'alias'],
  ['anchor', 'anchor'],
  ['tag', 'tag'],
])

/** The first thing in the text that is not taken: a feature, or nesting that is too deep. */
function findRefused(tokens: readonly CST.Token[]): YamlProblem | undefined {
  let first: YamlProblem | undefined
  const note = (found: YamlProblem) => {
    if (!first || found.offset < first.offset) first = found
  }
  for (const [token, depth] of walkTokens(tokens)) {
    const code = refusedTypes.get(token.type)
    if (code) note(problem(code, token.offset, token.source))
    if (depth > limits.depth) note(problem('too-deep', token.offset))
  }
  const [, second] = tokens.filter(({ type }) => type === 'document')
  if (second) note(problem('several-documents', second.offset, '---'))
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
  if (errors.length > 0) return failed(...explainErrors(text, tokens, errors))
  const root = document.contents as ParsedNode | null
  if (root === null || root.range[0] === root.range[1]) return failed(problem('empty', 0))
  if (!isMap(root)) return failed(problem('not-a-map', root.range[0], firstLine(text, root.range[0])))
  const problems: YamlProblem[] = []
  const value = toValue(text, root, problems) as Record<string, unknown>
  return {
    value: problems.length === 0 ? value : undefined,
    root,
    document,
    problems: problems.slice(0, limits.syntaxFindings),
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
    if (isMap(key) || isSeq(key)) {
      problems.push(problem('start-of-text', start, text.charAt(start)))
      continue
    }
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
    const lone = loneUnit.exec(value)?.[0]
    const found = findForbidden(value)?.found ?? (lone === undefined ? undefined : nameCharacter(lone))
    if (found !== undefined) problems.push(problem('character', range[0], found, range[0] + 1))
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

// Half of a surrogate pair, which escapes can write; and a carriage return, which only an escape can.
const loneUnit = /\r|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/
