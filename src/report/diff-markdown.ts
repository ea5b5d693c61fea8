/** A comparison as a comment on a pull request, for a committee that never opens a terminal. */
import type { Language } from '../diagnostic.ts'
import type { Brief, BriefItem, BriefLine } from '../diff/brief.ts'
import type { Effect } from '../diff/change.ts'
import type { WordPart } from '../diff/words.ts'
import {
  answers,
  describePairing,
  describeTouched,
  describeVersion,
  diffHeadings,
  describeKind,
  listChanges,
  sidesOf,
} from './diff-words.ts'
import { escapeMarkdown, escapeXml, messageToHtml, messageToMarkdown } from './escape.ts'

const marks: Readonly<Record<Effect, string>> = {
  shifted: '🔴',
  raised: '🔴',
  lowered: '🔴',
  removed: '🔴',
  unknown: '🟠',
  added: '🔵',
  equivalent: '🟢',
}

// GitHub refuses a comment of more than 65,536 characters.
const longest = 60_000

/** A sentence, a table of outcomes, and per outcome whom it touches, what is different and what to do. */
export function formatDiffMarkdown(brief: Brief, language: Language): string {
  const [from = '', to = ''] = sidesOf(brief, language).map(escapeMarkdown)
  const head = [
    `## ${diffHeadings.title[language]}`,
    `${diffHeadings.compared[language]}: **${from}** → **${to}**`,
    escapeMarkdown(brief.sentence[language]),
  ]
  const judged = brief.outcomes.filter(({ change }) => change.effect !== 'equivalent')
  const quiet = brief.outcomes.filter(({ change }) => change.effect === 'equivalent')
  const blocks = [
    ...(brief.outcomes.length > 1 ? [table(brief.outcomes)] : []),
    ...judged.map(describe),
    ...(quiet.length === 0
      ? []
      : [
          `### ${language === 'nl' ? 'Zonder gevolgen voor de norm' : 'Without consequences for the standard'}`,
          ...quiet.map(describeQuiet),
        ]),
    ...(brief.others.length === 0
      ? []
      : [`### ${diffHeadings.others[language]}`, brief.others.map(describeOther).join('\n')]),
  ]
  const closing = brief.closing.map((text) => `- [ ] ${messageToMarkdown(text[language])}`)
  if (closing.length > 0) blocks.push(`### ${diffHeadings.closing[language]}`, closing.join('\n'))
  let length = head.join('\n\n').length
  const fitting = blocks.filter((block) => (length += block.length + 2) <= longest)
  const left = blocks.length - fitting.length
  if (left > 0)
    fitting.push(
      language === 'nl'
        ? `… en nog ${left} onderdelen; \`outcomes diff\` toont ze allemaal.`
        : `… and ${left} more parts; \`outcomes diff\` shows them all.`,
    )
  return `${[...head, ...fitting].join('\n\n')}\n`

  function table(items: readonly BriefItem[]): string {
    const columns = ['outcome', 'effect', 'learner', 'relying'] as const
    const rows = items.map(({ change, title, effect, whom }) => {
      const verdict = (value: keyof typeof answers) => (whom.length === 2 ? answers[value][language] : '–')
      return `| ${escapeMarkdown(title)} | ${marks[change.effect]} ${effect[language]} | ${verdict(change.learner)} | ${verdict(change.relying)} |`
    })
    return [
      `| ${columns.map((name) => diffHeadings[name][language]).join(' | ')} |`,
      '| --- | --- | --- | --- |',
      ...rows,
    ].join('\n')
  }

  function describe(item: BriefItem): string {
    const { change } = item
    const facts = [`\`${change.id}\``, describeVersion(item, language), describePairing(item, language)]
    const touched = describeTouched(item, language)
    return [
      `### ${marks[change.effect]} ${escapeMarkdown(item.title)}: ${item.effect[language]}`,
      facts
        .filter((fact) => fact !== null)
        .map((fact, at) => (at === 0 ? fact : escapeMarkdown(fact)))
        .join(' · '),
      item.whom.map((text) => escapeMarkdown(text[language])).join(' '),
      ...(item.lines.length === 0 ? [] : [item.lines.map((line) => describeLine(line, true)).join('\n')]),
      ...(item.todo.length === 0
        ? []
        : [
            `**${diffHeadings.todo[language]}**`,
            item.todo.map((text) => `- [ ] ${messageToMarkdown(text[language])}`).join('\n'),
          ]),
      ...(touched === null ? [] : [`*${diffHeadings.touched[language]}: ${escapeMarkdown(touched)}.*`]),
    ].join('\n\n')
  }

  /** What touches nobody is folded away. */
  function describeQuiet(item: BriefItem): string {
    const todo = item.todo.map((text) => `- [ ] ${messageToMarkdown(text[language])}`)
    return `<details><summary>${escapeXml(item.title)}: ${messageToHtml(listChanges(item, language))}</summary>\n\n${[...item.lines.map((line) => describeLine(line, false)), ...todo].join('\n')}\n\n</details>`
  }

  function describeOther(item: BriefItem): string {
    const { title, todo } = item
    const kind = escapeMarkdown(describeKind(item, language))
    const what = messageToMarkdown(listChanges(item, language))
    return [
      `- ${kind} **${escapeMarkdown(title)}**: ${what}`,
      ...todo.map((text) => `  - [ ] ${messageToMarkdown(text[language])}`),
    ].join('\n')
  }

  function describeLine(
    { what, part, why, before, after, words, remarks, verdict }: BriefLine,
    explain: boolean,
  ): string {
    const where = part === null ? '' : ` (${escapeMarkdown(part)})`
    const reason = explain && verdict !== 'yes' ? ` ${messageToMarkdown(why[language])}` : ''
    const said = words === null ? values(before, after) : `\n  > ${markWords(words)}`
    const remark = remarks
      .map(({ kind, text }) => `\n  ${diffHeadings[kind][language]}: *${escapeMarkdown(text)}*`)
      .join('')
    return words === null
      ? `- **${messageToMarkdown(what[language])}**${where}${said}.${reason}${remark}`
      : `- **${messageToMarkdown(what[language])}**${where}.${reason}${said}${remark}`
  }

  function values(before: string | null, after: string | null): string {
    const value = (text: string) => escapeMarkdown(text.replace(/\s+/g, ' ').trim()).replace(/\\\.$/, '')
    if (before !== null && after !== null && before !== after)
      return `: ~~${value(before)}~~ → **${value(after)}**`
    if (before === after || (before === null && after === null)) return ''
    return `: ${value(after ?? before ?? '')}`
  }
}

/** What went is struck out, what came is bold; the spaces around stay outside the marks, or they would not count. */
function markWords(words: readonly WordPart[]): string {
  return words
    .map(({ kind, text }, at) => {
      if (kind === 'same') return escapeMarkdown(text)
      const [, before = '', bare = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text)!
      if (bare === '') return text
      const mark = kind === 'removed' ? '~~' : '**'
      const apart = kind === 'added' && words[at - 1]?.kind === 'removed' && before === '' ? ' ' : ''
      return `${apart}${before}${mark}${escapeMarkdown(bare)}${mark}${after}`
    })
    .join('')
}
