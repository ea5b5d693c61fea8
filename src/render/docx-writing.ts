/** What writing one Word document needs to know, and what it gathers on the way. */
import type { Language } from '../diagnostic.ts'
import type { Look } from './docx-inlines.ts'
import type { Styles } from './docx-styles.ts'
import { bulletList, type Numbering } from './docx-lists.ts'
import { escapeXml } from './docx-xml.ts'
import type { Palette } from './palette.ts'
import { shortenKey } from './docx-keys.ts'

export interface Writing {
  readonly styles: Styles
  readonly palette: Palette
  readonly numbering: Numbering
  /** The number of the list to name with a bullet, by level; undefined where the style does that. */
  readonly bullets: readonly (number | undefined)[]
  readonly language: Language
  /** Addresses, in the order of their links. */
  readonly links: string[]
  /** Where the numbered lists start. */
  readonly starts: number[]
  /** Keys by the tags that stand for them, where a key is too long to be one. */
  readonly longKeys: Map<string, string>
  /** Gives the next number for a content control. */
  readonly nextControl: () => number
  tagOf(key: string): string
  /** Of all words that have no other, where it is not the style’s. */
  readonly look?: Look
}

interface Given {
  readonly styles: Styles
  readonly palette: Palette
  readonly numbering: Numbering
  readonly bulletsByStyle: readonly boolean[]
  readonly language: Language
}

export function startWriting({ bulletsByStyle, ...given }: Given): Writing {
  let control = 1_000_000
  const longKeys = new Map<string, string>()
  return {
    ...given,
    bullets: bulletsByStyle.map((own) => (own ? undefined : bulletList(given.numbering))),
    links: [],
    starts: [],
    longKeys,
    nextControl: () => (control += 1),
    tagOf: (key) => {
      const tag = shortenKey(key)
      if (tag !== key) longKeys.set(tag, key)
      return tag
    },
  }
}

/** A paragraph; `settings` come after its style, in the order that Word wants them. */
export function paragraph(style: string | undefined, settings: string, runs: string): string {
  const inner = (style === undefined ? '' : `<w:pStyle w:val="${escapeXml(style)}"/>`) + settings
  return `<w:p>${inner === '' ? '' : `<w:pPr>${inner}</w:pPr>`}${runs}</w:p>`
}
