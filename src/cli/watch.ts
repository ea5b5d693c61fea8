/** Waits until something changes that documents are made from. */
import { configNames } from '../load/config-names.ts'
import { limits } from '../load/limits.ts'
import type { World } from '../world.ts'

const folders = ['outcomes', 'personas', 'agreements', 'frameworks', 'templates']

/** How often is looked, in milliseconds. */
const pause = 400

/**
 * Looks at the files that documents are made from (`more` names others, from the root); `changed` waits for the next change and
 * gives false when the user wants to stop.
 */
export function watchRepository(world: World, root: string, more: readonly string[]) {
  const folder = world.folder(root)
  const look = (): string => {
    const seen: string[] = []
    const walk = (at: string, depth: number) => {
      for (const { name, kind } of folder.list(at) ?? []) {
        if (kind === 'directory' && depth < limits.folderDepth) walk(`${at}/${name}`, depth + 1)
        else seen.push(`${at}/${name} ${world.stamp(`${root}/${at}/${name}`) ?? ''}`)
      }
    }
    for (const one of folders) walk(one, 0)
    for (const name of [...configNames, ...more]) seen.push(`${name} ${world.stamp(`${root}/${name}`) ?? ''}`)
    return seen.join('\n')
  }
  let before = look()
  return {
    async changed(): Promise<boolean> {
      while (await world.wait(pause)) {
        const now = look()
        if (now === before) continue
        before = now
        return true
      }
      return false
    },
  }
}
