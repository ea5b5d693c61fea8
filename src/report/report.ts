/** What a report is made of. Each format is one pure function from this to text. */
import type { Diagnostic, Language, Severity, Text } from '../diagnostic.ts'
import { severities } from '../diagnostic.ts'

/** What reports can say about a rule besides its findings. */
export interface RuleWords {
  readonly title: Text
  readonly why: Text
  readonly advice: Text
}

/** A part of a quality figure: what it is about, of how many of the 100 points, and how well it stands. */
export interface ReportedPart {
  readonly id: string
  readonly label: Text
  readonly weight: number
  /** 0 to 100. */
  readonly score: number
}

/** A quality figure for the whole set and for each outcome, the worst first. */
export interface ReportedScore {
  /** 0 to 100; undefined where there are no outcomes. */
  readonly score: number | undefined
  readonly parts: readonly ReportedPart[]
  readonly outcomes: readonly {
    readonly id: string
    readonly title: string
    readonly file: string
    readonly score: number
    readonly parts: readonly (ReportedPart & { readonly because: Text | undefined })[]
  }[]
  /** How the figure is made, a sentence each. */
  readonly method: readonly Text[]
}

export interface Report {
  readonly command: string
  readonly tool: { readonly name: string; readonly version: string }
  readonly language: Language
  /** Sorted by place. */
  readonly diagnostics: readonly Diagnostic[]
  /** What somebody accepted on purpose: counted and shown, but not held against anybody. */
  readonly accepted: readonly Diagnostic[]
  /** Only where all rules were run on everything. */
  readonly score?: ReportedScore
  /** Whether proposals are shown with the findings. */
  readonly suggest: boolean
  /** The text of the files concerned, for showing lines. */
  readonly texts: ReadonlyMap<string, string>
  /** Every file that was looked at, relative to the repository. */
  readonly files: readonly string[]
  /** By id; rules without words (of YAML and schemas) are not there. */
  readonly rules: ReadonlyMap<string, RuleWords>
}

/** The diagnostics of each file that has any, in their order. */
export function groupByFile(diagnostics: readonly Diagnostic[]): Map<string, Diagnostic[]> {
  const byFile = new Map<string, Diagnostic[]>()
  for (const diagnostic of diagnostics) {
    const list = byFile.get(diagnostic.place.file)
    if (list) list.push(diagnostic)
    else byFile.set(diagnostic.place.file, [diagnostic])
  }
  return byFile
}

/** What is said about a finding, in one line: the reason and what to do. */
export const adviceOf = ({ reason, hint }: Diagnostic, language: Language): string =>
  [reason[language], hint?.[language]].filter(Boolean).join(' ')

export interface Summary {
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  readonly accepted: number
  readonly items: number
}

/** Counts findings by severity. */
export function summarise({
  diagnostics,
  accepted,
  files,
}: Pick<Report, 'diagnostics' | 'accepted' | 'files'>): Summary {
  const count = (severity: Severity) => diagnostics.filter((found) => found.severity === severity).length
  return {
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    accepted: accepted.length,
    items: files.length,
  }
}

/** Whether any finding is as severe as the threshold, or more. */
export function reaches(diagnostics: readonly Diagnostic[], threshold: Severity): boolean {
  const limit = severities.indexOf(threshold)
  return diagnostics.some(({ severity }) => severities.indexOf(severity) <= limit)
}
