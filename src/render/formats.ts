/** The list of formats. Each is loaded when it is asked for: their libraries take time. */
import type { Document } from './document.ts'
import type { HouseStyle } from './house-style.ts'

export interface Format {
  readonly id: string
  /** Of the file, without the full stop. */
  readonly ending: string
  /** The same document and style give the same bytes. Never throws for what the document says. */
  write(document: Document, style: HouseStyle): string | Uint8Array
}

const loaders = {
  md: async (): Promise<Format> => (await import('./markdown.ts')).markdown,
  html: async (): Promise<Format> => (await import('./html.ts')).html,
}

export type FormatId = keyof typeof loaders

export const formatIds = Object.keys(loaders) as readonly FormatId[]

/** The formats by these ids, in that order. */
export const loadFormats = (ids: readonly FormatId[]): Promise<Format[]> =>
  Promise.all(ids.map((id) => loaders[id]()))
