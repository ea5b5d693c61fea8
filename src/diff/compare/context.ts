/** Where and with whom, and for which task domain. */
import type { Context, Outcome } from '../../model/schema-types.ts'
import { compareSet, compareText, type Difference } from './difference.ts'
import { isSame } from './same.ts'
import type { Ground } from './ground.ts'

export function* compareContexts(old: Context = {}, now: Context = {}): Generator<Difference> {
  if (isSame(old, now)) return
  yield* compareText('context-text-changed', ['context', 'description'], old.description, now.description)
  yield* compareSet(
    { added: 'settings-changed', removed: 'settings-changed' },
    ['context', 'settings'],
    old.settings,
    now.settings,
  )
  yield* compareSet(
    { added: 'context-text-changed', removed: 'context-text-changed' },
    ['context', 'with'],
    old.with,
    now.with,
  )
  yield* compareSet(
    { added: 'required-context-added', removed: 'required-context-removed' },
    ['context', 'required'],
    old.required,
    now.required,
  )
  yield* compareAllowed(old.allowed ?? [], now.allowed ?? [])
  yield* compareText('room-changed', ['context', 'room'], old.room, now.room)
}

/** A permission: none at all means anywhere. */
function* compareAllowed(old: readonly string[], now: readonly string[]): Generator<Difference> {
  const path = ['context', 'allowed']
  if (old.length > 0 === now.length > 0) {
    yield* compareSet({ added: 'allowed-context-added', removed: 'allowed-context-removed' }, path, old, now)
    return
  }
  const names = (list: readonly string[]) => (list.length === 0 ? null : list.toSorted().join(', '))
  yield {
    rule: now.length > 0 ? 'allowed-context-removed' : 'allowed-context-added',
    path,
    before: names(old),
    after: names(now),
  }
}

export function* compareDomains(ground: Ground, old: Outcome, now: Outcome): Generator<Difference> {
  if (old.taskDomain === undefined && now.taskDomain === undefined) return
  const before = domainOf(ground, 'old', old)
  const after = domainOf(ground, 'new', now)
  const path = ['taskDomain']
  if (before !== after) {
    yield { rule: 'domain-changed', path, before: before ?? null, after: after ?? null }
    return
  }
  const [framework = '', item = ''] = (before ?? '').split('/')
  if (ground.frameworkChanges.get(framework)?.items.has(item) !== true) return
  const label = (side: 'old' | 'new') =>
    ground[side].frameworks.get(framework)?.item.items?.find(({ id }) => id === item)?.text ?? null
  if (label('old') === label('new')) return
  yield { rule: 'domain-relabelled', path, before: label('old'), after: label('new') }
}

/** As `framework/item`. */
export function domainOf(ground: Ground, side: 'old' | 'new', outcome: Outcome): string | undefined {
  if (outcome.taskDomain === undefined) return undefined
  return ground.resolve(side, outcome.taskDomain, ground[side].settings.profile)
}
