/** Ways through data: JSON pointers, paths, and what stands there. */
import type { Path } from '../diagnostic.ts'

/** A JSON pointer as a path, with numbers for list indexes. */
export function toPath(pointer: string, value: unknown): Path {
  const path: (string | number)[] = []
  let current = value
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~')
    const step = Array.isArray(current) ? Number(name) : name
    path.push(step)
    current = (current as Record<string | number, unknown> | undefined)?.[step]
  }
  return path
}

/** What stands at a path; undefined where there is nothing. */
export function valueAt(value: unknown, path: Path): unknown {
  let current = value
  for (const step of path) current = (current as Record<string | number, unknown> | undefined)?.[step]
  return current
}
