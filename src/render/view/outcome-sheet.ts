/** The data for one outcome on one page. */
import type { Language, Text } from '../../diagnostic.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Outcome } from '../../model/schema-types.ts'
import { describe, topicOf } from './facts.ts'
import { viewHistory } from './history.ts'
import { viewOutcome } from './outcome.ts'
import { viewStandard } from './standard.ts'
import type { OutcomeSubject } from './subjects.ts'
import { statuses } from './words.ts'

export const outcomeSheetName: Text = { nl: 'Leeruitkomst op één bladzijde', en: 'Outcome on one page' }

export function viewOutcomeSheet(subject: OutcomeSubject) {
  const { outcome, catalogue, language } = subject
  const content = viewSheet(outcome, catalogue, language)
  return { ...describe(subject, topicOf(subject), 'outcome-sheet', outcomeSheetName, content), ...content }
}

/** All there is to know about an outcome. */
export function viewSheet(outcome: Outcome, catalogue: Catalogue, language: Language) {
  return {
    outcome: viewOutcome(outcome, catalogue, language),
    standard: viewStandard(outcome, language),
    history: viewHistory(outcome, catalogue, language),
    status: statuses[outcome.status][language],
  }
}
