/** A comparison to open in a browser or print: old and new side by side, to be narrowed down by effect. */
import type { Language, Text } from '../diagnostic.ts'
import type { Brief, BriefItem, BriefLine } from '../diff/brief.ts'
import { effectOrder } from '../diff/brief.ts'
import type { Effect } from '../diff/change.ts'
import { effectWords } from '../diff/effects.ts'
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
import { escapeXml, messageToHtml } from './escape.ts'
import { markSide, writePage } from './page.ts'

export const tones: Readonly<Record<Effect, string>> = {
  shifted: 'no',
  raised: 'no',
  lowered: 'no',
  removed: 'no',
  unknown: 'open',
  added: 'new',
  equivalent: 'yes',
}

/** A whole document: no script, nothing from outside. */
export function formatDiffHtml(brief: Brief, language: Language, generator: string): string {
  const [from = '', to = ''] = sidesOf(brief, language).map(escapeXml)
  const say = (text: Text) => escapeXml(text[language])
  const present = effectOrder.filter((effect) =>
    brief.outcomes.some(({ change }) => change.effect === effect),
  )
  const head = `<p>${say(diffHeadings.compared)}: <b>${from}</b> → <b>${to}</b></p>\n<p>${say(brief.sentence)}</p>`
  const main = [
    ...(brief.outcomes.length > 1 ? [overview()] : []),
    ...brief.outcomes.map(section),
    ...(brief.others.length === 0
      ? []
      : [
          `<section><h2>${say(diffHeadings.others)}</h2><ul>${brief.others.map(other).join('')}</ul></section>`,
        ]),
    ...(brief.closing.length === 0
      ? []
      : [`<section><h2>${say(diffHeadings.closing)}</h2>${todoList(brief.closing)}</section>`]),
  ].join('\n')
  const choices = present.map((effect) => ({ name: effect, label: effectWords[effect][language] }))
  return writePage(language, diffHeadings.title[language], head, choices, main, generator)

  function todoList(todo: readonly Text[]): string {
    return `<ul class="todo">${todo.map((text) => `<li>${messageToHtml(text[language])}</li>`).join('')}</ul>`
  }

  function overview(): string {
    const names = ['outcome', 'effect', 'learner', 'relying'] as const
    const rows = brief.outcomes.map(({ change, title, effect, whom }, at) => {
      const verdict = (value: keyof typeof answers) => (whom.length === 2 ? say(answers[value]) : '–')
      return `<tr class="kind-${change.effect}"><th scope="row"><a href="#item-${at}">${escapeXml(title)}</a></th><td class="${tones[change.effect]}"><span class="tag">${say(effect)}</span></td><td>${verdict(change.learner)}</td><td>${verdict(change.relying)}</td></tr>`
    })
    return `<div class="scroll" tabindex="0" role="region" aria-label="${language === 'nl' ? 'Overzicht' : 'Overview'}"><table><thead><tr>${names.map((name) => `<th scope="col">${say(diffHeadings[name])}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`
  }

  function section(item: BriefItem, at: number): string {
    const { change } = item
    const facts = [
      `<code>${escapeXml(change.id)}</code>`,
      ...[describeVersion(item, language), describePairing(item, language)]
        .filter((fact) => fact !== null)
        .map(escapeXml),
    ]
    const touched = describeTouched(item, language)
    return [
      `<section id="item-${at}" class="kind-${change.effect} ${tones[change.effect]}">`,
      `<h2>${escapeXml(item.title)} <span class="tag">${say(item.effect)}</span></h2>`,
      `<p class="facts">${facts.join(' · ')}</p>`,
      ...item.whom.map((text) => `<p>${say(text)}</p>`),
      ...(item.lines.length === 0 ? [] : [sides(item.lines)]),
      ...(item.todo.length === 0 ? [] : [`<h3>${say(diffHeadings.todo)}</h3>${todoList(item.todo)}`]),
      ...(touched === null
        ? []
        : [`<p class="facts">${say(diffHeadings.touched)}: ${escapeXml(touched)}.</p>`]),
      '</section>',
    ].join('\n')
  }

  function sides(lines: readonly BriefLine[]): string {
    return `<table class="sides"><thead><tr><th scope="col">${say(diffHeadings.changes)}</th><th scope="col">${say(diffHeadings.before)}</th><th scope="col">${say(diffHeadings.after)}</th></tr></thead><tbody>${lines.map(row).join('')}</tbody></table>`
  }

  function row({ what, part, why, before, after, words, verdict, remarks }: BriefLine): string {
    const cell = (text: string | null, side: 'removed' | 'added') => {
      if (text === null) return `<td class="none">–</td>`
      const said = words
        ? markSide(words, side)
        : before === after
          ? escapeXml(text)
          : `<${side === 'removed' ? 'del' : 'ins'}>${escapeXml(text)}</${side === 'removed' ? 'del' : 'ins'}>`
      return `<td>${said}</td>`
    }
    const where = part === null ? '' : ` <code>${escapeXml(part)}</code>`
    const reason = verdict === 'yes' ? '' : `<p class="why">${messageToHtml(why[language])}</p>`
    const remark = remarks
      .map(({ kind, text }) => `<p class="why">${say(diffHeadings[kind])}: ${escapeXml(text)}</p>`)
      .join('')
    return `<tr><th scope="row">${messageToHtml(what[language])}${where}${reason}${remark}</th>${cell(before, 'removed')}${cell(after, 'added')}</tr>`
  }

  function other(item: BriefItem): string {
    const { title, todo } = item
    const kind = escapeXml(describeKind(item, language))
    const what = messageToHtml(listChanges(item, language))
    const list = todo.length === 0 ? '' : todoList(todo)
    return `<li>${kind} <b>${escapeXml(title)}</b>: ${what}${list}</li>`
  }
}
