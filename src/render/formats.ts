/** The list of formats. Each is loaded when it is asked for: their libraries take time. */
import type { Text } from '../diagnostic.ts'
import type { Document } from './document.ts'
import type { HouseStyle } from './house-style.ts'
import type { Fonts } from './pdf-fonts.ts'

/** Files that formats are made with; each is read when it is first needed. */
export interface Materials {
  readonly fonts: () => Fonts
  /** The institute's own Word file, whose styles, header and footer are taken over. */
  readonly reference: () => Uint8Array | undefined
}

export interface Format {
  readonly id: string
  /** Of the file, without the full stop. */
  readonly ending: string
  /**
   * The same document and style give the same bytes. Never throws for what the document says; `warn` gets what could not be
   * shown as it was written.
   */
  write(document: Document, style: HouseStyle, warn: (warning: Warning) => void): string | Uint8Array
}

/** What could not be shown as it was written, or not as the house style wants it. */
export interface Warning {
  readonly reason: Text
  /** Of the house style, where it is about that and the same for every document. */
  readonly setting?: 'font' | 'logo'
  /** Words of the document that a font lacks characters of, and what became of them. */
  readonly missing?: { readonly how: 'borrowed' | 'boxed'; readonly words: readonly string[] }
  readonly expected?: readonly string[]
  readonly hint?: Text
}

const nothing: Materials = {
  fonts: () => ({ family: 'Source Sans 3', faces: [] }),
  reference: () => undefined,
}

const loaders = {
  md: async (): Promise<Format> => (await import('./markdown.ts')).markdown,
  html: async (): Promise<Format> => (await import('./html.ts')).html,
  docx: async ({ reference }: Materials): Promise<Format> =>
    (await import('./docx.ts')).createDocx(reference()),
  pdf: async ({ fonts }: Materials): Promise<Format> => (await import('./pdf.ts')).createPdf(fonts()),
}

export type FormatId = keyof typeof loaders

export const formatIds = Object.keys(loaders) as readonly FormatId[]

/**
 * The formats by these ids, in that order. Throws a UserError for one that cannot be made here: a reference document that is no
 * Word file, PDF on a computer that its compiler was not made for.
 */
export const loadFormats = (ids: readonly FormatId[], materials: Materials = nothing): Promise<Format[]> =>
  Promise.all(ids.map((id) => loaders[id](materials)))
