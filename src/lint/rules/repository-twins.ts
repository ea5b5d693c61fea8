import type { Catalogue, Entry } from '../../model/catalogue.ts'
import type { Outcome, Translation } from '../../model/schema-types.ts'
import { contentWords } from '../content-words.ts'
import type { Stems } from '../content-words.ts'
import { languageName } from '../language-names.ts'
import { listWords, quote } from '../listing.ts'
import { findNearDuplicates } from '../near-duplicates.ts'
import { defineRule } from '../rule.ts'
import type { Found } from '../rule.ts'
import { translatedLists } from '../translated-lists.ts'

export const repositoryTwins = defineRule({
  id: 'repository/twins',
  about: 'repository',
  severity: 'warning',
  fix: 'no',
  title: { nl: 'Tweelingen herkennen elkaar', en: 'Twins know each other' },
  why: {
    nl: 'Twee leeruitkomsten die hetzelfde vragen, worden twee keer beoordeeld en lopen langzaam uiteen. En wie gelijkwaardig heet, moet in elke taal evenveel vragen.',
    en: 'Two outcomes that ask the same are assessed twice and slowly drift apart. And what is called equal has to ask as much in every language.',
  },
  advice: {
    nl: 'Voeg ze samen, maak het verschil zichtbaar, of leg de relatie vast met `equivalents`, `partOf` of `replaces`. Houd vertalingen even lang.',
    en: 'Merge them, make the difference visible, or record the relation with `equivalents`, `partOf` or `replaces`. Keep translations the same length.',
  },
  limits: {
    nl: 'Vergelijkt de werkwoorden en zelfstandige naamwoorden van het gedrag (overlap van 85 % of meer) binnen één taal, taakgebied, niveau en fase. Synoniemen ziet het niet.',
    en: 'Compares the verbs and nouns of the behaviour (an overlap of 85 % or more) within one language, task domain, level and phase. It does not see synonyms.',
  },
  examples: {
    nl: {
      bad: [
        { another: {} },
        {
          another: {
            relations: { equivalents: [{ to: 'hogeschool:volgen-en-afstemmen', match: 'exact' }] },
            behaviours: [{ id: 'volgen', verb: 'volgen', text: 'volgt' }],
          },
        },
        { translation: { behaviours: [{ id: 'volgen', evidence: { what: ['observations'] } }] } },
        {
          translation: {
            standard: { criteria: [{ id: 'criterium-1', levels: { excellent: 'Shows it.' } }] },
          },
        },
      ],
      good: [
        {
          another: { relations: { equivalents: [{ to: 'hogeschool:volgen-en-afstemmen', match: 'exact' }] } },
        },
        { another: { relations: { replaces: ['volgen-en-afstemmen'] } } },
        { another: { status: 'retired' } },
        { another: { taskDomain: 'profiel/begeleiden', level: { nlqf: 5 } } },
        {
          another: {
            behaviours: [
              { id: 'ontwerpen', verb: 'ontwerpen', text: 'ontwerpt een lessenreeks voor een eigen vak' },
            ],
          },
        },
        { translation: {} },
      ],
    },
    en: {
      bad: [{ another: { title: 'The same again' } }],
      good: [{ another: { relations: { partOf: ['volgen-en-afstemmen'] } } }],
    },
  },
  *check(catalogue) {
    for (const entry of catalogue.outcomes.values()) {
      for (const translation of catalogue.translations.get(entry.item.id)?.values() ?? []) {
        yield* compareTranslation(entry.item, translation)
      }
      yield* compareEquivalents(entry, catalogue)
    }
    yield* nearDuplicates(catalogue)
  },
})

const about = ({ item, file }: Entry<Outcome | Translation>, kind: string): Pick<Found, 'file' | 'item'> => ({
  file,
  item: { kind, id: item.id },
})

/** Behaviours and criteria of a translation come from the source; lists of texts and names of levels do not. */
function* compareTranslation(source: Outcome, translation: Entry<Translation>): Generator<Found> {
  const [own, other] = [languageName(translation.item.language), languageName(source.language)]
  for (const { at, count, sourceCount } of translatedLists(source, translation.item)) {
    yield {
      ...about(translation, 'translation'),
      at,
      onKey: true,
      reason: {
        nl: `\`${at.at(-1)}\` telt er ${count} in ${own.nl} en ${sourceCount} in ${other.nl}, verwacht in beide evenveel.`,
        en: `\`${at.at(-1)}\` has ${count} in ${own.en} and ${sourceCount} in ${other.en}, expected as many in both.`,
      },
    }
  }
  for (const [index, { id, levels }] of (translation.item.standard?.criteria ?? []).entries()) {
    const criterion = source.standard?.criteria?.find((one) => one.id === id)
    const unknown = Object.keys(levels ?? {}).filter(
      (level) => !Object.hasOwn(criterion?.levels ?? {}, level),
    )
    if (!criterion || unknown.length === 0) continue
    const names = unknown.map(quote)
    yield {
      ...about(translation, 'translation'),
      at: ['standard', 'criteria', index, 'levels', unknown[0]!],
      onKey: true,
      reason: {
        nl: `De bron kent bij ${quote(id)} geen niveau ${listWords(names, 'nl', 'or')}, verwacht dezelfde niveaus.`,
        en: `The source has no level ${listWords(names, 'en', 'or')} for ${quote(id)}, expected the same levels.`,
      },
      expected: Object.keys(criterion.levels ?? {}),
    }
  }
}

