/** The only list of rules, in the order of the docs. */
import type { Rule } from './rule.ts'
import { contextPresent } from './rules/context-present.ts'
import { observableVerb } from './rules/observable-verb.ts'
import { standardComplete } from './rules/standard-complete.ts'

export const rules: readonly Rule[] = [observableVerb, contextPresent, standardComplete] as readonly Rule[]
