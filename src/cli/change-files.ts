/** Changes to the users' files: all of them or none, told one by one, or shown as a patch. */
import { createTwoFilesPatch } from 'diff'
import { decodeText } from '../load/text.ts'
import { show } from '../report/show.ts'
import type { OutputFolder } from '../world.ts'
import type { Context } from './command.ts'
import { chalkFor } from './output.ts'

/** What becomes of a file; without `text` it goes away. Paths are relative to the repository. */
export interface FileChange {
  readonly file: string
  readonly text: string | undefined
  /** Where it stood until now: that file goes away. */
  readonly from?: string
}

/**
 * Writes the changes and says on stderr what happened; when one cannot be written the others are put back and the
 * UserError of that one is thrown. With `dryRun` nothing is written and the changes are shown as a patch.
 */
export async function changeFiles(
  context: Context,
  root: string,
  changes: readonly FileChange[],
  dryRun: boolean,
): Promise<void> {
  const output = context.world.outputFolder(root)
  const planned = changes.map((change) => ({ ...change, before: readBytes(output, change.file) }))
  const kindOf = (file: string) => context.world.kindOf(`${root}/${file}`)
  if (dryRun) {
    for (const { file, text, from, before } of planned) {
      const standing = from === undefined ? before : readBytes(output, from)
      context.world.out.write(formatPatch(context, [from ?? file, file], standing, text))
    }
    return
  }
  const leaving = changes.flatMap(({ from }) => from ?? [])
  const all = [
    ...planned,
    ...leaving.map((file) => ({ file, text: undefined, before: readBytes(output, file) })),
  ]
  // What is new comes first, what goes away last: at no moment is a file nowhere.
  const inOrder = all.toSorted((a, b) => rank(a) - rank(b))
  const written = inOrder.flatMap((change) =>
    change.text === undefined
      ? []
      : [{ path: change.file, bytes: encode(layoutOf(change) ?? change.before, change.text) }],
  )
  const stood = new Set(inOrder.flatMap(({ file }) => (kindOf(file) === undefined ? [] : [file])))
  try {
    await output.writeTogether(written)
    for (const { file, text } of inOrder) if (text === undefined) output.remove(file)
  } catch (error) {
    // What stood there and could not be read is left alone.
    for (const { file, before } of inOrder.toReversed())
      if (before !== undefined || !stood.has(file)) putBack(output, file, before)
    throw error
  }
  for (const change of planned) tell(context, change)

  function layoutOf({ from }: { readonly from?: string }): Uint8Array | undefined {
    return from === undefined ? undefined : all.find(({ file }) => file === from)?.before
  }
}

const rank = ({ text, before }: { readonly text: string | undefined; readonly before?: unknown }): number =>
  text === undefined ? 2 : before === undefined ? 0 : 1

function readBytes(folder: OutputFolder, file: string): Uint8Array | undefined {
  const reading = folder.read(file, Number.MAX_SAFE_INTEGER)
  return reading.ok ? reading.bytes : undefined
}

function putBack(output: OutputFolder, file: string, before: Uint8Array | undefined): void {
  try {
    if (before === undefined) output.remove(file)
    else output.write(file, before)
  } catch {
    // The disk that refused the change may refuse this too; the first reason is the one to tell.
  }
}

/** The new text as bytes, with the byte order mark and line ends that the file had. */
export function encode(before: Uint8Array | undefined, text: string): Uint8Array {
  const old = Buffer.from(before ?? new Uint8Array())
  const mark = old.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])) ? '\u{FEFF}' : ''
  return Buffer.from(mark + (old.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text))
}

function tell(
  { world, language, quiet }: Context,
  { file, text, from, before }: FileChange & { readonly before: unknown },
): void {
  if (quiet) return
  const name = show(file)
  const said =
    text === undefined
      ? { nl: `${name} is verwijderd.`, en: `${name} was removed.` }
      : from !== undefined
        ? { nl: `${show(from)} heet nu ${name}.`, en: `${show(from)} is now ${name}.` }
        : before === undefined
          ? { nl: `${name} is gemaakt.`, en: `${name} was made.` }
          : { nl: `${name} is aangepast.`, en: `${name} was changed.` }
  world.err.write(`${said[language]}\n`)
}

function formatPatch(
  context: Context,
  [oldName, newName]: readonly [string, string],
  before: Uint8Array | undefined,
  after: string | undefined,
): string {
  const chalk = chalkFor(context, context.world.out)
  const decoded = before && decodeText(before)
  const old = decoded?.ok ? decoded.text : ''
  const from = before === undefined ? '/dev/null' : oldName
  const to = after === undefined ? '/dev/null' : newName
  const lines = createTwoFilesPatch(from, to, old, after ?? '', undefined, undefined, { context: 1 })
    .split('\n')
    .slice(1)
  const painted = lines.map((line) => {
    if (line.startsWith('+')) return chalk.green(show(line))
    if (line.startsWith('-')) return chalk.red(show(line))
    return chalk.dim(show(line))
  })
  return `${painted.join('\n')}\n`
}
