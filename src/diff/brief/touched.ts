/** What rests on an outcome, and has to be looked at again when it changes. */
import type { Catalogue } from '../../model/catalogue.ts'
import { splitPin } from '../../model/catalogue.ts'
import type { ItemChange } from '../change.ts'
import { findDiffRule } from '../effects.ts'

export interface Named {
  readonly id: string
  readonly name: string
}

export interface TouchedAgreement extends Named {
  /** It is about an earlier major version, or about an outcome that is gone: doubtful until the parties look again. */
  readonly doubtful: boolean
}

export interface Touched {
  readonly agreements: readonly TouchedAgreement[]
  readonly personas: readonly Named[]
  /** Assessment form and conversation guide show another text. */
  readonly documents: boolean
}

export type TouchedBy = (change: ItemChange) => Touched

const nothing: Touched = { agreements: [], personas: [], documents: false }

/** Looks up who names which outcome, once for all changes. */
export function findTouched(now: Catalogue): TouchedBy {
  const agreements = new Map<string, { readonly named: Named; readonly major: number }[]>()
  for (const { item } of now.agreements.values()) {
    for (const pin of item.outcomes) {
      const { id, major } = splitPin(pin)
      agreements.set(id, [...(agreements.get(id) ?? []), { named: { id: item.id, name: item.title }, major }])
    }
  }
  const personas = new Map<string, Named[]>()
  for (const { item } of now.personas.values()) {
    const ids = [...(item.outcomes ?? []), ...item.priorLearning.flatMap((one) => one.outcomes ?? [])]
    for (const id of new Set(ids))
      personas.set(id, [...(personas.get(id) ?? []), { id: item.id, name: item.name }])
  }
  return (change) => {
    if (change.kind === 'translation') return { ...nothing, documents: change.effect !== 'removed' }
    if (change.kind !== 'outcome') return nothing
    const ids = [...new Set([...change.oldIds, ...change.newIds])]
    return {
      agreements: ids
        .flatMap((id) => agreements.get(id) ?? [])
        .map(({ named, major }) => ({ ...named, doubtful: passes(change, major) })),
      personas: ids.flatMap((id) => personas.get(id) ?? []),
      documents: change.effect !== 'removed' && change.findings.some(({ rule }) => showsInDocuments(rule)),
    }
  }
}

/** The version that the change asks for, or has already, is no longer the one that the agreement is about. */
function passes({ version, effect, oldIds, newIds }: ItemChange, major: number): boolean {
  if (effect === 'removed' || oldIds.length > 1 || newIds.length > 1) return true
  if (version === null) return false
  const reached = Math.max(...[version.new, version.lowest].map((one) => Number(one.split('.')[0])))
  return reached > major
}

function showsInDocuments(rule: Parameters<typeof findDiffRule>[0]): boolean {
  const { area } = findDiffRule(rule)
  return area !== 'process' && rule !== 'outcome-moved' && rule !== 'rationale-changed'
}
