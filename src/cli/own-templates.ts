import { UserError } from '../diagnostic.ts'
import { limits } from '../load/limits.ts'
import { decodeText } from '../load/text.ts'
import type { Folder } from '../world.ts'

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
