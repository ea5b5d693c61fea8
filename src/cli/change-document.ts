/** A comparison as a document for a peer review: the tree that Word, PDF, a web page and Markdown are made of. */
import type { Language, Text } from '../diagnostic.ts'
import type { Brief, BriefItem, BriefLine } from '../diff/brief.ts'
import type { WordPart } from '../diff/words.ts'
import type {
  Block,
  Document,
  Inline,
  List,
  Paragraph,
  Table,
  TableCell,
  TableRow,
} from '../render/document.ts'
import {
  answers,
  describePairing,
  describeTouched,
  describeVersion,
  diffHeadings,
  describeKind,
  listChanges,
  sidesOf,
} from '../report/diff-words.ts'
import { version } from './version.ts'

interface About {
  readonly language: Language
  readonly institute: string
  /** YYYY-MM-DD. */
  readonly date: string | null
}

export const text = (value: string): Inline => ({ type: 'text', value })
export const paragraph = (...children: readonly Inline[]): Paragraph => ({ type: 'paragraph', children })
export const strong = (value: string): Inline => ({ type: 'strong', children: [text(value)] })
export const emphasis = (value: string): Inline => ({ type: 'emphasis', children: [text(value)] })
export const heading = (depth: 1 | 2 | 3, value: string): Block => ({
  type: 'heading',
  depth,
  children: [text(value)],
})
export const cell = (...children: readonly Inline[]): TableCell => ({ type: 'tableCell', children })
export const row = (...children: readonly TableCell[]): TableRow => ({ type: 'tableRow', children })
export const bullets = (items: readonly (readonly Inline[])[]): List => ({
  type: 'list',
  ordered: false,
  start: 1,
  children: items.map((item) => ({ type: 'listItem', children: [paragraph(...item)] })),
})

/** Words in backticks become code. */
export const message = (said: string): Inline[] =>
  said
    .split('`')
    .flatMap((part, at): Inline[] =>
      part === '' ? [] : [at % 2 === 0 ? text(part) : { type: 'inlineCode', value: part }],
    )

/** The meta data of a comparison. */
export function documentMeta(
  id: string,
  title: string,
  { language, institute, date }: About,
): Document['meta'] {
  return {
    id,
    title,
    language,
    mark: null,
    institute,
    footer: title,
    generator: `outcomes ${version}`,
    date,
  }
}

/** One side of a text: what only this side has is struck out where it went and bold where it came. */
export function markWords(
  words: readonly WordPart[],
  side: 'removed' | 'added',
  mark: 'delete' | 'strong' = side === 'removed' ? 'delete' : 'strong',
): Inline[] {
  return words
    .filter(({ kind }) => kind === 'same' || kind === side)
    .map(({ kind, text: value }): Inline =>
      kind === 'same' ? text(value) : { type: mark, children: [text(value)] },
    )
}

export function makeChangeDocument(brief: Brief, about: About): Document {
  const { language } = about
  const say = (words: Text) => words[language]
  const [from, to] = sidesOf(brief, language)
  const title = say(diffHeadings.title)
  return {
    meta: documentMeta('change-report', title, about),
    children: [
      heading(1, title),
      paragraph(text(`${say(diffHeadings.compared)}: `), strong(from), text(' → '), strong(to)),
      paragraph(text(say(brief.sentence))),
      ...(brief.outcomes.length > 1 ? [overview()] : []),
      ...brief.outcomes.flatMap(describe),
      ...(brief.others.length === 0
        ? []
        : [heading(2, say(diffHeadings.others)), bullets(brief.others.map(describeOther))]),
      ...(brief.closing.length === 0
        ? []
        : [heading(2, say(diffHeadings.closing)), bullets(brief.closing.map((one) => message(say(one))))]),
    ],
  }

  function overview(): Table {
    const columns = ['outcome', 'effect', 'learner', 'relying'] as const
    const verdict = (whom: readonly Text[], value: keyof typeof answers) =>
      cell(text(whom.length === 2 ? say(answers[value]) : '–'))
    return {
      type: 'table',
      caption: language === 'nl' ? 'Alle leeruitkomsten die veranderen' : 'All outcomes that change',
      widths: [40, 20, 20, 20],
      rowHeaders: true,
      children: [
        row(...columns.map((name) => cell(text(say(diffHeadings[name]))))),
        ...brief.outcomes.map(({ change, title: name, effect, whom }) =>
          row(
            cell(text(name)),
            cell(text(say(effect))),
            verdict(whom, change.learner),
            verdict(whom, change.relying),
          ),
        ),
      ],
    }
  }

  function describe(item: BriefItem): Block[] {
    const facts = [describeVersion(item, language), describePairing(item, language)].filter(
      (fact) => fact !== null,
    )
    const touched = describeTouched(item, language)
    return [
      heading(2, `${item.title}: ${say(item.effect)}`),
      paragraph(
        { type: 'inlineCode', value: item.change.id },
        text(facts.map((fact) => ` · ${fact}`).join('')),
      ),
      paragraph(text(item.whom.map(say).join(' '))),
      ...(item.lines.length === 0 ? [] : [sides(item)]),
      ...(item.todo.length === 0
        ? []
        : [heading(3, say(diffHeadings.todo)), bullets(item.todo.map((one) => message(say(one))))]),
      ...(touched === null ? [] : [paragraph(emphasis(`${say(diffHeadings.touched)}: ${touched}.`))]),
    ].filter((block) => block.type !== 'paragraph' || block.children.length > 0)
  }

  function sides({ title: name, lines }: BriefItem): Table {
    return {
      type: 'table',
      caption: `${say(diffHeadings.changes)}: ${name}`,
      widths: [30, 35, 35],
      rowHeaders: true,
      children: [
        row(...(['changes', 'before', 'after'] as const).map((key) => cell(text(say(diffHeadings[key]))))),
        ...lines.map((line) => row(cell(...describeLine(line)), side(line, 'removed'), side(line, 'added'))),
      ],
    }
  }

  function side({ words, before, after }: BriefLine, which: 'removed' | 'added'): TableCell {
    const value = which === 'removed' ? before : after
    if (value === null) return cell(text('–'))
    return words ? cell(...markWords(words, which)) : cell(text(value.trim()))
  }

  function describeLine({ what, part, why, verdict, remarks }: BriefLine): Inline[] {
    return [
      ...message(say(what)),
      ...(part === null ? [] : [text(` (${part})`)]),
      ...(verdict === 'yes' ? [] : [text('. '), ...message(say(why))]),
      ...remarks.map((remark) => text(` ${say(diffHeadings[remark.kind])}: ${remark.text}`)),
    ]
  }

  function describeOther(item: BriefItem): Inline[] {
    const { title: name, todo } = item
    const kind = describeKind(item, language)
    const what = listChanges(item, language)
    return [text(`${kind} `), strong(name), ...message(`: ${what}. ${todo.map(say).join(' ')}`)]
  }
}
