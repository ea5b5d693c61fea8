import { briefDiff } from '../../diff/brief.ts'
import { diffCatalogues } from '../../diff/diff.ts'
import { formatChangelog } from '../../report/changelog.ts'
import type { Run } from '../command.ts'
import { tellUnread } from '../left-out.ts'
import { readLexicons } from '../own-words.ts'
import { readSide, readWorkingTree, splitRange } from '../sides.ts'

/** What changed between two releases, as Markdown. */
export const run: Run = async (context, args) => {
  const [oldName, newName] = splitRange(args)
  const old = await readSide(context, oldName)
  const now = newName === undefined ? await readWorkingTree(context) : await readSide(context, newName)
  const diff = diffCatalogues(old.catalogue, now.catalogue, { lexiconOf: await readLexicons(now) })
  tellUnread(context, old)
  tellUnread(context, now)
  const names = { from: old.name ?? null, to: now.name ?? null }
  const brief = briefDiff(diff, old.catalogue, now.catalogue, names, context.language)
  context.world.out.write(formatChangelog(brief, context.language))
  return 0
}
