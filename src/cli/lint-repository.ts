/** Runs the rules over a repository, as the options of a command ask. */
import { UserError } from '../diagnostic.ts'
import type { Finding } from '../diagnostic.ts'
import { nearest } from '../nearest.ts'
import type { RuleWords } from '../report/report.ts'
import { show } from '../report/show.ts'
import type { Context, Options } from './command.ts'
import { readDate } from './dates.ts'
import type { Repository } from './open.ts'
import { openBase } from './open.ts'
import { readOwnWords } from './own-words.ts'

/** The groups of rules that `--only` knows, and how their ids begin. */
const groups: Readonly<Record<string, readonly string[]>> = {
  schema: ['yaml/', 'schema/'],
  references: ['reference/', 'repository/'],
  language: ['outcome/', 'persona/', 'agreement/', 'lexicon/', 'suppression/'],
}

const asked = (given: unknown): string[] =>
  [given ?? []]
    .flat()
    .flatMap((value) => String(value).split(','))
    .filter(Boolean)

/** Whether `--only` and `--rule` ask for a rule. */
export function isWanted(rule: string, options: Options): boolean {
  const only = asked(options['only'])
  const rules = asked(options['rule'])
  if (rules.length > 0 && !rules.includes(rule)) return false
  return only.length === 0 || only.some((group) => groups[group]?.some((start) => rule.startsWith(start)))
}

export interface Linted {
  readonly findings: readonly Finding[]
  readonly rules: ReadonlyMap<string, RuleWords>
}

/** The rules about language and content are only loaded when one of them is asked for. */
export async function lintIfAsked(
  context: Context,
  repository: Repository,
  options: Options,
): Promise<Linted> {
  const only = asked(options['only'])
  for (const group of only)
    requireKnown(group, Object.keys(groups), { nl: 'groep van regels', en: 'group of rules' })
  if (only.length > 0 && only.every((group) => group === 'schema')) return { findings: [], rules: new Map() }
  const { lint } = await import('../lint/lint.ts')
  const { rules } = await import('../lint/rules.ts')
  const chosen = asked(options['rule'])
  const ids = rules.map(({ id }) => id)
  for (const id of chosen)
    if (/^(?:outcome|persona|agreement)\//.test(id)) requireKnown(id, ids, { nl: 'regel', en: 'rule' })
  const today = readDate(options['today'] as string | undefined) ?? context.world.today()
  const { catalogue } = repository
  const own = await readOwnWords(repository)
  const revision = options['base'] as string | undefined
  const base = revision === undefined ? undefined : (await openBase(context, revision)).catalogue
  return {
    findings: [
      ...own.findings,
      ...lint(catalogue, {
        today,
        additions: own.additions,
        ...(base ? { base } : {}),
        ...(chosen.length > 0 ? { only: chosen } : {}),
      }),
    ],
    rules: new Map(rules.map(({ id, title, why, advice }) => [id, { title, why, advice }])),
  }
}

function requireKnown(given: string, known: readonly string[], what: { nl: string; en: string }): void {
  if (known.includes(given)) return
  const suggestion = nearest(given, known)
  throw new UserError({
    nl: `\`${show(given)}\` is geen ${what.nl}.${suggestion ? ` Bedoelde je \`${suggestion}\`?` : ''}`,
    en: `\`${show(given)}\` is not a ${what.en}.${suggestion ? ` Did you mean \`${suggestion}\`?` : ''}`,
  })
}
