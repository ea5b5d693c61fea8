/** In which language to speak: what was asked, else what the repository says, else what the system says. */
import type { Language } from '../diagnostic.ts'
import { languages } from '../diagnostic.ts'
import { configNames } from '../load/config-names.ts'
import { limits } from '../load/limits.ts'
import type { World } from '../world.ts'
import { findRoot } from './repository.ts'

const isLanguage = (value: unknown): value is Language => languages.some((language) => language === value)

/** The value of an option in raw arguments, before they are parsed: help needs a language too. */
export function peekOption(argv: readonly string[], flag: string): string | undefined {
  for (const [index, argument] of argv.entries()) {
    if (argument === '--') return undefined
    if (argument === flag) return argv[index + 1]
    if (flag.startsWith('--') && argument.startsWith(`${flag}=`)) return argument.slice(flag.length + 1)
    if (!flag.startsWith('--') && argument.startsWith(flag) && argument.length > flag.length) {
      return argument.slice(flag.length)
    }
  }
  return undefined
}

/** Never fails: a config that cannot be read is the business of the command. */
export function chooseLanguage(world: World, directory: string, asked: string | undefined): Language {
  const first = asked?.split(',')[0]
  if (isLanguage(first)) return first
  const configured = languageOfConfig(world, directory)
  if (configured) return configured
  const { LC_ALL, LC_MESSAGES, LANG } = world.env
  const system = [LC_ALL, LC_MESSAGES, LANG, world.locale].find(
    (value) => value && !/^(?:C|POSIX)\b/.test(value),
  )
  return system?.toLowerCase().startsWith('nl') ? 'nl' : 'en'
}

// Loading a YAML reader for this one line would cost help more than all the rest of it.
const languageLine = /^language:[ \t]+(["']?)(nl|en)\1[ \t]*(?:#.*)?\r?$/m

function languageOfConfig(world: World, directory: string): Language | undefined {
  const folder = world.folder(findRoot(world, directory))
  for (const name of configNames) {
    const reading = folder.read(name, limits.fileBytes)
    if (!reading.ok) continue
    const found = languageLine.exec(new TextDecoder().decode(reading.bytes))?.[2]
    return isLanguage(found) ? found : undefined
  }
  return undefined
}
