/** All rules over a catalogue, with the reader of sentences that they need. */
import type { Finding } from '../diagnostic.ts'
import { parse } from '../language/parse.ts'
import { readLexicon } from '../language/read-lexicon.ts'
import type { Catalogue } from '../model/catalogue.ts'
import { rules } from './rules.ts'
import { type LintOptions, runRules } from './run-rules.ts'

export type { LintOptions }

/** All findings of the rules, by severity as the config and the item's status set them. */
export const lint = (catalogue: Catalogue, options: LintOptions): Finding[] =>
  runRules(catalogue, rules, options, { parse, readLexicon })
