/** Which verb of the lexicon a main verb is: an expression, a separable verb with its particle, or a plain one. */
import type { Expression, Form, Lexicon, VerbEntry } from '../lexicon.ts'
import { can, functionWord, tag, type Tagged } from './tag.ts'
import { closesOrTrails, isAdjective } from './verb-place.ts'
import type { HeadForm } from './walk.ts'
import {
  looseParticles,
  nounParticles,
  prepositions,
  reflexives,
  splitAdverbs,
  sureParticles,
} from './word-classes.ts'

const verbal = tag.finite | tag.infinitive | tag.base | tag.stem

export interface Resolved {
  /** Null for a verb that the lexicon lacks. */
  readonly entry: VerbEntry | Expression | null
  readonly verb: string
  /** The third person as it stands at the end of a subordinate clause: `afstemt`. Null where it cannot be told. */
  readonly finite: string | null
  /** The places of the words besides the verb that make it: particle, "te", complement. */
  readonly extra: readonly number[]
  readonly particle: number
  readonly complement: readonly number[]
}

/** The verb at `at` with the words of its clause; null when the lexicon has none that fits. */
export function resolve(
  sentence: Tagged,
  lexicon: Lexicon,
  at: number,
  form: HeadForm,
  words: readonly number[],
): Resolved | null {
  const found =
    form === 'infinitive'
      ? resolveInfinitive(sentence, lexicon, at, words)
      : resolveFinite(sentence, lexicon, at, form, words)
  return found ?? (can(sentence, at, verbal) ? null : unlisted(sentence, at, form))
}

/** A word that stands as a verb but is none of the lexicon's: itself. */
function unlisted(sentence: Tagged, at: number, form: HeadForm): Resolved {
  const verb = sentence.words[at] ?? ''
  const te = form === 'infinitive' && sentence.words[at - 1] === 'te' ? [at - 1] : []
  const finite = form === 'finite' ? verb : null
  return { entry: null, verb, finite, extra: te, particle: -1, complement: [] }
}

function resolveFinite(
  sentence: Tagged,
  lexicon: Lexicon,
  at: number,
  form: HeadForm,
  words: readonly number[],
): Resolved | null {
  const word = sentence.words[at] ?? ''
  const fits = (name: string): boolean =>
    form === 'plural' ? name === 'plural' || name === 'infinitive' : name === 'finite' || name === 'stem'
  const verbs = (lexicon.byForm.get(word) ?? []).filter(
    ({ name, entry }) => fits(name) && (name !== 'infinitive' || entry.prefix === undefined),
  )
  const separable = findParticle(sentence, verbs, words)
  const expression = findExpression(sentence, lexicon, at, words)
  if (expression !== null) {
    const last = expression.complement.at(-1) ?? -1
    if (separable === null || separable.particle <= last) return expression
  }
  if (separable !== null) return separable
  const compound = findUnlisted(sentence, verbs, at, words)
  if (compound !== null) return compound
  const plain = verbs.find(({ entry }) => entry.prefix === undefined)
  return plain === undefined ? unlistedBase(verbs, word) : known(plain.entry)
}

/** Only listed with a particle, but standing without one: "snijdt" beside "snijdt toe". */
function unlistedBase(verbs: readonly Form<VerbEntry>[], word: string): Resolved | null {
  const [first] = verbs
  if (first === undefined) return null
  const verb = first.entry.infinitive.slice(first.entry.prefix?.length ?? 0)
  const finite = first.name === 'finite' ? word : null
  return { entry: null, verb, finite, extra: [], particle: -1, complement: [] }
}

/** A verb with a particle that no listed verb has: "schakelt de spanning uit". */
function findUnlisted(
  sentence: Tagged,
  verbs: readonly Form<VerbEntry>[],
  at: number,
  words: readonly number[],
): Resolved | null {
  const [first] = verbs
  const place = words.findLast((word) => isLooseParticle(sentence, word, at))
  if (first === undefined || place === undefined || place === at + 1) return null
  const { infinitive, prefix = '', third_person: third } = first.entry
  const particle = sentence.words[place] ?? ''
  const finite = prefix === '' ? third : third.slice(0, -prefix.length - 1)
  const verb = particle + infinitive.slice(prefix.length)
  return { entry: null, verb, finite: particle + finite, extra: [place], particle: place, complement: [] }
}

