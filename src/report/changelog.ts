/** What changed between two releases, to put in a newsletter or beside a study guide: Markdown, shortest first reading. */
import type { Language, Text } from '../diagnostic.ts'
import type { Brief, BriefItem, BriefLine } from '../diff/brief.ts'
import { describePairing, describeKind, diffHeadings, listChanges, sidesOf } from './diff-words.ts'
import { escapeMarkdown, messageToMarkdown } from './escape.ts'

const groups: readonly { readonly heading: Text; readonly holds: (item: BriefItem) => boolean }[] = [
  {
    heading: { nl: 'Er wordt iets anders gevraagd', en: 'Something else is asked' },
    holds: ({ change: { effect } }) => effect === 'raised' || effect === 'lowered' || effect === 'shifted',
  },
  {
    heading: { nl: 'Anders verwoord, nog te beoordelen', en: 'Reworded, still to be judged' },
    holds: ({ change: { effect } }) => effect === 'unknown',
  },
  { heading: { nl: 'Nieuw', en: 'New' }, holds: ({ change: { effect } }) => effect === 'added' },
  { heading: { nl: 'Vervallen', en: 'Gone' }, holds: ({ change: { effect } }) => effect === 'removed' },
  {
    heading: {
      nl: 'Verduidelijkt of bijgewerkt, met dezelfde norm',
      en: 'Clarified or updated, with the same standard',
    },
    holds: ({ change: { effect } }) => effect === 'equivalent',
  },
]

/** One heading a group, one line an outcome. */
export function formatChangelog(brief: Brief, language: Language): string {
  const [from = '', to = ''] = sidesOf(brief, language).map(escapeMarkdown)
  const blocks = [
    `# ${language === 'nl' ? `Wijzigingen van ${from} naar ${to}` : `Changes from ${from} to ${to}`}`,
  ]
  if (brief.diff.items.length === 0) blocks.push(diffHeadings.nothing[language])
  for (const { heading, holds } of groups) {
    const items = brief.outcomes.filter(holds)
    if (items.length > 0) blocks.push(`## ${heading[language]}`, items.map(describe).join('\n'))
  }
  if (brief.others.length > 0) {
    const lines = brief.others.map(
      (item) =>
        `- ${escapeMarkdown(describeKind(item, language))} **${escapeMarkdown(item.title)}**: ${messageToMarkdown(listChanges(item, language))}`,
    )
    blocks.push(`## ${diffHeadings.others[language]}`, lines.join('\n'))
  }
  return `${blocks.join('\n\n')}\n`

  function describe(item: BriefItem): string {
    const { version, effect } = item.change
    const steps = version && version.old !== version.new ? ` ${version.old} → ${version.new}` : ''
    const pairing = describePairing(item, language)
    const about = [
      effect === 'added' || effect === 'removed' ? '' : item.effect[language],
      pairing ?? '',
    ].filter(Boolean)
    const lines = item.lines.filter(({ rule }) => rule !== 'outcome-added').map((line) => describeLine(line))
    const said =
      lines.length === 0 || effect === 'removed' ? '' : `\n${lines.map((line) => `  - ${line}`).join('\n')}`
    return `- **${escapeMarkdown(item.title)}**${escapeMarkdown(steps)}${about.length === 0 ? '' : ` (${escapeMarkdown(about.join('; '))})`}${said}`
  }

  function describeLine({ what, part, before, after, remarks }: BriefLine): string {
    const short = (text: string | null) => text === null || text.length <= 60
    const value =
      !short(before) || !short(after)
        ? part === null
          ? ''
          : ` (${escapeMarkdown(part)})`
        : before !== null && after !== null
          ? `: ${escapeMarkdown(before)} → ${escapeMarkdown(after)}`
          : `: ${escapeMarkdown(after ?? before ?? '')}`
    return `${messageToMarkdown(what[language])}${value === ': ' ? '' : value}${remarks.map((remark) => `. ${escapeMarkdown(remark.text)}`).join('')}`
  }
}
