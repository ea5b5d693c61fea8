/** What is wrong in a YAML text, as few problems as say it: the library's errors turned into ours. */
import type { CST } from 'yaml'
import { limits } from './limits.ts'
import type { AnyToken } from './yaml-tokens.ts'
import { walkTokens } from './yaml-tokens.ts'

export type YamlProblemCode =
  | 'after-quotes'
  | 'alias'
  | 'anchor'
  | 'bracket'
  | 'character'
  | 'colon-in-text'
  | 'conflict-marker'
  | 'directive'
  | 'duplicate-key'
  | 'empty'
  | 'escape'
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

const longestFound = 60

/** A problem at an offset; `found` is shortened to what fits in a sentence. */
export function problem(code: YamlProblemCode, offset: number, found = '', end?: number): YamlProblem {
  const shown =
    found.length > longestFound
      ? `${found.slice(0, longestFound - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
      : found
  return { code, offset, end: end ?? offset + Math.max(1, found.length), found: shown }
}

/** From an offset to the end of its line. */
export function firstLine(text: string, from: number): string {
  const end = text.indexOf('\n', from)
  return text.slice(from, end === -1 ? undefined : end)
}

/** An error as the library gives it. */
interface LibraryError {
  readonly code: string
  readonly pos: readonly [number, number]
  readonly message: string
}

/**
 * The first problem of each line, in their order: what follows on a line is mostly a consequence. Linear in the number
 * of errors and the length of the text.
 */
export function explainErrors(
  text: string,
  tokens: readonly CST.Token[],
  errors: readonly LibraryError[],
): YamlProblem[] {
  const problems: YamlProblem[] = []
  const seen = new Set<number>()
  let nextLine = 0
  for (const error of errors.toSorted((a, b) => a.pos[0] - b.pos[0])) {
    const at = Math.min(error.pos[0], text.length)
    if (at < nextLine) continue
    const end = text.indexOf('\n', at)
    nextLine = end === -1 ? text.length + 1 : end + 1
    const explained = explainError(text, tokens, error)
    if (seen.has(explained.offset)) continue
    seen.add(explained.offset)
    problems.push(explained)
    if (problems.length === limits.syntaxFindings) break
  }
  return problems.sort((a, b) => a.offset - b.offset)
}

function explainError(text: string, tokens: readonly CST.Token[], error: LibraryError): YamlProblem {
  const offset = Math.min(error.pos[0], text.length)
  const found = firstLine(text, offset).trimEnd()
  const end = Math.max(offset + 1, Math.min(error.pos[1], offset + longestFound))
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1
  const indentedByTab = /^\s*\t/.test(firstLine(text, lineStart))
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return problem('tab', offset, '', end)
    case 'BAD_SCALAR_START':
      return problem('start-of-text', offset, found.slice(0, 1))
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BLOCK_IN_FLOW':
      if (found.startsWith('?')) return problem('start-of-text', offset, '?')
      if (/\S:(?: |$)/.test(found)) return problem('colon-in-text', offset, found)
      return indentationAfter(text, offset)
    case 'MULTILINE_IMPLICIT_KEY':
      return indentedByTab ? problem('tab', lineStart) : problem('indentation', offset, '', end)
    case 'BAD_INDENT': {
      const open = error.message.startsWith('Flow ') ? findOpen(tokens, offset, isOpenBracket) : undefined
      if (open) return problem('bracket', open.offset, text.charAt(open.offset))
      return indentedByTab ? problem('tab', lineStart) : problem('indentation', offset, '', end)
    }
    case 'MISSING_CHAR': {
      const open = error.message.includes('quote') ? findOpen(tokens, offset, isQuoted) : undefined
      return open ? problem('quotes', open.offset) : problem('syntax', offset, found, end)
    }
    case 'UNEXPECTED_TOKEN':
      return /["']\s*$/.test(text.slice(lineStart, offset)) && found !== ''
        ? problem('after-quotes', offset, found, end)
        : problem('syntax', offset, found, end)
    case 'BAD_DQ_ESCAPE':
      return problem('escape', offset, found.slice(0, 2))
    default:
      return problem('syntax', offset, found, end)
  }
}

/** The text above the next line cannot go on like this: the words that start it, or those here when they start a line. */
function indentationAfter(text: string, offset: number): YamlProblem {
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset)
  const words = before.trim() === '' ? /[ \t]*(?=\S)/y : /\n\s*(?=\S)/g
  words.lastIndex = offset
  const match = words.exec(text)
  return problem('indentation', match ? match.index + match[0].length : offset)
}

/** The last token of a kind that starts before an offset. */
function findOpen(
  tokens: readonly CST.Token[],
  before: number,
  isOne: (token: AnyToken) => boolean,
): { readonly offset: number } | undefined {
  let last: { readonly offset: number } | undefined
  for (const [token] of walkTokens(tokens)) {
    if (isOne(token) && token.offset < before && token.offset >= (last?.offset ?? 0)) last = token
  }
  return last
}

const isQuoted = ({ type }: AnyToken): boolean =>
  type === 'single-quoted-scalar' || type === 'double-quoted-scalar'

/** Brackets without their closing one. */
const isOpenBracket = ({ type, end }: AnyToken): boolean => type === 'flow-collection' && end?.length === 0
