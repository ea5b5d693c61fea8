import type { Finding } from '../../diagnostic.ts'
import { locate } from '../../load/locate.ts'
import { loadFormats } from '../../render/formats.ts'
import { createLibrary } from '../../render/library.ts'
import { planDocuments } from '../../render/plan.ts'
import { renderDocument } from '../../render/render.ts'
import { formatText } from '../../report/text.ts'
import type { Context, Run } from '../command.ts'
import { readFonts } from '../fonts.ts'
import { openHandouts } from '../handouts.ts'
import { tellLeftOut } from '../left-out.ts'
import type { Repository } from '../open.ts'
import { openRepository } from '../open.ts'
import { chalkFor } from '../output.ts'
import { readOwnTemplates, readReference } from '../own-templates.ts'
import { tellWritten } from '../tell-written.ts'
import { version } from '../version.ts'
import { readWishes } from '../wishes.ts'

/** Makes documents of what is sound, and says what it wrote. */
export const run: Run = async (context, asked, options) => {
  const repository = await openRepository(context)
  const wanted = readWishes(context, repository, asked, options)
  const own =
    options['customTemplates'] === false ? new Map<string, string>() : readOwnTemplates(repository.folder)
  const library = await createLibrary(own)
  const formats = await loadFormats(wanted.formats, {
    fonts: () => readFonts(context.world.program),
    reference: () => readReference(repository),
  })
  const handouts = openHandouts(context.world.outputFolder(wanted.out), `outcomes ${version}`)
  const told = tellWritten(context, wanted.out)
  const findings = new Map<string, Finding>()
  const made = { version, ...(wanted.date === undefined ? {} : { date: wanted.date }) }
  const { jobs, untranslated } = planDocuments(repository.catalogue, wanted, made)
  for (const job of jobs) {
    const rendered = renderDocument(job, formats, library)
    for (const finding of rendered.findings)
      findings.set(JSON.stringify([finding.file, finding.place, finding.reason.en]), finding)
    for (const { path, content } of rendered.files) told.wrote(path, handouts.write(path, content))
  }
  if (told.count() > 0) handouts.close()
  await tellFindings(context, repository, [...findings.values()])
  tellLeftOut(context, repository.findings)
  told.summary(untranslated)
  const failed = findings.size > 0 || repository.findings.some(({ severity }) => severity === 'error')
  return failed || told.kept() > 0 ? 1 : 0
}

async function tellFindings(
  context: Context,
  { folder }: Repository,
  findings: readonly Finding[],
): Promise<void> {
  if (findings.length === 0) return
  const { diagnostics, texts } = await locate(folder, findings)
  const { err } = context.world
  const report = {
    command: 'render',
    tool: { name: 'outcomes', version },
    language: context.language,
    diagnostics,
    accepted: [],
    suggest: false,
    texts,
    files: [...new Set(findings.map(({ file }) => file))],
    rules: new Map(),
  }
  err.write(formatText(report, chalkFor(context, err), err.columns))
}
