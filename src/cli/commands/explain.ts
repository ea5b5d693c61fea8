import { UserError } from '../../diagnostic.ts'
import { type DiffRule, diffRules } from '../../diff/effects.ts'
import { describeChangeRule } from '../../diff/page.ts'
import { allRules as rules } from '../../lint/all-rules.ts'
import { describeRule } from '../../lint/page.ts'
import { nearest } from '../../nearest.ts'
import { show } from '../../report/show.ts'
import { wrap } from '../../report/wrap.ts'
import type { Run } from '../command.ts'
import { chalkFor } from '../output.ts'

const changes: readonly DiffRule[] = diffRules

/** Tells about one rule: why, wrong, right and how to fix it; or what a change means. */
export const run: Run = async (context, [asked = '']) => {
  const { world, language } = context
  const rule = rules.find(({ id }) => id === asked || id.endsWith(`/${asked}`))
  const change = changes.find(({ id }) => id === asked)
  if (!rule && !change) throw unknownRule(asked)
  const page = rule ? describeRule(rule, language) : describeChangeRule(change!, language)
  const chalk = chalkFor(context, world.out)
  const width = Math.min(world.out.columns ?? 80, 100) - 2
  const blocks = page.sections.map(({ heading, text, code }) =>
    [
      chalk.bold(heading),
      ...(text === undefined ? [] : wrap(text, width).map((line) => `  ${line}`)),
      ...(code ?? []).flatMap((one, index) => [
        ...(index === 0 ? [] : ['']),
        ...one.split('\n').map((line) => chalk.cyan(`  ${line}`)),
      ]),
    ].join('\n'),
  )
  world.out.write(
    `${[`${chalk.bold(page.title)}\n${chalk.dim(`${page.id} · ${page.severity}`)}`, ...blocks].join('\n\n')}\n`,
  )
  return 0
}

function unknownRule(asked: string): UserError {
  if (/^(?:yaml|schema|reference|style|template)\//.test(asked)) {
    return new UserError({
      nl: `\`${show(asked)}\` heeft geen eigen uitleg: de melding zelf zegt wat er staat en wat er werd verwacht.`,
      en: `\`${show(asked)}\` has no page of its own: the finding itself says what is there and what was expected.`,
    })
  }
  const suggestion = nearest(asked, [
    ...rules.flatMap(({ id }) => [id, id.slice(id.indexOf('/') + 1)]),
    ...changes.map(({ id }) => id),
  ])
  return new UserError({
    nl: `\`${show(asked)}\` is geen regel.${suggestion ? ` Bedoelde je \`${suggestion}\`?` : ' Zie `outcomes rules`.'}`,
    en: `\`${show(asked)}\` is no rule.${suggestion ? ` Did you mean \`${suggestion}\`?` : ' See `outcomes rules`.'}`,
  })
}
