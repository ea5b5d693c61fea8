import { UserError } from '../../diagnostic.ts'
import type { Finding, Severity } from '../../diagnostic.ts'
import { locate } from '../../load/locate.ts'
import { reaches } from '../../report/report.ts'
import type { Run } from '../command.ts'
import { isWanted, lintIfAsked } from '../lint-repository.ts'
import type { Repository } from '../open.ts'
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
  const isBelow = (file: string, path: string) => path === '' || file === path || file.startsWith(`${path}/`)
  const concerns = (file: string) => selected.length === 0 || selected.some((path) => isBelow(file, path))
  requireSomething(repository, paths, (index, file) => isBelow(file, selected[index]!))
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

/** A path that was typed and holds nothing to check is a mistake: silence would pass for all is well. */
function requireSomething(
  { files, findings }: Repository,
  paths: readonly string[],
  holds: (index: number, file: string) => boolean,
): void {
  const all = [...files, ...findings].map(({ file }) => file)
  const nothing = paths.find((_path, index) => !all.some((file) => holds(index, file)))
  if (nothing === undefined) return
  throw new UserError({
    nl: `${nothing} is of bevat niets dat gecontroleerd kan worden, verwacht bestanden uit outcomes, personas, agreements of frameworks.`,
    en: `${nothing} is or holds nothing that can be checked, expected files of outcomes, personas, agreements or frameworks.`,
  })
}
