import type { Span } from '../diagnostic.ts'
import type { Found } from './found.ts'
import type { Lexicon } from './lexicon.ts'
import type { SentenceClass } from './sentence.ts'
import { markQuoted, type Token } from './tokens.ts'

/** The kind of sentence, and the words that decide it where it is no outcome. */
interface Classification {
  readonly class: SentenceClass
  readonly because: Span | null
}

/**
 * Decides whose sentence it is, from its subject, the markers in the word lists and the verbs that were found: first
 * what somebody wants for himself, then what the institute does, then what is a state and nothing done.
 */
export function classify(tokens: readonly Token[], found: Found, lexicon: Lexicon): Classification {
  const { personal_goal_markers: personal } = lexicon.words
  const { subject, wish, main } = found
  const quoted = markQuoted(tokens)
  const own = quoted.includes(true) ? tokens.filter((_, at) => quoted[at] !== true) : tokens
  if (subject?.role === 'speaker') return { class: 'personal_goal', because: subject.span }
  if (wish !== null) return { class: 'personal_goal', because: wish }
  // "De leerlingen leren om …" is a way of learning, not somebody's wish.
  const growth = subject?.role === 'learner' ? null : findPhrase(own, personal.growth)
  const marker = findPhrase(own, personal.wish) ?? growth
  if (marker !== null) return { class: 'personal_goal', because: marker }
  const speaker = lexicon.language === 'nl' ? own.find(({ word }) => word === 'ik') : undefined
  if (speaker) return { class: 'personal_goal', because: { start: speaker.start, end: speaker.end } }
  if (subject?.role === 'institute') return { class: 'programme_goal', because: subject.span }
  const state = main[0]?.spans[0] ?? found.state ?? null
  if (state !== null && main.every((verb) => verb.entry?.state === true)) {
    return { class: 'knowledge_state', because: state }
  }
  return { class: 'outcome', because: null }
}

/** The first place where the words of one of these phrases follow each other. */
function findPhrase(tokens: readonly Token[], phrases: readonly string[]): Span | null {
  const byFirst = indexPhrases(phrases)
  for (let at = 0; at < tokens.length; at += 1) {
    for (const words of byFirst.get(wordAt(tokens, at)) ?? noPhrases) {
      let matched = 1
      while (matched < words.length && wordAt(tokens, at + matched) === words[matched]) matched += 1
      const last = tokens[at + words.length - 1]
      if (matched === words.length && last) return { start: tokens[at]?.start ?? 0, end: last.end }
    }
  }
  return null
}

const noPhrases: readonly (readonly string[])[] = []

function wordAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.word ?? ''
}

type ByFirst = ReadonlyMap<string, readonly (readonly string[])[]>
const indexed = new WeakMap<readonly string[], ByFirst>()

/** The phrases of a list by their first word; made once per list. */
function indexPhrases(phrases: readonly string[]): ByFirst {
  const known = indexed.get(phrases)
  if (known !== undefined) return known
  const byFirst = new Map<string, string[][]>()
  for (const phrase of phrases) {
    const words = phrase.split(' ')
    const [first = ''] = words
    byFirst.set(first, [...(byFirst.get(first) ?? []), words])
  }
  indexed.set(phrases, byFirst)
  return byFirst
}
