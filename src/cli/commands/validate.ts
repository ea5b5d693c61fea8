import type { Severity } from '../../diagnostic.ts'
import { locate } from '../../load/locate.ts'
import { reaches } from '../../report/report.ts'
import type { Run } from '../command.ts'
import { openRepository } from '../open.ts'
import { readTargets, writeReports } from '../report-targets.ts'
import { pathInRepository } from '../repository.ts'
import { version } from '../version.ts'

/** Checks files and reports; writes nothing but the report. */
export const run: Run = async (context, paths, options) => {
  const targets = readTargets(context, options['format'])
  const { root, folder, files, findings } = await openRepository(context)
  const selected = paths.map((typed) => pathInRepository(context.world, root, context.directory, typed))
  const concerns = (file: string) =>
    selected.length === 0 ||
    selected.some((path) => path === '' || file === path || file.startsWith(`${path}/`))
  const { diagnostics, texts } = await locate(
    folder,
    findings.filter(({ file }) => concerns(file)),
  )
  writeReports(context, targets, {
    command: 'validate',
    tool: { name: 'outcomes', version },
    language: context.language,
    diagnostics,
    texts,
    files: files.map(({ file }) => file).filter(concerns),
    rules: new Map(),
  })
  return reaches(diagnostics, options['failOn'] as Severity) ? 1 : 0
}
