/** Schema errors as sentences: what is there, what was expected, and what was probably meant. */
import type { Finding, Path, Text } from '../diagnostic.ts'
import type { LoadedFile } from '../load/load.ts'
import type { Kind } from '../load/find.ts'
import { nearest } from '../nearest.ts'
import type { SchemaError } from './check.ts'
import { fieldAt, schemaAt, titleOf } from './schemas.ts'
import type { Schema } from './schemas.ts'
import { kindNames, patternWords, typeNames } from './words.ts'

interface Located extends SchemaError {
  readonly path: Path
}

/** All errors of one file, each once, in the words of the people who write these files. */
export function explainErrors(file: LoadedFile, errors: readonly SchemaError[]): Finding[] {
  const located = errors
    .filter(({ keyword }) => keyword !== 'if')
    .map((error): Located => ({ ...error, path: toPath(error.instancePath, file.value) }))
  const item = { kind: file.kind, id: typeof file.value?.['id'] === 'string' ? file.value['id'] : '' }
  const typos = findTypos(file.kind, located)
  const findings: Finding[] = []
  const seen = new Set<string>()
  for (const error of located) {
    const typo = typos.get(error)
    if (typo === 'explained') continue
    const described = describe(file, error, typo)
    const mark = `${error.keyword} ${described.at.join('/')} ${described.reason.en}`
    if (seen.has(mark)) continue
    seen.add(mark)
    const rule = `schema/${kebab(error.keyword === 'false schema' ? 'not-allowed' : error.keyword)}`
    findings.push({ rule, severity: 'error', file: file.file, item, ...described })
  }
  return findings
}

const kebab = (keyword: string): string => keyword.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)

/** A JSON pointer as a path, with numbers for list indexes. */
function toPath(pointer: string, value: unknown): Path {
  const path: (string | number)[] = []
  let current = value
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~')
    const step = Array.isArray(current) ? Number(name) : name
    path.push(step)
    current = (current as Record<string | number, unknown> | undefined)?.[step]
  }
  return path
}

/** An unknown key beside a missing one that it resembles is one mistake, not two. */
function findTypos(kind: Kind, errors: readonly Located[]): Map<Located, string> {
  const typos = new Map<Located, string>()
  for (const error of errors) {
    if (error.keyword !== 'additionalProperties') continue
    const missing = errors.filter(
      (other) =>
        other.keyword === 'required' && other.instancePath === error.instancePath && !typos.has(other),
    )
    const typed = String(error.params['additionalProperty'])
    const suggestion =
      nearest(
        typed,
        missing.map(({ params }) => String(params['missingProperty'])),
      ) ?? nearest(typed, allowedKeys(kind, error))
    if (suggestion === undefined) continue
    typos.set(error, suggestion)
    const explained = missing.find(({ params }) => params['missingProperty'] === suggestion)
    if (explained) typos.set(explained, 'explained')
  }
  return typos
}

function allowedKeys(kind: Kind, error: Located): string[] {
  const parent = schemaAt(kind, error.schemaPath.slice(0, error.schemaPath.lastIndexOf('/'))) as
    Schema | undefined
  return Object.keys(parent?.properties ?? {})
}

type Described = Pick<Finding, 'reason' | 'expected' | 'hint' | 'onKey'> & { readonly at: Path }

