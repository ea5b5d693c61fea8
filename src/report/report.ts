/** What a report is made of. Each format is one pure function from this to text. */
import type { Diagnostic, Language, Severity } from '../diagnostic.ts'
import { severities } from '../diagnostic.ts'

export interface Report {
  readonly command: string
  readonly tool: { readonly name: string; readonly version: string }
  readonly language: Language
  /** Sorted by place. */
  readonly diagnostics: readonly Diagnostic[]
  /** The text of the files concerned, for showing lines. */
  readonly texts: ReadonlyMap<string, string>
  /** How many items were looked at: files of any kind. */
  readonly items: number
}

export interface Summary {
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  readonly items: number
}

/** Counts findings by severity. */
export function summarise({ diagnostics, items }: Pick<Report, 'diagnostics' | 'items'>): Summary {
  const count = (severity: Severity) => diagnostics.filter((found) => found.severity === severity).length
  return { errors: count('error'), warnings: count('warning'), infos: count('info'), items }
}

/** Whether any finding is as severe as the threshold, or more. */
export function reaches(diagnostics: readonly Diagnostic[], threshold: Severity): boolean {
  const limit = severities.indexOf(threshold)
  return diagnostics.some(({ severity }) => severities.indexOf(severity) <= limit)
}
