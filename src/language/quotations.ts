import type { Token } from './tokens.ts'

const doubles = new Set(['"', '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb'])
const farthest = 80

/**
 * The words that the writer himself says: without what stands between quotation marks, which are taken out as well.
 * A mark that opens the text or is never closed changes nothing. Linear in the number of words.
 */
export function dropQuotations(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(isMark)) return tokens
  const kept: Token[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token === undefined) continue
    const close = at > 0 && opensQuotation(tokens, at) ? findClose(tokens, at) : -1
    if (close > 0) at = close
    else kept.push(token)
  }
  return kept
}

function isMark(token: Token): boolean {
  return doubles.has(token.word) || token.word === '\u2018' || token.word === "'"
}

/** A single mark opens a quotation only before a word and after a space. */
function opensQuotation(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  if (token === undefined || after === undefined || !isMark(token)) return false
  if (doubles.has(token.word)) return true
  return before !== undefined && before.end < token.start && after.start === token.end
}

function findClose(tokens: readonly Token[], open: number): number {
  const double = doubles.has(tokens[open]?.word ?? '')
  for (let at = open + 1; at < tokens.length && at < open + farthest; at += 1) {
    const token = tokens[at]
    if (token === undefined) break
    if (double ? doubles.has(token.word) : closesSingle(tokens, at)) return at
  }
  return -1
}

/** "learners' " is no end of a quotation. */
function closesSingle(tokens: readonly Token[], at: number): boolean {
  const { word = '', start = 0 } = tokens[at] ?? {}
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  if (word !== "'" && word !== '\u2019') return false
  return before?.end === start && !before.word.endsWith('s') && (after === undefined || after.start > start)
}
