/** What shells are told, and what doctor says. */
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { commands } from '../../src/cli/commands.ts'
import { runMain } from '../run-main.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const complete = async (...words: string[]) =>
  (await runMain(root, ['__complete', ...words])).stdout.split('\n').filter(Boolean)

describe('what fits', () => {
  test('commands', async () => {
    expect(await complete('')).toEqual(commands.map(({ name }) => name).toSorted())
    expect(await complete('va')).toEqual(['validate'])
  })

  test.each([
    [['show', 'ontw'], ['ontwikkeling-volgen-en-afstemmen']],
    [['show', 'jip'], ['jip-voltijd-pabo']],
    [['retire', 'jip'], []],
    [['retire', 'met-ouders-in-gesprek', '--successor', 'toets'], ['toetsen-en-feedback-geven']],
    [['render', 'conv'], ['conversation-guide']],
    [['render', '--persona', 'sam'], ['samira-zij-instromer-vo']],
    [
      ['validate', '--fail-on', ''],
      ['error', 'info', 'warning'],
    ],
    [['validate', '--fi'], ['--fix']],
    [['explain', 'outcome/obs'], ['outcome/observable-verb']],
    [['new', 'p'], ['persona']],
    [['fmt', ''], []],
    [
      ['--lang', ''],
      ['en', 'nl'],
    ],
    [['--lang', 'nl', 'doc'], ['doctor']],
  ])('%j', async (words, expected) => {
    expect(await complete(...words)).toEqual(expected)
  })
})

const has = (program: string) => spawnSync(program, ['--version']).status === 0

test.each(['bash', 'zsh', 'fish', 'powershell'])('the script for %s is printed', async (shell) => {
  const { stdout, exit } = await runMain(root, ['completion', shell])
  expect(exit).toBe(0)
  expect(stdout).toContain('outcomes __complete')
  const program = shell === 'powershell' ? 'pwsh' : shell
  if (shell !== 'powershell' && has(program)) execFileSync(program, ['-n'], { input: stdout })
})

test.skipIf(!has('bash'))('bash completes an id', async () => {
  const bin = mkdtempSync(path.join(tmpdir(), 'outcomes-bin-'))
  writeFileSync(
    path.join(bin, 'outcomes'),
    `#!/bin/sh\nexec "${process.execPath}" "${root}bin/outcomes.js" "$@"\n`,
  )
  chmodSync(path.join(bin, 'outcomes'), 0o755)
  const { stdout } = await runMain(root, ['completion', 'bash'])
  const script = `${stdout}\nCOMP_WORDS=(outcomes show ontw)\nCOMP_CWORD=2\n_outcomes\nprintf '%s\\n' "\${COMPREPLY[@]}"\n`
  const found = execFileSync('bash', ['--norc'], {
    input: script,
    cwd: root,
    env: { PATH: `${bin}:${process.env['PATH'] ?? ''}` },
    encoding: 'utf8',
  })
  expect(found).toBe('ontwikkeling-volgen-en-afstemmen\n')
  rmSync(bin, { recursive: true })
})

describe('doctor', () => {
  test('an empty folder misses a repository', async () => {
    const empty = mkdtempSync(path.join(tmpdir(), 'outcomes-doctor-'))
    const ran = await runMain(empty, ['doctor', '--lang', 'nl'])
    expect(ran.exit).toBe(1)
    expect(ran.stdout).toContain('✗ hier begint nog geen repository')
    rmSync(empty, { recursive: true })
  })

  test('the worked example misses nothing', async () => {
    const ran = await runMain(root, ['doctor'])
    expect(ran.exit).toBe(0)
    expect(ran.stdout).not.toContain('✗')
  })
})

test('the help of every command has an example that names it, in both languages', async () => {
  for (const { name, examples } of commands) {
    expect(examples.length, name).toBeGreaterThan(0)
    for (const language of ['nl', 'en'] as const) {
      const { stdout } = await runMain(root, [name, '--help', '--lang', language])
      expect(stdout).toContain(language === 'nl' ? 'Voorbeelden:' : 'Examples:')
      expect(stdout.indexOf('outcomes ' + name)).toBeLessThan(
        stdout.indexOf(language === 'nl' ? 'Opties' : 'Options'),
      )
    }
    for (const { command } of examples) expect(command).toContain(`outcomes ${name}`)
  }
})
