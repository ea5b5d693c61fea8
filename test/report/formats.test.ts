/** The report formats: what each is for, how much it says, and that users' text stays text in all of them. */
import { Chalk } from 'chalk'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { languages } from '../../src/diagnostic.ts'
import type { Diagnostic } from '../../src/diagnostic.ts'
import type { ReportFormat } from '../../src/report/formats.ts'
import { reportFormatNames, reportFormats } from '../../src/report/formats.ts'
import type { Report } from '../../src/report/report.ts'
import { reaches, summarise } from '../../src/report/report.ts'
import { summaryLine } from '../../src/report/words.ts'
import { diagnostic, report, sample } from './sample.ts'

const plain = new Chalk({ level: 0 })
const write = (format: ReportFormat, of: Report, columns?: number): string =>
  reportFormats[format](of, { chalk: plain, columns })
const many = (count: number, file = 'outcomes/a.yaml', more: Partial<Diagnostic> = {}): Diagnostic[] =>
  Array.from({ length: count }, (_, index) => diagnostic(file, index + 1, more))

describe.each(reportFormatNames)('%s', (format) => {
  it.each(languages)('says the same every time, in %s, and ends its last line', (language) => {
    const once = write(format, { ...sample, language })
    expect(write(format, { ...sample, language })).toBe(once)
    expect(once.endsWith('\n') && !once.endsWith('\n\n')).toBe(true)
    const [mine, other] =
      language === 'nl' ? ['Bedoelde je', 'Did you mean'] : ['Did you mean', 'Bedoelde je']
    expect(once).not.toContain(other)
    if (format !== 'stylish') expect(once.replaceAll('\\', '')).toContain(mine)
  })

  it('has something to say about nothing', () => {
    const nothing = write(format, report([], { files: ['outcomes/a.yaml'] }))
    expect(nothing).not.toMatch(/undefined|NaN|\[object/)
    expect(nothing.trim()).not.toBe('')
  })
})

describe('text', () => {
  const lines = [
    'id: a',
    'title: Volgen',
    'statement: De leraar volgt en begrijpt de leerlingen in de klas.',
    '',
  ]
  const at = (start: number, end: number, line = 3, endLine = line): Diagnostic =>
    diagnostic('outcomes/a.yaml', line, {
      place: {
        file: 'outcomes/a.yaml',
        path: ['statement'],
        start: { line, column: start },
        end: { line: endLine, column: end },
      },
    })
  const framed = (found: Diagnostic, columns = 80, text = lines.join('\n')): string[] =>
    write('text', report([found], { texts: new Map([['outcomes/a.yaml', text]]) }), columns)
      .split('\n')
      .filter((line) => / \| /.test(line))

  /** What the marks below a line mark in it. */
  const marked = (frame: readonly string[]): string => {
    const [shown = '', marks = ''] = frame.slice(-2)
    const from = marks.indexOf('^')
    return shown.slice(from, marks.lastIndexOf('^') + 1)
  }

  it('shows the line, the one above it, and marks the words', () => {
    const frame = framed(at(31, 39))
    expect(frame).toHaveLength(3)
    expect(frame[0]).toBe('  2 | title: Volgen')
    expect(marked(frame)).toBe('begrijpt')
  })

  it('marks the same words at any width and any length of line', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.integer({ min: 40, max: 200 }), fc.nat(300), (before, columns, after) => {
        const text = `${'a'.repeat(before)}WOORD${'b'.repeat(after)}`
        const frame = framed(at(before + 1, before + 6, 1), columns, text)
        expect(marked(frame)).toBe('WOORD')
        for (const line of frame) expect(line.length).toBeLessThanOrEqual(columns)
      }),
    )
  })

  it('marks to the end of the line what goes on below it', () => {
    expect(marked(framed(at(23, 2, 3, 4)))).toBe(lines[2]!.slice(22))
  })

  it('shows no frame for what is not there: an empty line, a file that has gone', () => {
    expect(framed(at(1, 1, 4))).toEqual([])
    expect(framed(at(1, 1, 99))).toEqual([])
    expect(write('text', report([at(1, 2)]))).not.toContain(' | ')
  })

  it('tells what it leaves out: twenty a file, two hundred in all', () => {
    const files = Array.from({ length: 12 }, (_, index) =>
      many(index === 0 ? 25 : 19, `outcomes/f${index}.yaml`),
    )
    for (const format of ['text', 'stylish'] as const) {
      const text = write(format, report(files.flat()))
      expect(text).toContain('… and 5 more in this file (all with --format json)')
      expect(text).toContain('… and 10 more in this file (all with --format json)')
      expect(text).toContain('… and 19 more in 1 other file (all with --format json)')
      expect(text.match(/schema\/enum/g)).toHaveLength(200)
      expect(text).toContain('12 files checked: 234 errors.')
    }
  })

  it('keeps prose within the columns', () => {
    const text = write('text', { ...sample, language: 'nl' }, 40)
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(40)
  })

  it('paints only where colour is asked for', () => {
    // eslint-disable-next-line no-control-regex
    const colours = /\u001b\[[0-9;]*m/g
    const painted = reportFormats.text(sample, { chalk: new Chalk({ level: 1 }), columns: undefined })
    expect(painted).toMatch(colours)
    expect(painted.replace(colours, '')).toBe(write('text', sample))
  })
})

