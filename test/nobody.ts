/** Somebody who may not do everything, for tests that are run by somebody who may. */
import { execFileSync } from 'node:child_process'

const isRoot = process.getuid?.() === 0

/** What `execFileSync` is given to run as somebody who may not do everything. */
export const asNobody: { readonly uid?: number; readonly gid?: number } = isRoot
  ? { uid: 65_534, gid: 65_534 }
  : {}

/** Whether such a person can be had here: a Node or a clone in the folder of root is closed to others. */
export function canBeNobody(module: string): boolean {
  if (process.platform === 'win32') return false
  try {
    execFileSync(process.execPath, ['-e', 'fs.accessSync(process.argv[1], fs.constants.R_OK)', module], {
      ...asNobody,
      stdio: 'ignore',
    })
    return true
  } catch {
    return false
  }
}
