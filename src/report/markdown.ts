/** Markdown for a job summary or a comment on a pull request: readable for people who never open a terminal. */
import type { Severity } from '../diagnostic.ts'
import { escapeMarkdown, messageToMarkdown } from './escape.ts'
import type { Report } from './report.ts'
import { groupByFile, summarise } from './report.ts'
import { scoreToMarkdown } from './score-markdown.ts'
import { acceptedBecause, severityNames, summaryLine } from './words.ts'

const marks: Readonly<Record<Severity, string>> = { error: '🔴', warning: '🟠', info: '🔵' }

// GitHub refuses a comment of more than 65,536 characters.
const longest = 60_000

/** A heading, a sentence, and a table per file. */
export function formatMarkdown(report: Report): string {
  const { diagnostics, language } = report
  const dutch = language === 'nl'
  const head = dutch
    ? ['Regel', 'Ernst', 'Wat en waarom', 'Controle']
    : ['Line', 'Severity', 'What and why', 'Rule']
  const blocks = [
    `## outcomes`,
    escapeMarkdown(summaryLine(summarise(report), language)),
    ...(report.score ? scoreToMarkdown(report.score, language) : []),
  ]
  let length = blocks.join('').length
  let left = diagnostics.length
  for (const [file, found] of groupByFile(diagnostics)) {
    const rows = found.map(({ place, severity, rule, reason, hint }) => {
      const said = [reason[language], hint?.[language]].filter((text) => text !== undefined)
      return `| ${place.start.line} | ${marks[severity]} ${severityNames[severity][language]} | ${said.map(messageToMarkdown).join('<br>')} | \`${rule}\` |`
    })
    const top = [`### ${escapeMarkdown(file)}`, '', `| ${head.join(' | ')} |`, '| ---: | --- | --- | --- |']
    length += top.join('\n').length
    const fitting = rows.filter((row) => (length += row.length + 1) <= longest)
    if (fitting.length === 0) break
    left -= fitting.length
    blocks.push([...top, ...fitting].join('\n'))
  }
  if (left > 0) blocks.push(dutch ? `… en nog ${left} bevindingen.` : `… and ${left} more findings.`)
  if (left === 0) blocks.push(...acceptedList(report, longest - length))
  return `${blocks.join('\n\n')}\n`
}

/** What is accepted, folded away: rule, place and why. */
function acceptedList({ accepted, language }: Report, room: number): string[] {
  if (accepted.length === 0) return []
  const rows = accepted.map(
    ({ place, rule, accepted: consent }) =>
      `- \`${rule}\` ${escapeMarkdown(`${place.file}:${place.start.line}`)}: ${escapeMarkdown(acceptedBecause(consent!, language))}`,
  )
  let length = 0
  const fitting = rows.filter((row) => (length += row.length + 1) <= room)
  const more = rows.length - fitting.length
  if (more > 0) fitting.push(language === 'nl' ? `- … en nog ${more}` : `- … and ${more} more`)
  const title = language === 'nl' ? 'Bewust geaccepteerd' : 'Accepted on purpose'
  return ['<details>', `<summary>${title} (${accepted.length})</summary>`, fitting.join('\n'), '</details>']
}
