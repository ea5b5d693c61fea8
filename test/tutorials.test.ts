/**
 * The tutorials, run from their own text: each command in a folder of its own, and what it says compared with what stands
 * below it. `UPDATE=1 npx vitest run test/tutorials.test.ts` writes what they say now.
 */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { listTexts, makeList } from '../bin/build/excel-lists.ts'
import { realWorld } from '../src/cli/real-world.ts'
import { runMain } from './run-main.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const change = { program: realWorld(root).program }
const words = (command: string): string[] =>
  [...command.matchAll(/((?:[^\s"]|"[^"]*")+)/g)].map(([word]) => word.replaceAll('"', ''))

async function runAll(text: string, language: string, here: string, most: number): Promise<string> {
  const parts = text.split(/^(```console\n[\s\S]*?^```$)/m)
  for (const [index, part] of parts.entries()) {
    if (!part.startsWith('```console')) continue
    const said: string[] = []
    for (const line of part.split('\n').filter((one) => one.startsWith('$ '))) {
      const [program, ...args] = words(line.slice(2))
      expect(program).toBe('outcomes')
      const ran = await runMain(here, [...args, '--lang', language], { change, columns: 80 })
      expect(ran.exit, `${line}\n${ran.stderr}`).toBeLessThanOrEqual(most)
      const output = `${ran.stdout}${ran.stderr}`.trimEnd()
      said.push(line, ...(output === '' ? [] : [output]))
    }
    parts[index] = `\`\`\`console\n${said.join('\n')}\n\`\`\``
  }
  return parts.join('')
}

interface Tutorial {
  readonly file: string
  readonly language: 'nl' | 'en'
  /** What the reader has at hand. */
  readonly brings?: string
  /** The worst exit code: 1 where there is something to improve. */
  readonly exit: 0 | 1
}

const tutorials: readonly Tutorial[] = [
  { file: 'docs/eerste-dag.md', language: 'nl', exit: 0 },
  { file: 'docs/first-day.md', language: 'en', exit: 0 },
  { file: 'docs/van-excel.md', language: 'nl', brings: 'leeruitkomsten-2026.xlsx', exit: 1 },
  { file: 'docs/from-excel.md', language: 'en', brings: 'learning-outcomes-2026.xlsx', exit: 1 },
]

test.each(tutorials)('$file', async ({ file, language, brings, exit }) => {
  const here = mkdtempSync(path.join(tmpdir(), 'outcomes-tutorial-'))
  if (brings) copyFileSync(path.join(root, 'docs/examples/excel-list', brings), path.join(here, brings))
  const text = readFileSync(path.join(root, file), 'utf8')
  const found = await runAll(text, language, here, exit)
  rmSync(here, { recursive: true })
  if (process.env['UPDATE'] === '1') writeFileSync(path.join(root, file), found)
  else expect(found).toBe(text)
})

test.each(listTexts)('the Excel list of %s is made from its text', async (name) => {
  const { file, bytes } = await makeList(name)
  const standing = readFileSync(path.join(root, 'docs/examples/excel-list', file))
  expect(Buffer.compare(standing, bytes)).toBe(0)
})
