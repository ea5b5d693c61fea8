/** What differs between two pieces of prose, in words: a character diff cuts a sentence in fragments nobody reads. */

export interface WordPart {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

// Beyond this many cells the middle is shown as one replacement: nobody follows such a diff word by word anyway.
const mostCells = 4_000_000

const segmenters = new Map<string, Intl.Segmenter>()

/** Words, spaces and marks of a text, in order; together they are the text. Unknown languages are read as English. */
export function splitWords(text: string, language: string): readonly string[] {
  let segmenter = segmenters.get(language)
  if (segmenter === undefined) {
    const known = Intl.Segmenter.supportedLocalesOf([language]).length > 0
    segmenter = new Intl.Segmenter(known ? language : 'en', { granularity: 'word' })
    segmenters.set(language, segmenter)
  }
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

/**
 * The two texts as runs of same, removed and added words. The same and removed runs together are `before`, the same
 * and added ones `after`. Spaces and marks alone never separate two changes.
 */
export function diffWords(before: string, after: string, language: string): readonly WordPart[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  const old = splitWords(before, language)
  const now = splitWords(after, language)
  return joinRuns(alignTokens(old, now).map(([kind, at]) => [kind, (kind === 'added' ? now : old)[at]!]))
}

/** One step of an alignment: an index in the old list, or in the new one for what was added. */
export type Step = readonly [kind: WordPart['kind'], at: number]

/** The longest common subsequence of two lists as steps, removed before added; coarse when the lists are very long. */
export function alignTokens(old: readonly string[], now: readonly string[]): readonly Step[] {
  let start = 0
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1
  let end = 0
  while (
    end < old.length - start &&
    end < now.length - start &&
    old[old.length - 1 - end] === now[now.length - 1 - end]
  ) {
    end += 1
  }
  const steps: Step[] = []
  for (let at = 0; at < start; at += 1) steps.push(['same', at])
  alignMiddle(old, now, start, old.length - end, now.length - end, steps)
  for (let at = old.length - end; at < old.length; at += 1) steps.push(['same', at])
  return steps
}

function alignMiddle(
  old: readonly string[],
  now: readonly string[],
  start: number,
  oldEnd: number,
  newEnd: number,
  steps: Step[],
): void {
  const rows = oldEnd - start
  const columns = newEnd - start
  if (rows * columns === 0 || rows * columns > mostCells) {
    for (let at = start; at < oldEnd; at += 1) steps.push(['removed', at])
    for (let at = start; at < newEnd; at += 1) steps.push(['added', at])
    return
  }
  const lengths = commonLengths(old, now, start, rows, columns)
  const width = columns + 1
  let row = 0
  let column = 0
  while (row < rows && column < columns) {
    if (old[start + row] === now[start + column]) {
      steps.push(['same', start + row])
      row += 1
      column += 1
    } else if (lengths[(row + 1) * width + column]! >= lengths[row * width + column + 1]!) {
      steps.push(['removed', start + row])
      row += 1
    } else {
      steps.push(['added', start + column])
      column += 1
    }
  }
  for (; row < rows; row += 1) steps.push(['removed', start + row])
  for (; column < columns; column += 1) steps.push(['added', start + column])
}

/** Lengths of the longest common subsequence from each pair of positions to the ends. */
function commonLengths(
  old: readonly string[],
  now: readonly string[],
  start: number,
  rows: number,
  columns: number,
): Uint16Array {
  const width = columns + 1
  const lengths = new Uint16Array((rows + 1) * width)
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        old[start + row] === now[start + column]
          ? lengths[(row + 1) * width + column + 1]! + 1
          : Math.max(lengths[(row + 1) * width + column]!, lengths[row * width + column + 1]!)
    }
  }
  return lengths
}

const hasWord = /[\p{L}\p{N}]/u

function joinRuns(tokens: readonly (readonly [WordPart['kind'], string])[]): readonly WordPart[] {
  const parts: WordPart[] = []
  let same = ''
  let removed = ''
  let added = ''
  const flush = () => {
    if (removed !== '') parts.push({ kind: 'removed', text: removed })
    if (added !== '') parts.push({ kind: 'added', text: added })
    removed = ''
    added = ''
  }
  for (const [kind, text] of tokens) {
    if (kind === 'same') {
      same += text
      continue
    }
    if (same !== '') {
      // Between two changes, a space or comma alone joins them into one.
      if (removed + added !== '' && !hasWord.test(same)) {
        removed += same
        added += same
      } else {
        flush()
        parts.push({ kind: 'same', text: same })
      }
      same = ''
    }
    if (kind === 'removed') removed += text
    else added += text
  }
  flush()
  if (same !== '') parts.push({ kind: 'same', text: same })
  return parts
}
