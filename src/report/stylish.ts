/** One line a finding, under the name of its file. */
import type { ChalkInstance } from 'chalk'
import type { Report } from './report.ts'
import { summarise } from './report.ts'
import { show } from './show.ts'
import { limitShown } from './text.ts'
import { severityNames, summaryLine } from './words.ts'

/** The report as lines, summary last. */
export function formatStylish(report: Report, chalk: ChalkInstance): string {
  const { language, diagnostics } = report
  const paint = { error: chalk.red, warning: chalk.yellow, info: chalk.blue }
  const width = Math.max(...Object.values(severityNames).map((name) => name[language].length))
  const lines: string[] = []
  const shown = limitShown(report)
  for (const { file, found, more } of shown.files) {
    lines.push(chalk.underline(show(file)))
    for (const { place, severity, reason, rule } of found) {
      const at = `${place.start.line}:${place.start.column}`.padStart(7)
      const name = paint[severity](severityNames[severity][language].padEnd(width))
      lines.push(`${at}  ${name}  ${show(reason[language])}  ${chalk.dim(rule)}`)
    }
    if (more !== undefined) lines.push(chalk.dim(`         ${more}`))
    lines.push('')
  }
  if (shown.more !== undefined) lines.push(chalk.dim(shown.more), '')
  const summary = summaryLine(summarise(report), language)
  return `${[...lines, diagnostics.length > 0 ? chalk.bold(summary) : summary].join('\n')}\n`
}
