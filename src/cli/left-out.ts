/** A word about files that do not count, for commands that go on without them. */
import type { Finding } from '../diagnostic.ts'
import type { Context } from './command.ts'

/** Says on stderr how many files have errors, and where to read more. */
export function tellLeftOut({ world, language, quiet }: Context, findings: readonly Finding[]): void {
  const files = new Set(findings.filter(({ severity }) => severity === 'error').map(({ file }) => file))
  if (files.size === 0 || quiet) return
  const one = files.size === 1
  world.err.write(
    language === 'nl'
      ? `${files.size} ${one ? 'bestand heeft' : 'bestanden hebben'} fouten; zie \`outcomes validate\`.\n`
      : `${files.size} ${one ? 'file has' : 'files have'} errors; see \`outcomes validate\`.\n`,
  )
}
