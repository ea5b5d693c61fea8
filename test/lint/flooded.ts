/** A catalogue with one text in every field that rules read, in Dutch and in its translation. */
import type { Catalogue } from '../../src/model/catalogue.ts'
import type { Agreement, Outcome, Translation } from '../../src/model/schema-types.ts'
import { soundAgreement, soundCatalogue, soundOutcome, soundPersona, soundTranslation } from './sound.ts'

export function floodedCatalogue(text: string): Catalogue {
  const sound = soundOutcome('nl')
  const standard = { complexity: { level: 4, description: text }, autonomy: { level: 4, description: text } }
  const behaviour = { text, clause: text, nominal: text, evidence: { what: [text], who: [text] } }
  const criterion = { text, levels: { basis: 'Noemt iets.', goed: text } }
  const outcome: Outcome = {
    ...sound,
    title: text,
    statement: text,
    transfer: text,
    context: { ...sound.context, description: text, room: text },
    behaviours: [{ ...sound.behaviours[0]!, ...behaviour }],
    evidence: { contexts: 1, note: text },
    standard: {
      ...sound.standard!,
      ...standard,
      rubric: 'analytic',
      criteria: [{ id: 'c1', behaviours: ['volgen'], ...criterion }],
    },
  }
  const translation: Translation = {
    ...soundTranslation('nl'),
    title: text,
    statement: text,
    transfer: text,
    context: { description: text, room: text },
    behaviours: [{ id: 'volgen', ...behaviour }],
    evidence: { note: text },
    standard: {
      complexity: { description: text },
      autonomy: { description: text },
      criteria: [{ id: 'c1', ...criterion }],
    },
  }
  const topics: Agreement['topics'] = [{ topic: 'measure', room: text, direction: text }]
  return soundCatalogue('nl', {
    outcome,
    another: { ...sound, id: 'een-andere', statement: text },
    translation,
    persona: { ...soundPersona('nl'), summary: text, conditions: { agency: 'low', support: [text] } },
    agreement: { ...soundAgreement('nl'), title: text, topics },
  })
}
