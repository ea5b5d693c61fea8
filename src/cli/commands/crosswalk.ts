import { UserError } from '../../diagnostic.ts'
import { briefCrosswalk, type CrosswalkBrief } from '../../diff/brief/matches.ts'
import { crosswalk } from '../../diff/crosswalk.ts'
import { layMatrix, type Matrix, type MatrixRow, type PairOfInstitutes } from '../../diff/brief/matrix.ts'
import { formatCrosswalk, formatCrosswalkMarkdown, formatMatrixMarkdown } from '../../report/crosswalk.ts'
import { formatMatrix, tablesOf } from '../../report/crosswalk-matrix.ts'
import type { Run } from '../command.ts'
import { readComparisonTargets, writeComparison } from '../comparison-reports.ts'
import { makeCrosswalkDocument } from '../crosswalk-document.ts'
import { tellUnread } from '../left-out.ts'
import { readLexicons } from '../own-words.ts'
import { readPeerOrSide } from '../peers.ts'
import { readWorkingTree, type Side } from '../sides.ts'
import { version } from '../version.ts'
import { writeEquivalents } from '../write-equivalents.ts'

/** Lays the outcomes of two or more institutes side by side. */
export const run: Run = async (context, names, options) => {
  const targets = readComparisonTargets(context, options['format'])
  const sides: Side[] = names.length === 1 ? [await readWorkingTree(context)] : []
  for (const name of names) sides.push(await readPeerOrSide(context, name))
  const { language } = context
  const pairs: PairOfInstitutes[] = []
  for (const [at, left] of sides.entries()) {
    for (const [further, right] of sides.slice(at + 1).entries()) {
      const [one, other] = [left.catalogue, right.catalogue]
      requireTwo(one.settings.institute.id, other.settings.institute.id)
      const lexiconOf = await readLexicons(left)
      const brief = briefCrosswalk(crosswalk(one, other, { lexiconOf }), one, other, language)
      pairs.push({ one: at, other: at + 1 + further, brief })
    }
  }
  const briefs = pairs.map(({ brief }) => brief)
  const catalogues = sides.map(({ catalogue }) => catalogue)
  const matrix = sides.length > 2 ? layMatrix(catalogues, pairs, language) : undefined
  const tables = matrix && tablesOf(matrix, language)
  for (const side of sides) tellUnread(context, side)
  await writeComparison(context, targets, {
    write: async (format, chalk, columns) => {
      if (format === 'json') return toJson(briefs, matrix)
      if (format === 'markdown')
        return [
          ...(tables ? [formatMatrixMarkdown(tables)] : []),
          ...briefs.map((brief) => formatCrosswalkMarkdown(brief, language)),
        ].join('\n')
      if (format === 'html') {
        const { formatCrosswalkHtml } = await import('../../report/crosswalk-html.ts')
        return formatCrosswalkHtml(briefs, language, `outcomes ${version}`, tables)
      }
      return [
        ...(matrix ? [formatMatrix(matrix, language, chalk, columns)] : []),
        ...briefs.map((brief) => formatCrosswalk(brief, language, chalk, columns)),
      ].join('\n')
    },
    document: () =>
      makeCrosswalkDocument(
        briefs,
        {
          language,
          institute: sides[0]!.catalogue.settings.institute.name,
          date: context.world.sourceDate() ?? null,
        },
        tables,
      ),
    side: sides[0]!,
  })
  if (options['write'] === true) await writeEquivalents(context, sides[0]!, briefs)
  return 0
}

function requireTwo(left: string, right: string): void {
  if (left !== right) return
  throw new UserError({
    nl: `Beide kanten zijn van instituut \`${left}\`: vergelijk twee versies met \`outcomes diff\`, of geef elk instituut een eigen id in outcomes.config.yaml.`,
    en: `Both sides are of institute \`${left}\`: compare two versions with \`outcomes diff\`, or give each institute an id of its own in outcomes.config.yaml.`,
  })
}

function toJson(briefs: readonly CrosswalkBrief[], matrix: Matrix | undefined): string {
  const walks = briefs.map(({ crosswalk: walk }) => ({
    left: walk.left,
    right: walk.right,
    pairs: walk.pairs.map(({ left, right, relation, pairedBy, score }) => ({
      left,
      right,
      relation,
      pairedBy,
      score,
    })),
    onlyLeft: walk.onlyLeft,
    onlyRight: walk.onlyRight,
  }))
  const output = {
    schemaVersion: 1,
    tool: { name: 'outcomes', version },
    command: 'crosswalk',
    ...walks[0],
    ...(walks.length > 1 ? { crosswalks: walks } : {}),
    ...(matrix ? { matrix: matrixToJson(matrix) } : {}),
  }
  return `${JSON.stringify(output, null, 2)}\n`
}

/** Cells are lists of ids, an institute each. */
function matrixToJson({ institutes, outcomes, domains, items }: Matrix): object {
  const ids = ({ cells }: MatrixRow) => cells.map((cell) => cell.map(({ id }) => id))
  const byTopic = (rows: readonly MatrixRow[]) => rows.map((row) => ({ label: row.label, cells: ids(row) }))
  return {
    institutes: institutes.map(({ id, name }) => ({ id, name })),
    outcomes: outcomes.map((row) => ({ cells: ids(row), bonds: row.bonds })),
    domains: byTopic(domains),
    items: byTopic(items),
  }
}
