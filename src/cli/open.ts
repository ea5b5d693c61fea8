/** Everything a command needs to know about the repository, read once. */
import type { Finding } from '../diagnostic.ts'
import { load } from '../load/load.ts'
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
  const folder = world.folder(root)
  const loaded = await load(folder)
  const checked = await checkSchemas(loaded.files)
  const built = buildCatalogue(checked.sound, loaded.files)
  return {
    root,
    folder,
    files: loaded.files,
    catalogue: built.catalogue,
    findings: [...loaded.findings, ...checked.findings, ...built.findings],
  }
}
