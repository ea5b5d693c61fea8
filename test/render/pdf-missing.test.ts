import { describe, expect, it } from 'vitest'
import { findLost, replaceMissing } from '../../src/render/pdf-missing.ts'

const latin = (codePoint: number) => codePoint < 0x250 || codePoint === 0x25a1
const codes = (text: string) => new Set(Array.from(text, (character) => character.codePointAt(0)!))

describe('characters that the program’s font lacks', () => {
  it('are lost only where no other font has them', () => {
    const lost = findLost(['王小明', 'x𓂀'], latin, (character) => character !== '𓂀')
    expect(lost).toEqual(codes('𓂀'))
    expect(replaceMissing('王小明 x𓂀', (codePoint) => !lost.has(codePoint) || latin(codePoint))).toBe(
      '王小明 x□',
    )
  })

  it('are all taken for lost when each has a font and together they have not', () => {
    expect(findLost(['王小'], latin, () => true)).toEqual(codes('王小'))
  })

  it('are not looked for one by one when there are very many', () => {
    const word = String.fromCodePoint(...Array.from({ length: 500 }, (_, at) => 0x4e00 + at))
    let asked = 0
    const lost = findLost([word], latin, () => (asked += 1) > 0)
    expect([lost.size, asked]).toEqual([500, 0])
  })
})
