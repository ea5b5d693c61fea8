/** The institute's house style as the config gives it: what it names is read, and what is wrong with it is said. */
import type { Finding, Text } from '../diagnostic.ts'
import { configNames } from '../load/config-names.ts'
import type { HouseStyle } from '../model/schema-types.ts'
import { checkStyle } from '../render/check-style.ts'
import { makeSmaller, pictureLimits, readPicture, type Picture } from '../render/picture.ts'
import type { Folder } from '../world.ts'
import { placeOf, readConfiguredFile, type FileProblem } from './configured-file.ts'
import type { Repository } from './open.ts'

type Place = Pick<Repository, 'folder' | 'catalogue'>

export interface OpenedStyle {
  readonly settings: HouseStyle | undefined
  /** Undefined where there is none, or none that can be shown. */
  readonly logo: Picture | undefined
  /** The file that it was set in. */
  readonly config: string
  readonly findings: readonly Finding[]
}

/** Reads the logo and checks the colour. Never throws. */
export function openHouseStyle({ folder, catalogue }: Place): OpenedStyle {
  const settings = catalogue.settings.render?.style
  const config = configIn(folder)
  const read = settings?.logo === undefined ? undefined : readLogo(folder, settings.logo)
  const findings = checkStyle(settings, config)
  if (read === undefined || 'kind' in read) return { settings, logo: read, config, findings }
  return {
    settings,
    logo: undefined,
    config,
    findings: [...findings, about('logo', read, nameInstead, config)],
  }
}

export interface OpenedReference {
  readonly bytes: Uint8Array | undefined
  /** Where there are any, no Word file can be made. */
  readonly findings: readonly Finding[]
}

/** Reads the institute's own Word file, if it has one, and checks whether it can be used. Never throws. */
export async function openReference({ folder, catalogue }: Place): Promise<OpenedReference> {
  const named = catalogue.settings.render?.style?.reference
  if (named === undefined) return { bytes: undefined, findings: [] }
  const read = readConfiguredFile(folder, named, {
    limit: 16 * 1024 * 1024,
    example: 'templates/reference.docx',
    smaller: { nl: 'Maak de plaatjes erin kleiner.', en: 'Make the pictures in it smaller.' },
  })
  const fail = (problem: FileProblem): OpenedReference => ({
    bytes: undefined,
    findings: [about('reference', problem, noWord, configIn(folder))],
  })
  if (!read.ok) return fail(read.problem)
  const { checkReference } = await import('../render/docx.ts')
  const problem = checkReference(read.bytes)
  return problem === undefined ? { bytes: read.bytes, findings: [] } : fail(problem)
}

/** What of the house style would be missing in the documents. Never throws. */
export async function checkHouseStyle(place: Place): Promise<readonly Finding[]> {
  const { findings } = await openReference(place)
  return [...openHouseStyle(place).findings, ...findings]
}

/** The files that the config names for the house style. */
export function filesOfStyle({ catalogue }: Place): string[] {
  const { reference, logo } = catalogue.settings.render?.style ?? {}
  return [reference, logo].flatMap((named) => (named === undefined ? [] : (placeOf(named) ?? [])))
}

function configIn(folder: Folder): string {
  const here = new Set(folder.list('')?.map(({ name }) => name))
  return configNames.find((name) => here.has(name)) ?? configNames[0]
}

function readLogo(folder: Folder, named: string): Picture | FileProblem {
  const read = readConfiguredFile(folder, named, {
    limit: pictureLimits.bytes,
    example: 'templates/logo.png',
    smaller: makeSmaller,
  })
  if (!read.ok) return read.problem
  const outcome = readPicture(read.bytes)
  return outcome.ok ? outcome.picture : { reason: outcome.reason, hint: outcome.hint }
}

const nameInstead: Text = {
  nl: 'In de documenten staat daarom de naam van het instituut.',
  en: 'The documents show the name of the institute instead.',
}

const noWord: Text = {
  nl: 'Zolang dat zo is, worden er geen Word-bestanden gemaakt.',
  en: 'Until that is mended, no Word files are made.',
}

const about = (setting: string, { reason, ...more }: FileProblem, then: Text, config: string): Finding => ({
  rule: `style/${setting}`,
  severity: 'error',
  file: config,
  at: ['render', 'style', setting],
  reason: { nl: `${reason.nl} ${then.nl}`, en: `${reason.en} ${then.en}` },
  ...more,
})
