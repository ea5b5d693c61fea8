import { allRules } from '../../lint/all-rules.ts'
import { rules } from '../../lint/rules.ts'
import type { Run } from '../command.ts'
import { chalkFor } from '../output.ts'
import { severityNames } from '../../report/words.ts'
import { layTable } from '../table.ts'
import { version } from '../version.ts'

/** Lists the rules: those about language and content, and with --all also those about reading files. */
export const run: Run = async (context, _args, options) => {
  const { world, language } = context
  const listed = options['all'] === true ? allRules : rules
  if (options['format'] === 'json') {
    const list = listed.map((rule) => ({
      id: rule.id,
      about: 'about' in rule ? rule.about : 'file',
      severity: rule.severity,
      fix: 'fix' in rule ? rule.fix : 'no',
      title: rule.title[language],
      why: rule.why[language],
    }))
    const output = { schemaVersion: 1, tool: { name: 'outcomes', version }, command: 'rules', rules: list }
    world.out.write(`${JSON.stringify(output, null, 2)}\n`)
    return 0
  }
  const dutch = language === 'nl'
  const [head, ...lines] = await layTable(
    [
      { title: dutch ? 'regel' : 'rule' },
      { title: dutch ? 'ernst' : 'severity' },
      { title: dutch ? 'wat' : 'what', flexible: true },
    ],
    listed.map(({ id, severity, title }) => [id, severityNames[severity][language], title[language]]),
    world.out.columns ?? 100,
  )
  world.out.write(`${[chalkFor(context, world.out).dim(head), ...lines].join('\n')}\n`)
  return 0
}
