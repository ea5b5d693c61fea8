/** From which gate on a finding counts; each gate holds those before it. */
import type { ChangeFinding } from './change.ts'
import { findDiffRule } from './effects.ts'

export const gates = ['reference', 'recognition', 'assessment', 'wording'] as const
export type Gate = (typeof gates)[number]

/** The first gate that a finding fails; undefined for what no gate stops: drafts, proposals, and what is accepted. */
export function gateOf(finding: ChangeFinding): Gate | undefined {
  if (!finding.gated || finding.accepted) return undefined
  const rule = findDiffRule(finding.rule)
  if (rule.breaksReference) return 'reference'
  if (finding.relying === 'no' || finding.relying === 'unknown') return 'recognition'
  if (finding.learner === 'no' || finding.learner === 'unknown') return 'assessment'
  if (rule.area === 'process') return finding.severity === 'error' ? 'assessment' : undefined
  return rule.wording ? 'wording' : undefined
}

/** The findings that fail a gate. */
export function findingsAt<T extends ChangeFinding>(gate: Gate, findings: readonly T[]): readonly T[] {
  const level = gates.indexOf(gate)
  return findings.filter((finding) => {
    const first = gateOf(finding)
    return first !== undefined && gates.indexOf(first) <= level
  })
}
