/** Checks each file against its JSON Schema, with functions compiled when the tool was built. */
import type { Finding } from '../diagnostic.ts'
import type { Kind } from '../load/find.ts'
import type { LoadedFile } from '../load/load.ts'
import * as fits from './generated/fits.js'

const fitsOf: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  config: fits.fitsConfig,
  outcome: fits.fitsOutcome,
  translation: fits.fitsTranslation,
  persona: fits.fitsPersona,
  agreement: fits.fitsAgreement,
  framework: fits.fitsFramework,
  acceptances: fits.fitsAcceptances,
}

export interface Checked {
  /** The files that are what their schema says. */
  readonly sound: readonly LoadedFile[]
  readonly findings: readonly Finding[]
}

/**
 * Asks of each file whether it fits; the validators that say why not are six times as much code, and loaded for those
 * that do not. Files without a value (they could not be read) are passed over: they have their findings already.
 */
export async function checkSchemas(files: readonly LoadedFile[]): Promise<Checked> {
  const sound: LoadedFile[] = []
  const failed: LoadedFile[] = []
  for (const file of files) {
    if (file.value !== undefined) (fitsOf[file.kind](file.value) ? sound : failed).push(file)
  }
  if (failed.length === 0) return { sound, findings: [] }
  const { findErrors } = await import('./errors.ts')
  const { explainErrors } = await import('./explain.ts')
  return { sound, findings: failed.flatMap((file) => explainErrors(file, findErrors(file))) }
}
