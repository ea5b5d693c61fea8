/** The perfect tense, read as the present: "heeft een les ontworpen" is made out like "kan een les ontwerpen". */
import { expressionForms } from '../forms.ts'
import type { Lexicon } from '../lexicon.ts'
import { isRelative } from './infinitive-place.ts'
import { participlesOf } from './participle.ts'
import { baseFinite, joinedParticle } from './resolved.ts'
import { can, tag, type Tagged } from './tag.ts'
import { closesOrTrails, horizon, infinitiveWithTe, isFinite } from './verb-place.ts'

/** What takes the place of the auxiliary, so that its participle stands where an infinitive does. */
const modalFor: ReadonlyMap<string, string> = new Map([
  ['heeft', 'kan'],
  ['heb', 'kan'],
  ['hebt', 'kunt'],
  ['hebben', 'kunnen'],
  ['is', 'kan'],
  ['ben', 'kan'],
  ['bent', 'kunt'],
])
/** Verbs of getting somewhere, the only ones with "zijn" that are no passive. */
const withZijn = new Set(['komen', 'gaan', 'overgaan', 'ingaan', 'nagaan', 'omgaan', 'meegaan', 'meekomen'])

/** The sentence itself where it holds no perfect tense. */
export function inPresent(sentence: Tagged, lexicon: Lexicon): Tagged {
  if (!sentence.words.some((word) => modalFor.has(word))) return sentence
  const words = [...sentence.words]
  const tags = [...sentence.tags]
  for (let at = 0; at < words.length; at += 1) {
    const modal = modalFor.get(words[at] ?? '')
    if (modal === undefined) continue
    const participles = participlesWith(sentence, at, lexicon)
    for (const { place, infinitive } of participles) {
      if (words[place] === infinitive) continue
      words[place] = infinitive
      tags[place] = tag.infinitive
    }
    if (participles.length === 0) continue
    words[at] = modal
    tags[at] = tag.modal
  }
  return { ...sentence, words, tags }
}

interface Participle {
  readonly place: number
  readonly infinitive: string
}

/** Right before the auxiliary, or after it at the end of a clause, as many as are joined. */
function participlesWith(sentence: Tagged, auxiliary: number, lexicon: Lexicon): readonly Participle[] {
  const takesZijn = !sentence.words[auxiliary]?.startsWith('h')
  const known = infinitivesOf(lexicon)
  const read = (place: number): Participle | null => {
    const infinitive = known.get(sentence.words[place] ?? '')
    return infinitive === undefined || takesZijn !== withZijn.has(infinitive) ? null : { place, infinitive }
  }
  const before = read(auxiliary - 1)
  if (before !== null && closesOrTrails(sentence, auxiliary + 1)) return [before]
  const found: Participle[] = []
  const last = Math.min(sentence.words.length, auxiliary + horizon)
  for (let at = auxiliary + 1; at < last; at += 1) {
    if (can(sentence, at, tag.mark | tag.subordinator | tag.modal)) break
    if (isRelative(sentence, at) && !pointsBack(sentence, at)) break
    if (found.length === 0 && !takesZijn && isCluster(sentence, at))
      return [{ place: at, infinitive: sentence.words[at] ?? '' }]
    const closes = closesOrTrails(sentence, at + 1)
    const participle = closes || infinitiveWithTe(sentence, at + 1) > 0 ? read(at) : null
    if (participle !== null) found.push(participle)
    else if (can(sentence, at, tag.copula) || (isFinite(sentence, at) && found.length > 0)) break
  }
  return found
}

/** "en die in de klas uitgeprobeerd". */
const pointsBack = ({ words }: Tagged, at: number): boolean => words[at - 1] === 'en'

/** "heeft laten zien", "heb leren omgaan": in the perfect an infinitive takes the place of the participle. */
const isCluster = (sentence: Tagged, at: number): boolean =>
  ['laten', 'leren', 'helpen'].includes(sentence.words[at] ?? '') && can(sentence, at + 1, tag.infinitive)

const known = new WeakMap<Lexicon, ReadonlyMap<string, string>>()

/** The infinitives of the lexicon's verbs by their participles; made for the first sentence that asks. */
function infinitivesOf(lexicon: Lexicon): ReadonlyMap<string, string> {
  const before = known.get(lexicon)
  if (before !== undefined) return before
  const infinitives = new Map<string, string>()
  const add = (infinitive: string, finite: string, particle: string | undefined): void => {
    for (const participle of participlesOf(infinitive, finite, particle))
      if (!infinitives.has(participle)) infinitives.set(participle, infinitive)
  }
  for (const verb of lexicon.verbs)
    if (verb.kind !== 'auxiliary') add(verb.infinitive, baseFinite(verb), verb.prefix)
  for (const expression of lexicon.expressions) {
    const [infinitive] = expressionForms('nl', expression).find(([, name]) => name === 'infinitive') ?? []
    if (infinitive !== undefined) add(infinitive, expression.finite ?? '', joinedParticle(expression))
  }
  known.set(lexicon, infinitives)
  return infinitives
}
