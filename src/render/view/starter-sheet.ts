/** The data for the first two pages that anybody new reads: what outcomes are, with one of the set's own as the example. */
import type { Language, Text } from '../../diagnostic.ts'
import { findItems, type Catalogue } from '../../model/catalogue.ts'
import type { Outcome, Persona } from '../../model/schema-types.ts'
import { describe, topicOf } from './facts.ts'
import { viewItem, viewOutcome } from './outcome.ts'
import { findPersonas } from './persona.ts'
import { createSpeaker, type Words } from './phrases.ts'
import { viewStandard } from './standard.ts'
import type { OutcomeAt, SelectionSubject } from './subjects.ts'

export const starterSheetName: Text = {
  nl: 'Werken met leeruitkomsten: wat is het (niet)?',
  en: 'Working with learning outcomes: what is it (not)?',
}

export function viewStarterSheet(subject: SelectionSubject) {
  const { catalogue, language, outcomes, personas } = subject
  const example = chooseExample(outcomes)
  const content = viewStarter(example.outcome, catalogue, language, personas)
  return { ...describe(subject, topicOf(example), 'starter-sheet', starterSheetName, content), ...content }
}

/** The example is about this outcome; a personal goal comes from a persona who works on it. */
export function viewStarter(
  outcome: Outcome,
  catalogue: Catalogue,
  language: Language,
  personas: readonly Persona[],
) {
  const near = [...findPersonas(catalogue, outcome.id), ...personas]
  const persona = near.find(({ learningGoals }) => (learningGoals ?? []).length > 0)
  return {
    outcome: viewOutcome(outcome, catalogue, language),
    standard: viewStandard(outcome, language),
    personalGoal: persona ? createSpeaker(persona.language, language).say(persona.learningGoals?.[0]) : null,
    qualification: findQualification(outcome, catalogue, language),
  }
}

/** The furthest decided one, so that the example is complete. */
export function chooseExample(outcomes: readonly OutcomeAt[]): OutcomeAt {
  const order = ['adopted', 'agreed', 'proposed', 'draft', 'retired']
  const place = ({ outcome }: OutcomeAt): number => order.indexOf(outcome.status)
  return outcomes.toSorted((a, b) => place(a) - place(b))[0]!
}

/** The programme qualification that the outcome refers to. */
function findQualification(outcome: Outcome, catalogue: Catalogue, language: Language): Words {
  const found = (outcome.references ?? [])
    .flatMap(({ to }) => findItems(catalogue, to).slice(0, 1))
    .find(({ framework }) => framework.kind === 'programme_qualifications')
  return found ? viewItem(found, language).text : null
}
