/** The data for the assessment form. */
import type { Text } from '../../diagnostic.ts'
import { describe, topicOf } from './facts.ts'
import { viewOutcome } from './outcome.ts'
import { viewStandard } from './standard.ts'
import type { OutcomeSubject } from './subjects.ts'

export const assessmentFormName: Text = { nl: 'Beoordelingsformulier', en: 'Assessment form' }

export function viewAssessmentForm(subject: OutcomeSubject) {
  const { outcome, catalogue, language } = subject
  const content = {
    outcome: viewOutcome(outcome, catalogue, language),
    standard: viewStandard(outcome, language),
  }
  return {
    ...describe(subject, topicOf(subject), 'assessment-form', assessmentFormName, content),
    ...content,
  }
}
