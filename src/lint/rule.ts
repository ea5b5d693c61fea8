/** What a rule is: its words, its examples, and a check that yields what is wrong, by path. */
import type { Edit, Finding, Language, Path, Proposal, Severity, Span, Text } from '../diagnostic.ts'
import type { Lexicon } from '../language/lexicon.ts'
import type { Parse } from '../language/sentence.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { Agreement, Outcome, Persona } from '../model/schema-types.ts'

/** What a rule looks at: one item, or the whole repository at once. */
export interface Subjects {
  readonly outcome: Outcome
  readonly persona: Persona
  readonly agreement: Agreement
  readonly repository: Catalogue
}
export type SubjectKind = keyof Subjects

/** What a rule yields; the runner adds rule, file, item and severity. */
export interface Found {
  readonly at: Path
  readonly onKey?: boolean
  /** The words within the text value at the path. */
  readonly span?: Span
  /** In a repository rule: the file it is about. */
  readonly file?: string
  readonly item?: Finding['item']
  /** Never louder than the rule's own: what only parsing found is at most a warning. */
  readonly severity?: Severity
  readonly reason: Text
  readonly hint?: Text
  readonly expected?: readonly string[]
  readonly related?: Finding['related']
  /** A rewrite that keeps the meaning; only in a rule whose `fix` is `safe`. */
  readonly edits?: readonly Edit[]
  /** What `--suggest` shows. */
  readonly proposals?: readonly Proposal[]
}

/** What a rule may ask for besides the item itself. */
export interface RuleContext {
  readonly catalogue: Catalogue
  /** The language that the item's texts are in. */
  readonly language: Language
  readonly lexicon: Lexicon
  /** The item's file. */
  readonly file: string
  /** Parses a sentence in the item's language; each sentence once. */
  parse(sentence: string): Parse
  /** YYYY-MM-DD. */
  readonly today: string
  /** The catalogue of the base revision; undefined without `--base`. */
  readonly base: Catalogue | undefined
}

/**
 * An example: the fields that matter, laid over a sound item of the kind (lists are replaced). For an outcome with a
 * `statement` and no `behaviours`, the behaviours are those that the parser finds in it.
 */
export type Example = Readonly<Record<string, unknown>>

export interface Rule<Kind extends SubjectKind = SubjectKind> {
  readonly id: string
  readonly about: Kind
  readonly severity: Severity
  /** Asks for something that a draft may still lack: a draft or proposal gets a warning instead of an error. */
  readonly completeness?: boolean
  /** `safe`: the rewrite keeps the meaning. `propose`: shown, applied on request only. */
  readonly fix: 'safe' | 'propose' | 'no'
  /** Where one of these rules speaks about the same item, this one has nothing to add and is silent. */
  readonly yieldsTo?: readonly string[]
  readonly title: Text
  /** Why it matters, one or two sentences. */
  readonly why: Text
  /** How to put it right. */
  readonly advice: Text
  /** Where the rule comes from. */
  readonly source?: Text
  /** What the check cannot see. */
  readonly limits?: Text
  /** The tests run these: every `bad` is found, no `good` is. */
  readonly examples: Readonly<
    Record<Language, { readonly bad: readonly Example[]; readonly good: readonly Example[] }>
  >
  check(subject: Subjects[Kind], context: RuleContext): Iterable<Found>
}

/** Keeps the subject's type while the list of rules holds them all. */
export function defineRule<Kind extends SubjectKind>(rule: Rule<Kind>): Rule<Kind> {
  return rule
}
