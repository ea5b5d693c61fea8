/** Compiles schemas/v1/*.schema.json into plain functions in src/validate/generated. Run directly, it writes them. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { _, type Code, type CodeKeywordDefinition, type Name } from 'ajv'
import { Ajv2020, type Options } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import formats from 'ajv-formats/dist/formats.js'
import { compileFits, declareFits } from './fits.ts'
import { kinds, readSchemas, type Schema, type SchemaKind } from './types.ts'

export const ajvOptions: Options = {
  strict: true,
  allowUnionTypes: true,
  allErrors: true,
  verbose: false,
  ownProperties: true,
  inlineRefs: true,
  messages: false,
}

const declaration = `/** Generated, do not edit. Each function returns whether the value fits, and leaves what does not in \`errors\`. */
export interface SchemaError {
  readonly instancePath: string
  readonly schemaPath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
}
export interface SchemaValidator {
  (value: unknown): boolean
  errors?: readonly SchemaError[] | null
}
`

/** The name of the function that checks this kind: `validateOutcome` for outcomes. */
export function validatorName(kind: SchemaKind): string {
  return `validate${kind.charAt(0).toUpperCase()}${kind.slice(1)}`
}

/** An ES module with one function per kind, from the texts of all schemas; its types come from `declareValidators`. */
export function compileValidators(schemas: Record<SchemaKind, string>): string {
  const ajv = new Ajv2020({
    ...ajvOptions,
    code: {
      source: true,
      esm: true,
      lines: true,
      formats: _`require("ajv-formats/dist/formats").fullFormats`,
    },
  })
  ajv.addFormat('date', formats.fullFormats.date)
  for (const keyword of [maxLength, minLength]) ajv.removeKeyword(keyword.keyword).addKeyword(keyword)
  ajv.addKeyword(standsAtKeyword)
  // What these two serve stands in no schema of ours, and would cost every function some lines.
  void ajv.validateSchema({ $schema: 'https://json-schema.org/draft/2020-12/schema' })
  Object.assign(ajv.opts, { unevaluated: false, dynamicRef: false })
  const names: Record<string, string> = {}
  for (const kind of kinds) {
    const schema = forMachines(JSON.parse(schemas[kind]) as Schema)
    ajv.addSchema(schema)
    names[validatorName(kind)] = String(schema['$id'])
  }
  return importRuntime(compact(restoreSchemaPaths(standalone.default(ajv, names))))
}

/** The types of that module. */
export function declareValidators(): string {
  const functions = kinds.map((kind) => `export declare const ${validatorName(kind)}: SchemaValidator`)
  return `${declaration}${functions.join('\n')}\n`
}

/** The schema without what is only there to be read, each definition marked with where it stands. */
function forMachines(schema: Schema, definition?: string): Schema {
  if (typeof schema !== 'object') return schema
  const plain: Schema = definition === undefined ? {} : { [standsAt]: `#/$defs/${definition}` }
  for (const [keyword, value] of Object.entries(schema)) {
    if (['title', 'description', 'examples', 'default'].includes(keyword)) continue
    if (['properties', 'patternProperties', '$defs'].includes(keyword)) {
      const parts = Object.entries(value as Record<string, Schema>)
      const mark = (name: string) => (keyword === '$defs' ? name : undefined)
      plain[keyword] = Object.fromEntries(parts.map(([name, part]) => [name, forMachines(part, mark(name))]))
    } else if (['items', 'if', 'then', 'else'].includes(keyword))
      plain[keyword] = forMachines(value as Schema)
    else plain[keyword] = value
  }
  return plain
}

/** Ajv gives every definition a function of its own, whose errors then forget that it is a part of a schema. */
const standsAt = 'standsAt'
const standsAtKeyword: CodeKeywordDefinition = {
  keyword: standsAt,
  schemaType: 'string',
  code: ({ gen, schema, it }) => {
    if (it.errSchemaPath === '#') gen.code(_`${schema as string}`)
  },
}

