/** The institute's house style as the config gives it: what it names is read, and what is wrong with it is said. */
import type { Finding, Text } from '../diagnostic.ts'
import { configNames } from '../load/config-names.ts'
import type { HouseStyle } from '../model/schema-types.ts'
import { nearest } from '../nearest.ts'
import { checkStyle } from '../render/check-style.ts'
import { makeSmaller, pictureLimits, readPicture, type Picture } from '../render/picture.ts'
import { didYouMean } from '../render/problems.ts'
import { show } from '../report/show.ts'
import type { Folder, ReadProblem } from '../world.ts'
import type { Repository } from './open.ts'
import { parentOf, pathBelow, resolvePath } from './paths.ts'

export interface OpenedStyle {
  readonly settings: HouseStyle | undefined
  /** Undefined where there is none, or none that can be shown. */
  readonly logo: Picture | undefined
  /** The file that it was set in. */
  readonly config: string
  readonly findings: readonly Finding[]
}

/** Reads the logo and checks the colour. Never throws. */
export function openHouseStyle({ folder, catalogue }: Pick<Repository, 'folder' | 'catalogue'>): OpenedStyle {
  const settings = catalogue.settings.render?.style
  const here = new Set(folder.list('')?.map(({ name }) => name))
  const config = configNames.find((name) => here.has(name)) ?? configNames[0]
  const read = settings?.logo === undefined ? undefined : readLogo(folder, settings.logo)
  const problem = read === undefined || 'kind' in read ? undefined : read
  const aboutLogo: Finding[] =
    problem === undefined
      ? []
      : [{ rule: 'style/logo', severity: 'error', file: config, at: ['render', 'style', 'logo'], ...problem }]
  return {
    settings,
    logo: read !== undefined && 'kind' in read ? read : undefined,
    config,
    findings: [...checkStyle(settings, config), ...aboutLogo],
  }
}

interface Problem {
  readonly reason: Text
  readonly hint: Text
  readonly expected?: readonly string[]
}

/** Stands for wherever the folder is: a path that leads out of it leads out of this one. */
const anywhere = '/repository'

function readLogo(folder: Folder, named: string): Picture | Problem {
  const at = pathBelow(resolvePath('/', anywhere), resolvePath(anywhere, named))
  if (at === undefined) return { reason: outside, hint: putInside }
  const reading = folder.read(at, pictureLimits.bytes)
  if (!reading.ok) return explain(reading.problem, reading.bytes, at, folder)
  const outcome = readPicture(reading.bytes)
  if (outcome.ok) return outcome.picture
  return { reason: without(outcome.reason), hint: outcome.hint }
}

/** What the documents show instead. */
const without = ({ nl, en }: Text): Text => ({
  nl: `${nl} In de documenten staat daarom de naam van het instituut.`,
  en: `${en} The documents show the name of the institute instead.`,
})

const putInside: Text = {
  nl: 'Zet het bestand in de map `templates` en noem het zoals `templates/logo.png`.',
  en: 'Put the file into the folder `templates` and name it like `templates/logo.png`.',
}

const outside = without({
  nl: 'Dit pad leidt naar een bestand buiten deze map.',
  en: 'This path leads to a file outside this folder.',
})

function explain(problem: ReadProblem, bytes: number | undefined, at: string, folder: Folder): Problem {
  switch (problem) {
    case 'missing': {
      const parent = parentOf(at)
      const below = parent === '.' ? '' : parent
      const files = folder.list(below)?.filter(({ kind }) => kind === 'file') ?? []
      const meant = nearest(
        at,
        files.map(({ name }) => (below === '' ? name : `${below}/${name}`)),
      )
      const reason = without({ nl: 'Dit bestand is er niet.', en: 'There is no such file.' })
      if (meant === undefined) return { reason, hint: putInside }
      return { reason, expected: [meant], hint: didYouMean(show(meant)) }
    }
    case 'too-large': {
      const size = Math.ceil((bytes ?? 0) / 1024)
      const most = pictureLimits.bytes / 1024
      return {
        reason: without({
          nl: `Dit bestand is ${size} kB, en een logo mag hooguit ${most} kB zijn: het komt in elk document.`,
          en: `This file is ${size} kB, and a logo can be ${most} kB at most: every document holds it.`,
        }),
        hint: makeSmaller,
      }
    }
    case 'link':
      return {
        reason: without({
          nl: 'Dit is een koppeling (symbolic link), of staat erachter, en die worden niet gevolgd.',
          en: 'This is a symbolic link, or stands behind one, and these are not followed.',
        }),
        hint: putInside,
      }
    case 'not-a-file':
      return {
        reason: without({
          nl: 'Dit is een map en geen bestand.',
          en: 'This is a folder and no file.',
        }),
        hint: putInside,
      }
    case 'unreadable':
      return {
        reason: without({ nl: 'Dit bestand kan niet worden gelezen.', en: 'This file cannot be read.' }),
        hint: {
          nl: 'Kijk of je het zelf kunt openen, en of andere gebruikers het mogen lezen.',
          en: 'See whether you can open it yourself, and whether other users may read it.',
        },
      }
  }
}
