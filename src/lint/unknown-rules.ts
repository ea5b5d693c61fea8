/** Settings for rules that are not there: a slip in a name would otherwise switch nothing off, unnoticed. */
import type { Finding } from '../diagnostic.ts'
import type { Catalogue } from '../model/catalogue.ts'
import { nearest } from '../nearest.ts'
import { quote } from './listing.ts'
import { unknownRule } from './suppression-rules.ts'

/**
 * @param known the ids of all rules
 * @returns a finding for each name below `rules` in the config that no rule has, on that name
 */
export function findUnknownRules({ settings }: Catalogue, known: readonly string[]): Finding[] {
  const { file, rules = {} } = settings
  const severity = rules[unknownRule.id] ?? unknownRule.severity
  if (file === undefined || severity === 'off') return []
  return Object.keys(rules)
    .filter((name) => !known.includes(name))
    .map((name) => {
      const suggestion = nearest(name, known)
      return {
        rule: unknownRule.id,
        severity,
        file,
        at: ['rules', name],
        onKey: true,
        reason: {
          nl: `${quote(name)} is geen regel, dus verandert deze instelling niets.`,
          en: `${quote(name)} is no rule, so this setting changes nothing.`,
        },
        ...(suggestion === undefined
          ? {}
          : { hint: { nl: `Bedoelde je \`${suggestion}\`?`, en: `Did you mean \`${suggestion}\`?` } }),
      }
    })
}
