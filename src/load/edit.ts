/** Rewrites text values in place: comments, order, quoting and layout of everything else stay as they are. */
import type { Edit, Path } from '../diagnostic.ts'
import { parseGuardedYaml } from './guarded-yaml.ts'
import { findSpan } from './places.ts'

/**
 * The file's text with the edits made; undefined when the result would not read back as exactly that, and then nothing
 * should be written.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string | undefined {
  const { root, value } = parseGuardedYaml(text)
  if (!root || value === undefined) return undefined
  const wanted = structuredClone(value)
  const changes: { readonly start: number; readonly end: number; readonly text: string }[] = []
  // Later words first, so that earlier offsets stay right.
  for (const edit of edits.toSorted((a, b) => b.span.start - a.span.start)) {
    const before = textAt(wanted, edit.at)
    if (before === undefined) return undefined
    setText(wanted, edit.at, before.slice(0, edit.span.start) + edit.text + before.slice(edit.span.end))
    const { start, end } = findSpan(text, root, edit.at, false, edit.span)
    // A span that begins with a space takes along the white space before its first word, a folded line end too.
    const led = /^\s/.test(before.slice(edit.span.start)) ? text.slice(0, start).trimEnd().length : start
    changes.push({ start: led, end, text: edit.text })
  }
  let result = text
  for (const change of changes.toSorted((a, b) => b.start - a.start)) {
    result = result.slice(0, change.start) + change.text + result.slice(change.end)
  }
  const written = parseGuardedYaml(result)
  return JSON.stringify(squeezed(written.value)) === JSON.stringify(squeezed(wanted)) ? result : undefined
}

function textAt(value: unknown, path: Path): string | undefined {
  let current = value
  for (const step of path) current = (current as Record<string | number, unknown> | undefined)?.[step]
  return typeof current === 'string' ? current : undefined
}

function setText(value: unknown, path: Path, text: string): void {
  let current = value
  for (const step of path.slice(0, -1)) current = (current as Record<string | number, unknown>)[step]
  ;(current as Record<string | number, unknown>)[path.at(-1)!] = text
}

/** White space within texts may fold differently after an edit. */
function squeezed(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim()
  if (Array.isArray(value)) return value.map(squeezed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, squeezed(part)]))
}
