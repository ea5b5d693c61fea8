/** From bytes to text. */
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { decodeText, findForbidden, pointAt } from '../../src/load/text.ts'

const bytes = (...codes: number[]) => Uint8Array.from(codes)
const utf8 = (text: string) => new TextEncoder().encode(text)

describe('what comes through', () => {
  it.each([
    ['plain text', utf8('id: x\n'), 'id: x\n'],
    ['letters of many languages', utf8('één çà 漢字 Ελ'), 'één çà 漢字 Ελ'],
    ['emoji with their joiners and selectors', utf8('👩🏽‍🏫 ❤️'), '👩🏽‍🏫 ❤️'],
    ['no-break spaces and soft hyphens', utf8('a\u00a0b\u00adc'), 'a\u00a0b\u00adc'],
    ['tabs, for the reader to judge', utf8('a:\tb'), 'a:\tb'],
    ['Windows line ends, as LF', utf8('a\r\nb\r\n'), 'a\nb\n'],
    ['one byte order mark, taken off', utf8('\ufeffid: x'), 'id: x'],
    ['nothing', bytes(), ''],
  ])('%s', (_name, given, text) => {
    expect(decodeText(given)).toEqual({ ok: true, text })
  })
})

describe('what does not, and where', () => {
  it.each([
    ['UTF-16 with a mark', bytes(0xff, 0xfe, 0x69, 0), 'not-utf8', 1, 1, 'UTF-16'],
    ['UTF-16, big end first', bytes(0xfe, 0xff, 0, 0x69), 'not-utf8', 1, 1, 'UTF-16'],
    ['UTF-16 without a mark', bytes(0x69, 0, 0x64, 0), 'not-utf8', 1, 1, 'UTF-16'],
    ['Latin-1', bytes(0x61, 0x0a, 0x63, 0x6f, 0xf6, 0x72), 'not-utf8', 2, 3, ''],
    ['an overlong slash', bytes(0x61, 0xc0, 0xaf), 'not-utf8', 1, 2, ''],
    ['a file cut in a character', bytes(0x61, 0xc3), 'not-utf8', 1, 2, ''],
    ['half a surrogate pair', bytes(0x61, 0xed, 0xa0, 0x80), 'not-utf8', 1, 2, ''],
    ['a second byte order mark', utf8('\ufeff\ufeffa'), 'character', 1, 1, 'U+FEFF'],
    ['a lone carriage return', utf8('a\r\nb\rc'), 'carriage-return', 2, 2, 'U+000D'],
    ['a bell', utf8('a\nb\u0007'), 'character', 2, 2, 'U+0007'],
    ['a zero-width space', utf8('a: LU\u200b-1'), 'character', 1, 6, 'U+200B'],
    ['text that runs backwards', utf8('a: \u202ex'), 'character', 1, 4, 'U+202E'],
    ['a line separator', utf8('a\u2028b'), 'character', 1, 2, 'U+2028'],
    ['hidden tag characters', utf8('a\u{e0041}'), 'character', 1, 2, 'U+E0041'],
    ['hidden selectors', utf8('a\u{e0100}'), 'character', 1, 2, 'U+E0100'],
    ['private use', utf8('a\ue000'), 'character', 1, 2, 'U+E000'],
    ['a noncharacter', utf8('a\uffff'), 'character', 1, 2, 'U+FFFF'],
    ['the mark of a character that was lost', utf8('a\ufffd'), 'character', 1, 2, 'U+FFFD'],
  ])('%s', (_name, given, problem, line, column, found) => {
    expect(decodeText(given)).toEqual({ ok: false, problem, at: { line, column }, found })
  })
})

test('any bytes give a text without forbidden characters, or a place in it', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (given) => {
      const decoded = decodeText(given)
      if (decoded.ok) {
        expect(findForbidden(decoded.text)).toBeUndefined()
        expect(decoded.text).not.toContain('\r')
      } else expect(Math.min(decoded.at.line, decoded.at.column)).toBeGreaterThanOrEqual(1)
    }),
    { numRuns: 2000 },
  )
})

test('what comes through says what it said', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const decoded = decodeText(utf8(text))
      if (decoded.ok) expect(decoded.text).toBe(text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n'))
    }),
    { numRuns: 2000 },
  )
})

test('a place counts lines and columns from one', () => {
  const text = 'ab\n\nc'
  const points = Array.from({ length: text.length + 1 }, (_, offset) => pointAt(text, offset))
  expect(points.map(({ line, column }) => `${line}:${column}`)).toEqual(
    ['1:1', '1:2', '1:3', '2:1', '3:1', '3:2'], // prettier-ignore
  )
})
