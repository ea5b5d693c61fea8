/** Sentences without a finite verb: "Lessen ontwerpen en evalueren.", "Analyseren van gegevens." */
import { firstWord } from './first-word.ts'
import { finalInfinitiveAhead, isFinalInfinitive, isRelative } from './infinitive-place.ts'
import { opensSubclause } from './subclause.ts'
import { can, functionWord, tag, type Tagged } from './tag.ts'
import { isSurelyInfinitive } from './unknown.ts'
import { closesOrTrails, horizon, isAdverb, isFinite } from './verb-place.ts'
import type { Head } from './walk.ts'

/** A first infinitive that makes the whole sentence one without a finite verb. */
export function opensBare(sentence: Tagged, at: number, from: number): boolean {
  if (sentence.words[at - 1] === 'te') return false
  const first = can(sentence, at, tag.infinitive) && at === firstWord(sentence)
  const verb = first
    ? isFirstVerb(sentence, at)
    : isFinalInfinitive(sentence, at, from, false) || isUnknownFinal(sentence, at)
  return verb && !hasFiniteAhead(sentence, at + 1)
}

/** "Methoden die werken selecteren": after a clause in front, when no finite verb comes any more. */
export function opensBareAfter(sentence: Tagged, at: number, from: number): boolean {
  if (sentence.words[at - 1] === 'te' || !isFinalInfinitive(sentence, at, from, false)) return false
  for (let near = at + 1; near < at + horizon && near < sentence.words.length; near += 1) {
    if (can(sentence, near, tag.subordinator) || sentence.words[near] === 'om' || isRelative(sentence, near))
      return true
    if (can(sentence, near, tag.modal | tag.copula) || isFinite(sentence, near)) return false
  }
  return true
}

/** By its ending an infinitive, at the end of its clause: "pipetteren". */
export function isUnknownFinal(sentence: Tagged, at: number): boolean {
  if (!isSurelyInfinitive(sentence, at) || !closesOrTrails(sentence, at + 1)) return false
  return !can(sentence, at - 1, tag.preposition | tag.determiner | tag.possessive)
}

/** "Werken met kinderen vraagt geduld": a finite verb before the next clause makes the infinitive a subject. */
function hasFiniteAhead(sentence: Tagged, from: number): boolean {
  for (let at = from; at < from + horizon && at < sentence.words.length; at += 1) {
    if (can(sentence, at, tag.mark | tag.subordinator) || isRelative(sentence, at)) return false
    if (opensSubclause(sentence, at, false) !== null) return false
    if (can(sentence, at, tag.modal)) return true
    if (isFinite(sentence, at) && !can(sentence, at - 1, tag.coordinator)) return true
  }
  return false
}

/** "Tekenen van fraude herkennen" begins with a noun, "Ontwerpen van lessen en evalueren" with a verb. */
function isFirstVerb(sentence: Tagged, at: number): boolean {
  const next = finalInfinitiveAhead(sentence, at + 1)
  if (next < 0 || can(sentence, next - 1, tag.coordinator)) return true
  return !can(sentence, at, tag.noun) && closesOrTrails(sentence, at + 1)
}

/** What remains when no verb was found: a noun phrase that names an act, or a last word that can only be a verb. */
export function findBareInfinitives(sentence: Tagged): readonly Head[] {
  return [...nominalised(sentence, firstWord(sentence)), ...unknownLast(sentence)]
}

/** "Het (kunnen) ontwerpen, uitvoeren en evalueren van lessen en het bijstellen van …", as a whole sentence. */
function nominalised(sentence: Tagged, first: number): readonly Head[] {
  if (sentence.words[first] !== 'het') return []
  const heads = nominalRow(sentence, first + 1)
  if (heads.length === 0) return []
  for (let at = first + 1; at < sentence.words.length; at += 1) {
    const further = sentence.words[at] === 'het' && can(sentence, at - 1, tag.coordinator)
    if (further) heads.push(...nominalRow(sentence, at + 1))
  }
  return heads
}

/** Verbs in a row after "het", whose object comes with "van" or another preposition. */
function nominalRow(sentence: Tagged, from: number): Head[] {
  const heads: Head[] = []
  let at = from
  while (at < sentence.words.length) {
    if (can(sentence, at, tag.modal) || (heads.length === 0 && isAdverb(sentence, at))) at += 1
    else if (can(sentence, at, tag.infinitive)) {
      heads.push({ at, form: 'infinitive', from: at, opens: at })
      if (!can(sentence, at + 1, tag.coordinator)) break
      at += 2
    } else break
  }
  const last = heads.at(-1)
  return last !== undefined && can(sentence, last.at + 1, tag.preposition) ? heads : []
}

/** The last word, by its shape an infinitive of a verb that nobody listed. */
function unknownLast(sentence: Tagged): readonly Head[] {
  let at = sentence.words.length - 1
  while (at > 0 && can(sentence, at, tag.mark)) at -= 1
  if (at === 0 || can(sentence, at, functionWord) || can(sentence, at - 1, tag.preposition | tag.determiner))
    return []
  return isSurelyInfinitive(sentence, at) ? [{ at, form: 'infinitive', from: 0, opens: 0 }] : []
}
