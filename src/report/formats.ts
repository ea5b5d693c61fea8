/** The list of report formats. */
import type { ChalkInstance } from 'chalk'
import { formatCheckstyle } from './checkstyle.ts'
import { formatGithub } from './github.ts'
import { formatGitlab } from './gitlab.ts'
import { formatHtml } from './html.ts'
import { formatJson } from './json.ts'
import { formatJunit } from './junit.ts'
import { formatMarkdown } from './markdown.ts'
import type { Report } from './report.ts'
import { formatSarif } from './sarif.ts'
import { formatStylish } from './stylish.ts'
import { formatText } from './text.ts'

export interface Surface {
  readonly chalk: ChalkInstance
  readonly columns: number | undefined
}

/** Each takes a report and where it is shown, and gives text. */
export const reportFormats = {
  text: (report: Report, { chalk, columns }: Surface) => formatText(report, chalk, columns),
  stylish: (report: Report, { chalk }: Surface) => formatStylish(report, chalk),
  json: formatJson,
  github: formatGithub,
  gitlab: formatGitlab,
  sarif: formatSarif,
  junit: formatJunit,
  checkstyle: formatCheckstyle,
  markdown: formatMarkdown,
  html: formatHtml,
} as const satisfies Readonly<Record<string, (report: Report, surface: Surface) => string>>

export type ReportFormat = keyof typeof reportFormats

export const reportFormatNames = Object.keys(reportFormats) as readonly ReportFormat[]
