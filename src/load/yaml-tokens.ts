/** The concrete syntax of a YAML text, walked without recursion: whatever its depth, the stack stays flat. */
import { Lexer, Parser, type CST } from 'yaml'

/** A token with whatever a kind of token may hold. */
export type AnyToken = CST.Token & {
  readonly source?: string
  readonly start?: CST.Token | readonly CST.SourceToken[]
  readonly end?: readonly CST.SourceToken[]
  readonly props?: readonly CST.Token[]
  readonly items?: readonly CST.CollectionItem[]
  readonly value?: CST.Token
}

/** Every token with the number of collections around it, itself included; in no order. */
export function* walkTokens(tokens: readonly CST.Token[]): Generator<readonly [AnyToken, number]> {
  const open: [unknown, number][] = tokens.map((token) => [token, 0])
  while (open.length > 0) {
    const [token, depth] = open.pop()!
    if (!token || typeof token !== 'object') continue
    const any = token as AnyToken
    const inside = collections.has(any.type) ? depth + 1 : depth
    yield [any, inside]
    for (const item of any.items ?? []) {
      for (const part of item.start ?? []) open.push([part, inside])
      for (const part of item.sep ?? []) open.push([part, inside])
      open.push([item.key, inside], [item.value, inside])
    }
    for (const list of [any.start, any.end, any.props]) {
      if (Array.isArray(list)) for (const part of list as readonly unknown[]) open.push([part, inside])
    }
    if (typeof any.value === 'object') open.push([any.value, inside])
  }
}

const collections: ReadonlySet<string> = new Set(['block-map', 'block-seq', 'flow-collection'])

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
