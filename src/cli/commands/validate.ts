import type { Finding, Severity } from '../../diagnostic.ts'
import { locate } from '../../load/locate.ts'
import { reaches } from '../../report/report.ts'
import type { Run } from '../command.ts'
import { isWanted, lintIfAsked } from '../lint-repository.ts'
import { openRepository } from '../open.ts'
import { readTargets, writeReports } from '../report-targets.ts'
import { pathInRepository } from '../repository.ts'
import { version } from '../version.ts'

/** Checks files and reports; writes nothing but the report. */
export const run: Run = async (context, paths, options) => {
  const targets = readTargets(context, options['format'])
  let repository = await openRepository(context)
  let linted = await lintIfAsked(context, repository, options)
  const selected = paths.map((typed) =>
    pathInRepository(context.world, repository.root, context.directory, typed),
  )
  const concerns = (file: string) =>
    selected.length === 0 ||
    selected.some((path) => path === '' || file === path || file.startsWith(`${path}/`))
  const isAsked = ({ file, rule }: Finding) => concerns(file) && isWanted(rule, options)
  if (options['fix'] === true || options['dryRun'] === true) {
    const dryRun = options['dryRun'] === true
    const { fixFiles } = await import('../fix.ts')
    const changed = fixFiles(context, repository, linted.findings.filter(isAsked), dryRun)
    if (changed > 0 && !dryRun) {
      repository = await openRepository(context)
      linted = await lintIfAsked(context, repository, options)
    }
  }
  const { folder, files } = repository
  const findings = [...repository.findings, ...linted.findings].filter(isAsked)
  const { diagnostics, texts } = await locate(folder, findings)
  writeReports(context, targets, {
    command: 'validate',
    tool: { name: 'outcomes', version },
    language: context.language,
    diagnostics,
    texts,
    files: files.map(({ file }) => file).filter(concerns),
    rules: linted.rules,
  })
  return reaches(diagnostics, options['failOn'] as Severity) ? 1 : 0
}
