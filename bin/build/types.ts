/** Turns schemas/v1/*.schema.json into src/model/schema-types.ts. Run directly, it writes that file. */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { compile } from 'json-schema-to-typescript'
import { format, resolveConfig } from 'prettier'

export const kinds = [
  'config',
  'outcome',
  'translation',
  'persona',
  'agreement',
  'framework',
  'acceptances',
] as const
export type SchemaKind = (typeof kinds)[number]

/** A schema as parsed JSON: a keyword is read by name, and a schema may stand in nearly every place. */
export interface Schema {
  [keyword: string]: unknown
}

const root = new URL('../../', import.meta.url)
const target = fileURLToPath(new URL('src/model/schema-types.ts', root))
const banner =
  '/** Generated from schemas/v1/*.schema.json, do not edit: `npx tsx bin/build/types.ts` writes it anew. */'

/** The text of every schema file, by kind. */
export function readSchemas(): Record<SchemaKind, string> {
  const read = (kind: SchemaKind) => readFileSync(new URL(`schemas/v1/${kind}.schema.json`, root), 'utf8')
  return Object.fromEntries(kinds.map((kind) => [kind, read(kind)])) as Record<SchemaKind, string>
}

/**
 * TypeScript for the texts of all schemas: one interface per kind and per object in `$defs`, one type per enum in `$defs`.
 * The names are those of the definitions, so a definition that two schemas share has to be the same in both.
 */
export async function generateTypes(schemas: Record<SchemaKind, string>): Promise<string> {
  const declarations = new Map<string, Schema>()
  for (const kind of kinds) collect(kind, JSON.parse(schemas[kind]) as Schema, declarations)
  const blocks: string[] = []
  for (const [name, schema] of declarations) {
    blocks.push(
      await compile(schema, name, {
        bannerComment: '',
        format: false,
        ignoreMinAndMaxItems: true,
        additionalProperties: false,
      }),
    )
  }
  const style = await resolveConfig(target)
  const text = [banner, ...blocks].join('\n\n').replaceAll(/\/\*\*\n *\* (.*)\n *\*\//g, '/** $1 */')
  return format(text, { ...style, parser: 'typescript' })
}

function collect(kind: SchemaKind, schema: Schema, into: Map<string, Schema>): void {
  const definitions = (schema['$defs'] ?? {}) as Record<string, Schema>
  const declare = (name: string, one: Schema) => {
    const typeName = pascalCase(name)
    const plain = simplify({ ...one, description: one['description'] ?? purpose(schema, name) }, definitions)
    const earlier = into.get(typeName)
    if (earlier && JSON.stringify(earlier) !== JSON.stringify(plain)) {
      // An enum that several schemas share is described where it is used, and those words may differ.
      if (!plain['enum'] || JSON.stringify(earlier['enum']) !== JSON.stringify(plain['enum'])) {
        throw new Error(`${kind}.schema.json defines ${name} differently from an earlier schema`)
      }
    } else into.set(typeName, plain)
  }
  declare(kind, schema)
  for (const [name, one] of Object.entries(definitions)) if (isNamed(one)) declare(name, one)
}

/** Whether a definition gets a type of its own: objects and closed lists of words do, plain texts and numbers do not. */
function isNamed(definition: Schema): boolean {
  return definition['type'] === 'object' || definition['enum'] !== undefined
}

/** The schema as the generator likes it: named things by their name, everything else spelled out, English only. */
function simplify(schema: Schema, definitions: Record<string, Schema>): Schema {
  const target = typeof schema['$ref'] === 'string' ? schema['$ref'].slice('#/$defs/'.length) : undefined
  const definition = target === undefined ? undefined : definitions[target]
  if (target !== undefined && !definition) throw new Error(`unknown definition ${target}`)
  const description =
    schema['description'] === undefined ? {} : { description: english(schema['description']) }
  if (target !== undefined && definition && isNamed(definition))
    return { tsType: pascalCase(target), ...description }
  const all = { ...definition, ...schema }
  const plain: Schema = { ...description }
  for (const keyword of ['type', 'enum', 'const', 'required', 'additionalProperties']) {
    if (all[keyword] !== undefined) plain[keyword] = all[keyword]
  }
  if (all['items']) plain['items'] = simplify(all['items'] as Schema, definitions)
  if (all['properties']) {
    const properties = Object.entries(all['properties'] as Record<string, Schema>)
    plain['properties'] = Object.fromEntries(
      properties.map(([key, one]) => [key, simplify(one, definitions)]),
    )
  }
  const [values] = Object.values((all['patternProperties'] ?? {}) as Record<string, Schema>)
  if (values) plain['additionalProperties'] = simplify(values, definitions)
  return plain
}

/** What the first field that uses a definition says about it, for a definition that has no words of its own. */
function purpose(schema: Schema, name: string): unknown {
  const uses = [schema, ...Object.values((schema['$defs'] ?? {}) as Record<string, Schema>)].flatMap((one) =>
    Object.values((one['properties'] ?? {}) as Record<string, Schema>),
  )
  const isUse = (one: Schema) =>
    one['$ref'] === `#/$defs/${name}` ||
    (one['items'] as Schema | undefined)?.['$ref'] === `#/$defs/${name}` ||
    Object.values((one['patternProperties'] ?? {}) as Record<string, Schema>)[0]?.['$ref'] ===
      `#/$defs/${name}`
  return uses.find(isUse)?.['description']
}

function english(description: unknown): string {
  const text = String(description)
  return text.slice(text.indexOf('\n\n') + 2)
}

function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(target, await generateTypes(readSchemas()))
}
