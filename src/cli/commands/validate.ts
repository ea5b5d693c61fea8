import { UserError } from '../../diagnostic.ts'
import type { Finding, Severity } from '../../diagnostic.ts'
import { locate } from '../../load/locate.ts'
import { nearest } from '../../nearest.ts'
import type { RuleWords } from '../../report/report.ts'
import { reaches } from '../../report/report.ts'
import { show } from '../../report/show.ts'
import type { Context, Options, Run } from '../command.ts'
import type { Repository } from '../open.ts'
import { openBase, openRepository } from '../open.ts'
import { readTargets, writeReports } from '../report-targets.ts'
import { pathInRepository } from '../repository.ts'
import { readDate } from '../dates.ts'
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

/** The groups of rules that `--only` knows, and how their ids begin. */
const groups: Readonly<Record<string, readonly string[]>> = {
  schema: ['yaml/', 'schema/'],
  references: ['reference/', 'repository/'],
  language: ['outcome/', 'persona/', 'agreement/', 'suppression/'],
}

const asked = (given: unknown): string[] =>
  [given ?? []]
    .flat()
    .flatMap((value) => String(value).split(','))
    .filter(Boolean)

function isWanted(rule: string, options: Options): boolean {
  const only = asked(options['only'])
  const rules = asked(options['rule'])
  if (rules.length > 0 && !rules.includes(rule)) return false
  return only.length === 0 || only.some((group) => groups[group]?.some((start) => rule.startsWith(start)))
}

interface Linted {
  readonly findings: readonly Finding[]
  readonly rules: ReadonlyMap<string, RuleWords>
}

async function lintIfAsked(context: Context, { catalogue }: Repository, options: Options): Promise<Linted> {
  const only = asked(options['only'])
  for (const group of only)
    requireKnown(group, Object.keys(groups), { nl: 'groep van regels', en: 'group of rules' })
  if (only.length > 0 && only.every((group) => group === 'schema')) return { findings: [], rules: new Map() }
  const { lint } = await import('../../lint/lint.ts')
  const { rules } = await import('../../lint/rules.ts')
  const chosen = asked(options['rule'])
  const ids = rules.map(({ id }) => id)
  for (const id of chosen)
    if (/^(?:outcome|persona|agreement)\//.test(id)) requireKnown(id, ids, { nl: 'regel', en: 'rule' })
  const today = readDate(options['today'] as string | undefined) ?? context.world.today()
  const revision = options['base'] as string | undefined
  const base = revision === undefined ? undefined : (await openBase(context, revision)).catalogue
  return {
    findings: lint(catalogue, {
      today,
      ...(base ? { base } : {}),
      ...(chosen.length > 0 ? { only: chosen } : {}),
    }),
    rules: new Map(rules.map(({ id, title, why, advice }) => [id, { title, why, advice }])),
  }
}

function requireKnown(given: string, known: readonly string[], what: { nl: string; en: string }): void {
  if (known.includes(given)) return
  const suggestion = nearest(given, known)
  throw new UserError({
    nl: `\`${show(given)}\` is geen ${what.nl}.${suggestion ? ` Bedoelde je \`${suggestion}\`?` : ''}`,
    en: `\`${show(given)}\` is no ${what.en}.${suggestion ? ` Did you mean \`${suggestion}\`?` : ''}`,
  })
}
