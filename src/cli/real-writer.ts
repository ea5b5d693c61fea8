/** The program of a thread that turns document trees into files. */
import { UserError } from '../diagnostic.ts'
import { loadFormats } from '../render/formats.ts'
import { writeDocument } from '../render/write-document.ts'
import type { Reply } from './real-threads.ts'
import type { WritingQuestion, WritingSetup } from './write-documents.ts'

const { parentPort, workerData } = process.getBuiltinModule('node:worker_threads')

const { formats: ids, style, fonts, reference } = workerData as WritingSetup
const say = (reply: Reply) => parentPort?.postMessage(reply)
const loading = loadFormats(ids, { fonts: () => fonts!, reference: () => reference })
// It may fail before anything is asked; whoever asks first hears of it.
loading.catch(() => {})

parentPort?.on('message', ({ task, question }: { task: number; question: WritingQuestion }) => {
  void loading.then(
    (all) => {
      const { document, formats } = question
      const chosen = formats.map((id) => all[ids.indexOf(id)]!)
      say({ task, answer: writeDocument(document, style, chosen) })
    },
    (error: unknown) => {
      if (!(error instanceof UserError)) throw error
      say({ refused: error.text })
    },
  )
})
