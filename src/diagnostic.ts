/** The word that every room speaks: something to say about a place in a file, in Dutch and English. */

export const languages = ['nl', 'en'] as const
export type Language = (typeof languages)[number]

/** A sentence in every language of the tool; a missing translation does not compile. */
export type Text = Readonly<Record<Language, string>>

/** Where a value sits in a document, from the root: keys and 0-based list indexes. */
export type Path = readonly (string | number)[]

/** A position in a text file, both numbers 1-based; columns count UTF-16 units, as editors do. */
export interface Point {
  readonly line: number
  readonly column: number
}

/** A stretch of a file: `end` is the position after its last character. */
export interface Place {
  readonly file: string
  readonly path: Path
  readonly start: Point
  readonly end: Point
}

export const severities = ['error', 'warning', 'info'] as const
export type Severity = (typeof severities)[number]

/** A part of a text value, in UTF-16 units from its start; `end` is exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Which item a diagnostic is about; `id` is empty for a file whose id could not be read. */
export interface ItemName {
  readonly kind: string
  readonly id: string
}

/** A rewrite of one text value: the `span` of the text at the path becomes `text`. */
export interface Edit {
  readonly at: Path
  readonly span: Span
  readonly text: string
}

/** What could be written instead: for the writer to choose, never written by itself. */
export interface Proposal {
  /** The fields or the list that it goes into. */
  readonly at: Path
  /** Fields with their values, or one item of the list. */
  readonly write: Readonly<Record<string, unknown>>
}

/** Why a finding is accepted on purpose. */
export interface Acceptance {
  /** A comment in the file itself, or an entry in `acceptances.yaml`. */
  readonly by: 'comment' | 'entry'
  readonly reason: string
  readonly owner: string | undefined
  /** The last day or month: YYYY-MM-DD or YYYY-MM. */
  readonly until: string | undefined
}

/** Something to say about the users' files, by path: places in lines and columns come last (load/locate.ts). */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  readonly file: string
  readonly at: Path
  /** The key that leads to the value, rather than the value. */
  readonly onKey?: boolean
  /** The words within a text value. */
  readonly span?: Span
  /** Already known place, for files that could not be read as YAML. */
  readonly place?: { readonly start: Point; readonly end: Point }
  readonly item?: ItemName
  /** One or two plain sentences: what is found and why it matters. */
  readonly reason: Text
  /** What would have been right there, literally. */
  readonly expected?: readonly string[]
  /** What the writer can do about it. */
  readonly hint?: Text
  readonly related?: readonly { readonly file: string; readonly at: Path; readonly reason: Text }[]
  /** A rewrite that keeps the meaning: what `--fix` does. */
  readonly edits?: readonly Edit[]
  /** Instead of what is found; several are alternatives. */
  readonly proposals?: readonly Proposal[]
  readonly accepted?: Acceptance
}

/** A finding with its place: what reports show. */
export interface Diagnostic {
  readonly rule: string
  readonly severity: Severity
  readonly place: Place
  readonly item?: ItemName
  readonly reason: Text
  readonly expected: readonly string[]
  readonly hint?: Text
  readonly related: readonly { readonly place: Place; readonly reason: Text }[]
  readonly proposals: readonly Proposal[]
  readonly accepted?: Acceptance
  /** Stays the same when lines move or the language changes, so that an acceptance survives a reformat. */
  readonly key: string
}

/** A request that cannot be carried out: one plain sentence and exit code 2, never a stack. */
export class UserError extends Error {
  readonly text: Text
  constructor(text: Text) {
    super(text.en)
    this.name = 'UserError'
    this.text = text
  }
}

/**
 * A short, stable name for a list of strings: two FNV-1a hashes of 32 bits (Fowler, Noll, Vo), as 16 hexadecimal
 * digits. For telling findings apart, not for secrets.
 */
export function fingerprint(...parts: readonly string[]): string {
  const text = parts.join('\u0000')
  let first = 0x811c9dc5
  let second = 0xc9dc5118
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    first = Math.imul(first ^ unit, 0x01000193)
    second = Math.imul(second ^ (unit + index), 0x01000193)
  }
  const hex = (hash: number) => (hash >>> 0).toString(16).padStart(8, '0')
  return hex(first) + hex(second)
}
