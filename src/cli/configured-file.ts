/** A file that the config names: read from the folder that the config is in, or why that cannot be. */
import type { Text } from '../diagnostic.ts'
import { nearest } from '../nearest.ts'
import { didYouMean } from '../render/problems.ts'
import { show } from '../report/show.ts'
import type { Folder } from '../world.ts'
import { parentOf, pathBelow, resolvePath } from './paths.ts'

/** What is wrong with a file, and what can be done about it. */
export interface FileProblem {
  readonly reason: Text
  readonly hint?: Text
  readonly expected?: readonly string[]
}

export type ConfiguredFile =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly problem: FileProblem }

export interface Wanted {
  /** Bytes. */
  readonly limit: number
  /** A good place for such a file. */
  readonly example: string
  /** What to do about one that is too large. */
  readonly smaller: Text
}

/** Never throws, follows no link and leaves the folder nowhere. */
export function readConfiguredFile(
  folder: Folder,
  named: string,
  { limit, example, smaller }: Wanted,
): ConfiguredFile {
  const putInside: Text = {
    nl: `Zet het bestand in de map \`templates\` en noem het zoals \`${example}\`.`,
    en: `Put the file into the folder \`templates\` and name it like \`${example}\`.`,
  }
  const fail = (nl: string, en: string, hint = putInside): ConfiguredFile => ({
    ok: false,
    problem: { reason: { nl, en }, hint },
  })
  const at = placeOf(named)
  if (at === undefined)
    return fail(
      'Dit pad leidt naar een bestand buiten deze map.',
      'This path leads to a file outside this folder.',
    )
  const reading = folder.read(at, limit)
  if (reading.ok) return reading
  switch (reading.problem) {
    case 'missing': {
      const meant = nearest(at, filesBeside(folder, at))
      const reason = { nl: 'Dit bestand is er niet.', en: 'There is no such file.' }
      return {
        ok: false,
        problem:
          meant === undefined
            ? { reason, hint: putInside }
            : { reason, hint: didYouMean(show(meant)), expected: [meant] },
      }
    }
    case 'too-large': {
      const [size, most] = [sizeOf(reading.bytes ?? 0), sizeOf(limit)]
      return fail(
        `Dit bestand is ${size}, en het mag hooguit ${most} zijn.`,
        `This file is ${size}, and it can be ${most} at most.`,
        smaller,
      )
    }
    case 'link':
      return fail(
        'Dit is een koppeling (symbolic link), of staat erachter, en die worden niet gevolgd.',
        'This is a symbolic link, or stands behind one, and these are not followed.',
      )
    case 'not-a-file':
      return fail('Dit is een map en geen bestand.', 'This is a folder and no file.')
    case 'unreadable':
      return fail('Dit bestand kan niet worden gelezen.', 'This file cannot be read.', {
        nl: 'Kijk of je het zelf kunt openen, en of andere gebruikers het mogen lezen.',
        en: 'See whether you can open it yourself, and whether other users may read it.',
      })
  }
}

/** Stands for wherever the folder is: a path that leads out of it leads out of this one. */
const anywhere = '/repository'

/** The path from the folder; undefined where it leads out of it. */
export const placeOf = (named: string): string | undefined =>
  pathBelow(resolvePath('/', anywhere), resolvePath(anywhere, named))

function filesBeside(folder: Folder, at: string): string[] {
  const parent = parentOf(at)
  const below = parent === '.' ? '' : parent
  const files = folder.list(below)?.filter(({ kind }) => kind === 'file') ?? []
  return files.map(({ name }) => (below === '' ? name : `${below}/${name}`))
}

const sizeOf = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} kB` : `${Math.ceil(bytes / 1024 / 1024)} MB`
