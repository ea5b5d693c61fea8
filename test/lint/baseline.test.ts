/** `--baseline`: today's findings as acceptances, a list that only ever shrinks. */
import { parse } from 'yaml'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/diagnostic.ts'
import { applyAcceptances } from '../../src/lint/acceptances.ts'
import { makeBaseline } from '../../src/lint/baseline.ts'
import type { BaselineOptions } from '../../src/lint/baseline.ts'
import { lint } from '../../src/lint/lint.ts'
import { rules } from '../../src/lint/rules.ts'
import type { Acceptances } from '../../src/model/schema-types.ts'
import { validateAcceptances } from '../../src/validate/generated/validators.js'
import { soundCatalogue, soundOutcome } from './sound.ts'

const today = '2026-11-24'
const sound = soundOutcome('nl')
const catalogue = soundCatalogue('nl', {
  outcome: {
    ...sound,
    behaviours: sound.behaviours.map((one, index) => ({ ...one, verb: index === 0 ? 'begrijpen' : 'weten' })),
    standard: { ...sound.standard!, autonomy: { level: 1, description: 'Onder begeleiding.' } },
  },
})
const findings = lint(catalogue, { today })
const options: BaselineOptions = {
  today,
  file: 'acceptances.yaml',
  language: 'nl',
  rules: rules.map(({ id }) => id),
  valueOf: (file) => [...catalogue.outcomes.values()].find((entry) => entry.file === file)?.item,
}
const read = (text: string) => (parse(text) as Acceptances).acceptances

describe('a first baseline', () => {
  const { text, left } = makeBaseline(findings, options)

  it('accepts everything of today', () => {
    expect(findings.length).toBeGreaterThan(3)
    expect(left).toEqual([])
    const { kept, findings: about } = applyAcceptances(findings, {
      ...options,
      comments: [],
      acceptances: read(text),
    })
    expect(kept).toEqual([])
    expect(about).toEqual([])
  })

  it('is what its schema says, for a year', () => {
    expect(validateAcceptances(parse(text))).toBe(true)
    for (const { reason, owner, until } of read(text)) {
      expect(reason).toMatch(/\.$/)
      expect(owner).toBe('curriculumcommissie')
      expect(until).toBe('2027-11')
    }
  })

  it('names parts by id', () => {
    expect(text).toContain('path: behaviours.volgen.verb')
    expect(text).toContain('item: outcome/volgen-en-afstemmen')
  })

  it('begins with the worst', () => {
    const [first] = read(text)
    expect(findings.find(({ rule }) => rule === first?.rule)?.severity).toBe('error')
  })

  it('is the same text for the same findings', () => {
    expect(makeBaseline(findings.toReversed().toReversed(), options).text).toBe(text)
  })
})

describe('a later baseline', () => {
  const first = makeBaseline(findings, options)
  const written = first.text.replace('  - rule:', '  # Besproken op 3 november.\n  - rule:')
  const existing = { ...options, acceptances: first.acceptances, text: written }

  it('keeps what still occurs, to the letter', () => {
    expect(makeBaseline(findings, existing).text).toBe(written)
  })

  it('drops what was solved and takes up nothing new', () => {
    const [solved, ...others] = findings as [Finding, ...Finding[]]
    const fresh: Finding = { ...solved, rule: 'outcome/no-alternatives', at: ['statement'] }
    const { text, acceptances, left } = makeBaseline([...others, fresh], existing)
    expect(left).toEqual([fresh])
    expect(acceptances.length).toBeLessThan(first.acceptances.length)
    expect(read(text)).toEqual(acceptances)
  })

  it('keeps comments above the entries that stay, and removes those of entries that go', () => {
    const gone = makeBaseline(findings.slice(1), existing)
    expect(gone.text.includes('Besproken')).toBe(gone.acceptances.length === first.acceptances.length)
    expect(makeBaseline(findings.slice(0, 1), existing).text).toContain('# Besproken op 3 november.')
  })

  it('is an empty list when all is solved', () => {
    const { text } = makeBaseline([], existing)
    expect(read(text)).toEqual([])
    expect(validateAcceptances(parse(text))).toBe(true)
  })

  it('keeps an entry whose date has passed while the finding is there', () => {
    const acceptances = first.acceptances.map((one) => ({ ...one, until: '2020-01' }))
    expect(makeBaseline(findings, { ...options, acceptances }).acceptances).toEqual(acceptances)
  })

  it('is written anew where the entries share a line', () => {
    const acceptances = first.acceptances.slice(0, 2)
    const { text } = makeBaseline(findings, {
      ...options,
      acceptances,
      text: `acceptances: ${JSON.stringify(acceptances)}\n`,
    })
    expect(read(text)).toEqual(acceptances)
  })
})

it('quotes what a reader of YAML could take for something else', () => {
  const reason = 'ja: "nee" # of \\ misschien\nen verder'
  const { text } = makeBaseline(findings, { ...options, reason, owner: 'on', until: '2027-01-31' })
  for (const entry of read(text)) {
    expect(entry).toMatchObject({ reason, owner: 'on', until: '2027-01-31' })
  }
})

it('leaves what concerns no item, and what does not fit', () => {
  const noItem: Finding = {
    rule: 'yaml/empty',
    severity: 'error',
    file: 'a.yaml',
    at: [],
    reason: { nl: '.', en: '.' },
  }
  expect(makeBaseline([noItem], options)).toMatchObject({ acceptances: [], left: [noItem] })
  const many = Array.from({ length: 1200 }, (_, index): Finding => ({
    ...noItem,
    rule: 'outcome/verb-level',
    item: { kind: 'outcome', id: `o${index}` },
  }))
  const { text, acceptances, left } = makeBaseline(many, { ...options, valueOf: () => undefined })
  expect(acceptances).toHaveLength(1000)
  expect(left).toHaveLength(200)
  expect(text.length).toBeLessThan(256 * 1024)
})
