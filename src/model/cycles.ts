/** A circle in a directed graph, without recursion: a repository may be a chain of thousands. */

/**
 * The nodes of the first circle found, in order, starting at its smallest; undefined when there is none.
 * Targets that are no node of the graph are passed over.
 */
export function findCycle(
  nodes: readonly string[],
  targetsOf: (node: string) => readonly string[],
): readonly string[] | undefined {
  const known = new Set(nodes)
  const done = new Set<string>()
  for (const start of nodes) {
    if (done.has(start)) continue
    const path: string[] = [start]
    const onPath = new Set(path)
    const left: string[][] = [[...targetsOf(start)]]
    while (path.length > 0) {
      const next = left.at(-1)!.pop()
      if (next === undefined) {
        const finished = path.pop()!
        left.pop()
        onPath.delete(finished)
        done.add(finished)
      } else if (onPath.has(next)) {
        return fromSmallest(path.slice(path.indexOf(next)))
      } else if (known.has(next) && !done.has(next)) {
        path.push(next)
        onPath.add(next)
        left.push([...targetsOf(next)])
      }
    }
  }
  return undefined
}

function fromSmallest(cycle: readonly string[]): readonly string[] {
  const first = cycle.indexOf(cycle.toSorted()[0]!)
  return [...cycle.slice(first), ...cycle.slice(0, first)]
}
