/** What stands before a sentence without belonging to it: "1.", "LO2:", "a)", "Knowledge:", "Finally,". */
import { coordinators, isAdverb, modals } from './word-classes.ts'
import { type Word, wordAt } from './words.ts'

const mostWordsBeforeColon = 8
const shortLabel = 3
const label = /^(?:[a-z]|i{2,3}|iv|vi{0,3}|lo|[a-z]{1,3}-?\d[\d.]*)$/

/** The index of the first word behind the labels; `isClause` tells whether words up to a colon say something themselves. */
export function skipLabels(words: readonly Word[], isClause: (from: number, to: number) => boolean): number {
  const start = skipMarks(words, 0)
  for (let at = start; at < start + mostWordsBeforeColon; at += 1) {
    if (wordAt(words, at) !== ':') continue
    const last = wordAt(words, at - 1)
    const short = at - start < shortLabel && !modals.has(last) && last !== 'to'
    return short || !isClause(start, at) ? skipMarks(words, at + 1) : start
  }
  return start
}

function skipMarks(words: readonly Word[], from: number): number {
  let at = from
  while (at < words.length && isMark(words, at)) at += 1
  return at
}

function isMark(words: readonly Word[], at: number): boolean {
  const word = wordAt(words, at)
  if (words[at]?.kind !== 'word' || coordinators.has(word)) return true
  if (isAdverb(word)) return wordAt(words, at + 1) === ','
  return label.test(word) && (word.length > 1 || hasMarkAfter(words, at))
}

/** "a) design": the bracket is gone from the words, but not from the text. */
function hasMarkAfter(words: readonly Word[], at: number): boolean {
  const [here, next] = [words[at], words[at + 1]]
  return here !== undefined && next !== undefined && next.start > here.end + 1
}
