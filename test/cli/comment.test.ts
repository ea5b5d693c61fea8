/** The comment in a pull request: the steps of the action and of the comment workflow, run by bash as a runner runs them. */
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs' // prettier-ignore
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'

const root = fileURLToPath(new URL('../..', import.meta.url))
const has = (...names: string[]) => names.every((name) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0) // prettier-ignore
const marker = '<!-- outcomes: changes -->'

interface Step {
  readonly name: string
  readonly run?: string
  readonly env?: Readonly<Record<string, string>>
}
const action = parse(readFileSync(path.join(root, 'action.yml'), 'utf8')) as { runs: { steps: Step[] } }
const workflow = parse(readFileSync(path.join(root, 'templates/start/ci/comment.yml'), 'utf8')) as {
  jobs: { comment: { steps: Step[] } }
}
const comment = workflow.jobs.comment.steps[0]!

let here = ''
beforeEach(() => {
  here = mkdtempSync(path.join(tmpdir(), 'outcomes-comment-'))
  mkdirSync(path.join(here, 'bin'))
})
afterEach(() => {
  rmSync(here, { recursive: true })
})

function put(name: string, text: string): void {
  const file = path.join(here, 'bin', name)
  writeFileSync(file, text)
  chmodSync(file, 0o755)
}

/** One step, with its expressions filled in. */
function run(step: Step, expressions: Readonly<Record<string, string>>, cwd: string, env: object = {}) {
  const filled = Object.entries(step.env ?? {}).map(([name, value]) => [
    name,
    value.replace(
      /\$\{\{ (\S+) \}\}/g,
      (_all, expression: string) => expressions[expression] ?? `?${expression}`,
    ),
  ])
  const { PATH } = process.env
  return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run!], {
    cwd,
    encoding: 'utf8',
    env: { PATH: `${here}/bin:${PATH}`, HOME: here, ...Object.fromEntries(filled), ...env },
  })
}

describe.skipIf(!has('git'))('the action', () => {
  const step = action.runs.steps.find(({ name }) => name === 'Meaning of the change')!
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { cwd: path.join(here, 'work'), encoding: 'utf8' }).trim() // prettier-ignore

  test.each([
    ['a changed outcome', true],
    ['nothing that touches an outcome', false],
  ])('%s', (_what, changed) => {
    put('npx', `#!/bin/sh\n[ "$1 $2" = '--yes outcomes@0.1.0' ] || exit 9\nshift 2\nexec '${process.execPath}' '${root}bin/outcomes.js' "$@"\n`) // prettier-ignore
    execFileSync('cp', ['-r', path.join(root, 'test/fixtures/tiny'), path.join(here, 'work')])
    git('init', '-q', '-b', 'main')
    git('add', '-A')
    git('commit', '-q', '-m', 'begin')
    const file = path.join(here, 'work/outcomes/feedback-geven.yaml')
    if (changed) writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, 'title: Iets anders'))
    const ran = run(
      step,
      { 'inputs.version': '0.1.0', 'inputs.folder': '.', 'inputs.language': 'nl', 'runner.temp': here, 'github.event.pull_request.base.sha': git('rev-parse', 'HEAD'), 'github.event.pull_request.number': '12' },
      path.join(here, 'work'),
      { GITHUB_ACTIONS: 'true', GITHUB_BASE_REF: 'main', GITHUB_OUTPUT: `${here}/output`, GITHUB_STEP_SUMMARY: `${here}/summary` },
    ) // prettier-ignore
    expect(ran).toMatchObject({ status: 0 })
    const left = (name: string) => path.join(here, 'outcomes-changes', name)
    expect(readFileSync(left('pull-request'), 'utf8')).toBe('12\n')
    const [there, away] = changed ? ['changes.md', 'nothing.md'] : ['nothing.md', 'changes.md']
    expect(existsSync(left(away!))).toBe(false)
    const text = readFileSync(left(there!), 'utf8')
    expect(text).toContain('Vergeleken: **main** → **dit voorstel**')
    expect(readFileSync(`${here}/summary`, 'utf8')).toBe(text)
    expect(readFileSync(`${here}/output`, 'utf8')).toContain(`${left(there!)}\n`)
  })
})

interface Pull {
  readonly state: string
  readonly head: { readonly sha: string; readonly repo: { readonly id: number } | null }
  readonly base: { readonly repo: { readonly id: number } }
}
interface Kept {
  readonly issue: string
  readonly user: { readonly login: string }
  readonly body: string
}