function describe(file: LoadedFile, error: Located, typo: string | undefined): Described {
  const { path, params } = error
  const field = fieldAt(file.kind, path)
  const name = nameOf(path, field)
  const value = valueAt(file.value, path)
  const found = show(value)
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(params['additionalProperty'])
      const keys = typo === undefined ? allowedKeys(file.kind, error) : [typo]
      const where = whereOf(file.kind, path)
      return {
        at: [...path, key],
        onKey: true,
        reason: {
          nl: `\`${key}\` is geen veld van ${where.nl}, verwacht ${orList(keys, 'of')}.`,
          en: `\`${key}\` is no field of ${where.en}, expected ${orList(keys, 'or')}.`,
        },
        expected: keys,
        ...(typo === undefined
          ? {}
          : { hint: { nl: `Bedoelde je \`${typo}\`?`, en: `Did you mean \`${typo}\`?` } }),
      }
    }
    case 'required': {
      const key = String(params['missingProperty'])
      const missing = fieldAt(file.kind, [...path, key])
      const title = titleOf(missing)
      const example = exampleOf(missing)
      return {
        at: path,
        onKey: true,
        reason: {
          nl: `\`${key}\`${title ? ` (${title.nl.toLowerCase()})` : ''} ontbreekt in ${whereOf(file.kind, path).nl}.`,
          en: `\`${key}\`${title ? ` (${title.en.toLowerCase()})` : ''} is missing in ${whereOf(file.kind, path).en}.`,
        },
        expected: [key],
        ...(example === undefined
          ? {}
          : {
              hint: { nl: `Bijvoorbeeld: \`${key}: ${example}\``, en: `For example: \`${key}: ${example}\`` },
            }),
      }
    }
    case 'type': {
      const types = [params['type']].flat().map((type) => typeNames[String(type)]!)
      return expecting(path, name, value, {
        nl: types.map(({ nl }) => nl).join(' of '),
        en: types.map(({ en }) => en).join(' or '),
      })
    }
    case 'enum': {
      const allowed = (params['allowedValues'] as readonly unknown[]).map(String)
      const suggestion = typeof value === 'string' ? nearest(value, allowed) : undefined
      return {
        ...expecting(path, name, value, { nl: orList(allowed, 'of'), en: orList(allowed, 'or') }),
        expected: suggestion === undefined ? allowed : [suggestion],
        ...(suggestion === undefined
          ? {}
          : { hint: { nl: `Bedoelde je \`${suggestion}\`?`, en: `Did you mean \`${suggestion}\`?` } }),
      }
    }
    case 'const': {
      const allowed = String(params['allowedValue'])
      return {
        ...expecting(path, name, value, { nl: `\`${allowed}\``, en: `\`${allowed}\`` }),
        expected: [allowed],
      }
    }
    case 'pattern':
    case 'format': {
      const example = exampleOf(field)
      const words = patternWords(String(params['pattern'] ?? params['format']))
      return {
        ...expecting(path, name, value, words ?? { nl: 'een andere vorm', en: 'another form' }),
        ...(example === undefined || words === undefined
          ? {}
          : { hint: { nl: `Bijvoorbeeld: ${example}`, en: `For example: ${example}` } }),
      }
    }
    case 'minLength':
      return expecting(path, name, value, { nl: 'tekst', en: 'text' })
    case 'maxLength':
      return counting(path, name, 'characters', String(value).length, Number(params['limit']))
    case 'maxItems':
    case 'minItems':
      return counting(
        path,
        name,
        'items',
        (value as unknown[]).length,
        Number(params['limit']),
        error.keyword === 'minItems',
      )
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum': {
      const limit = Number(params['limit'])
      const least = error.keyword !== 'maximum'
      const above = error.keyword === 'exclusiveMinimum'
      return expecting(path, name, value, {
        nl: above ? `meer dan ${limit}` : `${least ? 'minstens' : 'hooguit'} ${limit}`,
        en: above ? `more than ${limit}` : `at ${least ? 'least' : 'most'} ${limit}`,
      })
    }
    case 'minProperties':
    case 'maxProperties': {
      const keys = Object.keys(field?.properties ?? {})
      return expecting(path, name, value, {
        nl: keys.length > 0 ? `één van ${orList(keys, 'of')}` : `${Number(params['limit'])} velden`,
        en: keys.length > 0 ? `one of ${orList(keys, 'or')}` : `${Number(params['limit'])} fields`,
      })
    }
    case 'uniqueItems': {
      const at = [...path, Number(params['j'])]
      const twice = show(valueAt(file.value, at))
      return {
        at,
        reason: {
          nl: `${twice} staat twee keer in ${name.nl}, verwacht één keer.`,
          en: `${twice} stands in ${name.en} twice, expected once.`,
        },
      }
    }
    case 'false schema':
      return {
        at: path,
        onKey: true,
        reason: {
          nl: `\`${String(path.at(-1))}\` kan hier niet: bij een onderwerp staat óf \`room\` en \`direction\`, óf alleen \`notDecided\`.`,
          en: `\`${String(path.at(-1))}\` is not possible here: a topic has either \`room\` and \`direction\`, or only \`notDecided\`.`,
        },
      }
    default:
      return {
        at: path,
        reason: {
          nl: `${name.nl} is ${found}; dat past niet in het schema.`,
          en: `${name.en} is ${found}; that does not fit the schema.`,
        },
      }
  }
}

