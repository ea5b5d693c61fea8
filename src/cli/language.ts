/** In which language to speak: what was asked, else what the repository says, else what the system says. */
import type { Language } from '../diagnostic.ts'
import { languages } from '../diagnostic.ts'
import { configNames } from '../load/find.ts'
import { readText } from '../load/load.ts'
import { notPlain, readPlainYaml } from '../load/plain-yaml.ts'
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

function languageOfConfig(world: World, directory: string): Language | undefined {
  const folder = world.folder(findRoot(world, directory))
  for (const name of configNames) {
    const text = readText(folder, name)
    if (typeof text !== 'string') continue
    const value = readPlainYaml(text)
    if (value === notPlain) {
      const line = /^language: *["']?([a-z]+)/m.exec(text)
      return isLanguage(line?.[1]) ? line[1] : undefined
    }
    const { language } = value as { language?: unknown }
    return isLanguage(language) ? language : undefined
  }
  return undefined
}
