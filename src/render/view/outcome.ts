/** An outcome as templates see it: everything in words, nothing left out, null where nothing is written yet. */
import type { Language } from '../../diagnostic.ts'
import type { Catalogue, FoundItem } from '../../model/catalogue.ts'
import { findItems, findTaskDomain } from '../../model/catalogue.ts'
import type { Behaviour, Outcome } from '../../model/schema-types.ts'
import { describeLevels, type LevelView } from './levels.ts'
import { asClause, createSpeaker, separators, type Speaker, type Words } from './phrases.ts'
import { relations } from './words.ts'

export interface OutcomeView {
  readonly id: string
  readonly version: string
  readonly title: Words
  readonly statement: Words
  readonly behaviours: readonly BehaviourView[]
  /** For the transfer question; empty when one of the behaviours has none. */
  readonly nominals: readonly { readonly before: string; readonly text: Words }[]
  readonly context: ContextView
  readonly taskDomain: ItemView | null
  readonly references: readonly (ItemView & { readonly relation: string; readonly note: Words })[]
  readonly levels: readonly LevelView[]
  readonly transfer: Words
}

export interface BehaviourView {
  readonly id: string
  /** b1, b2, b3. */
  readonly code: string
  readonly text: Words
  /** "je de ontwikkeling … volgt", without a full stop. */
  readonly clause: Words
  readonly what: Words
  readonly who: Words
}

export interface ContextView {
  readonly description: Words
  readonly settings: Words
  readonly with: Words
  readonly required: Words
  readonly allowed: Words
  readonly room: Words
}

export interface ItemView {
  readonly framework: Words
  readonly text: Words
}

export function viewOutcome(outcome: Outcome, catalogue: Catalogue, language: Language): OutcomeView {
  const speaker = createSpeaker(outcome.language, language)
  const { say, sayList } = speaker
  const { context } = outcome
  const domain = findTaskDomain(catalogue, outcome)
  return {
    id: outcome.id,
    version: outcome.version,
    title: say(outcome.title),
    statement: say(outcome.statement),
    behaviours: outcome.behaviours.map((behaviour, index) => viewBehaviour(behaviour, index, speaker)),
    nominals: viewNominals(outcome, speaker),
    context: {
      description: say(context?.description),
      settings: sayList(context?.settings),
      with: sayList(context?.with),
      required: sayList(context?.required),
      allowed: sayList(context?.allowed),
      room: say(context?.room),
    },
    taskDomain: domain ? viewItem(domain, language) : unresolved(outcome.taskDomain),
    references: (outcome.references ?? []).flatMap(({ to, relation, note }) => {
      const [found] = findItems(catalogue, to)
      if (found && domain && found.item === domain.item) return []
      const item = found ? viewItem(found, language) : unresolved(to)!
      return [{ ...item, relation: relations[relation][language], note: speaker.sayRich(note) }]
    }),
    levels: describeLevels(outcome, catalogue, language, speaker),
    transfer: say(outcome.transfer),
  }
}

function viewBehaviour(
  { id, text, clause, evidence }: Behaviour,
  index: number,
  speaker: Speaker,
): BehaviourView {
  return {
    id,
    code: `b${index + 1}`,
    text: speaker.say(text),
    clause: clause === undefined ? null : speaker.say(asClause(clause)),
    what: speaker.sayList(evidence?.what),
    who: speaker.sayList(evidence?.who),
  }
}

function viewNominals({ behaviours }: Outcome, speaker: Speaker): OutcomeView['nominals'] {
  const nominals = behaviours.map(({ nominal }) =>
    speaker.say(nominal === undefined ? undefined : asClause(nominal)),
  )
  if (nominals.includes(null)) return []
  const before = separators(nominals.length, speaker.language)
  return nominals.map((text, index) => ({ before: before[index] ?? '', text }))
}

export function viewItem({ framework, item }: FoundItem, language: Language): ItemView {
  const { say } = createSpeaker(framework.language, language)
  return { framework: say(framework.title), text: say(item.text) }
}

/** A reference that leads nowhere shows as it was written: the check of the repository says what is wrong with it. */
const unresolved = (reference: string | undefined): ItemView | null =>
  reference === undefined ? null : { framework: null, text: reference }
