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

/** The groups of rules that `--only` knows, and how their ids begin. */
export const ruleGroups: Readonly<Record<string, readonly string[]>> = {
  schema: ['yaml/', 'schema/'],
  references: ['reference/', 'repository/', 'style/'],
  language: ['outcome/', 'persona/', 'agreement/', 'lexicon/', 'suppression/'],
  outcome: ['outcome/'],
  persona: ['persona/'],
  agreement: ['agreement/'],
}

/** The groups whose rules read no sentences. */
const withoutLanguage: ReadonlySet<string> = new Set(['schema', 'references'])

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
  const isPart = only.length > 0 || chosen.length > 0
  const { catalogue } = repository
  const revision = options['base'] as string | undefined
  const base = revision === undefined ? undefined : (await openBase(context, revision)).catalogue
  const about = { today, ...(base ? { base } : {}) }
  const silent = base ? [] : ['repository/ids-and-versions']
  const hasOwnWords = (catalogue.settings.lexicon ?? []).length > 0
  if (!hasOwnWords && chosen.length === 0 && isPart && only.every((group) => withoutLanguage.has(group))) {
    const [{ runRules }, { catalogueRules }, { plainRules }] = await Promise.all([
      import('../lint/run-rules.ts'),
      import('../lint/catalogue-rules.ts'),
      import('../lint/plain-rules.ts'),
    ])
    const rules = [...catalogueRules, ...plainRules]
    const wanted = catalogueRules.filter(({ id }) => isWanted(id, options))
    return {
      findings: runRules(catalogue, wanted, about),
      rules: wordsOf(rules),
      accepting: { today, rules: rules.map(({ id }) => id), partial: true, silent },
    }
  }
  const [{ lint }, { findUnknownRules }, { allRules }, { readOwnWords }] = await Promise.all([
    import('../lint/lint.ts'),
    import('../lint/unknown-rules.ts'),
    import('../lint/all-rules.ts'),
    import('./own-words.ts'),
  ])
  const ids = allRules.map(({ id }) => id)
  for (const id of chosen) requireKnown(id, ids, { nl: 'regel', en: 'rule' })
  const own = await readOwnWords(repository)
  return {
    findings: [
      ...own.findings,
      ...findUnknownRules(catalogue, ids),
      ...lint(catalogue, {
        ...about,
        additions: own.additions,
        ...(isPart ? { only: ids.filter((id) => isWanted(id, options)) } : {}),
      }),
    ],
    rules: wordsOf(allRules),
    accepting: { today, rules: ids, partial: isPart, silent },
  }
}

const wordsOf = (rules: readonly (RuleWords & { readonly id: string })[]): Map<string, RuleWords> =>
  new Map(rules.map(({ id, title, why, advice }) => [id, { title, why, advice }]))

function requireKnown(given: string, known: readonly string[], what: { nl: string; en: string }): void {
  if (known.includes(given)) return
  const suggestion = nearest(given, known)
  throw new UserError({
    nl: `\`${show(given)}\` is geen ${what.nl}.${suggestion ? ` Bedoelde je \`${suggestion}\`?` : ''}`,
    en: `\`${show(given)}\` is not a ${what.en}.${suggestion ? ` Did you mean \`${suggestion}\`?` : ''}`,
  })
}
