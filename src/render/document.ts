/**
 * The document tree: the one thing that every format takes. Plain JSON, with mdast's node types where mdast has them and
 * our own for forms. Text in it is final: nothing is parsed after this.
 *
 * A format can count on: one heading of depth 1, at the start; headings that never skip a level; tables with a header row and
 * a caption; a label for every field; keys that are unique in the document and the same in every language.
 */
import type { Language } from '../diagnostic.ts'

export interface Document {
  readonly meta: DocumentMeta
  readonly children: readonly Block[]
}

export interface DocumentMeta {
  /** Which document it is: `assessment-form`. */
  readonly id: string
  /** The text of its first heading. */
  readonly title: string
  readonly language: Language
  /** What is not adopted or no longer holds says so, on every page: `CONCEPT — niet vastgesteld`. */
  readonly mark: string | null
  readonly institute: string | null
  /** At the foot of every page, before the page number. */
  readonly footer: string
  /** What made it: `outcomes 1.2.0`. */
  readonly generator: string
  /** YYYY-MM-DD; null where none was given, so that the same input gives the same bytes. */
  readonly date: string | null
}

export type Block =
  Heading | Paragraph | List | Table | Quote | Rule | Box | Part | Fields | FieldBlock | PageBreak | Contents

export interface Heading {
  readonly type: 'heading'
  readonly depth: 1 | 2 | 3 | 4 | 5 | 6
  readonly children: readonly Inline[]
  /** What the contents refer to it by; only where they do. */
  readonly anchor?: string
}

export interface Paragraph {
  readonly type: 'paragraph'
  readonly children: readonly Inline[]
}

export interface List {
  readonly type: 'list'
  readonly ordered: boolean
  readonly start: number
  readonly children: readonly ListItem[]
}

export interface ListItem {
  readonly type: 'listItem'
  readonly children: readonly Block[]
}

export interface Table {
  readonly type: 'table'
  readonly caption: string
  /** Of each column, in per cent; together 100. */
  readonly widths: readonly number[]
  /** Whether the first cell of a row says what the row is about. */
  readonly rowHeaders: boolean
  /** The first row is the header. */
  readonly children: readonly TableRow[]
}

export interface TableRow {
  readonly type: 'tableRow'
  readonly children: readonly TableCell[]
}

export interface TableCell {
  readonly type: 'tableCell'
  readonly children: readonly Inline[]
}

export interface Quote {
  readonly type: 'blockquote'
  readonly children: readonly Block[]
}

export interface Rule {
  readonly type: 'thematicBreak'
}

export interface PageBreak {
  readonly type: 'pageBreak'
}

/** The headings of the document in order, with the page they are on where a format has pages. */
export interface Contents {
  readonly type: 'contents'
  readonly label: string
  /** The deepest headings that it names. */
  readonly depth: number
  readonly entries: readonly ContentsEntry[]
}

export interface ContentsEntry {
  readonly anchor: string
  readonly depth: number
  readonly children: readonly Inline[]
}

/** Something that stands out: the outcome itself, an agreement, a persona. */
export interface Box {
  readonly type: 'box'
  readonly title: string | null
  readonly children: readonly Block[]
}

/**
 * The facts about the document under its title, the fixed sentence at its end, text in large type to read across a table, and
 * the front of a booklet in the house style.
 */
export interface Part {
  readonly type: 'part'
  readonly role: 'facts' | 'foot' | 'large' | 'cover'
  readonly children: readonly Block[]
}

/** Short fields that belong together, side by side where there is room. */
export interface Fields {
  readonly type: 'fields'
  readonly children: readonly FieldBlock[]
}

export const fieldKinds = ['text', 'area', 'date', 'choice', 'checkboxes', 'signature'] as const
export type FieldKind = (typeof fieldKinds)[number]

export interface FieldOption {
  /** What is stored, the same in every language. */
  readonly value: string
  readonly label: string
}

export interface Field {
  readonly kind: FieldKind
  /** Of the answer; a checkbox has the key of its field, a full stop and its value. */
  readonly key: string
  readonly label: string
  /** Height of an `area`, in lines. */
  readonly rows: number
  /** Of `choice` (one of them) and `checkboxes` (any of them). */
  readonly options: readonly FieldOption[]
}

export interface FieldBlock extends Field {
  readonly type: 'field'
}

/** A field in a table's cell or in a sentence; its label shows nowhere else. */
export interface FieldInline extends Field {
  readonly type: 'inlineField'
}

export type Inline =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'inlineCode'; readonly value: string }
  | { readonly type: 'strong'; readonly children: readonly Inline[] }
  | { readonly type: 'emphasis'; readonly children: readonly Inline[] }
  | { readonly type: 'delete'; readonly children: readonly Inline[] }
  /** `url` is http, https or mailto. */
  | { readonly type: 'link'; readonly url: string; readonly children: readonly Inline[] }
  | { readonly type: 'break' }
  /** Words in another language than the document's. */
  | { readonly type: 'foreign'; readonly lang: string; readonly children: readonly Inline[] }
  | FieldInline

/** The words of nodes, without what they look like; a field has none. */
export function plainText(nodes: readonly (Block | Inline | ListItem | TableRow | TableCell)[]): string {
  let text = ''
  for (const node of nodes) {
    if ('value' in node) text += node.value
    else if (node.type === 'break') text += ' '
    else if ('children' in node) text += plainText(node.children)
  }
  return text
}
