/** A text as words with their places: the one reading that the parsers of both languages share. */
import { closesAbbreviation } from './abbreviations.ts'

export interface Token {
  /**
   * Lower case, with a straight apostrophe and without soft hyphens: "Collega’s" is `collega's`. An abbreviation keeps
   * its dots (`o.a.`), "hij/zij" and "and/or" are one word, an ending in brackets is left out ("lerende(n)" is `lerende`).
   */
  readonly word: string
  /** Place in the original text in UTF-16 units; `end` is exclusive. */
  readonly start: number
  readonly end: number
  readonly kind: 'word' | 'number' | 'punctuation'
}

/** The word of the token that stands for a blank line or for the start of a list item. */
export const paragraph = '¶'

/** A run of tokens by index; `to` is exclusive. */
export interface TokenRange {
  readonly from: number
  readonly to: number
}

const pairs = new Set(
  (
    'en/of hij/zij zij/hij hij/ze ze/hij zijn/haar haar/zijn hem/haar haar/hem zijn/haar/hun hij/zij/die ' +
    'and/or he/she she/he s/he he/she/they his/her her/his his/her/their him/her her/him'
  ).split(' '),
)
const sentenceEnds = '.;!?¶•▪➢‣●■'
const longestPair = 13
const letter = /^\p{L}$/u
const mark = /^\p{M}$/u

/** Texts that were split lately: a dozen rules and the parser ask for the same ones in a row. */
const recent = new Map<string, readonly Token[]>()
const mostRecent = 200
const longestRecent = 2000

/** Splits a text into words, numbers and punctuation. Never throws; linear in the length of the text. */
export function tokenise(text: string): readonly Token[] {
  const known = recent.get(text)
  if (known) return known
  const tokens = split(text)
  if (text.length <= longestRecent) {
    if (recent.size >= mostRecent) recent.clear()
    recent.set(text, tokens)
  }
  return tokens
}

function split(text: string): readonly Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    if (isSpace(text.charCodeAt(at))) {
      const end = endOfSpace(text, at)
      if (startsParagraph(text, at, end))
        tokens.push({ word: paragraph, start: at, end, kind: 'punctuation' })
      at = end
      continue
    }
    const token = readPlainWord(text, at) ?? readWord(text, at) ?? readMark(text, at)
    tokens.push(token)
    at = token.end
  }
  return tokens
}

const quotes: ReadonlyMap<string, string> = new Map([
  ['‘', '’'],
  ['“', '”'],
  ['„', '”'],
  ['«', '»'],
  ['"', '"'],
  ["'", "'"],
])

/** Marks the tokens within quotation marks that are closed again, the marks included. */
export function markQuoted(tokens: readonly Token[]): boolean[] {
  const quoted = new Array<boolean>(tokens.length).fill(false)
  let open = -1
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token?.kind !== 'punctuation') continue
    if (open >= 0 && token.word === quotes.get(tokens[open]?.word ?? '')) {
      quoted.fill(true, open, at + 1)
      open = -1
    } else if (open < 0 && quotes.has(token.word) && opensQuotation(tokens, at)) open = at
  }
  return quoted
}

/** Before a word and not right after one: the apostrophe of "learners', parents'" opens nothing. */
function opensQuotation(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  const follows = before !== undefined && before.kind !== 'punctuation' && before.end === token?.start
  return !follows && after !== undefined && after.start === token?.end
}

/** Splits at full stops, semicolons, blank lines and list items; the closing mark belongs to no range. */
export function splitSentences(tokens: readonly Token[]): readonly TokenRange[] {
  const ranges: TokenRange[] = []
  let from = 0
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token?.kind !== 'punctuation' || !sentenceEnds.includes(token.word)) continue
    if (at > from) ranges.push({ from, to: at })
    from = at + 1
  }
  if (from < tokens.length) ranges.push({ from, to: tokens.length })
  return ranges
}

function isSpace(code: number): boolean {
  if (code <= 32 || code === 0xa0) return true
  return (
    (code >= 0x2000 && code <= 0x200b) ||
    (code >= 0x2028 && code <= 0x202f) ||
    code === 0xfeff ||
    code === 0x3000
  )
}

function endOfSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && isSpace(text.charCodeAt(at))) at += 1
  return at
}

function startsParagraph(text: string, from: number, to: number): boolean {
  if (to === text.length) return false
  let lines = 0
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) === 10) lines += 1
  return lines > 1 || (lines === 1 && '•▪➢‣●■◦–—-*·'.includes(text.charAt(to)))
}

/** 1: letter, 2: digit, 3: may join them (apostrophe, comma, hyphen, full stop), 4: belongs to a word but is not seen. */
function charClass(text: string, at: number): 0 | 1 | 2 | 3 | 4 {
  if (at >= text.length) return 0
  const code = text.charCodeAt(at)
  if (code < 128) {
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return 1
    if (code >= 48 && code <= 57) return 2
    return code === 39 || (code >= 44 && code <= 46) ? 3 : 0
  }
  if (code === 0x2019 || code === 0x2018 || code === 0x2bc || code === 0x2010 || code === 0x2011) return 3
  if (code === 0xad || code === 0x200c || code === 0x200d || code === 0x2060) return 4
  const char = String.fromCodePoint(text.codePointAt(at) ?? code)
  return letter.test(char) || mark.test(char) ? 1 : 0
}

