/** Words and phrases of a word list in a text: whole words only, in time that grows with the text alone. */
import type { Span } from '../diagnostic.ts'
import { tokenise } from '../language/tokens.ts'
import type { Token } from '../language/tokens.ts'

export interface PhraseHit {
  readonly phrase: string
  readonly span: Span
  /** Index of the first token, and past the last. */
  readonly from: number
  readonly to: number
}

type Index = ReadonlyMap<string, readonly (readonly string[])[]>

const indexes = new WeakMap<readonly string[], Index>()

/** Phrases by their first word, the longest first. */
function indexOf(phrases: readonly string[]): Index {
  const known = indexes.get(phrases)
  if (known) return known
  const index = new Map<string, (readonly string[])[]>()
  for (const phrase of phrases) {
    const words = tokenise(phrase).map(({ word }) => word)
    const [first] = words
    if (first === undefined) continue
    index.set(
      first,
      [...(index.get(first) ?? []), words].toSorted((a, b) => b.length - a.length),
    )
  }
  indexes.set(phrases, index)
  return index
}

/** Every place of one of the phrases; of phrases that start at one word the longest. */
export function findPhrases(tokens: readonly Token[], phrases: readonly string[]): readonly PhraseHit[] {
  const index = indexOf(phrases)
  let hits: PhraseHit[] | undefined
  for (let from = 0; from < tokens.length; from++) {
    const candidates = index.get(tokens[from]!.word)
    const words = candidates && longestAt(tokens, from, candidates)
    if (!words) continue
    const to = from + words.length
    hits ??= []
    hits.push({
      phrase: words.join(' '),
      span: { start: tokens[from]!.start, end: tokens[to - 1]!.end },
      from,
      to,
    })
    from = to - 1
  }
  return hits ?? none
}

const none: readonly PhraseHit[] = []

/** The first of the phrases whose words follow each other from here. */
function longestAt(
  tokens: readonly Token[],
  from: number,
  candidates: readonly (readonly string[])[],
): readonly string[] | undefined {
  for (const words of candidates) {
    let matched = 1
    while (matched < words.length && tokens[from + matched]?.word === words[matched]) matched++
    if (matched === words.length) return words
  }
  return undefined
}

/** The tokens of the sentence that a token belongs to, by index. */
export function sentenceAround(
  tokens: readonly Token[],
  at: number,
): { readonly from: number; readonly to: number } {
  const ends = (index: number) =>
    tokens[index]!.kind === 'punctuation' && /^[.;!?¶]$/.test(tokens[index]!.word)
  let from = at
  while (from > 0 && !ends(from - 1)) from--
  let to = at
  while (to < tokens.length && !ends(to)) to++
  return { from, to }
}
