/** Statements without a verb that say what somebody knows or is: "Kennis van leertheorieën." */
import { firstWord } from './first-word.ts'
import { can, tag, type Tagged } from './tag.ts'

const participle = /^(ge|be|ver|ont|her|aan|af|bij|in|op|over|uit|voor|door|mee|na)\p{L}*(d|t|en)$/u
const nouns =
  /^(.*kennis|inzicht(en)?|begrip|.*vaardighe(id|den)|beheersing|.*bewustzijn|besef|.*ervaring|affiniteit|overzicht|bekwaamhe(id|den)|competenties?)$/
const adjectives = /^(bekend|vertrouwd|bekwaam|competent|bewust|ervaren|bedreven|thuis)$/

/** "is vaardig in", "heeft ervaring met", but not "heeft een les ontworpen": the place of the verb; -1 when it is none. */
export function findStateVerb(sentence: Tagged, second: number): number {
  const verb = sentence.words[second] ?? ''
  if (['is', 'zijn', 'bent', 'ben'].includes(verb)) return second
  if (!['heeft', 'hebben', 'hebt', 'heb'].includes(verb)) return -1
  let last = sentence.words.length - 1
  while (last > second && can(sentence, last, tag.mark)) last -= 1
  return last > second && !participle.test(sentence.words[last] ?? '') ? second : -1
}

/** The place of the word that names the state; -1 when the sentence does not open with one. */
export function findState(sentence: Tagged): number {
  let at = firstWord(sentence)
  const first = sentence.words[at] ?? ''
  if (adjectives.test(first)) {
    const next = sentence.words[at + 1] === 'zijn' ? at + 2 : at + 1
    return can(sentence, next, tag.preposition) ? at : -1
  }
  for (let steps = 0; steps < 5; steps += 1) {
    if (nouns.test(sentence.words[at] ?? '')) return at
    if (!can(sentence, at, tag.determiner | tag.adjective)) return -1
    at += 1
  }
  return -1
}

const comparative = /^(beter|meer|minder|vaker|[\p{L}]{3,}(der|ger|ker|ler|mer|ner|per|ser|ter|ver|zer))$/u

/** "Minder zenuwachtig worden", "Meer durven vragen": growth without a subject; the place of its verb, -1 when it is none. */
export function findGrowth(sentence: Tagged): number {
  const first = firstWord(sentence)
  if (!comparative.test(sentence.words[first] ?? '')) return -1
  const verb = sentence.words.findIndex((word) => word === 'worden' || word === 'durven')
  // "Beter worden in" is in the word lists.
  const from = sentence.words[first] === 'beter' ? first + 1 : first
  return verb > from && verb < first + 6 ? verb : -1
}
