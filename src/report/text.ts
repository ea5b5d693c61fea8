/** For people at a terminal: each finding with its lines, what is wrong, and what to do. */
import type { ChalkInstance } from 'chalk'
import type { Diagnostic, Language } from '../diagnostic.ts'
import type { Report } from './report.ts'
import { proposalToYaml } from './proposal.ts'
import { groupByFile, summarise } from './report.ts'
import { show } from './show.ts'
import { severityNames, summaryLine } from './words.ts'
import { wrap } from './wrap.ts'

const shownPerFile = 20
const shownInAll = 200

export interface Shown {
  readonly files: readonly {
    readonly file: string
    readonly found: readonly Diagnostic[]
    /** What else there is in this file, in words; undefined when all is shown. */
    readonly more: string | undefined
  }[]
  /** What else there is in other files. */
  readonly more: string | undefined
}

/** At most 20 findings a file and 200 in all: a terminal is for reading. JSON has everything. */
export function limitShown({ diagnostics, language }: Report): Shown {
  const byFile = groupByFile(diagnostics)
  const files = []
  let left = shownInAll
  let told = 0
  for (const [file, all] of byFile) {
    if (left === 0) break
    const found = all.slice(0, Math.min(shownPerFile, left))
    left -= found.length
    told += all.length
    files.push({ file, found, more: moreInFile(all.length - found.length, language) })
  }
  return { files, more: moreInFiles(diagnostics.length - told, byFile.size - files.length, language) }
}

function moreInFile(hidden: number, language: Language): string | undefined {
  if (hidden === 0) return undefined
  return language === 'nl'
    ? `… en nog ${hidden} in dit bestand (alles met --format json)`
    : `… and ${hidden} more in this file (all with --format json)`
}

function moreInFiles(hidden: number, files: number, language: Language): string | undefined {
  if (hidden === 0) return undefined
  return language === 'nl'
    ? `… en nog ${hidden} in ${files} ${files === 1 ? 'ander bestand' : 'andere bestanden'} (alles met --format json)`
    : `… and ${hidden} more in ${files} other ${files === 1 ? 'file' : 'files'} (all with --format json)`
}

/** The report with code frames, summary last. Lines are kept within `columns`. */
export function formatText(report: Report, chalk: ChalkInstance, columns = 80): string {
  const { language, texts } = report
  const paint = { error: chalk.red, warning: chalk.yellow, info: chalk.blue }
  const width = Math.max(40, columns)
  const blocks: string[] = []
  const shown = limitShown(report)
  for (const { file, found, more } of shown.files) {
    const lines = texts.get(file)?.split('\n')
    for (const diagnostic of found) {
      const { place, severity, rule, reason, hint } = diagnostic
      const name = paint[severity].bold(severityNames[severity][language])
      const at = `${show(file)}:${place.start.line}:${place.start.column}`
      const fits = at.length + severityNames[severity][language].length + rule.length + 4 <= width
      const heading = fits
        ? [`${chalk.bold(at)}  ${name}  ${chalk.dim(rule)}`]
        : [chalk.bold(at), `  ${name}  ${chalk.dim(rule)}`]
      blocks.push(
        [
          ...heading,
          ...wrap(show(reason[language]), width - 2).map((line) => `  ${line}`),
          ...frame(diagnostic, lines, chalk, width),
          ...(hint
            ? wrap(`→ ${show(hint[language])}`, width - 4).map((line, index) =>
                chalk.cyan(`${index === 0 ? '  ' : '    '}${line}`),
              )
            : []),
          ...(report.suggest ? proposalLines(diagnostic, language, chalk) : []),
          ...relatedLines(diagnostic, language, chalk),
        ].join('\n'),
      )
    }
    if (more !== undefined) blocks.push(chalk.dim(wrap(more, width).join('\n')))
  }
  if (shown.more !== undefined) blocks.push(chalk.dim(wrap(shown.more, width).join('\n')))
  const summary = wrap(`${summaryLine(summarise(report), language)}${aboutProposals(report)}`, width).join(
    '\n',
  )
  return `${[...blocks, blocks.length > 0 ? chalk.bold(summary) : summary].join('\n\n')}\n`
}

/** That there are proposals, where they are not shown. */
function aboutProposals({ diagnostics, suggest, language }: Report): string {
  const count = diagnostics.filter(({ proposals }) => proposals.length > 0).length
  if (suggest || count === 0) return ''
  return language === 'nl'
    ? ` Bij ${count} ${count === 1 ? 'bevinding' : 'bevindingen'} is een voorstel te zien met --suggest.`
    : ` For ${count} ${count === 1 ? 'finding' : 'findings'} --suggest shows a proposal.`
}

/** What could be written, as YAML to copy. */
function proposalLines({ proposals }: Diagnostic, language: Language, chalk: ChalkInstance): string[] {
  const first = language === 'nl' ? 'Voorstel:' : 'Proposal:'
  const other = language === 'nl' ? 'Of:' : 'Or:'
  return proposals.flatMap((proposal, index) => [
    chalk.green(`  ${index === 0 ? first : other}`),
    ...proposalToYaml(proposal).map((line) => chalk.green(`    ${show(line)}`)),
  ])
}

function relatedLines({ related }: Diagnostic, language: Language, chalk: ChalkInstance): string[] {
  return related.map(({ place, reason }) =>
    chalk.dim(`  ${show(place.file)}:${place.start.line}:${place.start.column}  ${show(reason[language])}`),
  )
}

/** The line of the finding, the one before it, and a mark below the words. */
function frame(
  { place, severity, rule }: Diagnostic,
  lines: readonly string[] | undefined,
  chalk: ChalkInstance,
  width: number,
): string[] {
  const line = lines?.[place.start.line - 1]
  if (lines === undefined || line === undefined || line.trim() === '') return []
  // What is about the file as a whole is not about its first line.
  if (place.path.length === 0 && place.start.line === 1 && !rule.startsWith('yaml/')) return []
  const gutter = String(place.start.line).length
  const room = width - gutter - 5
  const from = Math.max(0, Math.min(place.start.column - 1 - Math.floor(room / 2), line.length - room))
  const cut = (text: string) => {
    const part = text.slice(from, from + room)
    return show((from > 0 ? '…' : '') + part.slice(from > 0 ? 1 : 0))
  }
  const before = place.start.line > 1 ? lines[place.start.line - 2] : undefined
  const start = place.start.column - 1 - from
  const sameLine = place.end.line === place.start.line
  const length = Math.max(
    1,
    Math.min((sameLine ? place.end.column : line.length + 1) - place.start.column, room - start),
  )
  const mark = ' '.repeat(Math.max(0, start)) + '^'.repeat(length)
  const paint = { error: chalk.red, warning: chalk.yellow, info: chalk.blue }[severity]
  const number = (value: number | string) => chalk.dim(`  ${String(value).padStart(gutter)} | `)
  return [
    ...(from === 0 && before !== undefined && before.trim() !== ''
      ? [number(place.start.line - 1) + chalk.dim(cut(before))]
      : []),
    number(place.start.line) + cut(line),
    number('') + paint(mark),
  ]
}
