/** Lists of texts in a translation that are longer or shorter than those of the source. */
import type { Path } from '../diagnostic.ts'
import type { Outcome, Translation } from '../model/schema-types.ts'

export interface UnevenList {
  /** In the translation. */
  readonly at: Path
  readonly count: number
  readonly sourceCount: number
}

/** A list that is missing altogether is left alone: then the source's stands in. */
export function* translatedLists(source: Outcome, translation: Translation): Generator<UnevenList> {
  for (const field of ['settings', 'with', 'required', 'allowed'] as const) {
    yield* compare(source.context?.[field], translation.context?.[field], ['context', field])
  }
  for (const [index, { id, evidence }] of (translation.behaviours ?? []).entries()) {
    const original = source.behaviours.find((behaviour) => behaviour.id === id)
    if (!original) continue
    for (const field of ['what', 'who'] as const) {
      yield* compare(original.evidence?.[field], evidence?.[field], ['behaviours', index, 'evidence', field])
    }
  }
}

function* compare(
  source: readonly string[] | undefined,
  translated: readonly string[] | undefined,
  at: Path,
): Generator<UnevenList> {
  if (!translated || translated.length === 0) return
  const sourceCount = source?.length ?? 0
  if (translated.length !== sourceCount) yield { at, count: translated.length, sourceCount }
}
