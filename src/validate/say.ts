/** Fields and values as they stand in a sentence. */
import type { Path, Text } from '../diagnostic.ts'
import type { Kind } from '../load/find.ts'
import type { Schema } from './schemas.ts'
import { titleOf } from './schemas.ts'
import { kindNames } from './words.ts'

/** A field as a reader knows it: its key, with its title where that says more. */
export function nameOf(path: Path, field: Schema | undefined): Text {
  const last = path.at(-1)
  if (last === undefined) return { nl: 'het bestand', en: 'the file' }
  if (typeof last === 'number') return itemOf(path)
  const title = titleOf(field)
  const named = (words: string | undefined) =>
    words === undefined || words.toLowerCase() === last.toLowerCase()
      ? quoted(last)
      : `${quoted(last)} (${small(words)})`
  return { nl: named(title?.nl), en: named(title?.en) }
}

/** The thing a field belongs to: "een leeruitkomst", "`standard`". */
export function whereOf(kind: Kind, path: Path): Text {
  const last = path.at(-1)
  if (last === undefined) return kindNames[kind]
  if (typeof last === 'number') return itemOf(path)
  return { nl: quoted(last), en: quoted(last) }
}

function itemOf(path: Path): Text {
  const number = Number(path.at(-1)) + 1
  const list = quoted(String(path.findLast((step) => typeof step === 'string') ?? ''))
  return { nl: `onderdeel ${number} van ${list}`, en: `item ${number} of ${list}` }
}

/** With a capital, where it starts a sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** A title within a sentence: "formulering", but "NLQF-niveau". */
const small = (title: string): string =>
  /^\p{Lu}\p{Lu}/u.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1)

/** Words of a file in backticks: on one line, and short. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  const short = line.length > 60 ? `${line.slice(0, 57).replace(/[\uD800-\uDBFF]$/, '')}…` : line
  return `\`${short}\``
}

/** Text that without its quotes would be a number, a truth value or nothing. */
export const looksOtherwise = (value: unknown): value is string =>
  typeof value === 'string' && /^(?:[-+.]?[0-9]+(?:\.[0-9]+)?|true|false|null)$/.test(value)

/** A value as it may stand in a sentence; text that could be taken for a number keeps its quotes. */
export function showValue(value: unknown): string {
  return quoted(typeof value === 'string' && !looksOtherwise(value) ? value : (JSON.stringify(value) ?? ''))
}

/** Whether there is nothing to see: no value, blank text, an empty list or no fields. */
export function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === ''
  return value === null || (typeof value === 'object' && value !== null && Object.keys(value).length === 0)
}

/** A short example of the field, from its schema. */
export function exampleOf(field: Schema | undefined): string | undefined {
  const [example] = field?.examples ?? []
  if (typeof example === 'number') return String(example)
  return typeof example === 'string' && example.length <= 60 ? example : undefined
}

/** One of several words, in backticks. */
export function choose(words: readonly string[]): Text {
  const marked = words.map((word) => `\`${word}\``)
  return { nl: join(marked, 'of'), en: join(marked, 'or') }
}

/** "a, b and c". */
export const join = (words: readonly string[], and: string): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)!}`
