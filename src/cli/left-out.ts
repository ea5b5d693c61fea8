/** A word about files that do not count, for commands that go on without them. */
import type { Finding } from '../diagnostic.ts'
import { show } from '../report/show.ts'
import type { Context } from './command.ts'
import type { Side } from './sides.ts'

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

// The rest is told by their number.
const mostNamed = 3

/** Says on stderr which files of a side could not be read, and were therefore not compared. */
export function tellUnread({ world, language, quiet }: Context, { name, catalogue }: Side): void {
  const unread = [...catalogue.missing.values()].flatMap((names) => [...names]).toSorted()
  if (unread.length === 0 || quiet) return
  const dutch = language === 'nl'
  const more = unread.length - mostNamed
  const names = unread.slice(0, mostNamed).map((one) => `\`${show(one)}\``)
  const list = [...names, ...(more > 0 ? [dutch ? `en nog ${more}` : `and ${more} more`] : [])].join(', ')
  const where = name === undefined ? (dutch ? 'de bestanden van nu' : 'the files as they are') : show(name)
  const one = unread.length === 1
  world.err.write(
    dutch
      ? `In ${where} ${one ? 'is een bestand met fouten dat niet is vergeleken' : 'zijn bestanden met fouten die niet zijn vergeleken'}: ${list}.\n`
      : `In ${where} ${one ? 'a file has errors and was not compared' : 'files have errors and were not compared'}: ${list}.\n`,
  )
}
