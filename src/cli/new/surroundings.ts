/** New personas, agreements, frameworks and translations: what surrounds an outcome. */
import { UserError } from '../../diagnostic.ts'
import { majorOf } from '../../model/catalogue.ts'
import { noSuchItem } from '../named.ts'
import type { Field } from './field.ts'
import { fillFields } from './field.ts'
import type { Maker } from './maker.ts'

export const makePersona: Maker = async ({ context, catalogue, ask, set }) => {
  const fields: Field[] = [
    { path: 'name', type: 'text', required: true },
    { path: 'targetGroup', type: 'text', required: true },
    { path: 'route', type: 'choice', required: true, choices: ['full_time', 'part_time', 'dual', 'side_entry', 'bridge', 'second_licence', 'in_service'] },
    { path: 'summary', type: 'text', required: true },
    { path: 'startingSituation', type: 'text', required: true },
    { path: 'priorLearning.0.kind', type: 'choice', choices: ['diploma', 'work', 'licence', 'volunteer', 'none'], default: 'none' },
    { path: 'priorLearning.0.text', type: 'text' },
    { path: 'strengths', type: 'list', required: true },
    { path: 'opportunities', type: 'list' },
    { path: 'conditions.agency', type: 'choice', choices: ['low', 'growing', 'high'], default: 'growing' },
    { path: 'conditions.timePerWeek', type: 'text' },
    { path: 'conditions.support', type: 'list' },
    { path: 'conditions.constraints', type: 'list' },
    { path: 'provenance.basedOn', type: 'text', required: true },
    { path: 'provenance.reviewBy', type: 'text', default: yearsFrom(context.world.today(), 2) },
  ] // prettier-ignore
  const data = await fillFields('persona', fields, set, ask, context.language)
  const language = catalogue.settings.language
  return { folder: 'personas', kind: 'persona', title: String(data['name']), data: { language, ...data } }
}

const coreTopics = [
  'measure',
  'applicability',
  'evidence',
  'contexts',
  'good_enough',
  'footing',
  'small_triangle',
]

export const makeAgreement: Maker = async ({ context, catalogue, ask, set }) => {
  const { settings, outcomes, personas } = catalogue
  const fields: Field[] = [
    { path: 'title', type: 'text', required: true },
    { path: 'partnership', type: 'text', required: true },
    { path: 'parties.0.name', type: 'text', required: true, question: { nl: 'Welke school?', en: 'Which school?' } },
    { path: 'parties.1.name', type: 'text', default: settings.institute.name, question: { nl: 'Welk instituut?', en: 'Which institute?' } },
    { path: 'personas', type: 'list', default: [...personas.keys()].slice(0, 1).join(';') },
    { path: 'outcomes', type: 'list', default: [...outcomes.keys()].slice(0, 1).join(';') },
    { path: 'reviewBy', type: 'text', default: yearsFrom(context.world.today(), 2) },
  ] // prettier-ignore
  const data = await fillFields('agreement', fields, set, ask, context.language)
  const [school, institute] = data['parties'] as readonly object[]
  const pins = ((data['outcomes'] as readonly string[] | undefined) ?? []).map((id) => {
    if (id.includes('@')) return id
    const found = outcomes.get(id)
    if (!found) throw noSuchItem(catalogue, id)
    return `${id}@${majorOf(found.item.version)}`
  })
  return {
    folder: 'agreements',
    kind: 'agreement',
    title: String(data['title']),
    data: {
      language: settings.language,
      status: 'draft',
      ...data,
      personas: data['personas'] ?? [],
      parties: [
        { ...school, role: 'school' },
        { ...institute, role: 'institute' },
      ],
      outcomes: pins,
      // What is still to be discussed, with somebody who sees to it.
      topics: data['topics'] ?? coreTopics.map((topic) => ({ topic, notDecided: 'school_educator' })),
    },
  }
}

