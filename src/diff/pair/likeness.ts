/**
 * How alike texts are: the cosine of their five-letter pieces, each weighed by how rare it is. Pieces rather than words,
 * because Dutch inflects and compounds: "toetsgegevens" and "gegevens uit toetsen" have most of theirs in common.
 * Chosen by measuring (bench/diff-likeness.ts).
 */
import type { Lexicon } from '../../language/lexicon.ts'
import { normaliseText, wordsOf } from '../normalise.ts'

// Pieces are known by a hash of this many bits, so that a million different ones take no more room than a thousand.
const hashBits = 21
const buckets = 1 << hashBits
const pieceLength = 5
const mostWords = 2000

// Two outcomes alone cannot tell which of their words are rare: a background of texts in which common words stand.
const backgroundTexts = 20

/** One side's text as pieces: sorted hashes, how often each stands there, and afterwards its weight. */
interface Vector {
  readonly pieces: Int32Array
  readonly weights: Float32Array
  length: number
}

export type Side = 'old' | 'new'

export interface Likeness {
  /** From 0 to 1, the same either way round. */
  score(old: number, now: number): number
  /** How much of a text on this side stands in these of the other side together, from 0 to 1. */
  share(side: Side, part: number, wholes: readonly number[]): number
  /** The texts of the other side that may be most like a text on this one, at most `limit`. */
  nearest(side: Side, at: number, limit: number): readonly number[]
}

/** Weighs two lists of texts against each other. Takes time and room in proportion to their length. */
export function weighTexts(
  oldTexts: readonly string[],
  newTexts: readonly string[],
  common: ReadonlySet<number>,
): Likeness {
  const vectors = { old: oldTexts.map(cutText), new: newTexts.map(cutText) }
  const counts = { old: countTexts(vectors.old), new: countTexts(vectors.new) }
  weigh([...vectors.old, ...vectors.new], counts, vectors.old.length + vectors.new.length, common)
  const indexes: Partial<Record<Side, NearestOf>> = {}
  return {
    score(old, now) {
      const [a, b] = [vectors.old[old]!, vectors.new[now]!]
      return dot(a, b) / (a.length * b.length || 1)
    },
    share(side, part, wholes) {
      const others = vectors[side === 'old' ? 'new' : 'old']
      return share(
        vectors[side][part]!,
        wholes.map((at) => others[at]!),
      )
    },
    nearest(side, at, limit) {
      const other = side === 'old' ? 'new' : 'old'
      const index = (indexes[side] ??= buildIndex(vectors[side], vectors[other], counts[other]))
      return index(at, limit)
    },
  }
}

/** The pieces of the words that say nothing about what a text is about, in all languages of the tool. */
export function commonPieces(lexicons: readonly (Lexicon | undefined)[]): ReadonlySet<number> {
  const pieces = new Set<number>()
  for (const lexicon of lexicons) {
    if (!lexicon) continue
    const { function_words: functionWords, parsing } = lexicon.words
    const words = [
      ...functionWords,
      ...parsing.subjects_third_person,
      ...parsing.subjects_plural,
      ...parsing.learner_objects,
    ]
    for (const word of words) for (const piece of cutText(normaliseText(word)).pieces) pieces.add(piece)
  }
  return pieces
}

function cutText(text: string): Vector {
  const found: number[] = []
  for (const word of wordsOf(text).slice(0, mostWords)) {
    const padded = ` ${word} `
    const last = Math.max(0, padded.length - pieceLength)
    for (let at = 0; at <= last; at += 1) found.push(hashPiece(padded, at))
  }
  const sorted = Int32Array.from(found).sort()
  const pieces = new Int32Array(sorted.length)
  const weights = new Float32Array(sorted.length)
  let size = 0
  for (const piece of sorted) {
    if (size > 0 && pieces[size - 1] === piece) weights[size - 1]! += 1
    else {
      pieces[size] = piece
      weights[size] = 1
      size += 1
    }
  }
  return { pieces: pieces.slice(0, size), weights: weights.slice(0, size), length: 0 }
}

