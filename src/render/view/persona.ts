/** A persona as the mirror on the table: who this is, what is brought along, which questions fit. */
import type { Language } from '../../diagnostic.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Persona } from '../../model/schema-types.ts'
import { createSpeaker, type Words } from './phrases.ts'
import { agencies, dateInWords, priorLearningKinds, routes } from './words.ts'

export interface PersonaView {
  readonly id: string
  readonly name: Words
  readonly targetGroup: Words
  readonly route: string
  readonly summary: Words
  readonly startingSituation: Words
  readonly priorLearning: readonly { readonly kind: string; readonly text: Words }[]
  readonly strengths: Words
  readonly opportunities: Words
  readonly agency: string | null
  readonly timePerWeek: Words
  readonly support: Words
  readonly constraints: Words
  readonly learningGoals: readonly Words[]
  readonly questions: readonly Words[]
  readonly typicalEvidence: Words
  readonly basedOn: Words
  readonly reviewBy: string | null
}

export function viewPersona(persona: Persona, language: Language): PersonaView {
  const { say, sayList } = createSpeaker(persona.language, language)
  const { conditions, provenance } = persona
  return {
    id: persona.id,
    name: say(persona.name),
    targetGroup: say(persona.targetGroup),
    route: routes[persona.route][language],
    summary: say(persona.summary),
    startingSituation: say(persona.startingSituation),
    priorLearning: persona.priorLearning.map(({ kind, text }) => ({
      kind: priorLearningKinds[kind][language],
      text: say(text),
    })),
    strengths: sayList(persona.strengths),
    opportunities: sayList(persona.opportunities),
    agency: conditions.agency ? agencies[conditions.agency][language] : null,
    timePerWeek: say(conditions.timePerWeek),
    support: sayList(conditions.support),
    constraints: sayList(conditions.constraints),
    learningGoals: (persona.learningGoals ?? []).map(say),
    questions: (persona.questions ?? []).map(say),
    typicalEvidence: sayList(persona.typicalEvidence),
    basedOn: say(provenance.basedOn),
    reviewBy: provenance.reviewBy === undefined ? null : dateInWords(provenance.reviewBy, language),
  }
}

/** The personas for whom the outcome is useful. */
export function findPersonas(catalogue: Catalogue, outcomeId: string): Persona[] {
  return [...catalogue.personas.values()]
    .map(({ item }) => item)
    .filter(({ outcomes }) => outcomes?.includes(outcomeId))
}
