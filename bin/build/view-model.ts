/**
 * Writes what templates are given: a JSON Schema (schemas/v1/views.schema.json) and a page in each language (docs/templates).
 * Both come from the views themselves, of every document about everything in the worked example, as it is and without what could
 * be left out. Run directly, it writes them.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format } from 'prettier'
import { realWorld } from '../../src/cli/real-world.ts'
import { languages, type Language } from '../../src/diagnostic.ts'
import { load } from '../../src/load/load.ts'
import { buildCatalogue } from '../../src/model/build.ts'
import type { Catalogue, Entry } from '../../src/model/catalogue.ts'
import type { Agreement } from '../../src/model/schema-types.ts'
import { documents } from '../../src/render/documents.ts'
import { planDocuments } from '../../src/render/plan.ts'
import { handoutRoles } from '../../src/render/view/subjects.ts'
import { readSchemas, type Schema, type SchemaKind } from './types.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** What was seen in one place of a view. */
interface Seen {
  /** Of JSON: string, number, boolean, null, array, object. */
  readonly types: Set<string>
  readonly fields: Map<string, Seen>
  /** How often an object was seen here, to know which fields are always there. */
  objects: number
  count: number
  items: Seen | undefined
  /** A value that says something. */
  example: string | undefined
}

const nothingSeen = (): Seen => ({
  types: new Set(),
  fields: new Map(),
  objects: 0,
  count: 0,
  items: undefined,
  example: undefined,
})

function see(value: unknown, seen: Seen): void {
  if (value === undefined) return
  seen.count += 1
  if (value === null) seen.types.add('null')
  else if (Array.isArray(value)) {
    seen.types.add('array')
    seen.items ??= nothingSeen()
    for (const item of value) see(item, seen.items)
  } else if (typeof value === 'object') {
    seen.types.add('object')
    seen.objects += 1
    for (const [name, field] of Object.entries(value)) {
      if (!seen.fields.has(name)) seen.fields.set(name, nothingSeen())
      see(field, seen.fields.get(name)!)
    }
  } else {
    seen.types.add(typeof value)
    if (seen.example === undefined && value !== '') seen.example = String(value)
  }
}

function toSchema(seen: Seen): Schema {
  const types = [...seen.types].toSorted()
  const schema: Schema = types.length === 1 ? { type: types[0] } : { type: types }
  if (seen.types.has('object')) {
    const fields = [...seen.fields].toSorted(([a], [b]) => (a < b ? -1 : 1))
    schema['properties'] = Object.fromEntries(fields.map(([name, field]) => [name, toSchema(field)]))
    schema['required'] = fields.filter(([, field]) => field.count >= seen.objects).map(([name]) => name)
    schema['additionalProperties'] = false
  }
  if (seen.items && seen.items.types.size > 0) schema['items'] = toSchema(seen.items)
  return schema
}

/** The value without what its schema does not ask for, from this depth on: what a first draft looks like, in part. */
function strip(value: unknown, schema: Schema, whole: Schema, from: number): unknown {
  const ref = schema['$ref']
  if (typeof ref === 'string') {
    const name = /^#\/\$defs\/(.*)$/.exec(ref)?.[1] ?? ''
    return strip(value, (whole['$defs'] as Record<string, Schema>)[name] ?? {}, whole, from)
  }
  if (Array.isArray(value)) {
    const items = schema['items'] as Schema | undefined
    return items ? value.map((item) => strip(item, items, whole, from)) : value
  }
  const properties = schema['properties'] as Record<string, Schema> | undefined
  if (typeof value !== 'object' || value === null || !properties) return value
  const required = (schema['required'] ?? []) as readonly string[]
  const kept = Object.entries(value).filter(([name]) => from > 0 || required.includes(name))
  return Object.fromEntries(
    kept.map(([name, one]) => [name, strip(one, properties[name] ?? {}, whole, from - 1)]),
  )
}

const texts = readSchemas()

function stripAll<T>(
  entries: ReadonlyMap<string, Entry<T>>,
  kind: SchemaKind,
  from: number,
): Map<string, Entry<T>> {
  const schema = JSON.parse(texts[kind]) as Schema
  return new Map(
    [...entries].map(([id, entry]) => [id, { ...entry, item: strip(entry.item, schema, schema, from) as T }]),
  )
}

/** The items without one of their fields, for each field that may be left out. */
function dropEach(catalogue: Catalogue): Catalogue[] {
  const kinds = { outcome: 'outcomes', persona: 'personas', agreement: 'agreements' } as const
  return Object.entries(kinds).flatMap(([kind, name]) => {
    const { properties, required } = JSON.parse(texts[kind as SchemaKind]) as Record<string, object>
    const optional = Object.keys(properties ?? {}).filter((field) => !(required as string[]).includes(field))
    const without = (item: object, field: string) =>
      Object.fromEntries(Object.entries(item).filter(([one]) => one !== field))
    return optional.map((field): Catalogue => {
      const entries = [...catalogue[name]].map(([id, entry]) => [
        id,
        { ...entry, item: without(entry.item, field) },
      ])
      return { ...catalogue, [name]: new Map(entries as [string, never][]) }
    })
  })
}

/** The agreement of a first meeting: one thing talked about. */
const withoutTopics = ([id, entry]: [string, Entry<Agreement>]): [string, Entry<Agreement>] => [
  id,
  { ...entry, item: { ...entry.item, topics: entry.item.topics.slice(0, 1) } },
]