function expecting(path: Path, name: Text, value: unknown, wanted: Text): Described {
  const found = show(value)
  const empty = value === null || (typeof value === 'string' && value.trim() === '')
  return {
    at: path,
    ...(empty ? { onKey: true } : {}),
    reason: {
      nl: `${name.nl} is ${empty ? 'leeg' : found}, verwacht ${wanted.nl}.`,
      en: `${name.en} is ${empty ? 'empty' : found}, expected ${wanted.en}.`,
    },
  }
}

function counting(
  path: Path,
  name: Text,
  unit: 'characters' | 'items',
  count: number,
  limit: number,
  least = false,
): Described {
  const units = {
    characters: { nl: 'tekens', en: 'characters' },
    items: count === 1 ? { nl: 'onderdeel', en: 'item' } : { nl: 'onderdelen', en: 'items' },
  }[unit]
  return {
    at: path,
    onKey: true,
    reason: {
      nl: `${name.nl} heeft ${count} ${units.nl}, verwacht ${least ? 'minstens' : 'hooguit'} ${limit}.`,
      en: `${name.en} has ${count} ${units.en}, expected at ${least ? 'least' : 'most'} ${limit}.`,
    },
  }
}

/** A field as a reader knows it: its key, with its title when that says more. */
function nameOf(path: Path, field: Schema | undefined): Text {
  const last = path.findLast((step) => typeof step === 'string')
  const key = last === undefined ? '' : `\`${last}\``
  const title = titleOf(field)
  if (key === '') return { nl: 'Het bestand', en: 'The file' }
  const number = typeof path.at(-1) === 'number' ? ` ${Number(path.at(-1)) + 1}` : ''
  return title && title.en.toLowerCase() !== last
    ? { nl: `${key}${number} (${title.nl.toLowerCase()})`, en: `${key}${number} (${title.en.toLowerCase()})` }
    : { nl: key + number, en: key + number }
}

/** The thing a field belongs to: "een leeruitkomst", "`standard`". */
function whereOf(kind: Kind, path: Path): Text {
  if (path.length === 0) return kindNames[kind]
  const last = path.at(-1)
  if (typeof last === 'number') {
    const list = String(path.at(-2))
    return { nl: `onderdeel ${last + 1} van \`${list}\``, en: `item ${last + 1} of \`${list}\`` }
  }
  return { nl: `\`${last}\``, en: `\`${last}\`` }
}

function valueAt(value: unknown, path: Path): unknown {
  let current = value
  for (const step of path) current = (current as Record<string | number, unknown> | undefined)?.[step]
  return current
}

/** A value as it may stand in a sentence: short, in backticks. */
function show(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const line = (text ?? '').replace(/\s+/g, ' ')
  return `\`${line.length > 60 ? `${line.slice(0, 57)}…` : line}\``
}

function exampleOf(field: Schema | undefined): string | undefined {
  const [example] = field?.examples ?? []
  if (typeof example === 'number') return String(example)
  return typeof example === 'string' && example.length <= 60 ? example : undefined
}

function orList(words: readonly string[], or: string): string {
  const marked = words.map((word) => `\`${word}\``)
  return marked.length < 2 ? (marked[0] ?? '') : `${marked.slice(0, -1).join(', ')} ${or} ${marked.at(-1)!}`
}
