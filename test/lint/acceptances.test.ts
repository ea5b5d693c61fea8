/** Accepting a finding on purpose: by a comment above the value, or in acceptances.yaml. */
import { parse } from 'yaml'
import { describe, expect, it, test } from 'vitest'
import type { Finding } from '../../src/diagnostic.ts'
import { applyAcceptances } from '../../src/lint/acceptances.ts'
import type { AcceptanceOptions } from '../../src/lint/acceptances.ts'
import { readIgnoreComments } from '../../src/lint/ignore-comments.ts'
import { suppressionRules } from '../../src/lint/suppression-rules.ts'
import type { Acceptance } from '../../src/model/schema-types.ts'

const file = 'outcomes/volgen.yaml'
const item = { kind: 'outcome', id: 'volgen' }
const today = '2026-11-24'
const rules = ['outcome/verb-level', 'outcome/clause-forms', 'outcome/standard-complete']

const text = `id: volgen
behaviours:
  - id: kijken
    verb: kijken
    text: kijkt
  - id: duiden
    verb: duiden
    text: duidt
transfer: Elders ook.
`

const finding = (rule: string, at: Finding['at']): Finding => ({
  rule,
  severity: 'warning',
  file,
  at,
  item,
  reason: { nl: 'Iets.', en: 'Something.' },
})
const verbOfKijken = finding('outcome/verb-level', ['behaviours', 0, 'verb'])
const verbOfDuiden = finding('outcome/verb-level', ['behaviours', 1, 'verb'])

/** The text with a comment above the line that holds these words. */
const above = (words: string, comment: string): string =>
  text
    .split('\n')
    .flatMap((line) => (line.includes(words) ? [`${/^ */.exec(line)![0]}${comment}`, line] : [line]))
    .join('\n')

const accept = (
  source: string,
  findings: readonly Finding[],
  options: Partial<AcceptanceOptions> & { acceptances?: readonly Acceptance[] } = {},
) =>
  applyAcceptances(findings, {
    comments: readIgnoreComments([{ file, text: source }]),
    acceptances: [],
    file: 'acceptances.yaml',
    today,
    rules,
    valueOf: () => parse(source) as unknown,
    ...options,
  })

const told = (findings: readonly Finding[]) => findings.map(({ rule, severity }) => `${rule} ${severity}`)
const whole = '# outcomes-ignore outcome/verb-level: bewust beschrijvend (curriculumcommissie, tot 2027-09)'

describe('a comment', () => {
  it('accepts a finding of that rule on the value below it', () => {
    const { kept, suppressed, findings } = accept(above('verb: kijken', whole), [verbOfKijken, verbOfDuiden])
    expect(kept).toEqual([verbOfDuiden])
    expect(suppressed).toEqual([
      {
        ...verbOfKijken,
        accepted: {
          by: 'comment',
          reason: 'bewust beschrijvend',
          owner: 'curriculumcommissie',
          until: '2027-09',
        },
      },
    ])
    expect(findings).toEqual([])
  })

  it('reaches everything within that value', () => {
    expect(accept(above('id: duiden', whole), [verbOfKijken, verbOfDuiden]).kept).toEqual([verbOfKijken])
    expect(accept(above('behaviours:', whole), [verbOfKijken, verbOfDuiden]).kept).toEqual([])
  })

  it('leaves findings of other rules alone', () => {
    const other = finding('outcome/clause-forms', ['behaviours', 0, 'verb'])
    expect(accept(above('verb: kijken', whole), [verbOfKijken, other]).kept).toEqual([other])
  })

  it('above the first value also accepts what is about the file as a whole', () => {
    const missing = finding('outcome/standard-complete', [])
    const comment = '# outcomes-ignore outcome/standard-complete: komt nog (werkgroep, tot 2027-09)'
    expect(accept(above('id: volgen', comment), [missing]).kept).toEqual([])
    expect(accept(above('transfer:', comment), [missing]).kept).toEqual([missing])
  })

  it('may stand behind the value as well', () => {
    const source = text.replace('verb: kijken', `verb: kijken ${whole}`)
    expect(accept(source, [verbOfKijken]).kept).toEqual([])
  })

  it('may stand above another comment', () => {
    const source = above('verb: kijken', whole).replace(whole, `${whole}\n    # Zie het verslag.`)
    expect(accept(source, [verbOfKijken]).kept).toEqual([])
  })

  it.each(['tot 2027-09', 't/m 2027-09-30', 'until 2027-09', '2027-09', 'tot en met 2027-09-30'])(
    'gives its end date as (%s)',
    (words) => {
      const source = above(
        'verb: kijken',
        `# outcomes-ignore outcome/verb-level: daarom (commissie, ${words})`,
      )
      const [accepted] = accept(source, [verbOfKijken]).suppressed
      expect(accepted?.accepted?.until).toMatch(/^2027-09(-30)?$/)
      expect(accepted?.accepted?.owner).toBe('commissie')
      expect(accepted?.accepted?.reason).toBe('daarom')
    },
  )

  it('within block text is text', () => {
    const source = `note: >-\n  Zo schrijf je dat:\n    ${whole}\n  En verder.\n${text}`
    expect(readIgnoreComments([{ file, text: source }])).toEqual([])
  })

  it('after block text is a comment again', () => {
    const source = `list:\n  - note: >-\n      tekst\n    ${whole}\n    verb: kijken\n`
    expect(readIgnoreComments([{ file, text: source }]).map(({ at }) => at)).toEqual([['list', 0, 'verb']])
  })
})

