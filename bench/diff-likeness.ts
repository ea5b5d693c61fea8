/**
 * Why outcomes are found to be alike the way they are: several likenesses on the labelled sets in test/diff/labelled.
 * `npx tsx bench/diff-likeness.ts`. Pairs are assigned one to one, the best first. `floors` are those at which enough pairs are
 * right and enough are found: the wider, the less it matters that the next curriculum is another one. Then what is right and
 * found at the best of them. The last line is what the tool itself does, splits and merges included.
 */
import { crosswalk } from '../src/diff/crosswalk.ts'
import { builtInLexicons } from '../src/diff/compare/ground.ts'
import { pairOutcomes } from '../src/diff/pair.ts'
import { assign, type Edge } from '../src/diff/pair/assign.ts'
import { outcomeTexts } from '../src/diff/pair/by-text.ts'
import { commonPieces, weighTexts } from '../src/diff/pair/likeness.ts'
import { wordsOf } from '../src/diff/normalise.ts'
import { distance } from 'fastest-levenshtein'
import { makeCatalogue } from '../test/diff/catalogues.ts'
import {
  addScores,
  type LabelledSet,
  link,
  precision,
  readSets,
  recall,
  score,
} from '../test/diff/labelled.ts'

type Scores = (old: readonly string[], now: readonly string[]) => (a: number, b: number) => number

const lexiconOf = builtInLexicons()
const common = commonPieces([lexiconOf('nl'), lexiconOf('en')])

const bags =
  (cut: (text: string) => readonly string[], measure: (a: Set<string>, b: Set<string>) => number): Scores =>
  (old, now) => {
    const [left, right] = [old.map((text) => new Set(cut(text))), now.map((text) => new Set(cut(text)))]
    return (a, b) => measure(left[a]!, right[b]!)
  }
const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].filter((one) => b.has(one)).length
const jaccard = (a: Set<string>, b: Set<string>) => shared(a, b) / (a.size + b.size - shared(a, b) || 1)
const dice = (a: Set<string>, b: Set<string>) => (2 * shared(a, b)) / (a.size + b.size || 1)
const pieces = (length: number) => (text: string) =>
  wordsOf(text).flatMap((word) => {
    const padded = ` ${word} `
    return Array.from({ length: Math.max(1, padded.length - length + 1) }, (_, at) =>
      padded.slice(at, at + length),
    )
  })

/** The cosine of words weighed by how rare they are. */
const rareWords: Scores = (old, now) => {
  const all = [...old, ...now].map(wordsOf)
  const holders = new Map<string, number>()
  for (const words of all) for (const word of new Set(words)) holders.set(word, (holders.get(word) ?? 0) + 1)
  const vectors = all.map((words) => {
    const weights = new Map<string, number>()
    for (const word of words) weights.set(word, Math.log(1 + all.length / holders.get(word)!))
    return weights
  })
  const length = (one: ReadonlyMap<string, number>) => Math.hypot(...one.values())
  return (a, b) => {
    const [one, other] = [vectors[a]!, vectors[old.length + b]!]
    let sum = 0
    for (const [word, weight] of one) sum += weight * (other.get(word) ?? 0)
    return sum / (length(one) * length(other) || 1)
  }
}

const edits: Scores = (old, now) => (a, b) => {
  const [one, other] = [old[a]!, now[b]!]
  return 1 - distance(one, other) / Math.max(one.length, other.length, 1)
}

const likenesses: Readonly<Record<string, Scores>> = {
  'edit distance of letters': edits,
  'words in common (Jaccard)': bags(wordsOf, jaccard),
  'words in common (Dice)': bags(wordsOf, dice),
  'five-letter pieces in common (Dice)': bags(pieces(5), dice),
  'rare words (cosine)': rareWords,
  'rare five-letter pieces (cosine), ours': (old, now) => {
    const likeness = weighTexts(old, now, common)
    return (a, b) => likeness.score(a, b)
  },
}

const textsOf = (set: LabelledSet['old']) => set.map((outcome) => outcomeTexts(outcome).join('\n'))

function pairAll({ old, new: now }: LabelledSet, scores: Scores): readonly Edge[] {
  const likeness = scores(textsOf(old), textsOf(now))
  const edges = old.flatMap((_, a) => now.map((__, b) => ({ old: a, new: b, score: likeness(a, b) })))
  return assign(edges)
}

const percent = (part: number) => `${(100 * part).toFixed(0)} %`.padStart(7)

for (const [kind, needed, wanted] of [
  ['revision', 0.97, 0.85],
  ['institutes', 0.95, 0.75],
] as const) {
  const sets = readSets(kind)
  console.log(`\n${kind}: ${sets.map(({ name, links }) => `${name} ${links.size}`).join(', ')}`)
  console.log(`${'likeness'.padEnd(42)}${'floors'.padEnd(9)}${'right'.padStart(8)}${'found'.padStart(8)}`)
  for (const [name, scores] of Object.entries(likenesses)) {
    const paired = sets.map((set) => pairAll(set, scores))
    const good: { readonly floor: number; readonly precision: number; readonly recall: number }[] = []
    for (let floor = 1; floor <= 99; floor += 1) {
      const total = addScores(
        sets.map((set, at) => {
          const taken = paired[at]!.filter((edge) => edge.score >= floor / 100)
          return score(
            set.links,
            new Set(taken.map((edge) => link(set.old[edge.old]!.id, set.new[edge.new]!.id))),
          )
        }),
      )
      const found = { floor: floor / 100, precision: precision(total), recall: recall(total) }
      if (total.found > 0 && found.precision >= needed && found.recall >= wanted) good.push(found)
    }
    const best = good.toSorted((a, b) => b.recall - a.recall || b.precision - a.precision)[0]
    const said = best
      ? `${good[0]!.floor.toFixed(2)}-${good.at(-1)!.floor.toFixed(2)} ${percent(best.precision)} ${percent(best.recall)}`
      : 'at none'
    console.log(name.padEnd(42) + said)
  }
  const ours = addScores(
    sets.map((set) => {
      const side = (outcomes: LabelledSet['old'], id: string) =>
        makeCatalogue({ outcomes, config: { institute: { id, name: id }, language: set.language } })
      const [old, now] = [side(set.old, 'links'), side(set.new, 'rechts')]
      const found =
        kind === 'revision'
          ? pairOutcomes(old, now).groups.flatMap((group) =>
              group.old.flatMap((one) => group.new.map((other) => link(one.item.id, other.item.id))),
            )
          : crosswalk(old, now).pairs.map((pair) => link(pair.left, pair.right))
      return score(set.links, new Set(found))
    }),
  )
  console.log(`${'the tool, all its steps'.padEnd(51)} ${percent(precision(ours))} ${percent(recall(ours))}`)
}