function hashPiece(text: string, from: number): number {
  let hash = 0x811c9dc5
  const to = Math.min(text.length, from + pieceLength)
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash ^= hash >>> 15
  return hash & (buckets - 1)
}

/** In how many texts each piece stands. */
function countTexts(vectors: readonly Vector[]): Int32Array {
  const counts = new Int32Array(buckets)
  for (const { pieces } of vectors) for (const piece of pieces) counts[piece]! += 1
  return counts
}

/**
 * A piece that stands once on both sides is as rare as one that stands once on one side: otherwise what two versions
 * have in common would count for less than what they do not.
 */
function weigh(
  vectors: readonly Vector[],
  counts: Readonly<Record<Side, Int32Array>>,
  texts: number,
  common: ReadonlySet<number>,
): void {
  for (const vector of vectors) {
    let squares = 0
    for (const [at, piece] of vector.pieces.entries()) {
      const seen = 2 * Math.max(counts.old[piece]!, counts.new[piece]!)
      const background = common.has(piece) ? backgroundTexts / 2 : 0
      const rarity = Math.log(1 + (texts + backgroundTexts) / (seen + background))
      const weight = rarity * rarity * (1 + Math.log(vector.weights[at]!))
      vector.weights[at] = weight
      squares += weight * weight
    }
    vector.length = Math.sqrt(squares)
  }
}

function dot(a: Vector, b: Vector): number {
  let sum = 0
  let right = 0
  for (let left = 0; left < a.pieces.length; left += 1) {
    const piece = a.pieces[left]!
    while (right < b.pieces.length && b.pieces[right]! < piece) right += 1
    if (right < b.pieces.length && b.pieces[right] === piece) sum += a.weights[left]! * b.weights[right]!
  }
  return sum
}

function share(part: Vector, wholes: readonly Vector[]): number {
  const places = wholes.map(() => 0)
  let sum = 0
  for (const [at, piece] of part.pieces.entries()) {
    let stands = false
    for (const [index, { pieces }] of wholes.entries()) {
      let place = places[index]!
      while (place < pieces.length && pieces[place]! < piece) place += 1
      places[index] = place
      stands ||= pieces[place] === piece
    }
    if (stands) sum += part.weights[at]! ** 2
  }
  return part.length === 0 ? 0 : sum / part.length ** 2
}

// How many entries of the index one text may look at: the rarest pieces first, so that time stays linear.
const mostVisits = 6000
const mostPieces = 64

type NearestOf = (at: number, limit: number) => readonly number[]

/** The texts to find by piece, as one long list; asks only for the rarest pieces of a text. */
function buildIndex(asking: readonly Vector[], found: readonly Vector[], counts: Int32Array): NearestOf {
  const starts = new Int32Array(buckets + 1)
  for (let piece = 0; piece < buckets; piece += 1) starts[piece + 1] = starts[piece]! + counts[piece]!
  const texts = new Int32Array(starts[buckets]!)
  const filled = starts.slice(0, buckets)
  for (const [at, { pieces }] of found.entries()) for (const piece of pieces) texts[filled[piece]!++] = at
  const sums = new Float32Array(found.length)
  return (at, limit) => {
    const { pieces, weights } = asking[at]!
    const rarest = Array.from(pieces.keys())
      .filter((place) => counts[pieces[place]!]! > 0)
      .sort((a, b) => counts[pieces[a]!]! - counts[pieces[b]!]! || pieces[a]! - pieces[b]!)
    const seen: number[] = []
    let visits = 0
    for (const place of rarest.slice(0, mostPieces)) {
      if (visits > mostVisits) break
      const from = starts[pieces[place]!]!
      const to = starts[pieces[place]! + 1]!
      const weight = weights[place]! ** 2
      for (let entry = from; entry < to && visits <= mostVisits; entry += 1) {
        const text = texts[entry]!
        if (sums[text] === 0) seen.push(text)
        sums[text]! += weight
        visits += 1
      }
    }
    seen.sort((a, b) => sums[b]! - sums[a]! || a - b)
    for (const text of seen) sums[text] = 0
    return seen.slice(0, limit)
  }
}
