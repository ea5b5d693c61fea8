import type { Lexicon } from '../lexicon.ts'
import { markQuoted, type Token, type TokenRange } from '../tokens.ts'
import type { Names } from './learners.ts'

/** A word or mark as the English grammar sees it; places are those of the text. */
export interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly kind: Token['kind']
  /** "learners'", "the school's". */
  readonly owner: boolean
  /** Written with a capital where no sentence begins: "Excel", "ASL". */
  readonly name: boolean
}

/** What every step of the grammar needs to know. */
export interface Sentence {
  readonly words: readonly Word[]
  readonly names: Names
  readonly lexicon: Lexicon
}

const opening = new Set(['(', '[', '{'])
const closing = new Set([')', ']', '}'])
const quotes = new Set(["'", '"', '\u2018', '\u2019', '\u201c', '\u201d', '\u00ab', '\u00bb', '`', '\u2032'])

/** What the writer himself says: without quotations, unless the whole text is one. */
export function dropQuotations(tokens: readonly Token[]): readonly Token[] {
  const quoted = markQuoted(tokens)
  return quoted[0] === true ? tokens : tokens.filter((_, at) => quoted[at] !== true)
}

/** The words of a sentence without quotation marks and without what stands between brackets. */
export function readWords(text: string, tokens: readonly Token[], range: TokenRange): readonly Word[] {
  const words: Word[] = []
  const bracketed = findBrackets(tokens, range)
  for (let at = range.from; at < range.to; at += 1) {
    const token = tokens[at]
    if (token === undefined) continue
    const close = bracketed.get(at)
    if (close !== undefined) {
      at = close
      continue
    }
    if (opening.has(token.word) || closing.has(token.word)) continue
    if (quotes.has(token.word)) {
      markOwner(words, token)
      continue
    }
    const owner = token.word.endsWith("'s") && token.word.length > 2
    const { start, end, kind } = token
    const name = isName(text, start, end, words.at(-1))
    words.push({ text: token.word, start, end, kind, owner, name })
  }
  return words
}

/** The word at a place, or an empty string outside the sentence. */
export function wordAt(words: readonly Word[], at: number): string {
  return words[at]?.text ?? ''
}

/** From each opening bracket at the outer level to its closing one, by token. A bracket that opens the sentence is kept. */
function findBrackets(tokens: readonly Token[], range: TokenRange): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>()
  let depth = 0
  let open = -1
  for (let at = range.from; at < range.to; at += 1) {
    const word = tokens[at]?.word ?? ''
    if (opening.has(word)) {
      if (depth === 0) open = at
      depth += 1
    } else if (closing.has(word) && depth > 0) {
      depth -= 1
      if (depth === 0 && at - open < range.to - range.from - 1) pairs.set(open, at)
    }
  }
  return pairs
}

/** An apostrophe right after a plural makes it an owner. */
function markOwner(words: Word[], quote: Token): void {
  const last = words.at(-1)
  if (last !== undefined && last.end === quote.start && last.text.endsWith('s') && quote.word !== '"') {
    words[words.length - 1] = { ...last, owner: true }
  }
}

/** A capital after the first letter, or at the start of a word that does not open the sentence. */
function isName(text: string, start: number, end: number, before: Word | undefined): boolean {
  const opens = before === undefined || before.kind !== 'word'
  for (let at = opens ? start + 1 : start; at < end; at += 1) {
    const code = text.charCodeAt(at)
    if (code >= 65 && code <= 90) return true
  }
  return false
}
