/** What Handlebars' parser stumbles over, in words and with its place. */
import type { Finding, Text } from '../diagnostic.ts'
import { problems } from './problems.ts'

/** Handlebars tells line and column for some mistakes; for the others they are in the text and the arrow it draws. */
export function syntaxProblem(template: string, text: string, error: unknown): Finding {
  const {
    message = '',
    lineNumber,
    column,
  } = error as { message?: string; lineNumber?: number; column?: number }
  if (lineNumber !== undefined && column !== undefined) {
    const open = /^(\S+) doesn't match (\S+)/.exec(message)
    return problems.syntax(
      { template, line: lineNumber, column: column + 1 },
      open
        ? {
            nl: `\`{{/${open[2]}}}\` sluit \`{{#${open[1]}}}\` niet af.`,
            en: `\`{{/${open[2]}}}\` does not close \`{{#${open[1]}}}\`.`,
          }
        : unreadable,
    )
  }
  const [first = '', drawn = '', arrow = ''] = message.split('\n')
  const line = Number(/line (\d+)/.exec(first)?.[1] ?? 1)
  const atEnd = message.endsWith("got 'EOF'")
  const place = { template, line, column: columnOf(text, line, drawn, arrow) }
  return problems.syntax(place, atEnd ? unclosed : unreadable)
}

const unreadable: Text = {
  nl: 'Wat hier tussen de accolades staat, is geen geldige opdracht.',
  en: 'What stands between the braces here is no valid instruction.',
}

const unclosed: Text = {
  nl: 'Er staat nog iets open: een blok zoals {{#if …}} heeft geen {{/if}}.',
  en: 'Something is still open: a block such as {{#if …}} has no {{/if}}.',
}

function columnOf(text: string, line: number, drawn: string, arrow: string): number {
  const before = drawn.slice(0, arrow.indexOf('^')).replace(/^\.\.\./, '')
  const lines = text.split('\n')
  const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0)
  const end = start + (lines[line - 1]?.length ?? 0)
  for (let offset = end; offset >= start; offset--) {
    if (text.slice(Math.max(0, offset - 20), offset).replaceAll('\n', '') === before)
      return offset - start + 1
  }
  return 1
}
