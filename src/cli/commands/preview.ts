import { UserError } from '../../diagnostic.ts'
import { formatIds, loadFormats, type Format, type FormatId } from '../../render/formats.ts'
import { createLibrary } from '../../render/library.ts'
import { planDocuments } from '../../render/plan.ts'
import { renderDocument } from '../../render/render.ts'
import { show } from '../../report/show.ts'
import type { Context, Options, Run } from '../command.ts'
import { readFonts } from '../fonts.ts'
import { filesOfStyle, openHouseStyle, openReference } from '../house-style.ts'
import { openRepository } from '../open.ts'
import { readOwnTemplates } from '../own-templates.ts'
import { answerPreview, type Site } from '../preview-site.ts'
import { version } from '../version.ts'
import { watchRepository } from '../watch.ts'
import { readWishes } from '../wishes.ts'

/** Shows the documents in a browser on this computer, made when they are asked for; nothing is written. */
export const run: Run = async (context, asked, options) => {
  const { world, language } = context
  const port = readPort(options['port'])
  let changes = 0
  let now = await openSite(context, asked, options)
  const site: Site = {
    version: () => changes,
    documents: () => now.documents,
    formats: formatIds,
    show: (path, format) => now.show(path, format),
  }
  let open = port
  const server = await world.serve(port, (request) => answerPreview(request, open, site, language))
  open = server.port
  try {
    const address = `http://127.0.0.1:${open}/`
    world.out.write(`${address}\n`)
    world.err.write(
      language === 'nl'
        ? 'Open dit adres in je browser. Wat je wijzigt is meteen te zien; stop met Ctrl-C.\n'
        : 'Open this address in your browser. What you change shows at once; stop with Ctrl-C.\n',
    )
    const watched = watchRepository(world, now.root, now.styleFiles)
    while (await watched.changed()) {
      try {
        now = await openSite(context, asked, options)
        changes += 1
      } catch (error) {
        if (!(error instanceof UserError)) throw error
        world.err.write(`${show(error.text[language])}\n`)
      }
    }
    return 130
  } finally {
    server.close()
  }
}

function readPort(given: unknown): number {
  const port = Number(given)
  if (/^\d{1,5}$/.test(String(given)) && port <= 65_535) return port
  throw new UserError({
    nl: `\`${show(String(given))}\` is geen poort, verwacht een getal van 0 tot en met 65535.`,
    en: `\`${show(String(given))}\` is no port, expected a number from 0 to 65535.`,
  })
}

/** Everything as it is now. */
async function openSite(context: Context, asked: readonly string[], options: Options) {
  const repository = await openRepository(context)
  const wanted = readWishes(context, repository, asked, options)
  const own =
    options['customTemplates'] === false ? new Map<string, string>() : readOwnTemplates(repository.folder)
  const library = await createLibrary(own)
  const { jobs } = planDocuments(repository.catalogue, wanted, { version })
  const byPath = new Map(jobs.map((job) => [job.path, job]))
  const loaded = new Map<string, Format>()
  const formatOf = async (id: FormatId): Promise<Format> => {
    const known = loaded.get(id)
    if (known) return known
    const [format] = await loadFormats([id], {
      fonts: () => readFonts(context.world.program),
      reference: () => reference.bytes,
    })
    loaded.set(id, format!)
    return format!
  }
  const { logo } = openHouseStyle(repository)
  const reference = await openReference(repository)
  return {
    root: repository.root,
    styleFiles: filesOfStyle(repository),
    documents: jobs.map(({ path, spec, subject }) => ({
      path,
      language: subject.language,
      title: [spec.name[subject.language], path.split('_').slice(1).join(' · ')].filter(Boolean).join(': '),
    })),
    async show(path: string, id: string) {
      const job = byPath.get(path)
      if (!job) return undefined
      if (id === 'docx' && reference.findings.length > 0)
        return { ok: false as const, findings: reference.findings }
      const { files, findings } = renderDocument(job, [await formatOf(id as FormatId)], library, logo)
      const [file] = files
      return file ? { ok: true as const, content: file.content } : { ok: false as const, findings }
    },
  }
}
