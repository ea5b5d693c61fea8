/** Where a word of a document comes from. */
import type { Path } from '../diagnostic.ts'
import type { Catalogue, Entry } from '../model/catalogue.ts'

export interface PlaceInFile {
  readonly file: string
  readonly at: Path
}

/** Every text of the catalogue in which a word stands. */
export function placesOfWord(catalogue: Catalogue, word: string): PlaceInFile[] {
  const { settings, outcomes, translations, personas, agreements, frameworks } = catalogue
  const entries: readonly Entry<unknown>[] = [
    ...(settings.file === undefined ? [] : [{ item: settings, file: settings.file }]),
    ...[outcomes, ...translations.values(), personas, agreements, frameworks].flatMap((kind) => [
      ...(kind as ReadonlyMap<string, Entry<unknown>>).values(),
    ]),
  ]
  return entries.flatMap(({ item, file }) => pathsTo(word, item, []).map((at) => ({ file, at })))
}

function pathsTo(word: string, value: unknown, at: Path): Path[] {
  if (typeof value === 'string') return value.includes(word) ? [at] : []
  if (Array.isArray(value)) return value.flatMap((one, index) => pathsTo(word, one, [...at, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => pathsTo(word, one, [...at, key]))
}
