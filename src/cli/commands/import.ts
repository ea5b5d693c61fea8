import { UserError } from '../../diagnostic.ts'
import type { Text } from '../../diagnostic.ts'
import { readCsv } from '../../exchange/table/csv.ts'
import { unguardFormula } from '../../exchange/table/formula-guard.ts'
import { findHeader } from '../../exchange/table/find-header.ts'
import type { Headed, Mapping } from '../../exchange/table/find-header.ts'
import { readMapping } from '../../exchange/table/mapping.ts'
import { headingOf, planImport } from '../../exchange/table/plan-import.ts'
import type { ImportPlan, Planned } from '../../exchange/table/plan-import.ts'
import type { Table, TableNote, TablesRead } from '../../exchange/table/table.ts'
import { tableLimits } from '../../exchange/table/table.ts'
import { readLexicon } from '../../language/read-lexicon.ts'
import type { Additions } from '../../language/lexicon.ts'
import { limits } from '../../load/limits.ts'
import { readPlainYaml } from '../../load/plain-yaml.ts'
import { decodeText } from '../../load/text.ts'
import { writeYaml } from '../../load/write-yaml.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { toId } from '../../model/ids.ts'
import { show } from '../../report/show.ts'
import { wrap } from '../../report/wrap.ts'
import { checkSchemas } from '../../validate/check.ts'
import { keyOrder } from '../../validate/key-order.ts'
import type { FileChange } from '../change-files.ts'
import { changeFiles } from '../change-files.ts'
import type { Context, Run } from '../command.ts'
import { modelineFor } from '../modeline.ts'
import type { Repository } from '../open.ts'
import { openRepository } from '../open.ts'
import { chalkFor } from '../output.ts'
import { readOwnWords } from '../own-words.ts'
import { readNamedFile } from '../read-file.ts'
import { rewriteFile } from '../rewrite-file.ts'

/** Takes outcomes from a table: new ones are made, those that are there get only what changed. */
export const run: Run = async (context, [typed = ''], options) => {
  const repository = await openRepository(context)
  const { mapping, defaults } = await readMappingFile(context, options['mapping'] as string | undefined)
  const read = await readTables(context, typed)
  if (!read.ok)
    throw new UserError({ nl: `${show(typed)}: ${read.reason.nl}`, en: `${show(typed)}: ${read.reason.en}` })
  const sheet = options['sheet'] as string | undefined
  const tables = chooseTables(read.tables, sheet, mapping)
  const { catalogue } = repository
  const language = catalogue.settings.language === 'en' ? 'en' : 'nl'
  const { additions } = await readOwnWords(repository)
  const known = [...catalogue.outcomes.values()].map(({ item, file }) => ({
    file,
    item: item as unknown as Data,
  }))
  const plan = planImport(
    tables,
    known,
    {
      language,
      lexicon: readLexicon(language, additions[language] as Additions),
      actors: catalogue.settings.actors ?? [],
    },
    defaults,
    { findTaskDomain: taskDomainsOf(catalogue) },
  )
  const { sound, notes } = await checkPlanned(repository, plan)
  const dryRun = options['dryRun'] === true
  const unused = sheet === undefined ? skippedTables(read.tables, tables) : []
  const all = [...read.notes, ...unused, ...plan.notes, ...notes]
  tellNotes(context, typed, all)
  const changes = sound.map((one) => toChange(repository, one))
  if (!dryRun) await changeFiles({ ...context, quiet: true }, repository.root, changes, false)
  tellRows(context, sound, dryRun)
  tellSummary(context, sound, plan.same, all, dryRun)
  return all.some(({ severity }) => severity === 'error') ? 1 : 0
}

type Data = Readonly<Record<string, unknown>>

async function readTables(context: Context, typed: string): Promise<TablesRead> {
  const bytes = readNamedFile(context, typed, tableLimits.bytes)
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (!isZip && bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    return {
      ok: false,
      reason: {
        nl: 'dit is een ouder bestand van Office of het heeft een wachtwoord. Sla het op als .xlsx of .docx, zonder wachtwoord.',
        en: 'this is an older Office file or it has a password. Save it as .xlsx or .docx, without a password.',
      },
    }
  }
  const read = await (isZip ? readOffice(bytes, typed) : Promise.resolve(readCsv(bytes)))
  if (!read.ok) return read
  const unguarded = read.tables.map(({ name, rows }): Table => ({
    name,
    rows: rows.map(({ number, cells }) => ({ number, cells: cells.map(unguardFormula) })),
  }))
  return { ...read, tables: unguarded }
}

