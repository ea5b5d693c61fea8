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
    const body = new Compiler(definitions, functions).test(schema, 'value')
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
