/** What the learner does: behaviours by id, their verbs and texts, and whether they explain the statement. */
import type { Lexicon } from '../../language/lexicon.ts'
import type { Behaviour, Outcome } from '../../model/schema-types.ts'
import { compareSet, compareText, type Difference, isEditorial } from './difference.ts'
import { sameText, wordsOf } from '../normalise.ts'
import { alignTokens } from '../words.ts'
import { isSame } from './same.ts'
import { type MatchedParts, matchParts, type PartLikeness } from './match-parts.ts'
import { compareVerbs, formsOf, withoutVerb } from './verb.ts'

export type MatchedBehaviours = MatchedParts<Behaviour>

export function matchBehaviours(
  old: readonly Behaviour[],
  now: readonly Behaviour[],
  alike?: PartLikeness<Behaviour>,
): MatchedBehaviours {
  return matchParts(old, now, alike)
}

/** All about the behaviours themselves. */
export function* compareBehaviours(
  lexicon: Lexicon | undefined,
  matched: MatchedBehaviours,
): Generator<Difference> {
  for (const { old, new: now } of matched.pairs) {
    if (!isSame(old, now)) yield* compareBehaviour(lexicon, old, now)
  }
  for (const { id, text } of matched.removed) {
    yield { rule: 'behaviour-removed', path: ['behaviours', id], before: text, after: null }
  }
  for (const { id, text } of matched.added) {
    yield { rule: 'behaviour-added', path: ['behaviours', id], before: null, after: text }
  }
  if (matched.reordered) {
    yield {
      rule: 'reordered',
      path: ['behaviours'],
      before: matched.pairs.map(({ old }) => old.id).join(', '),
      after: matched.reordered.map(({ new: now }) => now.id).join(', '),
    }
  }
}

function* compareBehaviour(
  lexicon: Lexicon | undefined,
  old: Behaviour,
  now: Behaviour,
): Generator<Difference> {
  const path = ['behaviours', now.id]
  const oldPath = ['behaviours', old.id]
  if (old.id !== now.id) {
    yield {
      rule: 'behaviour-renamed',
      path: [...path, 'id'],
      oldPath: [...oldPath, 'id'],
      before: old.id,
      after: now.id,
    }
  }
  const verb = compareVerbs(lexicon, old, now)
  const textOnly = [...compareBehaviourText(lexicon, old, now, path, oldPath)]
  if (verb !== undefined) {
    const at = sameText(old.verb, now.verb) ? 'text' : 'verb'
    const [before, after] = [old[at], now[at]]
    yield { rule: verb, path: [...path, at], oldPath: [...oldPath, at], before, after }
  } else if (!sameText(old.verb, now.verb)) {
    yield* compareText('verb-replaced', [...path, 'verb'], old.verb, now.verb, [...oldPath, 'verb'])
  }
  yield* textOnly
  for (const field of ['clause', 'nominal'] as const) {
    if (isExplained(lexicon, old, now, field)) continue
    yield* compareText('behaviour-text-changed', [...path, field], old[field], now[field], [
      ...oldPath,
      field,
    ])
  }
  const rules = { added: 'evidence-example-added', removed: 'evidence-example-removed' } as const
  for (const list of ['what', 'who'] as const) {
    const at = ['evidence', list]
    yield* compareSet(rules, [...path, ...at], old.evidence?.[list], now.evidence?.[list], [
      ...oldPath,
      ...at,
    ])
  }
}

/** The text with the verb's forms taken out. */
function* compareBehaviourText(
  lexicon: Lexicon | undefined,
  old: Behaviour,
  now: Behaviour,
  path: readonly string[],
  oldPath: readonly string[],
): Generator<Difference> {
  if (sameText(old.text, now.text)) return
  const at = { path: [...path, 'text'], oldPath: [...oldPath, 'text'], before: old.text, after: now.text }
  if (isEditorial(old.text, now.text)) {
    yield { ...at, rule: 'editorial' }
    return
  }
  const left = withoutVerb(lexicon, old)
  const leftNow = withoutVerb(lexicon, now)
  const rest = left.whole && leftNow.whole && left.words.join(' ') === leftNow.words.join(' ')
  if (!rest) yield { ...at, rule: 'behaviour-text-changed' }
  else if (sameText(old.verb, now.verb)) yield { ...at, rule: 'verb-inflected' }
}

