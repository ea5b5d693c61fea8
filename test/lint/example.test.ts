/** The worked example is what a repository should look like: the rules have nothing to say about it. */
import { expect, it, test } from 'vitest'
import { lint } from '../../src/lint/lint.ts'
import { rules } from '../../src/lint/rules.ts'
import { scoreOutcomes } from '../../src/lint/score.ts'
import { exampleCatalogue } from './worked-example.ts'

const today = '2026-11-24'
const statementRules = new Set([
  'outcome/observable-verb',
  'outcome/no-learning-verb',
  'outcome/conditional-verb-anchored',
  'outcome/statement-matches-behaviours',
  'outcome/one-behaviour-per-clause',
  'outcome/outcome-size',
  'outcome/clause-forms',
])
const others = rules.map(({ id }) => id).filter((id) => !statementRules.has(id))

it.each(others)('%s finds nothing in the worked example', (id) => {
  const findings = lint(exampleCatalogue, { today, base: exampleCatalogue, only: [id] })
  expect(findings.map(({ file, at, reason }) => [file, at.join('.'), reason.en])).toEqual([])
})

test('the worked example is not empty', () => {
  expect(exampleCatalogue.outcomes.size).toBeGreaterThan(5)
  expect(exampleCatalogue.translations.size).toBeGreaterThan(5)
  expect(exampleCatalogue.personas.size).toBeGreaterThan(3)
  expect(exampleCatalogue.agreements.size).toBeGreaterThan(1)
})

test('and it gets full marks', () => {
  const { score, outcomes } = scoreOutcomes(exampleCatalogue, lint(exampleCatalogue, { today, only: others }))
  expect(outcomes.filter((outcome) => outcome.score < 100)).toEqual([])
  expect(score).toBe(100)
})
