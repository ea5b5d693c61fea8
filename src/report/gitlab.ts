/** GitLab's code quality report. */
import type { Severity } from '../diagnostic.ts'
import { toJson } from './json.ts'
import type { Report } from './report.ts'
import { adviceOf } from './report.ts'
import { show } from './show.ts'

const levels: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' }

/** A JSON list; the fingerprints hold no line numbers, so that a finding stays the same when lines move. */
export function formatGitlab({ diagnostics, language }: Report): string {
  const seen = new Map<string, number>()
  const issues = diagnostics.map((diagnostic) => {
    const { rule, severity, place, key } = diagnostic
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    return {
      description: show(adviceOf(diagnostic, language)),
      check_name: rule,
      fingerprint: times === 1 ? key : `${key}-${times}`,
      severity: levels[severity],
      location: { path: place.file, lines: { begin: place.start.line, end: place.end.line } },
    }
  })
  return toJson(issues)
}
