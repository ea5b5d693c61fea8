/** What every comparison that opens in a browser has in common: one page, no script, nothing from outside, ready to print. */
import type { Language } from '../diagnostic.ts'
import type { WordPart } from '../diff/words.ts'
import { escapeXml } from './escape.ts'

const style = `
:root{color-scheme:light;--no:#a3182c;--open:#8a4b00;--yes:#1f6b3a;--new:#1b5394}
*{box-sizing:border-box}
body{margin:0 auto;max-width:76rem;padding:2rem 1.25rem;font:1rem/1.5 system-ui,"Segoe UI",Roboto,"Liberation Sans",sans-serif;color:#1d1d1b;background:#fff}
h1{font-size:1.6rem;margin:0 0 .25rem}h2{font-size:1.2rem;margin:2.5rem 0 .25rem;overflow-wrap:anywhere}h3{font-size:1rem;margin:1rem 0 .25rem}
p{margin:.25rem 0}ul{margin:.25rem 0;padding-left:1.25rem}
code{font:.9em ui-monospace,Consolas,"Liberation Mono",monospace;background:#ececea;padding:0 .2em;overflow-wrap:anywhere}
.tag{font-size:.875rem;font-weight:600;color:#fff;background:var(--tone);border-radius:.25rem;padding:.1rem .5rem;white-space:nowrap}
.no{--tone:var(--no)}.open{--tone:var(--open)}.yes{--tone:var(--yes)}.new{--tone:var(--new)}
section{border-top:4px solid var(--tone,#ccc);padding-top:.25rem;margin-top:2rem;break-inside:auto}
section h2{margin-top:.5rem}
.facts,.why{color:#4a4a48;font-size:.875rem}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;margin:.75rem 0}
th,td{border:1px solid #c9c9c4;padding:.4rem .6rem;text-align:left;vertical-align:top}
tr{break-inside:avoid}
thead th{background:#f0f0ed}
.sides{table-layout:fixed}.sides th:first-child{width:28%}
.sides th[scope=row]{font-weight:600}.sides th[scope=row] p{font-weight:400}
del{background:#fbd9de;color:#7a0f20}ins{background:#d3efdb;color:#0f4a25;text-decoration-thickness:2px}
mark{background:#ffe9a8;color:inherit}
.none{color:#5a5a57}
.todo{list-style:"☐  ";padding-left:1.5rem}
.matrix td{text-align:center}
.filter{border:1px solid #c9c9c4;border-radius:.25rem;padding:.4rem .8rem;margin:1rem 0}
a{color:#0b4aa8}
input{width:1rem;height:1rem;vertical-align:-.1rem}
:focus-visible{outline:3px solid #0b57d0;outline-offset:2px}
@media (max-width:40rem){.sides,.sides tbody,.sides tr,.sides td,.sides th{display:block;width:auto}.sides thead{display:none}.sides th:first-child{width:auto}}
@media print{input,label,.show{display:none}body{padding:0;max-width:none;font-size:10pt}section{margin-top:1rem}a{color:inherit;text-decoration:none}}
`

export interface Choice {
  /** Of the sections that it shows and hides: a class. */
  readonly name: string
  readonly label: string
}

/** A whole page; the boxes above it show and hide the sections of their class. */
export function writePage(
  language: Language,
  title: string,
  head: string,
  choices: readonly Choice[],
  main: string,
  generator: string,
): string {
  const boxes = choices.map(
    ({ name, label }) =>
      `<input type="checkbox" id="show-${name}" checked> <label for="show-${name}">${escapeXml(label)}</label>`,
  )
  const hide = choices.map(({ name }) => `#show-${name}:not(:checked)~.found .kind-${name}`).join(',')
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="${escapeXml(generator)}">
<title>${escapeXml(title)}</title>
<style>${style}${choices.length > 1 ? `${hide}{display:none}` : ''}</style>
</head>
<body>
<header>
<h1>${escapeXml(title)}</h1>
${head}
</header>
<main>
${choices.length > 1 ? `<p class="show">${language === 'nl' ? 'Toon:' : 'Show:'}</p>\n${boxes.join('\n')}` : ''}
<div class="found">
${main}
</div>
</main>
</body>
</html>
`
}

/** One side of a text: what only this side has is marked, the rest of the other side is left out. */
export function markSide(
  words: readonly WordPart[],
  side: 'removed' | 'added',
  tag = side === 'removed' ? 'del' : 'ins',
): string {
  return words
    .filter(({ kind }) => kind === 'same' || kind === side)
    .map(({ kind, text }) => (kind === 'same' ? escapeXml(text) : `<${tag}>${escapeXml(text)}</${tag}>`))
    .join('')
}
