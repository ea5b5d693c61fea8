import { describe, expect, it } from 'vitest'
import type { ChangeFinding } from '../../src/diff/change.ts'
import { diffCatalogues } from '../../src/diff/diff.ts'
import { type DiffRule, diffRules } from '../../src/diff/effects.ts'
import { languages } from '../../src/diagnostic.ts'
import { examples } from './examples.ts'

const table: readonly DiffRule[] = diffRules

const find = (findings: readonly ChangeFinding[], rule: string) =>
  findings.find((finding) => finding.rule === rule)

describe.each(table)('$id', (rule) => {
  const { old, new: now } = examples[rule.id as keyof typeof examples]
  const findings = diffCatalogues(old, now).findings

  it('is found, with the verdicts of the table', () => {
    const finding = find(findings, rule.id)
    expect(findings.map((one) => one.rule)).toContain(rule.id)
    if (rule.learner === 'computed') {
      expect(finding).toMatchObject({ learner: 'yes', relying: 'yes' })
    } else expect(finding).toMatchObject({ learner: rule.learner, relying: rule.relying })
  })

  it('turns into its mirror when the sides are swapped, or says why it has none', () => {
    if (typeof rule.mirror !== 'string') {
      for (const language of languages) expect(rule.mirror.none[language]).toMatch(/^\S.*\.$/)
      return
    }
    const mirror = table.find(({ id }) => id === rule.mirror)!
    expect(mirror.mirror).toBe(rule.id)
    expect([mirror.learner, mirror.relying]).toEqual([rule.relying, rule.learner])
    expect(mirror.underRequiredPlus?.learner).toBe(rule.underRequiredPlus?.relying)
    expect(mirror.underRequiredPlus?.relying).toBe(rule.underRequiredPlus?.learner)
    const swapped = diffCatalogues(now, old).findings
    const there = find(findings, rule.id)
    expect(find(swapped, mirror.id)).toMatchObject({ learner: there!.relying, relying: there!.learner })
  })

  it('speaks Dutch and English', () => {
    for (const text of [rule.title, rule.why, find(findings, rule.id)!.reason]) {
      for (const language of languages) expect(text[language].trim()).toMatch(/\p{L}{3}/u)
      expect(text.nl).not.toBe(text.en)
    }
    expect(rule.title.nl).not.toMatch(/\.$/)
    expect(rule.why.nl).toMatch(/[.?]$/)
    expect(rule.why.en).toMatch(/[.?]$/)
  })

  it('says whom it touches, and how much it weighs where it has no verdicts', () => {
    expect(rule.audience.length).toBeGreaterThan(0)
    expect(rule.learner === null).toBe(rule.relying === null)
    expect(rule.severity !== undefined).toBe(rule.learner === null)
  })
})

describe('the table', () => {
  it('names every rule once', () => {
    expect(new Set(table.map(({ id }) => id)).size).toBe(table.length)
  })

  it('gives each example only what belongs to it', () => {
    const others = Object.entries(examples).map(([id, { old, new: now }]) => {
      const process = new Set(table.filter(({ area }) => area === 'process').map((rule) => rule.id))
      const rules = new Set<string>(diffCatalogues(old, now).findings.map(({ rule }) => rule))
      return [id, [...rules].filter((rule) => rule !== id && !process.has(rule))] as const
    })
    expect(Object.fromEntries(others.filter(([, rules]) => rules.length > 0))).toMatchSnapshot()
  })
})
