import { UserError } from '../../diagnostic.ts'
import { readHouseStyle } from '../../render/house-style.ts'
import { createLibrary } from '../../render/library.ts'
import { planDocuments } from '../../render/plan.ts'
import { show } from '../../report/show.ts'
import type { Context, ExitCode, Options, Run } from '../command.ts'
import { readFonts } from '../fonts.ts'
import { openHandouts } from '../handouts.ts'
import { filesOfStyle, openHouseStyle, openReference, type OpenedReference } from '../house-style.ts'
import { tellLeftOut } from '../left-out.ts'
import { makeHandouts } from '../make-handouts.ts'
import type { Repository } from '../open.ts'
import { openRepository } from '../open.ts'
import { readOwnTemplates } from '../own-templates.ts'
import { markSources } from '../source-marks.ts'
import { tellFindings } from '../tell-findings.ts'
import { tellWritten } from '../tell-written.ts'
import { version } from '../version.ts'
import { watchRepository } from '../watch.ts'
import { readWishes } from '../wishes.ts'

/** Makes documents of what is sound, and says what it wrote; with --watch again and again. */
export const run: Run = async (context, asked, options) => {
  if (options['watch'] !== true) return (await render(context, asked, options)).exit
  if (options['check'] === true) {
    throw new UserError({
      nl: '`--check` en `--watch` gaan niet samen: de ene schrijft niets, de andere steeds opnieuw.',
      en: '`--check` and `--watch` do not go together: one writes nothing, the other again and again.',
    })
  }
  const { world, language } = context
  // From here on Ctrl-C ends the waiting, and never a file half-way.
  if (!(await world.wait(0))) return 130
  const { repository } = await render(context, asked, options)
  const watched = watchRepository(world, repository.root, filesOfStyle(repository))
  for (;;) {
    world.err.write(
      language === 'nl'
        ? 'Wacht op wijzigingen; stop met Ctrl-C.\n'
        : 'Waiting for changes; stop with Ctrl-C.\n',
    )
    if (!(await watched.changed())) return 130
    try {
      await render(context, asked, options)
    } catch (error) {
      // While somebody is writing, a file may be wrong for a moment.
      if (!(error instanceof UserError)) throw error
      world.err.write(`${show(error.text[language])}\n`)
    }
  }
}

const nothing: OpenedReference = { bytes: undefined, findings: [] }

async function render(
  context: Context,
  asked: readonly string[],
  options: Options,
): Promise<{ readonly exit: ExitCode; readonly repository: Repository }> {
  const repository = await openRepository(context)
  const wanted = readWishes(context, repository, asked, options)
  const check = options['check'] === true
  const own =
    options['customTemplates'] === false ? new Map<string, string>() : readOwnTemplates(repository.folder)
  const library = await createLibrary(own)
  const told = tellWritten(context, wanted.out)
  const made = { version, ...(wanted.date === undefined ? {} : { date: wanted.date }) }
  const { jobs, untranslated } = planDocuments(repository.catalogue, wanted, made)
  const reference = wanted.formats.includes('docx') ? await openReference(repository) : nothing
  const style = openHouseStyle(repository)
  const findings = await makeHandouts({
    world: context.world,
    jobs,
    formats: reference.findings.length > 0 ? wanted.formats.filter((id) => id !== 'docx') : wanted.formats,
    library,
    materials: { fonts: () => readFonts(context.world.program), reference: () => reference.bytes },
    style: readHouseStyle(style.settings, library.style, style.logo),
    config: style.config,
    handouts: openHandouts(context.world.outputFolder(wanted.out), `outcomes ${version}`),
    sourceOf: markSources({
      library,
      style: style.settings,
      reference: reference.bytes,
      logo: style.logo,
      version,
    }),
    check,
    told,
  })
  const all = [...style.findings, ...reference.findings, ...findings]
  await tellFindings(context, repository.folder, 'render', all)
  tellLeftOut(context, repository.findings)
  told.summary(untranslated, check)
  const failed = [...all, ...repository.findings].some(({ severity }) => severity === 'error')
  return { exit: failed || told.kept() > 0 || told.stale() > 0 ? 1 : 0, repository }
}