function restoreSchemaPaths(code: string): string {
  const functions = code.split(/(?=^function validate\d+\()/m).map((body) => {
    const place = /^"(#\/\$defs\/\w+)";?\n/m.exec(body)
    if (!place) return body
    return body.replace(place[0], '').replaceAll(/schemaPath:"#\/(?!\$defs\/)/g, `schemaPath:"${place[1]}/`)
  })
  return functions.join('')
}

/** Says the same in half the code, which counts: parsing it is most of what a short run spends here. */
function compact(code: string): string {
  const schemas = /^const (schema\d+) = (\{.*\});\n/gm
  const reporting =
    /const (err\d+) = (\{.*\});\nif\(vErrors === null\)\{\nvErrors = \[\1\];\n\}\nelse \{\nvErrors\.push\(\1\);\n\}\nerrors\+\+;/g
  const shorter = code
    .replaceAll(schemas, (_all, name: string, json: string) => {
      const used = new Set(
        [...code.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g'))].map((match) => match[1]),
      )
      const schema = JSON.parse(json) as Schema
      const kept = Object.entries(schema).filter(([keyword]) => used.has(keyword))
      return kept.length === 0
        ? ''
        : `const ${name} = ${JSON.stringify(Object.fromEntries(kept.map(withoutInsides)))};\n`
    })
    .replaceAll(reporting, (_all, _name, error: string) => `vErrors = add(vErrors, ${error});\nerrors++;`)
  return `${shorter}\nfunction add(errors, error){\nif(errors === null)return [error];\nerrors.push(error);\nreturn errors;\n}\n`
}

/** Of `properties` only the names are asked for. */
function withoutInsides([keyword, value]: [string, unknown]): [string, unknown] {
  if (keyword !== 'properties') return [keyword, value]
  return [keyword, Object.fromEntries(Object.keys(value as Schema).map((name) => [name, 0]))]
}

/** Standalone code asks for its runtime with require(), which an ES module does not have. */
function importRuntime(code: string): string {
  const imports = new Map<string, string>()
  const body = code.replaceAll(/require\("([^"]+)"\)\.(\w+)/g, (_all, module: string, name: string) => {
    const alias = `${name}_${module.replaceAll(/\W/g, '_')}`
    // A default export of CommonJS is one level deeper in Node than in a bundle.
    const statement =
      name === 'default'
        ? `import ${alias}_module from '${module}.js'\nconst ${alias} = ${alias}_module.default ?? ${alias}_module`
        : `import { ${name} as ${alias} } from '${module}.js'`
    imports.set(alias, statement)
    return alias
  })
  if (/\brequire\(/.test(body)) throw new Error('the compiled validators still hold a require()')
  return ['// Generated, do not edit.', ...imports.values(), body, ''].join('\n')
}

// The same limits as ajv's own, but code points are only counted where the cheap length leaves room for doubt.
const maxLength = lengthKeyword(
  'maxLength',
  (data, limit) => _`${data}.length > ${limit} && [...${data}].length > ${limit}`,
)
const minLength = lengthKeyword(
  'minLength',
  (data, limit) => _`${data}.length < 2 * ${limit} && [...${data}].length < ${limit}`,
)

function lengthKeyword(
  keyword: 'maxLength' | 'minLength',
  fails: (data: Name, limit: Code | number | boolean) => Code,
): CodeKeywordDefinition & { keyword: string } {
  return {
    keyword,
    type: 'string',
    schemaType: 'number',
    error: { message: keyword, params: ({ schemaCode }) => _`{limit: ${schemaCode}}` },
    code: (context) => context.fail(fails(context.data, context.schemaCode)),
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = fileURLToPath(new URL('../../src/validate/generated/', import.meta.url))
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}validators.js`, compileValidators(readSchemas()))
  writeFileSync(`${folder}validators.d.ts`, declareValidators())
  writeFileSync(`${folder}fits.js`, compileFits(readSchemas()))
  writeFileSync(`${folder}fits.d.ts`, declareFits())
}
