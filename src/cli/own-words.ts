/** The verbs and words of the institute's own: the files that the config names under `lexicon`. */
import type { Finding, Language } from '../diagnostic.ts'
import { builtInLexicons, type LexiconOf } from '../diff/compare/ground.ts'
import type { Additions } from '../language/lexicon.ts'
import { readAdditions } from '../language/read-additions.ts'
import { loadFiles } from '../load/load.ts'
import type { Repository } from './open.ts'
import { pathBelow, resolvePath } from './paths.ts'

export interface OwnWords {
  readonly additions: Partial<Record<Language, Additions>>
  readonly findings: readonly Finding[]
}

/** Reads them; a file that is not there or not sound is a finding, and the rest counts. */
export async function readOwnWords({
  root,
  folder,
  catalogue,
}: Pick<Repository, 'root' | 'folder' | 'catalogue'>): Promise<OwnWords> {
  const additions: Partial<Record<Language, Additions>> = {}
  const findings: Finding[] = []
  for (const [index, named] of (catalogue.settings.lexicon ?? []).entries()) {
    const file = pathBelow(root, resolvePath(root, named))
    const at = ['lexicon', index]
    if (file === undefined) {
      findings.push(elsewhere(catalogue.settings.file ?? '', at, named))
      continue
    }
    const loaded = await loadFiles(folder, [{ file, kind: 'config', name: named }])
    findings.push(...loaded.findings)
    const value = loaded.files[0]?.value
    if (value === undefined) continue
    const read = readAdditions(value)
    for (const problem of read.problems)
      findings.push({ rule: 'lexicon/entry', severity: 'error', file, ...problem })
    if (read.language) additions[read.language] = join(additions[read.language], read.additions)
  }
  return { additions, findings }
}

/** The words for a comparison: the built-in ones with those of the institute. */
export async function readLexicons(side: Pick<Repository, 'folder' | 'catalogue'>): Promise<LexiconOf> {
  return builtInLexicons((await readOwnWords({ ...side, root: '/' })).additions)
}

const join = (first: Additions | undefined, second: Additions): Additions => ({
  ...first,
  ...second,
  verbs: [...(first?.verbs ?? []), ...(second.verbs ?? [])],
})

const elsewhere = (file: string, at: Finding['at'], named: string): Finding => ({
  rule: 'lexicon/outside',
  severity: 'error',
  file,
  at,
  reason: {
    nl: `\`${named}\` ligt buiten de repository, verwacht een bestand erbinnen.`,
    en: `\`${named}\` lies outside the repository, expected a file within it.`,
  },
})
