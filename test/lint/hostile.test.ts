/** Texts of 100,000 characters of the worst kind: no rule about personas, agreements and levels takes long or throws. */
import { describe, expect, it } from 'vitest'
import type { Language } from '../../src/diagnostic.ts'
import { lint } from '../../src/lint/lint.ts'
import { rules } from '../../src/lint/rules.ts'
import type { Agreement, Outcome } from '../../src/model/schema-types.ts'
import { soundAgreement, soundCatalogue, soundOutcome, soundPersona, soundTranslation } from './sound.ts'

const length = 100_000
const fill = (piece: string): string => piece.repeat(Math.ceil(length / piece.length)).slice(0, length)

const worst: Readonly<Record<string, string>> = {
  letters: fill('a'),
  zeros: fill('0'),
  'phone numbers': fill('06-12345678 '),
  addresses: fill('a@a.b '),
  'at signs': fill('@'),
  'half addresses': `${fill('a.')}@`,
  dates: fill('12-03-1998 '),
  'capital letters': fill('A'),
  names: fill('student Jip de '),
  autism: fill('adhd '),
  'lower standards': fill('lagere norm '),
  'dropped criteria': fill('c4 vervalt '),
  'shares of criteria': fill('drie van de vijf criteria '),
  problems: fill('heeft problemen met '),
  'weak things': fill('zwakke '),
  comparisons: fill('zeer beter dan goed '),
  'back quotes': fill('criterium `a` '),
  brackets: fill('('),
  'curly quotes': fill('“'),
  spaces: fill(' '),
  'line ends': fill('\n'),
  'full stops': fill('.'),
  'own faith': fill('zijn geloof '),
  'under guidance': fill('onder begeleiding '),
  'half of a pair': fill('\ud83d'),
}

const mine = rules.filter(
  ({ id }) => !/^outcome\/(?!level|rubric|evidence-|typing|verb-level|task|criterion-covers)/.test(id),
)

describe.each(Object.entries(worst))('%s', (_name, text) => {
  it.each(['nl', 'en'] as const)('in %s', (language: Language) => {
    const sound = soundOutcome(language)
    const { standard, behaviours } = sound
    const outcome: Outcome = {
      ...sound,
      transfer: text,
      behaviours: behaviours.map((one) => ({ ...one, text, evidence: { what: [text], who: [text] } })),
      evidence: { contexts: 1, note: text },
      standard: {
        ...standard!,
        autonomy: { level: 4, description: text },
        rubric: 'analytic',
        criteria: [{ id: 'c1', behaviours: ['volgen'], text, levels: { basis: 'Noemt iets.', goed: text } }],
      },
    }
    const topics: Agreement['topics'] = [{ topic: 'measure', room: text, direction: text }]
    const catalogue = soundCatalogue(language, {
      outcome,
      another: { ...outcome, id: 'een-andere' },
      translation: { ...soundTranslation(language), transfer: text },
      persona: { ...soundPersona(language), summary: text, conditions: { agency: 'low', support: [text] } },
      agreement: { ...soundAgreement(language), title: text, topics },
    })
    const start = performance.now()
    const findings = lint(catalogue, { today: '2026-11-24', base: catalogue, only: mine.map(({ id }) => id) })
    // Some twenty texts of that length; generous, for slow and busy machines, and far below what a square would take.
    expect(performance.now() - start).toBeLessThan(20_000)
    for (const { reason } of findings) expect(reason.nl.length).toBeLessThan(1000)
  })
})
