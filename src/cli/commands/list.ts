import type { Text } from '../../diagnostic.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { toJson } from '../../report/json.ts'
import { show } from '../../report/show.ts'
import type { Context, Run } from '../command.ts'
import { openRepository } from '../open.ts'
import { chalkFor } from '../output.ts'
import type { Column } from '../table.ts'
import { layTable } from '../table.ts'
import { version } from '../version.ts'
import { tellLeftOut } from '../left-out.ts'

const kinds = ['outcomes', 'personas', 'agreements', 'frameworks'] as const
type Kind = (typeof kinds)[number]

const titles: Readonly<Record<Kind, Text>> = {
  outcomes: { nl: 'Leeruitkomsten', en: 'Outcomes' },
  personas: { nl: 'Persona’s', en: 'Personas' },
  agreements: { nl: 'Afspraken', en: 'Agreements' },
  frameworks: { nl: 'Kaders', en: 'Frameworks' },
}

interface Row {
  readonly id: string
  readonly [field: string]: string | number | readonly string[]
}

/** What the repository holds, as a table or as JSON. */
export const run: Run = async (context, [asked], options) => {
  const { catalogue, findings } = await openRepository(context)
  const chosen = kinds.filter((kind) => asked === undefined || kind === asked)
  const rows = Object.fromEntries(chosen.map((kind) => [kind, describe[kind](catalogue)]))
  if (options['format'] === 'json') {
    const output = { schemaVersion: 1, tool: { name: 'outcomes', version }, command: 'list', ...rows }
    context.world.out.write(toJson(output))
  } else {
    context.world.out.write(await formatTables(context, chosen, rows))
  }
  tellLeftOut(context, findings)
  return 0
}

const describe: Readonly<Record<Kind, (catalogue: Catalogue) => Row[]>> = {
  outcomes: ({ outcomes, translations }) =>
    [...outcomes.values()].map(({ item, file }) => ({
      id: item.id,
      title: item.title,
      version: item.version,
      status: item.status,
      languages: [item.language, ...(translations.get(item.id)?.keys() ?? [])],
      behaviours: item.behaviours.map(({ verb }) => verb),
      taskDomain: item.taskDomain ?? '',
      file,
    })),
  personas: ({ personas }) =>
    [...personas.values()].map(({ item, file }) => ({
      id: item.id,
      name: item.name,
      targetGroup: item.targetGroup,
      route: item.route,
      file,
    })),
  agreements: ({ agreements }) =>
    [...agreements.values()].map(({ item, file }) => ({
      id: item.id,
      title: item.title,
      partnership: item.partnership,
      status: item.status,
      reviewBy: item.reviewBy,
      outcomes: item.outcomes,
      personas: item.personas,
      file,
    })),
  frameworks: ({ frameworks }) =>
    [...frameworks.values()].map(({ item, file }) => ({
      id: item.id,
      title: item.title,
      kind: item.kind,
      version: item.version,
      items: item.items?.length ?? 0,
      file,
    })),
}

interface ListColumn extends Column {
  readonly field: string
  readonly name: Text
}

const id = { field: 'id', name: { nl: 'id', en: 'id' }, title: '' }
const titleColumn = { field: 'title', name: { nl: 'titel', en: 'title' }, title: '', flexible: true }

const tableColumns: Readonly<Record<Kind, readonly ListColumn[]>> = {
  outcomes: [
    id,
    { field: 'version', name: { nl: 'versie', en: 'version' }, title: '' },
    { field: 'status', name: { nl: 'status', en: 'status' }, title: '' },
    { field: 'languages', name: { nl: 'talen', en: 'languages' }, title: '' },
    titleColumn,
  ],
  personas: [
    id,
    { field: 'route', name: { nl: 'route', en: 'route' }, title: '' },
    { field: 'targetGroup', name: { nl: 'doelgroep', en: 'target group' }, title: '', flexible: true },
  ],
  agreements: [
    id,
    { field: 'status', name: { nl: 'status', en: 'status' }, title: '' },
    { field: 'reviewBy', name: { nl: 'uiterlijk herzien', en: 'review by' }, title: '' },
    titleColumn,
  ],
  frameworks: [id, { field: 'items', name: { nl: 'items', en: 'items' }, title: '' }, titleColumn],
}

async function formatTables(
  context: Context,
  chosen: readonly Kind[],
  rows: Readonly<Record<string, readonly Row[]>>,
): Promise<string> {
  const { language, world } = context
  const chalk = chalkFor(context, world.out)
  const width = world.out.columns ?? 80
  const layKind = async (kind: Kind) => {
    const columns = tableColumns[kind]
    const items = rows[kind] ?? []
    const heading = chalk.bold(`${titles[kind][language]} (${items.length})`)
    if (items.length === 0) return heading
    const cells = items.map((row) => columns.map(({ field }) => show([row[field] ?? ''].flat().join(', '))))
    const [head, ...lines] = await layTable(
      columns.map((column) => ({ ...column, title: column.name[language] })),
      cells,
      width,
    )
    return [heading, chalk.dim(head), ...lines].join('\n')
  }
  const blocks = await Promise.all(chosen.map(layKind))
  return `${blocks.join('\n\n')}\n`
}
