/** The nouns that say what a verb is done to. */
import {
  coordinators,
  isAdverb,
  opensNoun,
  others,
  possessives,
  prepositions,
  subordinators,
} from './word-classes.ts'
import { type Word, wordAt } from './words.ts'

const mostHeads = 12

/**
 * The head nouns of the object between `from` and `to` in reading order, each followed by the word before it and the
 * noun ("peer review"). What belongs to others ("learners' understanding") is left out.
 */
export function objectsOf(words: readonly Word[], from: number, to: number): readonly string[] {
  const heads: string[] = []
  let at = skipPreposition(words, from)
  let begin = at
  let owned = false
  for (; at <= to && heads.length < mostHeads; at += 1) {
    const word = at < to ? wordAt(words, at) : ''
    owned ||= at < to && words[at]?.owner === true && others.has(word.replace(/'s$/, ''))
    if (at < to && !isClosing(words, at)) continue
    if (at > begin && !owned) addHead(heads, words, begin, at)
    if (word === '' || subordinators.has(word) || word === 'to' || word === ':') break
    if (prepositions.has(word) && word !== 'of' && word !== 'in') break
    begin = at + 1
    owned = false
  }
  return heads
}

/** Whether the object is the subject's own or has no determiner. */
export function isOwnObject(words: readonly Word[], from: number): boolean {
  const word = wordAt(words, from)
  return possessives.has(word) || !opensNoun(word)
}

function skipPreposition(words: readonly Word[], from: number): number {
  let at = from
  while (isAdverb(wordAt(words, at)) || prepositions.has(wordAt(words, at))) at += 1
  return at
}

function isClosing(words: readonly Word[], at: number): boolean {
  const word = wordAt(words, at)
  return (
    coordinators.has(word) ||
    prepositions.has(word) ||
    subordinators.has(word) ||
    word === 'to' ||
    words[at]?.kind === 'punctuation'
  )
}

function addHead(heads: string[], words: readonly Word[], begin: number, end: number): void {
  let at = end - 1
  while (at > begin && isAdverb(wordAt(words, at))) at -= 1
  const head = singular(wordAt(words, at))
  if (opensNoun(head)) return
  heads.push(head)
  if (at > begin) heads.push(`${wordAt(words, at - 1)} ${head}`)
}

/** Of the plurals only those that change the noun. */
function singular(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  return /^(?:analys|synthes|diagnos|hypothes|thes)es$/.test(word) ? `${word.slice(0, -2)}is` : word
}
