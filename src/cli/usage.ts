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

/** Commander's error, said in our words. */
export function explainUsageError(error: CommanderError, argv: readonly string[]): Text {
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  const name = named.split(' ').find((part) => part.startsWith('--')) ?? named
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
        en: `\`${name}\` is no command of outcomes.${suggestion.en || seeHelp.en}`,
      }
    }
    case 'commander.unknownOption': {
      const suggestion = meant(nearest(name, flagsFor(argv)))
      return {
        nl: `\`${name}\` is geen optie die hier kan.${suggestion.nl || seeHelp.nl}`,
        en: `\`${name}\` is no option here.${suggestion.en || seeHelp.en}`,
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
      const value = /'([^']*)' is invalid/.exec(error.message)?.[1] ?? name
      const choices = /Allowed choices are ([^.]*)\./.exec(error.message)?.[1]?.split(', ') ?? []
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
