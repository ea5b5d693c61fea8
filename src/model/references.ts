/** Follows every reference in a catalogue and says which lead nowhere, to several things, or round in a circle. */
import type { Finding, Path, Text } from '../diagnostic.ts'
import type { Kind } from '../load/find.ts'
import { nearest } from '../nearest.ts'
import type { Catalogue, Entries, Entry } from './catalogue.ts'
import { findItems, majorOf, splitPin } from './catalogue.ts'
import { findCycle } from './cycles.ts'
import type { Agreement, Framework, FrameworkKind, Outcome, Persona, Translation } from './schema-types.ts'
import { findLevel } from './scale.ts'

interface About {
  readonly kind: Kind
  readonly id: string
  readonly file: string
}

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
}

function unresolved(
  about: About,
  at: Path,
  found: string,
  wanted: Text,
  candidates: readonly string[],
): Finding {
  const suggestion = nearest(found, candidates)
  return {
    rule: 'reference/unresolved',
    severity: 'error',
    file: about.file,
    at,
    item: { kind: about.kind, id: about.id },
    reason: {
      nl: `\`${found}\` verwijst nergens naar, verwacht ${wanted.nl}.`,
      en: `\`${found}\` refers to nothing, expected ${wanted.en}.`,
    },
    expected: suggestion === undefined ? [] : [suggestion],
    ...(suggestion === undefined
      ? {}
      : { hint: { nl: `Bedoelde je \`${suggestion}\`?`, en: `Did you mean \`${suggestion}\`?` } }),
  }
}

const anOutcome: Text = { nl: 'de id van een leeruitkomst', en: 'the id of an outcome' }
const aPersona: Text = { nl: 'de id van een persona', en: 'the id of a persona' }

function* checkIds(
  catalogue: Catalogue,
  about: About,
  at: Path,
  ids: readonly string[] | undefined,
  kind: Kind,
  known: Entries<unknown>,
  wanted: Text,
): Generator<Finding> {
  for (const [index, id] of (ids ?? []).entries()) {
    if (known.has(id) || catalogue.missing.get(kind)?.has(id)) continue
    yield unresolved(about, [...at, index], id, wanted, [...known.keys()])
  }
}

function* checkSettings({ settings, frameworks, missing }: Catalogue): Generator<Finding> {
  const about: About = { kind: 'config', id: '', file: settings.file ?? '' }
  const fields: readonly (readonly ['profile' | 'scale', FrameworkKind, Text])[] = [
    [
      'profile',
      'profession_profile',
      { nl: 'een kader van de soort profession_profile', en: 'a framework of kind profession_profile' },
    ],
    [
      'scale',
      'level_scale',
      { nl: 'een kader van de soort level_scale', en: 'a framework of kind level_scale' },
    ],
  ]
  for (const [field, kind, wanted] of fields) {
    const id = settings[field]
    if (id === undefined || missing.get('framework')?.has(id)) continue
    if (frameworks.get(id)?.item.kind === kind) continue
    const candidates = [...frameworks.values()]
      .filter(({ item }) => item.kind === kind)
      .map(({ item }) => item.id)
    yield unresolved(about, [field], id, wanted, candidates)
  }
}

function* checkItem(
  catalogue: Catalogue,
  about: About,
  at: Path,
  reference: string,
  inFramework?: string,
): Generator<Finding> {
  const found = findItems(catalogue, reference, inFramework)
  if (found.length === 1) return
  const [framework] = reference.includes('/') ? reference.split('/') : [inFramework]
  const left = catalogue.missing.get('framework')
  if (found.length === 0 && left && (framework === undefined || left.has(framework))) return
  if (found.length > 1) {
    const names = found.map(({ framework: { id } }) => `${id}/${reference}`)
    yield {
      rule: 'reference/ambiguous',
      severity: 'error',
      file: about.file,
      at,
      item: { kind: about.kind, id: about.id },
      reason: {
        nl: `\`${reference}\` staat in meer dan één kader, verwacht ${names.map((name) => `\`${name}\``).join(' of ')}.`,
        en: `\`${reference}\` stands in more than one framework, expected ${names.map((name) => `\`${name}\``).join(' or ')}.`,
      },
      expected: names,
    }
    return
  }
  const candidates = [...catalogue.frameworks.values()].flatMap(({ item: { id, items } }) =>
    (items ?? []).map((item) =>
      inFramework === id && !reference.includes('/') ? item.id : `${id}/${item.id}`,
    ),
  )
  const wanted =
    inFramework === undefined
      ? { nl: 'een item van een kader, als `kader/item`', en: 'an item of a framework, as `framework/item`' }
      : { nl: `een item van \`${inFramework}\``, en: `an item of \`${inFramework}\`` }
  yield unresolved(about, at, reference, wanted, candidates)
}

