/** The data for the guide to the conversation in the small triangle, with or without a persona as its opening. */
import type { Text } from '../../diagnostic.ts'
import type { Persona } from '../../model/schema-types.ts'
import { viewAgreements } from './agreements.ts'
import { describe, topicOf } from './facts.ts'
import { viewOutcome } from './outcome.ts'
import { findPersonas, viewPersona } from './persona.ts'
import type { Words } from './phrases.ts'
import type { OutcomeSubject } from './subjects.ts'
import { outcomeTitle } from './titles.ts'

export const conversationGuideName: Text = {
  nl: 'Gesprekswijzer kleine driehoek',
  en: 'Small-triangle conversation guide',
}

export function viewConversationGuide(subject: OutcomeSubject) {
  const { outcome, catalogue, language, persona } = subject
  const content = {
    outcome: viewOutcome(outcome, catalogue, language),
    persona: persona ? viewOpening(persona, subject) : null,
    personas: persona ? [] : findPersonas(catalogue, outcome.id).map((one) => viewPersona(one, language)),
    agreements: viewAgreements(catalogue, outcome, language, persona),
  }
  const topic = topicOf(subject, persona?.name)
  return { ...describe(subject, topic, 'conversation-guide', conversationGuideName, content), ...content }
}

/** The persona with the other outcomes that it is there for. */
const viewOpening = (persona: Persona, { outcome, catalogue, language }: OutcomeSubject) => ({
  ...viewPersona(persona, language),
  related: (persona.outcomes ?? [])
    .filter((id) => id !== outcome.id)
    .map((id): Words => outcomeTitle(catalogue, id, language) ?? id),
})
