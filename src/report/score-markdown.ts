/** The quality figure in Markdown: the worst outcomes with a bar and a number each. */
import type { Language } from '../diagnostic.ts'
import { escapeMarkdown } from './escape.ts'
import type { ReportedScore } from './report.ts'
import { bar, scoreWords, setLine, weakest } from './score.ts'

/**
 * Blocks of Markdown.
 * @param most outcomes shown at most
 */
export function scoreToMarkdown(score: ReportedScore, language: Language, most = 10): string[] {
  const { outcomes, parts, method } = score
  if (outcomes.length === 0) return []
  const word = (key: keyof typeof scoreWords) => scoreWords[key][language]
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
  const rows = outcomes.slice(0, most).map(({ id, title, score: figure, parts: own }) => {
    const first = weakest(own)
    const begin = first
      ? `${first.label[language]}: ${escapeMarkdown(own.find((part) => part.id === first.id)?.because?.[language] ?? '')}`
      : word('nothing')
    return `| ${figure} | ${bar(figure)} | ${escapeMarkdown(title)} (\`${id}\`) | ${begin} |`
  })
  const left = outcomes.length - rows.length
  return [
    `### ${word('title')}`,
    escapeMarkdown(setLine(score, language)),
    [
      `| ${capital(word('score'))} | | ${capital(word('outcome'))} | ${capital(word('begin'))} |`,
      '| ---: | --- | --- | --- |',
      ...rows,
    ].join('\n'),
    ...(left > 0
      ? [
          language === 'nl'
            ? `… en nog ${left}; \`outcomes score\` noemt ze alle.`
            : `… and ${left} more; \`outcomes score\` lists them all.`,
        ]
      : []),
    '<details>',
    `<summary>${word('method')}</summary>`,
    [
      ...parts.map(
        ({ label, weight, score: figure }) =>
          `- ${label[language]}: ${figure} ${language === 'nl' ? `(telt voor ${weight})` : `(counts for ${weight})`}`,
      ),
      ...method.map((sentence) => `- ${escapeMarkdown(sentence[language])}`),
    ].join('\n'),
    '</details>',
  ]
}
