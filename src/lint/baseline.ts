/** `acceptances.yaml` for the findings of today. It only ever shrinks. */
import type { Finding, Language, Text } from '../diagnostic.ts'
import { severities } from '../diagnostic.ts'
import type { Acceptance } from '../model/schema-types.ts'
import type { AcceptanceOptions } from './acceptances.ts'
import { applyAcceptances, findUsed, isAcceptable, itemName } from './acceptances.ts'
import { monthsLater } from './dates.ts'
import { toIdPath } from './item-path.ts'
import { readYamlLines } from './yaml-lines.ts'
import type { YamlLines } from './yaml-lines.ts'

export interface BaselineOptions extends Pick<
  AcceptanceOptions,
  'today' | 'file' | 'valueOf' | 'keyOf' | 'rules'
> {
  /** The entries of a file that exists already; undefined where there is none. */
  readonly acceptances?: readonly Acceptance[]
  /** The text of that file. */
  readonly text?: string
  /** Of the reason and the comment in the file. */
  readonly language: Language
  /** For entries that are written anew. */
  readonly reason?: string
  readonly owner?: string
  /** Last month or day, YYYY-MM or YYYY-MM-DD; a year from today without it. */
  readonly until?: string
}

export interface Baseline {
  /** The text of the file. */
  readonly text: string
  readonly acceptances: readonly Acceptance[]
  /** Findings that are not accepted: those that came since, do not concern an item, or did not fit. */
  readonly left: readonly Finding[]
}

/** A file of more entries is no longer read by anybody, and would grow above what the loader takes. */
const most = 1000

const reasons: Text = {
  nl: 'Stond er al toen we met deze controle begonnen; nog te bekijken.',
  en: 'Was there when we started with this check; still to be looked at.',
}
const owners: Text = { nl: 'curriculumcommissie', en: 'curriculum committee' }
const introductions: Text = {
  nl: 'Meldingen die we voorlopig accepteren. Elke regel heeft een reden, een eigenaar en een einddatum.\n# Opgelost? Dan verdwijnt de regel bij de volgende `outcomes validate --baseline`.',
  en: 'Findings that we accept for the time being. Each entry has a reason, an owner and an end date.\n# Solved? Then the entry disappears with the next `outcomes validate --baseline`.',
}

/** Where a file exists, the entries that still hit something; otherwise one for each finding, the worst first. */
export function makeBaseline(findings: readonly Finding[], options: BaselineOptions): Baseline {
  const { acceptances: existing, text, language } = options
  const used = existing && findUsed(findings, { ...options, acceptances: existing })
  const acceptances = existing
    ? existing.filter((_one, index) => used?.[index])
    : newEntries(findings, options)
  const { kept } = applyAcceptances(findings, { ...options, comments: [], acceptances })
  return {
    text: (text && used && removeEntries(text, used)) ?? writeAcceptances(acceptances, language),
    acceptances,
    left: kept,
  }
}

/**
 * The file without the entries that are used no longer; comments and layout of the rest stay. Undefined where the
 * entries do not each start on a line of their own.
 */
function removeEntries(text: string, used: readonly boolean[]): string | undefined {
  if (!used.includes(true)) return undefined
  const lines = readYamlLines(text.endsWith('\n') ? text : `${text}\n`)
  const starts: number[] = []
  for (let line = 0; line < lines.count; line++) {
    const path = lines.startsItem(line) ? lines.pathAt(line) : undefined
    if (path?.length === 2 && path[0] === 'acceptances') starts.push(firstComment(lines, line))
  }
  if (starts.length !== used.length) return undefined
  const kept: string[] = []
  let entry = -1
  for (let line = 0; line < lines.count; line++) {
    if (line === starts[entry + 1]) entry++
    if (entry === -1 || used[entry] || line === lines.count - 1) kept.push(lines.text(line))
  }
  return kept.join('\n')
}

/** A comment right above an entry belongs to it. */
function firstComment(lines: YamlLines, start: number): number {
  let line = start
  while (
    line > 0 &&
    lines
      .text(line - 1)
      .trimStart()
      .startsWith('#')
  )
    line--
  return line
}

function newEntries(findings: readonly Finding[], options: BaselineOptions): Acceptance[] {
  const { language, today, valueOf, keyOf, reason = reasons[language], owner = owners[language] } = options
  const until = options.until ?? monthsLater(today, 12).slice(0, 7)
  const entries = new Map<string, Acceptance>()
  const worstFirst = findings.toSorted(
    (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity),
  )
  for (const finding of worstFirst) {
    const item = itemName(finding)
    if (item === undefined || !isAcceptable(finding.rule) || finding.place) continue
    const path = toIdPath(finding.at, valueOf(finding.file)).join('.')
    const key = keyOf?.(finding)
    const name = [finding.rule, item, path, key ?? ''].join('\u0000')
    if (entries.has(name) || !isSimplePath(path) || entries.size >= most) continue
    entries.set(name, {
      rule: finding.rule,
      item,
      ...(path === '' ? {} : { path }),
      reason,
      owner,
      until,
      ...(key === undefined ? {} : { key }),
    })
  }
  return [...entries.values()]
}

const isSimplePath = (path: string): boolean => path === '' || /^[\w-]+(?:\.[\w-]+)*$/.test(path)

const fields = ['rule', 'item', 'path', 'reason', 'owner', 'until', 'key'] as const

/** The file's text: plain YAML, texts in quotes where they need them. */
export function writeAcceptances(acceptances: readonly Acceptance[], language: Language): string {
  const entries = acceptances.map((acceptance) =>
    fields
      .flatMap((field) => {
        const value = acceptance[field]
        return value === undefined ? [] : [`${field}: ${field === 'key' ? `'${value}'` : writeText(value)}`]
      })
      .map((line, index) => `${index === 0 ? '  - ' : '    '}${line}\n`)
      .join(''),
  )
  const list = entries.length === 0 ? 'acceptances: []\n' : `acceptances:\n${entries.join('')}`
  return `# ${introductions[language]}\n${list}`
}

/** Words that no reader of YAML takes for anything but text stand bare, everything else in double quotes. */
function writeText(text: string): string {
  const plain = /^[\p{L}][\p{L}\p{N} ,.;()/_-]*$/u.test(text) && !text.endsWith(' ')
  const isDate = /^[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?$/.test(text)
  const isWord = /^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text)
  return (plain && !isWord) || isDate ? text : JSON.stringify(text)
}
