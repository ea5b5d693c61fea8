import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The text of every YAML file below a folder, one at a time. */
export function* findYaml(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const at = path.join(folder, entry.name)
    if (entry.isDirectory()) yield* findYaml(at)
    else if (entry.name.endsWith('.yaml')) yield { file: at, text: readFileSync(at, 'utf8') }
  }
}
