/** A path in an outcome as a path in its translation, which holds only text and may order its parts otherwise. */
import type { Path } from '../diagnostic.ts'

/** Undefined where the translation does not hold a text there: then it is the source's business. */
export function toTranslationPath(path: Path, source: unknown, translation: unknown): Path | undefined {
  const at: (string | number)[] = []
  let original = source
  let current = translation
  for (const step of path) {
    original = (original as Record<string | number, unknown> | undefined)?.[step]
    const translated = typeof step === 'number' ? indexOfSame(current, original, step) : step
    if (translated === undefined) return undefined
    current = (current as Record<string | number, unknown> | undefined)?.[translated]
    if (current === undefined) return undefined
    at.push(translated)
  }
  return typeof current === 'string' ? at : undefined
}

/** In a list of things with an id the one with the same id, otherwise the same index. */
function indexOfSame(list: unknown, original: unknown, index: number): number | undefined {
  if (!Array.isArray(list)) return undefined
  const id = (original as { readonly id?: unknown } | null)?.id
  if (id === undefined) return index < list.length ? index : undefined
  const found = list.findIndex((part) => (part as { readonly id?: unknown } | null)?.id === id)
  return found === -1 ? undefined : found
}
