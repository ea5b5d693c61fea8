/** The version that a change asks for, and whether it was given. */
import type { Sides, Verdict, VersionAsked } from './change.ts'
import { type Bump, type DiffRuleId, findDiffRule } from './effects.ts'

type Numbers = readonly [major: number, minor: number, patch: number]

const parts = (version: string): Numbers => {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  return [major, minor, patch]
}

/** Below zero when `a` comes before `b`. */
export function compareVersions(a: string, b: string): number {
  const [old, now] = [parts(a), parts(b)]
  return old[0] - now[0] || old[1] - now[1] || old[2] - now[2]
}

/** The next version of its kind. */
export function bumpVersion(version: string, bump: Bump): string {
  const [major, minor, patch] = parts(version)
  if (bump === 'major') return `${major + 1}.0.0`
  return bump === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`
}

interface Weighed {
  readonly rule: DiffRuleId
  readonly learner: Verdict | null
  readonly relying: Verdict | null
}

/** The largest version that any of the findings asks for; null when none does. */
export function bumpFor(findings: readonly Weighed[]): Bump | null {
  const asked = new Set(findings.map(bumpOf))
  return (['major', 'minor', 'patch'] as const).find((bump) => asked.has(bump)) ?? null
}

function bumpOf({ rule, learner, relying }: Weighed): Bump | 'none' {
  const { elsewhere, breaksReference, asks } = findDiffRule(rule)
  if (elsewhere) return 'none'
  if (breaksReference) return 'major'
  if (learner === null || relying === null) return 'none'
  return learner === 'yes' && relying === 'yes' ? asks : 'major'
}

export function askVersion(old: string, now: string, findings: readonly Weighed[]): VersionAsked {
  const asked = bumpFor(findings)
  return { old, new: now, asked, lowest: asked === null ? old : bumpVersion(old, asked) }
}

/** The rule that a version breaks; undefined when it is what the change asks for or more. */
export function judgeVersion(
  { old, new: now, asked, lowest }: VersionAsked,
  adopted: boolean,
  { learner, relying }: Sides,
): DiffRuleId | undefined {
  const step = compareVersions(now, old)
  if (step < 0) return 'version-decreased'
  if (asked === null) return undefined
  if (step > 0) return compareVersions(now, lowest) < 0 ? 'version-bump-too-small' : undefined
  return adopted && (learner === 'no' || relying === 'no')
    ? 'adopted-item-changed-in-place'
    : 'version-not-bumped'
}
