import { UserError } from '../../diagnostic.ts'
import type { Severity } from '../../diagnostic.ts'
import { locate } from '../../load/locate.ts'
import { nearest } from '../../nearest.ts'
import { formatJson } from '../../report/json.ts'
import type { Report } from '../../report/report.ts'
import { reaches } from '../../report/report.ts'
import { formatStylish } from '../../report/stylish.ts'
import { formatText } from '../../report/text.ts'
import type { Context, Run } from '../command.ts'
import { openRepository } from '../open.ts'
import { chalkFor } from '../output.ts'
import { pathInRepository } from '../repository.ts'
import { version } from '../version.ts'

const formats = ['text', 'stylish', 'json'] as const
type Format = (typeof formats)[number]

/** Checks files and reports; writes nothing but the report. */
export const run: Run = async (context, paths, options) => {
  const [format] = readFormats(options['format'])
  const { root, folder, files, findings } = await openRepository(context)
  const selected = paths.map((typed) => pathInRepository(context.world, root, context.directory, typed))
  const concerns = (file: string) =>
    selected.length === 0 ||
    selected.some((path) => path === '' || file === path || file.startsWith(`${path}/`))
  const { diagnostics, texts } = await locate(
    folder,
    findings.filter(({ file }) => concerns(file)),
  )
  const report: Report = {
    command: 'validate',
    tool: { name: 'outcomes', version },
    language: context.language,
    diagnostics,
    texts,
    items: files.filter(({ file }) => concerns(file)).length,
  }
  write(context, format ?? 'text', report)
  return reaches(diagnostics, options['failOn'] as Severity) ? 1 : 0
}

function write(context: Context, format: Format, report: Report): void {
  const { out } = context.world
  switch (format) {
    case 'json':
      return out.write(formatJson(report))
    case 'stylish':
      return quietly(context, report, () => formatStylish(report, chalkFor(context, out)))
    case 'text':
      return quietly(context, report, () => formatText(report, chalkFor(context, out), out.columns))
  }
}

function quietly({ quiet, world }: Context, { diagnostics }: Report, format: () => string): void {
  if (!quiet || diagnostics.length > 0) world.out.write(format())
}

function readFormats(given: unknown): Format[] {
  return [given ?? []].flat().map((name) => {
    const found = formats.find((format) => format === name)
    if (found) return found
    const suggestion = nearest(String(name), formats)
    const list = formats.join(', ')
    throw new UserError({
      nl: `\`${String(name)}\` is geen vorm van verslag, verwacht ${list}.${suggestion ? ` Bedoelde je \`${suggestion}\`?` : ''}`,
      en: `\`${String(name)}\` is no form of report, expected ${list}.${suggestion ? ` Did you mean \`${suggestion}\`?` : ''}`,
    })
  })
}