async function readViews(): Promise<ReadonlyMap<string, Seen>> {
  const loaded = await load(realWorld().folder(root))
  const sound = loaded.files.filter(({ value }) => value !== undefined)
  const { catalogue } = buildCatalogue(sound, loaded.files)
  const bare = (from: number): Catalogue => ({
    ...catalogue,
    outcomes: stripAll(catalogue.outcomes, 'outcome', from),
    personas: stripAll(catalogue.personas, 'persona', from),
    agreements: stripAll(catalogue.agreements, 'agreement', from),
  })
  const views = new Map<string, Seen>()
  // The same in every document, though not every document is seen with everything that can stand there.
  const facts = { document: nothingSeen(), made: nothingSeen() }
  const dated: readonly (readonly [Catalogue, string | undefined])[] = [
    [catalogue, '2026-01-15'],
    ...[0, 1, 2, 3].map((from) => [bare(from), undefined] as const),
    [{ ...catalogue, agreements: new Map([...catalogue.agreements].map(withoutTopics)) }, undefined],
    ...dropEach(catalogue).map((one) => [one, undefined] as const),
  ]
  for (const [all, date] of dated) {
    const personas = [...all.personas.values()]
    const selection = {
      documents,
      languages,
      outcomes: [...all.outcomes.values()],
      personas,
      agreements: [...all.agreements.values()],
      roles: handoutRoles,
    }
    const made = { version: '1.0.0', ...(date === undefined ? {} : { date }) }
    for (const persona of [undefined, ...personas.map(({ item }) => item)]) {
      for (const job of planDocuments(all, { ...selection, persona }, made).jobs) {
        const fields = new Map(Object.entries(facts))
        const seen = views.get(job.spec.id) ?? { ...nothingSeen(), fields }
        views.set(job.spec.id, seen)
        see(job.view(), seen)
      }
    }
  }
  return views
}

const words = {
  nl: {
    title: 'Wat sjablonen krijgen',
    intro:
      'Elk document heeft een sjabloon in Markdown met Handlebars; `outcomes templates eject` zet er een neer om aan te passen. ' +
      'Hieronder staat per document welke namen het sjabloon kent, wat erachter zit en een voorbeeld. Een naam die hier niet staat, is een fout. ' +
      'Hetzelfde als JSON Schema: [views.schema.json](../../schemas/v1/views.schema.json). Deze pagina is gemaakt uit het uitgewerkte voorbeeld.',
    head: '| Naam | Soort | Voorbeeld |\n| --- | --- | --- |',
    kinds: {
      string: 'tekst',
      number: 'getal',
      boolean: 'waar of onwaar',
      array: 'lijst',
      object: 'groep',
      null: 'soms leeg',
    },
  },
  en: {
    title: 'What templates are given',
    intro:
      'Each document has a template in Markdown with Handlebars; `outcomes templates eject` puts one down to change. ' +
      'Below, for each document, are the names that its template knows, what is behind them and an example. A name that is not here is an error. ' +
      'The same as JSON Schema: [views.schema.json](../../schemas/v1/views.schema.json). This page was made from the worked example.',
    head: '| Name | Kind | Example |\n| --- | --- | --- |',
    kinds: {
      string: 'text',
      number: 'number',
      boolean: 'true or false',
      array: 'list',
      object: 'group',
      null: 'sometimes empty',
    },
  },
} as const satisfies Record<Language, unknown>

function rowsOf(seen: Seen, path: string, language: Language): string[] {
  const { kinds } = words[language]
  const rows: string[] = []
  if (path !== '') {
    const kind = [...seen.types]
      .toSorted((a, b) => Number(a === 'null') - Number(b === 'null') || (a < b ? -1 : 1))
      .map((type) => kinds[type as keyof typeof kinds])
      .join(', ')
    const example = (seen.example ?? '').replaceAll(/\s+/g, ' ').replaceAll('|', '\\|')
    const shown = example.length > 60 ? `${example.slice(0, 59)}…` : example
    rows.push(`| \`${path}\` | ${kind} | ${shown} |`)
  }
  const fields = [...seen.fields].toSorted(([a], [b]) => (a < b ? -1 : 1))
  for (const [name, field] of fields)
    rows.push(...rowsOf(field, path === '' ? name : `${path}.${name}`, language))
  if (seen.items && seen.items.types.size > 0) rows.push(...rowsOf(seen.items, `${path}[]`, language))
  return rows
}

/** The files by their path from the root. */
export async function viewModelFiles(): Promise<ReadonlyMap<string, string>> {
  const views = await readViews()
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://outcomes.example/schemas/v1/views.schema.json',
    title: 'What templates are given | Wat sjablonen krijgen',
    description:
      'For each document, by its name in $defs, the data that its template is given. | Per document, onder zijn naam in $defs, de gegevens die het sjabloon krijgt.',
    $defs: Object.fromEntries([...views].map(([id, seen]) => [id, toSchema(seen)])),
  }
  const files = new Map<string, string>()
  files.set(
    'schemas/v1/views.schema.json',
    await format(JSON.stringify(schema), { parser: 'json', printWidth: 110 }),
  )
  for (const language of languages) {
    const { title, intro, head } = words[language]
    const parts = [...views].map(([id, seen]) => {
      const spec = documents.find((one) => one.id === id)!
      return `## ${spec.name[language]} (\`${id}\`)\n\n${head}\n${rowsOf(seen, '', language).join('\n')}\n`
    })
    files.set(`docs/templates/${language}.md`, `# ${title}\n\n${intro}\n\n${parts.join('\n')}`)
  }
  return files
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(`${root}docs/templates`, { recursive: true })
  for (const [name, text] of await viewModelFiles()) writeFileSync(root + name, text)
}
