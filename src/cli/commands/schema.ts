import type { Kind } from '../../load/find.ts'
import { schemas, titleOf } from '../../validate/schemas.ts'
import type { Run } from '../command.ts'

/** Prints the JSON Schema of a kind of file; without a kind, which there are. */
export const run: Run = async ({ world, language }, [kind]) => {
  if (kind === undefined) {
    const lines = Object.entries(schemas).map(
      ([name, schema]) => `${name.padEnd(12)} ${titleOf(schema)?.[language] ?? ''}`,
    )
    world.out.write(`${lines.join('\n')}\n`)
  } else {
    world.out.write(`${JSON.stringify(schemas[kind as Kind], null, 2)}\n`)
  }
  return 0
}
