import { diffLines } from 'diff'
import { absent, isEqual, mergeValues, nameParts } from '../../diff/merge.ts'
import { UserError } from '../../diagnostic.ts'
import { parseGuardedYaml } from '../../load/guarded-yaml.ts'
import { readText } from '../../load/load.ts'
import { weave } from '../../load/weave.ts'
import { show } from '../../report/show.ts'
import type { World } from '../../world.ts'
import { encode } from '../change-files.ts'
import type { Run } from '../command.ts'
import { parentOf, resolvePath } from '../paths.ts'

/** Merges three versions of a file for git, and writes the result over ours; 1 where the two sides clash. */
export const run: Run = async ({ world, directory }, args) => {
  const [base, ours, theirs] = args.map((name) => openFile(world, resolvePath(directory, name)))
  const texts = [base, ours, theirs].map((file) => file!.text)
  const [old, own, other] = texts
  const values = texts.map((text) =>
    text === undefined ? undefined : text.trim() === '' ? absent : parseGuardedYaml(text).value,
  )
  const write = (text: string) => {
    const { folder, name } = ours!
    const reading = folder.read(name, Number.MAX_SAFE_INTEGER)
    world.outputFolder(ours!.at).write(name, encode(reading.ok ? reading.bytes : undefined, text))
  }
  // What is not text, or too large, git keeps as it is: ours, with a conflict to solve.
  if (old === undefined || own === undefined || other === undefined) return 1
  const byLine = mergeLines(world, ours!.at, [ours!.name, base!.at, base!.name, theirs!.at, theirs!.name])
  if (values.some((value) => value === undefined)) {
    write(byLine?.text ?? markClash(own, other))
    return byLine?.clean ? 0 : 1
  }
  const merged = mergeValues(values[0], values[1], values[2])
  if (merged.clash || merged.value === absent) {
    write(byLine && !byLine.clean ? byLine.text : markClash(own, other))
    return 1
  }
  const same = (a: unknown, b: unknown) => isEqual(a, b)
  const fits = (text: string | undefined) =>
    text !== undefined && isEqual(parseGuardedYaml(text).value, merged.value)
  const lines = byLine?.clean ? byLine.text : undefined
  const woven = fits(lines)
    ? lines
    : (weave(own, other, merged.value, same, nameParts) ?? weave(other, own, merged.value, same, nameParts))
  write(woven ?? (byLine && !byLine.clean ? byLine.text : markClash(own, other)))
  return woven === undefined ? 1 : 0
}

function openFile(world: World, path: string) {
  const at = parentOf(path)
  const name = path.slice(path.lastIndexOf('/') + 1)
  const folder = world.folder(at)
  if (world.kindOf(path) !== 'file') {
    throw new UserError({
      nl: `${show(path)} is geen bestand; git vult de drie bestanden in: \`outcomes merge-driver %O %A %B\`.`,
      en: `${show(path)} is no file; git fills in the three files: \`outcomes merge-driver %O %A %B\`.`,
    })
  }
  const text = readText(folder, name)
  return { at, name, folder, text: typeof text === 'string' ? text : undefined }
}

/** What git itself makes of it, line by line. */
function mergeLines(
  world: World,
  directory: string,
  [ours = '', baseAt = '', base = '', theirsAt = '', theirs = '']: readonly string[],
): { readonly clean: boolean; readonly text: string } | undefined {
  const { status, out } = world.git(directory, [
    'merge-file',
    '-p',
    '-L',
    'ours',
    '-L',
    'base',
    '-L',
    'theirs',
    `${directory}/${ours}`,
    `${baseAt}/${base}`,
    `${theirsAt}/${theirs}`,
  ])
  if (status === null || status > 127) return undefined
  return { clean: status === 0, text: new TextDecoder().decode(out).replaceAll('\r\n', '\n') }
}

/** Every line of both sides, between marks where they differ. */
function markClash(ours: string, theirs: string): string {
  const end = (text: string) => (text === '' || text.endsWith('\n') ? text : `${text}\n`)
  const parts = diffLines(end(ours), end(theirs))
  let result = ''
  for (let at = 0; at < parts.length; at += 1) {
    const { value, added, removed } = parts[at]!
    if (!added && !removed) {
      result += value
      continue
    }
    const next = parts[at + 1]
    const pair = removed && next?.added === true
    const own = removed ? value : ''
    const other = pair ? next.value : added ? value : ''
    result += `<<<<<<< ours\n${own}=======\n${other}>>>>>>> theirs\n`
    if (pair) at += 1
  }
  return result
}
