/** The data for the record of what a partnership agreed: everything in it, and what is still to be decided. */
import type { Language, Text } from '../../diagnostic.ts'
import { majorOf, splitPin, type Catalogue } from '../../model/catalogue.ts'
import type { Agreement } from '../../model/schema-types.ts'
import { coreTopics } from '../../model/topics.ts'
import { viewTopic } from './agreements.ts'
import { describe } from './facts.ts'
import { createSpeaker, type Words } from './phrases.ts'
import type { AgreementSubject } from './subjects.ts'
import { outcomeTitle } from './titles.ts'
import { dateInWords, partyRoles, roles, topicKey, topics } from './words.ts'

export const agreementRecordName: Text = { nl: 'Afspraak grote driehoek', en: 'Large-triangle agreement' }

export interface PinView {
  /** `id@1`. */
  readonly pin: string
  /** Null when there is no such outcome any more. */
  readonly title: Words
  /** The version that the outcome has by now, when that is a later major one. */
  readonly later: string | null
}

/** A question without an answer so far. */
export interface OpenView {
  readonly key: string
  readonly question: string
  /** The role that sees to a decision; null when the question did not come up. */
  readonly owner: string | null
}

export function viewAgreementRecord(subject: AgreementSubject) {
  const { agreement, file, catalogue, language } = subject
  const speaker = createSpeaker(agreement.language, language)
  const superseded = agreement.supersedes
  const content = {
    title: speaker.say(agreement.title),
    partnership: speaker.say(agreement.partnership),
    parties: agreement.parties.map(({ name, role }, index) => ({
      key: `party-${index + 1}`,
      name: speaker.say(name),
      role: partyRoles[role][language],
    })),
    decidedOn: agreement.decidedOn === undefined ? null : dateInWords(agreement.decidedOn, language),
    reviewBy: dateInWords(agreement.reviewBy, language),
    supersedes:
      superseded === undefined ? null : { id: superseded, title: titleOf(catalogue, superseded, language) },
    personas: agreement.personas.map((id) => {
      const persona = catalogue.personas.get(id)?.item
      const { say } = createSpeaker(persona?.language ?? language, language)
      return { id, name: say(persona?.name), targetGroup: say(persona?.targetGroup) }
    }),
    outcomes: agreement.outcomes.map((pin) => viewPin(pin, catalogue, language)),
    topics: agreement.topics
      .filter(({ notDecided }) => notDecided === undefined)
      .map((topic) => viewTopic(topic, language, speaker)),
    open: viewOpen(agreement, language),
  }
  const topic = { pin: agreement.id, status: agreement.status, source: file, footer: [agreement.id] }
  return { ...describe(subject, topic, 'agreement-record', agreementRecordName, content), ...content }
}

function titleOf(catalogue: Catalogue, agreementId: string, language: Language): Words {
  const earlier = catalogue.agreements.get(agreementId)?.item
  return createSpeaker(earlier?.language ?? language, language).say(earlier?.title)
}

function viewPin(pin: string, catalogue: Catalogue, language: Language): PinView {
  const { id, major } = splitPin(pin)
  const version = catalogue.outcomes.get(id)?.item.version
  return {
    pin,
    title: outcomeTitle(catalogue, id, language),
    later: version !== undefined && majorOf(version) > major ? version : null,
  }
}

/** What was left to somebody, then the core questions that nothing is said about. */
function viewOpen({ topics: discussed }: Agreement, language: Language): OpenView[] {
  const left = discussed.flatMap(({ topic, notDecided }) =>
    notDecided === undefined ? [] : [{ topic, owner: roles[notDecided][language] }],
  )
  const silent = coreTopics
    .filter((core) => discussed.every(({ topic }) => topic !== core))
    .map((topic) => ({ topic, owner: null }))
  return [...left, ...silent].map(({ topic, owner }) => ({
    key: topicKey(topic),
    question: topics[topic][language],
    owner,
  }))
}
