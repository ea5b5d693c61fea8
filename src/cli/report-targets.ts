/** `--format` as typed: one or more formats, each to the terminal or to a file. */
import { UserError } from '../diagnostic.ts'
import { nearest } from '../nearest.ts'
import { reportFormatNames, reportFormats } from '../report/formats.ts'
import type { ReportFormat } from '../report/formats.ts'
import type { Report } from '../report/report.ts'
import { show } from '../report/show.ts'
import type { Context } from './command.ts'
import { chalkFor } from './output.ts'
import { parentOf, resolvePath } from './paths.ts'
import { Chalk } from 'chalk'

export interface ReportTarget {
  readonly format: ReportFormat
  /** Absolute; undefined for standard output. */
  readonly file: string | undefined
}

/** Reads `sarif=out.sarif` and the like; a UserError for an unknown format or two reports on the terminal. */
export function readTargets({ directory }: Context, given: unknown): ReportTarget[] {
  const typed = given === undefined ? ['text'] : [given].flat().map(String)
  const targets = typed.map((one): ReportTarget => {
    const [name = '', ...rest] = one.split('=')
    const format = reportFormatNames.find((known) => known === name)
    if (!format) throw unknownFormat(name)
    const file = rest.join('=')
    return { format, file: file === '' ? undefined : resolvePath(directory, file) }
  })
  if (targets.filter(({ file }) => file === undefined).length > 1) {
    throw new UserError({
      nl: 'Er kan maar één verslag naar het scherm: geef de andere een bestand, zoals `--format sarif=verslag.sarif`.',
      en: 'Only one report can go to the screen: give the others a file, such as `--format sarif=report.sarif`.',
    })
  }
  return targets
}

function unknownFormat(name: string): UserError {
  const suggestion = nearest(name, reportFormatNames)
  const list = reportFormatNames.join(', ')
  return new UserError({
    nl: `\`${show(name)}\` is geen vorm van verslag, verwacht ${list}.${suggestion ? ` Bedoelde je \`${suggestion}\`?` : ''}`,
    en: `\`${show(name)}\` is no form of report, expected ${list}.${suggestion ? ` Did you mean \`${suggestion}\`?` : ''}`,
  })
}

/** Writes each report where it should go. With --quiet the terminal stays silent when there is nothing to say. */
export function writeReports(context: Context, targets: readonly ReportTarget[], report: Report): void {
  const { world, quiet } = context
  for (const { format, file } of targets) {
    const write = reportFormats[format]
    if (file !== undefined) {
      const text = write(report, { chalk: new Chalk({ level: 0 }), columns: undefined })
      const folder = parentOf(file)
      world.outputFolder(folder).write(file.slice(folder.length + 1), Buffer.from(text))
    } else if (!(quiet && report.diagnostics.length === 0 && (format === 'text' || format === 'stylish'))) {
      world.out.write(write(report, { chalk: chalkFor(context, world.out), columns: world.out.columns }))
    }
  }
}
