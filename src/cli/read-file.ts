/** A file that a user names on the command line, wherever it stands. */
import { UserError } from '../diagnostic.ts'
import { show } from '../report/show.ts'
import type { Context } from './command.ts'
import { parentOf, resolvePath } from './paths.ts'

/** Its bytes; a UserError when it is not there, no file, or larger than `limit` bytes. */
export function readNamedFile({ world, directory }: Context, typed: string, limit: number): Uint8Array {
  const at = resolvePath(directory, typed)
  const folder = parentOf(at)
  const reading = world.folder(folder).read(at.slice(folder.length).replace(/^\//, ''), limit)
  if (reading.ok) return reading.bytes
  const name = show(typed)
  if (reading.problem === 'missing')
    throw new UserError({ nl: `${name} bestaat niet.`, en: `${name} does not exist.` })
  if (reading.problem === 'too-large') {
    const size = Math.floor(limit / 1024 / 1024)
    throw new UserError({ nl: `${name} is groter dan ${size} MB.`, en: `${name} is larger than ${size} MB.` })
  }
  throw new UserError({ nl: `${name} kan niet worden gelezen.`, en: `${name} cannot be read.` })
}
