/** The shell: reads the command line, runs one command, turns what went wrong into one sentence and an exit code. */
import { Command, CommanderError, Option } from 'commander'
import type { Text } from '../diagnostic.ts'
import { UserError } from '../diagnostic.ts'
import type { World } from '../world.ts'
import type { CommandSpec, Context, ExitCode, OptionSpec } from './command.ts'
import { commands, globalOptions } from './commands.ts'
import { formatCommandHelp, formatProgramHelp } from './help.ts'
import { chooseLanguage, peekOption } from './language.ts'
import { resolvePath } from './paths.ts'
import { explainUsageError } from './usage.ts'
import { version } from './version.ts'

/** Runs the program on its arguments (without node and script) and gives the exit code. Never throws. */
export async function main(argv: readonly string[], world: World): Promise<number> {
  const directory = resolvePath(world.cwd, peekOption(argv, '-C') ?? '.')
  const language = chooseLanguage(world, directory, peekOption(argv, '--lang'))
  const say = (text: Text) => world.err.write(`${text[language]}\n`)
  let exitCode: ExitCode = 0
  try {
    const program = buildProgram(world, async (spec, args, options) => {
      const { noColor, quiet } = { noColor: options['color'] === false, quiet: options['quiet'] === true }
      const context: Context = { world, language, directory, quiet, colour: !noColor }
      requireLanguage(spec, options['lang'])
      const { run } = await spec.load()
      exitCode = await run(context, args, options)
    })
    setHelp(program, language, world)
    if (argv.length === 0) world.out.write(formatProgramHelp(language))
    else await program.parseAsync([...argv], { from: 'user' })
    return exitCode
  } catch (error) {
    if (error instanceof UserError) {
      say(error.text)
      return 2
    }
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0
      say(explainUsageError(error, argv))
      return 2
    }
    say({
      nl: 'Dit is een fout in outcomes zelf. Meld hem alsjeblieft, met de regels hieronder:',
      en: 'This is a bug in outcomes itself. Please report it, with the lines below:',
    })
    world.err.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    return 2
  }
}

type Start = (spec: CommandSpec, args: readonly string[], options: Record<string, unknown>) => Promise<void>

function buildProgram(world: World, start: Start): Command {
  const program = new Command('outcomes')
    .exitOverride()
    .configureOutput({ writeOut: (text) => world.out.write(text), outputError: () => {} })
    .helpOption('-h, --help')
    .helpCommand(false)
    .version(version, '-V, --version')
    .showSuggestionAfterError(false)
  for (const option of globalOptions) program.addOption(toOption(option))
  for (const spec of commands) {
    const command = program.command(spec.name)
    for (const { name } of spec.arguments) command.argument(name)
    for (const option of spec.options) command.addOption(toOption(option))
    command.action(async (...given: unknown[]) => {
      const args = given
        .slice(0, spec.arguments.length)
        .flat()
        .filter((arg) => typeof arg === 'string')
      await start(spec, args, command.optsWithGlobals())
    })
  }
  return program
}

function toOption({ flags, choices, default: value }: OptionSpec): Option {
  const option = new Option(flags)
  if (choices) option.choices(choices)
  return value === undefined ? option : option.default(value)
}

function setHelp(program: Command, language: Context['language'], world: World): void {
  program.configureHelp({ formatHelp: () => formatProgramHelp(language, world.out.columns) })
  for (const command of program.commands) {
    const spec = commands.find(({ name }) => name === command.name())!
    command.configureHelp({ formatHelp: () => formatCommandHelp(spec, language, world.out.columns) })
  }
}

function requireLanguage(spec: CommandSpec, asked: unknown): void {
  if (asked === undefined) return
  const given = String(asked).split(',')
  const wrong = given.find((language) => language !== 'nl' && language !== 'en')
  if (wrong !== undefined) {
    throw new UserError({
      nl: `\`${wrong}\` is geen taal van outcomes, verwacht nl of en.`,
      en: `\`${wrong}\` is no language of outcomes, expected nl or en.`,
    })
  }
  if (given.length > 1 && spec.name !== 'render') {
    throw new UserError({
      nl: `\`--lang ${String(asked)}\`: ${spec.name} spreekt één taal tegelijk, verwacht nl of en.`,
      en: `\`--lang ${String(asked)}\`: ${spec.name} speaks one language at a time, expected nl or en.`,
    })
  }
}
