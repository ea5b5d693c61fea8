/** Sentences without a finite verb: "Lessen ontwerpen en evalueren.", "Analyseren van gegevens." */
import { can, functionWord, tag, type Tagged } from './tag.ts'
import { isSurelyInfinitive } from './unknown.ts'
import { closes, closesOrTrails, isFinalInfinitive, isNominal } from './verb-place.ts'
import type { Head, Subclause } from './walk.ts'

/** The infinitives that are the verbs of such a sentence. */
export function findBareInfinitives(
  sentence: Tagged,
  subclauses: readonly Subclause[],
  skip: readonly boolean[],
): readonly Head[] {
  const heads: Head[] = []
  const first = firstWord(sentence)
  let from = first
  let sub = 0
  for (let at = first; at < sentence.words.length; at += 1) {
    while (sub < subclauses.length && (subclauses[sub]?.to ?? 0) <= at) sub += 1
    if (skip[at] === true || at >= (subclauses[sub]?.from ?? Infinity)) continue
    if (isBareHere(sentence, at, from, first, heads.at(-1))) heads.push({ at, form: 'infinitive', from })
    if (can(sentence, at, tag.coordinator)) from = at + 1
  }
  if (heads.length > 0) return heads
  return [...nominalised(sentence, first), ...unknownLast(sentence)].slice(0, 4)
}

function firstWord(sentence: Tagged): number {
  let at = 0
  while (can(sentence, at, tag.mark | tag.number)) at += 1
  return at
}

function isBareHere(
  sentence: Tagged,
  at: number,
  from: number,
  first: number,
  last: Head | undefined,
): boolean {
  if (can(sentence, at, tag.modal)) return false
  if (at === first) return can(sentence, at, tag.infinitive) && opensSentence(sentence, at)
  if (sentence.words[at - 1] === 'te') return false
  if (!isFinalInfinitive(sentence, at, from)) return false
  return at > from || last !== undefined
}

/** "Vragen beantwoorden" begins with a noun, "Vragen stellen over" too, "Vragen naar" with a verb. */
function opensSentence(sentence: Tagged, at: number): boolean {
  for (let near = at + 1; near < at + 8 && !closes(sentence, near); near += 1) {
    if (
      can(sentence, near, tag.infinitive) &&
      !isNominal(sentence, near) &&
      closesOrTrails(sentence, near + 1)
    ) {
      return can(sentence, at + 1, tag.preposition)
    }
  }
  return true
}

/** "Het (kunnen) ontwerpen, uitvoeren en evalueren van lessen", as a whole sentence. */
function nominalised(sentence: Tagged, first: number): readonly Head[] {
  if (sentence.words[first] !== 'het') return []
  const heads: Head[] = []
  let at = first + 1
  while (at < sentence.words.length) {
    if (can(sentence, at, tag.modal)) at += 1
    else if (can(sentence, at, tag.infinitive)) {
      heads.push({ at, form: 'infinitive', from: at })
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
  return isSurelyInfinitive(sentence, at) ? [{ at, form: 'infinitive', from: 0 }] : []
}
