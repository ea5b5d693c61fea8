/** Checkstyle XML, which many CI servers read. */
import { escapeXml } from './escape.ts'
import type { Report } from './report.ts'
import { adviceOf, groupByFile } from './report.ts'

/** One `file` element per file with findings. */
export function formatCheckstyle({ diagnostics, language }: Report): string {
  const files = [...groupByFile(diagnostics)].map(([file, found]) =>
    [
      `  <file name="${escapeXml(file)}">`,
      ...found.map((diagnostic) => {
        const { place, severity, rule } = diagnostic
        const message = escapeXml(adviceOf(diagnostic, language))
        return `    <error line="${place.start.line}" column="${place.start.column}" severity="${severity}" message="${message}" source="${escapeXml(`outcomes.${rule.replaceAll('/', '.')}`)}"/>`
      }),
      '  </file>',
    ].join('\n'),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${['<checkstyle version="10.0">', ...files, '</checkstyle>'].join('\n')}\n`
}
