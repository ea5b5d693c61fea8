/** The data for teachers who become a student or course member again: what is within reach, and the questions to go with it. */
import type { Text } from '../../diagnostic.ts'
import type { Outcome, Route } from '../../model/schema-types.ts'
import { describe, topicOfSet } from './facts.ts'
import { viewOutcome } from './outcome.ts'
import { viewPersona } from './persona.ts'
import { chooseExample } from './starter-sheet.ts'
import type { SelectionSubject } from './subjects.ts'
import { phases } from './words.ts'

export const professionalLearningGuideName: Text = {
  nl: 'Samen professionaliseren',
  en: 'Professional learning together',
}

/** The routes of those who teach already. */
const inWork: ReadonlySet<Route> = new Set(['second_licence', 'in_service'])

export function viewProfessionalLearningGuide(subject: SelectionSubject) {
  const { catalogue, language, outcomes, personas } = subject
  const colleagues = personas.filter(({ route }) => inWork.has(route))
  const within = new Set(colleagues.flatMap((persona) => persona.outcomes ?? []))
  const all = outcomes.map(({ outcome }) => outcome)
  const content = {
    outcomes: [...all.filter(({ id }) => within.has(id)), ...all.filter(({ id }) => !within.has(id))].map(
      (outcome) => ({
        ...viewOutcome(outcome, catalogue, language),
        phase: outcome.level?.phase ? phases[outcome.level.phase][language] : null,
        suggested: within.has(outcome.id),
        size: sizeOf(outcome),
      }),
    ),
    example: viewOutcome(chooseExample(outcomes).outcome, catalogue, language),
    personas: colleagues.map((one) => viewPersona(one, language)),
  }
  return {
    ...describe(
      subject,
      topicOfSet(subject),
      'professional-learning-guide',
      professionalLearningGuideName,
      content,
    ),
    ...content,
  }
}

const sizeOf = ({ load }: Outcome): string | null => (load?.ects === undefined ? null : `${load.ects} ECTS`)
