/** The worked example, as somebody would have it in a folder of their own. */
import { cpSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const parts = [
  'outcomes.config.yaml',
  'outcomes',
  'personas',
  'agreements',
  'frameworks',
  'templates/logo.png',
]

export function copyExample(to: string): void {
  for (const part of parts) cpSync(path.join(root, part), path.join(to, part), { recursive: true })
}
