import { UserError } from '../../diagnostic.ts'
import type { Finding, Severity } from '../../diagnostic.ts'
import { locate } from '../../load/locate.ts'
import type { Judged } from '../../lint/acceptances.ts'
import type { Report } from '../../report/report.ts'
import { reaches } from '../../report/report.ts'
import type { AcceptOptions } from '../accept.ts'
import { acceptFindings, writeBaseline } from '../accept.ts'
import type { Context, Options, Run } from '../command.ts'
import { isWanted, lintIfAsked } from '../lint-repository.ts'
import type { Repository } from '../open.ts'
import { openRepository } from '../open.ts'
import type { ReportTarget } from '../report-targets.ts'
import { readTargets, writeReports } from '../report-targets.ts'
import { pathInRepository } from '../repository.ts'
import { version } from '../version.ts'

/** Checks files and reports; writes nothing but the report, unless it is asked to fix or to accept. */
export const run: Run = async (context, paths, options) => {
  const targets = readTargets(context, options['format'])
  let state = await check(context, options)
  const selected = paths.map((typed) =>
    pathInRepository(context.world, state.repository.root, context.directory, typed),
  )
  const isBelow = (file: string, path: string) => path === '' || file === path || file.startsWith(`${path}/`)
  const concerns = (file: string) => selected.length === 0 || selected.some((path) => isBelow(file, path))
  requireSomething(state.repository, paths, (index, file) => isBelow(file, selected[index]!))
  const isAsked = ({ file, rule }: Finding) => concerns(file) && isWanted(rule, options)
  const dryRun = options['dryRun'] === true
  if (options['baseline'] === true) {
    requireEverything(paths, options)
    await writeBaseline(context, state.repository, state.findings, state.accepting, dryRun)
    if (!dryRun) state = await check(context, options)
  } else if (options['fix'] === true || dryRun) {
    const { fixFiles } = await import('../fix.ts')
    const changed = await fixFiles(context, state.repository, state.judged.kept.filter(isAsked), dryRun)
    if (changed > 0 && !dryRun) state = await check(context, options)
  }
  const { folder, files } = state.repository
  const { kept, suppressed, findings } = state.judged
  const { diagnostics, texts } = await locate(folder, [...kept, ...suppressed, ...findings].filter(isAsked))
  const report: Report = {
    command: 'validate',
    tool: { name: 'outcomes', version },
    language: context.language,
    diagnostics: diagnostics.filter(({ accepted }) => accepted === undefined),
    accepted: diagnostics.filter(({ accepted }) => accepted !== undefined),
    ...(await scoreIfShown(targets, state, paths, options)),
    suggest: options['suggest'] === true,
    texts,
    files: files.map(({ file }) => file).filter(concerns),
    rules: state.rules,
  }
  writeReports(context, targets, report)
  return reaches(report.diagnostics, options['failOn'] as Severity) ? 1 : 0
}

interface State {
  readonly repository: Repository
  /** Everything that was found, accepted or not. */
  readonly findings: readonly Finding[]
  readonly judged: Judged
  readonly rules: Report['rules']
  readonly accepting: AcceptOptions
}

/** Reads the repository and runs what is asked for; after files have changed, once more. */
async function check(context: Context, options: Options): Promise<State> {
  const repository = await openRepository(context)
  const { findings: found, rules, accepting } = await lintIfAsked(context, repository, options)
  const findings = [...repository.findings, ...(await checkStyleIfSet(repository, options)), ...found]
  const judged = await acceptFindings(repository, findings, accepting)
  return { repository, findings, judged, rules, accepting }
}

/** A logo or a Word file that cannot be used is better known before documents are made. */
async function checkStyleIfSet(repository: Repository, options: Options): Promise<readonly Finding[]> {
  if (repository.catalogue.settings.render?.style === undefined || !isWanted('style/logo', options)) return []
  const { checkHouseStyle } = await import('../house-style.ts')
  return checkHouseStyle(repository)
}

/** Only some formats show the quality figure, and it says something only when everything was looked at. */
async function scoreIfShown(
  targets: readonly ReportTarget[],
  { repository, judged }: State,
  paths: readonly string[],
  options: Options,
): Promise<Pick<Report, 'score'>> {
  const isPart = paths.length > 0 || options['only'] !== undefined || options['rule'] !== undefined
  if (isPart || !targets.some(({ format }) => format === 'markdown' || format === 'html')) return {}
  const { scoreOutcomes } = await import('../../lint/score.ts')
  return { score: scoreOutcomes(repository.catalogue, judged.kept) }
}

/** A baseline of a part would throw away what is accepted elsewhere. */
function requireEverything(paths: readonly string[], options: Options): void {
  if (paths.length === 0 && options['only'] === undefined && options['rule'] === undefined) return
  throw new UserError({
    nl: '`--baseline` gaat over de hele repository, verwacht geen bestanden, `--only` of `--rule` erbij.',
    en: '`--baseline` is about the whole repository, expected no files, `--only` or `--rule` with it.',
  })
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
