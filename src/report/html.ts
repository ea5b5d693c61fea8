/** A page to open in a browser or print: every finding by file, to be narrowed down by severity without a script. */
import type { Diagnostic } from '../diagnostic.ts'
import { severities } from '../diagnostic.ts'
import { escapeXml, messageToHtml } from './escape.ts'
import type { Report } from './report.ts'
import { groupByFile, summarise } from './report.ts'
import { scoreStyle, scoreToHtml } from './score-html.ts'
import { acceptedBecause, severityNames, summaryLine } from './words.ts'

const style = `
:root{color-scheme:light;--error:#a3182c;--warning:#8a4b00;--info:#1b5394}
*{box-sizing:border-box}
body{margin:0 auto;max-width:60rem;padding:2rem 1.25rem;font:1rem/1.5 system-ui,"Segoe UI",Roboto,"Liberation Sans",sans-serif;color:#1d1d1b;background:#fff}
h1{font-size:1.6rem;margin:0 0 .25rem}h2{font-size:1.1rem;margin:2rem 0 .5rem;overflow-wrap:anywhere}

ul{list-style:none;margin:0;padding:0}
li{border-left:4px solid var(--tone);padding:.4rem .9rem;margin:.6rem 0;background:#f7f7f5;break-inside:avoid}
.error{--tone:var(--error)}.warning{--tone:var(--warning)}.info{--tone:var(--info)}.accepted{--tone:#767672}
.head{font-size:.875rem;color:#4a4a48}.head b{color:var(--tone)}
p{margin:.15rem 0}code{font:.9em ui-monospace,Consolas,"Liberation Mono",monospace;background:#ececea;padding:0 .2em}
pre{margin:.4rem 0;overflow-x:auto;font:.875rem/1.4 ui-monospace,Consolas,"Liberation Mono",monospace}
mark{background:#ffe69a;color:inherit}
${severities.map((severity) => `#show-${severity}:not(:checked)~.findings .${severity}`).join(',')}{display:none}
input:focus-visible{outline:3px solid #0b57d0;outline-offset:2px}
@media print{input,label,.show{display:none}body{padding:0}}
`

/** A whole document: no script, nothing from outside. */
export function formatHtml(report: Report): string {
  const { language, diagnostics, accepted, texts, tool } = report
  const dutch = language === 'nl'
  const title = dutch ? 'Controle van leeruitkomsten' : 'Check of learning outcomes'
  const present = severities.filter((severity) => diagnostics.some((one) => one.severity === severity))
  const boxes = present.map(
    (severity) =>
      `<input type="checkbox" id="show-${severity}" checked> <label for="show-${severity}">${severityNames[severity][language]}</label>`,
  )
  const files = [...groupByFile(diagnostics)].map(
    ([file, found]) =>
      `<section><h2>${escapeXml(file)}</h2><ul>${found.map(finding).join('')}</ul></section>`,
  )
  const body = `<main>
<h1>${title}</h1>
<p>${escapeXml(summaryLine(summarise(report), language))}</p>
${boxes.length > 1 ? `<p class="show">${dutch ? 'Toon:' : 'Show:'}</p>\n${boxes.join('\n')}` : ''}
<div class="findings">
${report.score ? scoreToHtml(report.score, language) : ''}${files.join('\n')}
${acceptedSection()}</div>
</main>`
  return htmlPage({ title, body, language, tool })

  function acceptedSection(): string {
    if (accepted.length === 0) return ''
    const items = accepted.map(
      ({ place, rule, reason, accepted: consent }) =>
        `<li class="accepted"><p class="head">${escapeXml(place.file)} · ${dutch ? 'regel' : 'line'} ${place.start.line} · <code>${escapeXml(rule)}</code></p><p>${messageToHtml(reason[language])}</p><p>${dutch ? 'Geaccepteerd' : 'Accepted'}: ${escapeXml(acceptedBecause(consent!, language))}</p></li>`,
    )
    return `<section><h2>${dutch ? 'Bewust geaccepteerd' : 'Accepted on purpose'}</h2><ul>${items.join('')}</ul></section>\n`
  }

  function finding(diagnostic: Diagnostic): string {
    const { place, severity, rule, reason, hint } = diagnostic
    const said = [reason[language], hint?.[language]].filter((text) => text !== undefined)
    return `<li class="${severity}"><p class="head"><b>${severityNames[severity][language]}</b> · ${dutch ? 'regel' : 'line'} ${place.start.line} · <code>${escapeXml(rule)}</code></p>${said
      .map((text) => `<p>${messageToHtml(text)}</p>`)
      .join('')}${excerpt(diagnostic)}</li>`
  }

  function excerpt({ place }: Diagnostic): string {
    const line = texts.get(place.file)?.split('\n')[place.start.line - 1]
    if (line === undefined || line.trim() === '') return ''
    const end = place.end.line === place.start.line ? place.end.column - 1 : line.length
    const [before, marked, after] = [
      line.slice(0, place.start.column - 1),
      line.slice(place.start.column - 1, end),
      line.slice(end),
    ].map((part) => escapeXml(part.slice(0, 400)))
    return `<pre>${before!.trimStart()}<mark>${marked!}</mark>${after!}</pre>`
  }
}

/** A page around a body, with the style that all reports share. */
export function htmlPage({
  title,
  body,
  language,
  tool,
}: {
  readonly title: string
  readonly body: string
} & Pick<Report, 'language' | 'tool'>): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="${escapeXml(`${tool.name} ${tool.version}`)}">
<title>${title}</title>
<style>${style}${scoreStyle}</style>
</head>
<body>
${body}
</body>
</html>
`
}
