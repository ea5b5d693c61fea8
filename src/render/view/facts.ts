/** What every document says about itself. */
import type { Language, Text } from '../../diagnostic.ts'
import { fingerprint } from '../../diagnostic.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Outcome, Persona } from '../../model/schema-types.ts'
import type { View } from '../compose.ts'
import { dateInWords, languageNames, marks, statuses } from './words.ts'

/** What a document is about, and how it is made. */
export interface Subject {
  readonly catalogue: Catalogue
  /** In the document's language: its translation already laid over it. */
  readonly outcome: Outcome
  /** The outcome's own file, from the root of the repository. */
  readonly file: string
  readonly language: Language
  readonly made: Made
  readonly persona?: Persona
}

export interface Made {
  /** Of this tool. */
  readonly version: string
  /** YYYY-MM-DD; left out by default, so that the same input gives the same bytes. */
  readonly date?: string
}

export interface MadeView {
  readonly version: string
  readonly date: string | null
  readonly fingerprint: string
  readonly source: string
  readonly language: string
  readonly status: string
  readonly pin: string
}

/** The facts for the head of a document, with a fingerprint of everything that it shows. */
export function describe(
  { catalogue, outcome, file, language, made, persona }: Subject,
  id: string,
  name: Text,
  content: object,
): View & { readonly made: MadeView } {
  const pin = `${outcome.id}@${outcome.version}`
  const { institute, render } = catalogue.settings
  return {
    document: {
      id,
      name: name[language],
      language,
      mark: marks[outcome.status]?.[language] ?? null,
      institute: institute.name.trim() === '' ? null : institute.name,
      footer: [render?.style?.footer, name[language], pin, persona?.name].filter(Boolean).join(' · '),
      generator: `outcomes ${made.version}`,
      date: made.date ?? null,
    },
    made: {
      version: made.version,
      date: made.date === undefined ? null : dateInWords(made.date, language),
      fingerprint: fingerprint(id, language, JSON.stringify(content)),
      source: file,
      language: languageNames[language],
      status: statuses[outcome.status][language],
      pin,
    },
  }
}
