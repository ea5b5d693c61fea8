/** What outcomes and their translations refer to. */
import type { Finding } from '../diagnostic.ts'
import { nearest } from '../nearest.ts'
import type { Catalogue, Entry } from './catalogue.ts'
import { checkItem } from './check-items.ts'
import type { Outcome, Translation } from './schema-types.ts'
import { builtInScale, findLevel } from './scale.ts'
import type { About } from './unresolved.ts'
import { anOutcome, checkIds, checkUnique, unfit, unresolved } from './unresolved.ts'

/** Frameworks, other outcomes, behaviours and levels that an outcome refers to. */
export function* checkOutcome(catalogue: Catalogue, { item, file }: Entry<Outcome>): Generator<Finding> {
  const about: About = { kind: 'outcome', id: item.id, file }
  if (item.taskDomain !== undefined) {
    yield* checkItem(catalogue, about, ['taskDomain'], item.taskDomain, catalogue.settings.profile)
  }
  for (const [index, { to }] of (item.references ?? []).entries()) {
    yield* checkItem(catalogue, about, ['references', index, 'to'], to)
  }
  yield* checkIds(
    catalogue,
    about,
    ['relations', 'partOf'],
    item.relations?.partOf,
    'outcome',
    catalogue.outcomes,
    anOutcome,
  )
  const own = `${catalogue.settings.institute.id}:`
  for (const [index, { to }] of (item.relations?.equivalents ?? []).entries()) {
    const id = to.startsWith(own) ? to.slice(own.length) : undefined
    if (id === undefined || catalogue.outcomes.has(id) || catalogue.missing.get('outcome')?.has(id)) continue
    yield unresolved(
      about,
      ['relations', 'equivalents', index, 'to'],
      to,
      anOutcome,
      [...catalogue.outcomes.keys()].map((known) => own + known),
    )
  }
  yield* checkUnique(about, ['behaviours'], item.behaviours)
  yield* checkUnique(about, ['standard', 'criteria'], item.standard?.criteria)
  const behaviours = item.behaviours.map(({ id }) => id)
  for (const [index, criterion] of (item.standard?.criteria ?? []).entries()) {
    for (const [place, id] of (criterion.behaviours ?? []).entries()) {
      if (behaviours.includes(id)) continue
      yield unresolved(
        about,
        ['standard', 'criteria', index, 'behaviours', place],
        id,
        {
          nl: `de id van een gedraging van deze leeruitkomst (${behaviours.join(', ')})`,
          en: `the id of a behaviour of this outcome (${behaviours.join(', ')})`,
        },
        behaviours,
      )
    }
  }
  yield* checkLevels(catalogue, about, item)
}

function* checkLevels(catalogue: Catalogue, about: About, { standard }: Outcome): Generator<Finding> {
  const { settings, frameworks, missing } = catalogue
  const own = settings.scale === undefined ? undefined : frameworks.get(settings.scale)?.item
  if (missing.has('config') || (settings.scale !== undefined && !own)) return
  const ids = (own?.items ?? []).map(({ id }) => id)
  const levels = own ? ids.map((id) => `\`${id}\``).join(', ') : `1-${builtInScale.length}`
  for (const dimension of ['complexity', 'autonomy'] as const) {
    const level = standard?.[dimension]?.level
    if (level === undefined || findLevel(catalogue, dimension, level)) continue
    const wanted = { nl: `een niveau van de schaal (${levels})`, en: `a level of the scale (${levels})` }
    const at = ['standard', dimension, 'level']
    yield unfit(about, at, String(level), wanted, nearest(String(level), ids))
  }
}

/** The outcome that a translation translates, and its parts. */
export function* checkTranslation(
  catalogue: Catalogue,
  { item, file }: Entry<Translation>,
): Generator<Finding> {
  const about: About = { kind: 'translation', id: item.id, file }
  const source = catalogue.outcomes.get(item.id)?.item
  if (!source) {
    if (catalogue.missing.get('outcome')?.has(item.id)) return
    yield unresolved(about, ['id'], item.id, anOutcome, [...catalogue.outcomes.keys()])
    return
  }
  if (source.language === item.language) {
    yield {
      rule: 'reference/same-language',
      severity: 'error',
      file,
      at: ['language'],
      item: { kind: 'translation', id: item.id },
      reason: {
        nl: `\`language\` is \`${item.language}\`, maar de leeruitkomst zelf is al in die taal geschreven.`,
        en: `\`language\` is \`${item.language}\`, but the outcome itself is written in that language already.`,
      },
    }
  }
  const parts = [
    [['behaviours'], item.behaviours, source.behaviours],
    [['standard', 'criteria'], item.standard?.criteria, source.standard?.criteria],
  ] as const
  for (const [at, translated, original] of parts) {
    const known = (original ?? []).map(({ id }) => id)
    yield* checkUnique(about, at, translated)
    for (const [index, { id }] of (translated ?? []).entries()) {
      if (known.includes(id)) continue
      yield unresolved(
        about,
        [...at, index, 'id'],
        id,
        {
          nl: `een id uit de leeruitkomst (${known.join(', ')})`,
          en: `an id of the outcome (${known.join(', ')})`,
        },
        known,
      )
    }
  }
}
