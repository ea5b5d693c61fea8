/** Checks each file against its JSON Schema, with validators compiled when the tool was built. */
import type { Finding } from '../diagnostic.ts'
import type { Kind } from '../load/find.ts'
import type { LoadedFile } from '../load/load.ts'
import * as validators from './generated/validators.js'

/** One error as Ajv gives it, without the value. */
export interface SchemaError {
  readonly instancePath: string
  readonly schemaPath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
}

type Validator = ((value: unknown) => boolean) & { errors?: readonly SchemaError[] | null }

const validatorOf: Readonly<Record<Kind, Validator>> = {
  config: validators.validateConfig,
  outcome: validators.validateOutcome,
  translation: validators.validateTranslation,
  persona: validators.validatePersona,
  agreement: validators.validateAgreement,
  framework: validators.validateFramework,
}

export interface Checked {
  /** The files that are what their schema says. */
  readonly sound: readonly LoadedFile[]
  readonly findings: readonly Finding[]
}

/** Files without a value (they could not be read) are passed over: they have their findings already. */
export async function checkSchemas(files: readonly LoadedFile[]): Promise<Checked> {
  const sound: LoadedFile[] = []
  const failed: { readonly file: LoadedFile; readonly errors: readonly SchemaError[] }[] = []
  for (const file of files) {
    if (file.value === undefined) continue
    const validate = validatorOf[file.kind]
    if (validate(file.value)) sound.push(file)
    else failed.push({ file, errors: [...(validate.errors ?? [])] })
  }
  if (failed.length === 0) return { sound, findings: [] }
  const { explainErrors } = await import('./explain.ts')
  return { sound, findings: failed.flatMap(({ file, errors }) => explainErrors(file, errors)) }
}
