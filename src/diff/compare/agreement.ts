/** What changed in an agreement: topics, parties, how long it holds, and which norm it is about. */
import { type Catalogue, majorOf, splitPin } from '../../model/catalogue.ts'
import type { Agreement, AgreementTopic, Party } from '../../model/schema-types.ts'
import { normaliseText } from '../normalise.ts'
import type { Difference } from './difference.ts'
import { compareTree, describe } from './tree.ts'

const ownRules: ReadonlySet<string> = new Set(['topics', 'parties', 'reviewBy'])

export function* compareAgreements(old: Agreement, now: Agreement): Generator<Difference> {
  if (old === now) return
  yield* compareTree('agreement-changed', old, now, [], ownRules)
  yield* compareTopics(old.topics, now.topics)
  yield* compareParties(old.parties, now.parties)
  if (old.reviewBy !== now.reviewBy) {
    // Dates are written as YYYY-MM-DD, so their order is that of their letters.
    const rule = now.reviewBy < old.reviewBy ? 'validity-shortened' : 'validity-extended'
    yield { rule, path: ['reviewBy'], before: old.reviewBy, after: now.reviewBy }
  }
}

/** Topics by name; a name that stands more than once (`other`) by order. */
function* compareTopics(
  old: readonly AgreementTopic[],
  now: readonly AgreementTopic[],
): Generator<Difference> {
  const rule = 'agreement-topic-changed'
  const left = [...now]
  for (const topic of old) {
    const at = left.findIndex((other) => other.topic === topic.topic)
    const path = ['topics', topic.topic]
    if (at < 0) yield { rule, path, before: describe(topic), after: null }
    else yield* compareTree(rule, topic, left.splice(at, 1)[0], path)
  }
  for (const topic of left)
    yield { rule, path: ['topics', topic.topic], before: null, after: describe(topic) }
}

function* compareParties(old: readonly Party[], now: readonly Party[]): Generator<Difference> {
  const nameOf = ({ name, role }: Party) => `${normaliseText(name)} ${role}`
  const path = ['parties']
  for (const [index, party] of old.entries()) {
    if (now.some((other) => nameOf(other) === nameOf(party))) continue
    yield { rule: 'party-removed', path, before: describe(party), after: null, oldIndex: index }
  }
  for (const [index, party] of now.entries()) {
    if (old.some((other) => nameOf(other) === nameOf(party))) continue
    yield { rule: 'party-added', path, before: null, after: describe(party), newIndex: index }
  }
}

/** Outcomes whose norm moved past the version that the agreement is about, and had not done so before. */
export function* findOutdatedPins(
  agreement: Agreement,
  old: Pick<Catalogue, 'outcomes'>,
  now: Pick<Catalogue, 'outcomes'>,
): Generator<Difference> {
  for (const [index, pin] of agreement.outcomes.entries()) {
    const { id, major } = splitPin(pin)
    const before = old.outcomes.get(id)?.item
    const after = now.outcomes.get(id)?.item
    if (!before || !after || majorOf(before.version) > major || majorOf(after.version) <= major) continue
    yield {
      rule: 'pin-outdated',
      path: ['outcomes'],
      before: pin,
      after: `${id}@${majorOf(after.version)}`,
      newIndex: index,
    }
  }
}
