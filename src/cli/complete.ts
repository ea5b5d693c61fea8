/** What could stand at the cursor of a shell: commands, options, their values, and ids by the names of files. */
import { findFiles } from '../load/find.ts'
import type { Kind } from '../load/find.ts'
import type { World } from '../world.ts'
import type { CommandSpec, OptionSpec } from './command.ts'
import { commands, globalOptions } from './commands.ts'
import { peekOption } from './language.ts'
import { resolvePath } from './paths.ts'
import { findRoot } from './repository.ts'

const flagsOf = ({ flags }: OptionSpec): string[] => flags.match(/--?[A-Za-z][\w-]*/g) ?? []

/**
 * Words that fit, each once; none where a file name is meant, so that the shell shows files.
 * @param words what was typed after `outcomes`, the last one up to the cursor and maybe empty
 */
export async function complete(world: World, words: readonly string[]): Promise<string[]> {
  const current = words.at(-1) ?? ''
  const before = words.slice(0, -1)
  const spec = commands.find(({ name }) => before.includes(name))
  const options = [...(spec?.options ?? []), ...globalOptions]
  const asked = options.find(
    (option) => flagsOf(option).includes(before.at(-1) ?? '') && option.flags.includes('<'),
  )
  const found = asked
    ? valuesOf(world, before, asked)
    : current.startsWith('-')
      ? options.flatMap(flagsOf).filter((flag) => flag.startsWith('--')).concat('--help')
      : spec
        ? await argumentsOf(world, before, spec)
        : commands.map(({ name }) => name) // prettier-ignore
  return [...new Set(found)].filter((one) => one.startsWith(current)).toSorted()
}

const idFlags: Readonly<Record<string, Kind>> = {
  '--outcome': 'outcome',
  '--successor': 'outcome',
  '--of': 'outcome',
  '--persona': 'persona',
}

function valuesOf(world: World, before: readonly string[], option: OptionSpec): readonly string[] {
  if (option.choices) return option.choices
  const flag = flagsOf(option)[0] ?? ''
  if (flag === '--lang') return ['nl', 'en']
  const kind = idFlags[flag]
  return kind ? idsOf(world, before, [kind]) : []
}

async function argumentsOf(
  world: World,
  before: readonly string[],
  spec: CommandSpec,
): Promise<readonly string[]> {
  const typed = before.slice(before.indexOf(spec.name) + 1).filter((word) => !word.startsWith('-')).length // prettier-ignore
  const argument = spec.arguments[Math.min(typed, spec.arguments.length - 1)]
  if (!argument) return []
  if (argument.choices) return argument.choices
  if (spec.name === 'render')
    return ['all', ...(await import('../render/documents.ts')).documents.map(({ id }) => id)]
  if (spec.name === 'explain') return (await import('../lint/rules.ts')).rules.map(({ id }) => id)
  if (argument.name === '<id>' || argument.name === '<old>')
    return idsOf(world, before, spec.name === 'retire' ? ['outcome'] : ['outcome', 'persona', 'agreement', 'framework']) // prettier-ignore
  return []
}

/** By the names of files alone: nothing is opened. */
function idsOf(world: World, before: readonly string[], kinds: readonly Kind[]): string[] {
  const directory = resolvePath(world.cwd, peekOption(before, '-C') ?? '.')
  const { files } = findFiles(world.folder(findRoot(world, directory)))
  return files.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name)
}
