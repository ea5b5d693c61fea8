/**
 * The tutorials, run from their own text: each command in a folder of its own, and what it says compared with what stands
 * below it. `UPDATE=1 npx vitest run test/first-day.test.ts` writes what they say now.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { realWorld } from '../src/cli/real-world.ts'
import { runMain } from './run-main.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const change = { program: realWorld(root).program }
const words = (command: string): string[] =>
  [...command.matchAll(/((?:[^\s"]|"[^"]*")+)/g)].map(([word]) => word.replaceAll('"', ''))

async function runAll(text: string, language: string, here: string): Promise<string> {
  const parts = text.split(/^(```console\n[\s\S]*?^```$)/m)
  for (const [index, part] of parts.entries()) {
    if (!part.startsWith('```console')) continue
    const said: string[] = []
    for (const line of part.split('\n').filter((one) => one.startsWith('$ '))) {
      const [program, ...args] = words(line.slice(2))
      expect(program).toBe('outcomes')
      const ran = await runMain(here, [...args, '--lang', language], { change, columns: 80 })
      expect(ran.exit, `${line}\n${ran.stderr}`).toBe(0)
      const output = `${ran.stdout}${ran.stderr}`.trimEnd()
      said.push(line, ...(output === '' || args.includes('--quiet') ? [] : [output]))
    }
    parts[index] = `\`\`\`console\n${said.join('\n')}\n\`\`\``
  }
  return parts.join('')
}

test.each([
  ['docs/eerste-dag.md', 'nl'],
  ['docs/first-day.md', 'en'],
])('%s', async (file, language) => {
  const here = mkdtempSync(path.join(tmpdir(), 'outcomes-first-day-'))
  const text = readFileSync(path.join(root, file), 'utf8')
  const found = await runAll(text, language, here)
  rmSync(here, { recursive: true })
  if (process.env['UPDATE'] === '1') writeFileSync(path.join(root, file), found)
  else expect(found).toBe(text)
})
