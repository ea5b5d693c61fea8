/** Data as lines: the path of a field by ids, and its value on one line; a long text goes on below in sentences. */
import { show } from './show.ts'

const longest = 100

export function flatten(value: unknown): string {
  return [...lines(value, '')].map((line) => `${line}\n`).join('')
}

function* lines(value: unknown, path: string): Generator<string> {
  if (Array.isArray(value)) yield* listLines(value, path)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value))
      yield* lines(part, path === '' ? show(key) : `${path}.${show(key)}`)
  } else {
    const text = show(
      String(value ?? '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    if (text.length <= longest) yield `${path}: ${text}`
    else {
      yield `${path}:`
      for (const sentence of text.split(/(?<=[.?!;:]) /)) yield `    ${sentence}`
    }
  }
}

function* listLines(list: readonly unknown[], path: string): Generator<string> {
  if (list.length === 0) yield `${path}: –`
  for (const part of list) {
    const name = nameOf(part)
    if (name === undefined) yield* lines(part, `${path}[]`)
    else yield* lines(part, `${path}.${show(name)}`)
  }
}

function nameOf(part: unknown): string | undefined {
  if (typeof part !== 'object' || part === null) return undefined
  const { id, topic } = part as { readonly id?: unknown; readonly topic?: unknown }
  const name = id ?? topic
  return typeof name === 'string' ? name : undefined
}
