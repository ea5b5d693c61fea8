/** The data for the guide to the talk in the large triangle: for whom, about which outcomes, and every question. */
import type { Language, Text } from '../../diagnostic.ts'
import type { Topic } from '../../model/schema-types.ts'
import { coreTopics } from '../../model/topics.ts'
import { agreementsInForce } from './agreements.ts'
import { describe, topicOfSet } from './facts.ts'
import { viewPersona } from './persona.ts'
import { createSpeaker } from './phrases.ts'
import type { SelectionSubject } from './subjects.ts'
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
    personas: personas.map((persona) => viewPersona(persona, language)),
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

const viewQuestions = (asked: readonly Topic[], language: Language) =>
  asked.map((topic) => ({ key: topicKey(topic), question: topics[topic][language] }))
