/** `--fix`: makes the safe rewrites that findings carry, or shows them. */
import { createTwoFilesPatch } from 'diff'
import type { Edit, Finding } from '../diagnostic.ts'
import { applyEdits } from '../load/edit.ts'
import { readText } from '../load/load.ts'
import { show } from '../report/show.ts'
import type { Context } from './command.ts'
import type { Repository } from './open.ts'
import { chalkFor } from './output.ts'

/**
 * Rewrites the files concerned; each file whole or not at all, read back before it is written.
 * With `dryRun` nothing is written and the changes are shown as a patch. Returns how many files change.
 */
export function fixFiles(
  context: Context,
  { root, folder }: Repository,
  findings: readonly Finding[],
  dryRun: boolean,
): number {
  const { world, language } = context
  const byFile = new Map<string, Edit[]>()
  for (const { file, edits } of findings) {
    if (edits && edits.length > 0) byFile.set(file, [...(byFile.get(file) ?? []), ...edits])
  }
  let changed = 0
  for (const [file, edits] of byFile) {
    const text = readText(folder, file)
    const fixed = typeof text === 'string' ? applyEdits(text, edits) : undefined
    if (typeof text !== 'string' || fixed === undefined || fixed === text) continue
    changed++
    if (dryRun) writePatch(context, file, text, fixed)
    else {
      world.outputFolder(root).write(file, encode(folder.read(file, Number.MAX_SAFE_INTEGER), fixed))
      world.err.write(language === 'nl' ? `${show(file)} is aangepast.\n` : `${show(file)} was changed.\n`)
    }
  }
  return changed
}

/** The new text as bytes, with the byte order mark and line ends that the file had. */
function encode(reading: ReturnType<Repository['folder']['read']>, text: string): Uint8Array {
  const old = reading.ok ? Buffer.from(reading.bytes) : Buffer.alloc(0)
  const mark = old.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])) ? '\u{FEFF}' : ''
  return Buffer.from(mark + (old.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text))
}

/** Shows on stdout what would change in a file. */
export function writePatch(context: Context, file: string, before: string, after: string): void {
  const chalk = chalkFor(context, context.world.out)
  const lines = createTwoFilesPatch(file, file, before, after, undefined, undefined, { context: 1 })
    .split('\n')
    .slice(1)
  const painted = lines.map((line) => {
    if (line.startsWith('+')) return chalk.green(show(line))
    if (line.startsWith('-')) return chalk.red(show(line))
    return chalk.dim(show(line))
  })
  context.world.out.write(`${painted.join('\n')}\n`)
}
