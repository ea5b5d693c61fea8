/** The data for the form with which somebody asks to have an outcome recognised. */
import type { Text } from '../../diagnostic.ts'
import { describe, topicOf } from './facts.ts'
import { viewOutcome } from './outcome.ts'
import { viewStandard } from './standard.ts'
import type { OutcomeSubject } from './subjects.ts'

export const validationFormName: Text = { nl: 'Valideringsformulier', en: 'Validation form' }

/** Rows for evidence; an outcome that asks for more gets as many as it asks for. */
const pieces = { least: 6, most: 12 }

export function viewValidationForm(subject: OutcomeSubject) {
  const { outcome, catalogue, language } = subject
  const wanted = Math.min(Math.max(outcome.evidence?.minimum ?? 0, pieces.least), pieces.most)
  const content = {
    outcome: viewOutcome(outcome, catalogue, language),
    standard: viewStandard(outcome, language),
    pieces: Array.from({ length: wanted }, (_, index) => index + 1),
  }
  return {
    ...describe(subject, topicOf(subject), 'validation-form', validationFormName, content),
    ...content,
  }
}
