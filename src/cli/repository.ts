/** Where the repository is that a command works on. */
import { UserError } from '../diagnostic.ts'
import { configNames } from '../load/config-names.ts'
import type { World } from '../world.ts'
import { parentOf, pathBelow, resolvePath } from './paths.ts'

export const repositoryFolders = ['outcomes', 'personas', 'agreements', 'frameworks']

const holdsConfig = (world: World, at: string): boolean =>
  configNames.some((name) => world.kindOf(`${at}/${name}`) !== undefined)

/** The nearest folder at or above this one that holds a config; without one, the folder itself. */
export function findRoot(world: World, directory: string): string {
  for (let at = directory; ; at = parentOf(at)) {
    if (holdsConfig(world, at)) return at
    if (parentOf(at) === at) return directory
  }
}

/** The root of the repository; a UserError where there is nothing to work on. */
export function requireRoot(world: World, directory: string): string {
  // Listed, not looked at: a link that somebody names is meant, unlike one that lies in a repository.
  if (world.folder(directory).list('') === undefined) {
    throw new UserError({
      nl: `De map ${directory} bestaat niet of kan niet worden gelezen.`,
      en: `The folder ${directory} does not exist or cannot be read.`,
    })
  }
  const root = findRoot(world, directory)
  const holdsSomething =
    holdsConfig(world, root) || repositoryFolders.some((name) => world.kindOf(`${root}/${name}`))
  if (holdsSomething) return root
  throw new UserError({
    nl: `In ${directory} staan geen leeruitkomsten: er is geen outcomes.config.yaml en geen map outcomes. Geef de map op met -C.`,
    en: `There are no outcomes in ${directory}: there is no outcomes.config.yaml and no folder outcomes. Name the folder with -C.`,
  })
}

/** What a user typed, as a path below the root; a UserError when it does not exist or lies elsewhere. */
export function pathInRepository(world: World, root: string, directory: string, typed: string): string {
  const at = resolvePath(directory, typed)
  if (world.kindOf(at) === undefined) {
    throw new UserError({ nl: `${typed} bestaat niet.`, en: `${typed} does not exist.` })
  }
  const below = pathBelow(root, at)
  if (below !== undefined) return below
  throw new UserError({
    nl: `${typed} ligt buiten de repository ${root}. Gebruik -C om in een andere map te werken.`,
    en: `${typed} lies outside the repository ${root}. Use -C to work in another folder.`,
  })
}
