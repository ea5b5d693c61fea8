/** Every rule there is, also those that are checked while reading: for explaining, listing and naming. */
import { repositoryRules } from './file-rules/repository.ts'
import { schemaRules } from './file-rules/schema.ts'
import { yamlRules } from './file-rules/yaml.ts'
import type { PlainRule } from './plain-rule.ts'
import type { Rule } from './rule.ts'
import { rules } from './rules.ts'
import { suppressionRules } from './suppression-rules.ts'

/** The rules without a check of their own. */
export const plainRules: readonly PlainRule[] = [
  ...yamlRules,
  ...schemaRules,
  ...repositoryRules,
  ...suppressionRules,
]

export const allRules: readonly (Rule | PlainRule)[] = [...rules, ...plainRules]
