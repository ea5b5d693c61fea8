import type { Expression, Form, Lexicon, VerbEntry } from '../lexicon.ts'
import type { Token } from '../tokens.ts'
import type { Opening } from './subclause.ts'
import * as words from './word-classes.ts'

/** What a word can be; a word often can be several things, and its place decides. */
export const tag = {
  finite: 1 << 0,
  stem: 1 << 1,
  infinitive: 1 << 2,
  /** The verb of a separable one without its particle: plural, or after "te". */
  base: 1 << 3,
  joined: 1 << 4,
  modal: 1 << 5,
  copula: 1 << 6,
  wish: 1 << 7,
  preposition: 1 << 8,
  determiner: 1 << 9,
  demonstrative: 1 << 10,
  possessive: 1 << 11,
  subject: 1 << 12,
  reflexive: 1 << 13,
  subordinator: 1 << 14,
  coordinator: 1 << 15,
  /** Punctuation other than a comma or slash. */
  mark: 1 << 16,
  connector: 1 << 17,
  number: 1 << 18,
  /** An adjective without an ending, so that it may also say how something is done. */
  adverb: 1 << 19,
  /** An adjective by its ending, inflected or not. */
  adjective: 1 << 20,
  /** "hiervan", "daarop": a preposition with its noun in one word. */
  pronominal: 1 << 21,
  /** An infinitive that is also a plural or the name of an activity. */
  noun: 1 << 22,
  /** With this word something new begins. */
  closer: 1 << 23,
} as const

/** Any word of which the class is closed, but for those that are also nouns. */
export const functionWord =
  tag.preposition |
  tag.determiner |
  tag.demonstrative |
  tag.possessive |
  tag.subject |
  tag.reflexive |
  tag.subordinator |
  tag.coordinator |
  tag.mark |
  tag.modal |
  tag.connector

/** One sentence with the tags of its words. Indexes run over the sentence. */
export interface Tagged {
  readonly tokens: readonly Token[]
  readonly words: readonly string[]
  readonly tags: readonly number[]
  /** What was found out about the words as openers of a clause, so that it is found out once. */
  readonly openings: (Opening | null | undefined)[]
}

const adverb = /(isch|lijks?|eigen|ig|air|baar|zaam|end|vol|loos|ioneel|ueel|ieel)$/
const pronominal =
  /^(hier|daar|er)(aan|bij|door|in|mee|na|naar|naast|om|onder|op|over|tegen|toe|tussen|uit|van|voor)$/
const closed: ReadonlyMap<string, number> = listClosed()

function listClosed(): ReadonlyMap<string, number> {
  const map = new Map<string, number>()
  const add = (list: ReadonlySet<string>, flag: number): void => {
    for (const word of list) map.set(word, (map.get(word) ?? 0) | flag)
  }
  add(words.prepositions, tag.preposition)
  add(words.determiners, tag.determiner)
  add(words.demonstratives, tag.demonstrative)
  add(words.possessives, tag.possessive)
  add(words.subjectPronouns, tag.subject)
  add(words.reflexives, tag.reflexive)
  add(words.subordinators, tag.subordinator)
  add(words.coordinators, tag.coordinator)
  add(words.connectors, tag.connector)
  add(words.modals, tag.modal)
  add(words.wishes, tag.wish)
  add(words.copulas, tag.copula)
  add(words.nounInfinitives, tag.noun)
  add(words.closers, tag.closer)
  return map
}

/** Tags the words of one sentence by what they can be. */
export function tagSentence(tokens: readonly Token[], lexicon: Lexicon): Tagged {
  const known = tagsIn(lexicon)
  const words: string[] = []
  const tags: number[] = []
  for (const token of tokens) {
    words.push(token.word)
    tags.push(tagOf(token, known, lexicon))
  }
  return { tokens, words, tags, openings: new Array(tokens.length) }
}

type KnownTags = Map<string, number>
const knownTags = new WeakMap<Lexicon, KnownTags>()
/** A curriculum has fewer words than this. */
const mostKnown = 20_000

/** The tags of words that were seen before: the same few thousand come again and again. */
function tagsIn(lexicon: Lexicon): KnownTags {
  const known = knownTags.get(lexicon) ?? new Map<string, number>()
  knownTags.set(lexicon, known)
  if (known.size > mostKnown) known.clear()
  return known
}

function tagOf({ word, kind }: Token, knownBefore: KnownTags, lexicon: Lexicon): number {
  if (kind === 'number') return tag.number
  if (kind === 'punctuation') return closed.get(word) ?? tag.mark
  const before = knownBefore.get(word)
  if (before !== undefined) return before
  const tags = tagsOfWord(word, lexicon)
  knownBefore.set(word, tags)
  return tags
}

function tagsOfWord(word: string, lexicon: Lexicon): number {
  const known = closed.get(word) ?? 0
  const verb = verbTags(lexicon.byForm.get(word)) | verbTags(lexicon.expressionsByForm.get(word))
  return known | verb | ((known & functionWord) === 0 ? shapeTags(word) : 0)
}

function shapeTags(word: string): number {
  if (pronominal.test(word)) return tag.pronominal
  if (adverb.test(word) || words.plainAdverbs.has(word)) return tag.adverb | tag.adjective
  if (!word.endsWith('e')) return 0
  const adjective = (word.length > 4 && !/([^oe]i|t|iën)e$/.test(word)) || /(st|te)e$/.test(word)
  return adjective ? tag.adjective : 0
}

function verbTags(forms: readonly Form<VerbEntry | Expression>[] | undefined): number {
  let tags = 0
  for (const { name } of forms ?? []) {
    if (name === 'finite') tags |= tag.finite
    else if (name === 'infinitive') tags |= tag.infinitive
    else if (name === 'plural') tags |= tag.base
    else if (name === 'joined') tags |= tag.joined
    else if (name === 'stem') tags |= tag.stem
  }
  return tags
}

/** Whether the word at this place can be one of these; false outside the sentence. */
export function can(sentence: Tagged, at: number, flags: number): boolean {
  return ((sentence.tags[at] ?? 0) & flags) !== 0
}