describe.skipIf(!has('jq', 'unzip', 'zip', 'iconv'))('the comment workflow', () => {
  const pull: Pull = { state: 'open', head: { sha: 'abc123', repo: { id: 7 } }, base: { repo: { id: 5 } } }
  let state: { runs: object; zips: object; pulls: Record<string, Pull>; comments: Kept[]; asked: string[] }
  beforeEach(() => {
    copyFileSync(path.join(root, 'test/cli/fake-gh.mjs'), path.join(here, 'gh.mjs'))
    put('gh', `#!/bin/sh\nexec '${process.execPath}' '${here}/gh.mjs' "$@"\n`)
    state = { runs: {}, zips: {}, pulls: { '12': pull, '13': { ...pull, head: { sha: 'other', repo: { id: 5 } } } }, comments: [], asked: [] } // prettier-ignore
  })

  function comments(files: Readonly<Record<string, string | Uint8Array>>, size?: number): readonly Kept[] {
    const packed = path.join(here, 'packed')
    rmSync(packed, { recursive: true, force: true })
    mkdirSync(packed)
    rmSync(`${here}/a.zip`, { force: true })
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(packed, name), text)
    if (Object.keys(files).length > 0) {
      execFileSync('zip', ['-q', '-r', `${here}/a.zip`, '.'], { cwd: packed })
      const artifact = { id: 31, name: 'outcomes-changes', size_in_bytes: size ?? readFileSync(`${here}/a.zip`).length, expired: false } // prettier-ignore
      state.runs = { '99': [{ ...artifact, id: 30, expired: true }, artifact, { ...artifact, id: 32, name: 'other' }] } // prettier-ignore
      state.zips = { '31': `${here}/a.zip` }
    } else state.runs = { '99': [] }
    const file = path.join(here, 'state.json')
    writeFileSync(file, JSON.stringify(state))
    const ran = run(
      comment,
      { 'github.token': 't', 'github.repository': 'school/outcomes', 'github.repository_id': '5', 'github.event.workflow_run.id': '99', 'github.event.workflow_run.head_sha': 'abc123', 'github.event.workflow_run.head_repository.id': '7' },
      here,
      { FAKE_GH: file },
    ) // prettier-ignore
    expect(ran.status, ran.stderr).toBe(0)
    state = JSON.parse(readFileSync(file, 'utf8')) as typeof state
    return state.comments
  }

  test('is made once and then updated', () => {
    expect(comments({ 'pull-request': '12\n', 'changes.md': 'Eén ding.\n' })).toMatchObject([
      { issue: '12', body: `${marker}\nEén ding.\n` },
    ])
    expect(comments({ 'pull-request': '12\n', 'changes.md': 'Twee dingen.\n' })).toMatchObject([
      { body: `${marker}\nTwee dingen.\n` },
    ])
    expect(comments({ 'pull-request': '12\n', 'nothing.md': 'Niets meer.\n' })).toMatchObject([
      { body: `${marker}\nNiets meer.\n` },
    ])
  })

  test('what touches no outcome gets no comment', () => {
    expect(comments({ 'pull-request': '12\n', 'nothing.md': 'Niets.\n' })).toEqual([])
  })

  test('what somebody else wrote stays, with the mark or without', () => {
    const others = [
      { id: 1, issue: '12', user: { login: 'amy' }, body: `${marker}\nvan mij` },
      { id: 2, issue: '12', user: { login: 'github-actions[bot]' }, body: `iets\n${marker}` },
      { id: 3, issue: '13', user: { login: 'github-actions[bot]' }, body: `${marker}\nelders` },
    ]
    state.comments = others
    const after = comments({ 'pull-request': '12', 'changes.md': 'x\n' })
    expect(after.slice(0, 3)).toEqual(others)
    expect(after).toHaveLength(4)
  })

  test.each<[string, Readonly<Record<string, string | Uint8Array>>, number?]>([
    ['nothing was left behind', {}],
    ['no number', { 'changes.md': 'x' }],
    ['the pull request of somebody else', { 'pull-request': '13', 'changes.md': 'x' }],
    ['a pull request that is not there', { 'pull-request': '14', 'changes.md': 'x' }],
    ['a number that is a path', { 'pull-request': '../pulls/12', 'changes.md': 'x' }],
    ['a number that is a script', { 'pull-request': '$(touch owned)', 'changes.md': 'x' }],
    ['two numbers', { 'pull-request': '12\n13', 'changes.md': 'x' }],
    ['no text', { 'pull-request': '12' }],
    ['an empty text', { 'pull-request': '12', 'changes.md': '' }],
    ['a text that is too long', { 'pull-request': '12', 'changes.md': 'é'.repeat(70_000) }],
    ['a text of 200 megabytes in a small file', { 'pull-request': '12', 'changes.md': new Uint8Array(2e8).fill(97) }], // prettier-ignore
    ['no UTF-8', { 'pull-request': '12', 'changes.md': new Uint8Array([0xff, 0xfe, 0x41]) }],
    ['a large artifact', { 'pull-request': '12', 'changes.md': 'x' }, 2_000_000],
  ])('%s: nothing is written', (_what, files, size) => {
    expect(comments(files, size)).toEqual([])
    expect(state.asked.filter((one) => !one.startsWith('GET '))).toEqual([])
    expect(existsSync(path.join(here, 'owned'))).toBe(false)
  })

  test.each<[string, Pull]>([
    ['closed', { ...pull, state: 'closed' }],
    ['newer commits', { ...pull, head: { ...pull.head, sha: 'newer' } }],
    ['another fork', { ...pull, head: { ...pull.head, repo: { id: 8 } } }],
    ['a fork that is gone', { ...pull, head: { ...pull.head, repo: null } }],
    ['another repository', { ...pull, base: { repo: { id: 6 } } }],
  ])('a pull request with %s: nothing is written', (_what, now) => {
    state.pulls['12'] = now
    expect(comments({ 'pull-request': '12', 'changes.md': 'x' })).toEqual([])
  })

  test('a hostile text stays a text: nobody is called, nothing is run, no file elsewhere is read', () => {
    const [made] = comments({
      'pull-request': '12',
      'changes.md':
        '@everyone \0$(touch owned) `touch owned` ; touch owned\r\n@/etc/passwd\n::set-output name=a::b\n',
    })
    expect(made!.body).toBe(
      `${marker}\n@\u200Beveryone $(touch owned) \`touch owned\` ; touch owned\n@\u200B/etc/passwd\n::set-output name=a::b\n`,
    )
    expect(existsSync(path.join(here, 'owned'))).toBe(false)
  })
})
