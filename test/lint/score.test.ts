/** A quality figure that says where to begin. */
import { describe, expect, it, test } from 'vitest'
import type { Finding, Severity } from '../../src/diagnostic.ts'
import { languages, severities } from '../../src/diagnostic.ts'
import { lint } from '../../src/lint/lint.ts'
import { rules } from '../../src/lint/rules.ts'
import { partIds, partOfRule, parts } from '../../src/lint/score-parts.ts'
import { scoreOutcomes } from '../../src/lint/score.ts'
import type { Outcome } from '../../src/model/schema-types.ts'
import { soundCatalogue, soundOutcome } from './sound.ts'

const sound = soundOutcome('nl')
const scoreOf = (outcome: Outcome, findings: readonly Finding[] = []) =>
  scoreOutcomes(soundCatalogue('nl', { outcome }), findings).outcomes[0]!

const finding = (rule: string, severity: Severity): Finding => ({
  rule,
  severity,
  file: 'outcomes/volgen-en-afstemmen.yaml',
  at: [],
  item: { kind: 'outcome', id: sound.id },
  reason: { nl: '.', en: '.' },
})

test('the weights make a hundred', () => {
  expect(partIds.reduce((sum, id) => sum + parts[id].weight, 0)).toBe(100)
})

test('every rule named in a part exists or belongs to reading and referring', () => {
  const known = new Set(rules.map(({ id }) => id))
  for (const id of partIds) {
    for (const rule of parts[id].rules) {
      if (!/^reference\/$|^repository\/(?:duplicate-id|cycle)$/.test(rule)) expect(known).toContain(rule)
    }
  }
})

test.each(rules.filter(({ about }) => about === 'outcome').map(({ id }) => id))(
  '%s weighs in a part',
  (rule) => {
    expect(partIds).toContain(partOfRule(rule))
  },
)

describe('a sound outcome', () => {
  it.each(languages)('has a hundred points in %s', (language) => {
    const catalogue = soundCatalogue(language)
    const findings = lint(catalogue, { today: '2026-11-24' })
    expect(findings).toEqual([])
    const { score, outcomes } = scoreOutcomes(catalogue, findings)
    expect(score).toBe(100)
    expect(outcomes[0]?.parts.every((part) => part.because === undefined)).toBe(true)
  })

  it('loses a point to the smallest hint', () => {
    expect(scoreOf(sound, [finding('outcome/present-tense-performance', 'info')]).score).toBe(99)
  })
})

describe('a finding', () => {
  it.each(partIds)('weighs in %s and nowhere else', (id) => {
    const rule = parts[id].rules[0] ?? 'outcome/complete-sentence'
    const scored = scoreOf(sound, [finding(rule, 'error')])
    expect(scored.parts.map(({ id: part, score }) => [part, score])).toEqual(
      partIds.map((part) => [part, part === id ? 50 : 100]),
    )
    expect(scored.score).toBe(Math.floor(100 - parts[id].weight / 2))
  })

  it('costs more the worse it is, and more of them cost more', () => {
    const scores = severities.map(
      (severity) => scoreOf(sound, [finding('outcome/observable-verb', severity)]).score,
    )
    expect(scores).toEqual(scores.toSorted((a, b) => a - b))
    const one = finding('outcome/observable-verb', 'warning')
    expect(scoreOf(sound, [one, one]).score).toBeLessThan(scoreOf(sound, [one]).score)
    expect(scoreOf(sound, Array(500).fill(one)).score).toBe(75)
  })

  it('in a translation weighs too, in a persona not', () => {
    const one = finding('repository/translation-current', 'warning')
    expect(scoreOf(sound, [{ ...one, item: { kind: 'translation', id: sound.id } }]).score).toBe(98)
    expect(scoreOf(sound, [{ ...one, item: { kind: 'persona', id: sound.id } }]).score).toBe(100)
  })
})

describe('what is not there', () => {
  it('costs its share, whatever the status', () => {
    const { standard: _standard, ...bare } = sound
    for (const status of ['draft', 'agreed'] as const) {
      const part = scoreOf({ ...bare, status }).parts.find(({ id }) => id === 'standard')!
      expect(part.score).toBe(0)
      expect(part.missing).toHaveLength(4)
      expect(part.because?.nl).toBe(
        'Ontbreekt (deels): criteria, complexiteit, zelfstandigheid en beslisregel.',
      )
    }
  })

  it('costs less when some of it is there', () => {
    const { autonomy: _autonomy, ...some } = sound.standard!
    expect(scoreOf({ ...sound, standard: some }).parts.find(({ id }) => id === 'standard')?.score).toBe(75)
  })

  it('is named with what was found', () => {
    const { context: _context, ...bare } = sound
    const scored = scoreOf(bare, [
      finding('outcome/context-present', 'error'),
      finding('outcome/context-present', 'warning'),
      finding('outcome/context-present', 'warning'),
    ])
    expect(scored.parts.find(({ id }) => id === 'context')?.because).toEqual({
      nl: 'Ontbreekt (deels): waar en met wie, settings of personen en ruimte; 1 fout en 2 waarschuwingen.',
      en: 'Missing (in part): where and with whom, settings or people and room; 1 error and 2 warnings.',
    })
  })
})

describe('the set', () => {
  const another: Outcome = { ...sound, id: 'een-andere', references: [] }

  it('is the mean, worst first', () => {
    const { score, outcomes } = scoreOutcomes(soundCatalogue('nl', { another }), [])
    expect(outcomes.map(({ id }) => id)).toEqual(['een-andere', 'volgen-en-afstemmen'])
    expect(outcomes.map((one) => one.score)).toEqual([93, 100])
    expect(score).toBe(96)
  })

  it('leaves retired outcomes out', () => {
    const { outcomes } = scoreOutcomes(
      soundCatalogue('nl', { another: { ...another, status: 'retired' } }),
      [],
    )
    expect(outcomes.map(({ id }) => id)).toEqual(['volgen-en-afstemmen'])
    const none = scoreOutcomes(soundCatalogue('nl', { outcome: { ...sound, status: 'retired' } }), [])
    expect(none).toMatchObject({ score: undefined, outcomes: [] })
  })

  it('explains itself in both languages, with the weights', () => {
    const { method } = scoreOutcomes(soundCatalogue('nl'), [])
    for (const language of languages) {
      expect(method.every((sentence) => sentence[language].endsWith('.'))).toBe(true)
      for (const id of partIds)
        expect(method[0]![language]).toContain(`${parts[id].label[language]} ${parts[id].weight}`)
    }
  })
})
