/** What a command is: words for its help, and a module that is loaded only when it runs. */
import type { Language, Text } from '../diagnostic.ts'
import type { World } from '../world.ts'

/** 0 clean, 1 findings at or above the threshold, 2 could not run, 130 interrupted. */
export type ExitCode = 0 | 1 | 2 | 130

export interface Context {
  readonly world: World
  /** The language of messages. */
  readonly language: Language
  /** Where to look for the repository, absolute: the working directory or what -C says. */
  readonly directory: string
  readonly quiet: boolean
  readonly colour: boolean
}

export type Options = Readonly<Record<string, unknown>>

/** Runs a command; throws a UserError for a request that cannot be carried out. */
export type Run = (context: Context, args: readonly string[], options: Options) => Promise<ExitCode>

export interface OptionSpec {
  /** As commander writes it, e.g. `--format <format...>`. */
  readonly flags: string
  readonly summary: Text
  /** The only values it takes. */
  readonly choices?: readonly string[]
  readonly default?: string
  /** May be given again, one value each time, so that what follows the value stays an argument. */
  readonly repeatable?: true
}

export interface ArgumentSpec {
  /** As commander writes it: `<id>`, `[path...]`. */
  readonly name: string
  readonly summary: Text
  readonly choices?: readonly string[]
}

export interface CommandSpec {
  readonly name: string
  readonly summary: Text
  readonly description?: Text
  readonly arguments: readonly ArgumentSpec[]
  readonly options: readonly OptionSpec[]
  /** First in the help: what people copy. */
  readonly examples: readonly { readonly command: string; readonly what: Text }[]
  load(): Promise<{ readonly run: Run }>
}
