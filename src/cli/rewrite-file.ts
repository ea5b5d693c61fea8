/** New data for a file that is there, written so that the rest of it stays as it is. */
import { UserError } from '../diagnostic.ts'
import type { LoadedFile } from '../load/load.ts'
import { readText } from '../load/load.ts'
import { rewriteYaml } from '../load/rewrite.ts'
import { show } from '../report/show.ts'
import { keyOrder } from '../validate/key-order.ts'
import type { Repository } from './open.ts'

/** The new text of a file; a UserError when it cannot be changed without touching more than that. */
export function rewriteFile(
  { folder }: Pick<Repository, 'folder'>,
  { file, kind }: Pick<LoadedFile, 'file' | 'kind'>,
  value: Readonly<Record<string, unknown>>,
): string {
  const text = readText(folder, file)
  const written = typeof text === 'string' ? rewriteYaml(text, value, keyOrder(kind)) : undefined
  if (written !== undefined) return written
  throw new UserError({
    nl: `${show(file)} kan niet veilig worden aangepast; er is niets veranderd. Probeer eerst \`outcomes fmt ${show(file)}\`.`,
    en: `${show(file)} cannot be changed safely; nothing was changed. Try \`outcomes fmt ${show(file)}\` first.`,
  })
}

/** A file that cannot be read may hold a reference that would be missed. */
export function requireParsed({ files }: Pick<Repository, 'files'>): void {
  const unread = files.find(({ value }) => value === undefined)
  if (!unread) return
  throw new UserError({
    nl: `${show(unread.file)} kan niet worden gelezen en zou een verwijzing kunnen bevatten. Maak dat eerst in orde; \`outcomes validate\` zegt hoe.`,
    en: `${show(unread.file)} cannot be read and might hold a reference. Mend that first; \`outcomes validate\` says how.`,
  })
}
