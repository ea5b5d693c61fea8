/** What a folder holds, to see that nothing in it changed. */
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { createHash } from 'node:crypto'
import path from 'node:path'

const largest = 1024 * 1024

/** Every path below a folder with what stands there; of large files only the size. */
export function snapshot(folder: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {}
  const walk = (at: string) => {
    for (const name of readdirSync(path.join(folder, at)).toSorted()) {
      const below = path.join(at, name)
      const absolute = path.join(folder, below)
      const stat = lstatSync(absolute, { throwIfNoEntry: false })
      // A name that is not UTF-8 does not lead back to its file.
      if (!stat) found[below] = 'a name that cannot be written'
      else if (stat.isSymbolicLink()) found[below] = `a link to ${readlinkSync(absolute)}`
      else if (stat.isDirectory()) {
        found[below] = 'a folder'
        if ((stat.mode & 0o500) !== 0) walk(below)
      } else if (!stat.isFile()) found[below] = 'something else'
      else if (stat.size > largest) found[below] = `${stat.size} bytes`
      else found[below] = createHash('sha256').update(readFileSync(absolute)).digest('hex')
    }
  }
  walk('')
  return found
}
