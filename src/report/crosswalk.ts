/** Two institutes side by side, as text for a terminal and as Markdown. */
import type { ChalkInstance } from 'chalk'
import type { Language, Text } from '../diagnostic.ts'
import type { CrosswalkBrief, Match, NamedOutcome, TopicBrief } from '../diff/brief/matches.ts'
import { escapeMarkdown, messageToMarkdown } from './escape.ts'
import type { MatrixTables } from './crosswalk-matrix.ts'
import { show } from './show.ts'
import { wrap } from './wrap.ts'

export const crosswalkHeadings = {
  title: { nl: 'Leeruitkomsten naast elkaar', en: 'Outcomes side by side' },
  matches: { nl: 'Wat bij elkaar hoort', en: 'What goes together' },
  relation: { nl: 'Verband', en: 'Relation' },
  how: { nl: 'Waarom samen', en: 'Why together' },
  only: { nl: 'Alleen bij', en: 'Only at' },
  alone: { nl: 'Bij maar één instituut', en: 'At one institute only' },
  domains: { nl: 'Per taakgebied', en: 'By task domain' },
  items: { nl: 'Per onderdeel van een kader', en: 'By item of a framework' },
  noDomain: { nl: 'zonder taakgebied', en: 'without a task domain' },
  what: { nl: 'Wat', en: 'What' },
  statement: { nl: 'Leeruitkomst', en: 'Outcome' },
  topic: { nl: 'Onderdeel', en: 'Item' },
} satisfies Record<string, Text>

/** Lines of at most `columns` characters. */
export function formatCrosswalk(
  brief: CrosswalkBrief,
  language: Language,
  paint: ChalkInstance,
  columns = 80,
): string {
  const width = Math.min(columns, 100)
  const [left, right] = [show(brief.left.name), show(brief.right.name)]
  const indent = (text: string, by: number) =>
    wrap(text, width - by).map((line) => `${' '.repeat(by)}${line}`)
  const names = (outcomes: readonly NamedOutcome[]) =>
    outcomes.flatMap(({ id, title }) => indent(`${show(title)} ${paint.dim(show(id))}`, 2))
  const blocks = [
    [paint.bold(`${left} ↔ ${right}`), ...wrap(show(brief.sentence[language]), width)],
    ...brief.matches.map(describe),
    ...(brief.onlyLeft.length === 0
      ? []
      : [[paint.bold(`${crosswalkHeadings.only[language]} ${left}`), ...names(brief.onlyLeft)]]),
    ...(brief.onlyRight.length === 0
      ? []
      : [[paint.bold(`${crosswalkHeadings.only[language]} ${right}`), ...names(brief.onlyRight)]]),
    ...(brief.domains.length === 0
      ? []
      : [[paint.bold(crosswalkHeadings.domains[language]), ...brief.domains.flatMap(describeTopic)]]),
  ]
  return `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`

  function describe({ left: one, right: other, relation, pair, meaning, pairedBy, lines }: Match): string[] {
    const colour = {
      exact: paint.green,
      none: paint.dim,
      'to judge': paint.yellow,
      narrower: paint.cyan,
      broader: paint.cyan,
      overlap: paint.cyan,
    }[pair.relation]
    return [
      ...wrap(`${show(one.title)} ↔ ${show(other.title)}`, width).map((line) => paint.bold(line)),
      `  ${colour(relation[language])} ${paint.dim(`(${show(pairedBy[language])})`)}`,
      ...indent(show(`${one.id} ↔ ${other.id}`), 2).map((line) => paint.dim(line)),
      ...indent(show(meaning[language]), 2),
      ...lines
        .filter(({ verdict }) => verdict !== 'yes')
        .flatMap(({ what, left: before, right: after }) => [
          `  • ${what[language]}`,
          ...(before === null ? [] : indent(`${paint.dim(`${left}:`)} ${show(before.trim())}`, 6)),
          ...(after === null ? [] : indent(`${paint.dim(`${right}:`)} ${show(after.trim())}`, 6)),
        ]),
    ]
  }

  function describeTopic({ label, left: ones, right: others }: TopicBrief): string[] {
    const list = (outcomes: readonly NamedOutcome[]) =>
      outcomes.map(({ title }) => show(title)).join('; ') || '–'
    return [
      ...indent(show(label) || crosswalkHeadings.noDomain[language], 2),
      ...indent(`${left}: ${list(ones)}`, 6),
      ...indent(`${right}: ${list(others)}`, 6),
    ]
  }
}

