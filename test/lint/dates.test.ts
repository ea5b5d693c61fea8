/** Rules about dates compare with the day that is given, so that a run can be repeated. */
import { describe, expect, it, test } from 'vitest'
import fc from 'fast-check'
import { monthsLater } from '../../src/lint/dates.ts'
import { lint } from '../../src/lint/lint.ts'
import { soundAgreement, soundCatalogue, soundPersona } from './sound.ts'

describe('so many months later', () => {
  it.each([
    ['2026-02-01', 24, '2028-02-01'],
    ['2024-02-29', 24, '2026-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-11-30', 1, '2026-12-30'],
    ['2096-02-29', 48, '2100-02-28'],
  ])('%s and %i is %s', (date, months, expected) => {
    expect(monthsLater(date, months)).toBe(expected)
  })

  it('is a date that exists, in that month', () => {
    const dates = fc.date({ min: new Date('1000-01-01'), max: new Date('2900-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 600 }), (date, months) => {
        const start = date.toISOString().slice(0, 10)
        const later = monthsLater(start, months)
        expect(new Date(`${later}T00:00:00Z`).toISOString().slice(0, 10)).toBe(later)
        const passed = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
        expect(passed(later) - passed(start)).toBe(months)
      }),
    )
  })
})

const onDay = (today: string, rule: string) =>
  lint(
    soundCatalogue('nl', {
      agreement: { ...soundAgreement('nl'), decidedOn: '2026-02-01', reviewBy: '2027-06-01' },
      persona: { ...soundPersona('nl'), provenance: { basedOn: 'werkgroep', reviewBy: '2027-06-01' } },
    }),
    { today, only: [rule] },
  ).map(({ severity, at }) => `${severity} ${at.join('.')}`)

test('a review date passes from one day to the next', () => {
  expect(onDay('2027-06-01', 'agreement/review-date')).toEqual([])
  expect(onDay('2027-06-02', 'agreement/review-date')).toEqual(['warning reviewBy'])
})

test('a persona is to be looked at again, gently', () => {
  expect(onDay('2027-06-01', 'persona/complete')).toEqual([])
  expect(onDay('2027-06-02', 'persona/complete')).toEqual(['info provenance.reviewBy'])
})
