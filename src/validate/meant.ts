/** What somebody probably meant: a slip of the keys, or the Dutch word for an English one. */
import type { LoadedFile } from '../load/load.ts'
import { nearest } from '../nearest.ts'
import type { Located } from './describe.ts'
import { valueAt } from './path.ts'
import type { Schema } from './schemas.ts'
import { descriptionOf, fieldAt, schemaAt, titleOf } from './schemas.ts'

/** The schema of the object that holds an unknown key. */
export function holderOf({ kind }: LoadedFile, { schemaPath }: Located): Schema | undefined {
  return schemaAt(kind, schemaPath.slice(0, schemaPath.lastIndexOf('/'))) as Schema | undefined
}

/** The fields that the object could still have. */
export function openFields(file: LoadedFile, error: Located): string[] {
  const present = valueAt(file.value, error.path) as object
  return Object.keys(holderOf(file, error)?.properties ?? {}).filter((key) => !Object.hasOwn(present, key))
}

/** The field that an unknown key stands for: a missing one first, then any that is not there yet. */
export function fieldMeant(file: LoadedFile, error: Located, missing: readonly string[]): string | undefined {
  const typed = String(error.params['additionalProperty'])
  const open = openFields(file, error)
  const translated = open.find((key) => {
    const title = titleOf(fieldAt(file.kind, [...error.path, key]))
    return title !== undefined && [title.nl, title.en].some((word) => same(word, typed))
  })
  return nearest(typed, missing) ?? translated ?? nearest(typed, open)
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

/** The value of a closed list that was meant; the descriptions say `draft: concept; proposed: voorgelegd`. */
export function valueMeant(
  typed: unknown,
  allowed: readonly string[],
  field: Schema | undefined,
): string | undefined {
  if (typeof typed !== 'string' || typed.length > 60) return undefined
  const description = descriptionOf(field)
  for (const text of [description?.nl ?? '', description?.en ?? '']) {
    for (const [, value = '', words = ''] of text.matchAll(/([a-z][a-z_-]*): ([^;:.]+)/g)) {
      if (allowed.includes(value) && same(words.trim(), typed.trim())) return value
    }
  }
  return nearest(typed, allowed)
}
