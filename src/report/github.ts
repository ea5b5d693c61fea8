/** Annotations in a GitHub Actions run. */
import type { Severity } from '../diagnostic.ts'
import { severities } from '../diagnostic.ts'
import type { Report } from './report.ts'
import { adviceOf, summarise } from './report.ts'
import { show } from './show.ts'
import { summaryLine } from './words.ts'

// GitHub shows ten of a kind and drops the rest without a word: nine, and one that says how many more.
const mostShown = 9

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' }

const escapeData = (text: string): string =>
  show(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll('##[', '# #[')

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

/** Workflow commands, a line each, the most severe first. */
export function formatGithub(report: Report): string {
  const { diagnostics, language } = report
  const lines: string[] = []
  for (const severity of severities) {
    const found = diagnostics.filter((one) => one.severity === severity)
    for (const diagnostic of found.slice(0, mostShown)) {
      const { place, rule } = diagnostic
      const properties = [
        `file=${escapeProperty(place.file)}`,
        `line=${place.start.line}`,
        `endLine=${place.end.line}`,
        ...(place.start.line === place.end.line
          ? [`col=${place.start.column}`, `endColumn=${place.end.column}`]
          : []),
        `title=${escapeProperty(rule)}`,
      ].join(',')
      lines.push(`::${levels[severity]} ${properties}::${escapeData(adviceOf(diagnostic, language))}`)
    }
    const more = found.length - mostShown
    if (more > 0) {
      lines.push(`::${levels[severity]}::${language === 'nl' ? `en nog ${more}` : `and ${more} more`}`)
    }
  }
  return `${[...lines, escapeData(summaryLine(summarise(report), language))].join('\n')}\n`
}
