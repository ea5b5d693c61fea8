import { UserError, languages } from '../../diagnostic.ts'
import type { Language } from '../../diagnostic.ts'
import { isId, toId } from '../../model/ids.ts'
import { show } from '../../report/show.ts'
import type { Ask } from '../ask.ts'
import type { FileChange } from '../change-files.ts'
import { changeFiles } from '../change-files.ts'
import type { Context, Options, Run } from '../command.ts'
import { requireId } from '../named.ts'
import { pathBelow, resolvePath } from '../paths.ts'
import type { StartWishes } from '../start-files.ts'
import { startFiles } from '../start-files.ts'
import { version } from '../version.ts'

/** Starts a repository: asks what was not given by a flag, and writes everything at once at the end. */
export const run: Run = async (context, [typed = '.'], options) => {
  const { world, directory, language, quiet } = context
  const root = resolvePath(directory, typed)
  const terminal = options['yes'] === true ? undefined : world.terminal()
  const ask = terminal && (await import('../ask.ts')).askAt(terminal, language)
  if (!ask && options['yes'] !== true && options['institute'] === undefined) {
    throw new UserError({
      nl: 'Er is geen terminal om vragen te stellen. Geef de antwoorden mee, zoals --institute "Onze hogeschool" --yes.',
      en: 'There is no terminal to ask questions at. Give the answers, such as --institute "Our university" --yes.',
    })
  }
  const wishes = await readWishes(context, ask, options)
  const list = await readList(ask, language, wishes, options)
  const files = startFiles(world.program, wishes, version)
  const { changes, kept } = await withoutOverwriting(context, ask, root, files, options)
  const dryRun = options['dryRun'] === true
  await changeFiles({ ...context, quiet: true }, root, changes, dryRun)
  if (!quiet) tell(context, root, changes, kept, dryRun)
  if (list === undefined || dryRun) return 0
  const { run: runImport } = await import('./import.ts')
  return runImport({ ...context, directory: root }, [resolvePath(directory, list)], {})
}

async function readWishes(
  { language }: Context,
  ask: Ask | undefined,
  options: Options,
): Promise<StartWishes> {
  const dutch = language === 'nl'
  const given = (name: string) => options[name] as string | undefined
  const name =
    given('institute') ??
    (await ask?.text(
      dutch ? 'Hoe heet jullie instituut of opleiding?' : 'What is your institute or programme called?',
      {
        check: (text) => (text === '' ? (dutch ? 'Vul een naam in.' : 'Fill in a name.') : undefined),
      },
    )) ??
    (dutch ? 'Onze opleiding' : 'Our programme')
  const id = given('id') ?? (toId(name) || 'institute')
  if (!isId(id)) requireId(id)
  const main =
    readLanguage(given('language')) ??
    (await ask?.choose<Language>(
      dutch ? 'In welke taal schrijven jullie de leeruitkomsten?' : 'In which language do you write the outcomes?',
      [{ value: 'nl', name: 'Nederlands' }, { value: 'en', name: 'English' }],
      language,
    )) ??
    language // prettier-ignore
  const both =
    options['languages'] === undefined
      ? ((await ask?.yesNo(
          dutch
            ? `Willen jullie ook documenten in het ${main === 'nl' ? 'Engels' : 'Nederlands'}?`
            : `Do you want documents in ${main === 'nl' ? 'English' : 'Dutch'} too?`,
          false,
        )) ?? false)
      : String(options['languages']).split(',').map(readLanguage).length > 1
  const start =
    (given('start') as StartWishes['start'] | undefined) ??
    (given('from') === undefined ? undefined : 'import') ??
    (await ask?.choose<StartWishes['start']>(
      dutch ? 'Waar willen jullie mee beginnen?' : 'What do you want to start with?',
      dutch
        ? [
            { value: 'empty', name: 'Eén leeruitkomst om aan te passen', description: 'Een eerste leeruitkomst met een persona; alles is ingevuld en klopt.' },
            { value: 'import', name: 'Onze eigen lijst uit Excel, csv of Word' },
            { value: 'nothing', name: 'Lege mappen', description: 'Bijvoorbeeld om straks eerst te kijken wat er van een lijst wordt overgenomen.' },
            { value: 'example', name: 'Het uitgewerkte voorbeeld', description: 'Zeven leeruitkomsten, vijf persona’s en twee afspraken.' },
          ]
        : [
            { value: 'empty', name: 'One outcome to adapt', description: 'A first outcome with a persona; everything is filled in and sound.' },
            { value: 'import', name: 'Our own list from Excel, CSV or Word' },
            { value: 'nothing', name: 'Empty folders', description: 'For example to see first what would be taken over from a list.' },
            { value: 'example', name: 'The worked example', description: 'Seven outcomes, five personas and two agreements.' },
          ],
    )) ??
    'empty' // prettier-ignore
  const ci =
    (given('ci') as StartWishes['ci'] | undefined) ??
    (await ask?.choose<StartWishes['ci']>(
      dutch ? 'Waar staat de repository straks? Dan draait de controle daar vanzelf.' : 'Where will the repository be? Then the check runs there by itself.',
      [{ value: 'github', name: 'GitHub' }, { value: 'gitlab', name: 'GitLab' }, { value: 'none', name: dutch ? 'Dat weten we nog niet' : 'We do not know yet' }],
    )) ??
    'none' // prettier-ignore
  const other: Language = main === 'nl' ? 'en' : 'nl'
  return {
    institute: { id, name },
    language: main,
    languages: both ? [main, other] : [main],
    start,
    ci,
    team: given('team'),
  }
}

