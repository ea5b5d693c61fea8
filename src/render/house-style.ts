/** The institute's colour, font and logo, made safe and readable; where it has none, the project's own. */
import type { HouseStyle as StyleSettings } from '../model/schema-types.ts'
import { mixWithWhite } from './palette.ts'
import type { Picture } from './picture.ts'

export interface HouseStyle {
  /** `#rrggbb`, dark enough for text on white and on a tint of itself. */
  readonly colour: string
  /** Undefined for the fonts of the reader's own system. */
  readonly font: string | undefined
  /** At the top of a page, where the name of the institute stands otherwise. */
  readonly logo?: Picture | undefined
  /** The style sheet for web pages. */
  readonly sheet: string
}

const ownColour = '#0f5263'
/** WCAG's least contrast for text. */
const readable = 4.5

export function readHouseStyle(
  settings: StyleSettings | undefined,
  sheet: string,
  logo?: Picture,
): HouseStyle {
  const { colour, font } = settings ?? {}
  return {
    colour: /^#[0-9a-f]{6}$/i.test(colour ?? '') ? darken(colour!.toLowerCase()) : ownColour,
    font: font !== undefined && /^[\p{L}\p{N} .-]{1,80}$/u.test(font) ? font : undefined,
    logo,
    sheet,
  }
}

/** The colour itself, or a darker shade of it: one that can be read on white and on its own tint, as the head of a table has. */
export function darken(colour: string): string {
  const channels = channelsOf(colour)
  for (let share = 100; share > 0; share -= 2) {
    const shade = `#${channels.map((one) => hex(Math.round((one * share) / 100))).join('')}`
    if (contrast(shade, mixWithWhite(shade, 0.14)) >= readable) return shade
  }
  return '#000000'
}

const channelsOf = (colour: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

const hex = (channel: number): string => channel.toString(16).padStart(2, '0')

/** WCAG's contrast ratio between two colours, each `#rrggbb`. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
