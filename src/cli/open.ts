/** Everything a command needs to know about the repository, read once. */
import type { Finding } from '../diagnostic.ts'
import type { Extent } from '../load/find.ts'
import { load } from '../load/load.ts'
import { openRevision, resolveRevision } from '../load/revision.ts'
import type { LoadedFile } from '../load/load.ts'
import { buildCatalogue } from '../model/build.ts'
import type { Catalogue } from '../model/catalogue.ts'
import { checkSchemas } from '../validate/check.ts'
import type { Folder } from '../world.ts'
import type { Context } from './command.ts'
import { requireRoot } from './repository.ts'

export interface Repository {
  readonly root: string
  readonly folder: Folder
  readonly files: readonly LoadedFile[]
  readonly catalogue: Catalogue
  readonly findings: readonly Finding[]
}

/** Loads, checks and builds; what is wrong stands in `findings`. */
export async function openRepository({ world, directory }: Context): Promise<Repository> {
  const root = requireRoot(world, directory)
  return { root, ...(await readRepository(world.folder(root))) }
}

/** The repository as it was in a revision of git: a branch, a tag or a commit. */
export async function openBase({ world, directory }: Context, revision: string): Promise<Repository> {
  const root = requireRoot(world, directory)
  const commit = resolveRevision(world.git, root, revision)
  return { root, ...(await readRepository(openRevision(world.git, root, commit))) }
}

/** Reads a folder of any kind as a repository. */
export async function readRepository(folder: Folder, extent?: Extent): Promise<Omit<Repository, 'root'>> {
  const loaded = await load(folder, extent)
  const checked = await checkSchemas(loaded.files)
  const built = buildCatalogue(checked.sound, loaded.files)
  return {
    folder,
    files: loaded.files,
    catalogue: built.catalogue,
    findings: [...loaded.findings, ...checked.findings, ...built.findings],
  }
}
