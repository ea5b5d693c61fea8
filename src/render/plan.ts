/** Which documents there are to make: every kind that is asked for, about everything that was chosen, in every language. */
import type { Language } from '../diagnostic.ts'
import type { Catalogue, Entry } from '../model/catalogue.ts'
import { localise } from '../model/localise.ts'
import type { Agreement, Outcome, Persona } from '../model/schema-types.ts'
import { type DocumentSpec, type Job, jobFor } from './documents.ts'
import type { HandoutRole, Made, OutcomeAt } from './view/subjects.ts'

export interface Selection {
  readonly documents: readonly DocumentSpec[]
  readonly languages: readonly Language[]
  readonly outcomes: readonly Entry<Outcome>[]
  /** What documents about personas are made for. */
  readonly personas: readonly Entry<Persona>[]
  /** The mirror for documents that take one. */
  readonly persona: Persona | undefined
  readonly agreements: readonly Entry<Agreement>[]
  readonly roles: readonly HandoutRole[]
}

export interface Plan {
  readonly jobs: readonly Job[]
  /** How many of the chosen outcomes have no text in a language; only languages that miss some. */
  readonly untranslated: ReadonlyMap<Language, number>
}

/** The documents in the order of what they are about, then of language, then as asked. */
export function planDocuments(catalogue: Catalogue, selection: Selection, made: Made): Plan {
  const { documents, languages, persona } = selection
  const untranslated = new Map<Language, number>()
  const inLanguage = new Map(
    languages.map((language): [Language, ReadonlyMap<string, OutcomeAt>] => {
      const texts = selection.outcomes.flatMap((entry): [string, OutcomeAt][] => {
        const text = inWords(catalogue, entry, language)
        return text ? [[entry.item.id, text]] : []
      })
      const missing = selection.outcomes.length - texts.length
      if (missing > 0) untranslated.set(language, missing)
      return [language, new Map(texts)]
    }),
  )
  const jobs: Job[] = []
  const about = <T>(
    things: readonly T[],
    make: (thing: T, language: Language, spec: DocumentSpec) => void,
  ) => {
    for (const thing of things)
      for (const language of languages) for (const spec of documents) make(thing, language, spec)
  }
  about(selection.outcomes, ({ item }, language, spec) => {
    const text = inLanguage.get(language)!.get(item.id)
    if (text === undefined) return
    const subject = { catalogue, language, made, ...text }
    if (spec.scope === 'outcome') {
      jobs.push(jobFor(spec, { ...subject, ...(spec.takesPersona && persona ? { persona } : {}) }))
    } else if (spec.scope === 'role') {
      for (const role of selection.roles) jobs.push(jobFor(spec, { ...subject, role }))
    }
  })
  about(selection.personas, ({ item, file }, language, spec) => {
    if (spec.scope === 'persona') jobs.push(jobFor(spec, { catalogue, language, made, persona: item, file }))
  })
  about(selection.agreements, ({ item, file }, language, spec) => {
    if (spec.scope === 'agreement')
      jobs.push(jobFor(spec, { catalogue, language, made, agreement: item, file }))
  })
  about([selection.personas.map(({ item }) => item)], (personas, language, spec) => {
    const outcomes = [...inLanguage.get(language)!.values()]
    if (spec.scope === 'selection' && outcomes.length > 0)
      jobs.push(jobFor(spec, { catalogue, language, made, outcomes, personas }))
  })
  return { jobs, untranslated }
}

/** The outcome in a language; undefined when it has no text in it. */
function inWords(
  { translations }: Catalogue,
  { item, file }: Entry<Outcome>,
  language: Language,
): OutcomeAt | undefined {
  if (item.language === language) return { outcome: item, file }
  const translation = translations.get(item.id)?.get(language)
  return translation && { outcome: localise(item, translation.item), file }
}
