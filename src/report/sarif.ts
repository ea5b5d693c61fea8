/** SARIF 2.1.0 (OASIS), for code scanning and editors. */
import type { Location, Log, Result } from 'sarif'
import type { Diagnostic, Place, Severity } from '../diagnostic.ts'
import { toJson } from './json.ts'
import type { Report } from './report.ts'
import { adviceOf } from './report.ts'
import { show } from './show.ts'
import { acceptedBecause } from './words.ts'

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
}

// Half of a surrogate pair, which a file name on Windows may hold, is no part of a URI.
const halves = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

const toUri = (file: string): string =>
  file.replace(halves, '\uFFFD').split('/').map(encodeURIComponent).join('/')

const location = ({ file, start, end }: Place): Location => ({
  physicalLocation: {
    artifactLocation: { uri: toUri(file), uriBaseId: '%SRCROOT%' },
    region: {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: Math.max(end.column, 1),
    },
  },
})

/** One run, with every rule that was broken and its help. */
export function formatSarif({ tool, diagnostics, accepted, language, rules }: Report): string {
  const all = [...diagnostics, ...accepted]
  const ids = [...new Set(all.map(({ rule }) => rule))].toSorted()
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: tool.name,
            version: tool.version,
            language,
            rules: ids.map((id) => {
              const words = rules.get(id)
              return {
                id,
                ...(words
                  ? {
                      shortDescription: { text: words.title[language] },
                      fullDescription: { text: words.why[language] },
                      help: { text: words.advice[language] },
                    }
                  : {}),
              }
            }),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: all.map(result),
      },
    ],
  }
  return toJson(log)

  function result(diagnostic: Diagnostic): Result {
    const { rule, severity, place, related, accepted: consent, key } = diagnostic
    return {
      ruleId: rule,
      ruleIndex: ids.indexOf(rule),
      level: levels[severity],
      message: { text: show(adviceOf(diagnostic, language)) },
      locations: [location(place)],
      ...(related.length > 0
        ? {
            relatedLocations: related.map((other, id) => ({
              id,
              message: { text: show(other.reason[language]) },
              ...location(other.place),
            })),
          }
        : {}),
      ...(consent
        ? {
            suppressions: [
              {
                kind: consent.by === 'comment' ? 'inSource' : 'external',
                status: 'accepted',
                justification: show(acceptedBecause(consent, language)),
              },
            ],
          }
        : {}),
      partialFingerprints: { 'outcomes/v1': key },
    }
  }
}
