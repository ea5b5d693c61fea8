/** The nouns that say what a verb is done to. */
import { type Word, wordAt } from './words.ts'
import { coordinators, isAdverb, opensNoun, possessives, prepositions, subordinators } from './word-classes.ts'

const learners = /^(?:learners?|pupils?|students?|child|children|others|people|clients?|patients?|colleagues?|teams?|participants?|trainees?)$/

/**
 * The head nouns of the object between `from` and `to` in reading order, each also in the singular and together with
 * the word before it. What belongs to others ("learners' understanding") is left out.
 */
export function objectsOf(words: readonly Word[], from: number, to: number): readonly string[] {
  const heads: string[] = []
  let at = skipPreposition(words, from)
  let begin = at
  let others = false
  for (; at <= to; at += 1) {
    const word = at < to ? wordAt(words, at) : ''
    if (words[at]?.owner === true && at < to) others = learners.test(word.replace(/'s$/, '')) || others
    if (at < to && !isClosing(words, at)) continue
    if (at > begin && !others) addHead(heads, words, begin, at)
    if (word === '' || subordinators.has(word) || word === 'to' || word === ':') break
    if (prepositions.has(word) && word !== 'of' && word !== 'in') break
    begin = at + 1
    others = false
  }
  return heads
}

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
  const head = wordAt(words, at)
  if (opensNoun(head)) return
  for (const form of [head, singular(head)]) {
    if (!heads.includes(form)) heads.push(form)
    const pair = `${wordAt(words, at - 1)} ${form}`
    if (at > begin && !heads.includes(pair)) heads.push(pair)
  }
}

function singular(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (/(?:ches|shes|sses|xes)$/.test(word)) return word.slice(0, -2)
  if (word === 'analyses' || word === 'syntheses' || word === 'diagnoses') return `${word.slice(0, -2)}is`
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word
}
