/** What every document says about itself. */
import type { Text } from '../../diagnostic.ts'
import { fingerprint } from '../../diagnostic.ts'
import type { Status } from '../../model/schema-types.ts'
import type { View } from '../compose.ts'
import type { Making, OutcomeAt, SelectionSubject } from './subjects.ts'
import { dateInWords, languageNames, marks, statuses } from './words.ts'

/** How a document names what it is about. */
export interface Topic {
  /** `id@version`, or an id where there are no versions; null for a document about the whole set. */
  readonly pin: string | null
  readonly status: Status | null
  /** From the root of the repository. */
  readonly source: string
  /** What the foot of a page says after the document's name. */
  readonly footer: readonly (string | undefined)[]
}

export interface MadeView {
  readonly version: string
  readonly date: string | null
  readonly fingerprint: string
  readonly source: string
  readonly language: string
  readonly status: string | null
  readonly pin: string | null
}

/** An outcome as the topic of a document. */
export function topicOf({ outcome, file }: OutcomeAt, ...footer: readonly (string | undefined)[]): Topic {
  const pin = `${outcome.id}@${outcome.version}`
  return { pin, status: outcome.status, source: file, footer: [pin, ...footer] }
}

/** A chosen set of outcomes as the topic of a document; where they have not come equally far, each says so itself. */
export function topicOfSet({ outcomes, language }: SelectionSubject): Topic {
  const [first, ...more] = outcomes
  if (first && more.length === 0) return topicOf(first)
  const status = first?.outcome.status ?? null
  const count = language === 'nl' ? 'leeruitkomsten' : 'outcomes'
  return {
    pin: `${outcomes.length} ${count}`,
    status: more.every(({ outcome }) => outcome.status === status) ? status : null,
    source: folderOf(outcomes.map(({ file }) => file)),
    footer: [],
  }
}

/** The deepest folder that holds all files, with `/` at its end; empty when that is the root. */
function folderOf(files: readonly string[]): string {
  const [first = '', ...rest] = files
  let end = first.lastIndexOf('/') + 1
  while (end > 0 && !rest.every((file) => file.startsWith(first.slice(0, end)))) {
    end = first.lastIndexOf('/', end - 2) + 1
  }
  return first.slice(0, end)
}

/** The facts for the head of a document, with a fingerprint of everything that it shows. */
export function describe(
  { catalogue, language, made }: Making,
  { pin, status, source, footer }: Topic,
  id: string,
  name: Text,
  content: object,
): View & { readonly made: MadeView } {
  const { institute, render } = catalogue.settings
  return {
    document: {
      id,
      name: name[language],
      language,
      mark: (status === null ? undefined : marks[status]?.[language]) ?? null,
      institute: institute.name.trim() === '' ? null : institute.name,
      footer: [render?.style?.footer, name[language], ...footer].filter(Boolean).join(' · '),
      generator: `outcomes ${made.version}`,
      date: made.date ?? null,
    },
    made: {
      version: made.version,
      date: made.date === undefined ? null : dateInWords(made.date, language),
      fingerprint: fingerprint(id, language, JSON.stringify(content)),
      source,
      language: languageNames[language],
      status: status === null ? null : statuses[status][language],
      pin,
    },
  }
}
