import { UserError } from '../../diagnostic.ts'
import { toId } from '../../model/ids.ts'
import { show } from '../../report/show.ts'
import { checkSchemas } from '../../validate/check.ts'
import { keyOrder } from '../../validate/key-order.ts'
import { writeYaml } from '../../load/write-yaml.ts'
import { changeFiles } from '../change-files.ts'
import type { Run } from '../command.ts'
import { modelineFor } from '../modeline.ts'
import { requireId } from '../named.ts'
import type { Made, Maker } from '../new/maker.ts'
import { readSet } from '../new/field.ts'
import type { Repository } from '../open.ts'
import { openRepository } from '../open.ts'
import { readOwnWords } from '../own-words.ts'

const makers: Readonly<Record<string, () => Promise<Maker>>> = {
  outcome: async () => (await import('../new/outcome.ts')).makeOutcome,
  persona: async () => (await import('../new/surroundings.ts')).makePersona,
  agreement: async () => (await import('../new/surroundings.ts')).makeAgreement,
  framework: async () => (await import('../new/surroundings.ts')).makeFramework,
  translation: async () => (await import('../new/surroundings.ts')).makeTranslation,
}

/** Makes something new: asks for its parts, writes it whole, and says what is still open. */
export const run: Run = async (context, [kind = ''], options) => {
  const { world, language, quiet } = context
  const repository = await openRepository(context)
  const { catalogue, root } = repository
  const set = readSet(options['set'])
  const terminal = options['yes'] === true ? undefined : world.terminal()
  const ask = terminal && (await import('../ask.ts')).askAt(terminal, language)
  const { additions } = await readOwnWords(repository)
  const make = await makers[kind]!()
  const made = await make({ context, catalogue, additions, ask, set, options })
  const id = idFor(repository, made, options['id'] as string | undefined)
  const file = `${made.folder}/${id}${made.suffix ?? ''}.yaml`
  if (world.kindOf(`${root}/${file}`) !== undefined) {
    throw new UserError({
      nl: `${show(file)} bestaat al, verwacht een andere id (--id).`,
      en: `${show(file)} exists already, expected another id (--id).`,
    })
  }
  const data = { ...made.data, id }
  const checked = await checkSchemas([{ file, kind: made.kind, name: id, value: data }])
  const [wrong] = checked.findings
  if (wrong) throw new UserError(wrong.reason)
  const text = modelineFor(file, made.kind) + writeYaml(data, keyOrder(made.kind))
  const dryRun = options['dryRun'] === true
  await changeFiles({ ...context, quiet: true }, root, [{ file, text }], dryRun)
  if (dryRun) return 0
  world.out.write(`${show(file)}\n`)
  if (!quiet) {
    world.err.write(
      language === 'nl'
        ? '\nNagekeken; wat hieronder staat, is nog open:\n\n'
        : '\nChecked; what follows is still open:\n\n',
    )
  }
  const { run: validate } = await import('./validate.ts')
  const said: string[] = []
  const err = { ...world.err, write: (part: string) => void said.push(part) }
  const told = { ...context, directory: root, world: { ...world, out: err, err } }
  const exit = await validate(told, [file], { failOn: 'error' })
  // Told to be quiet, what is still open can wait, but not what is wrong.
  if (!quiet || exit > 0) world.err.write(said.join(''))
  return exit
}

/** What was asked for, else one from the title that is still free. */
function idFor({ files }: Repository, { title, kind, suffix }: Made, asked: string | undefined): string {
  if (kind === 'translation') return title
  const base = asked ?? toId(title)
  requireId(base)
  if (asked !== undefined || suffix !== undefined) return base
  const taken = new Set(files.filter((file) => file.kind === kind).map(({ name }) => name))
  let id = base
  for (let number = 2; taken.has(id); number++) id = `${base.slice(0, 60)}-${number}`
  return id
}
