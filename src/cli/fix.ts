/** `--fix`: makes the safe rewrites that findings carry, or shows them. */
import type { Edit, Finding } from '../diagnostic.ts'
import { applyEdits } from '../load/edit.ts'
import { readText } from '../load/load.ts'
import type { FileChange } from './change-files.ts'
import { changeFiles } from './change-files.ts'
import type { Context } from './command.ts'
import type { Repository } from './open.ts'

/**
 * Rewrites the files concerned; each file whole or not at all, read back before it is written.
 * With `dryRun` nothing is written and the changes are shown as a patch. Returns how many files change.
 */
export async function fixFiles(
  context: Context,
  { root, folder }: Repository,
  findings: readonly Finding[],
  dryRun: boolean,
): Promise<number> {
  const byFile = new Map<string, Edit[]>()
  for (const { file, edits } of findings) {
    if (edits && edits.length > 0) byFile.set(file, [...(byFile.get(file) ?? []), ...edits])
  }
  const changes: FileChange[] = []
  for (const [file, edits] of byFile) {
    const text = readText(folder, file)
    const fixed = typeof text === 'string' ? applyEdits(text, edits) : undefined
    if (typeof text === 'string' && fixed !== undefined && fixed !== text) changes.push({ file, text: fixed })
  }
  await changeFiles(context, root, changes, dryRun)
  return changes.length
}
