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

/** The texts with their paths, in the order of the file. */
export const itemTexts = (item: unknown): readonly TextAt[] => pickTexts(item, () => true)

const isForMachines = (key: string, value: unknown): boolean =>
  forMachines.has(key) || isIdsOfBehaviours(key, value)

/** Only the texts that are picked: few are, and no other needs its path. Loaded items are never deeper than the loader allows. */
export function pickTexts(
  item: unknown,
  isPicked: (text: string) => boolean,
  isLeftOut: (key: string, value: unknown) => boolean = isForMachines,
): readonly TextAt[] {
  const picked: TextAt[] = []
  const at: (string | number)[] = []
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      if (isPicked(value)) picked.push({ at: [...at], text: value })
    } else if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index++) visitPart(index, value[index])
    } else if (typeof value === 'object' && value !== null) {
      for (const key of Object.keys(value)) {
        const part = (value as Readonly<Record<string, unknown>>)[key]
        if (!isLeftOut(key, part)) visitPart(key, part)
      }
    }
  }
  const visitPart = (key: string | number, part: unknown): void => {
    at.push(key)
    visit(part)
    at.pop()
  }
  visit(item)
  return picked
}

/** A criterion names behaviours by their ids; an outcome holds the behaviours themselves. */
const isIdsOfBehaviours = (key: string, list: unknown): boolean =>
  key === 'behaviours' && Array.isArray(list) && typeof list[0] === 'string'