function* checkOutcome(catalogue: Catalogue, { item, file }: Entry<Outcome>): Generator<Finding> {
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
  for (const dimension of ['complexity', 'autonomy'] as const) {
    const level = item.standard?.[dimension]?.level
    if (level === undefined || findLevel(catalogue, dimension, level)) continue
    const scale = catalogue.settings.scale
    if (scale !== undefined && !catalogue.frameworks.has(scale)) continue
    const items =
      scale === undefined ? [] : (catalogue.frameworks.get(scale)?.item.items ?? []).map(({ id }) => id)
    const levels = items.length > 0 ? items.join(', ') : '1-5'
    yield unresolved(
      about,
      ['standard', dimension, 'level'],
      String(level),
      {
        nl: `een niveau van de schaal (${levels})`,
        en: `a level of the scale (${levels})`,
      },
      items,
    )
  }
}

function* checkUnique(
  about: About,
  at: Path,
  parts: readonly { readonly id: string }[] | undefined,
): Generator<Finding> {
  const first = new Map<string, number>()
  for (const [index, { id }] of (parts ?? []).entries()) {
    const other = first.get(id)
    if (other === undefined) {
      first.set(id, index)
      continue
    }
    yield {
      rule: 'repository/duplicate-id',
      severity: 'error',
      file: about.file,
      at: [...at, index, 'id'],
      item: { kind: about.kind, id: about.id },
      reason: {
        nl: `\`id\` is \`${id}\`, en die staat al bij onderdeel ${other + 1} van \`${String(at.at(-1))}\`.`,
        en: `\`id\` is \`${id}\`, which already stands at item ${other + 1} of \`${String(at.at(-1))}\`.`,
      },
      related: [
        {
          file: about.file,
          at: [...at, other, 'id'],
          reason: { nl: 'Hier staat dezelfde id.', en: 'The same id stands here.' },
        },
      ],
    }
  }
}

function* checkTranslation(catalogue: Catalogue, { item, file }: Entry<Translation>): Generator<Finding> {
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
  if (item.supersedes !== undefined) {
    yield* checkIds(catalogue, about, ['supersedes'], [item.supersedes], 'agreement', catalogue.agreements, {
      nl: 'de id van een afspraak',
      en: 'the id of an agreement',
    })
  }
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
      { nl: 'een item van dit kader', en: 'an item of this framework' },
      known,
    )
  }
  const cycle = findCycle(known, (id) =>
    items.filter((one) => one.id === id).flatMap(({ parent }) => parent ?? []),
  )
  if (cycle) yield circle(about, ['items', known.indexOf(cycle[0]!), 'parent'], cycle)
}

function circle(about: About, at: Path, cycle: readonly string[]): Finding {
  const round = [...cycle, cycle[0]!].map((id) => `\`${id}\``).join(' → ')
  return {
    rule: 'repository/cycle',
    severity: 'error',
    file: about.file,
    at,
    item: { kind: about.kind, id: about.id },
    reason: {
      nl: `Deze verwijzingen lopen in een kring: ${round}.`,
      en: `These references run in a circle: ${round}.`,
    },
  }
}

function* checkCycles({ outcomes, agreements }: Catalogue): Generator<Finding> {
  const relations = [
    ['partOf', ({ relations }: Outcome) => relations?.partOf ?? []],
    ['replaces', ({ relations }: Outcome) => relations?.replaces ?? []],
  ] as const
  for (const [name, targets] of relations) {
    const cycle = findCycle([...outcomes.keys()], (id) => {
      const entry = outcomes.get(id)
      return entry ? targets(entry.item) : []
    })
    const first = cycle && outcomes.get(cycle[0]!)
    if (first) {
      yield circle({ kind: 'outcome', id: first.item.id, file: first.file }, ['relations', name], cycle)
    }
  }
  const cycle = findCycle([...agreements.keys()], (id) => [agreements.get(id)?.item.supersedes ?? []].flat())
  const first = cycle && agreements.get(cycle[0]!)
  if (first) yield circle({ kind: 'agreement', id: first.item.id, file: first.file }, ['supersedes'], cycle)
}
