/** A split or a merge: what the parts ask together, against what the whole asks. */
import type { Behaviour, Criterion, Outcome, Reference } from '../../model/schema-types.ts'
import { compareRest } from '../compare.ts'
import { normaliseText, sameText, wordsOf } from '../normalise.ts'
import { compareBehaviours, matchBehaviours } from './behaviours.ts'
import { compareDomains } from './context.ts'
import { compareCriteria } from './criteria.ts'
import type { Difference } from './difference.ts'
import { compareCoverage } from './evidence.ts'
import type { Ground } from './ground.ts'

/**
 * Compares the union of the old outcomes with the union of the new ones; one of the lists has a single outcome.
 * Behaviours, criteria and references count wherever they landed; everything else has to hold for each part.
 */
export function compareUnions(
  ground: Ground,
  old: readonly Outcome[],
  now: readonly Outcome[],
): readonly Difference[] {
  const before = unite(old)
  const after = unite(now)
  const lexicon = before.language === after.language ? ground.lexiconOf(after.language) : undefined
  const matched = matchBehaviours(before.behaviours, after.behaviours)
  const differences: Difference[] = [
    ...compareBehaviours(lexicon, matched),
    ...compareCriteria(
      lexicon,
      { criteria: before.standard?.criteria },
      { criteria: after.standard?.criteria },
    ),
    ...compareCoverage(ground, before, after),
    ...compareFrames(old, now),
    ...compareDecisions(old, now),
  ]
  for (const one of old) {
    for (const other of now) {
      differences.push(...compareRest(ground, one, other), ...compareDomains(ground, one, other))
    }
  }
  return differences.filter(({ rule }) => rule !== 'reordered')
}

function unite(outcomes: readonly Outcome[]): Outcome {
  const [first] = outcomes
  if (outcomes.length === 1) return first!
  return {
    ...first!,
    behaviours: uniteParts<Behaviour>(outcomes.flatMap(({ behaviours }) => behaviours)),
    standard: {
      criteria: uniteParts<Criterion>(outcomes.flatMap(({ standard }) => standard?.criteria ?? [])),
    },
    references: outcomes.flatMap(({ references }): Reference[] => references ?? []),
  }
}

/** The same part in two outcomes counts once, as the stricter of the two. */
function uniteParts<T extends { id: string; text: string; required?: boolean }>(parts: readonly T[]): T[] {
  const united = new Map<string, T>()
  for (const part of parts) {
    const key = `${part.id} ${normaliseText(part.text)}`
    const known = united.get(key)
    if (known === undefined || (known.required === false && part.required !== false)) united.set(key, part)
  }
  return [...united.values()]
}

/** The words of the statements around the behaviours: together they have to be the same. */
function* compareFrames(old: readonly Outcome[], now: readonly Outcome[]): Generator<Difference> {
  const before = frameWords(old)
  const after = frameWords(now)
  if (before !== undefined && before === after) return
  const texts = (outcomes: readonly Outcome[]) => outcomes.map(({ statement }) => statement).join(' ')
  if (sameText(texts(old), texts(now))) return
  yield {
    rule: 'statement-text-changed',
    path: ['statement'],
    before: texts(old),
    after: texts(now),
  }
}

function frameWords(outcomes: readonly Outcome[]): string | undefined {
  const left = new Set<string>()
  for (const { statement, behaviours } of outcomes) {
    let words = ` ${wordsOf(statement).join(' ')} `
    for (const { text } of behaviours) {
      const part = ` ${wordsOf(text).join(' ')} `
      if (part === '  ' || !words.includes(part)) return undefined
      words = words.replace(part, ' ')
    }
    for (const word of words.split(' ')) if (word !== 'en' && word !== 'and') left.add(word)
  }
  return [...left].toSorted().join(' ')
}

/** Where a number of optional criteria has to be met, nobody can say how that number divides over the parts. */
function* compareDecisions(old: readonly Outcome[], now: readonly Outcome[]): Generator<Difference> {
  const counts = ({ standard }: Outcome) => standard?.decision?.rule === 'required_plus'
  const texts = (outcomes: readonly Outcome[]) => [
    ...new Set(outcomes.map(({ standard }) => normaliseText(standard?.decision?.text ?? ''))),
  ]
  const before = texts(old)
  const after = texts(now)
  const sameTexts = before.length === 1 && after.length === 1 && before[0] === after[0]
  if (![...old, ...now].some(counts) && sameTexts) return
  yield {
    rule: 'decision-text-changed',
    path: ['standard', 'decision'],
    before: before.join('; '),
    after: after.join('; '),
  }
}
