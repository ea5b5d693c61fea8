/** Institutes side by side to open in a browser or print, words marked, to be narrowed down by relation. */
import type { Language, Text } from '../diagnostic.ts'
import type { Relation } from '../diff/change.ts'
import {
  type CrosswalkBrief,
  type Match,
  type MatchLine,
  type NamedOutcome,
  relationOrder,
  type TopicBrief,
} from '../diff/brief/matches.ts'
import { relationWords } from '../diff/effects.ts'
import { crosswalkHeadings } from './crosswalk.ts'
import type { MatrixTables } from './crosswalk-matrix.ts'
import { escapeXml, messageToHtml } from './escape.ts'
import { markSide, writePage } from './page.ts'

const tones: Readonly<Record<Relation, string>> = {
  exact: 'yes',
  narrower: 'new',
  broader: 'new',
  overlap: 'new',
  'to judge': 'open',
  none: 'no',
}

const className = (relation: Relation): string => relation.replace(' ', '-')

/** A whole document for one or more pairs of institutes: no script, nothing from outside. */
export function formatCrosswalkHtml(
  briefs: readonly CrosswalkBrief[],
  language: Language,
  generator: string,
  matrix: MatrixTables | undefined,
): string {
  const say = (text: Text) => escapeXml(text[language])
  const present = relationOrder.filter((relation) =>
    briefs.some(({ matches }) => matches.some(({ pair }) => pair.relation === relation)),
  )
  const choices = present.map((relation) => ({
    name: className(relation),
    label: relationWords[relation][language],
  }))
  const head = briefs
    .map(
      ({ left, right, sentence }) =>
        `<p><b>${escapeXml(left.name)}</b> ↔ <b>${escapeXml(right.name)}</b>: ${say(sentence)}</p>`,
    )
    .join('\n')
  return writePage(
    language,
    crosswalkHeadings.title[language],
    head,
    choices,
    [...(matrix ? [together(matrix)] : []), ...briefs.map(describe)].join('\n'),
    generator,
  )

  function together({ heading, sentence, tables }: MatrixTables): string {
    const list = (titles: readonly string[]) => titles.map(escapeXml).join('<br>') || '–'
    const parts = tables.map(({ heading: name, head, rows }) => {
      const lines = rows.map(
        ([first = [], ...cells]) =>
          `<tr><th scope="row">${list(first)}</th>${cells.map((cell) => `<td>${list(cell)}</td>`).join('')}</tr>`,
      )
      return `<h3>${escapeXml(name)}</h3>${region(name, `<table><thead><tr>${head.map((one) => `<th scope="col">${escapeXml(one)}</th>`).join('')}</tr></thead><tbody>${lines.join('')}</tbody></table>`)}`
    })
    return `<section><h2>${escapeXml(heading)}</h2><p>${escapeXml(sentence)}</p>${parts.join('\n')}</section>`
  }

  function describe(brief: CrosswalkBrief, at: number): string {
    const { left, right, matches } = brief
    const several = briefs.length > 1
    return [
      several ? `<h2>${escapeXml(left.name)} ↔ ${escapeXml(right.name)}</h2>` : '',
      matches.length === 0 ? '' : overview(brief, at),
      ...matches.map((match, index) => section(brief, match, `${at}-${index}`)),
      only(left.name, brief.onlyLeft),
      only(right.name, brief.onlyRight),
      topics(brief, brief.domains, crosswalkHeadings.domains),
      topics(brief, brief.items, crosswalkHeadings.items),
    ]
      .filter((part) => part !== '')
      .join('\n')
  }

  function overview({ left, right, matches }: CrosswalkBrief, at: number): string {
    const rows = matches.map(
      (match, index) =>
        `<tr class="kind-${className(match.pair.relation)}"><th scope="row"><a href="#pair-${at}-${index}">${escapeXml(match.left.title)}</a></th><td>${escapeXml(match.right.title)}</td><td class="${tones[match.pair.relation]}"><span class="tag">${say(match.relation)}</span></td><td>${messageToHtml(match.pairedBy[language])}</td></tr>`,
    )
    return region(
      crosswalkHeadings.matches[language],
      `<table><thead><tr><th scope="col">${escapeXml(left.name)}</th><th scope="col">${escapeXml(right.name)}</th><th scope="col">${say(crosswalkHeadings.relation)}</th><th scope="col">${say(crosswalkHeadings.how)}</th></tr></thead><tbody>${rows.join('')}</tbody></table>`,
    )
  }

  function section({ left, right }: CrosswalkBrief, match: Match, at: string): string {
    const { pair, relation, meaning, pairedBy, statements, lines } = match
    const rows = [
      `<tr><th scope="row">${say(crosswalkHeadings.statement)}</th><td>${markSide(statements, 'removed', 'mark')}</td><td>${markSide(statements, 'added', 'mark')}</td></tr>`,
      ...lines.filter(({ verdict }) => verdict !== 'yes').map(row),
    ]
    return `<section id="pair-${at}" class="kind-${className(pair.relation)} ${tones[pair.relation]}">
<h2>${escapeXml(match.left.title)} ↔ ${escapeXml(match.right.title)} <span class="tag">${say(relation)}</span></h2>
<p class="facts"><code>${escapeXml(pair.left)}</code> ↔ <code>${escapeXml(pair.right)}</code> · ${messageToHtml(pairedBy[language])}</p>
<p>${say(meaning)}</p>
<table class="sides"><thead><tr><th scope="col">${say(crosswalkHeadings.what)}</th><th scope="col">${escapeXml(left.name)}</th><th scope="col">${escapeXml(right.name)}</th></tr></thead><tbody>${rows.join('')}</tbody></table>
</section>`
  }

  function row({ what, left, right, words }: MatchLine): string {
    const cell = (text: string | null, side: 'removed' | 'added') => {
      if (text === null) return '<td class="none">–</td>'
      return `<td>${words ? markSide(words, side, 'mark') : escapeXml(text)}</td>`
    }
    return `<tr><th scope="row">${say(what)}</th>${cell(left, 'removed')}${cell(right, 'added')}</tr>`
  }

  function only(name: string, outcomes: readonly NamedOutcome[]): string {
    if (outcomes.length === 0) return ''
    const items = outcomes.map(
      ({ id, title, statement }) =>
        `<li><b>${escapeXml(title)}</b> <code>${escapeXml(id)}</code><br>${escapeXml(statement)}</li>`,
    )
    return `<section><h2>${say(crosswalkHeadings.only)} ${escapeXml(name)}</h2><ul>${items.join('')}</ul></section>`
  }

  function topics({ left, right }: CrosswalkBrief, rows: readonly TopicBrief[], heading: Text): string {
    if (rows.length === 0) return ''
    const list = (outcomes: readonly NamedOutcome[]) =>
      outcomes.map(({ title }) => escapeXml(title)).join('<br>') || '–'
    const lines = rows.map(
      (one) =>
        `<tr><th scope="row">${escapeXml(one.label || crosswalkHeadings.noDomain[language])}</th><td>${list(one.left)}</td><td>${list(one.right)}</td></tr>`,
    )
    return `<section><h2>${say(heading)}</h2>${region(heading[language], `<table><thead><tr><th scope="col">${say(crosswalkHeadings.topic)}</th><th scope="col">${escapeXml(left.name)}</th><th scope="col">${escapeXml(right.name)}</th></tr></thead><tbody>${lines.join('')}</tbody></table>`)}</section>`
  }

  // Reached with the keyboard, so that a wide table can be scrolled.
  function region(name: string, table: string): string {
    return `<div class="scroll" tabindex="0" role="region" aria-label="${escapeXml(name)}">${table}</div>`
  }
}
