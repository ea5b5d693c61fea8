/** The line by which an editor knows what a file holds. */
import type { Kind } from '../load/find.ts'

/** For a file at a path in the repository: where its schema stands, seen from there. */
export function modelineFor(file: string, kind: Kind): string {
  const up = '../'.repeat(file.split('/').length - 1)
  return `# yaml-language-server: $schema=${up}schemas/v1/${kind}.schema.json\n`
}
