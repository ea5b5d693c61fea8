/** Who is whom among the parts of an outcome: by id, then by equal text, and on request by likeness. */
import { normaliseText } from '../normalise.ts'

export interface Part {
  readonly id: string
  readonly text: string
}

export interface MatchedParts<T> {
  readonly pairs: readonly { readonly old: T; readonly new: T }[]
  readonly removed: readonly T[]
  readonly added: readonly T[]
  /** The pairs in the order of the new side, where that is another one. */
  readonly reordered: readonly { readonly old: T; readonly new: T }[] | undefined
}

/** How alike two parts are from 0 to 1; below `floor` they are different parts. */
export interface PartLikeness<T> {
  readonly floor: number
  score(old: T, now: T): number
}

/** Matches every part at most once. An id that stands twice on one side is matched in order, equal texts first. */
export function matchParts<T extends Part>(
  old: readonly T[],
  now: readonly T[],
  alike?: PartLikeness<T>,
): MatchedParts<T> {
  const newOf = new Map<number, number>()
  const taken = new Set<number>()
  const pass = (matches: (a: T, b: T) => boolean) => {
    for (const [index, part] of old.entries()) {
      if (newOf.has(index)) continue
      const other = now.findIndex((candidate, place) => !taken.has(place) && matches(part, candidate))
      if (other < 0) continue
      newOf.set(index, other)
      taken.add(other)
    }
  }
  pass((a, b) => a.id === b.id && a.text === b.text)
  pass((a, b) => a.id === b.id)
  if (newOf.size < old.length && taken.size < now.length) {
    const normals = new Map([...old, ...now].map((part) => [part, normaliseText(part.text)]))
    pass((a, b) => normals.get(a) !== '' && normals.get(a) === normals.get(b))
    if (alike) matchAlike(old, now, alike, newOf, taken)
  }
  const placed = old.flatMap((part, index) => {
    const place = newOf.get(index)
    return place === undefined ? [] : [{ pair: { old: part, new: now[place]! }, place }]
  })
  const inOrder = placed.every(({ place }, index) => index === 0 || place > placed[index - 1]!.place)
  return {
    pairs: placed.map(({ pair }) => pair),
    removed: old.filter((_, index) => !newOf.has(index)),
    added: now.filter((_, index) => !taken.has(index)),
    reordered: inOrder ? undefined : placed.toSorted((a, b) => a.place - b.place).map(({ pair }) => pair),
  }
}

function matchAlike<T>(
  old: readonly T[],
  now: readonly T[],
  alike: PartLikeness<T>,
  newOf: Map<number, number>,
  taken: Set<number>,
): void {
  const edges: { readonly from: number; readonly to: number; readonly score: number }[] = []
  for (const [from, part] of old.entries()) {
    if (newOf.has(from)) continue
    for (const [to, other] of now.entries()) {
      if (taken.has(to)) continue
      const score = alike.score(part, other)
      if (score >= alike.floor) edges.push({ from, to, score })
    }
  }
  edges.sort((a, b) => b.score - a.score || a.from - b.from || a.to - b.to)
  for (const { from, to } of edges) {
    if (newOf.has(from) || taken.has(to)) continue
    newOf.set(from, to)
    taken.add(to)
  }
}
