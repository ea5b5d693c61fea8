/** What is asked of the evidence, and what the outcome connects to. */
import type { EvidenceQuality, Outcome, Reference } from '../../model/schema-types.ts'
import { compareNumber, compareText, type Difference } from './difference.ts'
import { domainOf } from './context.ts'
import { isSame } from './same.ts'
import type { Ground } from './ground.ts'

export function* compareEvidence(
  old: EvidenceQuality = {},
  now: EvidenceQuality = {},
): Generator<Difference> {
  if (isSame(old, now)) return
  // Without a number it has to be shown once, somewhere, at whatever time.
  yield* compareNumber(
    { rises: 'contexts-minimum-raised', falls: 'contexts-minimum-lowered' },
    ['evidence', 'contexts'],
    old.contexts,
    now.contexts,
    1,
  )
  yield* compareNumber(
    { rises: 'currency-extended', falls: 'currency-shortened' },
    ['evidence', 'maxAgeMonths'],
    old.maxAgeMonths,
    now.maxAgeMonths,
    Infinity,
  )
  yield* compareNumber(
    { rises: 'minimum-raised', falls: 'minimum-lowered' },
    ['evidence', 'minimum'],
    old.minimum,
    now.minimum,
    1,
  )
  yield* compareText('evidence-note-text-changed', ['evidence', 'note'], old.note, now.note)
}

/** The references as a set of framework items with a relation, and the frameworks that they rest on. */
export function* compareCoverage(ground: Ground, old: Outcome, now: Outcome): Generator<Difference> {
  const before = named(ground, 'old', old.references)
  const after = named(ground, 'new', now.references)
  const path = ['references']
  for (const [name, { index, reference }] of before) {
    const other = after.get(name)
    if (other === undefined) {
      yield { rule: 'reference-removed', path, before: name, after: null, oldIndex: index }
      continue
    }
    for (const difference of compareText(
      'reference-note-changed',
      path,
      reference.note,
      other.reference.note,
    )) {
      yield { ...difference, oldIndex: index, newIndex: other.index }
    }
  }
  for (const [name, { index }] of after) {
    if (!before.has(name)) yield { rule: 'reference-added', path, before: null, after: name, newIndex: index }
  }
  yield* compareEditions(
    ground,
    old,
    now,
    [...before.keys()].filter((name) => after.has(name)),
  )
}

interface Named {
  readonly index: number
  readonly reference: Reference
}

function named(
  ground: Ground,
  side: 'old' | 'new',
  references: readonly Reference[] = [],
): Map<string, Named> {
  const found = new Map<string, Named>()
  for (const [index, reference] of references.entries()) {
    const name = `${ground.resolve(side, reference.to)} ${reference.relation}`
    if (!found.has(name)) found.set(name, { index, reference })
  }
  return found
}

/** Once per outcome: the frameworks behind what both sides name, where they are not what they were. */
function* compareEditions(
  ground: Ground,
  old: Outcome,
  now: Outcome,
  kept: readonly string[],
): Generator<Difference> {
  if (ground.frameworkChanges.size === 0) return
  const touched = new Set<string>()
  for (const name of kept) {
    const [framework = '', item = ''] = name.split(' ', 1)[0]!.split('/')
    const change = ground.frameworkChanges.get(framework)
    if (change?.edition || change?.items.has(item)) touched.add(framework)
  }
  const domain = domainOf(ground, 'old', old)
  if (domain !== undefined && domain === domainOf(ground, 'new', now)) {
    const [framework = '', item = ''] = domain.split('/')
    if (ground.frameworkChanges.get(framework)?.edition || isGone(ground, framework, item))
      touched.add(framework)
  }
  if (touched.size === 0) return
  const changes = [...touched].toSorted().map((framework) => ground.frameworkChanges.get(framework)!)
  const list = (side: 'before' | 'after') => changes.flatMap((change) => change[side] ?? []).join('; ')
  yield {
    rule: 'framework-edition-changed',
    path: ['references'],
    before: list('before'),
    after: list('after'),
  }
}

/** A task domain that only one side's profile still has. */
function isGone(ground: Ground, framework: string, item: string): boolean {
  if (ground.frameworkChanges.get(framework)?.items.has(item) !== true) return false
  return (['old', 'new'] as const).some(
    (side) => ground[side].frameworks.get(framework)?.item.items?.some(({ id }) => id === item) !== true,
  )
}
