/** Which files of a repository hold what: by folder and name alone, without opening one. */
import type { Finding } from '../diagnostic.ts'
import { UserError } from '../diagnostic.ts'
import type { Folder, FolderEntry } from '../world.ts'
import { acceptancesNames, configNames } from './config-names.ts'
import { limits } from './limits.ts'
import { refuse } from './unreadable.ts'

export type Kind =
  'config' | 'outcome' | 'translation' | 'persona' | 'agreement' | 'framework' | 'acceptances'

export interface FoundFile {
  /** Relative to the repository, with `/`. */
  readonly file: string
  readonly kind: Kind
  /** The name without folder, language and ending: what the id has to be. */
  readonly name: string
  /** Of a translation: the language in its name. */
  readonly language?: string
}

/** How many files are read, and what the user calls the place they are in. */
export interface Extent {
  readonly most: number
  readonly name?: string
}

const kindOfFolder = new Map<string, Kind>([
  ['outcomes', 'outcome'],
  ['personas', 'persona'],
  ['agreements', 'agreement'],
  ['frameworks', 'framework'],
])

/** What stands in the root of a repository itself. */
function kindOfRootFile(base: string): Kind | undefined {
  if (configNames.some((name) => name === base)) return 'config'
  return acceptancesNames.some((name) => name === base) ? 'acceptances' : undefined
}

// A name may hold line ends, and then it is no reason to pass the file over.
const yamlName = /^(.*)\.ya?ml$/is
const translationName = /^(.+)\.([a-z]{2,3}(?:-[a-z0-9]{1,8})*)$/is

/** The kind, name and language that a path in a repository stands for; undefined for any other file. */
export function describeFile(file: string): FoundFile | undefined {
  const parts = file.split('/')
  const base = parts.at(-1) ?? ''
  const name = yamlName.exec(base)?.[1]
  if (name === undefined) return undefined
  if (parts.length === 1) {
    const kind = kindOfRootFile(base)
    return kind && { file, kind, name }
  }
  const kind = parts
    .slice(0, -1)
    .map((part) => kindOfFolder.get(part))
    .findLast((found) => found !== undefined)
  if (!kind) return undefined
  const translation = kind === 'outcome' ? translationName.exec(name) : null
  if (translation) return { file, kind: 'translation', name: translation[1]!, language: translation[2]! }
  return { file, kind, name }
}

/** All files of a repository, sorted by path, and what stands where a file should; a UserError where there are too many. */
export function findFiles(
  folder: Folder,
  extent: Extent = { most: limits.files },
): { files: FoundFile[]; findings: Finding[] } {
  const files: FoundFile[] = []
  const findings: Finding[] = []
  for (const entry of folder.list('') ?? []) {
    const rootKind = kindOfRootFile(entry.name)
    if (rootKind) {
      if (files.some(({ kind }) => kind === rootKind))
        findings.push(refuse(entry.name, rootKind === 'config' ? 'second-config' : 'second-acceptances'))
      else note(entry, entry.name)
    } else if (kindOfFolder.has(entry.name)) {
      if (entry.kind === 'directory') walk(entry.name, 1)
      else findings.push(refuse(entry.name, entry.kind === 'link' ? 'link' : 'not-a-folder'))
    }
  }
  return { files, findings }

  function walk(path: string, depth: number): void {
    const entries = folder.list(path)
    if (!entries) findings.push(refuse(path, 'unreadable-folder'))
    for (const entry of entries ?? []) {
      if (entry.name.startsWith('.')) continue
      note(entry, `${path}/${entry.name}`, depth)
    }
  }

  function note(entry: FolderEntry, file: string, depth = 0): void {
    if (entry.kind === 'directory' && !yamlName.test(entry.name)) {
      if (depth < limits.folderDepth) walk(file, depth + 1)
      else findings.push(refuse(file, 'folder-too-deep'))
      return
    }
    const found = describeFile(file)
    if (entry.kind === 'link') findings.push(refuse(file, 'link'))
    else if (found && entry.kind !== 'file') findings.push(refuse(file, 'not-a-file'))
    else if (found) {
      if (files.length >= extent.most) throw tooMany(extent)
      files.push(found)
    }
  }
}

const tooMany = ({ most, name }: Extent) =>
  new UserError({
    nl: `${name === undefined ? '' : `\`${name}\`: `}Hier staan meer dan ${most} bestanden met leeruitkomsten en wat erbij hoort; zoveel leest outcomes niet.`,
    en: `${name === undefined ? '' : `\`${name}\`: `}There are more than ${most} files of outcomes and what belongs to them here; outcomes does not read as many.`,
  })
