/** One field of something new: asked at the terminal with the words of its schema, or given as `--set path=value`. */
import type { Language, Text } from '../../diagnostic.ts'
import { UserError } from '../../diagnostic.ts'
import type { Kind } from '../../load/find.ts'
import { show } from '../../report/show.ts'
import { descriptionOf, fieldAt, titleOf } from '../../validate/schemas.ts'
import type { Ask } from '../ask.ts'

export interface Field {
  /** Keys and 0-based places, joined with full stops; in `--set` places count from 1. */
  readonly path: string
  readonly type: 'text' | 'list' | 'choice' | 'number'
  readonly choices?: readonly string[]
  readonly required?: true
  /** Taken when nobody is asked. */
  readonly default?: string
  /** In place of the title in the schema. */
  readonly question?: Text
}

type Values = Map<string, string>

const steps = (path: string): (string | number)[] =>
  path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step))

/** `--set criteria.1.text=…` as it was typed, by path with 0-based places. */
export function readSet(given: unknown): Values {
  const values: Values = new Map()
  for (const one of [given ?? []].flat().map(String)) {
    const at = one.indexOf('=')
    if (at < 1) {
      throw new UserError({
        nl: `\`--set ${show(one)}\`: verwacht een veld en een waarde, zoals \`--set title="Feedback geven"\`.`,
        en: `\`--set ${show(one)}\`: expected a field and a value, such as \`--set title="Giving feedback"\`.`,
      })
    }
    const path = one
      .slice(0, at)
      .trim()
      .replace(/(^|\.)(\d+)(?=\.|$)/g, (_all, dot: string, place: string) => `${dot}${Number(place) - 1}`)
    values.set(path, one.slice(at + 1).trim())
  }
  return values
}

/** The fields with their values: what was set, else asked, else the default. Throws a UserError for what is missing. */
export async function fillFields(
  kind: Kind,
  fields: readonly Field[],
  set: Values,
  ask: Ask | undefined,
  language: Language,
): Promise<Record<string, unknown>> {
  const data: Record<string, unknown> = {}
  const known = new Set(fields.map(({ path }) => path))
  const missing: string[] = []
  for (const field of fields) {
    const value = set.get(field.path) ?? (ask ? await askField(kind, field, ask, language) : field.default)
    if (value === undefined || value === '') {
      if (field.required) missing.push(field.path)
    } else setAt(data, steps(field.path), toValue(field, value))
  }
  for (const [path, value] of set) {
    if (known.has(path)) continue
    const schema = fieldAt(kind, steps(path))
    if (!schema) throw unknownField(path)
    const isList = schema.type === 'array'
    const isNumber = schema.type === 'integer' || schema.type === 'number' || Array.isArray(schema.type)
    setAt(data, steps(path), toValue({ path, type: isList ? 'list' : isNumber ? 'number' : 'text' }, value))
  }
  if (missing.length > 0) {
    const list = missing.map((path) => `--set ${path}="…"`).join(' ')
    throw new UserError({ nl: `Er ontbreekt nog iets: ${list}`, en: `Something is missing: ${list}` })
  }
  return data
}

const unknownField = (path: string): UserError =>
  new UserError({
    nl: `\`${show(path)}\` is geen veld hiervan.`,
    en: `\`${show(path)}\` is no field of this.`,
  })

async function askField(kind: Kind, field: Field, ask: Ask, language: Language): Promise<string> {
  const schema = fieldAt(kind, steps(field.path))
  const title = field.question?.[language] ?? titleOf(schema)?.[language] ?? field.path
  const example = schema?.examples?.find((one) => typeof one === 'string')
  if (field.choices) {
    const about = descriptionOf(schema)?.[language] ?? ''
    return ask.choose(
      title,
      field.choices.map((value) => ({ value, name: meaningIn(about, value) ?? value })),
      field.default,
    )
  }
  const optional = field.required ? '' : language === 'nl' ? ' (mag leeg)' : ' (may be empty)'
  const several = field.type === 'list' ? (language === 'nl' ? ', gescheiden met ;' : ', separated by ;') : ''
  const hint =
    example === undefined
      ? ''
      : language === 'nl'
        ? `, bijvoorbeeld: ${String(example)}`
        : `, for example: ${String(example)}`
  return ask.text(`${title}${several}${optional}${hint}\n ›`, {
    ...(field.default === undefined ? {} : { default: field.default }),
    check: (text) =>
      field.required && text === '' && field.default === undefined
        ? language === 'nl' ? 'Dit veld kan niet leeg blijven.' : 'This field cannot stay empty.'
        : undefined,
  }) // prettier-ignore
}

/** Descriptions explain choices as `key: meaning;`. */
function meaningIn(about: string, value: string): string | undefined {
  return new RegExp(`(?:^|[ ;.])${value}: ([^;.]+)`).exec(about)?.[1]
}

function toValue({ type, path }: Field, text: string): unknown {
  if (type === 'list') return text.split(/;|\n/).map((item) => item.trim()).filter(Boolean) // prettier-ignore
  if (type !== 'number') return text
  const number = Number(text.replace(',', '.'))
  if (Number.isFinite(number)) return number
  if (path.endsWith('level')) return text
  throw new UserError({
    nl: `\`${path}\` is \`${show(text)}\`, verwacht een getal.`,
    en: `\`${path}\` is \`${show(text)}\`, expected a number.`,
  })
}

function setAt(
  data: Record<string | number, unknown>,
  path: readonly (string | number)[],
  value: unknown,
): void {
  let current = data
  for (const [index, step] of path.slice(0, -1).entries()) {
    if (step === '__proto__') return
    current[step] ??= typeof path[index + 1] === 'number' ? [] : {}
    current = current[step] as Record<string | number, unknown>
  }
  current[path.at(-1)!] = value
}