describe('the last sentence', () => {
  it.each([
    [0, [0, 0, 0], 'Er is niets gevonden om te controleren.', 'Nothing was found to check.'],
    [1, [0, 0, 0], '1 bestand gecontroleerd: alles in orde.', '1 file checked: all is well.'],
    [2, [1, 0, 0], '2 bestanden gecontroleerd: 1 fout.', '2 files checked: 1 error.'],
    [2, [2, 1, 0], '2 bestanden gecontroleerd: 2 fouten en 1 waarschuwing.', '2 files checked: 2 errors and 1 warning.'],
    [3, [1, 2, 2], '3 bestanden gecontroleerd: 1 fout, 2 waarschuwingen en 2 tips.', '3 files checked: 1 error, 2 warnings and 2 hints.'],
    [0, [1, 0, 0], '0 bestanden gecontroleerd: 1 fout.', '0 files checked: 1 error.'],
  ] as const)('%i files, %j', (items, [errors, warnings, infos], nl, en) => {
    const summary = { items, errors, warnings, infos, accepted: 0 }
    expect([summaryLine(summary, 'nl'), summaryLine(summary, 'en')]).toEqual([nl, en])
  }) // prettier-ignore

  it('counts by severity, and the threshold counts what is worse too', () => {
    expect(summarise(sample)).toEqual({ errors: 1, warnings: 1, infos: 1, accepted: 0, items: 3 })
    const warnings = sample.diagnostics.filter(({ severity }) => severity !== 'error')
    expect([reaches(warnings, 'error'), reaches(warnings, 'warning'), reaches(warnings, 'info')]).toEqual([
      false,
      true,
      true,
    ])
    expect(reaches([], 'info')).toBe(false)
  })
})

describe('json', () => {
  it('is whole, however much there is', () => {
    const written = JSON.parse(write('json', report(many(500)))) as { findings: unknown[] }
    expect(written.findings).toHaveLength(500)
  })

  it('has the same fields in every run: programs count on them', () => {
    const { findings, ...head } = JSON.parse(write('json', sample)) as { findings: object[] }
    expect(Object.keys(head)).toEqual(['schemaVersion', 'tool', 'command', 'summary', 'accepted'])
    expect(findings.map((one) => Object.keys(one).join(' '))).toEqual([
      'rule severity file start end path item reason expected hint key',
      'rule severity file start end path item reason expected hint related key',
      'rule severity file start end path item reason expected hint key',
    ])
  })
})

describe('github', () => {
  it('gives nine of a kind and says how many more', () => {
    const lines = write('github', report([...many(30), ...many(3, 'x.yaml', { severity: 'info' })])).split(
      '\n',
    )
    expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(9)
    expect(lines).toContain('::error::and 21 more')
    expect(lines.filter((line) => line.startsWith('::notice '))).toHaveLength(3)
  })

  it('escapes what ends a property or a command', () => {
    const file = 'outcomes/a,line=9::b%\n.yaml'
    const reason = { nl: 'x', en: '100% a:b, ##[error]\n::error::nep' }
    const [line = ''] = write('github', report([diagnostic(file, 1, { reason })])).split('\n')
    expect(line).toMatch(
      /^::error file=outcomes\/a%2Cline=9%3A%3Ab%25\\u\{A\}\.yaml,line=1,endLine=1,col=9,endColumn=14,title=schema\/enum::/,
    )
    expect(line.slice(line.lastIndexOf('title='))).toMatch(
      /::100%25 a:b, [^[]*\[error\]\\u\{A\}::error::nep /,
    )
  })
})

describe('gitlab', () => {
  it('has a fingerprint for each finding, without line numbers', () => {
    const issues = JSON.parse(write('gitlab', report(many(3)))) as { fingerprint: string }[]
    expect(issues.map(({ fingerprint }) => fingerprint)).toEqual([
      '0123456789abcdef',
      '0123456789abcdef-2',
      '0123456789abcdef-3',
    ])
  })
})

describe('sarif', () => {
  interface Sarif {
    readonly runs: readonly {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } }
      readonly results: readonly {
        readonly ruleId: string
        readonly ruleIndex: number
        readonly locations: readonly {
          readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } }
        }[]
      }[]
    }[]
  }

  it('points from each result to its rule', () => {
    const [run] = (JSON.parse(write('sarif', sample)) as Sarif).runs
    for (const { ruleId, ruleIndex } of run!.results)
      expect(run!.tool.driver.rules[ruleIndex]?.id).toBe(ruleId)
  })

  it.each([
    ['outcomes/één.yaml', 'outcomes/%C3%A9%C3%A9n.yaml'],
    ['outcomes/a b#c?d%.yaml', 'outcomes/a%20b%23c%3Fd%25.yaml'],
    ['outcomes/half \ud800.yaml', 'outcomes/half%20%EF%BF%BD.yaml'],
  ])('writes %j as a URI', (file, uri) => {
    const [run] = (JSON.parse(write('sarif', report([diagnostic(file, 1)]))) as Sarif).runs
    expect(run?.results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(uri)
  })
})

