/** Writes what a comparison found into the files, as a proposal that people look at: `relations.equivalents`. */
import type { CrosswalkBrief } from '../diff/brief/matches.ts'
import type { Relation } from '../diff/change.ts'
import type { Match as Declared } from '../model/schema-types.ts'
import { appendEntry } from '../load/insert.ts'
import { readText } from '../load/load.ts'
import { changeFiles } from './change-files.ts'
import type { Context } from './command.ts'
import { requireRoot } from './repository.ts'
import type { Side } from './sides.ts'

const declared: Partial<Record<Relation, Declared>> = {
  exact: 'exact',
  narrower: 'narrow',
  broader: 'broad',
  overlap: 'close',
  'to judge': 'close',
}

/** Adds each match that the files do not name yet to the outcomes of this side, which has to be the files as they are. */
export async function writeEquivalents(
  context: Context,
  side: Side,
  briefs: readonly CrosswalkBrief[],
): Promise<void> {
  const root = requireRoot(context.world, context.directory)
  const changed = new Map<string, string>()
  let added = 0
  for (const { matches, right, left } of briefs) {
    if (left.id !== side.catalogue.settings.institute.id) continue
    for (const { pair } of matches) {
      const entry = side.catalogue.outcomes.get(pair.left)
      const match = declared[pair.relation]
      if (!entry || !match || pair.pairedBy === 'equivalents') continue
      const text = readText(side.folder, entry.file)
      if (typeof text !== 'string') continue
      const before = changed.get(entry.file) ?? text
      const fields = [
        { key: 'to', value: `${right.id}:${pair.right}` },
        { key: 'match', value: match },
      ]
      const after = appendEntry(before, ['relations', 'equivalents'], fields)
      if (after === undefined) continue
      added += 1
      changed.set(entry.file, after)
    }
  }
  const changes = [...changed].map(([file, text]) => ({ file, text }))
  await changeFiles(context, root, changes, false)
  context.world.err.write(
    context.language === 'nl'
      ? `${added} ${added === 1 ? 'verband' : 'verbanden'} voorgesteld onder \`relations.equivalents\`; lees ze na voordat je ze bewaart.\n`
      : `${added} ${added === 1 ? 'relation' : 'relations'} proposed under \`relations.equivalents\`; read them before you keep them.\n`,
  )
}
