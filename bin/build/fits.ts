/**
 * Compiles the schemas to functions that only say yes or no. They are a tenth of the code of the full validators, which
 * explain what is wrong and are loaded for a file that does not fit. Knows the keywords that our schemas use; any other
 * stops the build.
 */
import { kinds, type Schema, type SchemaKind } from './types.ts'

/** The name of the function for a kind: `fitsOutcome` for outcomes. */
export function fitsName(kind: SchemaKind): string {
  return `fits${kind.charAt(0).toUpperCase()}${kind.slice(1)}`
}

/** An ES module with one function per kind, from the texts of all schemas. */
export function compileFits(schemas: Record<SchemaKind, string>): string {
  const functions = new Map<string, string>()
  const exported = kinds.map((kind) => {
    const schema = JSON.parse(schemas[kind]) as Schema
    const definitions = (schema['$defs'] ?? {}) as Record<string, Schema>
    const body = testOf(schema, 'value', { definitions, functions })
    return `export function ${fitsName(kind)}(value) {\n  return ${body}\n}`
  })
  const shared = [...functions].map(([source, name]) => `function ${name}${source}`)
  return ['// Generated, do not edit.', runtime, ...shared, ...exported, ''].join('\n')
}

/** The types of that module. */
export function declareFits(): string {
  const functions = kinds.map((kind) => `export declare function ${fitsName(kind)}(value: unknown): boolean`)
  return `/** Generated, do not edit. Whether a value, as YAML or JSON gives it, is what its schema says. */\n${functions.join('\n')}\n`
}

/** What the generated functions share. */
const runtime = `
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)
const isInteger = (value) => Number.isInteger(value)
const isUnique = (list) => new Set(list).size === list.length
const isShort = (text, most) => text.length <= most || [...text].length <= most
const isLong = (text, least) => text.length >= 2 * least || [...text].length >= least
const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
function isDate(text) {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) return false
  const [year, month, day] = text.split('-').map(Number)
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month >= 1 && month <= 12 && day >= 1 && day <= (month === 2 && !leap ? 28 : days[month - 1])
}
function areAll(list, fits) {
  for (const one of list) if (!fits(one)) return false
  return true
}
`

interface Compilation {
  readonly definitions: Readonly<Record<string, Schema>>
  /** Names of the functions written so far, by their source: what two schemas share is written once. */
  readonly functions: Map<string, string>
}

type Keywords = Readonly<Record<string, (value: string, limit: never) => string>>

const types: Readonly<Record<string, (value: string) => string>> = {
  string: (value) => `typeof ${value} === 'string'`,
  number: (value) => `Number.isFinite(${value})`,
  integer: (value) => `isInteger(${value})`,
  boolean: (value) => `typeof ${value} === 'boolean'`,
  array: (value) => `Array.isArray(${value})`,
  object: (value) => `isObject(${value})`,
}

/** Keywords that say something about one type of value only; of any other they say that it fits. */
const keywordsOf: Readonly<Record<string, Keywords>> = {
  string: {
    pattern: (value, pattern: string) => `/${pattern.replaceAll(/(?<!\\)\//g, '\\/')}/u.test(${value})`,
    minLength: (value, limit: number) => `isLong(${value}, ${limit})`,
    maxLength: (value, limit: number) => `isShort(${value}, ${limit})`,
    format: (value, format: string) => `is${format.charAt(0).toUpperCase()}${format.slice(1)}(${value})`,
  },
  number: {
    minimum: (value, limit: number) => `${value} >= ${limit}`,
    maximum: (value, limit: number) => `${value} <= ${limit}`,
    exclusiveMinimum: (value, limit: number) => `${value} > ${limit}`,
  },
  array: {
    minItems: (value, limit: number) => `${value}.length >= ${limit}`,
    maxItems: (value, limit: number) => `${value}.length <= ${limit}`,
    uniqueItems: (value) => `isUnique(${value})`,
  },
  object: {
    minProperties: (value, limit: number) => `Object.keys(${value}).length >= ${limit}`,
    maxProperties: (value, limit: number) => `Object.keys(${value}).length <= ${limit}`,
    required: (value, names: readonly string[]) =>
      names.map((name) => `Object.hasOwn(${value}, ${JSON.stringify(name)})`).join(' && ') || 'true',
  },
}

const others = [
  ['$schema', '$id', '$defs', 'title', 'description', 'examples', 'default'],
  ['$ref', 'type', 'enum', 'const', 'if', 'then', 'else'],
  ['items', 'properties', 'patternProperties', 'additionalProperties'],
].flat()
const known = new Set([...others, ...Object.values(keywordsOf).flatMap((keywords) => Object.keys(keywords))])

