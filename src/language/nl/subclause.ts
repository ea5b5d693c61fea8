/** Where a subordinate clause begins. */
import { can, tag, type Tagged } from './tag.ts'
import { closes, hasVerbAhead, infinitiveWithTe, isFinite } from './verb-place.ts'
import { conditionAdjectives, contentOpeners, purposeOpeners, teOpeners } from './word-classes.ts'

/**
 * `purpose`: for what, how or with what effect · `content`: what the verb is about ("legt uit hoe") · `relative`: which
 * one · `other`: when, because.
 */
export interface Opening {
  readonly role: 'purpose' | 'content' | 'relative' | 'other'
  /** With "te" and an infinitive, so without a subject of its own. */
  readonly te: boolean
}

/** What kind of subordinate clause opens at this word; null when none does. `wantsTe`: "om" belongs to the main verb. */
export function opensSubclause(sentence: Tagged, at: number, wantsTe: boolean): Opening | null {
  if (wantsTe && sentence.words[at] === 'om') return null
  const known = sentence.openings[at]
  if (known !== undefined) return known
  const opening = findOpening(sentence, at)
  sentence.openings[at] = opening
  return opening
}

function findOpening(sentence: Tagged, at: number): Opening | null {
  const word = sentence.words[at] ?? ''
  if (word === 'die' || word === 'dat') return opensWithDat(sentence, at)
  if (word === 'of') return isWhether(sentence, at) ? { role: 'content', te: false } : null
  if (word === 'als' || word === 'indien' || word === 'waar') return opensWithAls(sentence, at)
  if (teOpeners.has(word)) return opensWithTe(sentence, at)
  if (!can(sentence, at, tag.subordinator)) return null
  if (word === 'wat' && sentence.words[at + 1] === 'betreft') return null
  if (conditionAdjectives.has(sentence.words[at + 1] ?? '')) return null
  if (purposeOpeners.has(word)) return { role: 'purpose', te: false }
  return { role: roleOf(sentence, at), te: false }
}

function roleOf(sentence: Tagged, at: number): Opening['role'] {
  const word = sentence.words[at] ?? ''
  if (contentOpeners.has(word) && sentence.words[at - 1] !== ',' && at > 0) return 'content'
  return word.startsWith('waar') && word !== 'waarom' ? 'relative' : 'other'
}

/** "dat" and "die" open a clause, unless they point at a noun: "met die leerlingen", "past dat plan aan". */
function opensWithDat(sentence: Tagged, at: number): Opening | null {
  const points = tag.preposition | tag.subject | tag.subordinator | tag.determiner
  if (at === 0 || can(sentence, at - 1, points) || opensBefore(sentence, at)) return null
  if (sentence.words[at] === 'die' && isJoinedFinite(sentence, at - 1)) return null
  if (!hasVerbAhead(sentence, at + 1)) return null
  if (sentence.words[at] === 'die') {
    return can(sentence, at - 1, tag.coordinator) && sentence.words[at - 1] !== ','
      ? joined(sentence, at)
      : { role: 'relative', te: false }
  }
  for (let near = at - 1; near >= at - 6 && near >= 0; near -= 1) {
    if (sentence.words[near] === 'zodanig' || sentence.words[near] === 'zo')
      return { role: 'purpose', te: false }
  }
  return { role: 'content', te: false }
}

/** "… en zet die in bij": no noun that a clause could say which one it is. */
const isJoinedFinite = (sentence: Tagged, at: number): boolean =>
  isFinite(sentence, at) && can(sentence, at - 1, tag.coordinator)

function opensBefore(sentence: Tagged, at: number): boolean {
  return (sentence.openings[at - 1] ?? null) !== null
}

/** "en die …": goes on with a relative clause, or points back at something and is an object. */
function joined(sentence: Tagged, at: number): Opening | null {
  if (sentence.words[at + 1] === 'van') return null
  return can(sentence, at + 1, tag.infinitive) && closes(sentence, at + 2)
    ? null
    : { role: 'relative', te: false }
}

