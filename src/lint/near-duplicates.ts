/** Outcomes that say nearly the same, found without comparing each with every other. */

export interface Features {
  /** Two outcomes are compared only within one group: language, task domain, level. */
  readonly group: string
  /** Lemmas of verbs and object nouns. */
  readonly words: ReadonlySet<string>
}

export interface NearDuplicate {
  /** Places in the list; `other` comes first in it. */
  readonly one: number
  readonly other: number
  /** Dice's coefficient, 0 to 1. */
  readonly likeness: number
}

/** How alike, and how few words say too little. */
export const leastLikeness = 0.85
const leastWords = 4
/** A word that more outcomes share than this tells them apart no longer; it keeps the work linear. */
const mostShared = 64

/**
 * For each outcome the most alike of those before it, where any is alike enough. Two outcomes that are this much alike
 * share a word among the rarest few of both (prefix filtering, Bayardo et al. 2007), so only those are looked up.
 */
export function findNearDuplicates(list: readonly Features[]): NearDuplicate[] {
  const counts = new Map<string, number>()
  for (const { words } of list) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const rarity = (a: string, b: string) => counts.get(a)! - counts.get(b)! || (a < b ? -1 : 1)
  const index = new Map<string, number[]>()
  const first = new Map<string, number>()
  const found: NearDuplicate[] = []
  for (const [one, { group, words }] of list.entries()) {
    if (words.size < leastWords) continue
    const sorted = [...words].toSorted(rarity)
    const whole = `${group}\u0000${sorted.join('\u0000')}`
    const same = first.get(whole)
    if (same !== undefined) {
      found.push({ one, other: same, likeness: 1 })
      continue
    }
    first.set(whole, one)
    const keys = sorted.slice(0, prefixLength(words.size)).map((word) => `${group}\u0000${word}`)
    const best = mostAlike(keys, words, list, index)
    if (best) found.push({ one, ...best })
    for (const key of keys) {
      const places = index.get(key)
      if (places === undefined) index.set(key, [one])
      else if (places.length < mostShared) places.push(one)
    }
  }
  return found
}

/** Alike enough means so many words in common that one of the first this many is among them. */
const prefixLength = (size: number): number =>
  size - Math.ceil((leastLikeness / (2 - leastLikeness)) * size) + 1

function mostAlike(
  keys: readonly string[],
  words: ReadonlySet<string>,
  list: readonly Features[],
  index: ReadonlyMap<string, readonly number[]>,
): Omit<NearDuplicate, 'one'> | undefined {
  let best: Omit<NearDuplicate, 'one'> | undefined
  const seen = new Set<number>()
  for (const key of keys) {
    for (const other of index.get(key) ?? []) {
      if (seen.has(other)) continue
      seen.add(other)
      const theirs = list[other]!.words
      // So different in size cannot be alike enough, whatever they share.
      if (mostDice(words.size, theirs.size) < leastLikeness) continue
      const likeness = dice(words, theirs)
      if (likeness >= leastLikeness && likeness > (best?.likeness ?? 0)) best = { other, likeness }
    }
  }
  return best
}

const mostDice = (one: number, other: number): number => (2 * Math.min(one, other)) / (one + other)

function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0
  for (const word of one) if (other.has(word)) shared++
  return (2 * shared) / (one.size + other.size)
}
