/** A pull request or merge request, as the CI run that looks at it knows it. */
import type { Language } from '../diagnostic.ts'
import type { World } from '../world.ts'

const proposalWords: Readonly<Record<Language, string>> = { nl: 'dit voorstel', en: 'this proposal' }

interface Names {
  readonly from: string | null
  readonly to: string | null
}

/** Names that a reader of the proposal knows: its target branch instead of a hash, and the proposal itself. */
export function nameProposal(env: World['env'], names: Names, language: Language): Names {
  const target = env['GITHUB_BASE_REF'] || env['CI_MERGE_REQUEST_TARGET_BRANCH_NAME']
  if (!target || names.from === null || !/^[0-9a-f]{40,64}$/.test(names.from)) return names
  return { from: target, to: names.to ?? proposalWords[language] }
}
