/** The public API: everything the command line does, without a disk. */
export { UserError, languages, severities } from './diagnostic.ts'
export type {
  Diagnostic,
  Finding,
  ItemName,
  Language,
  Path,
  Place,
  Point,
  Severity,
  Span,
  Text,
} from './diagnostic.ts'
export type {
  ColourLevel,
  Folder,
  FolderEntry,
  OutputFolder,
  Reading,
  Stream,
  World,
  Written,
} from './world.ts'
export { load } from './load/load.ts'
export type { Loaded, LoadedFile } from './load/load.ts'
export { locate } from './load/locate.ts'
export type { Located } from './load/locate.ts'
export { checkSchemas } from './validate/check.ts'
export type { Checked } from './validate/check.ts'
export { buildCatalogue } from './model/build.ts'
export type { Built } from './model/build.ts'
export type { Catalogue, Entries, Entry, Settings } from './model/catalogue.ts'
export { localise } from './model/localise.ts'
export type { Agreement, Config, Framework, Outcome, Persona, Translation } from './model/schema-types.ts'
export { lint } from './lint/lint.ts'
export type { LintOptions } from './lint/lint.ts'
export { rules } from './lint/rules.ts'
export type { Rule } from './lint/rule.ts'
export { scoreOutcomes } from './lint/score.ts'
export type { Score } from './lint/score.ts'
export { diffCatalogues } from './diff/diff.ts'
export type { Diff } from './diff/change.ts'
export { leastEffect, relationWords } from './diff/effects.ts'
export { diffWords } from './diff/words.ts'
export { crosswalk } from './diff/crosswalk.ts'
export type { Crosswalk } from './diff/crosswalk.ts'
export { formatJson } from './report/json.ts'
export type { Report } from './report/report.ts'