/** The overview of three or more institutes. */
export function formatMatrixMarkdown({ heading, sentence, tables }: MatrixTables): string {
  const cell = (titles: readonly string[]) => titles.map(escapeMarkdown).join('<br>') || '–'
  const blocks = tables.map(({ heading: name, head, rows }) =>
    [
      `### ${name}`,
      [head.map(escapeMarkdown), head.map(() => '---'), ...rows.map((row) => row.map(cell))]
        .map((cells) => `| ${cells.join(' | ')} |`)
        .join('\n'),
    ].join('\n\n'),
  )
  return `${[`## ${heading}`, escapeMarkdown(sentence), ...blocks].join('\n\n')}\n`
}

/** A table of pairs, what only one of the two has, and the task domains; the differences folded away. */
export function formatCrosswalkMarkdown(brief: CrosswalkBrief, language: Language): string {
  const [left, right] = [escapeMarkdown(brief.left.name), escapeMarkdown(brief.right.name)]
  const list = (outcomes: readonly NamedOutcome[]) =>
    outcomes.map(({ title }) => escapeMarkdown(title)).join('<br>') || '–'
  const bullets = (outcomes: readonly NamedOutcome[]) =>
    outcomes.map(({ id, title }) => `- **${escapeMarkdown(title)}** (\`${id}\`)`).join('\n')
  const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
    [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
  const topics = (rows: readonly TopicBrief[], first: string) =>
    table(
      [first, left, right],
      rows.map((row) => [
        escapeMarkdown(row.label || crosswalkHeadings.noDomain[language]),
        list(row.left),
        list(row.right),
      ]),
    )
  const blocks = [
    `## ${crosswalkHeadings.title[language]}: ${left} ↔ ${right}`,
    escapeMarkdown(brief.sentence[language]),
    ...(brief.matches.length === 0
      ? []
      : [
          `### ${crosswalkHeadings.matches[language]}`,
          table(
            [left, right, crosswalkHeadings.relation[language], crosswalkHeadings.how[language]],
            brief.matches.map((match) => [
              escapeMarkdown(match.left.title),
              escapeMarkdown(match.right.title),
              `**${match.relation[language]}**`,
              messageToMarkdown(match.pairedBy[language]),
            ]),
          ),
          ...brief.matches.map(describe),
        ]),
    ...(brief.onlyLeft.length === 0
      ? []
      : [`### ${crosswalkHeadings.only[language]} ${left}`, bullets(brief.onlyLeft)]),
    ...(brief.onlyRight.length === 0
      ? []
      : [`### ${crosswalkHeadings.only[language]} ${right}`, bullets(brief.onlyRight)]),
    ...(brief.domains.length === 0
      ? []
      : [`### ${crosswalkHeadings.domains[language]}`, topics(brief.domains, '')]),
    ...(brief.items.length === 0
      ? []
      : [`### ${crosswalkHeadings.items[language]}`, topics(brief.items, crosswalkHeadings.topic[language])]),
  ]
  return `${blocks.join('\n\n')}\n`

  function describe({ left: one, right: other, relation, meaning, lines }: Match): string {
    const cell = (text: string | null) =>
      text === null ? '–' : escapeMarkdown(text.replace(/\s+/g, ' ').trim())
    const rows = [
      [crosswalkHeadings.statement[language], cell(one.statement), cell(other.statement)],
      ...lines
        .filter(({ verdict }) => verdict !== 'yes')
        .map((line) => [line.what[language], cell(line.left), cell(line.right)]),
    ]
    return `<details><summary>${escapeMarkdown(one.title)} ↔ ${escapeMarkdown(other.title)}: ${relation[language]}</summary>\n\n${escapeMarkdown(meaning[language])}\n\n${table(['', left, right], rows)}\n\n</details>`
  }
}
