import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dataAddress, fitInto, pictureLimits, readPicture, type Picture } from '../../src/render/picture.ts'
import { chunk, jpeg, makePng, withSegment } from './pictures.ts'

const open = (bytes: Uint8Array): Picture => {
  const outcome = readPicture(bytes)
  if (!outcome.ok) throw new Error(outcome.reason.en)
  return outcome.picture
}
const refusal = (bytes: Uint8Array): string => {
  const outcome = readPicture(bytes)
  return outcome.ok ? 'taken' : outcome.reason.en
}
const words = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const damaged = 'This picture is damaged or not complete.'

describe('a picture', () => {
  it('is PNG or JPEG, with its size', () => {
    expect(open(makePng())).toMatchObject({ kind: 'png', width: 8, height: 4 })
    expect(open(jpeg)).toMatchObject({ kind: 'jpeg', width: 24, height: 8 })
  })
  it.each([
    ['grey of one bit', [1, 0, 0], 4 * 2],
    ['grey of 16 bits', [16, 0, 0], 4 * 17],
    ['grey with transparency', [8, 4, 0], 4 * 17],
    ['colour with transparency', [16, 6, 0], 4 * 65],
    // 8 by 4 interlaced: passes of 1, 1, 0, 2, 4, 2 × 4 and 2 × 8 pixels.
    ['interlaced grey', [8, 0, 1], 2 + 2 + 3 + 5 + 10 + 18],
  ] as const)('can be %s', (_name, look, length) => {
    expect(open(makePng({ look, rows: Buffer.alloc(length) })).width).toBe(8)
    expect(refusal(makePng({ look, rows: Buffer.alloc(length - 1) }))).toBe(damaged)
    expect(refusal(makePng({ look, rows: Buffer.alloc(length + 1) }))).toBe(damaged)
  })
  it('leaves behind what is no picture', () => {
    const secret = 'Jan Jansen, 52.1 N 5.1 E'
    const png = makePng({
      before: [chunk('tEXt', words(secret)), chunk('sRGB', Buffer.from([0]))],
      after: [chunk('eXIf', words(secret)), chunk('zZZz', words(secret))],
    })
    const bare = open(Buffer.concat([png, words(`<script>${secret}`)])).bytes
    expect(Buffer.from(bare).toString('latin1')).not.toContain(secret)
    expect(Buffer.from(bare)).toEqual(Buffer.from(makePng({ before: [chunk('sRGB', Buffer.from([0]))] })))
    for (const marker of [0xe1, 0xe2, 0xfe])
      expect(Buffer.from(open(withSegment(marker, secret)).bytes)).toEqual(Buffer.from(jpeg))
    expect(Buffer.from(open(Buffer.concat([jpeg, words(secret)])).bytes)).toEqual(Buffer.from(jpeg))
  })
  it.each([
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'This is an SVG.'],
    ['SVG after a prologue', '<?xml version="1.0"?>\n<!-- x -->\n<svg>', 'This is an SVG.'],
    ['GIF', 'GIF89a', 'but GIF'],
    ['WebP', 'RIFF\0\0\0\0WEBPVP8 ', 'but WebP'],
    ['PDF', '%PDF-1.7', 'but PDF'],
    ['a page', '<!doctype html><script>', 'This is no PNG or JPEG.'],
    ['nothing', '', 'This is no PNG or JPEG.'],
  ])('is not %s', (_name, start, reason) => {
    expect(refusal(words(start))).toContain(reason)
  })
  it.each([
    ['cut off', makePng().subarray(0, 50)],
    ['without an end', makePng().subarray(0, -12)],
    ['of no width', makePng({ width: 0 })],
    ['of colours that there are not', makePng({ look: [8, 5, 0] })],
    ['of a palette that is not there', makePng({ look: [8, 3, 0], rows: Buffer.alloc(36) })],
    ['with a filter that there is not', makePng({ look: [8, 0, 0], rows: Buffer.alloc(36, 9) })],
    ['changed in one place', makePng().with(60, 7)],
    ['of rows that unfold without end', makePng({ rows: Buffer.alloc(3_000_000) })],
    ['JPEG cut off', jpeg.subarray(0, -2)],
    ['JPEG without a frame', Buffer.concat([jpeg.subarray(0, 20), jpeg.subarray(-2)])],
    ['only a start', jpeg.subarray(0, 3)],
  ])('is not one that is %s', (_name, bytes) => {
    expect(refusal(bytes)).toBe(damaged)
  })
  it('is not one for the printer', () => {
    const frame = Buffer.from(jpeg)
    frame[frame.indexOf(Buffer.from([0xff, 0xc0])) + 9] = 4
    expect(refusal(frame)).toContain('CMYK')
  })
  it('is of a size that can be looked at: a small file may unfold to a giant', () => {
    const { side } = pictureLimits
    expect(refusal(makePng({ width: side + 1, height: 1, rows: Buffer.alloc(1) }))).toContain('too large')
    expect(refusal(makePng({ width: 65_535, height: 65_535, rows: Buffer.alloc(1) }))).toContain(
      '65535 by 65535',
    )
    expect(refusal(makePng({ width: side, height: side, rows: Buffer.alloc(1) }))).toContain('too large')
  })
  it('never throws, whatever is wrong with it', () => {
    const sound = fc.constantFrom(makePng(), makePng({ look: [8, 0, 1], rows: Buffer.alloc(40) }), jpeg)
    const change = fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 6 })
    fc.assert(
      fc.property(sound, change, fc.nat(400), (bytes, changes, length) => {
        const broken = Uint8Array.from(bytes.subarray(0, Math.max(3, length)))
        for (const [at, value] of changes) if (at < broken.length) broken[at] = value
        const outcome = readPicture(broken)
        if (outcome.ok) expect(readPicture(outcome.picture.bytes)).toEqual(outcome)
      }),
      { numRuns: 2000 },
    )
  })
  it('fits into a box as it is', () => {
    const picture = open(makePng())
    expect(fitInto(picture, { width: 50, height: 10 })).toEqual({ width: 20, height: 10 })
    expect(fitInto(picture, { width: 10, height: 10 })).toEqual({ width: 10, height: 5 })
  })
  it('is whole in its address', () => {
    const [, kind, data = ''] = /^data:image\/(\w+);base64,(.*)$/.exec(dataAddress(open(jpeg)))!
    expect(kind).toBe('jpeg')
    expect(Buffer.from(data, 'base64')).toEqual(Buffer.from(jpeg))
  })
})
