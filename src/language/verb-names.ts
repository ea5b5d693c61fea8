/** What the kinds and levels of verbs are called. */
import type { Text } from '../diagnostic.ts'
import type { EntryKind } from './lexicon.ts'
import type { Bloom, VerbKind } from './sentence.ts'

export const kindNames: Readonly<Record<EntryKind | VerbKind, Text>> = {
  observable: { nl: 'waarneembaar', en: 'observable' },
  conditional: { nl: 'waarneembaar via het effect', en: 'observable through its effect' },
  non_observable: { nl: 'niet waarneembaar', en: 'not observable' },
  learning_process: { nl: 'leerweg', en: 'way of learning' },
  light: { nl: 'zegt pas iets met de woorden erbij', en: 'says something only with its complement' },
  auxiliary: { nl: 'hulpwerkwoord', en: 'auxiliary verb' },
  unknown: { nl: 'onbekend werkwoord', en: 'unknown verb' },
}

/** The six levels of the revised taxonomy (Anderson and Krathwohl, 2001). */
export const bloomNames: Readonly<Record<Bloom, Text>> = {
  remember: { nl: 'onthouden', en: 'remembering' },
  understand: { nl: 'begrijpen', en: 'understanding' },
  apply: { nl: 'toepassen', en: 'applying' },
  analyse: { nl: 'analyseren', en: 'analysing' },
  evaluate: { nl: 'evalueren', en: 'evaluating' },
  create: { nl: 'creëren', en: 'creating' },
}