async function readOffice(bytes: Uint8Array, typed: string): Promise<TablesRead> {
  if (/\.docx$/i.test(typed)) return (await import('../../exchange/table/docx.ts')).readDocx(bytes)
  return (await import('../../exchange/table/xlsx.ts')).readXlsx(bytes)
}

async function readMappingFile(
  context: Context,
  typed: string | undefined,
): Promise<{ mapping: Mapping; defaults: Data }> {
  if (typed === undefined) return { mapping: new Map(), defaults: {} }
  const decoded = decodeText(readNamedFile(context, typed, limits.fileBytes))
  const text = decoded.ok ? decoded.text : ''
  const plain = readPlainYaml(text)
  const { parseGuardedYaml } = await import('../../load/guarded-yaml.ts')
  const value = typeof plain === 'object' && plain !== null ? (plain as Data) : parseGuardedYaml(text).value
  const read = value === undefined ? undefined : readMapping(value)
  if (read?.ok) return read
  const why: Text = read?.reason ?? {
    nl: 'dit is geen YAML die gelezen kan worden.',
    en: 'this is no YAML that can be read.',
  }
  throw new UserError({ nl: `${show(typed)}: ${why.nl}`, en: `${show(typed)}: ${why.en}` })
}

/** The sheet that was named, or every table with headings that say something. */
function chooseTables(tables: readonly Table[], sheet: string | undefined, mapping: Mapping): Headed[] {
  const named = sheet === undefined ? tables : tables.filter(({ name }) => name === sheet)
  const headed = named.map((table) => findHeader(table, mapping)).filter((one) => one !== undefined)
  if (headed.length > 0) return headed
  const names = tables.map(({ name }) => name).filter(Boolean)
  if (sheet !== undefined && named.length === 0) {
    throw new UserError({
      nl: `Er is geen blad of tabel \`${show(sheet)}\`, verwacht ${names.map(show).join(', ')}.`,
      en: `There is no sheet or table \`${show(sheet)}\`, expected ${names.map(show).join(', ')}.`,
    })
  }
  throw new UserError({
    nl: 'Er is geen kolom gevonden met leeruitkomsten, verwacht een kop zoals Leeruitkomst of Titel. Heet hij anders, zeg het dan met --mapping.',
    en: 'No column of outcomes was found, expected a heading such as Learning outcome or Title. Say what it is called with --mapping.',
  })
}

/** A sheet without outcomes is passed over, but not in silence. */
function* skippedTables(tables: readonly Table[], used: readonly Headed[]): Generator<TableNote> {
  const names = new Set(used.map(({ table }) => table.name))
  for (const { name, rows } of tables) {
    if (names.has(name) || name === '' || rows.length === 0) continue
    yield {
      severity: 'info',
      table: name,
      reason: {
        nl: 'Hier staat geen kolom met leeruitkomsten; dit blad is overgeslagen.',
        en: 'There is no column of outcomes here; this sheet was left out.',
      },
    }
  }
}

/** Finds an item of a profession profile by its words or its id; several with one name are none. */
function taskDomainsOf({ frameworks, settings }: Catalogue): (words: string) => string | undefined {
  const fold = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
  const byWords = new Map<string, string | undefined>()
  for (const [framework, { item }] of frameworks) {
    if (item.kind !== 'profession_profile') continue
    for (const { id, text } of item.items ?? []) {
      const reference = framework === settings.profile ? id : `${framework}/${id}`
      for (const name of new Set([fold(text), id]))
        byWords.set(name, byWords.has(name) ? undefined : reference)
    }
  }
  return (words) => byWords.get(fold(words)) ?? byWords.get(toId(words))
}

const fileOf = ({ existing, id }: Planned): string => existing?.file ?? `outcomes/${id}.yaml`

