import { UserError } from '../../diagnostic.ts'
import { columns } from '../../exchange/table/columns.ts'
import { writeCsv } from '../../exchange/table/csv.ts'
import { toRow } from '../../exchange/table/rows.ts'
import { show } from '../../report/show.ts'
import type { Run } from '../command.ts'
import { tellLeftOut } from '../left-out.ts'
import { openRepository } from '../open.ts'
import { parentOf, resolvePath } from '../paths.ts'

/** All outcomes as one table, for a spreadsheet; `outcomes import` reads it back. */
export const run: Run = async (context, _args, options) => {
  const { world, directory, language, quiet } = context
  const { catalogue, findings } = await openRepository(context)
  const format = options['to'] === 'xlsx' ? 'xlsx' : 'csv'
  const out = options['out'] as string | undefined
  const rows = [...catalogue.outcomes.values()].map(({ item }) =>
    toRow(item as unknown as Record<string, unknown>, columns),
  )
  tellLeftOut(context, findings)
  if (format === 'csv' && out === undefined) {
    world.out.write(writeCsv([columns.map(({ heading }) => heading[language]), ...rows]))
    return 0
  }
  if (out === undefined) {
    throw new UserError({
      nl: 'Een Excel-bestand past niet op het scherm: noem een bestand met --out leeruitkomsten.xlsx.',
      en: 'An Excel file does not fit on the screen: name a file with --out outcomes.xlsx.',
    })
  }
  const at = resolvePath(directory, out)
  const bytes =
    format === 'csv'
      ? Buffer.from(writeCsv([columns.map(({ heading }) => heading[language]), ...rows]))
      : await workbook()
  world.outputFolder(parentOf(at)).write(at.slice(at.lastIndexOf('/') + 1), bytes)
  if (!quiet) {
    world.err.write(
      language === 'nl'
        ? `${rows.length} ${rows.length === 1 ? 'leeruitkomst staat' : 'leeruitkomsten staan'} in ${show(out)}. Aangepast? \`outcomes import ${show(out)}\` leest het terug.\n`
        : `${rows.length} ${rows.length === 1 ? 'outcome is' : 'outcomes are'} in ${show(out)}. Changed it? \`outcomes import ${show(out)}\` reads it back.\n`,
    )
  }
  return 0

  async function workbook(): Promise<Uint8Array> {
    const { writeXlsx } = await import('../../exchange/table/xlsx.ts')
    const sheet = language === 'nl' ? 'Leeruitkomsten' : 'Outcomes'
    const taskDomains = [...catalogue.frameworks.values()]
      .filter(({ item }) => item.kind === 'profession_profile')
      .flatMap(({ item }) => item.items?.map(({ id }) => id) ?? [])
    return writeXlsx(
      sheet,
      columns.map(({ heading, path, type, choices }) => ({
        heading: heading[language],
        width: widthOf(path, type),
        ...(choices ? { choices } : {}),
        // A dropdown holds 255 characters at most.
        ...(path[0] === 'taskDomain' && taskDomains.length > 0 && taskDomains.join(',').length <= 255
          ? { choices: taskDomains }
          : {}),
        ...(type === 'yes-no' ? { choices: ['ja', 'nee'] } : {}),
      })),
      rows,
    )
  }
}

function widthOf(path: readonly (string | number)[], type: string): number {
  const name = path.at(-1)
  if (name === 'statement') return 60
  if (type !== 'text' && type !== 'list') return 12
  return name === 'text' || name === 'description' || name === 'note' || name === 'rationale' ? 40 : 20
}
