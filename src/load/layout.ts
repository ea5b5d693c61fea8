/** What the writers of YAML share: the order of fields, how long a line may be, and how a longer one is broken. */
import type { Path } from '../diagnostic.ts'

/** The names of the fields at a path, in the order in which they are written; none where nothing is known. */
export type KeysAt = (path: Path) => readonly string[]

/** Characters of a line; what is longer is folded. */
export const lineWidth = 120

/** The column at which the content of a value below a path starts. */
export const columnOf = (path: Path): number => 2 * path.length

/** Sorts by the order of the fields, in place; what has no place in it comes last, as it was. */
export function sortFields<Field>(
  fields: Field[],
  keys: readonly string[],
  nameOf: (field: Field) => string,
): void {
  const ranks = ranksOf(keys)
  const rankOf = (field: Field) => ranks.get(nameOf(field)) ?? keys.length
  fields.sort((a, b) => rankOf(a) - rankOf(b))
}

const knownRanks = new WeakMap<readonly string[], ReadonlyMap<string, number>>()

function ranksOf(keys: readonly string[]): ReadonlyMap<string, number> {
  const ranks = knownRanks.get(keys) ?? new Map(keys.map((key, at) => [key, at]))
  knownRanks.set(keys, ranks)
  return ranks
}

/** Folding may only stand for a single space between words; one line end at the end is kept by the header. */
export const canFold = (value: string): boolean => /^\S+(?: \S+)*\n?$/.test(value) && !/[^\n]\n./.test(value)

/** Breaks a text at its spaces into lines of at most `width` characters, where its words allow. */
export function foldText(value: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of value.trimEnd().split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
