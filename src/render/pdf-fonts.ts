/** Fonts for paper, and which characters they have. */

/** The program's own font, as files in memory. */
export interface Fonts {
  /** The name by which it is asked for. */
  readonly family: string
  /** TrueType or OpenType, upright first. */
  readonly faces: readonly Uint8Array[]
}

/** Whether a font has a character. A file that cannot be read has none. */
export function readCoverage(face: Uint8Array): (codePoint: number) => boolean {
  const ranges = readRanges(new DataView(face.buffer, face.byteOffset, face.byteLength))
  return (codePoint) => {
    let low = 0
    let high = ranges.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const [start, end] = ranges[middle]!
      if (codePoint < start) high = middle - 1
      else if (codePoint > end) low = middle + 1
      else return true
    }
    return false
  }
}

type Range = readonly [start: number, end: number]

/** The font's `cmap` table: format 12 where there is one, else format 4 (OpenType 1.9). */
function readRanges(view: DataView): readonly Range[] {
  try {
    const table = findTable(view, 'cmap')
    if (table === undefined) return []
    let best: { readonly at: number; readonly format: number } | undefined
    for (let index = 0; index < view.getUint16(table + 2); index++) {
      const at = table + view.getUint32(table + 4 + index * 8 + 4)
      const format = view.getUint16(at)
      if ((format === 12 || format === 4) && format > (best?.format ?? 0)) best = { at, format }
    }
    if (!best) return []
    return best.format === 12 ? readGroups(view, best.at) : readSegments(view, best.at)
  } catch {
    return []
  }
}

function findTable(view: DataView, tag: string): number | undefined {
  for (let index = 0; index < view.getUint16(4); index++) {
    const at = 12 + index * 16
    const name = String.fromCharCode(...[0, 1, 2, 3].map((one) => view.getUint8(at + one)))
    if (name === tag) return view.getUint32(at + 8)
  }
  return undefined
}

function readGroups(view: DataView, at: number): Range[] {
  const count = view.getUint32(at + 12)
  return Array.from({ length: count }, (_, index): Range => {
    const group = at + 16 + index * 12
    return [view.getUint32(group), view.getUint32(group + 4)]
  })
}

function readSegments(view: DataView, at: number): Range[] {
  const count = view.getUint16(at + 6) / 2
  const ranges: Range[] = []
  for (let index = 0; index < count; index++) {
    const end = view.getUint16(at + 14 + index * 2)
    const start = view.getUint16(at + 16 + count * 2 + index * 2)
    const shift = view.getUint16(at + 16 + count * 4 + index * 2)
    const offsetAt = at + 16 + count * 6 + index * 2
    const offset = view.getUint16(offsetAt)
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const glyph =
        offset === 0 ? (code + shift) & 0xffff : view.getUint16(offsetAt + offset + (code - start) * 2)
      if (glyph === 0) continue
      const last = ranges.at(-1)
      if (last?.[1] === code - 1) ranges[ranges.length - 1] = [last[0], code]
      else ranges.push([code, code])
    }
  }
  return ranges
}
