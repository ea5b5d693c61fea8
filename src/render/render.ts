/** Makes a document: subject → view → document tree → one or more formats. The same input gives the same bytes. */
import type { Finding } from '../diagnostic.ts'
import { compose } from './compose.ts'
import type { Composed } from './compose.ts'
import type { Document } from './document.ts'
import type { Job } from './documents.ts'
import type { Format } from './formats.ts'
import { readHouseStyle } from './house-style.ts'
import type { Library } from './library.ts'
import type { Picture } from './picture.ts'
import type { WrittenDocument } from './write-document.ts'
import { writeDocument } from './write-document.ts'

export interface RenderedFile extends WrittenDocument {
  /** Below the output folder, with `/`. */
  readonly path: string
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
  const composed = composeJob(job, library)
  if (!composed.ok) return { files: [], document: undefined, findings: composed.findings }
  const style = readHouseStyle(job.subject.catalogue.settings.render?.style, library.style, logo)
  const files = writeDocument(composed.document, style, formats).map((written, at) => ({
    path: `${job.path}.${formats[at]!.ending}`,
    ...written,
  }))
  return { files, document: composed.document, findings: [] }
}

/** The document tree of a job, or what is wrong with its templates. */
export const composeJob = (job: Job, library: Library): Composed => compose(job.template, job.view(), library)
