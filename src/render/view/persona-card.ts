/** The data for a persona on a card: one for every table. */
import type { Language, Text } from '../../diagnostic.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Persona } from '../../model/schema-types.ts'
import { describe } from './facts.ts'
import { viewPersona } from './persona.ts'
import type { Words } from './phrases.ts'
import type { PersonaSubject } from './subjects.ts'
import { outcomeTitle } from './titles.ts'

export const personaCardName: Text = { nl: 'Personakaart', en: 'Persona card' }

export function viewPersonaCard(subject: PersonaSubject) {
  const { persona, file, catalogue, language } = subject
  const content = viewCard(persona, catalogue, language)
  const topic = { pin: persona.id, status: null, source: file, footer: [persona.name] }
  return { ...describe(subject, topic, 'persona-card', personaCardName, content), ...content }
}

/** What stands on the card. */
export function viewCard(persona: Persona, catalogue: Catalogue, language: Language) {
  return {
    persona: viewPersona(persona, language),
    outcomes: (persona.outcomes ?? []).map((id): Words => outcomeTitle(catalogue, id, language) ?? id),
  }
}
