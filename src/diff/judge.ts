/** What the differences of one item mean together: findings, effect, declarations and the version asked for. */
import type { ItemName } from '../diagnostic.ts'
import type { DeclaredChange, Status } from '../model/schema-types.ts'
import type { Anchor, ChangeFinding, ItemChange, PairedBy, Sides } from './change.ts'
import type { Difference } from './compare/difference.ts'
import { applyDeclarations, judgeDifference, type Judged, speaksOf } from './declarations.ts'
import { type DiffRuleId, effectOf, findDiffRule, joinSides, severityOf } from './effects.ts'
import { anchorAt, keyOf } from './key.ts'
import { explainChange } from './reason.ts'
import { askVersion, judgeVersion } from './version.ts'

/** One version of an item, as far as findings point into it. */
export interface Version {
  readonly file: string
  readonly item: object
}

export interface Subject {
  readonly kind: ItemName['kind']
  readonly id: string
  readonly oldId: string | null
  readonly language?: string
  readonly old: Version | null
  readonly new: Version | null
  readonly oldIds?: readonly string[]
  readonly newIds?: readonly string[]
  readonly pairedBy: PairedBy | null
  readonly score: number | null
  readonly oldStatus: Status | null
  readonly newStatus: Status | null
  /** Whether gates and versions watch it. */
  readonly gated: boolean
  readonly differences: readonly Difference[]
  /** Those about this change. */
  readonly declarations?: readonly DeclaredChange[]
  /** Of an item that kept its identity. */
  readonly versions?: { readonly old: string; readonly new: string }
  readonly presence?: 'added' | 'removed'
}

/** Old statuses from which an item is watched; a new status opens no gate. */
export function isWatched(status: Status | null): boolean {
  return status === 'agreed' || status === 'adopted' || status === 'retired'
}

/** The change of one item; undefined when there is nothing to say about it. */
export function judgeItem(subject: Subject): ItemChange | undefined {
  const declarations = subject.declarations ?? []
  const judged = subject.differences.map((difference) =>
    applyDeclarations(judgeDifference(difference), declarations),
  )
  const findings = judged.map((one) => toFinding(subject, one))
  findings.push(...judgeDeclarations(subject, judged, declarations))
  const sides = subject.presence === 'removed' ? removedSides(subject, findings) : joinSides(findings)
  const version = subject.versions ? askVersion(subject.versions.old, subject.versions.new, findings) : null
  if (version && subject.gated) {
    const rule = judgeVersion(version, subject.oldStatus === 'adopted', sides)
    const difference = { path: ['version'], before: version.old, after: version.new }
    if (rule)
      findings.push(toFinding(subject, judgeDifference({ ...difference, rule }), lowestVersion(version)))
  }
  if (findings.length === 0) return undefined
  return {
    kind: subject.kind,
    id: subject.id,
    oldId: subject.oldId,
    ...(subject.language === undefined ? {} : { language: subject.language }),
    effect: subject.presence ?? effectOf(sides),
    ...sides,
    pairedBy: subject.pairedBy,
    score: subject.score,
    oldIds: subject.oldIds ?? (subject.oldId === null ? [] : [subject.oldId]),
    newIds: subject.newIds ?? (subject.presence === 'removed' ? [] : [subject.id]),
    gated: subject.gated,
    oldStatus: subject.oldStatus,
    newStatus: subject.newStatus,
    version,
    findings,
  }
}

/** What went without a successor: nobody can tell what it was good for. */
function removedSides(subject: Subject, findings: readonly ChangeFinding[]): Sides {
  const broken = findings.some(({ rule }) => findDiffRule(rule).breaksReference)
  return broken && subject.kind === 'outcome'
    ? { learner: 'unknown', relying: 'unknown' }
    : joinSides(findings)
}

function lowestVersion({ asked, lowest }: { readonly asked: string | null; readonly lowest: string }) {
  if (asked === null) return undefined
  return { nl: `Verwacht: \`${lowest}\` of hoger.`, en: `Expected: \`${lowest}\` or higher.` }
}

/** One finding of a subject. */
function toFinding(subject: Subject, judged: Judged, extra?: ChangeFinding['reason']): ChangeFinding {
  const { difference, rule, learner, relying, declared, tooLow } = judged
  const { path, oldPath, before, after, oldIndex, newIndex } = difference
  const { kind, id } = subject
  const name = path.join('.')
  const item = subject.language === undefined ? id : `${id}.${subject.language}`
  return {
    rule,
    severity: severityOf({ rule, learner, relying }),
    item: { kind, id },
    path: name,
    learner,
    relying,
    before,
    after,
    old: anchor(subject.old, oldPath ?? path, oldIndex),
    new: anchor(subject.new, path, newIndex),
    reason: explainChange(judged, extra),
    ...(declared && !tooLow
      ? {
          declared: {
            class: declared.class,
            ...(declared.note === undefined ? {} : { note: declared.note }),
            ...(declared.by === undefined ? {} : { by: declared.by }),
            rule: difference.rule,
          },
        }
      : {}),
    ...(difference.because === undefined ? {} : { because: difference.because }),
    ...(subject.score === null ? {} : { score: subject.score }),
    gated: subject.gated,
    key: keyOf(rule, `${kind}:${item}`, name, before, after),
  }
}

function anchor(version: Version | null, path: readonly string[], index: number | undefined): Anchor | null {
  return version && anchorAt(version.file, version.item, path, index)
}

/** What is missing from the declarations, what contradicts the difference, and what was declared for nothing. */
function* judgeDeclarations(
  subject: Subject,
  judged: readonly Judged[],
  declarations: readonly DeclaredChange[],
): Generator<ChangeFinding> {
  for (const one of judged) {
    if (one.tooLow) yield toFinding(subject, aboutDeclaration('declared-class-too-low', one))
    else if (subject.gated && isUndeclared(one)) {
      yield toFinding(subject, aboutDeclaration('declaration-missing', one))
    }
  }
  for (const [index, { at, class: meaning }] of declarations.entries()) {
    const used = judged.some(
      ({ difference: { path, oldPath } }) => speaksOf(at, path) || speaksOf(at, oldPath ?? path),
    )
    if (used) continue
    const difference = { path: ['changes'], before: null, after: `${at}: ${meaning}`, newIndex: index }
    yield toFinding(subject, judgeDifference({ ...difference, rule: 'declaration-unused' }))
  }
}

/** Unknown on a side, and of a kind that a declaration can settle: a suspected split asks for `replaces`. */
function isUndeclared({ rule, learner, relying }: Judged): boolean {
  if (learner !== 'unknown' && relying !== 'unknown') return false
  return findDiffRule(rule).breaksReference !== true
}

function aboutDeclaration(rule: DiffRuleId, { difference }: Judged): Judged {
  const { sides: _sides, because: _because, requiredPlus: _requiredPlus, ...place } = difference
  return judgeDifference({ ...place, rule })
}