/** "of" is whether after a verb ("onderzoekt of", "gaat na of"), and or between two of a kind. */
function isWhether(sentence: Tagged, at: number): boolean {
  if (can(sentence, at + 1, tag.finite | tag.infinitive | tag.preposition | tag.modal | tag.connector))
    return false
  if (can(sentence, at + 1, tag.pronominal)) return false
  const before = tag.finite | tag.infinitive | tag.base | tag.joined | tag.preposition
  const asks =
    can(sentence, at - 1, before) || ['erop', 'na', 'zich', 'erover'].includes(sentence.words[at - 1] ?? '')
  if (asks) return hasVerbAhead(sentence, at + 1)
  // "test in de klas of dit werkt": a subject that is a pronoun, and a verb at the end.
  const pronoun = can(sentence, at + 1, tag.subject) || ['dit', 'er'].includes(sentence.words[at + 1] ?? '')
  return pronoun && can(sentence, at + 2, tag.finite | tag.joined | tag.copula) && closes(sentence, at + 3)
}

/** "als leraar" is a phrase and "indien nodig" too, "als hij" is a clause. */
function opensWithAls(sentence: Tagged, at: number): Opening | null {
  const next = at + 1
  if (conditionAdjectives.has(sentence.words[next] ?? '')) return null
  if (sentence.words[at] !== 'als') return hasVerbAhead(sentence, next) ? { role: 'other', te: false } : null
  if (isComparison(sentence, at)) return null
  const second = tag.finite | tag.stem | tag.modal | tag.copula
  const noun = !can(
    sentence,
    next,
    tag.determiner | tag.subject | tag.possessive | tag.demonstrative | tag.coordinator,
  )
  if (noun && can(sentence, next + 1, second) && can(sentence, next + 2, tag.subject)) return null
  if (noun && !/(en|s)$/.test(sentence.words[next] ?? '') && !hasSingularAhead(sentence, next)) return null
  return hasVerbAhead(sentence, next) && !isSecondAhead(sentence, next) ? { role: 'other', te: false } : null
}

/** "als samenwerking mislukt", but "als team beter samenwerken": one noun wants a verb in the singular. */
function hasSingularAhead(sentence: Tagged, from: number): boolean {
  for (let at = from; at < from + 12 && at < sentence.words.length; at += 1) {
    if (can(sentence, at, tag.mark) || sentence.words[at] === ',') return false
    if (can(sentence, at, tag.finite | tag.joined | tag.modal | tag.copula)) return true
  }
  return false
}

/** "zowel in de klas als daarbuiten", "even goed als". */
function isComparison(sentence: Tagged, at: number): boolean {
  if (['evenals', 'meer', 'zoveel', 'net', 'zo', 'dezelfde'].includes(sentence.words[at - 1] ?? ''))
    return true
  for (let near = at - 1; near >= 0 && near > at - 8; near -= 1)
    if (sentence.words[near] === 'zowel') return true
  return false
}

/** "als lid van een team ontwerpt de student": the next verb is followed by a subject, so it is in second place. */
function isSecondAhead(sentence: Tagged, from: number): boolean {
  for (let at = from; at < from + 20 && at < sentence.words.length; at += 1) {
    if (can(sentence, at, tag.mark) || sentence.words[at] === ',' || can(sentence, at, tag.subject))
      return false
    if (can(sentence, at, tag.finite | tag.stem | tag.modal))
      return can(sentence, at + 1, tag.determiner | tag.subject)
  }
  return false
}

function opensWithTe(sentence: Tagged, at: number): Opening | null {
  const word = sentence.words[at] ?? ''
  if (infinitiveWithTe(sentence, at + 1) < 0) return null
  return { role: purposeOpeners.has(word) ? 'purpose' : 'other', te: true }
}