function readLanguage(typed: string | undefined): Language | undefined {
  if (typed === undefined) return undefined
  const found = languages.find((one) => one === typed.trim())
  if (found) return found
  throw new UserError({
    nl: `\`${show(typed)}\` is geen taal van outcomes, verwacht nl of en.`,
    en: `\`${show(typed)}\` is not a language of outcomes, expected nl or en.`,
  })
}

/** The list to bring in, where there is one; a UserError before anything is written when it is not there. */
async function readList(
  ask: Ask | undefined,
  language: Language,
  { start }: StartWishes,
  options: Options,
): Promise<string | undefined> {
  if (start !== 'import') return undefined
  const typed =
    (options['from'] as string | undefined) ??
    (await ask?.text(
      language === 'nl' ? 'Welk bestand? (.xlsx, .csv of .docx)' : 'Which file? (.xlsx, .csv or .docx)',
    ))
  if (typed !== undefined && typed !== '') return typed
  throw new UserError({
    nl: 'Welke lijst? Noem het bestand met --from leeruitkomsten.xlsx.',
    en: 'Which list? Name the file with --from outcomes.xlsx.',
  })
}

/** What stands there and says something else stays, unless somebody says otherwise. */
async function withoutOverwriting(
  { world, language }: Context,
  ask: Ask | undefined,
  root: string,
  files: ReadonlyMap<string, string>,
  options: Options,
): Promise<{ changes: FileChange[]; kept: string[] }> {
  const folder = world.folder(root)
  const standing = [...files.keys()].filter((file) => world.kindOf(`${root}/${file}`) !== undefined)
  const other = standing.filter((file) => {
    const reading = folder.read(file, 1024 * 1024)
    return !reading.ok || Buffer.from(reading.bytes).toString() !== files.get(file)
  })
  const replaced = new Set<string>()
  for (const file of other) {
    const question =
      language === 'nl' ? `${show(file)} bestaat al. Vervangen?` : `${show(file)} exists already. Replace it?`
    if (options['force'] === true || (await ask?.yesNo(question, false)) === true) replaced.add(file)
  }
  const changes = [...files]
    .filter(([file]) => !standing.includes(file) || replaced.has(file))
    .map(([file, text]): FileChange => ({ file, text }))
  return { changes, kept: other.filter((file) => !replaced.has(file)) }
}

function tell(
  { world, language }: Context,
  root: string,
  changes: readonly FileChange[],
  kept: readonly string[],
  dryRun: boolean,
): void {
  const dutch = language === 'nl'
  const below = pathBelow(world.cwd, root) ?? root
  for (const { file } of changes) world.out.write(`${show(file)}\n`)
  for (const file of kept)
    world.err.write(
      dutch ? `${show(file)} bestond al en is gebleven.\n` : `${show(file)} existed already and stayed.\n`,
    )
  if (dryRun) return
  const go = below === '' ? [] : [`  cd ${show(below)}`]
  const next = dutch
    ? ['', 'Klaar. En nu:', ...go, '  outcomes validate        kijk na of alles klopt', '  outcomes new outcome     maak een eigen leeruitkomst', '  outcomes render          maak formulieren en gesprekswijzers']
    : ['', 'Done. And now:', ...go, '  outcomes validate        see whether everything is right', '  outcomes new outcome     make an outcome of your own', '  outcomes render          make forms and conversation guides'] // prettier-ignore
  world.err.write(`${next.join('\n')}\n`)
}
