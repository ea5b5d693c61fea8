/** How loud a finding is, and where it stands: config, status, translations. */
import { describe, expect, it, test } from 'vitest'
import type { Catalogue } from '../../src/model/catalogue.ts'
import type { Outcome, RuleSetting, Status } from '../../src/model/schema-types.ts'
import { lint } from '../../src/lint/lint.ts'
import { rules } from '../../src/lint/rules.ts'
import { soundCatalogue, soundOutcome, soundTranslation } from './sound.ts'

const today = '2026-11-24'
const sound = soundOutcome('nl')
const { standard: _standard, ...bare } = sound

function withSettings(catalogue: Catalogue, settings: Record<string, RuleSetting>): Catalogue {
  return { ...catalogue, settings: { ...catalogue.settings, rules: settings } }
}

const found = (outcome: Outcome, rule: string, settings: Record<string, RuleSetting> = {}) =>
  lint(withSettings(soundCatalogue('nl', { outcome }), settings), { today, only: [rule] }).map(
    ({ severity }) => severity,
  )

describe('what is not there yet', () => {
  const byStatus: readonly [Status, string][] = [
    ['draft', 'warning'],
    ['proposed', 'warning'],
    ['agreed', 'error'],
    ['adopted', 'error'],
  ]
  it.each(byStatus)('in status %s is a %s', (status, severity) => {
    expect(found({ ...bare, status }, 'outcome/standard-complete')).toEqual([severity])
  })
})

describe('the config', () => {
  const rule = 'outcome/standard-complete'
  it.each(['error', 'warning', 'info'] as const)('can make a rule %s, whatever the status', (setting) => {
    expect(found({ ...bare, status: 'draft' }, rule, { [rule]: setting })).toEqual([setting])
  })
  it('can turn a rule off', () => {
    expect(found(bare, rule, { [rule]: 'off' })).toEqual([])
  })
  it('never makes a gentle finding louder than the rule', () => {
    const outcome = { ...sound, evidence: { ...sound.evidence!, note: 'Lever het op tijd in.' } }
    expect(found(outcome, 'outcome/evidence-vraak-and-occasions')).toEqual(['info'])
    expect(
      found(outcome, 'outcome/evidence-vraak-and-occasions', {
        'outcome/evidence-vraak-and-occasions': 'error',
      }),
    ).toEqual(['info'])
  })
})

describe('a translation', () => {
  const translation = soundTranslation('nl')
  const about = (outcome: Outcome, changed = translation) =>
    lint(soundCatalogue('nl', { outcome, translation: changed }), { today }).map(
      ({ item, file, rule, at }) =>
        `${item?.kind} ${file.endsWith('.en.yaml') ? 'en' : 'nl'} ${rule} ${at.join('.')}`,
    )

  it('that is sound gives nothing', () => {
    expect(about(sound)).toEqual([])
  })

  it('is not blamed for what the source lacks', () => {
    const one = { ...sound.behaviours[0]!, evidence: { what: ['verslag'], who: [] } }
    const outcome = { ...sound, behaviours: [one, sound.behaviours[1]!] }
    expect(about(outcome).filter((line) => line.includes('evidence-what-and-who'))).toEqual([
      'outcome nl outcome/evidence-what-and-who behaviours.0.evidence',
    ])
  })

  it('is held to the rules for its own words, at its own place', () => {
    const [first, second] = translation.standard!.criteria!
    const criteria = [second!, { ...first!, text: 'Communicates appropriately with parents.' }]
    expect(about(sound, { ...translation, standard: { ...translation.standard, criteria } })).toContain(
      'translation en outcome/criterion-no-vague-words standard.criteria.1.text',
    )
  })

  it('in a language that the tool does not speak is left alone, but for its version', () => {
    const french = { ...translation, language: 'fr', translates: '0.9.0' }
    expect(about(sound, french).map((line) => line.split(' ')[2])).toEqual(['repository/translation-current'])
  })
})

test('an institute that writes in another language still has its versions checked', () => {
  const catalogue = soundCatalogue('nl', { outcome: { ...sound, status: 'retired' } })
  const settings = { ...catalogue.settings, language: 'fr' }
  expect(lint({ ...catalogue, settings }, { today, only: ['repository/ids-and-versions'] })).toHaveLength(1)
})

test('the outcome’s own actor is the learner', () => {
  const statement = 'De verloskundige volgt de ontwikkeling van lerenden en stemt haar handelen daarop af.'
  const outcome = { ...sound, statement, actor: 'De verloskundige' }
  expect(found(outcome, 'outcome/learner-is-subject')).toEqual([])
})

test('findings come item by item, the rules in their order, the same each time', () => {
  const catalogue = soundCatalogue('nl', { outcome: bare })
  const once = lint(catalogue, { today })
  expect(lint(catalogue, { today })).toEqual(once)
  const order = rules.map(({ id }) => id)
  const separate = order.flatMap((id) => lint(catalogue, { today, only: [id] }))
  const sorted = (list: typeof once) => list.map((one) => JSON.stringify(one)).toSorted()
  expect(sorted(separate)).toEqual(sorted(once))
})

test('rules that were not asked for stay silent', () => {
  expect(found(bare, 'outcome/context-present')).toEqual([])
})
