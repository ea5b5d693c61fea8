/** The data for the guide to the conversation in the small triangle, with or without a persona as its opening. */
import type { Text } from '../../diagnostic.ts'
import { viewAgreements } from './agreements.ts'
import { describe, topicOf } from './facts.ts'
import { viewOutcome } from './outcome.ts'
import { findPersonas, viewPersona } from './persona.ts'
import type { OutcomeSubject } from './subjects.ts'

export const conversationGuideName: Text = {
  nl: 'Gesprekswijzer kleine driehoek',
  en: 'Small-triangle conversation guide',
}

export function viewConversationGuide(subject: OutcomeSubject) {
  const { outcome, catalogue, language, persona } = subject
  const content = {
    outcome: viewOutcome(outcome, catalogue, language),
    persona: persona ? viewPersona(persona, language) : null,
    personas: persona ? [] : findPersonas(catalogue, outcome.id).map((one) => viewPersona(one, language)),
    agreements: viewAgreements(catalogue, outcome, language, persona),
  }
  const topic = topicOf(subject, persona?.name)
  return { ...describe(subject, topic, 'conversation-guide', conversationGuideName, content), ...content }
}
