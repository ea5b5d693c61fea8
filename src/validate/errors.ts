/** What is wrong with a file that does not fit its schema, with the full validators of Ajv. */
import type { Kind } from '../load/find.ts'
import type { LoadedFile } from '../load/load.ts'
import * as validators from './generated/validators.js'
import type { SchemaError, SchemaValidator } from './generated/validators.js'

export type { SchemaError }

const validatorOf: Readonly<Record<Kind, SchemaValidator>> = {
  config: validators.validateConfig,
  outcome: validators.validateOutcome,
  translation: validators.validateTranslation,
  persona: validators.validatePersona,
  agreement: validators.validateAgreement,
  framework: validators.validateFramework,
  acceptances: validators.validateAcceptances,
}

/** Every error of a file, as Ajv gives it; none for a file that fits. */
export function findErrors({ kind, value }: LoadedFile): readonly SchemaError[] {
  const validate = validatorOf[kind]
  return validate(value) ? [] : [...(validate.errors ?? [])]
}
