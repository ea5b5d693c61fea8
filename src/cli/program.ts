/** The command line, read by commander: finds the command, loads it and runs it. */
import { Argument, Command, CommanderError, Option } from 'commander'
import { UserError } from '../diagnostic.ts'
import type { ArgumentSpec, CommandSpec, Context, ExitCode, OptionSpec } from './command.ts'
import { commands, globalOptions } from './commands.ts'
import { show } from '../report/show.ts'
import { formatCommandHelp, formatProgramHelp } from './help.ts'
import { version } from './version.ts'

/** Runs one command and gives its exit code; 2 with one sentence for a command line that makes no sense. */
export async function runProgram(
  argv: readonly string[],
  start: Pick<Context, 'world' | 'language' | 'directory'>,
): Promise<ExitCode> {
  const { world, language } = start
  let exitCode: ExitCode = 0
  const program = buildProgram(argv, start, async (spec, args, options) => {
    requireLanguage(spec, options['lang'])
    const { run } = await spec.load()
    const context = { ...start, quiet: options['quiet'] === true, colour: options['color'] !== false }
    exitCode = await run(context, args, options)
  })
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return exitCode
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return 0
    if (error.code === 'commander.help') {
      world.out.write(formatProgramHelp(language, world.out.columns))
      return 0
    }
    const { explainUsageError } = await import('./usage.ts')
    world.err.write(`${show(explainUsageError(error, argv)[language])}\n`)
    return 2
  }
}

type Run = (spec: CommandSpec, args: readonly string[], options: Record<string, unknown>) => Promise<void>

function buildProgram(
  argv: readonly string[],
  { world, language }: Pick<Context, 'world' | 'language'>,
  run: Run,
): Command {
  const program = new Command('outcomes')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => world.out.write(text),
      writeErr: () => {},
      outputError: () => {},
      // Else commander opens Node's streams to find out.
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .configureHelp({ formatHelp: () => formatProgramHelp(language, world.out.columns) })
    .helpOption('-h, --help')
    .helpCommand(false)
    .version(version, '-V, --version')
    .showSuggestionAfterError(false)
  for (const option of globalOptions) program.addOption(toOption(option))
  for (const spec of commands) {
    const command = program.command(spec.name)
    // What the others take is never asked, and making it all would be most of the work.
    if (!argv.includes(spec.name)) continue
    command.configureHelp({ formatHelp: () => formatCommandHelp(spec, language, world.out.columns) })
    for (const argument of spec.arguments) command.addArgument(toArgument(argument))
    for (const option of spec.options) command.addOption(toOption(option))
    command.action(async (...given: unknown[]) => {
      const args = given
        .slice(0, spec.arguments.length)
        .flat()
        .filter((arg) => typeof arg === 'string')
      await run(spec, args, command.optsWithGlobals())
    })
  }
  return program
}

function toArgument({ name, choices }: ArgumentSpec): Argument {
  const argument = new Argument(name)
  return choices ? argument.choices(choices) : argument
}

function toOption({ flags, choices, default: value, repeatable }: OptionSpec): Option {
  const option = new Option(flags)
  if (choices) option.choices(choices)
  if (repeatable) option.argParser((one: string, before?: readonly string[]) => [...(before ?? []), one])
  return value === undefined ? option : option.default(value)
}

function requireLanguage(spec: CommandSpec, asked: unknown): void {
  if (asked === undefined) return
  const given = String(asked).split(',')
  const wrong = given.find((language) => language !== 'nl' && language !== 'en')
  if (wrong !== undefined) {
    throw new UserError({
      nl: `\`${wrong}\` is geen taal van outcomes, verwacht nl of en.`,
      en: `\`${wrong}\` is not a language of outcomes, expected nl or en.`,
    })
  }
  if (given.length > 1 && spec.name !== 'render') {
    throw new UserError({
      nl: `\`--lang ${String(asked)}\`: ${spec.name} spreekt één taal tegelijk, verwacht nl of en.`,
      en: `\`--lang ${String(asked)}\`: ${spec.name} speaks one language at a time, expected nl or en.`,
    })
  }
}