export function known(entry: VerbEntry | Expression, found: Partial<Resolved> = {}): Resolved {
  const none = { extra: [], particle: -1, complement: [] }
  return { ...none, ...found, entry, verb: entry.infinitive, finite: finiteOf(entry) }
}

function finiteOf(entry: VerbEntry | Expression): string {
  if ('complement' in entry) return `${joinedParticle(entry) ?? ''}${entry.finite ?? ''}`
  const { third_person: third = '', prefix } = entry as VerbEntry
  return prefix === undefined ? third : prefix + third.slice(0, -prefix.length - 1)
}

/** The part of an expression's complement that is a particle of its verb: "af" of verantwoording afleggen. */
export function joinedParticle(entry: VerbEntry | Expression | null): string | undefined {
  if (entry === null || !('complement' in entry)) return undefined
  const verbs = entry.infinitive.split(' ')
  return entry.complement
    ?.split(' ')
    .find(
      (word) =>
        !verbs.includes(word) && verbs.some((verb) => verb.startsWith(word) && verb.length > word.length + 3),
    )
}

function findParticle(
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
      return known(entry, { extra: [place], particle: place })
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
  return closesOrTrails(sentence, at + 1) && !isPairedPreposition(sentence, at)
}

/** "in en buiten de school": a preposition after all. */
function isPairedPreposition(sentence: Tagged, at: number): boolean {
  if (!can(sentence, at + 1, tag.coordinator) || sentence.words[at + 1] === ',') return false
  return can(sentence, at + 2, tag.preposition)
}

function isParticleWord(word: string): boolean {
  return looseParticles.has(word)
}

/** A particle without a noun phrase of its own, and no second half of "van … af" or "daar … mee". */
function isLooseParticle(sentence: Tagged, at: number, verb: number): boolean {
  const word = sentence.words[at] ?? ''
  if (
    sentence.words[at + 1] === 'te' ||
    !looseParticles.has(word) ||
    !closesOrTrails(sentence, at + 1) ||
    isPairedPreposition(sentence, at)
  )
    return false
  if (can(sentence, at - 1, tag.preposition | tag.coordinator | tag.mark)) return false
  for (let near = at - 1; near > verb && near > at - 10; near -= 1) {
    if (
      can(sentence, near, tag.preposition | tag.coordinator) ||
      splitAdverbs.has(sentence.words[near] ?? '')
    )
      return false
  }
  return true
}

function resolveInfinitive(
  sentence: Tagged,
  lexicon: Lexicon,
  at: number,
  words: readonly number[],
): Resolved | null {
  const word = sentence.words[at] ?? ''
  const expression = findExpression(sentence, lexicon, at, words)
  if (expression !== null) return expression
  const te = sentence.words[at - 1] === 'te' ? [at - 1] : []
  const apart = te.length > 0 || can(sentence, at - 1, tag.modal)
  const prefix = apart && words.includes(at - 2) ? sentence.words[at - 2] : undefined
  const forms = lexicon.byForm.get(word) ?? []
  const separable = forms.find(({ name, entry }) => name === 'plural' && entry.prefix === prefix)
  if (separable !== undefined && prefix !== undefined) {
    return known(separable.entry, { extra: [at - 2, ...te], particle: at - 2 })
  }
  const whole = forms.find(({ name }) => name === 'infinitive')
  if (te.length > 0 && prefix !== undefined && isParticleWord(prefix)) {
    const base = forms[0]?.entry
    if (base !== undefined) {
      const third =
        base.prefix === undefined ? base.third_person : base.third_person.slice(0, -base.prefix.length - 1)
      const extra = [at - 2, ...te]
      return {
        entry: null,
        verb: prefix + word,
        finite: prefix + third,
        extra,
        particle: at - 2,
        complement: [],
      }
    }
  }
  if (whole !== undefined) return known(whole.entry, { extra: te })
  return forms.length === 0 ? null : { ...unlisted(sentence, at, 'infinitive'), finite: null }
}

