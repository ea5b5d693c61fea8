/** Says on stdout what happened to each file, and on stderr how many there were. */
import type { Language, Text } from '../diagnostic.ts'
import { show } from '../report/show.ts'
import type { Context } from './command.ts'
import type { HandoutResult, Standing } from './handouts.ts'
import { keptReason } from './handouts.ts'
import { chalkFor } from './output.ts'
import { pathBelow } from './paths.ts'
import { startProgress } from './progress.ts'

const words: Readonly<Record<Exclude<HandoutResult, 'kept'> | Exclude<Standing, 'same'>, Text>> = {
  created: { nl: 'nieuw', en: 'new' },
  changed: { nl: 'bijgewerkt', en: 'updated' },
  unchanged: { nl: 'gelijk', en: 'same' },
  stale: { nl: 'verouderd', en: 'stale' },
  missing: { nl: 'ontbreekt', en: 'missing' },
}

/** Starts telling about files below `out`. */
export function tellWritten(context: Context, out: string) {
  const { world, language, quiet } = context
  const chalk = chalkFor(context, world.out)
  const counts: Record<HandoutResult | Standing, number> = {
    created: 0,
    changed: 0,
    unchanged: 0,
    kept: 0,
    same: 0,
    stale: 0,
    missing: 0,
  }
  const below = pathBelow(world.cwd, out) ?? out
  const bar = startProgress(world, language, quiet)
  const width = Math.max(...Object.values(words).map((word) => word[language].length))
  const placeOf = (path: string) => show(below === '' ? path : `${below}/${path}`)
  const place = show(below === '' ? '.' : below)
  const say = (text: string) => {
    bar.clear()
    world.err.write(`${text}\n`)
  }
  const line = (word: keyof typeof words, path: string) => {
    bar.clear()
    world.out.write(`${chalk.dim(words[word][language].padEnd(width))}  ${placeOf(path)}\n`)
  }
  return {
    wrote(path: string, result: HandoutResult): void {
      counts[result]++
      if (result === 'kept') say(keptReason(placeOf(path))[language])
      else if (!quiet) line(result, path)
    },
    /** How a file stands that was only looked at; what is as it should be needs no words. */
    stands(path: string, standing: Standing): void {
      counts[standing]++
      if (standing !== 'same') line(standing, path)
    },
    warn: (path: string, reason: Text): void => say(`${placeOf(path)}: ${show(reason[language])}`),
    progress: bar.show,
    kept: () => counts.kept,
    stale: () => counts.stale + counts.missing,
    /** `untranslated`: how many outcomes have no text in a language. */
    summary(untranslated: ReadonlyMap<Language, number>, check: boolean): void {
      bar.clear()
      if (quiet) return
      for (const [missing, count] of untranslated) say(tellUntranslated(language, missing, count))
      say(check ? checked(language, counts, place) : written(language, counts, place))
    },
  }
}

function tellUntranslated(language: Language, missing: Language, count: number): string {
  const name = { nl: { nl: 'Nederlandse', en: 'Engelse' }, en: { nl: 'Dutch', en: 'English' } }[language][
    missing
  ]
  return language === 'nl'
    ? `${count} ${count === 1 ? 'leeruitkomst heeft' : 'leeruitkomsten hebben'} geen ${name} tekst en ${count === 1 ? 'is' : 'zijn'} overgeslagen.`
    : `${count} ${count === 1 ? 'outcome has' : 'outcomes have'} no ${name} text and ${count === 1 ? 'was' : 'were'} left out.`
}

type Counts = Readonly<Record<HandoutResult | Standing, number>>

const documentsOf = (language: Language, count: number): string =>
  `${count} ${language === 'nl' ? (count === 1 ? 'document' : 'documenten') : count === 1 ? 'document' : 'documents'}`

function written(language: Language, { created, changed, unchanged }: Counts, place: string): string {
  const made = documentsOf(language, created + changed + unchanged)
  return language === 'nl'
    ? `${made} in ${place}: ${created} nieuw, ${changed} bijgewerkt, ${unchanged} gelijk gebleven.`
    : `${made} in ${place}: ${created} new, ${changed} updated, ${unchanged} unchanged.`
}

function checked(language: Language, { same, stale, missing }: Counts, place: string): string {
  const all = documentsOf(language, same + stale + missing)
  if (stale + missing === 0)
    return language === 'nl'
      ? `${all} in ${place}: alles is bijgewerkt.`
      : `${all} in ${place}: all up to date.`
  return language === 'nl'
    ? `${all} in ${place}: ${stale} verouderd, ${missing} ontbreekt. Maak ze met outcomes render.`
    : `${all} in ${place}: ${stale} stale, ${missing} missing. Make them with outcomes render.`
}
