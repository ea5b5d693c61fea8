/** Words that stand where only a verb can stand but are in no lexicon. On doubt they are left alone. */
import { can, functionWord, tag, type Tagged } from './tag.ts'

const nounEnd =
  /(teit|ment|ant|ent|aat|acht|icht|ist|unst|ift|unt|ienst|inst|cht|est|ext|art|ert|ost|ast|iet|ijt|eut|oot|uit|port|at|it|ot|ut|et)$/
const verbEnd =
  /(eert|elt|igt|jft|gt|kt|pt|dt|eest|ijst|iert|uurt|oont|eent|int|aalt|eelt|oert|uwt|oeit|aait|rdt)$/
const verbStart = /^(be|ver|ont|her|ge|mis)/
const verbal = tag.finite | tag.infinitive | tag.joined | tag.base | tag.stem | tag.copula

/** A third person in second place, right after a subject that cannot be anything else. */
export function isUnknownFinite(sentence: Tagged, at: number): boolean {
  const word = sentence.words[at] ?? ''
  if (!isPlainWord(sentence, at) || !word.endsWith('t') || word.length < 4) return false
  return verbEnd.test(word) || !nounEnd.test(word)
}

/** A third person after "en" or "maar" and right before an article or pronoun: two signs, and none against. */
export function isUnknownJoined(sentence: Tagged, at: number): boolean {
  const word = sentence.words[at] ?? ''
  if (!isPlainWord(sentence, at) || !word.endsWith('t') || word.length < 5) return false
  if (!can(sentence, at + 1, tag.determiner | tag.possessive | tag.demonstrative | tag.reflexive))
    return false
  return /eert$/.test(word) || (verbStart.test(word) && verbEnd.test(word) && !nounEnd.test(word))
}

/** A plural or infinitive by its shape: only where a verb must come. */
export function isUnknownInfinitive(sentence: Tagged, at: number): boolean {
  const word = sentence.words[at] ?? ''
  return isPlainWord(sentence, at) && word.endsWith('en') && word.length > 4
}

/** By its ending certainly an infinitive: "prioriteren", but not "kinderen". */
export function isCertainInfinitive(word: string): boolean {
  return /(iseren|ificeren|eëren|iëren|ueren|[aeiou](c|l|n|r|s|t)[aeiou]?(ceren|leren|neren|seren|teren))$/.test(
    word,
  )
}

function isPlainWord(sentence: Tagged, at: number): boolean {
  if (sentence.tokens[at]?.kind !== 'word') return false
  return !can(sentence, at, functionWord | verbal) && /^\p{L}+$/u.test(sentence.words[at] ?? '')
}
