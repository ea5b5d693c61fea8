/** The rules without a check of their own: what reading a file or applying acceptances finds. */
import { repositoryRules } from './file-rules/repository.ts'
import { schemaRules } from './file-rules/schema.ts'
import { yamlRules } from './file-rules/yaml.ts'
import type { PlainRule } from './plain-rule.ts'
import { suppressionRules } from './suppression-rules.ts'

export const plainRules: readonly PlainRule[] = [
  ...yamlRules,
  ...schemaRules,
  ...repositoryRules,
  ...suppressionRules,
]
