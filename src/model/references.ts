/** Follows every reference in a catalogue and says which lead nowhere, to several things, or round in a circle. */
import type { Finding, Text } from '../diagnostic.ts'
import { nearest } from '../nearest.ts'
import type { Catalogue, Entry } from './catalogue.ts'
import { majorOf, splitPin } from './catalogue.ts'
import { checkCycles, circle } from './check-cycles.ts'
import { checkLanguages } from './check-languages.ts'
import { checkOutcome, checkTranslation } from './check-outcomes.ts'
import { findCycle } from './cycles.ts'
import type { Agreement, Framework, FrameworkKind, Persona } from './schema-types.ts'
import type { About } from './unresolved.ts'
import { anOutcome, aPersona, checkIds, checkUnique, unfit, unresolved } from './unresolved.ts'

/** All findings about references; the catalogue stays as it is. */
export function* checkReferences(catalogue: Catalogue): Generator<Finding> {
  yield* checkSettings(catalogue)
  for (const entry of catalogue.outcomes.values()) yield* checkOutcome(catalogue, entry)
  for (const ofOutcome of catalogue.translations.values()) {
    for (const entry of ofOutcome.values()) yield* checkTranslation(catalogue, entry)
  }
  for (const entry of catalogue.personas.values()) yield* checkPersona(catalogue, entry)
  for (const entry of catalogue.agreements.values()) yield* checkAgreement(catalogue, entry)
  for (const entry of catalogue.frameworks.values()) yield* checkFramework(entry)
  yield* checkCycles(catalogue)
  yield* checkLanguages(catalogue)
}

function* checkSettings({ settings, frameworks, missing }: Catalogue): Generator<Finding> {
  const about: About = { kind: 'config', id: '', file: settings.file ?? '' }
  const fields: readonly (readonly ['profile' | 'scale', FrameworkKind, Text])[] = [
    [
      'profile',
      'profession_profile',
      { nl: 'een kader van de soort `profession_profile`', en: 'a framework of kind `profession_profile`' },
    ],
    [
      'scale',
      'level_scale',
      { nl: 'een kader van de soort `level_scale`', en: 'a framework of kind `level_scale`' },
    ],
  ]
  for (const [field, kind, wanted] of fields) {
    const id = settings[field]
    if (id === undefined || missing.get('framework')?.has(id)) continue
    if (frameworks.get(id)?.item.kind === kind) continue
    const candidates = [...frameworks.values()]
      .filter(({ item }) => item.kind === kind)
      .map(({ item }) => item.id)
    if (frameworks.has(id)) yield unfit(about, [field], id, wanted, nearest(id, candidates))
    else yield unresolved(about, [field], id, wanted, candidates)
  }
}

function* checkPersona(catalogue: Catalogue, { item, file }: Entry<Persona>): Generator<Finding> {
  const about: About = { kind: 'persona', id: item.id, file }
  yield* checkIds(catalogue, about, ['outcomes'], item.outcomes, 'outcome', catalogue.outcomes, anOutcome)
  for (const [index, { outcomes }] of item.priorLearning.entries()) {
    yield* checkIds(
      catalogue,
      about,
      ['priorLearning', index, 'outcomes'],
      outcomes,
      'outcome',
      catalogue.outcomes,
      anOutcome,
    )
  }
}

function* checkAgreement(catalogue: Catalogue, { item, file }: Entry<Agreement>): Generator<Finding> {
  const about: About = { kind: 'agreement', id: item.id, file }
  yield* checkIds(catalogue, about, ['personas'], item.personas, 'persona', catalogue.personas, aPersona)
  for (const [index, pin] of item.outcomes.entries()) {
    const { id, major } = splitPin(pin)
    const outcome = catalogue.outcomes.get(id)?.item
    if (outcome && majorOf(outcome.version) >= major) continue
    if (!outcome && catalogue.missing.get('outcome')?.has(id)) continue
    yield unresolved(
      about,
      ['outcomes', index],
      pin,
      outcome
        ? {
            nl: `hooguit versie ${majorOf(outcome.version)}`,
            en: `version ${majorOf(outcome.version)} at most`,
          }
        : anOutcome,
      [...catalogue.outcomes.values()].map(({ item: known }) => `${known.id}@${majorOf(known.version)}`),
    )
  }
  const { supersedes } = item
  if (supersedes === undefined || catalogue.agreements.has(supersedes)) return
  if (catalogue.missing.get('agreement')?.has(supersedes)) return
  const wanted = { nl: 'de id van een afspraak', en: 'the id of an agreement' }
  yield unresolved(about, ['supersedes'], supersedes, wanted, [...catalogue.agreements.keys()])
}

function* checkFramework({ item, file }: Entry<Framework>): Generator<Finding> {
  const about: About = { kind: 'framework', id: item.id, file }
  const items = item.items ?? []
  const known = items.map(({ id }) => id)
  yield* checkUnique(about, ['items'], items)
  for (const [index, { parent }] of items.entries()) {
    if (parent === undefined || known.includes(parent)) continue
    yield unresolved(
      about,
      ['items', index, 'parent'],
      parent,
      { nl: 'een onderdeel van dit kader', en: 'an item of this framework' },
      known,
    )
  }
  const cycle = findCycle(known, (id) =>
    items.filter((one) => one.id === id).flatMap(({ parent }) => parent ?? []),
  )
  if (cycle) yield circle(about, ['items', known.indexOf(cycle[0]!), 'parent'], cycle)
}
