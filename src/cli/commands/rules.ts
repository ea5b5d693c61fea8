import { rules } from '../../lint/rules.ts'
import type { Run } from '../command.ts'
import { chalkFor } from '../output.ts'
import { layTable } from '../table.ts'
import { version } from '../version.ts'

/** Lists the rules about language and content. */
export const run: Run = async (context, _args, options) => {
  const { world, language } = context
  if (options['format'] === 'json') {
    const list = rules.map(({ id, about, severity, fix, title, why }) => ({
      id,
      about,
      severity,
      fix,
      title: title[language],
      why: why[language],
    }))
    const output = { schemaVersion: 1, tool: { name: 'outcomes', version }, command: 'rules', rules: list }
    world.out.write(`${JSON.stringify(output, null, 2)}\n`)
    return 0
  }
  const dutch = language === 'nl'
  const [head, ...lines] = layTable(
    [
      { title: dutch ? 'regel' : 'rule' },
      { title: dutch ? 'ernst' : 'severity' },
      { title: dutch ? 'wat' : 'what', flexible: true },
    ],
    rules.map(({ id, severity, title }) => [id, severity, title[language]]),
    world.out.columns ?? 100,
  )
  world.out.write(`${[chalkFor(context, world.out).dim(head), ...lines].join('\n')}\n`)
  return 0
}
