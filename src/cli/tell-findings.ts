/** Shows findings in templates and house style on stderr, with the lines they are about. */
import type { Finding } from '../diagnostic.ts'
import { locate } from '../load/locate.ts'
import { formatText } from '../report/text.ts'
import type { Folder } from '../world.ts'
import type { Context } from './command.ts'
import { chalkFor } from './output.ts'
import { version } from './version.ts'

export async function tellFindings(
  context: Context,
  folder: Folder,
  command: string,
  findings: readonly Finding[],
): Promise<void> {
  if (findings.length === 0) return
  const { diagnostics, texts } = await locate(folder, findings)
  const { err } = context.world
  const report = {
    command,
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
