/** The names of content controls: Word takes 64 characters. */
import { fingerprint } from '../diagnostic.ts'

const longest = 64

/** The key itself, or its start and a mark of the whole. */
export const shortenKey = (key: string): string =>
  key.length <= longest ? key : `${key.slice(0, longest - 17)}~${fingerprint(key)}`

/** A label that fits as the title of a content control. */
export function shortenLabel(label: string): string {
  const characters = Array.from(label)
  return characters.length <= longest ? label : `${characters.slice(0, longest - 1).join('')}…`
}
