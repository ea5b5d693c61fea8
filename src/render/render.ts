/** Makes a document: subject → view → document tree → one or more formats. The same input gives the same bytes. */
import type { Finding } from '../diagnostic.ts'
import { compose } from './compose.ts'
import type { Document } from './document.ts'
import type { Job } from './documents.ts'
import type { Format, Warning } from './formats.ts'
import { readHouseStyle } from './house-style.ts'
import type { Library } from './library.ts'
import type { Picture } from './picture.ts'

export interface RenderedFile {
  /** Below the output folder, with `/`. */
  readonly path: string
  readonly content: string | Uint8Array
  /** What could not be shown as it was written. */
  readonly warnings: readonly Warning[]
}

export interface Rendered {
  /** One for each format; none when there are findings. */
  readonly files: readonly RenderedFile[]
  readonly document: Document | undefined
  /** What is wrong with the templates. */
  readonly findings: readonly Finding[]
}

/** Never throws for what the data or an institute's templates hold. */
export function renderDocument(
  job: Job,
  formats: readonly Format[],
  library: Library,
  logo?: Picture,
): Rendered {
  const composed = compose(job.template, job.view(), library)
  if (!composed.ok) return { files: [], document: undefined, findings: composed.findings }
  const style = readHouseStyle(job.subject.catalogue.settings.render?.style, library.style, logo)
  const files = formats.map((format) => {
    const warnings: Warning[] = []
    const content = format.write(composed.document, style, (warning) => warnings.push(warning))
    return { path: `${job.path}.${format.ending}`, content, warnings }
  })
  return { files, document: composed.document, findings: [] }
}
