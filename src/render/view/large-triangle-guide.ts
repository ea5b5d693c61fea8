/** The data for the guide to the talk in the large triangle: for whom, about which outcomes, and every question. */
import type { Language, Text } from '../../diagnostic.ts'
import type { Persona, Topic } from '../../model/schema-types.ts'
import { coreTopics } from '../../model/topics.ts'
import { agreementsInForce } from './agreements.ts'
import { describe, topicOfSet } from './facts.ts'
import { viewPersona } from './persona.ts'
import { createSpeaker } from './phrases.ts'
import type { OutcomeAt, SelectionSubject } from './subjects.ts'
import { dateInWords, marks, statuses, topicKey, topics } from './words.ts'

export const largeTriangleGuideName: Text = {
  nl: 'Afsprakenwijzer grote driehoek',
  en: 'Large-triangle guide',
}

const alsoTopics: readonly Topic[] = [
  'efficiency',
  'alignment',
  'professionalisation',
  'expectations',
  'lifelong',
  'path_independence',
  'validation',
  'other',
]

export function viewLargeTriangleGuide(subject: SelectionSubject) {
  const { catalogue, language, outcomes, personas } = subject
  const agreements = new Set(outcomes.flatMap(({ outcome }) => agreementsInForce(catalogue, outcome)))
  const content = {
    outcomes: outcomes.map(({ outcome }) => {
      const { say } = createSpeaker(outcome.language, language)
      return {
        pin: `${outcome.id}@${outcome.version}`,
        status: marks[outcome.status] ? statuses[outcome.status][language] : null,
        title: say(outcome.title),
        statement: say(outcome.statement),
      }
    }),
    personas: nearTo(outcomes, personas).map((persona) => viewPersona(persona, language)),
    agreements: [...agreements].map((agreement) => ({
      title: createSpeaker(agreement.language, language).say(agreement.title),
      partnership: createSpeaker(agreement.language, language).say(agreement.partnership),
      reviewBy: dateInWords(agreement.reviewBy, language),
    })),
    core: viewQuestions(coreTopics, language),
    also: viewQuestions(alsoTopics, language),
  }
  return {
    ...describe(subject, topicOfSet(subject), 'large-triangle-guide', largeTriangleGuideName, content),
    ...content,
  }
}

/** Those who work on one of the outcomes; where none does, all of them. */
function nearTo(outcomes: readonly OutcomeAt[], personas: readonly Persona[]): readonly Persona[] {
  const ids = new Set(outcomes.map(({ outcome }) => outcome.id))
  const near = personas.filter((persona) => persona.outcomes?.some((id) => ids.has(id)))
  return near.length > 0 ? near : personas
}

const viewQuestions = (asked: readonly Topic[], language: Language) =>
  asked.map((topic) => ({ key: topicKey(topic), question: topics[topic][language] }))
