/** For programs: everything, in one object that is only ever added to. */
import type { Diagnostic, Language } from '../diagnostic.ts'
import type { Report } from './report.ts'
import { summarise } from './report.ts'

/** The report as JSON text with a final line end. */
export function formatJson(report: Report): string {
  const { command, tool, language, diagnostics, accepted } = report
  return toJson({
    schemaVersion: 1,
    tool,
    command,
    summary: summarise(report),
    findings: diagnostics.map((one) => ({
      ...findingToJson(one, language),
      ...(report.suggest ? { proposals: one.proposals.map(({ at, write }) => ({ path: at, write })) } : {}),
    })),
    accepted: accepted.map((one) => findingToJson(one, language)),
  })
}

function findingToJson(diagnostic: Diagnostic, language: Language) {
  const { rule, severity, place, item, reason, expected, hint, related, accepted, key } = diagnostic
  return {
    rule,
    severity,
    file: place.file,
    start: place.start,
    end: place.end,
    path: place.path,
    item: item ?? null,
    reason: reason[language],
    expected,
    ...(hint ? { hint: hint[language] } : {}),
    ...(related.length > 0
      ? {
          related: related.map((other) => ({
            file: other.place.file,
            start: other.place.start,
            end: other.place.end,
            reason: other.reason[language],
          })),
        }
      : {}),
    ...(accepted ? { accepted } : {}),
    key,
  }
}

// JSON.stringify leaves these as they are; a log, a terminal or a build server would act on them.
const active =
  /[\u007F-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]|(?<=#)#(?=\w{0,16}\[)/g

/**
 * Any value as JSON text with a final line end; what would act instead of show is written as its code.
 * @param indent spaces a level; 0 for all on one line
 */
export const toJson = (value: unknown, indent = 2): string =>
  `${JSON.stringify(value, null, indent).replace(active, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`
