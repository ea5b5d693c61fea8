/** Documents about the example, composed and taken apart for tests. */
import type { Language } from '../../src/diagnostic.ts'
import type { Outcome } from '../../src/model/schema-types.ts'
import { compose } from '../../src/render/compose.ts'
import { plainText, type Block, type Document, type Field } from '../../src/render/document.ts'
import { findDocument, type Job } from '../../src/render/documents.ts'
import { createLibrary } from '../../src/render/library.ts'
import { writeMarkdown } from '../../src/render/markdown.ts'
import { example, jobOf, seedId, subjectOf } from './example.ts'

const library = await createLibrary(new Map())

export function composed(job: Job): Document {
  const made = compose(job.template, job.view(), library)
  if (!made.ok) throw new Error(JSON.stringify(made.findings))
  return made.document
}

export function documentOf(
  id: string,
  language: Language,
  change: Partial<Outcome> = {},
  persona?: string,
): Document {
  const subject = {
    ...subjectOf(seedId, language, change),
    ...(persona && { persona: example.personas.get(persona)!.item }),
  }
  return composed(jobOf(findDocument(id)!, subject))
}

export const textOf = (
  id: string,
  language: Language,
  change: Partial<Outcome> = {},
  persona?: string,
): string => markdownOf(documentOf(id, language, change, persona))

export const markdownOf = (document: Document): string => writeMarkdown(document)

export function fieldsOf(blocks: readonly object[]): Field[] {
  return blocks.flatMap((block) => {
    const own = 'key' in block ? [block as Field] : []
    return [...own, ...('children' in block ? fieldsOf(block.children as object[]) : [])]
  })
}

export const headingsOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) =>
    block.type === 'heading' ? [`${'#'.repeat(block.depth)} ${plainText(block.children)}`] : [],
  )
