/** Comparisons on their way out: text on the screen or in files, documents in files. */
import { Chalk, type ChalkInstance } from 'chalk'
import { UserError } from '../diagnostic.ts'
import type { Document } from '../render/document.ts'
import type { Context } from './command.ts'
import { chalkFor } from './output.ts'
import type { Repository } from './open.ts'
import { parentOf } from './paths.ts'
import { parseTargets, type Target } from './report-targets.ts'

const screenFormats = ['text', 'json', 'markdown', 'html'] as const
const fileFormats = ['docx', 'pdf'] as const
export const comparisonFormats = [...screenFormats, ...fileFormats] as const

export type ScreenFormat = (typeof screenFormats)[number]
type ComparisonFormat = (typeof comparisonFormats)[number]

/** Makes a comparison in each form; text knows what the screen can show. */
export interface Writers {
  readonly write: (
    format: ScreenFormat,
    chalk: ChalkInstance,
    columns: number | undefined,
  ) => string | Promise<string>
  readonly document: () => Document
  /** Whose house style it is in. */
  readonly side: Pick<Repository, 'folder' | 'catalogue'>
}

const isDocument = (format: ComparisonFormat): format is (typeof fileFormats)[number] =>
  format === 'docx' || format === 'pdf'

/** Reads `--format`; a UserError for Word or PDF without a file. */
export function readComparisonTargets(context: Context, given: unknown): readonly Target<ComparisonFormat>[] {
  const targets = parseTargets(context, given ?? 'text', comparisonFormats)
  const lost = targets.find(({ format, file }) => isDocument(format) && file === undefined)
  if (!lost) return targets
  throw new UserError({
    nl: `Een ${lost.format}-bestand kan niet naar het scherm: geef het een naam, zoals \`--format ${lost.format}=vergelijking.${lost.format}\`.`,
    en: `A ${lost.format} file cannot go to the screen: give it a name, such as \`--format ${lost.format}=comparison.${lost.format}\`.`,
  })
}

/** Writes each report where it should go, and says which files were written. */
export async function writeComparison(
  context: Context,
  targets: readonly Target<ComparisonFormat>[],
  { write, document, side }: Writers,
): Promise<void> {
  const { world } = context
  for (const { format, file } of targets) {
    if (file === undefined) {
      if (!isDocument(format))
        world.out.write(await write(format, chalkFor(context, world.out), world.out.columns))
      continue
    }
    const content = isDocument(format)
      ? await renderDocument(context, format, document(), side)
      : Buffer.from(await write(format, new Chalk({ level: 0 }), undefined))
    world.outputFolder(parentOf(file)).write(file.slice(file.lastIndexOf('/') + 1), content)
  }
}

async function renderDocument(
  { world, language }: Context,
  format: 'docx' | 'pdf',
  document: Document,
  side: Writers['side'],
): Promise<Uint8Array> {
  const [{ loadFormats }, { readFonts }, { openHouseStyle }, { readHouseStyle }, { createLibrary }] =
    await Promise.all([
      import('../render/formats.ts'),
      import('./fonts.ts'),
      import('./house-style.ts'),
      import('../render/house-style.ts'),
      import('../render/library.ts'),
    ])
  const [made] = await loadFormats([format], {
    fonts: () => readFonts(world.program),
    reference: () => undefined,
  })
  const library = await createLibrary(new Map())
  const { settings, logo } = openHouseStyle(side)
  const content = made!.write(document, readHouseStyle(settings, library.style, logo), ({ reason }) =>
    world.err.write(`${reason[language]}\n`),
  )
  return typeof content === 'string' ? Buffer.from(content) : content
}
