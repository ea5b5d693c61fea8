import type { Finding, Place } from '../../diagnostic.ts'
import type { Anchor, Diff } from '../../diff/change.ts'
import { acceptChanges } from '../../diff/accept.ts'
import { briefDiff } from '../../diff/brief.ts'
import { diffCatalogues } from '../../diff/diff.ts'
import { findingsAt, gates } from '../../diff/gates.ts'
import { formatDiff } from '../../report/diff.ts'
import { locate } from '../../load/locate.ts'
import type { Folder } from '../../world.ts'
import { soundAcceptances } from '../accept.ts'
import type { Context, Run } from '../command.ts'
import { makeChangeDocument } from '../change-document.ts'
import { readComparisonTargets, writeComparison } from '../comparison-reports.ts'
import { tellUnread } from '../left-out.ts'
import { readLexicons } from '../own-words.ts'
import { nameProposal } from '../proposal.ts'
import { readSide, readWorkingTree, splitRange } from '../sides.ts'
import { version } from '../version.ts'

/** Says what changed between two versions, and what it means for the learner and for who relies on the outcome. */
export const run: Run = async (context, args, options) => {
  const targets = readComparisonTargets(context, options['format'])
  const [oldName, newName] = splitRange(args)
  const old = await readSide(context, oldName)
  const now = newName === undefined ? await readWorkingTree(context) : await readSide(context, newName)
  const diff = acceptChanges(
    diffCatalogues(old.catalogue, now.catalogue, { lexiconOf: await readLexicons(now) }),
    soundAcceptances(now),
    context.world.today(),
  )
  tellUnread(context, old)
  tellUnread(context, now)
  const { language } = context
  const named = { from: old.name ?? null, to: now.name ?? null }
  const names = nameProposal(context.world.env, named, language)
  const brief = briefDiff(diff, old.catalogue, now.catalogue, names, language)
  await writeComparison(context, targets, {
    write: async (format, chalk, columns) => {
      if (format === 'json') return formatJson(context, diff, old.folder, now.folder)
      if (format === 'markdown')
        return (await import('../../report/diff-markdown.ts')).formatDiffMarkdown(brief, language)
      if (format === 'html')
        return (await import('../../report/diff-html.ts')).formatDiffHtml(
          brief,
          language,
          `outcomes ${version}`,
        )
      return formatDiff(brief, language, chalk, columns)
    },
    document: () =>
      makeChangeDocument(brief, {
        language,
        institute: now.catalogue.settings.institute.name,
        date: context.world.sourceDate() ?? null,
      }),
    side: now,
  })
  const gate = gates.find((name) => name === options['failOn'])
  return gate && findingsAt(gate, diff.findings).length > 0 ? 1 : 0
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
      ...(finding.accepted ? { accepted: finding.accepted } : {}),
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
