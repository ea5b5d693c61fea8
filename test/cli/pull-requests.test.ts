/** What runs in pull requests: linted by a linter of its own, and safe where a fork sends it. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { realWorld } from '../../src/cli/real-world.ts'
import { startFiles } from '../../src/cli/start-files.ts'
import { commands } from '../../src/cli/commands.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const linter = path.join(root, 'node_modules/@action-validator/cli/cli.mjs')
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const folder = mkdtempSync(path.join(tmpdir(), 'outcomes-ci-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const wishes = { institute: { id: 'x', name: 'X' }, language: 'nl', languages: ['nl'], start: 'empty', team: undefined } as const // prettier-ignore
const made = (ci: 'github' | 'gitlab') => startFiles(realWorld(root).program, { ...wishes, ci }, '0.1.0')
const workflow = made('github').get('.github/workflows/outcomes.yml')!

const lint = (name: string, text: string) => {
  const file = path.join(folder, name)
  writeFileSync(file, text)
  return execFileSync(process.execPath, [linter, file], { encoding: 'utf8', stdio: 'pipe' })
}

describe('linted', () => {
  test.each([
    ['action.yml', read('action.yml')],
    ['outcomes.yml', workflow],
  ])('%s', (name, text) => {
    expect(() => lint(name, text)).not.toThrow()
  })

  test('the linter refuses what is wrong', () => {
    expect(() => lint('wrong.yml', workflow.replace('runs-on:', 'run-on:'))).toThrow()
  })

  test.each([
    ['docs/ci/outcomes.gitlab-ci.yml', read('docs/ci/outcomes.gitlab-ci.yml')],
    ['.gitlab-ci.yml', made('gitlab').get('.gitlab-ci.yml')!],
  ])('%s is YAML with a script', (_name, text) => {
    expect(parse(text)).toMatchObject({ outcomes: { script: expect.any(Array), rules: expect.any(Array) } })
  })
})

describe('safe for a fork', () => {
  const all = [
    read('action.yml'),
    workflow,
    read('docs/ci/outcomes.gitlab-ci.yml'),
    made('gitlab').get('.gitlab-ci.yml')!,
  ]

  test('no secrets, no pull_request_target, no templates of the fork', () => {
    for (const text of all) {
      expect(text).not.toMatch(/pull_request_target|secrets\.|github\.token|write-all|: write/)
      for (const line of text.split('\n').filter((one) => / render\b/.test(one) && one.includes('npx')))
        expect(line).toContain('--no-custom-templates')
    }
    expect(parse(workflow)).toMatchObject({ permissions: { contents: 'read' } })
  })

  test('nothing that a fork chooses stands in the text of a script', () => {
    const { runs } = parse(read('action.yml')) as { runs: { steps: { run?: string }[] } }
    for (const { run = '' } of runs.steps) expect(run).not.toContain('${{')
  })
})

test('pre-commit calls commands that are there', () => {
  const hooks = parse(read('.pre-commit-hooks.yaml')) as {
    entry: string
    pass_filenames: boolean
    files: string
  }[]
  for (const { entry, pass_filenames: passed, files } of hooks) {
    expect(commands.map(({ name }) => `outcomes ${name}`)).toContain(entry)
    expect(passed).toBe(false)
    expect('outcomes/a.yaml').toMatch(new RegExp(files))
  }
})
