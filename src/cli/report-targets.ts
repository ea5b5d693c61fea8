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

// GitHub takes a job summary of at most 1 MiB.
const summaryLimit = 1024 * 1024

export interface ReportTarget extends Target<ReportFormat> {
  /** After what stands there already: a job summary is shared by all steps of a job. */
  readonly append?: boolean
}

/** Reads `sarif=out.sarif` and the like; a UserError for an unknown format or two reports on the terminal. */
export function readTargets(context: Context, given: unknown): ReportTarget[] {
  if (given === undefined) return defaultTargets(context.directory, context.world.env)
  return parseTargets(context, given, reportFormatNames)
}

export interface Target<Format> {
  readonly format: Format
  /** Absolute; undefined for standard output. */
  readonly file: string | undefined
}

/** The formats asked for, out of these, each with where it goes. */
export function parseTargets<Format extends string>(
  { directory }: Pick<Context, 'directory'>,
  given: unknown,
  names: readonly Format[],
): Target<Format>[] {
  const typed = [given].flat().map(String)
  const targets = typed.map((one): Target<Format> => {
    const [name = '', ...rest] = one.split('=')
    const format = names.find((known) => known === name)
    if (!format) throw unknownFormat(name, names)
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

/** Text for people; in a CI run that shows findings in its own way, that way. */
function defaultTargets(directory: string, env: Context['world']['env']): ReportTarget[] {
  if (env['GITHUB_ACTIONS'] === 'true') {
    const summary = env['GITHUB_STEP_SUMMARY']
    return [
      { format: 'github', file: undefined },
      ...(summary
        ? [{ format: 'markdown', file: resolvePath(directory, summary), append: true } as const]
        : []),
    ]
  }
  if (env['GITLAB_CI'] === 'true') {
    const file = resolvePath(env['CI_PROJECT_DIR'] ?? directory, 'gl-code-quality-report.json')
    return [
      { format: 'text', file: undefined },
      { format: 'gitlab', file },
    ]
  }
  return [{ format: 'text', file: undefined }]
}

function unknownFormat(name: string, names: readonly string[]): UserError {
  const suggestion = nearest(name, names)
  const list = names.join(', ')
  return new UserError({
    nl: `\`${show(name)}\` is geen vorm voor een verslag, verwacht ${list}.${suggestion ? ` Bedoelde je \`${suggestion}\`?` : ''}`,
    en: `\`${show(name)}\` is not a report format, expected ${list}.${suggestion ? ` Did you mean \`${suggestion}\`?` : ''}`,
  })
}

/** Writes each report where it should go. With --quiet the terminal stays silent when there is nothing to say. */
export function writeReports(context: Context, targets: readonly ReportTarget[], report: Report): void {
  const { world, quiet } = context
  for (const { format, file, append } of targets) {
    const write = reportFormats[format]
    if (file !== undefined) {
      const text = write(report, { chalk: new Chalk({ level: 0 }), columns: undefined })
      const folder = parentOf(file)
      const name = file.slice(file.lastIndexOf('/') + 1)
      const output = world.outputFolder(folder)
      const standing = append ? output.read(name, summaryLimit) : undefined
      const before = standing?.ok ? Buffer.from(standing.bytes).toString() : ''
      output.write(name, Buffer.from(before + text))
    } else if (!(quiet && report.diagnostics.length === 0 && (format === 'text' || format === 'stylish'))) {
      world.out.write(write(report, { chalk: chalkFor(context, world.out), columns: world.out.columns }))
    }
  }
}
