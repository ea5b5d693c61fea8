/** Particles of separable verbs: most of them are prepositions elsewhere. */
import type { Form, VerbEntry } from '../lexicon.ts'
import { baseFinite, known, type Resolved, unlisted } from './resolved.ts'
import { can, tag, type Tagged } from './tag.ts'
import { closesOrTrails, infinitiveWithTe } from './verb-place.ts'
import { looseParticles, nounParticles, splitAdverbs, sureParticles } from './word-classes.ts'

/** The separable verb whose particle stands in the clause, the last one first. */
export function findParticle(
  sentence: Tagged,
  verbs: readonly Form<VerbEntry>[],
  words: readonly number[],
): Resolved | null {
  const byPrefix = new Map<string, VerbEntry>()
  for (const { entry } of verbs) if (entry.prefix !== undefined) byPrefix.set(entry.prefix, entry)
  if (byPrefix.size === 0) return null
  for (let index = words.length - 1; index >= 0; index -= 1) {
    const place = words[index] ?? -1
    const entry = byPrefix.get(sentence.words[place] ?? '')
    if (entry !== undefined && isParticle(sentence, place)) {
      // "vraagt door op wat": of two in a row the second is a preposition.
      const before = byPrefix.get(sentence.words[place - 1] ?? '')
      if (before !== undefined && words[index - 1] === place - 1 && isParticle(sentence, place - 1)) continue
      return known(entry, [place], place)
    }
  }
  return null
}

/** A particle that is also a preposition is one only where no noun phrase follows. */
function isParticle(sentence: Tagged, at: number): boolean {
  if (sentence.words[at + 1] === 'te') return false
  const word = sentence.words[at] ?? ''
  const named = can(sentence, at - 1, tag.determiner | tag.possessive | tag.demonstrative)
  if (sureParticles.has(word)) return !named || !nounParticles.has(word)
  // "toont aan een les te kunnen ontwerpen": right after the verb, before the clause that it asks for.
  if (can(sentence, at - 1, tag.finite) && infinitiveWithTe(sentence, at + 1) > 0) return true
  return closesOrTrails(sentence, at + 1) && !isPairedPreposition(sentence, at)
}

/** "in en buiten de school": a preposition after all. */
function isPairedPreposition(sentence: Tagged, at: number): boolean {
  if (!can(sentence, at + 1, tag.coordinator) || sentence.words[at + 1] === ',') return false
  return can(sentence, at + 2, tag.preposition)
}

/** A particle without a noun phrase of its own, and no second half of "van … af" or "daar … mee". */
function isLooseParticle(sentence: Tagged, at: number, verb: number): boolean {
  const word = sentence.words[at] ?? ''
  if (!looseParticles.has(word) || sentence.words[at + 1] === 'te') return false
  if (!closesOrTrails(sentence, at + 1) || isPairedPreposition(sentence, at)) return false
  if (can(sentence, at - 1, tag.preposition | tag.coordinator | tag.mark)) return false
  for (let near = at - 1; near > verb && near > at - 10; near -= 1) {
    const belongs = can(sentence, near, tag.preposition | tag.coordinator)
    if (belongs || splitAdverbs.has(sentence.words[near] ?? '')) return false
  }
  return true
}

/** A verb with a particle that no listed verb has: "schakelt de spanning uit". */
export function findUnlisted(
  sentence: Tagged,
  verbs: readonly Form<VerbEntry>[],
  at: number,
  words: readonly number[],
): Resolved | null {
  const [first] = verbs
  const place = words.findLast((word) => isLooseParticle(sentence, word, at))
  if (first === undefined || place === undefined) return null
  const particle = sentence.words[place] ?? ''
  const verb = particle + first.entry.infinitive.slice(first.entry.prefix?.length ?? 0)
  return unlisted(verb, particle + baseFinite(first.entry), [place], place)
}
