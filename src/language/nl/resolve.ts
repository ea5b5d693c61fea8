/** Which verb of the lexicon a main verb is: an expression, a separable verb with its particle, or a plain one. */
import type { Expression, Form, Lexicon, VerbEntry } from '../lexicon.ts'
import { can, functionWord, tag, type Tagged } from './tag.ts'
import { closesOrTrails, isAdjective } from './verb-place.ts'
import type { HeadForm } from './walk.ts'
import { reflexives, sureParticles } from './word-classes.ts'

export interface Resolved {
  readonly entry: VerbEntry | Expression
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
  return form === 'infinitive'
    ? resolveInfinitive(sentence, lexicon, at, words)
    : resolveFinite(sentence, lexicon, at, form, words)
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
  const expression = findExpression(sentence, lexicon, word, words)
  if (expression !== null) {
    const last = expression.complement.at(-1) ?? -1
    if (separable === null || separable.particle <= last) return expression
  }
  if (separable !== null) return separable
  const plain = verbs.find(({ entry }) => entry.prefix === undefined)
  return plain === undefined ? null : { entry: plain.entry, extra: [], particle: -1, complement: [] }
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
    if (entry !== undefined && isParticle(sentence, place))
      return { entry, extra: [place], particle: place, complement: [] }
  }
  return null
}

/** A particle that is also a preposition is one only where no noun phrase follows. */
function isParticle(sentence: Tagged, at: number): boolean {
  const word = sentence.words[at] ?? ''
  if (sureParticles.has(word)) return !can(sentence, at - 1, tag.determiner)
  return closesOrTrails(sentence, at + 1)
}

function resolveInfinitive(
  sentence: Tagged,
  lexicon: Lexicon,
  at: number,
  words: readonly number[],
): Resolved | null {
  const word = sentence.words[at] ?? ''
  const expression = findExpression(sentence, lexicon, word, words)
  if (expression !== null) return expression
  const te = sentence.words[at - 1] === 'te' ? [at - 1] : []
  const prefix = te.length > 0 ? sentence.words[at - 2] : undefined
  const forms = lexicon.byForm.get(word) ?? []
  const separable = forms.find(({ name, entry }) => name === 'plural' && entry.prefix === prefix)
  if (separable !== undefined && prefix !== undefined) {
    return { entry: separable.entry, extra: [at - 2, ...te], particle: at - 2, complement: [] }
  }
  const whole = forms.find(({ name }) => name === 'infinitive')
  return whole === undefined ? null : { entry: whole.entry, extra: te, particle: -1, complement: [] }
}

function findExpression(
  sentence: Tagged,
  lexicon: Lexicon,
  word: string,
  words: readonly number[],
): Resolved | null {
  for (const { entry } of lexicon.expressionsByForm.get(word) ?? []) {
    const complement = matchComplement(sentence, (entry.complement ?? '').split(' '), words)
    if (complement !== null) return { entry, extra: complement, particle: -1, complement }
  }
  return null
}

/** The places of the complement's words in this order; null when one is missing or stands in another phrase. */
function matchComplement(
  sentence: Tagged,
  complement: readonly string[],
  words: readonly number[],
): readonly number[] | null {
  const places: number[] = []
  let index = 0
  for (const wanted of complement) {
    const first = places.length === 0
    while (index < words.length && !matches(sentence, words[index] ?? -1, wanted, first, words[0] ?? 0)) index += 1
    const place = words[index]
    if (place === undefined) return null
    places.push(place)
    index += 1
  }
  return isTight(sentence, complement, places) ? places : null
}

function matches(sentence: Tagged, at: number, wanted: string, first: boolean, lowest: number): boolean {
  const word = sentence.words[at] ?? ''
  if (wanted === 'zich') return isReflexive(sentence, at)
  if (can(sentence, at, tag.preposition | tag.connector) && word !== wanted) {
    return !first && /^(daar|hier|waar|er)/.test(word) && word.endsWith(wanted === 'met' ? 'mee' : wanted)
  }
  if (!first && /^(daar|hier|waar|er)/.test(word) && word.endsWith(wanted === 'met' ? 'mee' : wanted))
    return true
  if (!isForm(word, wanted)) return false
  return !first || can(sentence, at, tag.preposition) || !isInPhrase(sentence, at, lowest)
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

/** "in kaart" stands together, and in front of its verb so does "te woord". */
function isTight(sentence: Tagged, complement: readonly string[], places: readonly number[]): boolean {
  const [first = -1] = places
  if (!can(sentence, first, tag.preposition) && complement[0] !== 'te') return true
  const fixed = complement.filter((word, index) => index < 2 || complement.length < 5).length
  return places.every((place, index) => index === 0 || index >= fixed || place === first + index)
}

/** "zich", or "je" and "me" where no noun follows. */
export function isReflexive(sentence: Tagged, at: number): boolean {
  const word = sentence.words[at] ?? ''
  if (reflexives.has(word)) return true
  if (word !== 'je' && word !== 'me' && word !== 'mij' && word !== 'ons') return false
  return closesOrTrails(sentence, at + 1) || can(sentence, at + 1, functionWord)
}
