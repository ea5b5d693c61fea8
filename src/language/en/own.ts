/** Which "their", "his" or "itself" is the subject's own. */
import { type Word, wordAt } from './words.ts'
import { isFunctionWord } from './word-classes.ts'

const owners = new Set(["their", "his", "her", "his/her", "her/his", "his/her/their", "your/their", "one's", "my", "our"])
const selves = new Set(['themselves', 'himself', 'herself', 'oneself', 'myself', 'ourselves'])
const people = /^(?:learners?|pupils?|students?|child|children|others|people|clients?|patients?|colleagues?|users?|customers?|parents?|participants?|trainees?|residents?|families|groups?|teams?|members?|individuals?|stakeholders?|communities|guests?|peers?)$/
const othersThings = new Set(
  (
    'needs learning development progress wellbeing well-being parents behaviour behavior interests talents questions ' +
    'effect effects effectiveness impact quality results strengths limitations implications advantages disadvantages ' +
    'properties use uses usefulness relevance value features characteristics structure applications application relationship ' +
    'relationships meaning role roles function functions causes consequences suitability reliability validity origin origins ' +
    'context contexts relation relations significance importance differences similarities components interaction'
  ).split(' '),
)

/** "your" or "yourself" for a word that refers to the subject; null for every other word. */
export function ownWord(words: readonly Word[], at: number, from: number, later: boolean): string | null {
  const word = wordAt(words, at)
  if (word === 'my' || word === 'our' || word === "one's") return 'your'
  if (selves.has(word)) return hasOthers(words, from, at) ? null : 'yourself'
  if (!owners.has(word)) return word === 'its' && wordAt(words, at + 1) === 'own' && at === from ? 'your' : null
  if (wordAt(words, at + 1) === 'own' && !hasOthers(words, from, at)) return 'your'
  if (word === 'their' && hasPlural(words, from, at)) return null
  if (hasOthers(words, from, at)) return null
  if (later && othersThings.has(possessed(words, at))) return null
  return 'your'
}

function hasOthers(words: readonly Word[], from: number, at: number): boolean {
  for (let index = from; index < at; index += 1) if (people.test(wordAt(words, index).replace(/'s$/, ''))) return true
  return false
}

function hasPlural(words: readonly Word[], from: number, at: number): boolean {
  for (let index = from; index < at; index += 1) {
    const word = wordAt(words, index)
    if (!isFunctionWord(word) && /[^su]s$/.test(word)) return true
  }
  return false
}

/** The last noun of the phrase that begins with "their". */
function possessed(words: readonly Word[], at: number): string {
  let end = at + 1
  while (end < words.length && !isFunctionWord(wordAt(words, end)) && words[end]?.kind === 'word') end += 1
  return wordAt(words, end - 1)
}
