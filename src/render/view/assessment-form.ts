/** The data for the assessment form. */
import type { Text } from '../../diagnostic.ts'
import { describe, type Subject } from './facts.ts'
import { viewOutcome } from './outcome.ts'
import { viewStandard } from './standard.ts'

export const assessmentFormName: Text = { nl: 'Beoordelingsformulier', en: 'Assessment form' }

export function viewAssessmentForm(subject: Subject) {
  const { outcome, catalogue, language } = subject
  const content = {
    outcome: viewOutcome(outcome, catalogue, language),
    standard: viewStandard(outcome, language),
  }
  return { ...describe(subject, 'assessment-form', assessmentFormName, content), ...content }
}
