/** Runs the rules over a repository, as the options of a command ask. */
import { UserError } from '../diagnostic.ts'
import type { Finding } from '../diagnostic.ts'
import { nearest } from '../nearest.ts'
import type { RuleWords } from '../report/report.ts'
import { show } from '../report/show.ts'
import type { AcceptOptions } from './accept.ts'
import type { Context, Options } from './command.ts'
import { readDate } from './dates.ts'
import type { Repository } from './open.ts'
import { openBase } from './open.ts'
import { readOwnWords } from './own-words.ts'

/** The groups of rules that `--only` knows, and how their ids begin. */
export const ruleGroups: Readonly<Record<string, readonly string[]>> = {
  schema: ['yaml/', 'schema/'],
  references: ['reference/', 'repository/'],
  language: ['outcome/', 'persona/', 'agreement/', 'lexicon/', 'suppression/'],
  outcome: ['outcome/'],
  persona: ['persona/'],
  agreement: ['agreement/'],
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
  return only.length === 0 || only.some((group) => ruleGroups[group]?.some((start) => rule.startsWith(start)))
}

export interface Linted {
  readonly findings: readonly Finding[]
  readonly rules: ReadonlyMap<string, RuleWords>
  /** What accepting has to know of this run. */
  readonly accepting: AcceptOptions
}

/** The rules about language and content are only loaded when one of them is asked for. */
export async function lintIfAsked(
  context: Context,
  repository: Repository,
  options: Options,
): Promise<Linted> {
  const only = asked(options['only'])
  for (const group of only)
    requireKnown(group, Object.keys(ruleGroups), { nl: 'groep van regels', en: 'group of rules' })
  const today = readDate(options['today'] as string | undefined) ?? context.world.today()
  const chosen = asked(options['rule'])
  if (chosen.length === 0 && only.length > 0 && only.every((group) => group === 'schema'))
    return { findings: [], rules: new Map(), accepting: { today, rules: [], partial: true } }
  const { lint } = await import('../lint/lint.ts')
  const { allRules } = await import('../lint/all-rules.ts')
  const ids = allRules.map(({ id }) => id)
  for (const id of chosen) requireKnown(id, ids, { nl: 'regel', en: 'rule' })
  const isPart = only.length > 0 || chosen.length > 0
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
        ...(isPart ? { only: ids.filter((id) => isWanted(id, options)) } : {}),
      }),
    ],
    rules: new Map(allRules.map(({ id, title, why, advice }) => [id, { title, why, advice }])),
    accepting: {
      today,
      rules: ids,
      partial: isPart,
      silent: base ? [] : ['repository/ids-and-versions'],
    },
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
