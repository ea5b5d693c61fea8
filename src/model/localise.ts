/** Lays a translation over its source: text from the translation, everything else from the source. */
import type { Outcome, Translation } from './schema-types.ts'

/** What is not translated stays in the source's language. */
export function localise(outcome: Outcome, translation: Translation): Outcome {
  const { id: _id, translates: _translates, ...texts } = translation
  return layOver(outcome, texts) as Outcome
}

/** Objects are laid over key by key, lists of things with an id by id; anything else is replaced. */
function layOver(source: unknown, text: unknown): unknown {
  if (Array.isArray(source) && Array.isArray(text)) {
    if (!source.every(hasId)) return text
    return source.map((part) => {
      const other = text.find((candidate) => hasId(candidate) && candidate.id === part.id)
      return other === undefined ? part : layOver(part, other)
    })
  }
  if (isObject(source) && isObject(text)) {
    const laid: Record<string, unknown> = { ...source }
    for (const [key, value] of Object.entries(text)) {
      if (value !== undefined && Object.hasOwn(source, key)) laid[key] = layOver(source[key], value)
    }
    return laid
  }
  return text
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const hasId = (value: unknown): value is { readonly id: string } =>
  isObject(value) && typeof value['id'] === 'string'