describe('what is to say about a comment', () => {
  it('without a reason: it has no effect', () => {
    const source = above('verb: kijken', '# outcomes-ignore outcome/verb-level')
    const { kept, findings } = accept(source, [verbOfKijken])
    expect(kept).toEqual([verbOfKijken])
    expect(told(findings)).toEqual(['suppression/reason-missing warning'])
    expect(findings[0]).toMatchObject({ file, place: { start: { line: 4, column: 5 } } })
  })

  it('past its date: the finding is back', () => {
    const until = (date: string) =>
      accept(above('verb: kijken', `# outcomes-ignore outcome/verb-level: daarom (wij, tot ${date})`), [
        verbOfKijken,
      ])
    expect(told(until('2026-11').findings)).toEqual([])
    expect(told(until('2026-11-24').findings)).toEqual([])
    for (const date of ['2026-11-23', '2026-10']) {
      expect(until(date).kept).toEqual([verbOfKijken])
      expect(told(until(date).findings)).toEqual(['suppression/expired warning'])
    }
  })

  it('accepting nothing: it can go', () => {
    expect(told(accept(above('verb: kijken', whole), []).findings)).toEqual(['suppression/unused warning'])
    expect(told(accept(`${text}${whole}\n`, [verbOfKijken]).findings)).toEqual(['suppression/unused warning'])
  })

  it('but nothing is called unused when only a part was checked', () => {
    expect(accept(above('verb: kijken', whole), [], { partial: true }).findings).toEqual([])
  })

  it('with a mistyped rule: did you mean', () => {
    const source = above('verb: kijken', whole.replace('verb-level', 'verb-levle'))
    const { findings, kept } = accept(source, [verbOfKijken], { partial: true })
    expect(kept).toEqual([verbOfKijken])
    expect(findings[0]?.hint?.nl).toBe('Bedoelde je `outcome/verb-level`?')
  })

  it('without an owner or an end date: a hint', () => {
    const source = above('verb: kijken', '# outcomes-ignore outcome/verb-level: daarom')
    const { kept, findings } = accept(source, [verbOfKijken])
    expect(kept).toEqual([])
    expect(told(findings)).toEqual(['suppression/reason-missing info'])
  })

  it('as loud as the config says', () => {
    const settings = { 'suppression/unused': 'error', 'suppression/expired': 'off' } as const
    expect(told(accept(above('verb: kijken', whole), [], { settings }).findings)).toEqual([
      'suppression/unused error',
    ])
    const old = above('verb: kijken', whole.replace('2027', '2020'))
    expect(accept(old, [verbOfKijken], { settings }).findings).toEqual([])
  })
})

describe('an entry in acceptances.yaml', () => {
  const entry: Acceptance = {
    rule: 'outcome/verb-level',
    item: 'outcome/volgen',
    path: 'behaviours.kijken.verb',
    reason: 'Eerste module.',
    owner: 'curriculumcommissie',
    until: '2027-09',
  }
  const both = [verbOfKijken, verbOfDuiden]

  it('accepts by rule, item and path by ids, wherever the part stands in its list', () => {
    expect(accept(text, both, { acceptances: [entry] }).kept).toEqual([verbOfDuiden])
    const moved = finding('outcome/verb-level', ['behaviours', 1, 'verb'])
    const swapped = 'behaviours: [{ id: duiden, verb: duiden }, { id: kijken, verb: kijken }]\n'
    expect(accept(swapped, [moved], { acceptances: [entry] }).kept).toEqual([])
  })

  it('without a path accepts everything in the item', () => {
    const { path: _path, ...wide } = entry
    expect(accept(text, both, { acceptances: [wide] }).kept).toEqual([])
  })

  it('of another item accepts nothing', () => {
    const { kept, findings } = accept(text, both, { acceptances: [{ ...entry, item: 'persona/volgen' }] })
    expect(kept).toEqual(both)
    expect(told(findings)).toEqual(['suppression/unused warning'])
    expect(findings[0]).toMatchObject({ file: 'acceptances.yaml', at: ['acceptances', 0] })
  })

  it('with a key accepts that wording only', () => {
    const keyOf = ({ at }: Finding) => `key of ${at.join('.')}`
    const acceptances = [{ ...entry, key: 'key of behaviours.0.verb' }]
    expect(accept(text, both, { acceptances, keyOf }).kept).toEqual([verbOfDuiden])
    expect(accept(text, both, { acceptances: [{ ...entry, key: 'another' }], keyOf }).kept).toEqual(both)
  })

  it('needs a reason and ends on its date, as a comment does', () => {
    const { reason: _reason, ...silent } = entry
    const cases = [
      [silent, 'suppression/reason-missing warning'],
      [{ ...entry, until: '2026-11-23' }, 'suppression/expired warning'],
    ] as const
    for (const [acceptance, expected] of cases) {
      const { kept, findings } = accept(text, both, { acceptances: [acceptance] })
      expect(kept).toEqual(both)
      expect(told(findings)).toEqual([expected])
    }
  })
})

test('the rules about accepting explain themselves in both languages', () => {
  for (const { id, title, why, advice } of suppressionRules) {
    expect(id).toMatch(/^suppression\/[a-z-]+$/)
    for (const words of [title, why, advice]) expect(words.nl).not.toBe(words.en)
  }
})
