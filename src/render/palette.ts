/** The colours of a document on paper, all made from the institute's own. The web pages' style sheet has the same ones. */
import type { HouseStyle } from './house-style.ts'

/** Each is `#rrggbb`. */
export interface Palette {
  readonly accent: string
  /** Behind a box and the first cell of a row. */
  readonly tint: string
  /** Behind the head of a table, and the line below a heading. */
  readonly tintStrong: string
  readonly ink: string
  readonly softInk: string
  readonly line: string
  readonly fieldLine: string
  /** Of the mark on what is not adopted. */
  readonly mark: string
}

export function choosePalette({ colour }: HouseStyle): Palette {
  return {
    accent: colour,
    tint: mixWithWhite(colour, 0.07),
    tintStrong: mixWithWhite(colour, 0.14),
    ink: '#1c2326',
    softInk: '#536066',
    line: '#b9c4c7',
    fieldLine: '#6f7d82',
    mark: '#a1260d',
  }
}

/** So much of the colour (0 to 1), the rest white. */
export function mixWithWhite(colour: string, share: number): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  return `#${channels
    .map((one) =>
      Math.round(255 - (255 - one) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}
