/** One schema error as a sentence, by its keyword. */
import type { Finding, Path, Text } from '../diagnostic.ts'
import type { LoadedFile } from '../load/load.ts'
import type { SchemaError } from './errors.ts'
import { holderOf, openFields, valueMeant } from './meant.ts'
import { valueAt } from './path.ts'
import {
  capital,
  choose,
  exampleOf,
  isEmpty,
  join,
  looksOtherwise,
  nameOf,
  quoted,
  showValue,
  whereOf,
} from './say.ts'
import type { Schema } from './schemas.ts'
import { fieldAt } from './schemas.ts'
import { notTogether, patternWords, thisKind, typeNames } from './words.ts'

export interface Located extends SchemaError {
  readonly path: Path
}

export type Described = Pick<Finding, 'reason' | 'expected' | 'hint' | 'onKey'> & { readonly at: Path }

/**
 * What an error says.
 * @param all every error of the file
 * @param meant for an unknown key: the field that was probably meant
 */
export function describe(
  file: LoadedFile,
  error: Located,
  all: readonly Located[],
  meant: string | undefined,
): Described {
  const { path, params, keyword } = error
  const field = fieldAt(file.kind, path)
  const value = valueAt(file.value, path)
  const name = nameOf(path, field)
  switch (keyword) {
    case 'additionalProperties':
      return unknownKey(file, error, meant)
    case 'required':
      return missingKey(file, error)
    case 'false schema':
      return notAllowed(error, all)
    case 'type':
      return wrongType(path, name, value, [params['type']].flat().map(String))
    case 'enum': {
      const allowed = (params['allowedValues'] as readonly unknown[]).map(String)
      const suggestion = valueMeant(value, allowed, field)
      return {
        ...expecting(path, name, value, choose(allowed)),
        expected: suggestion === undefined ? allowed : [suggestion],
        ...(suggestion === undefined ? {} : { hint: didYouMean(suggestion) }),
      }
    }
    case 'const': {
      const allowed = String(params['allowedValue'])
      const hint = value === allowed ? dropQuotes(value) : undefined
      return {
        ...expecting(path, name, value, { nl: `\`${allowed}\``, en: `\`${allowed}\`` }),
        expected: [allowed],
        ...(hint ? { hint } : {}),
      }
    }
    case 'pattern':
    case 'format':
      return wrongForm(path, name, value, field, String(params['pattern'] ?? params['format']))
    case 'minLength':
      return expecting(path, name, value, typeNames['string']!)
    case 'maxLength':
      return counting(path, name, 'characters', [...String(value)].length, 'most', params['limit'])
    case 'minItems':
      return counting(path, name, 'items', (value as unknown[]).length, 'least', params['limit'])
    case 'maxItems':
      return counting(path, name, 'items', (value as unknown[]).length, 'most', params['limit'])
    case 'minProperties':
    case 'maxProperties': {
      const keys = Object.keys(field?.properties ?? {})
      const count = Object.keys(value as object).length
      const bound = keyword === 'minProperties' ? 'least' : 'most'
      if (keys.length === 0) return counting(path, name, 'fields', count, bound, params['limit'])
      return expecting(path, name, value, {
        nl: keys.map((key) => `óf \`${key}\``).join(', '),
        en: `either ${keys.map((key) => `\`${key}\``).join(' or ')}`,
      })
    }
    case 'minimum':
      return expecting(path, name, value, { nl: `minstens ${limit()}`, en: `at least ${limit()}` })
    case 'maximum':
      return expecting(path, name, value, { nl: `hooguit ${limit()}`, en: `at most ${limit()}` })
    case 'exclusiveMinimum':
      return expecting(path, name, value, { nl: `meer dan ${limit()}`, en: `more than ${limit()}` })
    case 'uniqueItems': {
      const at = [...path, Number(params['j'])]
      const twice = showValue(valueAt(file.value, at))
      return {
        at,
        reason: {
          nl: `${twice} staat twee keer in ${name.nl}, verwacht één keer.`,
          en: `${twice} is in ${name.en} twice, expected once.`,
        },
      }
    }
    default:
      return expecting(path, name, value, { nl: 'iets anders', en: 'something else' })
  }

  function limit(): number {
    return Number(params['limit'])
  }
}

const didYouMean = (meant: string): Text => ({
  nl: `Bedoelde je \`${meant}\`?`,
  en: `Did you mean \`${meant}\`?`,
})

function unknownKey(file: LoadedFile, error: Located, meant: string | undefined): Described {
  const key = String(error.params['additionalProperty'])
  const where = whereOf(file.kind, error.path)
  const shown = quoted(key)
  const shared = { at: [...error.path, key], onKey: true }
  const [pattern] = Object.keys(holderOf(file, error)?.patternProperties ?? {})
  const words = pattern === undefined ? undefined : patternWords(pattern)
  if (words) {
    return {
      ...shared,
      reason: {
        nl: `${shown} kan hier geen naam zijn, verwacht ${words.nl}.`,
        en: `${shown} cannot be a name here, expected ${words.en}.`,
      },
    }
  }
  const keys = meant === undefined ? openFields(file, error) : [meant]
  const wanted = choose(keys)
  return {
    ...shared,
    reason: {
      nl: `${shown} is geen veld van ${where.nl}${keys.length > 0 ? `, verwacht ${wanted.nl}` : ''}.`,
      en: `${shown} is not a field of ${where.en}${keys.length > 0 ? `, expected ${wanted.en}` : ''}.`,
    },
    expected: keys,
    ...(meant === undefined ? {} : { hint: didYouMean(meant) }),
  }
}

function missingKey(file: LoadedFile, { path, params }: Located): Described {
  const key = String(params['missingProperty'])
  const missing = fieldAt(file.kind, [...path, key])
  const name = nameOf([key], missing)
  const where = path.length === 0 ? thisKind[file.kind] : whereOf(file.kind, path)
  const example = exampleOf(missing)
  return {
    at: path,
    onKey: true,
    reason: { nl: `${name.nl} ontbreekt in ${where.nl}.`, en: `${name.en} is missing in ${where.en}.` },
    expected: [key],
    ...(example === undefined
      ? {}
      : { hint: { nl: `Bijvoorbeeld: \`${key}: ${example}\``, en: `For example: \`${key}: ${example}\`` } }),
  }
}

/** Fields that exclude each other are one mistake, told at the first. */
function notAllowed({ path, schemaPath }: Located, all: readonly Located[]): Described {
  const parent = path.slice(0, -1).join('/')
  const together = all.filter(
    (other) => other.keyword === 'false schema' && other.path.slice(0, -1).join('/') === parent,
  )
  const names = together.map((other) => quoted(String(other.path.at(-1))))
  const why = notTogether(schemaPath)
  return {
    at: together[0]?.path ?? path,
    onKey: true,
    reason: {
      nl: `${join(names, 'en')} ${names.length > 1 ? 'kunnen' : 'kan'} hier niet${why ? `: ${why.nl}` : ''}.`,
      en: `${join(names, 'and')} ${names.length > 1 ? 'are' : 'is'} not possible here${why ? `: ${why.en}` : ''}.`,
    },
  }
}

function wrongType(path: Path, name: Text, value: unknown, types: readonly string[]): Described {
  const said = types.map((type) => typeNames[type]!)
  const described = expecting(path, name, value, {
    nl: said.map(({ nl }) => nl).join(' of '),
    en: said.map(({ en }) => en).join(' or '),
  })
  const hint = types.includes('string') ? putQuotes(value) : dropQuotes(value)
  return hint ? { ...described, hint } : described
}

const putQuotes = (value: unknown): Text | undefined =>
  typeof value === 'number' || typeof value === 'boolean'
    ? {
        nl: `Zet aanhalingstekens om de waarde: \`"${value}"\``,
        en: `Put quotes around the value: \`"${value}"\``,
      }
    : undefined

const dropQuotes = (value: unknown): Text | undefined =>
  looksOtherwise(value) ? { nl: 'Laat de aanhalingstekens weg.', en: 'Leave out the quotes.' } : undefined

function wrongForm(
  path: Path,
  name: Text,
  value: unknown,
  field: Schema | undefined,
  pattern: string,
): Described {
  const words = patternWords(pattern)
  const example = exampleOf(field)
  return {
    ...expecting(path, name, value, words ?? { nl: 'een andere vorm', en: 'another form' }),
    ...(example === undefined || words === undefined || isEmpty(value)
      ? {}
      : { hint: { nl: `Bijvoorbeeld: ${example}`, en: `For example: ${example}` } }),
  }
}

function expecting(path: Path, name: Text, value: unknown, wanted: Text): Described {
  const empty = isEmpty(value)
  const found = showValue(value)
  return {
    at: path,
    ...(empty ? { onKey: true } : {}),
    reason: {
      nl: `${capital(name.nl)} is ${empty ? 'leeg' : found}, verwacht ${wanted.nl}.`,
      en: `${capital(name.en)} is ${empty ? 'empty' : found}, expected ${wanted.en}.`,
    },
  }
}

const units = {
  characters: { nl: ['teken', 'tekens'], en: ['character', 'characters'] },
  items: { nl: ['onderdeel', 'onderdelen'], en: ['item', 'items'] },
  fields: { nl: ['veld', 'velden'], en: ['field', 'fields'] },
} as const

function counting(
  path: Path,
  name: Text,
  unit: keyof typeof units,
  count: number,
  bound: 'least' | 'most',
  limit: unknown,
): Described {
  const { nl, en } = units[unit]
  const form = count === 1 ? 0 : 1
  return {
    at: path,
    onKey: true,
    reason: {
      nl: `${capital(name.nl)} heeft ${count} ${nl[form]}, verwacht ${bound === 'least' ? 'minstens' : 'hooguit'} ${Number(limit)}.`,
      en: `${capital(name.en)} has ${count} ${en[form]}, expected at ${bound} ${Number(limit)}.`,
    },
  }
}
