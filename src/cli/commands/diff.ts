import type { Finding, Place } from '../../diagnostic.ts'
import type { Anchor, Diff } from '../../diff/change.ts'
import { diffCatalogues } from '../../diff/diff.ts'
import { findingsAt, gates } from '../../diff/gates.ts'
import { formatDiff } from '../../report/diff.ts'
import { locate } from '../../load/locate.ts'
import type { Folder } from '../../world.ts'
import type { Context, Run } from '../command.ts'
import { chalkFor } from '../output.ts'
import { tellUnread } from '../left-out.ts'
import { readSide, readWorkingTree, splitRange } from '../sides.ts'
import { version } from '../version.ts'

/** Says what changed between two versions, and what it means for the learner and for who relies on the outcome. */
export const run: Run = async (context, args, options) => {
  const [oldName, newName] = splitRange(args)
  const old = await readSide(context, oldName)
  const now = newName === undefined ? await readWorkingTree(context) : await readSide(context, newName)
  const diff = diffCatalogues(old.catalogue, now.catalogue)
  tellUnread(context, old)
  tellUnread(context, now)
  const { out } = context.world
  if (options['format'] === 'json') out.write(await formatJson(context, diff, old.folder, now.folder))
  else out.write(formatDiff(diff, context.language, chalkFor(context, out), out.columns))
  const gate = gates.find((name) => name === options['failOn'])
  return gate &&
    findingsAt(
      gate,
      diff.findings.filter(({ gated }) => gated),
    ).length > 0
    ? 1
    : 0
}

async function formatJson(
  { language }: Context,
  diff: Diff,
  oldFolder: Folder,
  newFolder: Folder,
): Promise<string> {
  const oldPlaces = await placesOf(
    oldFolder,
    diff.findings.map(({ old }) => old),
  )
  const newPlaces = await placesOf(
    newFolder,
    diff.findings.map((finding) => finding.new),
  )
  const output = {
    schemaVersion: 1,
    tool: { name: 'outcomes', version },
    command: 'diff',
    summary: { learner: diff.summary.learner, relying: diff.summary.relying },
    items: diff.items.map(({ kind, id, oldId, effect, learner, relying, pairedBy, score }) => ({
      kind,
      id,
      oldId,
      effect,
      learner,
      relying,
      pairedBy,
      score,
    })),
    findings: diff.findings.map((finding, index) => ({
      rule: finding.rule,
      severity: finding.severity,
      item: finding.item,
      path: finding.path,
      learner: finding.learner,
      relying: finding.relying,
      before: finding.before,
      after: finding.after,
      old: oldPlaces[index] ?? null,
      new: newPlaces[index] ?? null,
      reason: finding.reason[language],
      key: finding.key,
    })),
  }
  return `${JSON.stringify(output, null, 2)}\n`
}

type JsonPlace = Pick<Place, 'file' | 'start' | 'end'>

/** The place of each anchor, in their order. */
async function placesOf(
  folder: Folder,
  anchors: readonly (Anchor | null)[],
): Promise<(JsonPlace | undefined)[]> {
  const nothing = { nl: '', en: '' }
  const asked = anchors.flatMap((anchor, index): Finding[] =>
    anchor
      ? [{ rule: String(index), severity: 'info', file: anchor.file, at: anchor.at, reason: nothing }]
      : [],
  )
  const places: (JsonPlace | undefined)[] = []
  for (const { rule, place } of (await locate(folder, asked)).diagnostics) {
    places[Number(rule)] = { file: place.file, start: place.start, end: place.end }
  }
  return places
}