describe('markdown', () => {
  it('stays below what GitHub takes for a comment, and says what it leaves out', () => {
    const long = { nl: 'x'.repeat(300), en: 'x'.repeat(300) }
    for (const all of [
      many(1000, 'outcomes/a.yaml', { reason: long }),
      Array.from({ length: 400 }, (_, index) => many(3, `outcomes/f${index}.yaml`, { reason: long })).flat(),
    ]) {
      const text = write('markdown', report(all))
      const rows = text.split('\n').filter((line) => line.includes('🔴'))
      expect(text.length).toBeLessThan(65_536)
      expect(rows.length).toBeGreaterThan(100)
      expect(text).toContain(`… and ${all.length - rows.length} more findings.`)
    }
  })
})

describe('html', () => {
  it('asks for nothing from outside and runs nothing', () => {
    const html = write('html', sample)
    expect(html).toContain("default-src 'none'; style-src 'unsafe-inline'")
    expect(html).not.toMatch(/<script|<link|<img|<iframe|\bon\w+=|https?:/i)
  })
})

/** Tags that open and close in order, and no stray mark-up; enough to know that XML is well-formed. */
function expectWellFormed(xml: string): void {
  const open: string[] = []
  const rest = xml.replace(/<(\/?)([a-z-]+)((?: [a-z]+="[^"<]*")*)(\/?)>/g, (_tag, close: string, name: string, _attributes, self: string) => {
    if (close) expect(open.pop()).toBe(name)
    else if (!self) open.push(name)
    return ''
  }) // prettier-ignore
  expect(open).toEqual([])
  expect(rest.replace('<?xml version="1.0" encoding="UTF-8"?>', '')).not.toMatch(/[<>]/)
  expect(xml.replace(/&(?:amp|lt|gt|quot|apos);/g, '')).not.toContain('&')
}

test('whatever users write stays text in every format', () => {
  const hostile = fc.string({
    unit: fc.constantFrom('::', '##[', ' ', '\n', '\r', '\u001b[2J', '\u009b', '\u202e', '`', '<script>', ']]>', '&', '"', "'", '|', '@x', '</pre>', '-->', '%0A', 'ok', '漢', '\uffff'),
    maxLength: 12,
  }) // prettier-ignore
  fc.assert(
    fc.property(hostile, hostile, hostile, fc.constantFrom(...reportFormatNames), (file, words, line, format) => {
      const path = `outcomes/${file}.yaml`
      const said = { nl: words, en: words }
      const found = diagnostic(path, 1, { reason: said, hint: said, related: [{ place: diagnostic(path, 1).place, reason: said }] })
      const text = write(format, report([found], { texts: new Map([[path, line]]) }))
      // eslint-disable-next-line no-control-regex
      expect(text.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
      expect(text).not.toMatch(/##\w*\[/)
      const own = format === 'github' ? /^::(?:error|warning|notice)[ :]/ : /(?!)/
      for (const one of text.split('\n')) if (/^\s*::/.test(one)) expect(one).toMatch(own)
      if (format === 'junit' || format === 'checkstyle') expectWellFormed(text)
      if (format === 'html') expect(text.replace(/<style>.*<\/style>/s, '')).not.toMatch(/<script|-->/)
      if (['json', 'gitlab', 'sarif'].includes(format)) expect(() => JSON.parse(text) as unknown).not.toThrow()
    }),
    { numRuns: 3000 },
  ) // prettier-ignore
})
