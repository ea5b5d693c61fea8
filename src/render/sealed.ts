/**
 * Values that stay out of the Markdown: each is put aside, a token stands in its place, and it returns in the tree. So no
 * parser ever reads what a user wrote, as with a parameterised query.
 */

/** A text with more to it than its words. */
export interface MarkedText {
  readonly text: string
  /** Whether bold, lists and links in it count. */
  readonly markdown?: boolean
  /** Its language as a code, where that is not the document's. */
  readonly lang?: string
}

export type Sealed = string | MarkedText

const open = '\uE000'
const close = '\uE001'

/** Whether a text could be taken for a token. */
export const holdsToken = (text: string): boolean => text.includes(open) || text.includes(close)

export const token = (index: number): string => `${open}${index}${close}`

/** Finds the tokens in a text; the first group is the index. */
export const tokens = new RegExp(`${open}(\\d+)${close}`, 'g')

// Control characters but tab and line end, private use, surrogates on their own, noncharacters and what reorders text.
const unwanted =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uE000-\uF8FF\uFDD0-\uFDEF\uFEFF\uFFFE\uFFFF]|\p{Cs}/gu

/** The text as a reader should get it: one kind of line end, nothing invisible. */
export function cleanText(text: string): string {
  return text.replaceAll(/\r\n?|[\u2028\u2029]/g, '\n').replaceAll(unwanted, '')
}

/** The value as something to print; undefined for a list, an object or a truth value. */
export function asSealed(value: unknown): Sealed | undefined {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (value === null) return ''
  return isMarked(value) ? value : undefined
}

function isMarked(value: unknown): value is MarkedText {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'text')) return false
  if (typeof (value as MarkedText).text !== 'string') return false
  const keys = Object.keys(value)
  return keys.length > 1 && keys.every((key) => key === 'text' || key === 'markdown' || key === 'lang')
}
