/** Words that stand where only a verb can stand but are in no lexicon. On doubt they are left alone. */
import { can, functionWord, tag, type Tagged } from './tag.ts'

const nounEnd =
  /(teit|ment|ant|ent|aat|cht|ist|unst|ift|unt|ienst|inst|est|ext|art|ert|ost|ast|iet|ijt|eut|oot|port|at|it|ot|ut|et)$/
const verbEnd =
  /(eert|elt|igt|jft|gt|kt|pt|dt|eest|ijst|iert|uurt|oont|eent|int|aalt|eelt|oert|uwt|oeit|aait)$/
const surelyVerb = /(eert|[^n]dt|ijft|igt)$/
const verbStart = /^(be|ver|ont|her|ge|mis)/
const pluralsInEren =
  /(ieren|kinderen|ouderen|anderen|jongeren|goederen|liederen|moederen|bladeren|eieren|veren|heren|kleren|raderen|letteren)$/
const verbal = tag.finite | tag.infinitive | tag.joined | tag.base | tag.stem | tag.copula

/** A third person in second place, right after a subject that cannot be anything else. */
export function isUnknownFinite(sentence: Tagged, at: number): boolean {
  const word = sentence.words[at] ?? ''
  if (!isPlainWord(sentence, at) || !word.endsWith('t') || word.length < 4) return false
  return verbEnd.test(word) || !nounEnd.test(word)
}

/** A third person by its shape, after "en" or a noun and right before an article, "zich" or a pronoun. */
export function isUnknownJoined(sentence: Tagged, at: number): boolean {
  const word = sentence.words[at] ?? ''
  if (!isPlainWord(sentence, at) || !word.endsWith('t') || word.length < 5) return false
  if (can(sentence, at + 1, tag.reflexive)) return true
  if (!can(sentence, at + 1, tag.determiner | tag.possessive | tag.demonstrative)) return false
  return surelyVerb.test(word) || (verbStart.test(word) && verbEnd.test(word) && !nounEnd.test(word))
}

/** A third person by its ending alone: no noun ends like this. */
export function isSurelyFinite(sentence: Tagged, at: number): boolean {
  return isPlainWord(sentence, at) && surelyVerb.test(sentence.words[at] ?? '')
}

/** A plural or infinitive by its shape: only where a verb must come. */
export function isUnknownInfinitive(sentence: Tagged, at: number): boolean {
  const word = sentence.words[at] ?? ''
  return isPlainWord(sentence, at) && word.endsWith('en') && word.length > 4
}

/** An infinitive by its ending: "pipetteren", but not "kinderen" or "manieren". */
export function isSurelyInfinitive(sentence: Tagged, at: number): boolean {
  const word = sentence.words[at] ?? ''
  return isPlainWord(sentence, at) && word.length > 6 && word.endsWith('eren') && !pluralsInEren.test(word)
}

function isPlainWord(sentence: Tagged, at: number): boolean {
  if (sentence.tokens[at]?.kind !== 'word') return false
  return !can(sentence, at, functionWord | verbal) && /^\p{L}+$/u.test(sentence.words[at] ?? '')
}
