/** What became of an outcome before, and which others it has to do with, inside and outside the institute. */
import type { Language, Text } from '../../diagnostic.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { ChangeClass, Match, Outcome } from '../../model/schema-types.ts'
import { fieldName } from './field-names.ts'
import { createSpeaker, type Words } from './phrases.ts'
import { outcomeTitle } from './titles.ts'

export interface HistoryView {
  readonly changes: readonly ChangeView[]
  readonly replaces: readonly Words[]
  readonly formerly: readonly string[]
  /** The larger outcomes that it belongs to. */
  readonly partOf: readonly Words[]
  readonly equivalents: readonly { readonly to: string; readonly match: string }[]
}

export interface ChangeView {
  /** The field, as the file writes it. */
  readonly at: string
  /** The field, as a reader calls it. */
  readonly where: string
  readonly kind: string
  readonly note: Words
}

const changeKinds: Readonly<Record<ChangeClass, Text>> = {
  editorial: { nl: 'alleen taal', en: 'wording only' },
  clarified: { nl: 'duidelijker, dezelfde norm', en: 'clearer, same standard' },
  raised: { nl: 'norm hoger', en: 'standard raised' },
  lowered: { nl: 'norm lager', en: 'standard lowered' },
  shifted: { nl: 'norm verschoven', en: 'standard shifted' },
}

const matches: Readonly<Record<Match, Text>> = {
  exact: { nl: 'gelijkwaardig', en: 'equivalent' },
  close: { nl: 'bijna hetzelfde', en: 'nearly the same' },
  broad: { nl: 'de andere is breder', en: 'the other one is broader' },
  narrow: { nl: 'de andere is smaller', en: 'the other one is narrower' },
}

export function viewHistory(outcome: Outcome, catalogue: Catalogue, language: Language): HistoryView {
  const { relations, formerly, changes } = outcome
  const speaker = createSpeaker(outcome.language, language)
  const titled = (ids: readonly string[] | undefined): Words[] =>
    (ids ?? []).map((id) => outcomeTitle(catalogue, id, language) ?? id)
  return {
    changes: (changes ?? []).map(({ at, class: kind, note }) => ({
      at,
      where: fieldName(at, outcome, language),
      kind: changeKinds[kind][language],
      note: speaker.sayRich(note),
    })),
    replaces: titled(relations?.replaces),
    formerly: formerly ?? [],
    partOf: titled(relations?.partOf),
    equivalents: (relations?.equivalents ?? []).map(({ to, match }) => ({
      to,
      match: matches[match][language],
    })),
  }
}
