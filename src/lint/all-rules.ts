/** Every rule there is, also those that are checked while reading: for explaining, listing and naming. */
import type { PlainRule } from './plain-rule.ts'
import { plainRules } from './plain-rules.ts'
import type { Rule } from './rule.ts'
import { rules } from './rules.ts'

export const allRules: readonly (Rule | PlainRule)[] = [...rules, ...plainRules]
