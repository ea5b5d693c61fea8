/** One document tree, in each format that is asked for. */
import type { Document } from './document.ts'
import type { Format, Warning } from './formats.ts'
import type { HouseStyle } from './house-style.ts'

export interface WrittenDocument {
  readonly content: string | Uint8Array
  /** What could not be shown as it was written. */
  readonly warnings: readonly Warning[]
}

/** In the order of the formats. Never throws for what the document says. */
export const writeDocument = (
  document: Document,
  style: HouseStyle,
  formats: readonly Format[],
): WrittenDocument[] =>
  formats.map((format) => {
    const warnings: Warning[] = []
    const content = format.write(document, style, (warning) => warnings.push(warning))
    return { content, warnings }
  })
