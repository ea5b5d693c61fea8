/** A comparison as text for a terminal: per item what changed, whom it touches and what to do. */
import type { ChalkInstance } from 'chalk'
import type { Language } from '../diagnostic.ts'
import type { Brief, BriefItem, BriefLine } from '../diff/brief.ts'
import type { Effect, Verdict } from '../diff/change.ts'
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
import { show } from './show.ts'
import { wrap } from './wrap.ts'

const widest = 100

/** Lines of at most `columns` characters, each item with its findings. */
export function formatDiff(brief: Brief, language: Language, paint: ChalkInstance, columns = 80): string {
  if (brief.diff.items.length === 0) return `${diffHeadings.nothing[language]}\n`
  const width = Math.min(columns, widest)
  const [from = '', to = ''] = sidesOf(brief, language).map(show)
  const blocks = [
    [`${diffHeadings.compared[language]}: ${from} → ${to}`, ...wrap(brief.sentence[language], width)].join(
      '\n',
    ),
    ...brief.outcomes.map(describe),
    ...(brief.others.length === 0
      ? []
      : [[paint.bold(diffHeadings.others[language]), ...brief.others.flatMap(describeOther)].join('\n')]),
    ...(brief.closing.length === 0
      ? []
      : [brief.closing.flatMap((text) => bullet('□', show(text[language]))).join('\n')]),
  ]
  return `${blocks.join('\n\n')}\n`

  function describe(item: BriefItem): string {
    const { change } = item
    const facts = [show(change.id), describeVersion(item, language), describePairing(item, language)]
    const judged = item.whom.length === 2
    return [
      `${paint.bold(show(item.title))}  ${tone(paint, change.effect)(item.effect[language])}`,
      ...indent(
        facts
          .filter((fact) => fact !== null)
          .map(show)
          .join(' · '),
        2,
      ).map((line) => paint.dim(line)),
      ...(judged
        ? [
            `  ${diffHeadings.learner[language]}: ${answer(change.learner)}`,
            `  ${diffHeadings.relying[language]}: ${answer(change.relying)}`,
          ]
        : item.whom.flatMap((text) => indent(text[language], 2))),
      ...item.lines.flatMap(describeLine),
      ...(item.todo.length === 0 ? [] : [`  ${paint.bold(diffHeadings.todo[language])}`]),
      ...item.todo.flatMap((text) => bullet('□', show(text[language]))),
      ...touchedLines(item),
    ].join('\n')
  }

  function touchedLines(item: BriefItem): string[] {
    const touched = describeTouched(item, language)
    return touched === null
      ? []
      : indent(`${diffHeadings.touched[language]}: ${show(touched)}`, 2).map((line) => paint.dim(line))
  }

  function describeOther(item: BriefItem): string[] {
    const rules = [...new Set(item.lines.map(({ rule }) => rule))].join(', ')
    const said = `${describeKind(item, language)} ${item.title}: ${listChanges(item, language)} (${rules})`
    return [...bullet('•', show(said)), ...item.todo.flatMap((text) => bullet('  □', show(text[language])))]
  }

  function describeLine({
    what,
    part,
    why,
    before,
    after,
    words,
    rule,
    remarks,
    verdict,
  }: BriefLine): string[] {
    const values = words === null ? shortValues(before, after) : ''
    const head = `${what[language]}${part === null ? '' : ` (${show(part)})`}${values}`
    const lines = bullet('•', head)
    const last = lines.at(-1)!
    const room = last.length + rule.length + 1 <= width
    return [
      ...(room
        ? [...lines.slice(0, -1), `${last} ${paint.dim(rule)}`]
        : [...lines, `    ${paint.dim(rule)}`]),
      ...(words === null ? [] : markWords(words)),
      ...(words === null && values === '' ? cut(before, after) : []),
      ...(verdict === 'yes' ? [] : indent(show(why[language]), 4).map((line) => paint.dim(line))),
      ...remarks.flatMap(({ kind, text }) => indent(`${diffHeadings[kind][language]}: ${show(text)}`, 4)),
    ]
  }

  function shortValues(before: string | null, after: string | null): string {
    const short = (text: string | null) => text === null || (text.length <= 50 && !text.includes('\n'))
    if (!short(before) || !short(after)) return ''
    if (before !== null && after !== null) return `: ${show(before)} → ${show(after)}`
    const value = before ?? after
    return value === null ? '' : `: ${show(value)}`
  }

  /** What stands on one side only, in whole. */
  function cut(before: string | null, after: string | null): string[] {
    const side = (text: string | null, mark: string, colour: (text: string) => string) =>
      text === null
        ? []
        : indent(`${mark} ${show(text.replace(/\s+/g, ' ').trim())}`, 6).map((line) => colour(line))
    return [...side(before, '−', paint.red), ...side(after, '+', paint.green)]
  }

  /** One text in which what went and what came is marked, without colour as `[-went-]` and `{+came+}`. */
  function markWords(words: readonly WordPart[]): string[] {
    const plain = paint.level === 0
    const pieces = words.flatMap(({ kind, text }) => {
      const marked =
        !plain || kind === 'same'
          ? show(text)
          : kind === 'removed'
            ? `[-${show(text.trim())}-]`
            : `{+${show(text.trim())}+}`
      const glued =
        plain && kind !== 'same'
          ? `${/^\s/.test(text) ? ' ' : ''}${marked}${/\s$/.test(text) ? ' ' : ''}`
          : marked
      return glued.split(/(?<=\s)/).map((word) => ({ kind, word }))
    })
    const lines: { readonly kind: WordPart['kind']; readonly word: string }[][] = [[]]
    let length = 0
    for (const piece of pieces) {
      if (length + piece.word.trimEnd().length > width - 6 && length > 0) {
        lines.push([])
        length = 0
      }
      if (length === 0 && piece.word.trim() === '') continue
      lines.at(-1)!.push(piece)
      length += piece.word.length
    }
    const colours = {
      same: (text: string) => text,
      removed: (text: string) => paint.red.strikethrough(text),
      added: (text: string) => paint.green(text),
    }
    return lines.map(
      (line) =>
        `      ${line.map(({ kind, word }, at) => colours[kind](at === line.length - 1 ? word.trimEnd() : word)).join('')}`,
    )
  }

  function answer(verdict: Verdict): string {
    return { yes: paint.green, no: paint.red, unknown: paint.yellow }[verdict](answers[verdict][language])
  }

  function bullet(mark: string, text: string): string[] {
    return wrap(text, width - 4 - mark.length + 1).map(
      (line, at) => `  ${at === 0 ? mark : ' '.repeat(mark.length)} ${line}`,
    )
  }

  function indent(text: string, by: number): string[] {
    return wrap(text, width - by).map((line) => `${' '.repeat(by)}${line}`)
  }
}

function tone(paint: ChalkInstance, effect: Effect): (text: string) => string {
  if (effect === 'equivalent' || effect === 'added') return paint.green
  return effect === 'unknown' ? paint.yellow : paint.red
}
