/** A rule that is checked elsewhere (while reading, by the schema, between files) and is explained like the others. */
import type { Severity, Text } from '../diagnostic.ts'

export interface PlainRule {
  readonly id: string
  readonly severity: Severity
  readonly title: Text
  readonly why: Text
  readonly advice: Text
  /** YAML as it should not be, and as it should. */
  readonly wrong?: Text
  readonly right?: Text
}

/** The same lines in both languages. */
export const both = (text: string): Text => ({ nl: text, en: text })
