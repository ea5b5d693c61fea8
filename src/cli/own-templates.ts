import { UserError } from '../diagnostic.ts'
import { limits } from '../load/limits.ts'
import { decodeText } from '../load/text.ts'
import { show } from '../report/show.ts'
import type { Folder } from '../world.ts'
import type { Repository } from './open.ts'
import { pathBelow, resolvePath } from './paths.ts'

/** The institute's own templates, by their place below `templates/`; a UserError for one that cannot be read. */
export function readOwnTemplates(folder: Folder): Map<string, string> {
  const texts = new Map<string, string>()
  const walk = (path: string, depth: number) => {
    for (const { name, kind } of folder.list(`templates${path}`) ?? []) {
      const at = `${path}/${name}`
      if (kind === 'directory' && depth < limits.folderDepth) walk(at, depth + 1)
      if (kind !== 'file' || !(name.endsWith('.md.hbs') || at === '/style.css')) continue
      const reading = folder.read(`templates${at}`, limits.templateBytes)
      const decoded = reading.ok ? decodeText(reading.bytes) : undefined
      if (decoded?.ok) texts.set(at.slice(1), decoded.text)
      else throw unreadableTemplate(`templates${at}`)
    }
  }
  walk('', 0)
  return texts
}

const unreadableTemplate = (file: string) =>
  new UserError({
    nl: `${file} kan niet worden gelezen: verwacht een tekstbestand in UTF-8 van hooguit ${limits.templateBytes / 1024} kB.`,
    en: `${file} cannot be read: expected a text file in UTF-8 of at most ${limits.templateBytes / 1024} kB.`,
  })

const largestReference = 16 * 1024 * 1024

/** The files that the config names for the house style, from the root. */
export function filesOfStyle({ root, catalogue }: Repository): string[] {
  const { reference, logo } = catalogue.settings.render?.style ?? {}
  return [reference, logo].flatMap((named) =>
    named === undefined ? [] : (pathBelow(root, resolvePath(root, named)) ?? []),
  )
}

/** The institute's own Word file that the config names, if any; a UserError when it cannot be read. */
export function readReference({ root, folder, catalogue }: Repository): Uint8Array | undefined {
  const named = catalogue.settings.render?.style?.reference
  if (named === undefined) return undefined
  const below = pathBelow(root, resolvePath(root, named))
  const reading = below === undefined ? undefined : folder.read(below, largestReference)
  if (reading?.ok) return reading.bytes
  throw new UserError({
    nl: `Het Word-bestand \`${show(named)}\` (render.style.reference) kan niet worden gelezen, verwacht een bestand in de repository.`,
    en: `The Word file \`${show(named)}\` (render.style.reference) cannot be read, expected a file in the repository.`,
  })
}
