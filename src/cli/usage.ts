/** What was wrong with the command line, in one sentence, with what was probably meant. */
import type { CommanderError } from 'commander'
import type { Text } from '../diagnostic.ts'
import { nearest } from '../nearest.ts'
import { commands, globalOptions } from './commands.ts'

const longFlag = /--[a-z-]+/

/** Every long option of the program and, where one is named, of the command. */
function flagsFor(argv: readonly string[]): string[] {
  const command = commands.find(({ name }) => argv.includes(name))
  return [...globalOptions, ...(command?.options ?? [])]
    .map(({ flags }) => longFlag.exec(flags)?.[0])
    .filter((flag) => flag !== undefined)
    .concat('--help', '--version')
}

const meant = (suggestion: string | undefined): Text =>
  suggestion === undefined
    ? { nl: '', en: '' }
    : { nl: ` Bedoelde je \`${suggestion}\`?`, en: ` Did you mean \`${suggestion}\`?` }

const seeHelp: Text = { nl: ' Zie `outcomes --help`.', en: ' See `outcomes --help`.' }

/** What commander names between quotes: an option without what belongs to it, or what was typed. */
function nameIn(message: string): string {
  const option = /'(?:-[^-'], )?(--?[^\s']+)[^']*'/.exec(message)?.[1]
  return shorten(option ?? /'(.*)'/s.exec(message)?.[1] ?? '')
}

const shorten = (typed: string): string => (typed.length > 60 ? `${typed.slice(0, 59)}…` : typed)

/** Commander's error, said in our words. */
export function explainUsageError(error: CommanderError, argv: readonly string[]): Text {
  const name = nameIn(error.message)
  switch (error.code) {
    case 'commander.unknownCommand': {
      const suggestion = meant(
        nearest(
          name,
          commands.map((command) => command.name),
        ),
      )
      return {
        nl: `\`${name}\` is geen opdracht van outcomes.${suggestion.nl || seeHelp.nl}`,
        en: `\`${name}\` is not a command of outcomes.${suggestion.en || seeHelp.en}`,
      }
    }
    case 'commander.unknownOption': {
      const suggestion = meant(nearest(name, flagsFor(argv)))
      return {
        nl: `\`${name}\` is geen optie die hier kan.${suggestion.nl || seeHelp.nl}`,
        en: `\`${name}\` is not an option here.${suggestion.en || seeHelp.en}`,
      }
    }
    case 'commander.missingArgument':
      return {
        nl: `Er ontbreekt een argument: verwacht \`${name}\`.`,
        en: `An argument is missing: expected \`${name}\`.`,
      }
    case 'commander.optionMissingArgument':
      return {
        nl: `\`${name}\` heeft een waarde nodig.`,
        en: `\`${name}\` needs a value.`,
      }
    case 'commander.excessArguments':
      return {
        nl: 'Er staan meer argumenten dan deze opdracht kent.',
        en: 'There are more arguments than this command takes.',
      }
    case 'commander.invalidArgument': {
      const value = shorten(/(?:argument|value) '(.*)' is invalid/s.exec(error.message)?.[1] ?? name)
      const choices = /.*Allowed choices are ([^.]*)\./s.exec(error.message)?.[1]?.split(', ') ?? []
      const suggestion = meant(nearest(value, choices))
      return {
        nl: `\`${value}\` kan hier niet, verwacht ${choices.join(', ')}.${suggestion.nl}`,
        en: `\`${value}\` is not possible here, expected ${choices.join(', ')}.${suggestion.en}`,
      }
    }
    default:
      return { nl: `Zo kan het niet: ${error.message}`, en: error.message }
  }
}
