/** Institutes side by side as a document for a peer review, in Word or PDF. */
import type { Language, Text } from '../diagnostic.ts'
import type { CrosswalkBrief, Match, NamedOutcome, TopicBrief } from '../diff/brief/matches.ts'
import type { Block, Document, Table } from '../render/document.ts'
import { crosswalkHeadings } from '../report/crosswalk.ts'
import type { MatrixTables } from '../report/crosswalk-matrix.ts'
import {
  bullets,
  cell,
  documentMeta,
  heading,
  markWords,
  message,
  paragraph,
  row,
  strong,
  text,
} from './change-document.ts'

export function makeCrosswalkDocument(
  briefs: readonly CrosswalkBrief[],
  about: { readonly language: Language; readonly institute: string; readonly date: string | null },
  matrix: MatrixTables | undefined,
): Document {
  const { language } = about
  const say = (words: Text) => words[language]
  const title = say(crosswalkHeadings.title)
  return {
    meta: documentMeta('crosswalk', title, about),
    children: [heading(1, title), ...(matrix ? together(matrix) : []), ...briefs.flatMap(describe)],
  }

  function together({ heading: name, sentence, tables }: MatrixTables): Block[] {
    return [
      heading(2, name),
      paragraph(text(sentence)),
      ...tables.flatMap(({ heading: caption, head, rows }): Block[] => [
        heading(3, caption),
        {
          type: 'table',
          caption,
          widths: head.map((_one, at) => (at === 0 ? 22 : Math.floor(78 / (head.length - 1)))),
          rowHeaders: true,
          children: [
            row(...head.map((one) => cell(text(one)))),
            ...rows.map((cells) => row(...cells.map((titles) => cell(text(titles.join('; ') || '–'))))),
          ],
        },
      ]),
    ]
  }

  function describe(brief: CrosswalkBrief): Block[] {
    const { left, right, matches, onlyLeft, onlyRight, domains, items } = brief
    return [
      heading(2, `${left.name} ↔ ${right.name}`),
      paragraph(text(say(brief.sentence))),
      ...(matches.length === 0 ? [] : [overview(brief)]),
      ...matches.flatMap((match) => describeMatch(brief, match)),
      ...only(left.name, onlyLeft),
      ...only(right.name, onlyRight),
      ...topics(brief, domains, crosswalkHeadings.domains),
      ...topics(brief, items, crosswalkHeadings.items),
    ]
  }

  function overview({ left, right, matches }: CrosswalkBrief): Table {
    return {
      type: 'table',
      caption: say(crosswalkHeadings.matches),
      widths: [30, 30, 18, 22],
      rowHeaders: true,
      children: [
        row(
          ...[left.name, right.name, say(crosswalkHeadings.relation), say(crosswalkHeadings.how)].map(
            (name) => cell(text(name)),
          ),
        ),
        ...matches.map((match) =>
          row(
            cell(text(match.left.title)),
            cell(text(match.right.title)),
            cell(text(say(match.relation))),
            cell(...message(say(match.pairedBy))),
          ),
        ),
      ],
    }
  }

  function describeMatch({ left, right }: CrosswalkBrief, match: Match): Block[] {
    const { statements, lines, relation, meaning } = match
    return [
      heading(3, `${match.left.title} ↔ ${match.right.title}: ${say(relation)}`),
      paragraph(text(say(meaning))),
      {
        type: 'table',
        caption: `${match.left.title} ↔ ${match.right.title}`,
        widths: [20, 40, 40],
        rowHeaders: true,
        children: [
          row(...[say(crosswalkHeadings.what), left.name, right.name].map((name) => cell(text(name)))),
          row(
            cell(text(say(crosswalkHeadings.statement))),
            cell(...markWords(statements, 'removed', 'strong')),
            cell(...markWords(statements, 'added', 'strong')),
          ),
          ...lines
            .filter(({ verdict }) => verdict !== 'yes')
            .map((line) =>
              row(
                cell(text(say(line.what))),
                line.words
                  ? cell(...markWords(line.words, 'removed', 'strong'))
                  : cell(text(line.left?.trim() ?? '–')),
                line.words
                  ? cell(...markWords(line.words, 'added', 'strong'))
                  : cell(text(line.right?.trim() ?? '–')),
              ),
            ),
        ],
      },
    ]
  }

  function only(name: string, outcomes: readonly NamedOutcome[]): Block[] {
    if (outcomes.length === 0) return []
    return [
      heading(3, `${say(crosswalkHeadings.only)} ${name}`),
      bullets(outcomes.map((one) => [strong(one.title), text(`: ${one.statement}`)])),
    ]
  }

  function topics({ left, right }: CrosswalkBrief, rows: readonly TopicBrief[], name: Text): Block[] {
    if (rows.length === 0) return []
    const list = (outcomes: readonly NamedOutcome[]) =>
      cell(text(outcomes.map((one) => one.title).join('; ') || '–'))
    return [
      heading(3, say(name)),
      {
        type: 'table',
        caption: say(name),
        widths: [30, 35, 35],
        rowHeaders: true,
        children: [
          row(...[say(crosswalkHeadings.topic), left.name, right.name].map((head) => cell(text(head)))),
          ...rows.map((one) =>
            row(cell(text(one.label || say(crosswalkHeadings.noDomain))), list(one.left), list(one.right)),
          ),
        ],
      },
    ]
  }
}
