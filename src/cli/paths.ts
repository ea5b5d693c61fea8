/** Paths as text: absolute ones and ones below a folder, always with `/`. */
import path from 'node:path'

/** An absolute path from a folder and what a user typed. */
export const resolvePath = (from: string, typed: string): string =>
  path.resolve(from, typed).replaceAll(path.sep, '/')

/** The path below a folder, '' for the folder itself, undefined outside it. */
export function pathBelow(folder: string, at: string): string | undefined {
  const relative = path.relative(folder, at).replaceAll(path.sep, '/')
  if (relative === '..' || relative.startsWith('../') || path.isAbsolute(relative)) return undefined
  return relative
}

export const parentOf = (at: string): string => path.dirname(at).replaceAll(path.sep, '/')
