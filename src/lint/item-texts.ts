/** Every text that people read in an item of any kind: for rules that look at all of them. */
import type { TextAt } from './texts.ts'

/** Keys that hold ids, dates and words of a closed list. */
const forMachines = new Set([
  'id',
  'version',
  'translates',
  'status',
  'language',
  'route',
  'kind',
  'agency',
  'reviewBy',
  'decidedOn',
  'outcomes',
  'personas',
  'role',
  'topic',
  'responsible',
  'notDecided',
  'supersedes',
  'verb',
  'taskDomain',
  'references',
  'level',
  'rule',
  'rubric',
  'relations',
  'formerly',
  'changes',
])

/** The texts with their paths, in the order of the file. Loaded items are never deeper than the loader allows. */
export function* itemTexts(item: unknown, at: readonly (string | number)[] = []): Generator<TextAt> {
  if (typeof item === 'string') yield { at, text: item }
  else if (Array.isArray(item)) {
    for (const [index, part] of item.entries()) yield* itemTexts(part, [...at, index])
  } else if (typeof item === 'object' && item !== null) {
    for (const [key, part] of Object.entries(item)) {
      if (forMachines.has(key) || (key === 'behaviours' && isIds(part))) continue
      yield* itemTexts(part, [...at, key])
    }
  }
}

/** A criterion names behaviours by their ids; an outcome holds the behaviours themselves. */
const isIds = (list: unknown): boolean => Array.isArray(list) && typeof list[0] === 'string'
