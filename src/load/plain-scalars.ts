/** What the fast readers share: keys, plain and quoted text, and the way out. */
import { limits } from './limits.ts'

/** Thrown inside the readers only: the text is outside the plain part. */
export const outside = Symbol('outside the plain part of YAML')

/** The lines of a text, and the one that is being read with where it starts. */
export interface Cursor {
  readonly lines: readonly string[]
  index: number
  line: string
  indent: number
}

export const maxDepth = 24

const integerPattern = /^-?(?:0|[1-9][0-9]{0,8})$/
// Everything the core schema would read as a number, and what comes close; 1.0.0 does not.
const numberLike =
  /^[-+]?(?:\.?[0-9][0-9_]*|[0-9][0-9_]*\.[0-9_]*)(?:[eE][-+]?[0-9]+)?$|^[-+]?0[xo][0-9a-fA-F]+$|^[-+]?\.(?:inf|nan)\b/i

export const indentOf = (line: string): number => skipSpaces(line, 0)

/** The first place from `from` on that is no space; the length where there is none. */
export function skipSpaces(line: string, from: number): number {
  let at = from
  while (at < line.length && line.charCodeAt(at) === 32) at++
  return at
}

/** Whether a dash with a space, or alone, stands there. */
export function isDash(line: string, at: number): boolean {
  return line.charCodeAt(at) === 45 && (at + 1 === line.length || line.charCodeAt(at + 1) === 32)
}

/** Spaces alone: to YAML a no-break space is a word. */
export const isBlank = (line: string): boolean => indentOf(line) === line.length

/** Without the spaces at its end, and only those. */
export function trimSpaces(text: string): string {
  let end = text.length
  while (text.charCodeAt(end - 1) === 32) end--
  return text.slice(0, end)
}

const keyPattern = /^[A-Za-z_][A-Za-z0-9_-]*$/
const noKey = /^(?:true|false|null|__proto__)$/i

/** Gives the key, or leaves: a key stands once, is a word, and is not read as something else. */
export function expectKey(key: string, map: object): string {
  if (!keyPattern.test(key) || key.length > limits.keyLength || noKey.test(key) || Object.hasOwn(map, key)) {
    throw outside
  }
  return key
}

/** Whether a word can be a key. */
export const isKey = (text: string): boolean => keyPattern.test(text)

/** Whether an unquoted text may start with what stands there. */
export function startsPlain(line: string, at: number): boolean {
  const code = line.charCodeAt(at)
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)) return true
  return /[\p{L}\p{N}_(/.+‘“’…€§°]/u.test(line.charAt(at))
}

/** The value of unquoted text, as the core schema reads it. */
export function resolve(text: string): unknown {
  switch (text) {
    case 'true':
      return true
    case 'false':
      return false
    case 'null':
      return null
  }
  const first = text.charCodeAt(0)
  if ((first >= 48 && first <= 57) || first === 43 || first === 45 || first === 46) {
    if (integerPattern.test(text)) return Number(text)
    if (numberLike.test(text)) {
      const number = Number(text)
      if (/^-?[0-9]+\.[0-9]+$/.test(text) && String(number) === text) return number
      throw outside
    }
  }
  if (text.length <= 5 && /^(?:true|false|null|~)$/i.test(text)) throw outside
  return text
}

/** Text in quotes on one line, and the place after it. */
export function readQuoted(line: string, start: number): { value: string; end: number } {
  const quote = line.charAt(start)
  let end = line.indexOf(quote, start + 1)
  if (quote === '"') {
    if (end === -1 || line.slice(start + 1, end).includes('\\')) throw outside
    return { value: line.slice(start + 1, end), end: end + 1 }
  }
  while (end !== -1 && line.charAt(end + 1) === "'") end = line.indexOf("'", end + 2)
  if (end === -1) throw outside
  return { value: line.slice(start + 1, end).replaceAll("''", "'"), end: end + 1 }
}
