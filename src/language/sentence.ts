/** What the tool finds in a sentence, before any judgement. */
import type { Language, Span } from '../diagnostic.ts'

/**
 * How much a verb says about behaviour that somebody else can see.
 * `observable`: an act or a product. `conditional`: visible only through an effect, so it wants a criterion.
 * `non_observable`: an inner state. `learning_process`: a route, participation or a wish.
 * `unknown`: stands in a verb's position but not in the lexicon.
 */
export type VerbKind = 'observable' | 'conditional' | 'non_observable' | 'learning_process' | 'unknown'

export const bloomLevels = ['remember', 'understand', 'apply', 'analyse', 'evaluate', 'create'] as const
export type Bloom = (typeof bloomLevels)[number]

/** A verb (or fixed expression) at one place in the text. */
export interface FoundVerb {
  /** The lexicon's infinitive, e.g. `afstemmen`; for an unknown verb the word as it stands. */
  readonly verb: string
  /** The words of the sentence that carry it, e.g. `stemt … af`. */
  readonly found: string
  /** Those words' places in the text, in reading order: a separable verb has two. */
  readonly spans: readonly Span[]
  /** After the frames: what the verb means with this object. */
  readonly kind: VerbKind
  readonly bloom: Bloom | null
  /** Other levels that respected lists give the same verb. */
  readonly bloomAlso: readonly Bloom[]
  /** Observable verbs to use instead, from the lexicon. */
  readonly suggest: readonly string[]
}

/** A main verb: what the learner does. */
export interface Behaviour extends FoundVerb {
  /** From the verb to the end of its clause, as it stands in the sentence; with the objects before an infinitive. */
  readonly text: string
  /** Where that text stands. */
  readonly span: Span
  /** Proposal for "… dat <clause>?" / "… that <clause>?": second person, Dutch with the verb last. Null when none can be made. */
  readonly clause: string | null
  /** Proposal for the transfer question, e.g. `volgen van leren en gedrag`. Null when none can be made. */
  readonly nominal: string | null
}

/**
 * What kind of sentence it is. `outcome`: the learner does something. `personal_goal`: "I want to …".
 * `programme_goal`: the institute's aim ("the course offers …"). `knowledge_state`: "has knowledge of …" and nothing done.
 */
export type SentenceClass = 'outcome' | 'personal_goal' | 'programme_goal' | 'knowledge_state'

export interface Parse {
  readonly sentence: string
  readonly language: Language
  readonly class: SentenceClass
  /** The words that decided the class, where it is no outcome. */
  readonly because: Span | null
  /** The grammatical subject as found, e.g. `De onderwijsprofessional`; null in subjectless styles. */
  readonly subject: { readonly text: string; readonly span: Span } | null
  readonly behaviours: readonly Behaviour[]
  /** Verbs in purpose and manner clauses ("zodanig dat hij inziet"): information, not behaviour. */
  readonly purpose: readonly FoundVerb[]
}
