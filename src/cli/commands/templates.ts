import { UserError, type Text } from '../../diagnostic.ts'
import { nearest } from '../../nearest.ts'
import { findDocument } from '../../render/documents.ts'
import { createLibrary, type Library } from '../../render/library.ts'
import { show } from '../../report/show.ts'
import type { Context, ExitCode, Run } from '../command.ts'
import { checkTemplates } from '../check-templates.ts'
import { openRepository, type Repository } from '../open.ts'
import { readOwnTemplates } from '../own-templates.ts'
import { layTable } from '../table.ts'
import { tellFindings } from '../tell-findings.ts'

/** Lists the templates, copies built-in ones to change them, or looks for mistakes in the institute's own. */
export const run: Run = async (context, [action, ...names], _options) => {
  const repository = await openRepository(context)
  const library = await createLibrary(readOwnTemplates(repository.folder))
  if (action === 'eject') return eject(context, repository, names)
  if (names.length > 0) {
    throw new UserError({
      nl: `\`templates ${String(action)}\` gaat over alle sjablonen; laat ${show(names.join(' '))} weg.`,
      en: `\`templates ${String(action)}\` is about all templates; leave out ${show(names.join(' '))}.`,
    })
  }
  return action === 'check' ? check(context, repository, library) : list(context, library)
}

async function list({ world, language }: Context, library: Library): Promise<ExitCode> {
  const rows = library.files.map((file) => {
    const name = file.replace(/^(?:nl|en)\//, '').replace(/\.md\.hbs$/, '')
    const origin = originOf(file, library)
    return [file, origin[language], whatItIs(file, name)[language]]
  })
  const columns = [
    { title: { nl: 'Sjabloon', en: 'Template' }[language] },
    { title: { nl: 'Van', en: 'From' }[language] },
    { title: { nl: 'Voor', en: 'For' }[language], flexible: true },
  ]
  const lines = await layTable(columns, rows, world.out.columns ?? 100)
  world.out.write(lines.map((line) => `${line}\n`).join(''))
  return 0
}

const originOf = (file: string, library: Library): Text =>
  library.isOwn(file) ? { nl: 'eigen', en: 'own' } : { nl: 'ingebouwd', en: 'built-in' }

function whatItIs(file: string, name: string): Text {
  if (file === 'style.css') return { nl: 'opmaak van webpagina’s', en: 'look of web pages' }
  if (file.includes('/partials/')) return { nl: 'deel van andere sjablonen', en: 'part of other templates' }
  return findDocument(name)?.name ?? { nl: '', en: '' }
}

async function check(
  context: Context,
  { folder, catalogue }: Repository,
  library: Library,
): Promise<ExitCode> {
  const { world, language, quiet } = context
  const findings = checkTemplates(catalogue, library)
  await tellFindings(context, folder, 'templates', findings)
  const own = library.files.filter((file) => library.isOwn(file)).length
  if (!quiet && findings.length === 0) {
    world.err.write(
      language === 'nl'
        ? own === 0
          ? 'Er zijn geen eigen sjablonen in templates/. Begin er een met `outcomes templates eject`.\n'
          : `${own} eigen ${own === 1 ? 'sjabloon' : 'sjablonen'} nagekeken: alles in orde.\n`
        : own === 0
          ? 'There are no templates of your own in templates/. Start one with `outcomes templates eject`.\n'
          : `${own} ${own === 1 ? 'template' : 'templates'} of your own checked: all is well.\n`,
    )
  }
  return findings.length > 0 ? 1 : 0
}

async function eject(
  { world, language, quiet }: Context,
  { root }: Repository,
  names: readonly string[],
): Promise<ExitCode> {
  const builtIn = await createLibrary(new Map())
  const files = [...new Set(names.flatMap((name) => pickFiles(name, builtIn)))]
  if (files.length === 0) {
    throw new UserError({
      nl: 'Welk sjabloon? Noem er een of meer, bijvoorbeeld `outcomes templates eject assessment-form`; `outcomes templates list` toont ze.',
      en: 'Which template? Name one or more, for example `outcomes templates eject assessment-form`; `outcomes templates list` shows them.',
    })
  }
  const folder = world.outputFolder(`${root}/templates`)
  let kept = 0
  for (const file of files) {
    if (world.kindOf(`${root}/templates/${file}`) !== undefined) {
      kept += 1
      world.err.write(
        language === 'nl'
          ? `templates/${file} staat er al en is niet overschreven.\n`
          : `templates/${file} is there already and was not overwritten.\n`,
      )
      continue
    }
    folder.write(file, Buffer.from(builtIn.textOf(file) ?? ''))
    if (!quiet) world.out.write(`${{ nl: 'nieuw', en: 'new' }[language]}  templates/${file}\n`)
  }
  return kept > 0 ? 1 : 0
}

/** The places that a name stands for: a whole place, or a name for both languages. */
function pickFiles(typed: string, { files }: Library): string[] {
  const name = typed.replace(/^templates\//, '').replace(/\.md\.hbs$/, '')
  const bare = (file: string) => file.replace(/\.md\.hbs$/, '')
  const found = files.filter((file) => bare(file) === name || bare(file).replace(/^(?:nl|en)\//, '') === name)
  if (found.length > 0) return found
  const meant = nearest(name, [
    ...files.map(bare),
    ...files.map((file) => bare(file).replace(/^(?:nl|en)\//, '')),
  ])
  throw new UserError({
    nl: `Er is geen ingebouwd sjabloon \`${show(typed)}\`.${meant ? ` Bedoelde je \`${meant}\`?` : ' `outcomes templates list` toont welke er zijn.'}`,
    en: `There is no built-in template \`${show(typed)}\`.${meant ? ` Did you mean \`${meant}\`?` : ' `outcomes templates list` shows which there are.'}`,
  })
}
