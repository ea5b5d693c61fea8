/** Every format is read by what reads it elsewhere: a published schema, or a program. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { Chalk } from 'chalk'
import type { Html, Root, Table } from 'mdast'
import { chromium } from 'playwright-core'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { languages } from '../../src/diagnostic.ts'
import type { ReportFormat } from '../../src/report/formats.ts'
import { reportFormats } from '../../src/report/formats.ts'
import type { Report } from '../../src/report/report.ts'
import { diagnostic, report, sample, score } from './sample.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const chalk = new Chalk({ level: 0 })
const write = (format: ReportFormat, of: Report): string => reportFormats[format](of, { chalk, columns: 80 })

const accepted = [
  diagnostic('outcomes/a.yaml', 2, {
    key: 'accepted',
    accepted: { by: 'entry', reason: 'Bewust <zo>.', owner: 'commissie', until: '2027-05' },
  }),
  diagnostic('outcomes/c & d.yaml', 1, {
    accepted: { by: 'comment', reason: 'Daarom', owner: undefined, until: undefined },
  }),
]
const proposals = [{ at: [], write: { status: 'agreed' } }]
const reports: readonly (readonly [string, Report])[] = [
  ['findings', sample],
  ['nothing', report([], { files: ['outcomes/a.yaml'] })],
  ['accepted findings', { ...sample, accepted }],
  [
    'proposals and scores',
    {
      ...sample,
      diagnostics: sample.diagnostics.map((one) => ({ ...one, proposals })),
      suggest: true,
      score,
    },
  ],
]

const ajv = new Ajv2020({ strict: false, allErrors: true })
const published = (name: string): object =>
  JSON.parse(readFileSync(path.join(root, `schemas/v1/report-${name}.schema.json`), 'utf8')) as object
const errorsIn = (schema: object, text: string): unknown => {
  const { $id: _id, ...rest } = schema as { readonly $id?: string }
  const validate = ajv.compile(rest)
  return validate(JSON.parse(text)) ? [] : validate.errors
}

describe('json is what its schema says', () => {
  const schema = published('validate')
  it.each(reports)('%s', (_name, of) => {
    expect(errorsIn(schema, write('json', of))).toEqual([])
  })

  test('and the schema refuses what is not', () => {
    expect(errorsIn(schema, '{"schemaVersion":2}')).not.toEqual([])
  })

  // What the built program printed, in the cases.
  const cases = path.join(root, 'test/cases')
  const printed = ['validate', 'score'].flatMap((verb) =>
    readdirSync(path.join(cases, verb))
      .map((name) => path.join(cases, verb, name))
      .filter((folder) => existsSync(path.join(folder, 'stdout')))
      .filter((folder) => /--format json\b/.test(readFileSync(path.join(folder, 'command'), 'utf8')))
      .map((folder) => [path.relative(cases, folder), verb, path.join(folder, 'stdout')] as const),
  )
  it.each(printed)('%s', (_name, verb, file) => {
    const text = readFileSync(file, 'utf8')
    expect(errorsIn(published(verb), text)).toEqual([])
  })
})

describe('gitlab reads its code quality report', () => {
  /** The fields as GitLab's documentation lists them under "Code Quality report format". */
  const schema = {
    type: 'array',
    items: {
      type: 'object',
      required: ['description', 'check_name', 'fingerprint', 'location', 'severity'],
      properties: {
        description: { type: 'string', minLength: 1 },
        check_name: { type: 'string', minLength: 1 },
        fingerprint: { type: 'string', minLength: 1 },
        severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
        location: {
          type: 'object',
          required: ['path', 'lines'],
          properties: {
            path: { type: 'string', pattern: '^(?!\\./|/)' },
            lines: {
              type: 'object',
              required: ['begin'],
              properties: { begin: { type: 'integer', minimum: 1 } },
            },
          },
        },
      },
    },
  }
  it.each(reports)('%s', (_name, of) => {
    const text = write('gitlab', of)
    expect(errorsIn(schema, text)).toEqual([])
    const prints = (JSON.parse(text) as { fingerprint: string }[]).map(({ fingerprint }) => fingerprint)
    expect(new Set(prints).size).toBe(prints.length)
  })
})

test('sarif is a SARIF 2.1.0 log: its types are made from the schema of OASIS', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'outcomes-sarif-'))
  const types = path.join(root, 'node_modules/@types/sarif/index')
  const compile = (text: string): string => {
    writeFileSync(
      path.join(folder, 'log.ts'),
      `import type { Log } from ${JSON.stringify(types)}\nexport const logs: readonly Log[] = ${text}\n`,
    )
    const compiler = path.join(root, 'node_modules/typescript/bin/tsc')
    const options = ['--ignoreConfig', '--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--target', 'es2022', '--types', '']
    try {
      return execFileSync(process.execPath, [compiler, ...options, path.join(folder, 'log.ts')], { encoding: 'utf8' })
    } catch (error) {
      return (error as { readonly stdout: string }).stdout
    }
  }
  try {
    const logs = `[${reports.map(([, of]) => write('sarif', of)).join(',')}]`
    expect(compile(logs)).toBe('')
    expect(compile(logs.replace('"startLine"', '"line"'))).toMatch(/"line"' does not exist/)
  } finally {
    rmSync(folder, { recursive: true })
  }
}, 120_000) // prettier-ignore