/** What the institute itself calls an exact equivalent asks for as much. */
function* compareEquivalents(entry: Entry<Outcome>, { outcomes, settings }: Catalogue): Generator<Found> {
  const own = `${settings.institute.id}:`
  for (const [index, { to, match }] of (entry.item.relations?.equivalents ?? []).entries()) {
    const other = to.startsWith(own) ? outcomes.get(to.slice(own.length)) : undefined
    if (!other || match !== 'exact') continue
    const counts = [
      ['gedragingen', 'behaviours', entry.item.behaviours.length, other.item.behaviours.length],
      [
        'criteria',
        'criteria',
        entry.item.standard?.criteria?.length ?? 0,
        other.item.standard?.criteria?.length ?? 0,
      ],
    ] as const
    const uneven = counts.find(([, , mine, theirs]) => mine !== theirs)
    if (!uneven) continue
    const [nl, en, mine, theirs] = uneven
    yield {
      ...about(entry, 'outcome'),
      at: ['relations', 'equivalents', index],
      reason: {
        nl: `Deze leeruitkomst heeft ${mine} ${nl} en ${quote(to)} ${theirs}, verwacht bij \`match: exact\` evenveel.`,
        en: `This outcome has ${mine} ${en} and ${quote(to)} ${theirs}, expected as many with \`match: exact\`.`,
      },
      hint: {
        nl: 'Vraagt de ene meer dan de andere, kies dan `broad` of `narrow`.',
        en: 'If one asks more than the other, choose `broad` or `narrow`.',
      },
      related: [
        {
          file: other.file,
          at: ['behaviours'],
          reason: { nl: 'Dit is de andere leeruitkomst.', en: 'This is the other outcome.' },
        },
      ],
    }
  }
}

function* nearDuplicates({ outcomes, settings }: Catalogue): Generator<Found> {
  const entries = [...outcomes.values()].filter(({ item }) => item.status !== 'retired')
  const stems = new Map<string, Stems>()
  const stemsOf = (language: string) => {
    const known = stems.get(language) ?? new Map<string, string>()
    stems.set(language, known)
    return known
  }
  const features = entries.map(({ item }) => ({
    group: [
      item.language,
      // The same item, whether or not the framework is named.
      item.taskDomain?.replace(`${settings.profile ?? ''}/`, '') ?? '',
      item.level?.nlqf ?? item.level?.eqf ?? '',
      item.level?.phase ?? '',
    ].join('\u0000'),
    words: contentWords(item.behaviours, item.language, stemsOf(item.language)),
  }))
  for (const { one, other, likeness } of findNearDuplicates(features)) {
    const [entry, twin] = [entries[one]!, entries[other]!]
    if (areRelated(entry.item, twin.item, settings.institute.id)) continue
    const share = Math.floor(likeness * 100)
    yield {
      ...about(entry, 'outcome'),
      at: ['behaviours'],
      onKey: true,
      reason: {
        nl: `Het gedrag komt voor ${share} % overeen met ${quote(twin.item.id)} in hetzelfde taakgebied, verwacht een zichtbaar verschil of een vastgelegde relatie.`,
        en: `The behaviour is ${share} % the same as that of ${quote(twin.item.id)} in the same task domain, expected a visible difference or a recorded relation.`,
      },
      hint: {
        nl: 'Voeg ze samen, of noem de ander onder `relations.equivalents` als ze hetzelfde vragen.',
        en: 'Merge them, or name the other under `relations.equivalents` if they ask the same.',
      },
      proposals: [
        {
          at: [],
          write: {
            relations: { equivalents: [{ to: `${settings.institute.id}:${twin.item.id}`, match: 'exact' }] },
          },
        },
      ],
      related: [
        {
          file: twin.file,
          at: ['behaviours'],
          reason: { nl: 'Dit is de andere leeruitkomst.', en: 'This is the other outcome.' },
        },
      ],
    }
  }
}

/** Whether one of two outcomes names the other. */
function areRelated(one: Outcome, other: Outcome, institute: string): boolean {
  const names = ({ relations }: Outcome, id: string) =>
    relations?.partOf?.includes(id) ||
    relations?.replaces?.some((name) => name === id || name === `${institute}:${id}`) ||
    relations?.equivalents?.some(({ to }) => to === `${institute}:${id}`)
  return Boolean(names(one, other.id) || names(other, one.id))
}
