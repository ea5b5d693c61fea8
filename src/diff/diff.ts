/** What changed between two versions of a repository, and whom it touches. */
import type { Kind } from '../load/find.ts'
import type { Catalogue, Entries } from '../model/catalogue.ts'
import type { Outcome, Status } from '../model/schema-types.ts'
import type { Diff, Effect, ItemChange } from './change.ts'
import { builtInLexicons, layGround, type LexiconOf } from './compare/ground.ts'
import { effectOf, joinSides } from './effects.ts'
import { isWatched, judgeItem } from './judge.ts'
import { judgeOutcomes } from './judge-outcomes.ts'
import { judgeAgreements, judgeFrameworks, judgePersonas, judgeTranslations } from './judge-surroundings.ts'
import { pairOutcomes } from './pair.ts'

export interface DiffOptions {
  /** Words with an institute's additions; without it the built-in ones. */
  readonly lexiconOf?: LexiconOf
}

/**
 * Compares two catalogues of one institute. Pure and synchronous; never throws for what they hold. What could not be
 * read on one side (`missing`) is a finding, never added or removed.
 */
export function diffCatalogues(old: Catalogue, now: Catalogue, options: DiffOptions = {}): Diff {
  const ground = layGround(old, now, options.lexiconOf ?? builtInLexicons())
  const sides = {
    old: { outcomes: without(old.outcomes, now, now.outcomes) },
    new: { outcomes: without(now.outcomes, old, old.outcomes) },
  }
  const pairing = pairOutcomes(sides.old, sides.new, ground.lexiconOf)
  const both = { old: ground.old, new: ground.new }
  const items: ItemChange[] = [...judgeOutcomes(ground, sides, pairing)]
  for (const group of pairing.groups) {
    if (group.kind === 'one') items.push(...judgeTranslations(both, group.old[0]!.item, group.new[0]!.item))
    else {
      for (const { item } of group.old) items.push(...judgeTranslations(both, item, undefined))
      for (const { item } of group.new) items.push(...judgeTranslations(both, undefined, item))
    }
  }
  for (const { item } of pairing.removed) items.push(...judgeTranslations(both, item, undefined))
  for (const { item } of pairing.added) items.push(...judgeTranslations(both, undefined, item))
  items.push(...judgePersonas(both), ...judgeAgreements(both), ...judgeFrameworks(both))
  items.push(...judgeUnreadable(old, now))
  return summarise(mergeItems(items))
}

/** Outcomes whose counterpart stands in a file that could not be read have no say in who is whom. */
function without(outcomes: Entries<Outcome>, other: Catalogue, others: Entries<Outcome>): Entries<Outcome> {
  const missing = other.missing.get('outcome')
  if (!missing || missing.size === 0) return outcomes
  return new Map([...outcomes].filter(([id]) => !missing.has(id) || others.has(id)))
}

/** One finding for each file that only one side could read, and none for what neither could. */
function* judgeUnreadable(old: Catalogue, now: Catalogue): Generator<ItemChange> {
  const kinds = new Set<Kind>([...old.missing.keys(), ...now.missing.keys()])
  for (const kind of kinds) {
    const [before, after] = [old.missing.get(kind), now.missing.get(kind)]
    for (const name of new Set([...(before ?? []), ...(after ?? [])])) {
      if (before?.has(name) && after?.has(name)) continue
      const [one, other] = [findEntry(old, kind, name), findEntry(now, kind, name)]
      if (before?.has(name) ? !other && kind !== 'config' : !one && kind !== 'config') continue
      const status = ((one ?? other)?.item as { readonly status?: Status } | undefined)?.status ?? null
      const item = judgeItem({
        kind,
        id: kind === 'config' ? '' : name,
        oldId: kind === 'config' ? '' : name,
        old: one ?? null,
        new: other ?? null,
        pairedBy: 'id',
        score: null,
        oldStatus: one ? status : null,
        newStatus: other ? status : null,
        // What everything rests on has no status of its own.
        gated: isWatched(status) || kind === 'framework' || kind === 'config',
        differences: [
          { rule: 'file-unreadable', path: [], before: one ? name : null, after: other ? name : null },
        ],
      })
      if (item) yield { ...item, learner: 'unknown', relying: 'unknown', effect: 'unknown' }
    }
  }
}

function findEntry(catalogue: Catalogue, kind: Kind, name: string) {
  if (kind === 'outcome') return catalogue.outcomes.get(name)
  if (kind === 'persona') return catalogue.personas.get(name)
  if (kind === 'agreement') return catalogue.agreements.get(name)
  if (kind === 'framework') return catalogue.frameworks.get(name)
  if (kind === 'translation') return [...(catalogue.translations.get(name)?.values() ?? [])][0]
  return undefined
}

/** A retired outcome that was also split is one item with the findings of both. */
function mergeItems(items: readonly ItemChange[]): readonly ItemChange[] {
  const merged = new Map<string, ItemChange>()
  for (const item of items) {
    const presence = item.effect === 'added' || item.effect === 'removed' ? item.effect : ''
    const key = [item.kind, item.id, item.language ?? '', presence].join(' ')
    const known = merged.get(key)
    merged.set(key, known ? mergeTwo(known, item) : item)
  }
  return [...merged.values()].toSorted(
    (a, b) =>
      kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) ||
      order(a.id, b.id) ||
      order(a.language ?? '', b.language ?? ''),
  )
}

const kindOrder = ['outcome', 'translation', 'persona', 'agreement', 'framework', 'config']
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function mergeTwo(first: ItemChange, second: ItemChange): ItemChange {
  const sides = joinSides([first, second])
  const presence = first.effect === 'added' || first.effect === 'removed' ? first.effect : undefined
  const ids = (key: 'oldIds' | 'newIds') => [...new Set([...first[key], ...second[key]])]
  return {
    ...(first.version ? first : second),
    ...sides,
    effect: presence ?? effectOf(sides),
    oldIds: ids('oldIds'),
    newIds: ids('newIds'),
    gated: first.gated || second.gated,
    findings: [...first.findings, ...second.findings],
  }
}

function summarise(items: readonly ItemChange[]): Diff {
  const effects: Record<Effect, number> = {
    equivalent: 0,
    raised: 0,
    lowered: 0,
    shifted: 0,
    unknown: 0,
    added: 0,
    removed: 0,
  }
  for (const { effect } of items) effects[effect] += 1
  return {
    summary: { ...joinSides(items), effects },
    items,
    findings: items.flatMap(({ findings }) => findings),
  }
}