/** Every word that changed in the clause or nominal changed in the behaviour too. */
function isExplained(
  lexicon: Lexicon | undefined,
  old: Behaviour,
  now: Behaviour,
  field: 'clause' | 'nominal',
): boolean {
  const before = old[field]
  const after = now[field]
  if (before === undefined || after === undefined || sameText(before, after)) return false
  if (sameText(old.text, now.text) && sameText(old.verb, now.verb)) return false
  const behaviour = changedWords(old.text, now.text)
  const derived = changedWords(before, after)
  const verbs = [formsOf(lexicon, old.verb), formsOf(lexicon, now.verb)] as const
  return (
    derived.removed.every((word) => behaviour.removed.includes(word) || verbs[0].has(word)) &&
    derived.added.every((word) => behaviour.added.includes(word) || verbs[1].has(word))
  )
}

function changedWords(
  before: string,
  after: string,
): { readonly removed: string[]; readonly added: string[] } {
  const old = wordsOf(before)
  const now = wordsOf(after)
  const steps = alignTokens(old, now)
  return {
    removed: steps.flatMap(([kind, at]) => (kind === 'removed' ? [old[at]!] : [])),
    added: steps.flatMap(([kind, at]) => (kind === 'added' ? [now[at]!] : [])),
  }
}

/** The statement, unless it changed only where the behaviours did. */
export function* compareStatement(
  old: Outcome,
  now: Outcome,
  matched: MatchedBehaviours,
): Generator<Difference> {
  if (sameText(old.statement, now.statement)) return
  if (!isEditorial(old.statement, now.statement)) {
    const before = frameOf(old.statement, matched, 'old')
    const after = frameOf(now.statement, matched, 'new')
    if (before && after && isSameFrame(before, after)) return
  }
  yield* compareText('statement-text-changed', ['statement'], old.statement, now.statement)
}

/** What is left of a statement when its behaviours are taken out. */
interface Frame {
  /** A mark stands for each behaviour that both sides have. */
  readonly words: readonly string[]
  /** At each mark the words of its behaviour, on this side. */
  readonly said: readonly string[]
  /** The behaviours that stand in it, as their words on both sides. */
  readonly found: readonly (readonly [old: string, now: string])[]
}

// Controls, which no word holds.
const mark = '\u0001'
const markAlone = '\u0002'

/** Undefined when a behaviour that changed does not stand in the statement word for word. */
function frameOf(statement: string, matched: MatchedBehaviours, side: 'old' | 'new'): Frame | undefined {
  const words: string[] = [...wordsOf(statement)]
  const textOf = (behaviour: Behaviour) => wordsOf(behaviour.text).join(' ')
  const alone = side === 'old' ? matched.removed : matched.added
  const parts = [
    ...matched.pairs.map((pair) => ({
      text: textOf(pair[side]),
      sides: [textOf(pair.old), textOf(pair.new)] as const,
      changed: pair.old.text !== pair.new.text,
    })),
    ...alone.map((behaviour) => ({ text: textOf(behaviour), sides: undefined, changed: true })),
  ]
  // The longest first: a short one may stand within it, and the order must not depend on which side is called old.
  parts.sort((a, b) => b.text.length - a.text.length || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
  const found: (readonly [string, string])[] = []
  for (const { text, sides, changed } of parts) {
    const stands = replaceWords(words, text.split(' '), sides ? `${mark}${text}` : markAlone)
    if (!stands && changed) return undefined
    if (stands && sides) found.push(sides)
  }
  const joined = matched.removed.length + matched.added.length > 0 ? withoutJoints(words) : words
  const kept = joined.filter((word) => word !== markAlone)
  return {
    words: kept.map((word) => (word.startsWith(mark) ? mark : word)),
    said: kept.filter((word) => word.startsWith(mark)).map((word) => word.slice(mark.length)),
    found,
  }
}

/** The same words around them, and in each place a behaviour of which the other side has the other version there. */
function isSameFrame(old: Frame, now: Frame): boolean {
  if (old.words.join(' ') !== now.words.join(' ')) return false
  const listed = (pairs: Frame['found']): string =>
    pairs
      .map((pair) => pair.join('\n'))
      .toSorted()
      .join('\n\n')
  const placed = listed(old.said.map((text, place) => [text, now.said[place]!]))
  return placed === listed(old.found) && placed === listed(now.found)
}

function replaceWords(words: string[], part: readonly string[], by: string): boolean {
  if (part[0] === '') return false
  const at = words.findIndex(
    (word, index) => word === part[0] && part.every((other, place) => words[index + place] === other),
  )
  if (at < 0) return false
  words.splice(at, part.length, by)
  return true
}

/** "en" beside a behaviour comes and goes with the behaviours. */
function withoutJoints(words: readonly string[]): readonly string[] {
  const isMark = (word: string | undefined) => word?.startsWith(mark) === true || word === markAlone
  return words.filter(
    (word, at) => !((word === 'en' || word === 'and') && (isMark(words[at - 1]) || isMark(words[at + 1]))),
  )
}