describe('sarif', () => {
  it('says of what is accepted why, and who said so', () => {
    const log = JSON.parse(write('sarif', { ...sample, accepted })) as {
      runs: { results: { suppressions?: { kind: string; justification: string }[] }[] }[]
    }
    const suppressions = log.runs[0]!.results.flatMap((one) => one.suppressions ?? [])
    expect(suppressions.map(({ kind, justification }) => `${kind}: ${justification}`)).toEqual([
      'external: Bewust <zo>. (commissie, until 2027-05)',
      'inSource: Daarom',
    ])
  })
})

describe('junit fits the schema of Jenkins', () => {
  const schema = readFileSync(new URL('jenkins-junit.xsd', import.meta.url), 'utf8')
  it.each(reports)('%s', async (_name, of) => {
    const { errors } = await validateXML({ xml: write('junit', of), schema })
    expect(errors).toEqual([])
  })

  test('and the schema refuses what does not', async () => {
    const { valid } = await validateXML({ xml: '<testsuites><testcase/></testsuites>', schema })
    expect(valid).toBe(false)
  })
})

describe('checkstyle is XML with a file and its errors', () => {
  const attribute = (name: string, type = 'xs:string') =>
    `<xs:attribute name="${name}" type="${type}" use="required"/>`
  /** What the readers of Checkstyle's reports look at. */
  const schema = `<?xml version="1.0"?><xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
    <xs:simpleType name="severity"><xs:restriction base="xs:string">${['error', 'warning', 'info', 'ignore'].map((word) => `<xs:enumeration value="${word}"/>`).join('')}</xs:restriction></xs:simpleType>
    <xs:element name="checkstyle"><xs:complexType><xs:sequence><xs:element name="file" minOccurs="0" maxOccurs="unbounded">
      <xs:complexType><xs:sequence><xs:element name="error" maxOccurs="unbounded"><xs:complexType>
        ${attribute('line', 'xs:positiveInteger')}${attribute('column', 'xs:positiveInteger')}${attribute('severity', 'severity')}${attribute('message')}${attribute('source')}
      </xs:complexType></xs:element></xs:sequence>${attribute('name')}</xs:complexType></xs:element></xs:sequence>${attribute('version')}</xs:complexType></xs:element></xs:schema>`
  it.each(reports)('%s', async (_name, of) => {
    const { errors } = await validateXML({ xml: write('checkstyle', of), schema })
    expect(errors).toEqual([])
  })
})

describe('markdown comes out of a parser as tables', () => {
  it.each(reports)('%s', (_name, of) => {
    const tree = unified().use(remarkParse).use(remarkGfm).parse(write('markdown', of)) as Root
    const tables = tree.children.filter((node): node is Table => node.type === 'table')
    const rows = tables.flatMap((table) => table.children.slice(1))
    const scored = of.score?.outcomes.length ?? 0
    expect(rows).toHaveLength(of.diagnostics.length + scored)
    for (const table of tables)
      for (const row of table.children) expect(row.children).toHaveLength(table.children[0]!.children.length)
    const html = tree.children.filter((node): node is Html => node.type === 'html')
    for (const { value } of html) expect(value).toMatch(/^<\/?(?:details|summary)>/)
  })
})

describe('html', () => {
  const executablePath = [
    process.env['CHROMIUM'] ?? '',
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    '/usr/bin/chromium-browser',
  ].find((place) => place !== '' && existsSync(place))

  it.each(languages)('keeps nobody out, in %s', async (language) => {
    if (!executablePath) throw new Error('no Chromium found: install one, or say where it is in CHROMIUM')
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
    try {
      const page = await (await browser.newContext()).newPage()
      for (const [name, of] of reports) {
        await page.setContent(write('html', { ...of, accepted, language }))
        const { violations, passes } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze()
        expect(passes.length).toBeGreaterThan(10)
        expect(violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes[0]!.html.slice(0, 120)}`)).toEqual([])
      }
      const alternatives = await page.locator('svg').evaluateAll((bars) => bars.map((bar) => bar.getAttribute('aria-label')))
      expect(alternatives.length).toBeGreaterThan(3)
      for (const words of alternatives) expect(words).toMatch(/^\d+ (?:van de|out of) 100$/)
    } finally {
      await browser.close()
    }
  }, 60_000)
}) // prettier-ignore
