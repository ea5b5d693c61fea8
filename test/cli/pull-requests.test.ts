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
import manifest from '../../package.json' with { type: 'json' }

interface Step {
  readonly name?: string
  readonly run?: string
  readonly env?: Readonly<Record<string, string>>
}

const stepsOf = (text: string): readonly Step[] => {
  const file = parse(text) as { runs?: { steps: Step[] }; jobs?: Record<string, { steps: Step[] }> }
  return file.runs?.steps ?? Object.values(file.jobs!).flatMap(({ steps }) => steps)
}
const scriptsOf = (text: string) => stepsOf(text).flatMap(({ run }) => run ?? [])

const root = fileURLToPath(new URL('../..', import.meta.url))
const linter = path.join(root, 'node_modules/@action-validator/cli/cli.mjs')
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const folder = mkdtempSync(path.join(tmpdir(), 'outcomes-ci-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const wishes = { institute: { id: 'x', name: 'X' }, language: 'nl', languages: ['nl'], start: 'empty', team: undefined } as const // prettier-ignore
const made = (ci: 'github' | 'gitlab', language: 'nl' | 'en' = 'nl') =>
  startFiles(realWorld(root).program, { ...wishes, language, ci }, manifest.version)
const github = made('github')
const checking = github.get('.github/workflows/outcomes.yml')!
const commenting = github.get('.github/workflows/outcomes-comment.yml')!
const action = github.get('.github/actions/outcomes/action.yml')!
const gitlab = made('gitlab').get('.gitlab-ci.yml')!

const lint = (name: string, text: string) => {
  const file = path.join(folder, name)
  writeFileSync(file, text)
  return execFileSync(process.execPath, [linter, file], { encoding: 'utf8', stdio: 'pipe' })
}

describe('linted', () => {
  test.each([
    ['action.yml', action],
    ['outcomes.yml', checking],
    ['outcomes-comment.yml', commenting],
    ['outcomes-en.yml', made('github', 'en').get('.github/workflows/outcomes.yml')!],
  ])('%s', (name, text) => {
    expect(() => lint(name, text)).not.toThrow()
  })

  test('the linter refuses what is wrong', () => {
    expect(() => lint('wrong.yml', checking.replace('runs-on:', 'run-on:'))).toThrow()
  })

  test('the action that a new repository gets is ours, of this version', () => {
    expect(action).toBe(read('action.yml'))
    expect(parse(action)).toMatchObject({ inputs: { version: { default: manifest.version } } })
    expect(checking).toContain(`version: '${manifest.version}'`)
  })

  test('the comment follows the workflow that is called so', () => {
    const { on } = parse(commenting) as { on: { workflow_run: { workflows: string[] } } }
    expect(on.workflow_run.workflows).toEqual([(parse(checking) as { name: string }).name])
  })

  test('GitLab: YAML with scripts, and what changes shown with the merge request', () => {
    const pipeline = parse(gitlab) as Record<'outcomes' | 'outcomes-changes', Record<string, unknown>>
    for (const job of ['outcomes', 'outcomes-changes'] as const)
      expect(pipeline[job]).toMatchObject({ script: expect.any(Array), rules: expect.any(Array) })
    const { artifacts } = pipeline['outcomes-changes'] as {
      artifacts: { expose_as: string; paths: string[] }
    }
    // GitLab takes no other characters, and shows no artifact with a variable or a pattern in its paths.
    expect(artifacts.expose_as).toMatch(/^[\w -]+$/)
    for (const one of artifacts.paths) expect(one).toMatch(/^[\w./-]+$/)
  })

  test('no mark of a template is left', () => {
    for (const files of [github, made('gitlab'), made('github', 'en'), made('gitlab', 'en')])
      for (const [file, text] of files)
        if (file.endsWith('.yml')) expect(text.replaceAll('${{', ''), file).not.toContain('{{')
  })
})

describe('safe for a fork', () => {
  test('no secrets, no pull_request_target, no templates of the fork', () => {
    for (const text of [action, checking, gitlab]) {
      expect(text).not.toMatch(/pull_request_target|secrets\.|github\.token|write-all|: write/)
      for (const line of text.split('\n').filter((one) => / render\b/.test(one) && one.includes('npx')))
        expect(line).toContain('--no-custom-templates')
    }
    expect(parse(checking)).toMatchObject({ permissions: { contents: 'read' } })
  })

  test('what may write takes nothing of the fork: no checkout, no other action, no more rights than it needs', () => {
    expect(commenting).not.toMatch(/pull_request_target|secrets\.|uses:|npx|npm/)
    expect(parse(commenting)).toMatchObject({
      permissions: {},
      jobs: { comment: { permissions: { actions: 'read', 'pull-requests': 'write' } } },
    })
  })

  test('nothing that a fork chooses stands in the text of a script', () => {
    for (const run of [...scriptsOf(action), ...scriptsOf(commenting)]) expect(run).not.toContain('${{')
  })

  test('every action is pinned by its commit', () => {
    for (const text of [action, checking, commenting])
      for (const [, used = ''] of text.matchAll(/uses: (\S+)/g))
        expect(used).toMatch(/^(?:\.\/\.github\/actions\/outcomes|actions\/[\w-]+@[0-9a-f]{40})$/)
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
