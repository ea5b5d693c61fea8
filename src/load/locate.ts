/** Findings speak paths; this gives them their places, in the order in which a reader meets them. */
import type { Diagnostic, Edit, Finding, Path, Place, Proposal } from '../diagnostic.ts'
import { fingerprint } from '../diagnostic.ts'
import type { Folder } from '../world.ts'
import { readText } from './load.ts'

export interface Located {
  /** Sorted by file, then place, then rule. */
  readonly diagnostics: readonly Diagnostic[]
  /** The text of every file that could be read and has a diagnostic, for showing the lines. */
  readonly texts: ReadonlyMap<string, string>
}

type Marker = (path: Path, onKey: boolean, span: Finding['span']) => Pick<Place, 'start' | 'end'>

/** Reads the files concerned once more and finds each finding's place in it. */
export async function locate(folder: Folder, findings: readonly Finding[]): Promise<Located> {
  if (findings.length === 0) return { diagnostics: [], texts: new Map() }
  const { parseGuardedYaml } = await import('./guarded-yaml.ts')
  const { buildPoints, findSpan } = await import('./places.ts')
  const texts = new Map<string, string>()
  const files = new Map<string, { mark: Marker; value: unknown }>()
  const start = { line: 1, column: 1 }
  const open = (file: string) => {
    const known = files.get(file)
    if (known) return known
    let opened: { mark: Marker; value: unknown } = { mark: () => ({ start, end: start }), value: undefined }
    const text = readText(folder, file)
    if (typeof text === 'string') {
      texts.set(file, text)
      const { root, value } = parseGuardedYaml(text)
      if (root) {
        const pointOf = buildPoints(text)
        opened = {
          value,
          mark: (path, onKey, span) => {
            const marked = findSpan(text, root, path, onKey, span)
            return { start: pointOf(marked.start), end: pointOf(marked.end) }
          },
        }
      }
    }
    files.set(file, opened)
    return opened
  }
  const place = (file: string, at: Path, onKey = false, span?: Finding['span']): Place => ({
    file,
    path: at,
    ...open(file).mark(at, onKey, span),
  })
  const diagnostics = findings.map((finding): Diagnostic => {
    const { rule, severity, file, at, item, reason, hint, accepted } = finding
    const found = finding.place
      ? (open(file), { file, path: at, ...finding.place })
      : place(file, at, finding.onKey, finding.span)
    return {
      rule,
      severity,
      place: found,
      ...(item ? { item } : {}),
      reason,
      expected: finding.expected ?? [],
      ...(hint ? { hint } : {}),
      related: (finding.related ?? []).map((other) => ({
        place: place(other.file, other.at),
        reason: other.reason,
      })),
      proposals: proposalsOf(finding, () => open(file).value),
      ...(accepted ? { accepted } : {}),
      key: keyOf(finding, open(file).value),
    }
  })
  return { diagnostics: diagnostics.toSorted(compareDiagnostics), texts }
}

/**
 * What makes a finding the same one tomorrow: rule, item, path by ids, and the words, never a line or an index.
 * @param value the content of its file
 */
export function keyOf(finding: Finding, value: unknown): string {
  const steps: string[] = []
  let current = value
  for (const step of finding.at) {
    current = (current as Record<string | number, unknown> | undefined)?.[step]
    const id = typeof step === 'number' ? (current as { id?: unknown } | undefined)?.id : undefined
    steps.push(typeof id === 'string' ? id : String(step))
  }
  const text = typeof current === 'string' ? current : ''
  const words = finding.span ? text.slice(finding.span.start, finding.span.end) : text
  const item = finding.item?.id ? `${finding.item.kind}/${finding.item.id}` : finding.file
  return fingerprint(
    finding.rule,
    item,
    steps.join('/'),
    words.replace(/\s+/g, ' '),
    finding.place ? finding.reason.en : '',
  )
}

/** The finding's own, or what follows from a safe rewrite, or from the one word that was expected. */
function proposalsOf(finding: Finding, valueOf: () => unknown): readonly Proposal[] {
  const { proposals, edits, expected = [], at, rule } = finding
  if (proposals) return proposals
  const key = at.at(-1)
  if (edits && edits.length > 0) return rewrite(edits, valueOf())
  if (finding.onKey || expected.length !== 1 || typeof key !== 'string') return []
  if (!/^(?:schema|reference|repository)\//.test(rule)) return []
  return [{ at: at.slice(0, -1), write: { [key]: expected[0] } }]
}

/** Each text as it is after the edits. */
function rewrite(edits: readonly Edit[], value: unknown): readonly Proposal[] {
  const texts = new Map<string, { readonly at: Path; text: string }>()
  for (const edit of edits.toSorted((a, b) => b.span.start - a.span.start)) {
    const name = edit.at.join('/')
    const text = texts.get(name)?.text ?? valueAt(value, edit.at)
    if (typeof text !== 'string') return []
    texts.set(name, {
      at: edit.at,
      text: text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end),
    })
  }
  return [...texts.values()].map(({ at, text }) => ({
    at: at.slice(0, -1),
    write: { [String(at.at(-1))]: text },
  }))
}

function valueAt(value: unknown, path: Path): unknown {
  let current = value
  for (const step of path) current = (current as Record<string | number, unknown> | undefined)?.[step]
  return current
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.place.file, b.place.file) ||
    a.place.start.line - b.place.start.line ||
    a.place.start.column - b.place.start.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.reason.en, b.reason.en)
  )
}
