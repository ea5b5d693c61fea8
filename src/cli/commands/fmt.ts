import { UserError } from '../../diagnostic.ts'
import type { Finding } from '../../diagnostic.ts'
import { findFiles } from '../../load/find.ts'
import type { KeysAt } from '../../load/layout.ts'
import { loadFiles, readText } from '../../load/load.ts'
import { locate } from '../../load/locate.ts'
import { layOutPlain } from '../../load/plain-layout.ts'
import { show } from '../../report/show.ts'
import { keyOrder } from '../../validate/key-order.ts'
import type { FileChange } from '../change-files.ts'
import { changeFiles } from '../change-files.ts'
import type { Context, Run } from '../command.ts'
import { readTargets, writeReports } from '../report-targets.ts'
import { pathInRepository, requireRoot } from '../repository.ts'
import { version } from '../version.ts'

/** Writes every file in the shared layout; a file that cannot be parsed is reported and left alone. */
export const run: Run = async (context, typed, options) => {
  const { world, directory, language, quiet } = context
  const root = requireRoot(world, directory)
  const folder = world.folder(root)
  const wanted = typed.map((path) => pathInRepository(world, root, directory, path))
  const found = findFiles(folder)
  const isBelow = (file: string, path: string) => path === '' || file === path || file.startsWith(`${path}/`)
  const empty = typed.find((_path, index) => !found.files.some(({ file }) => isBelow(file, wanted[index]!)))
  if (empty !== undefined) throw nothingToFormat(empty)
  const files = found.files.filter(
    ({ file }) => wanted.length === 0 || wanted.some((path) => isBelow(file, path)),
  )
  const changes: FileChange[] = []
  const findings: Finding[] = []
  for (const file of files) {
    const text = readText(folder, file.file)
    const formatted = typeof text === 'string' ? await layOut(text, keyOrder(file.kind)) : undefined
    if (formatted === undefined) findings.push(...(await whyNot(context, root, file)))
    else if (formatted !== text) changes.push({ file: file.file, text: formatted })
  }
  if (options['check'] === true) {
    for (const { file } of changes) world.out.write(`${show(file)}\n`)
    if (!quiet) world.err.write(`${countStale(changes.length, files.length)[language]}\n`)
  } else {
    await changeFiles(context, root, changes, options['dryRun'] === true)
    if (!quiet && changes.length === 0 && findings.length === 0) {
      world.err.write(
        language === 'nl' ? 'Alle bestanden staan al zo.\n' : 'All files are laid out like this already.\n',
      )
    }
  }
  if (findings.length > 0) await report(context, root, findings)
  return findings.length > 0 || (options['check'] === true && changes.length > 0) ? 1 : 0
}

/** The complete parser is loaded for what is not plain. */
const layOut = async (text: string, keysAt: KeysAt): Promise<string | undefined> =>
  layOutPlain(text, keysAt) ?? (await import('../../load/format.ts')).formatYaml(text, keysAt)

function nothingToFormat(typed: string): UserError {
  return new UserError({
    nl: `${typed} is of bevat geen bestand van outcomes, personas, agreements of frameworks.`,
    en: `${typed} is or holds no file of outcomes, personas, agreements or frameworks.`,
  })
}

function countStale(stale: number, all: number): { nl: string; en: string } {
  if (stale === 0) {
    return {
      nl: `${all} ${all === 1 ? 'bestand staat' : 'bestanden staan'} in de vaste opmaak.`,
      en: `${all} ${all === 1 ? 'file has' : 'files have'} the shared layout.`,
    }
  }
  return {
    nl: `${stale} van ${all} ${all === 1 ? 'bestand' : 'bestanden'} nog niet in de vaste opmaak; \`outcomes fmt\` zet ${stale === 1 ? 'het' : 'ze'} goed.`,
    en: `${stale} of ${all} ${all === 1 ? 'file' : 'files'} not in the shared layout yet; \`outcomes fmt\` puts ${stale === 1 ? 'it' : 'them'} right.`,
  }
}

async function whyNot(
  { world }: Context,
  root: string,
  file: ReturnType<typeof findFiles>['files'][number],
): Promise<readonly Finding[]> {
  const { findings } = await loadFiles(world.folder(root), [file])
  if (findings.length > 0) return findings
  return [
    {
      rule: 'yaml/layout',
      severity: 'warning',
      file: file.file,
      at: [],
      reason: {
        nl: 'Dit bestand kan niet worden herschikt zonder dat gegevens of opmerkingen verschuiven; het is gelaten zoals het was.',
        en: 'This file cannot be laid out anew without moving data or comments; it was left as it was.',
      },
    },
  ]
}

async function report(context: Context, root: string, findings: readonly Finding[]): Promise<void> {
  const { diagnostics, texts } = await locate(context.world.folder(root), findings)
  writeReports(context, readTargets(context, undefined), {
    command: 'fmt',
    tool: { name: 'outcomes', version },
    language: context.language,
    diagnostics,
    texts,
    files: [...new Set(findings.map(({ file }) => file))],
    accepted: [],
    suggest: false,
    rules: new Map(),
  })
}
