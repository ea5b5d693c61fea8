import { UserError } from '../../diagnostic.ts'
import type { Text } from '../../diagnostic.ts'
import type { LoadedFile } from '../../load/load.ts'
import type { NamedKind } from '../../model/rename.ts'
import { renameMentions } from '../../model/rename.ts'
import type { FileChange } from '../change-files.ts'
import { changeFiles } from '../change-files.ts'
import type { Context, Run } from '../command.ts'
import { findNamed, noSuchItem, requireId } from '../named.ts'
import type { Repository } from '../open.ts'
import { openRepository } from '../open.ts'
import { requireParsed, rewriteFile } from '../rewrite-file.ts'

/** Gives something another id: its file, its translations and every reference to it, all or nothing. */
export const run: Run = async (context, [old = '', now = ''], options) => {
  const repository = await openRepository(context)
  const { files } = repository
  const kind = kindOf(repository, old, options['kind'])
  requireId(now)
  requireFree(repository, kind, old, now)
  requireParsed(repository)
  const { institute } = repository.catalogue.settings
  const changes = files.flatMap((file): FileChange[] => {
    if (!file.value) return []
    const isItself = file.kind === kind && file.value['id'] === old
    const mentions = renameMentions(file.value, file.kind, kind, { old, now, institute: institute.id })
    const value = isItself ? { ...mentions, ...withFormerly(file, old, now) } : mentions
    if (value === file.value) return []
    const text = rewriteFile(repository, file, value)
    const moves = isItself || (kind === 'outcome' && file.kind === 'translation')
    const target = moves ? renamedFile(file, now) : file.file
    if (target === file.file) return [{ file: file.file, text }]
    return [{ file: target, text, from: file.file }]
  })
  await changeFiles(context, repository.root, changes, options['dryRun'] === true)
  if (options['dryRun'] !== true) tell(context, kind, old, now)
  return 0
}

function withFormerly({ value }: LoadedFile, old: string, now: string): Readonly<Record<string, unknown>> {
  if (!value || !('behaviours' in value)) return { id: now }
  const before = Array.isArray(value['formerly']) ? (value['formerly'] as unknown[]) : []
  return { id: now, formerly: [...before.filter((id) => id !== now && id !== old), old] }
}

/** Beside the old one, with the same language and ending. */
function renamedFile({ file, name }: LoadedFile, now: string): string {
  const folder = file.slice(0, file.lastIndexOf('/') + 1)
  return folder + now + file.slice(folder.length + name.length)
}

function kindOf(repository: Repository, id: string, asked: unknown): NamedKind {
  const found = findNamed(repository.catalogue, id)
  if (asked !== undefined) {
    if (found.some((kind) => kind === asked)) return asked as NamedKind
    throw noSuchItem(repository.catalogue, id)
  }
  const [first, second] = found
  if (first === undefined) throw noSuchItem(repository.catalogue, id)
  if (second === undefined) return first
  throw new UserError({
    nl: `\`${id}\` is de id van meer dan één ding (${found.join(', ')}). Zeg welk met --kind.`,
    en: `\`${id}\` is the id of more than one thing (${found.join(', ')}). Say which with --kind.`,
  })
}

function requireFree({ catalogue, files }: Repository, kind: NamedKind, old: string, now: string): void {
  if (old === now)
    throw new UserError({ nl: `\`${now}\` heet al zo.`, en: `\`${now}\` has that name already.` })
  const holder = files.find(
    ({ kind: other, name, value }) => other === kind && (name === now || value?.['id'] === now),
  )
  if (holder) {
    throw new UserError({
      nl: `\`${now}\` is al de id van ${holder.file}, verwacht een id die nog vrij is.`,
      en: `\`${now}\` is the id of ${holder.file} already, expected an id that is still free.`,
    })
  }
  const former = [...catalogue.outcomes.values()].find(
    ({ item }) => item.id !== old && item.formerly?.includes(now),
  )
  if (kind === 'outcome' && former) {
    throw new UserError({
      nl: `\`${now}\` is een eerdere id van ${former.item.id}; een id wordt niet opnieuw gebruikt.`,
      en: `\`${now}\` is a former id of ${former.item.id}; an id is not used again.`,
    })
  }
}

function tell({ world, language, quiet }: Context, kind: NamedKind, old: string, now: string): void {
  if (quiet) return
  const said: Text = {
    nl: `\`${old}\` heet voortaan \`${now}\`.${kind === 'outcome' ? ' De oude id staat bij `formerly`, zodat oude verwijzingen te volgen blijven.' : ''}`,
    en: `\`${old}\` is called \`${now}\` from now on.${kind === 'outcome' ? ' The old id stands under `formerly`, so that old references can still be followed.' : ''}`,
  }
  world.err.write(`${said[language]}\n`)
}
