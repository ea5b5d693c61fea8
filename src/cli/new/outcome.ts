import { UserError } from '../../diagnostic.ts'
import type { Language } from '../../diagnostic.ts'
import { draftBehaviours, draftTitle } from '../../exchange/draft-outcome.ts'
import { readLexicon } from '../../language/read-lexicon.ts'
import { builtInScale } from '../../model/scale.ts'
import { show } from '../../report/show.ts'
import type { Field } from './field.ts'
import { fillFields } from './field.ts'
import type { Maker } from './maker.ts'
import { askSentence } from './sentence.ts'

/** A new outcome: its sentence first, from which the behaviours are taken, then what belongs to them. */
export const makeOutcome: Maker = async ({ context, catalogue, additions, ask, set, options }) => {
  const { settings } = catalogue
  const own: Language = settings.language === 'en' ? 'en' : 'nl'
  const lexicon = readLexicon(own, additions[own])
  const actors = settings.actors ?? []
  const say = (text: string) => context.world.err.write(`  » ${show(text)}\n`)
  const from = (options['from'] as string | undefined) ?? set.get('statement')
  const actor = actors[0] ?? { nl: 'De leraar', en: 'The teacher' }[own]
  const statement =
    from ?? (ask && (await askSentence(ask, lexicon, set.get('actor') ?? actor, context.language, say)))
  if (statement === undefined || statement.trim() === '') {
    throw new UserError({
      nl: 'Er is geen terminal om vragen te stellen. Geef de zin mee: --from "De leraar geeft lerenden feedback op hun werk."',
      en: 'There is no terminal to ask questions at. Give the sentence: --from "The teacher gives learners feedback on their work."',
    })
  }
  const behaviours = draftBehaviours(statement.trim(), { language: own, lexicon, actors })
  if (!context.quiet) for (const { verb, text } of behaviours) say(`${verb}: ${text}`)
  const profile =
    settings.profile === undefined ? undefined : catalogue.frameworks.get(settings.profile)?.item
  const level = (which: 'complexity' | 'autonomy'): Field => ({
    path: `standard.${which}.level`,
    type: 'number',
    ...(settings.scale === undefined
      ? { choices: builtInScale.map((_step, index) => String(index + 1)) }
      : {}),
  })
  const fields: Field[] = [
    { path: 'title', type: 'text', default: draftTitle(statement, behaviours), required: true },
    ...behaviours.flatMap((behaviour, index): Field[] => [
      {
        path: `behaviours.${index}.evidence.what`,
        type: 'list',
        question: { nl: `Waarmee laat iemand zien: ${behaviour.nominal ?? behaviour.verb}?`, en: `What shows: ${behaviour.nominal ?? behaviour.verb}?` },
      },
      {
        path: `behaviours.${index}.evidence.who`,
        type: 'list',
        question: { nl: 'Wie kan dat bevestigen?', en: 'Who can confirm that?' },
      },
    ]),
    { path: 'context.description', type: 'text' },
    { path: 'context.room', type: 'text' },
    {
      path: 'taskDomain',
      type: 'text',
      ...(profile?.items && profile.items.length > 0 ? { choices: profile.items.map(({ id }) => id) } : {}),
    },
    ...behaviours.map((behaviour, index): Field => ({
      path: `standard.criteria.${index}.text`,
      type: 'text',
      question: { nl: `Wanneer is dit goed genoeg: ${behaviour.nominal ?? behaviour.verb}?`, en: `When is this good enough: ${behaviour.nominal ?? behaviour.verb}?` },
    })),
    level('complexity'),
    { path: 'standard.complexity.description', type: 'text' },
    level('autonomy'),
    { path: 'standard.autonomy.description', type: 'text' },
  ] // prettier-ignore
  const known = new Map([...set].filter(([path]) => path !== 'statement'))
  const filled = await fillFields('outcome', fields, known, ask, context.language)
  const evidenceOf = filled['behaviours'] as readonly object[] | undefined
  const standard = filled['standard'] as { readonly criteria?: readonly (object | undefined)[] } | undefined
  const criteria = (standard?.criteria ?? []).flatMap((criterion, index) =>
    criterion ? [{ id: `criterium-${index + 1}`, behaviours: behaviours[index] ? [behaviours[index].id] : [], ...criterion }] : [],
  ) // prettier-ignore
  return {
    folder: 'outcomes',
    kind: 'outcome',
    title: String(filled['title']),
    data: {
      version: '0.1.0',
      status: 'draft',
      language: own,
      statement: statement.trim(),
      ...filled,
      behaviours: behaviours.map((behaviour, index) => ({ ...behaviour, ...evidenceOf?.[index] })),
      ...(standard ? { standard: { ...standard, ...(criteria.length > 0 ? { criteria } : {}) } } : {}),
    },
  }
}
