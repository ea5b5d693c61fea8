/** The repository's own example, as a catalogue to render from. */
import { fileURLToPath } from 'node:url'
import { openHouseStyle } from '../../src/cli/house-style.ts'
import { realWorld } from '../../src/cli/real-world.ts'
import type { Language } from '../../src/diagnostic.ts'
import { load } from '../../src/load/load.ts'
import { buildCatalogue } from '../../src/model/build.ts'
import type { Catalogue } from '../../src/model/catalogue.ts'
import { localise } from '../../src/model/localise.ts'
import type { Outcome } from '../../src/model/schema-types.ts'
import { type DocumentSpec, type Job, jobFor } from '../../src/render/documents.ts'
import type { Picture } from '../../src/render/picture.ts'
import type { HandoutRole, OutcomeAt, OutcomeSubject } from '../../src/render/view/subjects.ts'

const folder = realWorld().folder(fileURLToPath(new URL('../../', import.meta.url)))
const loaded = await load(folder)

export const example: Catalogue = buildCatalogue(
  loaded.files.filter(({ value }) => value !== undefined),
  loaded.files,
).catalogue

/** The logo that the example's config names. */
export function exampleLogo(): Picture {
  const { logo } = openHouseStyle({ folder, catalogue: example })
  if (!logo) throw new Error('the example has no logo that can be shown')
  return logo
}

export const seedId = 'ontwikkeling-volgen-en-afstemmen'

/** What to render: an outcome of the example in a language, with anything in it changed. */
export function subjectOf(
  id: string,
  language: Language,
  change: Partial<Outcome> = {},
  catalogue: Catalogue = example,
): OutcomeSubject {
  const { item, file } = catalogue.outcomes.get(id)!
  const translation = catalogue.translations.get(id)?.get(language)?.item
  const outcome = language === item.language ? item : translation ? localise(item, translation) : item
  return { catalogue, outcome: { ...outcome, ...change }, file, language, made: { version: '1.2.3' } }
}

/** A document about that outcome or, where it is about something else, about what has to do with it: the whole set it is in. */
export function jobOf(
  spec: DocumentSpec,
  subject: OutcomeSubject = subjectOf(seedId, 'nl'),
  role: HandoutRole = 'student',
): Job {
  const { catalogue, language, made, outcome, file } = subject
  const making = { catalogue, language, made }
  const persona = catalogue.personas.get('femke-deeltijd-pabo') ?? [...catalogue.personas.values()][0]!
  switch (spec.scope) {
    case 'outcome':
      return jobFor(spec, subject)
    case 'role':
      return jobFor(spec, { ...making, outcome, file, role })
    case 'persona':
      return jobFor(spec, { ...making, persona: persona.item, file: persona.file })
    case 'agreement': {
      const agreement = [...catalogue.agreements.values()][0]!
      return jobFor(spec, { ...making, agreement: agreement.item, file: agreement.file })
    }
    case 'selection':
      return jobFor(spec, {
        ...making,
        outcomes: setWith(subject),
        personas: [...catalogue.personas.values()].map(({ item }) => item),
      })
  }
}

/** All outcomes in the subject's language, with the subject in its place. */
function setWith({ catalogue, language, outcome, file }: OutcomeSubject): OutcomeAt[] {
  const others = [...catalogue.outcomes.keys()].map((id): OutcomeAt => subjectOf(id, language, {}, catalogue))
  const place = others.findIndex((other) => other.outcome.id === outcome.id)
  return place === -1 ? [{ outcome, file }] : others.with(place, { outcome, file })
}

/** The smallest outcome that the schema lets through: a draft on its first day. */
export const firstDraft: Outcome = {
  id: 'eerste-opzet',
  version: '0.1.0',
  status: 'draft',
  language: 'nl',
  title: 'Eerste opzet',
  statement: 'De leraar ontwerpt een les.',
  behaviours: [{ id: 'ontwerpen', verb: 'ontwerpen', text: 'ontwerpt een les' }],
}
