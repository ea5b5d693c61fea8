/** Accepting on purpose: comments, `acceptances.yaml` and `--baseline`, applied to the findings of a repository. */
import { UserError } from '../diagnostic.ts'
import type { Finding, Text } from '../diagnostic.ts'
import type { AcceptanceOptions, Judged } from '../lint/acceptances.ts'
import { acceptancesNames } from '../load/config-names.ts'
import { keyOf } from '../load/locate.ts'
import { readText } from '../load/load.ts'
import type { Acceptances } from '../model/schema-types.ts'
import { show } from '../report/show.ts'
import type { Written } from '../world.ts'
import type { Context } from './command.ts'
import type { Repository } from './open.ts'

export type AcceptOptions = Pick<AcceptanceOptions, 'today' | 'rules' | 'partial' | 'silent'>

/** The findings, those that are accepted apart, and what is to say about the acceptances. */
export async function acceptFindings(
  repository: Repository,
  findings: readonly Finding[],
  options: AcceptOptions,
): Promise<Judged> {
  const { files } = repository
  const hasComments = files.some(({ text }) => text !== undefined)
  if (!hasComments && !files.some(({ kind }) => kind === 'acceptances'))
    return { kept: findings, suppressed: [], findings: [] }
  const { applyAcceptances } = await import('../lint/acceptances.ts')
  const { readIgnoreComments } = await import('../lint/ignore-comments.ts')
  return applyAcceptances(findings, { ...common(repository, options), comments: readIgnoreComments(files) })
}

/**
 * Writes `acceptances.yaml`: all of today's findings the first time, and from then on without those that are solved.
 * With `dryRun` nothing is written and the change is shown as a patch. What a comment accepts needs no entry.
 */
export async function writeBaseline(
  context: Context,
  repository: Repository,
  findings: readonly Finding[],
  options: AcceptOptions,
  dryRun: boolean,
): Promise<void> {
  const { applyAcceptances } = await import('../lint/acceptances.ts')
  const { makeBaseline } = await import('../lint/baseline.ts')
  const { readIgnoreComments } = await import('../lint/ignore-comments.ts')
  const { root, folder, files } = repository
  const existing = readAcceptances(repository)
  const { file, acceptances, ...shared } = common(repository, options)
  const comments = readIgnoreComments(files)
  const { kept } = applyAcceptances(findings, { ...shared, file, comments, acceptances: [] })
  const before = existing ? readText(folder, file) : ''
  if (typeof before !== 'string') return
  const baseline = makeBaseline(kept, {
    ...shared,
    file,
    language: context.language,
    ...(existing ? { acceptances, text: before } : {}),
  })
  if (dryRun) {
    const { changeFiles } = await import('./change-files.ts')
    if (baseline.text !== before) await changeFiles(context, root, [{ file, text: baseline.text }], dryRun)
    return
  }
  const written = context.world.outputFolder(root).write(file, Buffer.from(baseline.text))
  const count = baseline.acceptances.length
  const gone = acceptances.length - count
  context.world.err.write(`${show(tell(file, written, count, gone)[context.language])}\n`)
}

function tell(file: string, written: Written, count: number, gone: number): Text {
  if (written === 'created') {
    return {
      nl: `${file} is gemaakt: ${count} ${count === 1 ? 'melding is' : 'meldingen zijn'} voorlopig geaccepteerd. Kijk na of de reden en de einddatum kloppen.`,
      en: `${file} was made: ${count} ${count === 1 ? 'finding is' : 'findings are'} accepted for now. Check whether the reason and the end date are right.`,
    }
  }
  const left = {
    nl: `nog ${count} ${count === 1 ? 'acceptatie' : 'acceptaties'} over`,
    en: `${count} ${count === 1 ? 'acceptance' : 'acceptances'} left`,
  }
  return gone === 0
    ? { nl: `${file} blijft zoals het is: ${left.nl}.`, en: `${file} stays as it is: ${left.en}.` }
    : {
        nl: `${file} is korter: ${gone} opgelost, ${left.nl}.`,
        en: `${file} is shorter: ${gone} solved, ${left.en}.`,
      }
}

/** The entries of the file; undefined where there is no file. One that cannot be read is not written over. */
function readAcceptances({ files, findings }: Repository): Acceptances['acceptances'] | undefined {
  const found = files.find(({ kind }) => kind === 'acceptances')
  if (!found) return undefined
  if (found.value === undefined || findings.some(({ file }) => file === found.file)) {
    throw new UserError({
      nl: `${show(found.file)} klopt niet en wordt daarom niet herschreven. Zie \`outcomes validate ${show(found.file)}\`.`,
      en: `${show(found.file)} is not sound and is therefore not written anew. See \`outcomes validate ${show(found.file)}\`.`,
    })
  }
  return (found.value as unknown as Acceptances).acceptances
}

/** The entries of `acceptances.yaml`; none where it is not there or not sound. */
export function soundAcceptances({
  files,
  findings,
}: Pick<Repository, 'files' | 'findings'>): Acceptances['acceptances'] {
  const found = files.find(({ kind }) => kind === 'acceptances')
  const sound = found?.value !== undefined && !findings.some(({ file }) => file === found.file)
  return sound ? (found.value as unknown as Acceptances).acceptances : []
}

function common(repository: Repository, options: AcceptOptions) {
  const { files, catalogue } = repository
  const values = new Map(files.map(({ file, value }) => [file, value]))
  const file = files.find(({ kind }) => kind === 'acceptances')?.file ?? acceptancesNames[0]
  const acceptances = soundAcceptances(repository)
  const valueOf = (name: string): unknown => values.get(name)
  return {
    ...options,
    file,
    acceptances,
    valueOf,
    keyOf: (finding: Finding) => keyOf(finding, valueOf(finding.file)),
    settings: catalogue.settings.rules,
  }
}
