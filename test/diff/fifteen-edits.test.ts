import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, it } from 'vitest'
import { copyExample } from '../copy-example.ts'
import { parse } from 'yaml'
import { clear, commit, git, outcomes, patch, temporary, write } from './git-repository.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const example = path.join(root, 'docs/examples/fifteen-edits')
const here = temporary()
afterAll(() => clear(here))

interface Edit {
  /** One of the fifteen; steps without it belong to the one before. */
  readonly what?: string
  readonly file: string
  readonly find?: string
  readonly write?: string
  readonly text?: string
  readonly remove?: true
  readonly rename?: string
}

const edits = parse(readFileSync(path.join(example, 'edits.yaml'), 'utf8')) as readonly Edit[]

function build(): void {
  git(here, 'init', '-q', '-b', 'main')
  copyExample(here)
  commit(here)
  for (const { file, find, write: by = '', text, remove, rename } of edits) {
    if (remove) rmSync(path.join(here, file))
    else if (rename !== undefined) renameSync(path.join(here, file), path.join(here, rename))
    else if (text !== undefined) write(here, file, text)
    else patch(here, file, find!, by)
  }
}

it('is fifteen edits, and what is said about them is what stands in the docs', () => {
  expect(edits.filter(({ what }) => what !== undefined)).toHaveLength(15)
  build()
  const { stdout: problems } = outcomes(here, 'validate', '--only', 'schema')
  expect(problems).not.toMatch(/schema\//)
  for (const language of ['nl', 'en']) {
    const { stdout, stderr, exit } = outcomes(
      here,
      '--lang',
      language,
      'diff',
      'main',
      '--format',
      'markdown',
    )
    expect({ stderr, exit }).toEqual({ stderr: '', exit: 0 })
    const file = path.join(example, `report.${language}.md`)
    if (process.env['UPDATE'] === '1') writeFileSync(file, stdout)
    expect(stdout).toBe(existsSync(file) ? readFileSync(file, 'utf8') : '')
  }
  expect(outcomes(here, 'diff', 'main', '--fail-on', 'reference').exit).toBe(0)
  expect(outcomes(here, 'diff', 'main', '--fail-on', 'recognition').exit).toBe(1)
})
