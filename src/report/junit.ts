/** JUnit XML: a test suite per file, a test case per finding; a file without findings is one that passed. */
import type { Diagnostic } from '../diagnostic.ts'
import { escapeXml } from './escape.ts'
import type { Report } from './report.ts'
import { adviceOf, groupByFile } from './report.ts'
import { acceptedBecause } from './words.ts'

/** Errors are failures; warnings and hints pass, with what they say as output; what is accepted is skipped. */
export function formatJunit({ tool, diagnostics, accepted, language, files }: Report): string {
  const byFile = new Map<string, Diagnostic[]>([
    ...files.map((file): [string, Diagnostic[]] => [file, []]),
    ...groupByFile([...diagnostics, ...accepted]),
  ])
  const failures = diagnostics.filter(isFailure).length
  const suites = [...byFile].map(([file, found]) => {
    const failed = found.filter(isFailure).length
    const skipped = found.filter((one) => one.accepted !== undefined).length
    const cases =
      found.length === 0
        ? [`    <testcase classname="${escapeXml(file)}" name="validate"/>`]
        : found.map(testCase)
    return [
      `  <testsuite name="${escapeXml(file)}" tests="${Math.max(1, found.length)}" failures="${failed}" errors="0" skipped="${skipped}">`,
      ...cases,
      '  </testsuite>',
    ].join('\n')
  })
  const tests = [...byFile.values()].reduce((sum, found) => sum + Math.max(1, found.length), 0)
  return `<?xml version="1.0" encoding="UTF-8"?>\n${[
    `<testsuites name="${escapeXml(tool.name)}" tests="${tests}" failures="${failures}" errors="0">`,
    ...suites,
    '</testsuites>',
  ].join('\n')}\n`

  function testCase(diagnostic: Diagnostic): string {
    const { rule, severity, place, accepted } = diagnostic
    const name = `${rule} ${place.start.line}:${place.start.column}`
    const text = escapeXml(adviceOf(diagnostic, language))
    const open = `    <testcase classname="${escapeXml(place.file)}" name="${escapeXml(name)}">`
    if (accepted) {
      const why = escapeXml(acceptedBecause(accepted, language))
      return `${open}<skipped>${why}</skipped><system-out>${text}</system-out></testcase>`
    }
    const body =
      severity === 'error'
        ? `<failure type="${escapeXml(rule)}" message="${text}">${escapeXml(`${place.file}:${place.start.line}`)}</failure>`
        : `<system-out>${text}</system-out>`
    return `${open}${body}</testcase>`
  }
}

const isFailure = ({ severity, accepted }: Diagnostic): boolean =>
  severity === 'error' && accepted === undefined
