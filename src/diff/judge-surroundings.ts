/** What changed around the outcomes: translations, personas, agreements, frameworks. */
import type { Kind } from '../load/find.ts'
import type { Catalogue, Entries, Entry } from '../model/catalogue.ts'
import type { Agreement, Outcome, Status, Translation } from '../model/schema-types.ts'
import type { ItemChange } from './change.ts'
import { compareAgreements, findOutdatedPins } from './compare/agreement.ts'
import type { Difference } from './compare/difference.ts'
import { compareTree } from './compare/tree.ts'
import type { DiffRuleId } from './effects.ts'
import { isWatched, judgeItem, type Subject } from './judge.ts'
import { compareVersions } from './version.ts'

interface Sides {
  readonly old: Catalogue
  readonly new: Catalogue
}

type Plain = 'persona' | 'agreement' | 'framework'

const rulesOf: Readonly<Record<Plain, { readonly added: DiffRuleId; readonly removed: DiffRuleId }>> = {
  persona: { added: 'persona-added', removed: 'persona-removed' },
  agreement: { added: 'agreement-added', removed: 'agreement-removed' },
  framework: { added: 'framework-added', removed: 'framework-removed' },
}

export function* judgePersonas(sides: Sides): Generator<ItemChange> {
  yield* judgeEach('persona', sides, sides.old.personas, sides.new.personas, (old, now) =>
    compareTree('persona-changed', old, now),
  )
}

export function* judgeFrameworks(sides: Sides): Generator<ItemChange> {
  yield* judgeEach('framework', sides, sides.old.frameworks, sides.new.frameworks, (old, now) =>
    compareTree('framework-changed', old, now),
  )
}

export function* judgeAgreements(sides: Sides): Generator<ItemChange> {
  yield* judgeEach('agreement', sides, sides.old.agreements, sides.new.agreements, function* (old, now) {
    yield* compareAgreements(old, now)
    yield* findOutdatedPins(now, sides.old, sides.new)
  })
}

function* judgeEach<T extends { readonly id: string }>(
  kind: Plain,
  sides: Sides,
  old: Entries<T>,
  now: Entries<T>,
  compare: (old: T, now: T) => Iterable<Difference>,
): Generator<ItemChange> {
  for (const id of new Set([...old.keys(), ...now.keys()])) {
    const before = old.get(id)
    const after = now.get(id)
    if (!before || !after) {
      if (sides[before ? 'new' : 'old'].missing.get(kind)?.has(id)) continue
      const rule = rulesOf[kind][after ? 'added' : 'removed']
      const place = { path: [], before: before ? id : null, after: after ? id : null }
      const item = judgeItem({
        ...subjectOf(kind, id, before, after),
        differences: [{ ...place, rule }],
        presence: after ? 'added' : 'removed',
      })
      if (item) yield item
      continue
    }
    const item = judgeItem({
      ...subjectOf(kind, id, before, after),
      differences: [...compare(before.item, after.item)],
    })
    if (item) yield item
  }
}

function subjectOf<T extends object>(
  kind: Kind,
  id: string,
  old: Entry<T> | undefined,
  now: Entry<T> | undefined,
): Omit<Subject, 'differences'> {
  return {
    kind,
    id,
    oldId: old ? id : null,
    old: old ?? null,
    new: now ?? null,
    pairedBy: old && now ? 'id' : null,
    score: null,
    oldStatus: statusOf(old?.item),
    newStatus: statusOf(now?.item),
    gated: isWatched(statusOf(old?.item)),
  }
}

const statusOf = (item: object | undefined): Status | null => (item as Agreement | undefined)?.status ?? null

/** The translations of one outcome that stayed one outcome, or that came or went with it. */
export function* judgeTranslations(
  sides: Sides,
  old: Outcome | undefined,
  now: Outcome | undefined,
): Generator<ItemChange> {
  const before = old && sides.old.translations.get(old.id)
  const after = now && sides.new.translations.get(now.id)
  for (const language of new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])) {
    const [one, other] = [before?.get(language), after?.get(language)]
    const id = (now ?? old)!.id
    if (!one && sides.old.missing.get('translation')?.has(old?.id ?? id)) continue
    if (!other && sides.new.missing.get('translation')?.has(id)) continue
    const item = judgeItem({
      ...subjectOf('translation', id, one, other),
      oldId: one ? (old?.id ?? null) : null,
      language,
      differences: [...compareTranslations(one?.item, other?.item, old, now)],
      ...(one && other ? {} : { presence: other ? ('added' as const) : ('removed' as const) }),
    })
    if (item) yield item
  }
}

const namesOnly: ReadonlySet<string> = new Set(['id'])

function* compareTranslations(
  old: Translation | undefined,
  now: Translation | undefined,
  source: Outcome | undefined,
  newSource: Outcome | undefined,
): Generator<Difference> {
  const language = { path: [], before: old?.language ?? null, after: now?.language ?? null }
  if (!old) yield { ...language, rule: 'translation-added' }
  else if (!now) yield { ...language, rule: 'translation-removed' }
  else if (old !== now) yield* compareTree('translation-changed', old, now, [], namesOnly)
  if (!now || !newSource) return
  const behind = compareVersions(now.translates, newSource.version) < 0
  const wasBehind =
    old !== undefined && source !== undefined && compareVersions(old.translates, source.version) < 0
  if (!behind || (wasBehind && source?.version === newSource.version)) return
  yield {
    rule: 'translation-outdated',
    path: ['translates'],
    before: source?.version ?? null,
    after: newSource.version,
  }
}
