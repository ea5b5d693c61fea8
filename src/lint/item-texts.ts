/** Every text that people read in an item of any kind: for rules that look at all of them. */
import type { Path } from '../diagnostic.ts'
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
export function itemTexts(item: unknown): readonly TextAt[] {
  const texts: TextAt[] = []
  collect(item, [], texts)
  return texts
}

function collect(value: unknown, at: Path, into: TextAt[]): void {
  if (typeof value === 'string') into.push({ at, text: value })
  else if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) collect(value[index], [...at, index], into)
  } else if (typeof value === 'object' && value !== null) {
    for (const key of Object.keys(value)) {
      const part = (value as Readonly<Record<string, unknown>>)[key]
      if (!forMachines.has(key) && !(key === 'behaviours' && isIds(part))) collect(part, [...at, key], into)
    }
  }
}

/** A criterion names behaviours by their ids; an outcome holds the behaviours themselves. */
const isIds = (list: unknown): boolean => Array.isArray(list) && typeof list[0] === 'string'
