/** Bytes to text: strict UTF-8, one line end, no characters that hide or reorder what a reader sees. */
import type { Point } from '../diagnostic.ts'

export type TextProblem = 'not-utf8' | 'character' | 'carriage-return'

export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: TextProblem; readonly at: Point; readonly found: string }

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

// Controls, line and paragraph separators, zero-width and bidirectional marks, private use, noncharacters, tags and
// supplementary variation selectors: nothing a reader could see, or that means the same on two machines.
const forbidden =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u2028\u2029\u202A-\u202E\u2060-\u206F\uE000-\uF8FF\uFDD0-\uFDEF\uFEFF\uFFF9-\uFFFF]|[\u{E0000}-\u{E007F}\u{E0100}-\u{E01EF}]/u

/** The first character that may not stand in a text, written as U+XXXX, and its offset. */
export function findForbidden(text: string): { readonly offset: number; readonly found: string } | undefined {
  const match = forbidden.exec(text)
  if (!match) return undefined
  return { offset: match.index, found: nameCharacter(match[0]) }
}

/** A character as Unicode writes its code: U+XXXX. */
export const nameCharacter = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** Line and column of an offset; linear in the offset. */
export function pointAt(text: string, offset: number): Point {
  let line = 1
  let lineStart = 0
  for (let end = text.indexOf('\n'); end !== -1 && end < offset; end = text.indexOf('\n', end + 1)) {
    line++
    lineStart = end + 1
  }
  return { line, column: offset - lineStart + 1 }
}

function startsLikeUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes
  return (
    (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || first === 0 || second === 0
  )
}

/** Where strict decoding fails: the first place at which a lenient decoder has to put a replacement character. */
function pointOfBadByte(bytes: Uint8Array): Point {
  const lenient = new TextDecoder('utf-8').decode(bytes)
  return pointAt(lenient, lenient.indexOf('\uFFFD'))
}

/**
 * Decodes a whole file. One byte order mark is taken off and CR LF becomes LF, so offsets and places count in the
 * text as an editor shows it.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.length > 1 && startsLikeUtf16(bytes)) {
    return { ok: false, problem: 'not-utf8', at: { line: 1, column: 1 }, found: 'UTF-16' }
  }
  let text: string
  try {
    text = decoder.decode(bytes)
  } catch {
    return { ok: false, problem: 'not-utf8', at: pointOfBadByte(bytes), found: '' }
  }
  if (text.charCodeAt(0) === 0xfeff) text = text.slice(1)
  if (text.includes('\r')) {
    text = text.replaceAll('\r\n', '\n')
    const lone = text.indexOf('\r')
    if (lone !== -1) {
      return { ok: false, problem: 'carriage-return', at: pointAt(text, lone), found: 'U+000D' }
    }
  }
  const bad = findForbidden(text)
  if (bad) return { ok: false, problem: 'character', at: pointAt(text, bad.offset), found: bad.found }
  return { ok: true, text }
}
