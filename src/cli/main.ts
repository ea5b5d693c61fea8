/** The way in: answers what can be answered at once, else loads the program and runs it. */
import type { Text } from '../diagnostic.ts'
import { UserError } from '../diagnostic.ts'
import type { World } from '../world.ts'
import { completeCommand } from './complete-command.ts'
import { chooseLanguage, peekOption } from './language.ts'
import { show } from '../report/show.ts'
import { resolvePath } from './paths.ts'
import { version } from './version.ts'

/** Runs the program on its arguments (without node and script) and gives the exit code. Never throws. */
export async function main(argv: readonly string[], world: World): Promise<number> {
  if (isOnly(argv, '-V', '--version')) {
    world.out.write(`${version}\n`)
    return 0
  }
  if (argv[0] === completeCommand) {
    const { complete } = await import('./complete.ts')
    const found = await complete(world, argv.slice(1).map((word) => (word === '""' ? '' : word))) // prettier-ignore
    world.out.write(found.map((one) => `${one}\n`).join(''))
    return 0
  }
  const directory = resolvePath(world.cwd, peekOption(argv, '-C') ?? '.')
  const language = chooseLanguage(world, directory, peekOption(argv, '--lang'))
  const say = (text: Text) => world.err.write(`${show(text[language])}\n`)
  try {
    if (argv.length === 0 || isOnly(argv, '-h', '--help')) {
      const { formatProgramHelp } = await import('./help.ts')
      world.out.write(formatProgramHelp(language, world.out.columns))
      return 0
    }
    const { runProgram } = await import('./program.ts')
    return await runProgram(argv, { world, language, directory })
  } catch (error) {
    if (error instanceof UserError) {
      say(error.text)
      return 2
    }
    if (error instanceof Error && error.name === 'ExitPromptError') {
      say({ nl: 'Gestopt. Er is niets geschreven.', en: 'Stopped. Nothing was written.' })
      return 130
    }
    say({
      nl: 'Dit is een fout in outcomes zelf. Meld hem alsjeblieft, met de regels hieronder:',
      en: 'This is a bug in outcomes itself. Please report it, with the lines below:',
    })
    world.err.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    return 2
  }
}

const isOnly = (argv: readonly string[], ...flags: readonly string[]): boolean =>
  argv.length === 1 && flags.includes(argv[0]!)
