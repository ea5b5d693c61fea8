/** The institute's colour and font, made safe and readable; where it has none, the project's own. */
import type { HouseStyle as StyleSettings } from '../model/schema-types.ts'

export interface HouseStyle {
  /** `#rrggbb`, dark enough for text on white and for white text on it. */
  readonly colour: string
  /** Undefined for the fonts of the reader's own system. */
  readonly font: string | undefined
  /** The style sheet for web pages. */
  readonly sheet: string
}

const ownColour = '#0f5263'
const readable = 4.5

export function readHouseStyle(settings: StyleSettings | undefined, sheet: string): HouseStyle {
  const { colour, font } = settings ?? {}
  return {
    colour: /^#[0-9a-f]{6}$/i.test(colour ?? '') ? darken(colour!.toLowerCase()) : ownColour,
    font: font !== undefined && /^[\p{L}\p{N} .-]{1,80}$/u.test(font) ? font : undefined,
    sheet,
  }
}

/** The colour itself, or a darker shade of it that can be read on white. */
export function darken(colour: string): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  for (let share = 100; share > 0; share -= 2) {
    const shade = channels.map((channel) => Math.round((channel * share) / 100))
    if (contrastWithWhite(shade) >= readable + 0.3) return `#${shade.map((one) => one.toString(16).padStart(2, '0')).join('')}`
  }
  return '#000000'
}

/** WCAG's contrast ratio between a colour (0-255 a channel) and white. */
export function contrastWithWhite(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}
