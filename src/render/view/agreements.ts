/** What the large triangle agreed, as far as a student and educators need it around one outcome. */
import type { Language } from '../../diagnostic.ts'
import { findAgreements, majorOf, splitPin, type Catalogue } from '../../model/catalogue.ts'
import type { Agreement, AgreementTopic, Outcome, Persona, Topic } from '../../model/schema-types.ts'
import { createSpeaker, joinList, joinSentences, type Speaker, type Words } from './phrases.ts'
import { dateInWords, roles, topics } from './words.ts'

export interface AgreementView {
  readonly id: string
  readonly title: Words
  readonly partnership: Words
  readonly decidedOn: string | null
  readonly reviewBy: string
  /** The version it was made for, when the outcome has a later major version. */
  readonly outdated: string | null
  readonly topics: readonly TopicView[]
  readonly undecided: readonly { readonly question: string; readonly owner: string }[]
}

export interface TopicView {
  readonly question: string
  readonly room: Words
  readonly direction: Words
  readonly examples: Words
  readonly responsible: string | null
}

// The other topics are for the partnership to settle among themselves: how to calibrate, to pay, to train.
const forConversation: ReadonlySet<Topic> = new Set([
  'applicability',
  'evidence',
  'contexts',
  'good_enough',
  'footing',
  'small_triangle',
  'path_independence',
  'validation',
  'other',
])

/** The agreements in force that name the outcome and, where given, the persona. */
export function viewAgreements(
  catalogue: Catalogue,
  outcome: Outcome,
  language: Language,
  persona?: Persona,
): AgreementView[] {
  return agreementsInForce(catalogue, outcome, persona).map((agreement) =>
    viewAgreement(agreement, outcome, language),
  )
}

const isInForce = ({ status }: Agreement): boolean => status === 'agreed' || status === 'adopted'

/** The same as they stand in their files: agreed, and not replaced by a later one, whomever that one is about. */
export function agreementsInForce(catalogue: Catalogue, outcome: Outcome, persona?: Persona): Agreement[] {
  const all = [...catalogue.agreements.values()].map(({ item }) => item)
  const replaced = new Set(all.filter(isInForce).map(({ supersedes }) => supersedes))
  return findAgreements(catalogue, outcome.id, persona?.id)
    .map(({ item }) => item)
    .filter((agreement) => isInForce(agreement) && !replaced.has(agreement.id))
}

function viewAgreement(agreement: Agreement, outcome: Outcome, language: Language): AgreementView {
  const speaker = createSpeaker(agreement.language, language)
  const pins = agreement.outcomes.map(splitPin).filter(({ id }) => id === outcome.id)
  const major = Math.max(...pins.map((pin) => pin.major))
  const relevant = agreement.topics.filter(({ topic }) => forConversation.has(topic))
  return {
    id: agreement.id,
    title: speaker.say(agreement.title),
    partnership: speaker.say(agreement.partnership),
    decidedOn: agreement.decidedOn === undefined ? null : dateInWords(agreement.decidedOn, language),
    reviewBy: dateInWords(agreement.reviewBy, language),
    outdated: majorOf(outcome.version) > major ? String(major) : null,
    topics: relevant
      .filter(({ notDecided }) => notDecided === undefined)
      .map((one) => viewTopic(one, language, speaker)),
    undecided: relevant.flatMap(({ topic, notDecided }) =>
      notDecided === undefined
        ? []
        : [{ question: topics[topic][language], owner: roles[notDecided][language] }],
    ),
  }
}

export function viewTopic(
  { topic, room, direction, examples, responsible }: AgreementTopic,
  language: Language,
  speaker: Speaker,
): TopicView {
  return {
    question: topics[topic][language],
    room: speaker.sayRich(room),
    direction: speaker.sayRich(direction),
    examples: speaker.sayRich(joinSentences(examples ?? [])),
    responsible:
      joinList(
        (responsible ?? []).map((role) => roles[role][language]),
        language,
      ) || null,
  }
}
