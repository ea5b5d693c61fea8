import { UserError } from '../../diagnostic.ts'
import { splitPin } from '../../model/catalogue.ts'
import type { FileChange } from '../change-files.ts'
import { changeFiles } from '../change-files.ts'
import type { Context, Run } from '../command.ts'
import { noSuchItem } from '../named.ts'
import type { Repository } from '../open.ts'
import { openRepository } from '../open.ts'
import { rewriteFile } from '../rewrite-file.ts'

/** Takes an outcome out of use: its file stays, with the status retired, and its successor says what it replaces. */
export const run: Run = async (context, [id = ''], options) => {
  const repository = await openRepository(context)
  const { outcomes } = repository.catalogue
  const entry = outcomes.get(id)
  if (!entry) throw noSuchItem(repository.catalogue, id)
  const successors = [options['successor'] ?? []].flat().map(String)
  const changes: FileChange[] = []
  const change = (file: string, value: object) => {
    const text = rewriteFile(
      repository,
      { file, kind: 'outcome' },
      value as Readonly<Record<string, unknown>>,
    )
    changes.push({ file, text })
  }
  if (entry.item.status !== 'retired') change(entry.file, { ...entry.item, status: 'retired' })
  for (const successor of new Set(successors)) {
    const next = outcomes.get(successor)
    if (!next) throw noSuchItem(repository.catalogue, successor)
    if (successor === id) throw ofItself(id)
    const replaces = next.item.relations?.replaces ?? []
    if (replaces.includes(id)) continue
    change(next.file, { ...next.item, relations: { ...next.item.relations, replaces: [...replaces, id] } })
  }
  await changeFiles(context, repository.root, changes, options['dryRun'] === true)
  tell(context, repository, id, changes.length > 0)
  return 0
}

const ofItself = (id: string): UserError =>
  new UserError({
    nl: `\`${id}\` kan niet de opvolger van zichzelf zijn.`,
    en: `\`${id}\` cannot be its own successor.`,
  })

/** Says what still points at an outcome that is no longer in use. */
function tell({ world, language, quiet }: Context, { catalogue }: Repository, id: string, changed: boolean) {
  if (quiet) return
  if (!changed)
    world.err.write(language === 'nl' ? `\`${id}\` was al vervallen.\n` : `\`${id}\` was retired already.\n`)
  const pointing = [
    ...[...catalogue.agreements.values()].filter(({ item }) =>
      item.outcomes.some((pin) => splitPin(pin).id === id),
    ),
    ...[...catalogue.personas.values()].filter(({ item }) => item.outcomes?.includes(id)),
  ].map(({ file }) => file)
  if (pointing.length === 0) return
  world.err.write(
    language === 'nl'
      ? `Deze bestanden noemen \`${id}\` nog; kijk of daar de opvolger moet staan: ${pointing.join(', ')}.\n`
      : `These files still name \`${id}\`; see whether its successor belongs there: ${pointing.join(', ')}.\n`,
  )
}
