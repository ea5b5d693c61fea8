/** The texts of an outcome beside those of its translation. */
import type { Path } from '../diagnostic.ts'
import type { Outcome, Translation } from '../model/schema-types.ts'

export interface TextPair {
  /** By ids: `standard.criteria.privacy.text`. */
  readonly path: string
  readonly text: string
  readonly translated: string | undefined
  /** Where the translated text stands in the translation. */
  readonly at: Path | undefined
  /** Nobody misses it on a document. */
  readonly optional: boolean
}

/** Keys under which an outcome holds text, at any depth. */
const textKeys: ReadonlySet<string> = new Set([
  'title',
  'statement',
  'actor',
  'text',
  'clause',
  'nominal',
  'description',
  'room',
  'note',
  'transfer',
  'rationale',
])
const textListKeys: ReadonlySet<string> = new Set(['what', 'who', 'with', 'settings', 'required', 'allowed'])
const optionalKeys: ReadonlySet<string> = new Set(['rationale', 'settings', 'actor'])
const sections = [
  'title',
  'statement',
  'actor',
  'behaviours',
  'context',
  'standard',
  'evidence',
  'transfer',
  'rationale',
] as const

/** Every text of the source that is not empty, in the order of the file. A list of texts counts as one. */
export function* translatableTexts(source: Outcome, translation: Translation): Generator<TextPair> {
  for (const section of sections) {
    yield* pairs(source[section], translation[section], [section], [section], section)
  }
}

type Fields = Readonly<Record<string, unknown>>
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function* pairs(
  source: unknown,
  translated: unknown,
  names: readonly string[],
  at: Path,
  key: string,
): Generator<TextPair> {
  if (typeof source === 'string') {
    if (source.trim() === '' || !(textKeys.has(key) || names.at(-2) === 'levels')) return
    const found = typeof translated === 'string' ? translated : undefined
    yield {
      path: names.join('.'),
      text: source,
      translated: found,
      at: found === undefined ? undefined : at,
      optional: optionalKeys.has(key),
    }
  } else if (Array.isArray(source)) {
    if (textListKeys.has(key)) yield* lists(source as string[], translated, names, at, key)
    else yield* parts(source, translated, names, at)
  } else if (isFields(source)) {
    const other = isFields(translated) ? translated : {}
    for (const [name, value] of Object.entries(source)) {
      yield* pairs(value, other[name], [...names, name], [...at, name], name)
    }
  }
}

function* lists(
  source: readonly string[],
  translated: unknown,
  names: readonly string[],
  at: Path,
  key: string,
): Generator<TextPair> {
  const others = Array.isArray(translated) ? (translated as unknown[]) : []
  if (source.length > 0 && others.length === 0) {
    yield {
      path: names.join('.'),
      text: source.join(', '),
      translated: undefined,
      at: undefined,
      optional: optionalKeys.has(key),
    }
    return
  }
  for (const [index, text] of others.entries()) {
    const original = source[index]
    if (typeof text !== 'string' || original === undefined) continue
    yield {
      path: [...names, index + 1].join('.'),
      text: original,
      translated: text,
      at: [...at, index],
      optional: true,
    }
  }
}

/** Behaviours and criteria, by id. */
function* parts(
  source: readonly unknown[],
  translated: unknown,
  names: readonly string[],
  at: Path,
): Generator<TextPair> {
  const others = new Map<unknown, number>()
  for (const [index, part] of (Array.isArray(translated) ? (translated as unknown[]) : []).entries()) {
    if (isFields(part) && !others.has(part['id'])) others.set(part['id'], index)
  }
  for (const part of source) {
    if (!isFields(part) || typeof part['id'] !== 'string') continue
    const index = others.get(part['id'])
    const other = index === undefined ? undefined : (translated as readonly unknown[])[index]
    yield* pairs(part, other, [...names, part['id']], [...at, index ?? 0], '')
  }
}
