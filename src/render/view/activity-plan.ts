/** The data for a student's activity plan: rows to fill in, some of which offer an idea. */
import type { Language, Text } from '../../diagnostic.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Outcome, Persona } from '../../model/schema-types.ts'
import { agreementsInForce } from './agreements.ts'
import { describe, topicOf } from './facts.ts'
import { viewOutcome, type OutcomeView } from './outcome.ts'
import { viewPersona, type PersonaView } from './persona.ts'
import { createSpeaker, joinSentences, type Words } from './phrases.ts'
import type { OutcomeSubject } from './subjects.ts'

export const activityPlanName: Text = { nl: 'Activiteitenplan', en: 'Activity plan' }

/** Something that might be done, to take over, change or pass by. */
export interface IdeaView {
  readonly from: 'behaviour' | 'agreement' | 'persona'
  /** b1, or the name of the agreement or persona. */
  readonly source: Words
  readonly what: Words
  readonly who: Words
}

export interface RowView {
  /** The start of its fields' keys. */
  readonly key: string
  readonly number: number
  readonly idea: IdeaView | null
}

const emptyRows = 3

export function viewActivityPlan(subject: OutcomeSubject) {
  const { outcome, catalogue, language, persona } = subject
  const viewed = viewOutcome(outcome, catalogue, language)
  const mirror = persona ? viewPersona(persona, language) : null
  const ideas = [
    ...ideasOfBehaviours(viewed),
    ...ideasOfAgreements(catalogue, outcome, language, persona),
    ...ideasOfPersona(mirror),
  ]
  const empty = Array.from({ length: emptyRows }, (_, index) => ({
    key: `activity.${index + 1}`,
    idea: null,
  }))
  const rows = [...ideas, ...empty].map((row, index): RowView => ({ ...row, number: index + 1 }))
  const content = { outcome: viewed, persona: mirror, rows, hasIdeas: ideas.length > 0 }
  const topic = topicOf(subject, persona?.name)
  return { ...describe(subject, topic, 'activity-plan', activityPlanName, content), ...content }
}

type Idea = Omit<RowView, 'number'>

const ideasOfBehaviours = ({ behaviours }: OutcomeView): Idea[] =>
  behaviours
    .filter(({ what, who }) => what !== null || who !== null)
    .map(({ id, code, what, who }) => ({
      key: `idea.behaviour.${id}`,
      idea: { from: 'behaviour', source: code, what, who },
    }))

/** The examples that a partnership gives of evidence and of contexts. */
function ideasOfAgreements(
  catalogue: Catalogue,
  outcome: Outcome,
  language: Language,
  persona: Persona | undefined,
): Idea[] {
  return agreementsInForce(catalogue, outcome, persona).flatMap((agreement) => {
    const { say, sayRich } = createSpeaker(agreement.language, language)
    const examples = agreement.topics
      .filter(({ topic }) => topic === 'evidence' || topic === 'contexts')
      .flatMap((topic) => topic.examples ?? [])
    const what = sayRich(joinSentences(examples))
    if (what === null) return []
    const source = say(agreement.title)
    return [{ key: `idea.agreement.${agreement.id}`, idea: { from: 'agreement', source, what, who: null } }]
  })
}

const ideasOfPersona = (persona: PersonaView | null): Idea[] =>
  persona?.typicalEvidence
    ? [
        {
          key: `idea.persona.${persona.id}`,
          idea: { from: 'persona', source: persona.name, what: persona.typicalEvidence, who: null },
        },
      ]
    : []