/** What does not fit the schema is said by row, and stays out; the rest goes on. */
async function checkPlanned(
  repository: Repository,
  { planned }: ImportPlan,
): Promise<{ sound: Planned[]; notes: TableNote[] }> {
  const files = planned.map((one) => ({
    file: fileOf(one),
    kind: 'outcome' as const,
    name: one.id,
    value: one.data,
  }))
  const checked = await checkSchemas(files)
  const byFile = new Map(planned.map((one) => [fileOf(one), one]))
  const notes = checked.findings.map(({ severity, file, at, reason }): TableNote => {
    const { table, row, headed } = byFile.get(file)!
    return { severity, table, row, column: headingOf(headed, at) ?? at.join('.'), reason }
  })
  const unsound = new Set(checked.findings.map(({ file }) => file))
  const there = new Set(repository.files.map(({ file }) => file))
  const sound: Planned[] = []
  for (const one of planned) {
    if (unsound.has(fileOf(one))) continue
    if (!one.existing && there.has(fileOf(one))) {
      notes.push({
        severity: 'error',
        table: one.table,
        row: one.row,
        reason: {
          nl: `${fileOf(one)} staat er al, maar kan niet worden gelezen; zie \`outcomes validate\`.`,
          en: `${fileOf(one)} is there already, but cannot be read; see \`outcomes validate\`.`,
        },
      })
    } else sound.push(one)
  }
  return { sound, notes }
}

function toChange(repository: Repository, one: Planned): FileChange {
  const file = fileOf(one)
  if (one.existing) return { file, text: rewriteFile(repository, { file, kind: 'outcome' }, one.data) }
  return { file, text: modelineFor(file, 'outcome') + writeYaml(one.data, keyOrder('outcome')) }
}

function tellNotes(context: Context, typed: string, notes: readonly TableNote[]): void {
  const { world, language, quiet } = context
  const chalk = chalkFor(context, world.out)
  const words = { nl: { row: 'rij', error: 'fout', warning: 'waarschuwing', info: 'tip' }, en: { row: 'row', error: 'error', warning: 'warning', info: 'info' } }[language] // prettier-ignore
  for (const { severity, table, row, column, reason } of notes) {
    if (quiet && severity === 'info') continue
    const where = [
      show(typed),
      table ? `(${show(table)})` : '',
      row === undefined ? '' : `${words.row} ${row}`,
      column ? `[${show(column)}]` : '',
    ].filter(Boolean).join(' ') // prettier-ignore
    const paint = severity === 'error' ? chalk.red : severity === 'warning' ? chalk.yellow : chalk.dim
    const head = `${where}: ${paint(words[severity])}`
    const said = show(reason[language])
    const { columns } = world.out
    if (columns === undefined || `${where}: ${words[severity]} ${said}`.length <= columns)
      world.out.write(`${head} ${said}\n`)
    else world.out.write([head, ...wrap(said, columns - 2).map((line) => `  ${line}`), ''].join('\n'))
  }
}

function tellRows({ world, language, quiet }: Context, sound: readonly Planned[], dryRun: boolean): void {
  if (quiet) return
  const words = dryRun
    ? { nl: ['wordt nieuw', 'wordt bijgewerkt'], en: ['would be new', 'would be updated'] }[language]
    : { nl: ['nieuw', 'bijgewerkt'], en: ['new', 'updated'] }[language]
  for (const one of sound) {
    const [made, updated] = words
    const changed = one.existing ? ` (${changedFields(one).join(', ')})` : ''
    world.out.write(
      `${language === 'nl' ? 'rij' : 'row'} ${one.row}: ${fileOf(one)} ${one.existing ? updated : made}${changed}\n`,
    )
  }
}

const changedFields = ({ data, existing }: Planned): string[] =>
  Object.keys(data).filter((key) => JSON.stringify(data[key]) !== JSON.stringify(existing?.item[key]))

function tellSummary(
  { world, language, quiet }: Context,
  sound: readonly Planned[],
  same: number,
  notes: readonly TableNote[],
  dryRun: boolean,
): void {
  if (quiet) return
  const made = sound.filter(({ existing }) => !existing).length
  const errors = notes.filter(({ severity }) => severity === 'error').length
  const said = {
    nl: `${made} nieuw, ${sound.length - made} bijgewerkt, ${same} gelijk gebleven, ${errors} ${errors === 1 ? 'fout' : 'fouten'}.${dryRun ? ' Er is niets geschreven.' : made > 0 ? ' Wat er nog beter kan: `outcomes validate`.' : ''}`,
    en: `${made} new, ${sound.length - made} updated, ${same} unchanged, ${errors} ${errors === 1 ? 'error' : 'errors'}.${dryRun ? ' Nothing was written.' : made > 0 ? ' What can be improved: `outcomes validate`.' : ''}`,
  }
  world.err.write(`${said[language]}\n`)
}
