/** Texts of 100,000 characters of the worst kind in every field: no rule throws, says too much or fails to end. */
import { expect, it } from 'vitest'
import { lint } from '../../src/lint/lint.ts'
import { flood, ruleFloods } from '../floods.ts'
import { floodedCatalogue } from './flooded.ts'

it.each(Object.entries(ruleFloods))('%s', (_name, piece) => {
  const catalogue = floodedCatalogue(flood(piece))
  const findings = lint(catalogue, { today: '2026-11-24', base: catalogue })
  for (const { reason } of findings) expect(reason.nl.length).toBeLessThan(1000)
})
