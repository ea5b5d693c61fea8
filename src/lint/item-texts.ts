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

/** The texts with their paths, in the order of the file. */
export const itemTexts = (item: unknown): readonly TextAt[] => pickTexts(item, () => true)

const isForMachines = (key: string, value: unknown): boolean =>
  forMachines.has(key) || isIdsOfBehaviours(key, value)

/** Where a thing stands within another; a path is only put together for a text that is picked. */
interface Place {
  readonly above: Place | undefined
  readonly key: string | number
}

/** Only the texts that are picked. Loaded items are never deeper than the loader allows. */
export function pickTexts(
  item: unknown,
  isPicked: (text: string) => boolean,
  isLeftOut: (key: string, value: unknown) => boolean = isForMachines,
): readonly TextAt[] {
  const picked: TextAt[] = []
  const visitPart = (part: unknown, key: string | number, above: Place | undefined): void => {
    if (typeof part === 'string') {
      if (isPicked(part)) picked.push({ at: pathTo({ above, key }), text: part })
    } else if (typeof part === 'object' && part !== null) visitParts(part, { above, key })
  }
  const visitParts = (whole: object, place: Place | undefined): void => {
    if (Array.isArray(whole)) {
      for (let index = 0; index < whole.length; index++) visitPart(whole[index], index, place)
      return
    }
    for (const key of Object.keys(whole)) {
      const part = (whole as Readonly<Record<string, unknown>>)[key]
      if (!isLeftOut(key, part)) visitPart(part, key, place)
    }
  }
  if (typeof item === 'object' && item !== null) visitParts(item, undefined)
  return picked
}

function pathTo(place: Place): Path {
  const path: (string | number)[] = []
  for (let at: Place | undefined = place; at; at = at.above) path.push(at.key)
  return path.reverse()
}

/** A criterion names behaviours by their ids; an outcome holds the behaviours themselves. */
const isIdsOfBehaviours = (key: string, list: unknown): boolean =>
  key === 'behaviours' && Array.isArray(list) && typeof list[0] === 'string'
