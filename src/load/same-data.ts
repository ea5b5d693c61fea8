/** Whether two YAML texts say the same: what every change to a file is held to before it is written. */
import type { CST } from 'yaml'
import { Lexer, Parser } from 'yaml'
import { walkTokens } from './yaml-tokens.ts'

/** Whether two values are the same data; the order of keys does not count, and a key without a value is none. */
export const isSameData = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(ordered(a)) === JSON.stringify(ordered(b))

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => [key, ordered(part)])
}

/** The comments of a text that can be parsed, sorted; where they stand does not count. */
export function commentsIn(text: string): string[] {
  const parser = new Parser()
  const tokens: CST.Token[] = []
  for (const lexeme of new Lexer().lex(text)) for (const token of parser.next(lexeme)) tokens.push(token)
  for (const token of parser.end()) tokens.push(token)
  return [...walkTokens(tokens)]
    .flatMap(([token]) => (token.type === 'comment' ? [token.source.trimEnd()] : []))
    .toSorted()
}
