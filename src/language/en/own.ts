/** Which "their", "her" or "themselves" is the subject's own. */
import { isAdverb, isFunctionWord, isPlural, others } from './word-classes.ts'
import { type Word, wordAt } from './words.ts'

const owners = new Set(['their', 'his', 'her', 'his/her', 'her/his', 'his/her/their', 'your/their'])
const always = new Set(['my', 'our', "one's"])
const selves = new Set(['themselves', 'himself', 'herself', 'oneself', 'myself', 'ourselves'])
const mostWordsBack = 60
/** What a professional has of her own, even where the clause before names others. */
const ownThings = new Set(
  (
    'practice practices teaching instruction approach action actions choice choices decision decisions role performance ' +
    'lesson lessons design designs finding findings communication style reasoning method methods judgement judgment ' +
    'proposal thinking message guidance advice intervention interventions conduct position opinion supervisor mentor ' +
    'colleagues peers manager portfolio report presentation product idea ideas concept solution argument arguments ' +
    'conclusion conclusions recommendation recommendations plan plans strategy strategies work'
  ).split(' '),
)

/** The clause that "their" stands in, and all that was said since the first verb; `to` is exclusive. */
export interface Earlier {
  readonly from: number
  readonly clause: number
}

/** "your" or "yourself" for a word that refers to the subject; null for every other word. */
export function ownWord(words: readonly Word[], at: number, earlier: Earlier): string | null {
  const word = wordAt(words, at)
  if (always.has(word)) return 'your'
  if (selves.has(word)) return hasOthers(words, earlier.clause, at) ? null : 'yourself'
  const owned = wordAt(words, at + 1) === 'own'
  if (word === 'its') return owned && at === earlier.clause ? 'your' : null
  if (!owners.has(word)) return null
  const rival = word === 'his' || word === 'her' ? hasOthers : hasPlural
  if (rival(words, earlier.clause, at)) return null
  const elsewhere = rival(words, earlier.from, earlier.clause)
  return elsewhere && !owned && !ownThings.has(possessed(words, at)) ? null : 'your'
}

/** A word that says whose something is, whoever it is. */
export function isOwner(word: string): boolean {
  return owners.has(word) || always.has(word) || word === 'your' || word === 'its'
}

function hasOthers(words: readonly Word[], from: number, to: number): boolean {
  for (let at = Math.max(from, to - mostWordsBack); at < to; at += 1)
    if (isOthers(wordAt(words, at))) return true
  return false
}

function hasPlural(words: readonly Word[], from: number, to: number): boolean {
  for (let at = Math.max(from, to - mostWordsBack); at < to; at += 1) {
    const word = wordAt(words, at)
    if ((!isFunctionWord(word) && isPlural(word)) || isOthers(word)) return true
  }
  return false
}

function isOthers(word: string): boolean {
  return others.has(word.endsWith("'s") ? word.slice(0, -2) : word)
}

/** The last noun of the phrase that begins with "their". */
function possessed(words: readonly Word[], at: number): string {
  let end = at + 1
  while (end < at + mostWordsBack && isNounPart(words, end)) end += 1
  return wordAt(words, end - 1)
}

function isNounPart(words: readonly Word[], at: number): boolean {
  const word = wordAt(words, at)
  return words[at]?.kind === 'word' && !isFunctionWord(word) && !isAdverb(word)
}
