/** Other institutes by the short name that the config gives them: a folder, or a copy that was fetched before. */
import { UserError } from '../diagnostic.ts'
import type { Peer } from '../model/schema-types.ts'
import { openRevision, resolveRevision } from '../load/revision.ts'
import { inBareRepository } from '../load/revision.ts'
import { limits } from '../load/limits.ts'
import { show } from '../report/show.ts'
import type { Context } from './command.ts'
import { readRepository } from './open.ts'
import { resolvePath } from './paths.ts'
import { readSide, readWorkingTree, type Side } from './sides.ts'
import { findRoot } from './repository.ts'

export const peersFolder = '.outcomes/peers'
export const lockName = 'outcomes.lock.json'

/** What `outcomes peers fetch` brought in, by the peer's name. */
export interface Lock {
  readonly peers: Readonly<
    Record<string, { readonly url: string; readonly ref: string; readonly commit: string }>
  >
}

const lockLimit = 1024 * 1024

/** The lock file beside the config; an empty one where there is none. */
export function readLock({ world, directory }: Context): Lock {
  const reading = world.folder(findRoot(world, directory)).read(lockName, lockLimit)
  if (!reading.ok) return { peers: {} }
  try {
    const value = JSON.parse(new TextDecoder().decode(reading.bytes)) as Partial<Lock> | null
    return { peers: typeof value?.peers === 'object' ? value.peers : {} }
  } catch {
    throw new UserError({
      nl: `${lockName} kan niet worden gelezen. Haal het bestand weg en doe \`outcomes peers fetch\`.`,
      en: `${lockName} cannot be read. Remove the file and run \`outcomes peers fetch\`.`,
    })
  }
}

/** A peer of that name, else what the name stands for itself; a UserError where it is too large to compare. */
export async function readPeerOrSide(context: Context, name: string): Promise<Side> {
  const extent = { most: limits.peerFiles, name: show(name) }
  const { world, directory } = context
  const root = findRoot(world, directory)
  const peer = (await peersOf(context))[name]
  if (!peer || world.kindOf(resolvePath(directory, name)) === 'directory')
    return readSide(context, name, extent)
  if (peer.path !== undefined) {
    const at = resolvePath(root, peer.path)
    if (peer.ref === undefined)
      return { ...(await readSide({ ...context, directory: root }, at, extent)), name }
    const commit = resolveRevision(world.git, at, peer.ref)
    return { name, commit, ...(await readRepository(openRevision(world.git, at, commit), extent)) }
  }
  const pinned = readLock(context).peers[name]
  const copy = `${root}/${peersFolder}/${name}.git`
  if (!pinned || world.kindOf(copy) !== 'directory') {
    throw new UserError({
      nl: `\`${name}\` is nog niet opgehaald: doe eerst \`outcomes peers fetch\`.`,
      en: `\`${name}\` has not been fetched yet: run \`outcomes peers fetch\` first.`,
    })
  }
  const git = inBareRepository(world.git)
  const commit = resolveRevision(git, copy, pinned.commit)
  return { name, commit, ...(await readRepository(openRevision(git, copy, commit), extent)) }
}

/** The peers in the config; none where there is no config. */
export async function peersOf(context: Context): Promise<Readonly<Record<string, Peer>>> {
  try {
    return (await readWorkingTree(context)).catalogue.settings.peers ?? {}
  } catch (error) {
    if (error instanceof UserError) return {}
    throw error
  }
}
