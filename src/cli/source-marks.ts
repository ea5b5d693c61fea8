/** What a document is made from, as a fingerprint: as long as it is the same, so is the document. */
import { fingerprint } from '../diagnostic.ts'
import type { HouseStyle } from '../model/schema-types.ts'
import type { Job } from '../render/documents.ts'
import type { FormatId } from '../render/formats.ts'
import type { Library } from '../render/library.ts'
import type { Picture } from '../render/picture.ts'

export interface Sources {
  readonly library: Library
  readonly style: HouseStyle | undefined
  /** The bytes of the reference document, where there is one. */
  readonly reference: Uint8Array | undefined
  readonly logo: Picture | undefined
  /** Of this tool. */
  readonly version: string
}

/** Gives the fingerprint of a document's sources in a format. */
export function markSources({
  library,
  style,
  reference,
  logo,
  version,
}: Sources): (job: Job, format: FormatId) => string {
  const look = JSON.stringify(style ?? {})
  const markOf = (bytes: Uint8Array | undefined) =>
    bytes === undefined ? '' : fingerprint(Buffer.from(bytes).toString('latin1'))
  const [word, picture] = [markOf(reference), markOf(logo?.bytes)]
  const views = new WeakMap<Job, string>()
  return (job, format) => {
    let view = views.get(job)
    if (view === undefined) {
      view = fingerprint(version, library.mark, look, job.template, JSON.stringify(job.view()))
      views.set(job, view)
    }
    return fingerprint(view, format, format === 'docx' ? word : '', format === 'md' ? '' : picture)
  }
}
