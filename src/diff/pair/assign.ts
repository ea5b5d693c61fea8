/** One to one: who goes with whom when several could. */

export interface Edge {
  readonly old: number
  readonly new: number
  readonly score: number
}

/**
 * The best pairs first, each member once. Weighing all assignments against each other gave the same pairs on every
 * labelled set, and gives up a sure pair for two doubtful ones where it differs.
 */
export function assign(edges: readonly Edge[]): readonly Edge[] {
  const taken: Edge[] = []
  const olds = new Set<number>()
  const news = new Set<number>()
  for (const edge of edges.toSorted((a, b) => b.score - a.score || a.old - b.old || a.new - b.new)) {
    if (olds.has(edge.old) || news.has(edge.new)) continue
    olds.add(edge.old)
    news.add(edge.new)
    taken.push(edge)
  }
  return taken
}
