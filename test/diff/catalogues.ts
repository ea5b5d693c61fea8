/** Small catalogues and one sound outcome, to lay an edit over. */
import type { Kind } from '../../src/load/find.ts'
import type { Catalogue, Entries } from '../../src/model/catalogue.ts'
import type {
  Agreement,
  Config,
  Framework,
  Outcome,
  Persona,
  Translation,
} from '../../src/model/schema-types.ts'

export interface Contents {
  readonly outcomes?: readonly Outcome[]
  readonly translations?: readonly Translation[]
  readonly personas?: readonly Persona[]
  readonly agreements?: readonly Agreement[]
  readonly frameworks?: readonly Framework[]
  readonly config?: Partial<Config>
  readonly missing?: Readonly<Partial<Record<Kind, readonly string[]>>>
  /** Files of outcomes by id, where they are not `outcomes/<id>.yaml`. */
  readonly files?: Readonly<Record<string, string>>
}

/** A catalogue as `buildCatalogue` makes it of these items. */
export function makeCatalogue(contents: Contents): Catalogue {
  const entries = <T extends { readonly id: string }>(items: readonly T[] = [], folder: string): Entries<T> =>
    new Map(
      items
        .map(
          (item) =>
            [item.id, { item, file: contents.files?.[item.id] ?? `${folder}/${item.id}.yaml` }] as const,
        )
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    )
  const translations = new Map<string, Map<string, { item: Translation; file: string }>>()
  for (const item of contents.translations ?? []) {
    const ofOutcome = translations.get(item.id) ?? new Map<string, { item: Translation; file: string }>()
    translations.set(
      item.id,
      ofOutcome.set(item.language, { item, file: `outcomes/${item.id}.${item.language}.yaml` }),
    )
  }
  return {
    settings: {
      schema: 1,
      institute: { id: 'voorbeeld', name: 'Voorbeeld' },
      language: 'nl',
      languages: ['nl', 'en'],
      profile: 'beroepsprofiel',
      ...contents.config,
      file: 'outcomes.config.yaml',
    },
    outcomes: entries(contents.outcomes, 'outcomes'),
    translations,
    personas: entries(contents.personas, 'personas'),
    agreements: entries(contents.agreements, 'agreements'),
    frameworks: entries(contents.frameworks ?? soundFrameworks, 'frameworks'),
    missing: new Map(
      Object.entries(contents.missing ?? {}).map(([kind, names]) => [kind as Kind, new Set(names)]),
    ),
  }
}

export const soundFrameworks: readonly Framework[] = [
  {
    id: 'beroepsprofiel',
    kind: 'profession_profile',
    title: 'Beroepsprofiel',
    version: '2024',
    language: 'nl',
    items: [
      { id: 'begeleiden', text: 'Begeleiden van ontwikkeling' },
      { id: 'ontwerpen', text: 'Ontwerpen van onderwijs' },
    ],
  },
  {
    id: 'bekwaamheidseisen',
    kind: 'competence_requirements',
    title: 'Bekwaamheidseisen',
    version: '2017',
    language: 'nl',
    items: [
      { id: 'pedagogisch', text: 'Pedagogisch bekwaam' },
      { id: 'vakdidactisch', text: 'Vakdidactisch bekwaam' },
    ],
  },
]

/** An agreed outcome in which every field has a value that an edit can change either way. */
export const soundOutcome: Outcome = {
  id: 'ontwikkeling-volgen',
  version: '1.2.0',
  status: 'agreed',
  language: 'nl',
  title: 'Ontwikkeling volgen',
  statement:
    'De onderwijsprofessional volgt de ontwikkeling van lerenden en stemt zijn handelen daarop af, in overleg met collega’s.',
  actor: 'De onderwijsprofessional',
  behaviours: [
    {
      id: 'volgen',
      verb: 'volgen',
      text: 'volgt de ontwikkeling van lerenden',
      clause: 'je de ontwikkeling van lerenden volgt',
      nominal: 'volgen van ontwikkeling',
      evidence: { what: ['observaties', 'werk van lerenden'], who: ['lerenden', 'werkplekbegeleider'] },
    },
    {
      id: 'afstemmen',
      verb: 'afstemmen',
      text: 'stemt zijn handelen daarop af',
      clause: 'je je handelen daarop afstemt',
      nominal: 'afstemmen van het handelen',
      evidence: { what: ['plan van aanpak'], who: ['collega’s'] },
    },
  ],
  context: {
    description: 'In elke onderwijssetting waar lerenden over langere tijd worden begeleid.',
    settings: ['po', 'vo'],
    with: ['collega’s', 'ouders'],
    required: ['een hele groep'],
    allowed: ['po', 'vo'],
    room: 'De school bepaalt welke volgsystemen in beeld zijn.',
  },
  taskDomain: 'begeleiden',
  references: [
    {
      to: 'bekwaamheidseisen/pedagogisch',
      relation: 'operationalises',
      note: 'Vooral het deel over ontwikkeling.',
    },
  ],
  level: { nlqf: 6, eqf: 6, phase: 'main' },
  load: { ects: 5 },
  standard: {
    complexity: { level: 3, description: 'De situatie is authentiek.' },
    autonomy: { level: 3, description: 'Handelt binnen de afspraken van de school.' },
    criteria: [
      {
        id: 'bronnen',
        behaviours: ['volgen'],
        kind: 'process',
        text: 'Verzamelt gegevens uit twee soorten bronnen over leren en gedrag.',
        levels: { 'op-weg': 'Verzamelt gegevens uit één bron.' },
      },
      {
        id: 'verklaring',
        behaviours: ['volgen'],
        kind: 'knowledge',
        text: 'Kan de gegevens verklaren met begrippen uit de leertheorie.',
      },
      {
        id: 'overleg',
        behaviours: ['afstemmen'],
        kind: 'interaction',
        text: 'Bespreekt de duiding met collega’s en verwerkt hun inbreng.',
      },
      {
        id: 'andere-setting',
        behaviours: ['afstemmen'],
        kind: 'transfer',
        text: 'Legt uit wat in een andere groep anders zou zijn.',
        required: false,
      },
    ],
    rubric: 'single_point',
    decision: {
      rule: 'all_required',
      assessors: 2,
      text: 'Aangetoond als aan alle verplichte criteria is voldaan.',
    },
  },
  evidence: { contexts: 2, maxAgeMonths: 24, minimum: 3, note: 'Het eigen aandeel is aanwijsbaar.' },
  transfer: 'Zo geleerd dat het ook in andere settings kan.',
  relations: {
    partOf: ['groter-geheel'],
    equivalents: [{ to: 'ander:volgen', match: 'exact' }],
    replaces: [],
  },
  formerly: [],
  rationale: 'Volgen en afstemmen horen bij elkaar.',
}

/** A copy that may be edited. */
export function edit<T>(item: T, change: (draft: Draft<T>) => void): T {
  const draft = structuredClone(item) as Draft<T>
  change(draft)
  return draft as T
}

/** Everything may be changed and everything is there: a sound outcome has all fields. */
export type Draft<T> = T extends readonly (infer Part)[]
  ? Draft<Part>[]
  : T extends object
    ? { -readonly [Key in keyof T]-?: Draft<NonNullable<T[Key]>> }
    : T
