/** Changes that were accepted on purpose: they stay in sight, with why, and fail no gate. */
import { isAboutChange, isExpired } from '../model/acceptance.ts'
import type { Acceptance } from '../model/schema-types.ts'
import type { ChangeFinding, Diff } from './change.ts'

/**
 * The comparison with the entries of `acceptances.yaml` laid over it. An entry accepts the one change that has its key, until
 * its end date, and only with a reason. A file that could not be read is never accepted, or items would go unnoticed.
 * @param today YYYY-MM-DD
 */
export function acceptChanges(diff: Diff, acceptances: readonly Acceptance[], today: string): Diff {
  const byKey = new Map<string, NonNullable<ChangeFinding['accepted']>>()
  for (const { rule, key, reason, owner, until } of acceptances) {
    if (!isAboutChange(rule) || key === undefined || reason === undefined || isExpired(until, today)) continue
    byKey.set(key, { by: 'entry', reason, owner, until })
  }
  if (byKey.size === 0) return diff
  const lay = (finding: ChangeFinding): ChangeFinding => {
    const accepted = finding.rule === 'file-unreadable' ? undefined : byKey.get(finding.key)
    return accepted ? { ...finding, accepted } : finding
  }
  return {
    ...diff,
    items: diff.items.map((item) => ({ ...item, findings: item.findings.map(lay) })),
    findings: diff.findings.map(lay),
  }
}
