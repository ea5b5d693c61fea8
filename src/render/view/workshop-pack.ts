/** The data for one afternoon in a partnership: every document that is on the tables, around one outcome. */
import type { Text } from '../../diagnostic.ts'
import { coreTopics } from '../../model/topics.ts'
import type { Persona } from '../../model/schema-types.ts'
import { viewConversationGuide } from './conversation-guide.ts'
import { describe, topicOf } from './facts.ts'
import { viewLargeTriangleGuide } from './large-triangle-guide.ts'
import { viewOutcomeSheet } from './outcome-sheet.ts'
import { findPersonas } from './persona.ts'
import { viewPersonaCard } from './persona-card.ts'
import { viewStarterSheet } from './starter-sheet.ts'
import type { OutcomeSubject } from './subjects.ts'
import { topicKey, topics } from './words.ts'

export const workshopPackName: Text = { nl: 'Werkmap voor een middag', en: 'Workshop pack' }

/** More tables than this are another afternoon. */
const tablesTogether = 6

export function viewWorkshopPack(subject: OutcomeSubject) {
  const { outcome, file, catalogue, language, made } = subject
  const making = { catalogue, language, made }
  const personas = choosePersonas(subject)
  const set = { ...making, outcomes: [{ outcome, file }], personas }
  const content = {
    starter: viewStarterSheet(set),
    sheet: viewOutcomeSheet(subject),
    tables: personas.map((one, index) => ({
      number: index + 1,
      keys: `table-${index + 1}.`,
      card: viewPersonaCard({ ...making, persona: one, file: fileOf(subject, one) }),
      // The card lies beside it, so the guide does not repeat the persona.
      guide: { ...viewConversationGuide({ ...subject, persona: one }), persona: null },
    })),
    /** For a table without a persona. */
    guide: viewConversationGuide({ ...making, outcome, file }),
    large: viewLargeTriangleGuide(set),
    questions: coreTopics.map((topic) => ({ key: topicKey(topic), question: topics[topic][language] })),
  }
  return { ...describe(subject, topicOf(subject), 'workshop-pack', workshopPackName, content), ...content }
}

/** Those who work on the outcome; where none does, the first ones there are. */
function choosePersonas({ catalogue, outcome }: OutcomeSubject): Persona[] {
  const near = findPersonas(catalogue, outcome.id)
  const all = [...catalogue.personas.values()].map(({ item }) => item)
  return (near.length > 0 ? near : all).slice(0, tablesTogether)
}

const fileOf = ({ catalogue }: OutcomeSubject, { id }: Persona): string =>
  catalogue.personas.get(id)?.file ?? 'personas/'
