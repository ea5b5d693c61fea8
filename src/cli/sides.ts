/** What a user names as one side of a comparison: a folder, a revision in git, a folder in a revision, or the files as they are. */
import { UserError } from '../diagnostic.ts'
import { configNames } from '../load/config-names.ts'
import type { Extent } from '../load/find.ts'
import { inBareRepository, openRevision, prefixOf, resolveRevision } from '../load/revision.ts'
import type { Folder, Git, World } from '../world.ts'
import type { Context } from './command.ts'
import { readRepository, type Repository } from './open.ts'
import { resolvePath } from './paths.ts'
import { findRoot, repositoryFolders, requireRoot } from './repository.ts'

export interface Side extends Omit<Repository, 'root'> {
  /** As the user named it; undefined for the files as they are. */
  readonly name: string | undefined
  /** Of a revision: its commit. */
  readonly commit?: string
}

/** The files as they are now; a UserError where there is nothing. */
export async function readWorkingTree({ world, directory }: Context): Promise<Side> {
  if (isBare(world, directory)) {
    throw new UserError({
      nl: `${directory} is een repository zonder werkmap: noem twee versies, zoals \`outcomes diff v1 v2\`.`,
      en: `${directory} is a repository without a working tree: name two revisions, such as \`outcomes diff v1 v2\`.`,
    })
  }
  const root = requireRoot(world, directory)
  return { name: undefined, ...(await readRepository(world.folder(root))) }
}

/** A folder of that name that holds outcomes, else a revision in git, `main:curriculum` for a folder in it. */
export async function readSide(context: Context, name: string, extent?: Extent): Promise<Side> {
  const { world, directory } = context
  const at = resolvePath(directory, name)
  const kind = name === '' ? undefined : world.kindOf(at)
  if (kind === 'directory' && holdsOutcomes(world.folder(at)))
    return { name, ...(await readRepository(world.folder(at), extent)) }
  try {
    return await readRevision(context, name, extent)
  } catch (error) {
    if (!(error instanceof UserError) || kind === undefined) throw error
    throw kind === 'directory' ? holdsNothing(name) : isFile(name)
  }
}

async function readRevision({ world, directory }: Context, name: string, extent?: Extent): Promise<Side> {
  const git = gitOf(world, directory)
  const colon = name.indexOf(':')
  const revision = colon > 0 ? name.slice(0, colon) : name
  const typed = colon > 0 ? name.slice(colon + 1) : undefined
  // Nothing has to stand in the working tree for a revision to be read.
  const at = isBare(world, directory) ? directory : findRoot(world, directory)
  const commit = resolveRevision(git, at, revision)
  const path = typed === undefined ? undefined : pathInTree(typed, prefixOf(git, directory))
  const folder = openRevision(git, at, commit, path)
  if (path !== undefined && !holdsOutcomes(folder)) throw holdsNothing(name)
  return { name, commit, ...(await readRepository(folder, extent)) }
}

/** As git reads it: from the top of the repository, or from here with `./`. */
function pathInTree(typed: string, prefix: string): string {
  const from = /^\.\.?(?:\/|$)/.test(typed) ? `/${prefix}` : '/'
  return resolvePath(from, `./${typed.replace(/^\/+/, '')}`).replace(/^(?:[A-Za-z]:)?\//, '')
}

/** Git as it has to be asked in this folder. */
export function gitOf(world: World, directory: string): Git {
  return isBare(world, directory) ? inBareRepository(world.git) : world.git
}

/** A repository of git itself, without a working tree. */
function isBare(world: World, at: string): boolean {
  return (
    world.kindOf(`${at}/HEAD`) === 'file' &&
    world.kindOf(`${at}/objects`) === 'directory' &&
    world.kindOf(`${at}/refs`) === 'directory'
  )
}

function holdsOutcomes(folder: Folder): boolean {
  const names = new Set((folder.list('') ?? []).map((entry) => entry.name))
  return [...configNames, ...repositoryFolders].some((one) => names.has(one))
}

const holdsNothing = (name: string) =>
  new UserError({
    nl: `In ${name} staan geen leeruitkomsten: er is geen outcomes.config.yaml en geen map outcomes.`,
    en: `There are no outcomes in ${name}: there is no outcomes.config.yaml and no folder outcomes.`,
  })

const isFile = (name: string) =>
  new UserError({
    nl: `${name} is een bestand, verwacht een map of een versie in git.`,
    en: `${name} is a file, expected a folder or a revision in git.`,
  })

/** `v1..v2` as two names; two names as they are. */
export function splitRange([first = '', second]: readonly string[]): readonly [string, string | undefined] {
  if (second !== undefined) return [first, second]
  const range = /^([^.].*?)\.\.\.?([^.].*)?$/s.exec(first)
  return range && !first.includes('/..') ? [range[1]!, range[2]] : [first, undefined]
}