/** The expression that the verb makes with these words; null when it makes none. */
export function findExpression(
  sentence: Tagged,
  lexicon: Lexicon,
  at: number,
  words: readonly number[],
): Resolved | null {
  let best: Resolved | null = null
  for (const { entry } of lexicon.expressionsByForm.get(sentence.words[at] ?? '') ?? []) {
    const wanted = (entry.complement ?? '').split(' ')
    const complement = matchComplement(
      sentence,
      isWhole(sentence, at, wanted) ? wanted.slice(1) : wanted,
      words,
    )
    if (complement === null) continue
    // Those with most words come first; of equals the one nearest to the beginning of the clause counts.
    if (best === null || (complement[0] ?? 0) < (best.complement[0] ?? 0)) {
      best = known(entry, { extra: complement, complement })
    }
  }
  return best
}

/** Written as one word: "gebruikmaken van". */
function isWhole(sentence: Tagged, at: number, complement: readonly string[]): boolean {
  const [first = ''] = complement
  return first.length > 2 && (sentence.words[at] ?? '').startsWith(first)
}

/** The places of the complement's words in this order; null when one is missing or stands in another phrase. */
function matchComplement(
  sentence: Tagged,
  complement: readonly string[],
  words: readonly number[],
): readonly number[] | null {
  const [first, ...rest] = complement
  if (first === undefined) return []
  const together = prepositions.has(first) || first === 'te'
  for (const [index, start] of words.entries()) {
    if (!matchesFirst(sentence, start, first, words[0] ?? 0)) continue
    const places = matchRest(sentence, rest, words, index)
    if (places === null) {
      if (!together) return null
    } else if (!together || places.every((place, steps) => place === start + steps + 1))
      return [start, ...places]
  }
  return null
}

function matchesFirst(sentence: Tagged, at: number, wanted: string, lowest: number): boolean {
  if (wanted === 'zich') return isReflexive(sentence, at)
  if (!isForm(sentence.words[at] ?? '', wanted)) return false
  return can(sentence, at, tag.preposition) || !isInPhrase(sentence, at, lowest)
}

function matchRest(
  sentence: Tagged,
  rest: readonly string[],
  words: readonly number[],
  from: number,
): readonly number[] | null {
  const places: number[] = []
  let index = from + 1
  for (const wanted of rest) {
    while (index < words.length && !matchesNext(sentence.words[words[index] ?? -1] ?? '', wanted)) index += 1
    const place = words[index]
    if (place === undefined) return null
    places.push(place)
    index += 1
  }
  return places
}

/** A preposition may also stand as "daarmee" or, apart from its "daar", as "mee". */
function matchesNext(word: string, wanted: string): boolean {
  if (isForm(word, wanted)) return true
  const form = wanted === 'met' ? 'mee' : wanted
  return (
    word === form || (/^(daar|hier|waar|er)/.test(word) && word.endsWith(form) && prepositions.has(wanted))
  )
}

/** The word itself, a longer form of it, or a compound that ends in it: verbanden, leervragen. */
function isForm(word: string, wanted: string): boolean {
  if (word === wanted) return true
  if (wanted.length < 5) return false
  if (word.startsWith(wanted)) return wanted.length > 5 && word.length - wanted.length <= 3
  return word.length - wanted.length > 2 && word.endsWith(wanted)
}

/** "geeft feedback op het overzicht": the overview is not what is given. */
function isInPhrase(sentence: Tagged, at: number, lowest: number): boolean {
  let before = at - 1
  while (
    before >= 0 &&
    at - before < 5 &&
    (isAdjective(sentence, before) ||
      can(sentence, before, tag.determiner | tag.possessive | tag.demonstrative))
  ) {
    before -= 1
  }
  return before >= lowest && can(sentence, before, tag.preposition) && sentence.words[before] !== 'samen'
}

/** "zich", or "je" and "me" where no noun follows. */
export function isReflexive(sentence: Tagged, at: number): boolean {
  const word = sentence.words[at] ?? ''
  if (reflexives.has(word)) return true
  if (word !== 'je' && word !== 'me' && word !== 'mij' && word !== 'ons') return false
  return closesOrTrails(sentence, at + 1) || can(sentence, at + 1, functionWord)
}
