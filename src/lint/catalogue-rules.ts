/** The rules about how items hang together. They read no sentences, so they can be run without what that takes. */
import type { Rule } from './rule.ts'
import { referencePinOutdated } from './rules/reference-pin-outdated.ts'
import { repositoryIdsAndVersions } from './rules/repository-ids-and-versions.ts'
import { repositoryTranslationCurrent } from './rules/repository-translation-current.ts'
import { repositoryTwins } from './rules/repository-twins.ts'

export const catalogueRules = [
  repositoryIdsAndVersions,
  repositoryTwins,
  repositoryTranslationCurrent,
  referencePinOutdated,
] as readonly Rule[]