/** Nearly every word: letters without accents up to a space, a comma or the end. */
function readPlainWord(text: string, start: number): Token | null {
  let end = start
  let capitals = false
  let code = text.charCodeAt(end)
  while ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) {
    capitals ||= code < 97
    end += 1
    code = text.charCodeAt(end)
  }
  const closed = code === 32 || code === 44 || end === text.length
  if (!closed || end === start) return null
  const written = text.slice(start, end)
  return { word: capitals ? written.toLowerCase() : written, start, end, kind: 'word' }
}

function readWord(text: string, start: number): Token | null {
  const from = afterPrefixInBrackets(text, start)
  let at = from
  let letters = false
  if (text.charAt(at) === '-' && isWordChar(text, at + 1) && isInLine(text, at)) at += 1
  const first = at
  while (at < text.length) {
    const kind = charClass(text, at)
    if (kind === 0) break
    if (kind === 3 && !joins(text, at, first)) break
    if (kind === 1) letters = true
    at += kind === 1 && text.charCodeAt(at) >= 0xd800 && text.charCodeAt(at) <= 0xdbff ? 2 : 1
  }
  if (at === first || (at === first + 1 && charClass(text, first) > 2)) return null
  if (!letters) return { word: text.slice(from, at), start, end: at, kind: 'number' }
  const written = text.slice(from, at)
  if (text.charAt(at) === '.' && closesAbbreviation(text, written, at)) {
    return { word: normalise(written) + '.', start, end: at + 1, kind: 'word' }
  }
  const paired = endOfPair(text, from, at)
  if (paired > at) return { word: normalise(text.slice(from, paired)), start, end: paired, kind: 'word' }
  return { word: normalise(written), start, end: afterEndingInBrackets(text, at), kind: 'word' }
}

function isWordChar(text: string, at: number): boolean {
  const kind = at < text.length ? charClass(text, at) : 0
  return kind === 1 || kind === 2
}

/** "klas- en -niveau", but no list item. */
function isInLine(text: string, at: number): boolean {
  return at > 0 && text.charAt(at - 1) === ' '
}

/** Whether an apostrophe, comma, hyphen or full stop at this place stays inside the word. */
function joins(text: string, at: number, first: number): boolean {
  if (at === first) return false
  const char = text.charAt(at)
  const next = at + 1 < text.length ? charClass(text, at + 1) : 0
  if (char === '-' || char === '\u2010' || char === '\u2011')
    return next === 1 || next === 2 || isWordChar(text, at - 1)
  if (next !== 1 && next !== 2) return false
  if (char === ',') return next === 2 && charClass(text, at - 1) === 2
  if (char !== '.') return true
  const before = text.charAt(at - 1)
  const after = text.charAt(at + 1)
  return !(isUpper(after) && !isUpper(before)) || at - first === 1
}

function isUpper(char: string): boolean {
  return char !== char.toLowerCase()
}

/** "(mede)verantwoordelijk" is read as its second part. */
function afterPrefixInBrackets(text: string, at: number): number {
  if (text.charAt(at) !== '(') return at
  const close = closingBracket(text, at, 12)
  return close > 0 && charClass(text, close + 1) === 1 ? close + 1 : at
}

/** "lerende(n)", "leerling(en)": the ending belongs to the token, not to its word. */
function afterEndingInBrackets(text: string, at: number): number {
  if (text.charAt(at) !== '(') return at
  const close = closingBracket(text, at, 4)
  return close > 0 && !isWordChar(text, close + 1) ? close + 1 : at
}

function closingBracket(text: string, open: number, most: number): number {
  for (let at = open + 1; at <= open + 1 + most && at < text.length; at += 1) {
    if (text.charAt(at) === ')') return at > open + 1 ? at : -1
    if (charClass(text, at) !== 1) return -1
  }
  return -1
}

function endOfPair(text: string, from: number, at: number): number {
  if (text.charAt(at) !== '/' || at - from > 5) return at
  let end = at
  let best = at
  while (
    end < text.length &&
    end - from < longestPair &&
    (text.charAt(end) === '/' || charClass(text, end) === 1)
  ) {
    end += 1
    const done = end === text.length || (text.charAt(end) !== '/' ? charClass(text, end) !== 1 : true)
    if (done && pairs.has(text.slice(from, end).toLowerCase())) best = end
  }
  return best
}

function normalise(written: string): string {
  const lower = written.toLowerCase()
  if (isPlain(lower)) return lower
  const clean = lower
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u00ad\u200c\u200d\u2060]/g, '')
  // Composing a long run of accents takes time in its square, and no word is that long.
  return clean.length > 60 ? clean : clean.normalize('NFC')
}

function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) if (word.charCodeAt(at) > 127) return false
  return true
}

function readMark(text: string, start: number): Token {
  const char = text.charAt(start)
  if (char === '.' && text.charAt(start + 1) === '.') {
    let end = start
    while (text.charAt(end) === '.') end += 1
    return { word: '…', start, end, kind: 'punctuation' }
  }
  const length = (text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1
  return { word: text.slice(start, start + length), start, end: start + length, kind: 'punctuation' }
}
