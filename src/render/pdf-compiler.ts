/** The one function that turns a template and its data into a PDF; what does it is loaded when it is first needed. */
import { UserError } from '../diagnostic.ts'
import type { Fonts } from './pdf-fonts.ts'

export interface End {
  readonly page: number
  /** Millimetres from the top of the page. */
  readonly y: number
}

/** What the template reads, by name. */
export type Inputs = Readonly<Record<string, string>>

export interface Typesetter {
  /** Where the text ends, before each new page that it asks for and last of all: what lays it out, and most of the time. */
  endsOf(inputs: Inputs): readonly End[]
  /**
   * A tagged PDF/UA-1, quick for what was laid out just before; what was laid out until now is then forgotten. Throws an
   * Error with what stood in the way, such as a character that no font has.
   */
  typeset(inputs: Inputs): Uint8Array
  /** Whether the program's fonts or one of this computer has every character of a text. */
  canShow(text: string): boolean
  /** Whether there is a font of this name: the program's own, or one of this computer. */
  hasFont(family: string): boolean
}

/** Times that what was not used again is kept: what all documents share is used by each. */
const forgotten = 1

/** There is no such folder: nothing can be read from it. */
const workspace = '/nonexistent/outcomes'

/** Sets one template. Throws a UserError where the compiler is not installed or not made for this computer. */
export async function loadTypesetter({ faces }: Fonts, template: string): Promise<Typesetter> {
  const { NodeCompiler } = await load()
  const fontBlobs = faces.map((face) => Buffer.from(face.buffer, face.byteOffset, face.byteLength))
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] })
  const mainFilePath = `${workspace}/document.typ`
  compiler.addSource(mainFilePath, template)
  return {
    endsOf: (inputs) =>
      compiler.query({ mainFilePath, inputs }, { selector: '<end>', field: 'value' }) as End[],
    typeset(inputs) {
      try {
        // In one call: compiling and writing apart keeps every document in memory.
        return compiler.pdf({ mainFilePath, inputs }, { pdfStandard: 'ua-1', creationTimestamp: 0 })
      } finally {
        compiler.evictCache(forgotten)
      }
    },
    canShow(text) {
      const showing = '#set document(title: "x")\n#sys.inputs.text'
      try {
        compiler.pdf(
          { mainFileContent: showing, inputs: { text } },
          { pdfStandard: 'ua-1', creationTimestamp: 0 },
        )
        return true
      } catch {
        return false
      }
    },
    hasFont(family) {
      const asking = '#set text(font: sys.inputs.family)\nx'
      const result = compiler.compile({ mainFileContent: asking, inputs: { family } })
      const warnings = result.takeWarnings()?.shortDiagnostics ?? []
      return !warnings.some((one) =>
        String((one as { message?: unknown }).message).startsWith('unknown font'),
      )
    },
  }
}

/** Whether PDFs can be made on this computer. */
export const canTypeset = (): Promise<boolean> =>
  load().then(
    () => true,
    () => false,
  )

async function load(): Promise<typeof import('@myriaddreamin/typst-ts-node-compiler')> {
  try {
    return await import('@myriaddreamin/typst-ts-node-compiler')
  } catch {
    throw new UserError({
      nl: 'PDF kan op deze computer niet worden gemaakt: het onderdeel @myriaddreamin/typst-ts-node-compiler ontbreekt. Installeer outcomes opnieuw zonder --omit=optional, of kies html of docx.',
      en: 'PDF cannot be made on this computer: the part @myriaddreamin/typst-ts-node-compiler is missing. Install outcomes again without --omit=optional, or choose html or docx.',
    })
  }
}