export const makeFramework: Maker = async ({ context, catalogue, ask, set }) => {
  const fields: Field[] = [
    { path: 'title', type: 'text', required: true },
    { path: 'kind', type: 'choice', default: 'other', choices: ['profession_profile', 'competence_requirements', 'knowledge_base', 'programme_qualifications', 'level_scale', 'other'] },
    { path: 'publisher', type: 'text' },
    { path: 'source', type: 'text' },
  ] // prettier-ignore
  const items = set.get('items')
  const rest = new Map([...set].filter(([path]) => path !== 'items'))
  const data = await fillFields('framework', fields, rest, ask, context.language)
  const question = { nl: 'Een onderdeel (leeg als het klaar is)\n ›', en: 'An item (empty when done)\n ›' }
  const texts = items?.split(';').map((text) => text.trim()) ?? []
  if (ask && items === undefined) for (let text = await ask.text(question[context.language]); text !== ''; text = await ask.text(question[context.language])) texts.push(text) // prettier-ignore
  const { toId } = await import('../../model/ids.ts')
  return {
    folder: 'frameworks',
    kind: 'framework',
    title: String(data['title']),
    data: {
      version: '1.0.0',
      language: catalogue.settings.language,
      ...data,
      items: texts
        .filter(Boolean)
        .map((text, index) => ({ id: toId(text) || `onderdeel-${index + 1}`, text })),
    },
  }
}

export const makeTranslation: Maker = async ({ context, catalogue, ask, set, options }) => {
  const ids = [...catalogue.outcomes.keys()]
  const words = { nl: 'Welke leeruitkomst?', en: 'Which outcome?' }
  const id =
    (options['of'] as string | undefined) ??
    (await ask?.choose(words[context.language], ids.map((value) => ({ value, name: value })))) // prettier-ignore
  if (id === undefined) {
    throw new UserError({
      nl: 'Van welke leeruitkomst? Zeg het met --of.',
      en: 'Of which outcome? Say it with --of.',
    })
  }
  const source = catalogue.outcomes.get(id)?.item
  if (!source) throw noSuchItem(catalogue, id)
  const language = set.get('language') ?? (source.language === 'nl' ? 'en' : 'nl')
  const of = (text: string | undefined) => ({ nl: `Vertaal: ${text ?? ''}`, en: `Translate: ${text ?? ''}` })
  const fields: Field[] = [
    { path: 'title', type: 'text', question: of(source.title) },
    { path: 'statement', type: 'text', question: of(source.statement) },
    ...(source.actor === undefined
      ? []
      : [{ path: 'actor', type: 'text', question: of(source.actor) } as const]),
    ...source.behaviours.flatMap(({ text, clause, nominal }, index): Field[] => [
      { path: `behaviours.${index}.text`, type: 'text', question: of(text) },
      ...(clause
        ? [{ path: `behaviours.${index}.clause`, type: 'text', question: of(clause) } as const]
        : []),
      ...(nominal
        ? [{ path: `behaviours.${index}.nominal`, type: 'text', question: of(nominal) } as const]
        : []),
    ]),
    ...(source.standard?.criteria ?? []).map(({ text }, index): Field => ({
      path: `standard.criteria.${index}.text`,
      type: 'text',
      question: of(text),
    })),
  ]
  const known = new Map([...set].filter(([path]) => path !== 'language'))
  const data = await fillFields('translation', fields, known, ask, context.language)
  const behaviours = withIds(data['behaviours'], source.behaviours)
  const standard = data['standard'] as { readonly criteria?: unknown } | undefined
  const criteria = withIds(standard?.criteria, source.standard?.criteria ?? [])
  return {
    folder: 'outcomes',
    kind: 'translation',
    title: id,
    suffix: `.${language}`,
    data: {
      id,
      language,
      translates: source.version,
      ...data,
      ...(behaviours.length > 0 ? { behaviours } : {}),
      ...(criteria.length > 0 ? { standard: { ...standard, criteria } } : {}),
    },
  }
}

/** Parts are known by the ids of their source; those without any text are left out. */
const withIds = (given: unknown, source: readonly { readonly id: string }[]): object[] =>
  source.flatMap(({ id }, index) => {
    const part = (given as readonly (object | undefined)[] | undefined)?.[index]
    return part ? [{ id, ...part }] : []
  })

const yearsFrom = (today: string, years: number): string => `${Number(today.slice(0, 4)) + years}${today.slice(4)}`.replace(/-02-29$/, '-02-28') // prettier-ignore
