import { UserError } from '../../diagnostic.ts'
import type { ItemName } from '../../diagnostic.ts'
import type { Catalogue, Entry } from '../../model/catalogue.ts'
import { nearest } from '../../nearest.ts'
import { toJson } from '../../report/json.ts'
import { show } from '../../report/show.ts'
import { wrap } from '../../report/wrap.ts'
import type { Schema } from '../../validate/schemas.ts'
import { fieldAt, titleOf } from '../../validate/schemas.ts'
import type { Context, Run } from '../command.ts'
import { tellLeftOut } from '../left-out.ts'
import { openRepository } from '../open.ts'
import { chalkFor } from '../output.ts'
import { version } from '../version.ts'

type ShownKind = 'outcome' | 'persona' | 'agreement' | 'framework'

interface Found extends ItemName {
  readonly kind: ShownKind
  readonly entry: Entry<object>
}

/** One item, with its fields named in the reader's language, or as JSON. */
export const run: Run = async (context, [id = ''], options) => {
  const { catalogue, findings } = await openRepository(context)
  const all = everything(catalogue)
  const found = all.find((item) => item.id === id)
  if (!found) throw unknown(id, all)
  const { kind, entry } = found
  if (options['format'] === 'json') {
    const output = {
      schemaVersion: 1,
      tool: { name: 'outcomes', version },
      command: 'show',
      kind,
      file: entry.file,
      item: entry.item,
    }
    context.world.out.write(toJson(output))
  } else {
    context.world.out.write(describe(context, found))
  }
  tellLeftOut(context, findings)
  return 0
}

const everything = ({ outcomes, personas, agreements, frameworks }: Catalogue): Found[] =>
  (
    [
      ['outcome', outcomes],
      ['persona', personas],
      ['agreement', agreements],
      ['framework', frameworks],
    ] as const
  ).flatMap(([kind, entries]) => [...entries].map(([id, entry]): Found => ({ kind, id, entry })))

function unknown(id: string, all: readonly Found[]): UserError {
  const shown = show(id)
  const suggestion = nearest(
    id,
    all.map((item) => item.id),
  )
  return new UserError({
    nl: `Er is niets met de id \`${shown}\`.${suggestion ? ` Bedoelde je \`${suggestion}\`?` : ' Zie `outcomes list`.'}`,
    en: `There is nothing with the id \`${shown}\`.${suggestion ? ` Did you mean \`${suggestion}\`?` : ' See `outcomes list`.'}`,
  })
}

/** The item as an outline: titles from the schema, text wrapped to the terminal. */
function describe(context: Context, { kind, entry }: Found): string {
  const { language, world } = context
  const chalk = chalkFor(context, world.out)
  const width = Math.min(world.out.columns ?? 80, 100)
  const lines: string[] = [chalk.dim(show(entry.file))]
  const title = (schema: Schema | undefined, key: string) => titleOf(schema)?.[language] ?? key
  outline(entry.item, [], '')
  return `${lines.join('\n')}\n`

  function outline(value: object, path: readonly (string | number)[], indent: string): void {
    for (const [key, part] of Object.entries(value)) {
      if (part === undefined || (Array.isArray(part) && part.length === 0)) continue
      const at = [...path, key]
      const name = chalk.bold(title(fieldAt(kind, at), key))
      if (Array.isArray(part) && part.every((one) => typeof one !== 'object')) {
        paragraph(name, part.join(', '), indent)
      } else if (Array.isArray(part)) {
        lines.push(`${indent}${name}`)
        for (const [index, one] of part.entries()) {
          lines.push(`${indent}  ${chalk.dim(`${index + 1}.`)}`)
          outline(one as object, [...at, index], `${indent}     `)
        }
      } else if (typeof part === 'object' && part !== null) {
        lines.push(`${indent}${name}`)
        outline(part as object, at, `${indent}  `)
      } else paragraph(name, String(part), indent)
    }
  }

  function paragraph(name: string, text: string, indent: string): void {
    const room = Math.max(30, width - indent.length - 2)
    const wrapped = wrap(show(text.replace(/\s+/g, ' ')), room)
    if (wrapped.length === 1 && wrapped[0]!.length < room - 24) lines.push(`${indent}${name}: ${wrapped[0]!}`)
    else lines.push(`${indent}${name}`, ...wrapped.map((one) => `${indent}  ${one}`))
  }
}
