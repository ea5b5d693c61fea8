/** Says on stdout what happened to each file, and on stderr how many there were. */
import type { Language, Text } from '../diagnostic.ts'
import { show } from '../report/show.ts'
import type { Context } from './command.ts'
import type { HandoutResult } from './handouts.ts'
import { keptReason } from './handouts.ts'
import { chalkFor } from './output.ts'
import { pathBelow } from './paths.ts'

/** Starts telling about files below `out`. */
export function tellWritten(context: Context, out: string) {
  const { world, language, quiet } = context
  const chalk = chalkFor(context, world.out)
  const counts: Record<HandoutResult, number> = { created: 0, changed: 0, unchanged: 0, kept: 0 }
  const below = pathBelow(world.cwd, out) ?? out
  const words: Readonly<Record<Exclude<HandoutResult, 'kept'>, Text>> = {
    created: { nl: 'nieuw', en: 'new' },
    changed: { nl: 'bijgewerkt', en: 'updated' },
    unchanged: { nl: 'gelijk', en: 'same' },
  }
  const width = Math.max(...Object.values(words).map((word) => word[language].length))
  const total = () => counts.created + counts.changed + counts.unchanged
  return {
    wrote(path: string, result: HandoutResult): void {
      counts[result]++
      const at = show(below === '' ? path : `${below}/${path}`)
      if (result === 'kept') world.err.write(`${keptReason(at)[language]}\n`)
      else if (!quiet) world.out.write(`${chalk.dim(words[result][language].padEnd(width))}  ${at}\n`)
    },
    count: total,
    kept: () => counts.kept,
    /** `untranslated`: how many outcomes have no text in a language. */
    summary(untranslated: ReadonlyMap<Language, number>): void {
      if (quiet) return
      for (const [missing, count] of untranslated) {
        const name = { nl: { nl: 'Nederlandse', en: 'Engelse' }, en: { nl: 'Dutch', en: 'English' } }[
          language
        ][missing]
        world.err.write(
          language === 'nl'
            ? `${count} ${count === 1 ? 'leeruitkomst heeft' : 'leeruitkomsten hebben'} geen ${name} tekst en ${count === 1 ? 'is' : 'zijn'} overgeslagen.\n`
            : `${count} ${count === 1 ? 'outcome has' : 'outcomes have'} no ${name} text and ${count === 1 ? 'was' : 'were'} left out.\n`,
        )
      }
      const made = total()
      world.err.write(
        language === 'nl'
          ? `${made} ${made === 1 ? 'document' : 'documenten'} in ${show(below === '' ? '.' : below)}: ${counts.created} nieuw, ${counts.changed} bijgewerkt, ${counts.unchanged} gelijk gebleven.\n`
          : `${made} ${made === 1 ? 'document' : 'documents'} in ${show(below === '' ? '.' : below)}: ${counts.created} new, ${counts.changed} updated, ${counts.unchanged} unchanged.\n`,
      )
    },
  }
}
