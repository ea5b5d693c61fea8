import { UserError } from '../../diagnostic.ts'
import { limits } from '../../load/limits.ts'
import { readPlainYaml, notPlain } from '../../load/plain-yaml.ts'
import { readText } from '../../load/load.ts'
import { flatten } from '../../report/flatten.ts'
import { show } from '../../report/show.ts'
import type { Run } from '../command.ts'
import { parentOf, resolvePath } from '../paths.ts'

/** A file as `git diff` reads it best: a line for each field, in one order, texts unfolded. */
export const run: Run = async ({ world, directory }, [typed = '']) => {
  const path = resolvePath(directory, typed)
  const folder = world.folder(parentOf(path))
  const name = path.slice(path.lastIndexOf('/') + 1)
  const reading = folder.read(name, limits.fileBytes)
  if (!reading.ok) {
    throw new UserError({
      nl: `${show(typed)} kan niet worden gelezen.`,
      en: `${show(typed)} cannot be read.`,
    })
  }
  const text = readText(folder, name)
  const plain = typeof text === 'string' ? readPlainYaml(text) : notPlain
  const value =
    plain === notPlain && typeof text === 'string'
      ? (await import('../../load/guarded-yaml.ts')).parseGuardedYaml(text).value
      : plain
  // What cannot be understood is shown as it is.
  if (value === undefined || value === notPlain) world.out.write(new TextDecoder().decode(reading.bytes))
  else world.out.write(flatten(value))
  return 0
}
