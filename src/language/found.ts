/** What the grammar of one language finds in a text: the contract between nl/ and en/ and the shared rest. */
import type { Span } from '../diagnostic.ts'
import type { Expression, VerbEntry } from './lexicon.ts'

/** A verb or expression in the text, before its object decides what it means. */
export interface VerbInText {
  /** Null for a word that stands where a verb stands but is in no lexicon. */
  readonly entry: VerbEntry | Expression | null
  /** The entry's infinitive, or the unknown word as it stands in the text. */
  readonly verb: string
  /** The places of the words that carry it, in reading order, adjoining words as one. */
  readonly spans: readonly Span[]
  /** Worked out when its meaning depends on it: most verbs mean the same with any object. */
  readonly surroundings: () => Surroundings
}

/** What stands around a verb and may decide what it means. */
export interface Surroundings {
  /** The other words of its clause in lower case and in reading order, as far as its object may stand there. */
  readonly object: readonly string[]
  /** Words of its prepositional phrases, which decide where the object does not: "neemt deel aan een cursus". */
  readonly phrases?: readonly string[]
  /** "zich", "oneself" belongs to it. */
  readonly reflexive: boolean
  /** The object is the subject's own or has no determiner: "ontwikkelt (zijn) kennis". */
  readonly ownObject: boolean
}

export interface MainVerb extends VerbInText {
  /** From the verb to the end of its clause. */
  readonly span: Span
  /** Worked out when somebody asks. */
  readonly propose: () => Proposed
}

/** What can be proposed from the clause of a verb: see `Behaviour`. */
export interface Proposed {
  readonly clause: string | null
  readonly nominal: string | null
}

/**
 * Who does it. `learner`: whoever the outcome is about, and everybody not known to be somebody else.
 * `institute`: the programme or its staff. `speaker`: I. `thing`: no person ("veiligheid", "the application").
 */
export type SubjectRole = 'learner' | 'institute' | 'speaker' | 'thing'

export interface Found {
  readonly subject: { readonly span: Span; readonly role: SubjectRole } | null
  readonly main: readonly MainVerb[]
  /** Worked out when somebody asks. */
  readonly purpose: () => readonly VerbInText[]
  /** The words that make it a wish: "wil", "hopes to". */
  readonly wish: Span | null
  /** The words of a state without a verb of the lexicon: "is competent", "Knowledge". */
  readonly state?: Span | null
}
