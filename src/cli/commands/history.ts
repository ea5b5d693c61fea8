import { UserError } from '../../diagnostic.ts'
import type { ItemChange } from '../../diff/change.ts'
import { diffCatalogues } from '../../diff/diff.ts'
import { effectWords, findDiffRule } from '../../diff/effects.ts'
import { listCommits, openRevision, prefixOf, resolveRevision, type Commit } from '../../load/revision.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { nearest } from '../../nearest.ts'
import { show } from '../../report/show.ts'
import { wrap } from '../../report/wrap.ts'
import type { Context, Run } from '../command.ts'
import { readRepository } from '../open.ts'
import { chalkFor } from '../output.ts'
import { findRoot } from '../repository.ts'
import { gitOf } from '../sides.ts'
import { version } from '../version.ts'

interface Step {
  readonly commit: Commit
  /** What it was called then. */
  readonly id: string
  /** Undefined for the first commit that has it. */
  readonly change: ItemChange | undefined
}

/** What happened to one outcome, commit by commit, also under the names that it had before. */
export const run: Run = async (context, [id = ''], options) => {
  const steps = await findSteps(context, id, String(options['from']))
  context.world.out.write(options['format'] === 'json' ? toJson(id, steps) : toText(context, steps))
  return 0
}

async function findSteps(context: Context, asked: string, from: string): Promise<readonly Step[]> {
  const { world, directory } = context
  const git = gitOf(world, directory)
  const root = findRoot(world, directory)
  const prefix = prefixOf(git, root)
  const known = new Map<string, Promise<Catalogue>>()
  const catalogueAt = (commit: string): Promise<Catalogue> => {
    const found =
      known.get(commit) ?? readRepository(openRevision(git, root, commit)).then((one) => one.catalogue)
    known.set(commit, found)
    return found
  }
  let start: string | undefined = resolveRevision(git, root, from)
  let id: string | undefined = asked
  const steps: Step[] = []
  const seen = new Set<string>()
  const newest = await catalogueAt(start)
  if (!newest.outcomes.has(asked)) throw unknownOutcome(asked, from, newest)
  while (start !== undefined && id !== undefined && !seen.has(start)) {
    seen.add(start)
    const file: string | undefined = (await catalogueAt(start)).outcomes.get(id)?.file
    if (file === undefined) break
    const commits = listCommits(git, root, start, `${prefix}${file}`)
    start = undefined
    for (const commit of commits) {
      const now = await catalogueAt(commit.hash)
      const before: Catalogue | undefined =
        commit.parent === undefined ? undefined : await catalogueAt(commit.parent)
      const change: ItemChange | undefined = before && changeOf(before, now, id)
      const current: string = id
      if (!before?.outcomes.has(current)) {
        const former: string | undefined = change?.effect === 'added' ? undefined : change?.oldIds[0]
        steps.push({ commit, id: current, change: former === undefined ? undefined : change })
        // Before this commit it had another name, or there was nothing.
        id = former
        start = commit.parent
        break
      }
      if (change) steps.push({ commit, id: current, change })
    }
  }
  return steps
}

function changeOf(old: Catalogue, now: Catalogue, id: string): ItemChange | undefined {
  return diffCatalogues(old, now).items.find(({ kind, newIds }) => kind === 'outcome' && newIds.includes(id))
}

function toText({ world, language }: Context, steps: readonly Step[]): string {
  const chalk = chalkFor({ world, language } as Context, world.out)
  const width = Math.min(world.out.columns ?? 80, 100)
  const blocks = steps.map(({ commit, id, change }) => {
    const effect = change ? effectWords[change.effect][language] : language === 'nl' ? 'begin' : 'start'
    const numbers =
      change?.version && change.version.old !== change.version.new
        ? ` ${change.version.old} → ${change.version.new}`
        : ''
    const what = [
      ...new Set(
        (change?.findings ?? [])
          .filter(({ rule }) => findDiffRule(rule).area !== 'process')
          .map(({ rule }) => findDiffRule(rule).title[language]),
      ),
    ]
    return [
      `${commit.date}  ${chalk.dim(commit.hash.slice(0, 9))}  ${chalk.bold(effect)}${numbers}  ${chalk.dim(show(id))}`,
      ...wrap(show(commit.subject), width - 12).map((line) => `            ${line}`),
      ...what.flatMap((title) => wrap(`• ${show(title)}`, width - 12).map((line) => `            ${line}`)),
    ].join('\n')
  })
  return `${blocks.join('\n')}\n`
}

function toJson(id: string, steps: readonly Step[]): string {
  const output = {
    schemaVersion: 1,
    tool: { name: 'outcomes', version },
    command: 'history',
    id,
    steps: steps.map(({ commit, id: then, change }) => ({
      commit: commit.hash,
      date: commit.date,
      subject: commit.subject,
      id: then,
      effect: change?.effect ?? 'added',
      learner: change?.learner ?? null,
      relying: change?.relying ?? null,
      rules: [...new Set(change?.findings.map(({ rule }) => rule) ?? [])],
    })),
  }
  return `${JSON.stringify(output, null, 2)}\n`
}

function unknownOutcome(id: string, from: string, { outcomes }: Catalogue): UserError {
  const suggestion = nearest(id, [...outcomes.keys()])
  return new UserError({
    nl: `In ${show(from)} staat geen leeruitkomst \`${show(id)}\`.${suggestion ? ` Bedoelde je \`${suggestion}\`?` : ''}`,
    en: `There is no outcome \`${show(id)}\` in ${show(from)}.${suggestion ? ` Did you mean \`${suggestion}\`?` : ''}`,
  })
}
