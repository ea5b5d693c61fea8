/** The quality figure on a page: bars that say in words what they show. */
import type { Language } from '../diagnostic.ts'
import { escapeXml, messageToHtml } from './escape.ts'
import type { ReportedPart, ReportedScore } from './report.ts'
import { outOf100, scoreWords, setLine, weakest } from './score.ts'

/** What the bars need besides the page's own style. */
export const scoreStyle = `
table{border-collapse:collapse;width:100%;margin:.5rem 0}
caption{text-align:left;font-weight:600;padding:.4rem 0}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem .35rem 0;border-bottom:1px solid #d4d4d0}
td.figure,th.figure{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
svg.bar{display:block;width:6.5rem;height:.9rem;margin-top:.3rem}
summary{cursor:pointer}summary:focus-visible{outline:3px solid #0b57d0;outline-offset:2px}
`

/** A bar from 0 to 100: full part, outline of the rest, and the same in words. */
function bar(score: number, language: Language): string {
  const width = Math.max(0, Math.min(100, score))
  return `<svg class="bar" viewBox="0 0 104 14" role="img" aria-label="${outOf100(score, language)}"><rect x="1" y="1" width="102" height="12" fill="#fff" stroke="#5c5c58"/><rect x="2" y="2" width="${width}" height="10" fill="#1b5394"/></svg>`
}

const row = (cells: readonly string[]): string => `<tr>${cells.join('')}</tr>`
const figure = (score: number): string => `<td class="figure">${score}</td>`

function partRows(
  parts: readonly (ReportedPart & {
    readonly because?: { readonly nl: string; readonly en: string } | undefined
  })[],
  language: Language,
): string {
  return parts
    .map(({ label, weight, score, because }) =>
      row([
        `<th scope="row">${escapeXml(label[language])}</th>`,
        `<td>${bar(score, language)}</td>`,
        figure(score),
        `<td class="figure">${weight}</td>`,
        ...(because === undefined ? ['<td></td>'] : [`<td>${messageToHtml(because[language])}</td>`]),
      ]),
    )
    .join('')
}

/** A section: the set by part, then every outcome, the worst first, with what its points were lost on. */
export function scoreToHtml(score: ReportedScore, language: Language): string {
  const { outcomes, parts, method } = score
  const word = (key: keyof typeof scoreWords) => scoreWords[key][language]
  const dutch = language === 'nl'
  if (outcomes.length === 0) return ''
  const heads = (...titles: readonly string[]) =>
    `<thead>${row(titles.map((title) => `<th scope="col">${title}</th>`))}</thead>`
  const partHeads = heads(
    dutch ? 'Onderdeel' : 'Part',
    dutch ? 'Staaf' : 'Bar',
    dutch ? 'Cijfer' : 'Score',
    dutch ? 'Telt voor' : 'Counts for',
    dutch ? 'Waarom' : 'Why',
  )
  const items = outcomes.map(({ id, title, score: own, parts: ownParts }) => {
    const first = weakest(ownParts)
    const details = `<details><summary>${escapeXml(title)} <code>${escapeXml(id)}</code></summary><table><caption>${escapeXml(title)}</caption>${partHeads}<tbody>${partRows(ownParts, language)}</tbody></table></details>`
    return row([
      figure(own),
      `<td>${bar(own, language)}</td>`,
      `<td>${details}</td>`,
      `<td>${first ? escapeXml(first.label[language]) : word('nothing')}</td>`,
    ])
  })
  const set = parts.map((part) => ({ ...part, because: undefined }))
  return `<section><h2>${word('title')}</h2><p>${escapeXml(setLine(score, language))}</p>
<table><caption>${dutch ? 'De leeruitkomsten, de laagste eerst' : 'The outcomes, the lowest first'}</caption>${heads(
    dutch ? 'Cijfer' : 'Score',
    dutch ? 'Staaf' : 'Bar',
    dutch ? 'Leeruitkomst' : 'Outcome',
    dutch ? 'Begin bij' : 'Begin with',
  )}<tbody>${items.join('')}</tbody></table>
<table><caption>${dutch ? 'Alles samen, per onderdeel' : 'All together, by part'}</caption>${partHeads}<tbody>${partRows(set, language)}</tbody></table>
<details><summary>${word('method')}</summary>${method.map((sentence) => `<p>${escapeXml(sentence[language])}</p>`).join('')}</details></section>
`
}
