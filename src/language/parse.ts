import type { Language, Span } from '../diagnostic.ts'
import { classify } from './classify.ts'
import { findEnglishVerbs } from './en/find-verbs.ts'
import type { Found, MainVerb, Proposed, VerbInText } from './found.ts'
import { kindOf } from './frames.ts'
import type { Lexicon } from './lexicon.ts'
import { findDutchVerbs } from './nl/find-verbs.ts'
import type { Behaviour, FoundVerb, Parse } from './sentence.ts'
import { type Token, tokenise } from './tokens.ts'

export interface ParseOptions {
  readonly language: Language
  /** Of the same language. */
  readonly lexicon: Lexicon
  /** What the learner is called besides the names in the word lists, e.g. `de aspirant-docent`. */
  readonly actors?: readonly string[]
}

/** How the grammar of one language is called. */
type FindVerbs = (
  sentence: string,
  tokens: readonly Token[],
  lexicon: Lexicon,
  actors: readonly string[],
) => Found

const nobody: readonly string[] = []

/**
 * Finds the behaviours in a statement of one or more sentences. Never throws; time grows with the length of the text
 * only. What it cannot make out it leaves out.
 */
export function parse(sentence: string, options: ParseOptions): Parse {
  const { language, lexicon, actors = nobody } = options
  const tokens = tokenise(sentence)
  const find: FindVerbs = language === 'nl' ? findDutchVerbs : findEnglishVerbs
  const found = find(sentence, tokens, lexicon, actors)
  const products = lexicon.words.products
  const { class: sentenceClass, because } = classify(tokens, found, lexicon)
  let purpose: readonly FoundVerb[] | undefined
  return {
    sentence,
    language,
    class: sentenceClass,
    because,
    subject:
      found.subject === null ? null : { text: cut(sentence, found.subject.span), span: found.subject.span },
    behaviours: found.main.map((verb) => toBehaviour(sentence, verb, products)),
    get purpose() {
      return (purpose ??= found.purpose().map((verb) => toFoundVerb(sentence, verb, products)))
    },
  }
}

/** Spelled out: copying objects field by field is several times faster than spreading them. */
function toBehaviour(sentence: string, main: MainVerb, products: readonly string[]): Behaviour {
  const { verb, found, spans, kind, bloom, bloomAlso, suggest } = toFoundVerb(sentence, main, products)
  let proposed: Proposed | undefined
  return {
    verb,
    found,
    spans,
    kind,
    bloom,
    bloomAlso,
    suggest,
    text: cut(sentence, main.span),
    span: main.span,
    get clause() {
      return (proposed ??= main.propose()).clause
    },
    get nominal() {
      return (proposed ??= main.propose()).nominal
    },
  }
}

function toFoundVerb(sentence: string, found: VerbInText, products: readonly string[]): FoundVerb {
  const { entry, verb, spans } = found
  return {
    verb,
    found: spans.map((span) => cut(sentence, span)).join(' … '),
    spans,
    kind: kindOf(entry, found.surroundings, products),
    bloom: entry?.bloom ?? null,
    bloomAlso: entry?.bloom_also ?? [],
    suggest: entry?.suggest ?? [],
  }
}

function cut(sentence: string, span: Span): string {
  return sentence.slice(span.start, span.end)
}
