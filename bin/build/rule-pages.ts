/** Writes a page for every rule, in both languages, into docs/rules, and for every kind of change into docs/changes. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { languages } from '../../src/diagnostic.ts'
import type { Language } from '../../src/diagnostic.ts'
import { diffCatalogues } from '../../src/diff/diff.ts'
import { type DiffRule, type DiffRuleId, diffRules } from '../../src/diff/effects.ts'
import { describeChangeRule, formatChangeIndex, formatChangePage } from '../../src/diff/page.ts'
import { allRules as rules } from '../../src/lint/all-rules.ts'
import { formatRulePage } from '../../src/lint/page.ts'
import { examples } from '../../test/diff/examples.ts'

const docs = fileURLToPath(new URL('../../docs/', import.meta.url))

const fileOf = (id: string): string => `${id.replace('/', '-')}.md`

const index: Readonly<
  Record<Language, { readonly title: string; readonly intro: string; readonly head: string }>
> = {
  nl: {
    title: 'Regels',
    intro:
      'Wat `outcomes validate` nakijkt: eerst de regels over taal en inhoud, daarna die over het lezen van bestanden, het schema, verwijzingen en accepteren. Elke regel staat ook in de terminal: `outcomes explain <regel>`.',
    head: '| Regel | Ernst | Wat |\n| --- | --- | --- |',
  },
  en: {
    title: 'Rules',
    intro:
      'What `outcomes validate` checks: first the rules about language and content, then those about reading files, the schema, references and accepting. Each rule is in the terminal too: `outcomes explain <rule>`.',
    head: '| Rule | Severity | What |\n| --- | --- | --- |',
  },
}

/** Every page by its path below docs/rules. */
export function rulePages(): Map<string, string> {
  const pages = new Map<string, string>()
  for (const language of languages) {
    const { title, intro, head } = index[language]
    const rows = rules.map(
      ({ id, severity, title: name }) => `| [\`${id}\`](${fileOf(id)}) | ${severity} | ${name[language]} |`,
    )
    pages.set(`${language}/README.md`, `# ${title}\n\n${intro}\n\n${head}\n${rows.join('\n')}\n`)
    for (const rule of rules) pages.set(`${language}/${fileOf(rule.id)}`, formatRulePage(rule, language))
  }
  return pages
}

/** Every page by its path below docs/changes, each with the change that its own test is made of. */
export function changePages(): Map<string, string> {
  const table: readonly DiffRule[] = diffRules
  const findings = table.map((rule) => {
    const { old, new: now } = examples[rule.id as DiffRuleId]
    return diffCatalogues(old, now).findings.find((finding) => finding.rule === rule.id)
  })
  const pages = new Map<string, string>()
  for (const language of languages) {
    pages.set(`${language}/README.md`, formatChangeIndex(table, language, fileOf))
    for (const [at, rule] of table.entries()) {
      const page = describeChangeRule(rule, language, findings[at])
      pages.set(`${language}/${fileOf(rule.id)}`, formatChangePage(page))
    }
  }
  return pages
}

function write(folder: string, pages: ReadonlyMap<string, string>): void {
  for (const language of languages) {
    mkdirSync(path.join(docs, folder, language), { recursive: true })
    for (const name of readdirSync(path.join(docs, folder, language))) {
      if (!pages.has(`${language}/${name}`)) rmSync(path.join(docs, folder, language, name))
    }
  }
  for (const [name, text] of pages) writeFileSync(path.join(docs, folder, name), text)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  write('rules', rulePages())
  write('changes', changePages())
}
