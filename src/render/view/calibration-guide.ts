/** The data for the guide with which assessors and educators come to read an outcome alike. */
import type { Text } from '../../diagnostic.ts'
import { describe, topicOf } from './facts.ts'
import { viewOutcome } from './outcome.ts'
import { findPersonas, viewPersona } from './persona.ts'
import { viewStandard } from './standard.ts'
import type { OutcomeSubject } from './subjects.ts'

export const calibrationGuideName: Text = { nl: 'Kalibratiewijzer', en: 'Calibration guide' }

export function viewCalibrationGuide(subject: OutcomeSubject) {
  const { outcome, catalogue, language } = subject
  const content = {
    outcome: viewOutcome(outcome, catalogue, language),
    standard: viewStandard(outcome, language),
    personas: findPersonas(catalogue, outcome.id).map((one) => viewPersona(one, language)),
  }
  return {
    ...describe(subject, topicOf(subject), 'calibration-guide', calibrationGuideName, content),
    ...content,
  }
}
