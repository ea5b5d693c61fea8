/** Turns document trees into files: here, or on threads of their own when there is enough to do. */
import type { Document } from '../render/document.ts'
import { loadFormats, type FormatId, type Materials } from '../render/formats.ts'
import type { HouseStyle } from '../render/house-style.ts'
import type { Fonts } from '../render/pdf-fonts.ts'
import { writeDocument, type WrittenDocument } from '../render/write-document.ts'
import type { Threads, World } from '../world.ts'

/** What a thread is told when it starts. */
export interface WritingSetup {
  readonly formats: readonly FormatId[]
  readonly style: HouseStyle
  readonly fonts: Fonts | undefined
  readonly reference: Uint8Array | undefined
}

/** What a thread is asked; it answers with a `WrittenDocument` for each format. */
export interface WritingQuestion {
  readonly document: Document
  readonly formats: readonly FormatId[]
}

export interface Writers {
  /** How many documents may wait to be written, so that nobody is idle and little is kept. */
  readonly room: number
  write(question: WritingQuestion): Promise<readonly WrittenDocument[]>
  close(): Promise<void>
}

/** About how long a document takes, in milliseconds: `npx tsx bench/render.ts`. */
const effort: Readonly<Record<FormatId, number>> = { md: 2, html: 4, docx: 5, pdf: 45 }
/** Threads take half a second to start. */
const enough = 2000

/** Writers for as many files of each format as are to be made. Throws a UserError where one cannot be made here. */
export async function openWriters(
  world: World,
  files: readonly FormatId[],
  style: HouseStyle,
  materials: Materials,
): Promise<Writers> {
  const needed = [...new Set(files)]
  if (files.reduce((sum, id) => sum + effort[id], 0) >= enough) {
    const setup: WritingSetup = {
      formats: needed,
      style,
      fonts: needed.includes('pdf') ? materials.fonts() : undefined,
      reference: needed.includes('docx') ? materials.reference() : undefined,
    }
    const threads = world.threads('dist/real-writer.cjs', setup)
    if (threads) return onThreads(threads)
  }
  const formats = await loadFormats(needed, materials)
  return {
    room: 1,
    write: async ({ document, formats: ids }) =>
      writeDocument(
        document,
        style,
        ids.map((id) => formats[needed.indexOf(id)]!),
      ),
    close: async () => {},
  }
}

const onThreads = (threads: Threads): Writers => ({
  room: threads.count * 4,
  write: async (question) => (await threads.ask(question)) as readonly WrittenDocument[],
  close: () => threads.close(),
})