/** A JavaScript expression that says whether what `value` names is what the schema says. */
function testOf(schema: Schema | boolean, value: string, compilation: Compilation): string {
  if (typeof schema === 'boolean') return String(schema)
  const unknown = Object.keys(schema).find((keyword) => !known.has(keyword))
  if (unknown !== undefined) throw new Error(`fits.ts does not know the keyword ${unknown}`)
  const definition = definitionOf(schema, compilation)
  const type = [schema['type'] ?? []].flat() as string[]
  const tests: string[] = []
  if (type.length > 0 && definition?.['type'] !== schema['type'])
    tests.push(anyOf(type.map((name) => types[name]!(value))))
  if (definition)
    tests.push(`${functionFor(definition, nameOf(schema['$ref'] as string), compilation)}(${value})`)
  const allowed = (schema['enum'] ?? ('const' in schema ? [schema['const']] : [])) as readonly unknown[]
  if (allowed.length > 0) tests.push(anyOf(allowed.map((one) => `${value} === ${JSON.stringify(one)}`)))
  for (const [name, keywords] of Object.entries(keywordsOf)) {
    const own = Object.entries(keywords)
      .filter(([keyword]) => keyword in schema)
      .map(([keyword, write]) => write(value, schema[keyword] as never))
    if (name === 'array') own.push(...itemTests(schema, value, compilation))
    if (name === 'object') own.push(...propertyTests(schema, value, compilation))
    if (own.length === 0) continue
    const sure = type.length === 1 && (type[0] === name || (type[0] === 'integer' && name === 'number'))
    tests.push(sure ? own.join(' && ') : `(!(${types[name]!(value)}) || (${own.join(' && ')}))`)
  }
  if ('if' in schema) {
    const [when, then, otherwise] = ['if', 'then', 'else'].map((keyword) =>
      testOf((schema[keyword] ?? true) as Schema | boolean, value, compilation),
    )
    tests.push(`(${when} ? ${then} : ${otherwise})`)
  }
  return tests.length === 0 ? 'true' : tests.join(' && ')
}

const anyOf = (tests: readonly string[]): string =>
  tests.length === 1 ? tests[0]! : `(${tests.join(' || ')})`

function definitionOf(schema: Schema, { definitions }: Compilation): Schema | undefined {
  if (schema['$ref'] === undefined) return undefined
  const found = definitions[nameOf(schema['$ref'] as string)]
  if (!found) throw new Error(`fits.ts cannot follow ${schema['$ref'] as string}`)
  return found
}

const nameOf = (reference: string): string => /^#\/\$defs\/(\w+)$/.exec(reference)?.[1] ?? ''

/** The name of a function that tests a value against this schema. */
function functionFor(schema: Schema, wish: string, compilation: Compilation): string {
  const test = testOf(schema, 'value', compilation)
  return /^(\w+)\(value\)$/.exec(test)?.[1] ?? nameFor(`(value) {\n  return ${test}\n}`, wish, compilation)
}

/** The name of the function with this source; written once, however many schemas hold it. */
function nameFor(source: string, wish: string, { functions }: Compilation): string {
  const name = functions.get(source) ?? `${wish}${functions.size}`
  functions.set(source, name)
  return name
}

function itemTests(schema: Schema, value: string, compilation: Compilation): string[] {
  if (!('items' in schema)) return []
  const items = schema['items'] as Schema
  if (schema['uniqueItems'] === true && items['type'] !== 'string')
    throw new Error('fits.ts compares texts only')
  return [`areAll(${value}, ${functionFor(items, 'item', compilation)})`]
}

/** Closed objects are walked key by key; open ones, as after \`if\`, are asked for the keys that they name. */
function propertyTests(schema: Schema, value: string, compilation: Compilation): string[] {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Schema | boolean>)
  const patterns = Object.entries((schema['patternProperties'] ?? {}) as Record<string, Schema>)
  if (schema['additionalProperties'] === undefined && patterns.length === 0) {
    return properties.map(([name, part]) => {
      const key = JSON.stringify(name)
      return `(!Object.hasOwn(${value}, ${key}) || ${testOf(part, `${value}[${key}]`, compilation)})`
    })
  }
  if (schema['additionalProperties'] !== false || patterns.length > 1)
    throw new Error('fits.ts knows closed objects with at most one pattern of keys')
  const refuse = (test: string) => (test === 'false' ? ' return false' : ` if (!(${test})) return false`)
  const cases = properties.map(
    ([name, part]) =>
      `      case ${JSON.stringify(name)}:${refuse(testOf(part, 'part', compilation))}; break`,
  )
  const [pattern, part] = patterns[0] ?? []
  const rest = pattern === undefined ? 'false' : keywordsOf['string']!['pattern']!('key', pattern as never)
  const source = `(value) {
  for (const key of Object.keys(value)) {
    const part = value[key]
    switch (key) {
${cases.map((one) => `${one}\n`).join('')}      default:${refuse(part ? `${rest} && ${testOf(part, 'part', compilation)}` : rest)}
    }
  }
  return true
}`
  return [`${nameFor(source, 'keys', compilation)}(${value})`]
}
