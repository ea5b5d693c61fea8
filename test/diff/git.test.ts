import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  clear,
  commit,
  git,
  importFiles,
  makeRepository,
  outcomes,
  patch,
  read,
  temporary,
  write,
} from './git-repository.ts'

const here = temporary()
afterAll(() => clear(here))

const feedback = 'outcomes/feedback-geven.yaml'
const folder = (name: string) => path.join(here, name)

/** One sentence on stderr, nothing on stdout, exit 2. */
function refuses(ran: ReturnType<typeof outcomes>, sentence: RegExp): void {
  expect(ran).toMatchObject({ exit: 2, stdout: '' })
  expect(ran.stderr.trim().split('\n')).toHaveLength(1)
  expect(ran.stderr).toMatch(sentence)
}

beforeAll(() => {
  const repository = makeRepository(folder('plain'))
  patch(repository, feedback, 'level: 3', 'level: 4')
  commit(repository)
  git(repository, 'tag', 'v2')
})

describe('a side of the comparison', () => {
  const plain = folder('plain')

  it('is a revision, or what stands there now', () => {
    expect(outcomes(plain, 'diff', 'v1').stdout).toContain('complexity-raised')
    expect(outcomes(plain, 'diff', 'v2').stdout).toBe('Er is niets veranderd.\n')
    expect(outcomes(plain, 'diff', 'v1', 'v2').stdout).toContain('complexity-raised')
    expect(outcomes(plain, 'diff', 'v2', 'v1').stdout).toContain('complexity-lowered')
  })

  it('may stand after a format, and formats may be repeated', () => {
    const ran = outcomes(
      folder('plain'),
      'diff',
      '--format',
      'markdown',
      '--format',
      'json=../een.json',
      'v1',
    )
    expect(ran).toMatchObject({ exit: 0, stderr: '' })
    expect(ran.stdout).toContain('**v1**')
    expect(existsSync(path.join(here, 'een.json'))).toBe(true)
  })

  it('is a range, as in git', () => {
    expect(outcomes(plain, 'diff', 'v1..v2').stdout).toContain('complexity-raised')
    expect(outcomes(plain, 'diff', 'v2..v1').stdout).toContain('complexity-lowered')
    expect(outcomes(plain, 'diff', 'v1..').stdout).toContain('complexity-raised')
  })

  it('is a folder, even where a branch has its name', () => {
    const other = makeRepository(folder('other'))
    patch(other, feedback, 'level: 3', 'level: 2')
    expect(outcomes(plain, 'diff', '../other').stdout).toContain('complexity-raised')
    expect(outcomes(plain, 'diff', 'v1', other).stdout).toContain('complexity-lowered')
  })

  it('is a branch where the folder of that name holds no outcomes', () => {
    git(plain, 'branch', 'docs', 'v1')
    mkdirSync(path.join(plain, 'docs'))
    expect(outcomes(plain, 'diff', 'docs').stdout).toContain('complexity-raised')
    refuses(outcomes(plain, 'diff', 'personas'), /^In personas staan geen leeruitkomsten/)
    refuses(outcomes(plain, 'diff', feedback), /is een bestand, verwacht een map of een versie in git/)
  })

  it('is a folder in a revision', () => {
    const below = makeRepository(folder('below'), 'curriculum')
    patch(below, `curriculum/${feedback}`, 'level: 3', 'level: 5')
    commit(below)
    const found = outcomes(below, 'diff', 'v1:curriculum', 'main:curriculum')
    expect(found.stdout).toContain('complexity-raised')
    const inside = path.join(below, 'curriculum')
    expect(outcomes(inside, 'diff', 'v1').stdout).toContain('complexity-raised')
    expect(outcomes(inside, 'diff', 'v1:./').stdout).toContain('complexity-raised')
    expect(outcomes(inside, 'diff', 'v1:curriculum/').stdout).toContain('complexity-raised')
    refuses(
      outcomes(below, '--lang', 'nl', 'diff', 'v1:elders', 'main:curriculum'),
      /In v1:elders staan geen leeruitkomsten/,
    )
    refuses(
      outcomes(below, '--lang', 'nl', 'diff', 'v1:../..', 'main:curriculum'),
      /staan geen leeruitkomsten/,
    )
  })

  it('can come from a repository without a working tree', () => {
    git(here, 'clone', '-q', '--bare', plain, 'bare.git')
    expect(outcomes(folder('bare.git'), '--lang', 'nl', 'diff', 'v1', 'v2').stdout).toContain(
      'complexity-raised',
    )
    refuses(outcomes(folder('bare.git'), '--lang', 'nl', 'diff', 'v1'), /zonder werkmap: noem twee versies/)
  })
})

describe('what cannot be read is one sentence', () => {
  const plain = folder('plain')

  it('a revision that does not exist, with the one that was meant', () => {
    refuses(outcomes(plain, 'diff', 'maim'), /`maim` is geen versie.*Bedoelde je `main`\?/)
    refuses(outcomes(plain, '--lang', 'en', 'diff', 'v1', 'v3'), /`v3` is no revision in this repository/)
    refuses(outcomes(plain, 'diff', 'v9:curriculum'), /`v9` is geen versie/)
  })

  it('a clone that was not fetched in full', () => {
    git(here, 'clone', '-q', '--depth', '1', '--no-tags', `file://${plain}`, 'shallow')
    refuses(
      outcomes(folder('shallow'), 'diff', 'v1'),
      /niet helemaal opgehaald: doe eerst `git fetch --unshallow/,
    )
  })

  it('no repository at all', () => {
    const loose = folder('loose')
    makeRepository(loose)
    clear(path.join(loose, '.git'))
    refuses(outcomes(loose, 'diff', 'main'), /is geen repository van git/)
    mkdirSync(folder('nothing'))
    refuses(outcomes(folder('nothing'), '--lang', 'nl', 'diff', 'main'), /is geen repository van git/)
  })

  it('and what looks like an option never becomes one', () => {
    for (const name of [
      '--output=x',
      '--help',
      '-c',
      '--upload-pack=touch x',
      'v1^{/x}:--exec',
      '@{-1}',
      '',
    ]) {
      refuses(outcomes(plain, 'diff', '--', name), /geen versie|geen repository/)
    }
    expect(existsSync(path.join(plain, 'x'))).toBe(false)
  })
})

describe('what is broken', () => {
  it('is a finding, and the rest is compared', () => {
    const broken = makeRepository(folder('broken'))
    const other = `${feedback.replace('feedback-geven', 'vragen-stellen')}`
    write(broken, other, readOutcome(broken).replaceAll('feedback-geven', 'vragen-stellen'))
    commit(broken)
    patch(broken, feedback, 'level: 3', 'level: 4')
    write(broken, other, 'id: vragen-stellen\nversion: [1.0.0\n')
    const ran = outcomes(broken, 'diff', 'main')
    expect(ran.exit).toBe(0)
    expect(ran.stdout).toContain('complexity-raised')
    expect(ran.stdout).toContain('file-unreadable')
    expect(ran.stdout).not.toContain('outcome-removed')
    expect(ran.stderr).toBe(
      'In de bestanden van nu is een bestand met fouten dat niet is vergeleken: `vragen-stellen`.\n',
    )
  })

  it('does not hang or crash: one id twice, a circle of replaces', () => {
    const odd = makeRepository(folder('odd'))
    write(odd, 'outcomes/map/feedback-geven.yaml', readOutcome(odd).replace('level: 3', 'level: 1'))
    const relations = (id: string) => `relations: { replaces: [${id}] }\n`
    const one = readOutcome(odd)
    write(odd, 'outcomes/een.yaml', one.replaceAll('feedback-geven', 'een') + relations('twee'))
    write(odd, 'outcomes/twee.yaml', one.replaceAll('feedback-geven', 'twee') + relations('een'))
    for (const args of [['v1'], ['v1', '.'], ['.', 'v1'], ['.', '.']]) {
      const ran = outcomes(odd, 'diff', ...args)
      expect(ran.exit).toBe(0)
      expect(ran.stderr).not.toMatch(/\n\s+at /)
    }
    commit(odd)
    patch(odd, 'outcomes/een.yaml', 'level: 3', 'level: 2')
    expect(outcomes(odd, 'diff', 'main').stdout).toContain('complexity-lowered')
  })
})

describe('a repository from elsewhere', () => {
  it('runs nothing', () => {
    const hostile = makeRepository(folder('hostile'))
    const canary = path.join(hostile, 'canary')
    const trap = path.join(hostile, 'trap.sh')
    write(hostile, 'trap.sh', `#!/bin/sh\necho "$0 $@" >> '${canary}'\nexit 0\n`)
    chmodSync(trap, 0o755)
    write(hostile, '.gitattributes', '*.yaml diff=trap filter=trap merge=trap text\n')
    symlinkSync('/etc/passwd', path.join(hostile, 'outcomes/koppeling.yaml'))
    commit(hostile)
    patch(hostile, feedback, 'level: 3', 'level: 4')
    for (const hook of [
      'post-checkout',
      'reference-transaction',
      'post-index-change',
      'fsmonitor-watchman',
    ]) {
      write(hostile, `.git/hooks/${hook}`, `#!/bin/sh\nexec '${trap}'\n`)
      chmodSync(path.join(hostile, '.git/hooks', hook), 0o755)
    }
    for (const setting of [
      'core.fsmonitor',
      'core.hooksPath',
      'core.pager',
      'core.sshCommand',
      'core.gitProxy',
      'core.editor',
      'core.alternateRefsCommand',
      'diff.external',
      'diff.trap.textconv',
      'diff.trap.command',
      'filter.trap.clean',
      'filter.trap.smudge',
      'filter.trap.process',
      'merge.trap.driver',
      'credential.helper',
      'alias.rev-parse',
      'alias.ls-tree',
      'gpg.program',
      'pager.cat-file',
      'pager.rev-parse',
      'uploadpack.packObjectsHook',
    ])
      // prettier-ignore
      git(hostile, 'config', setting, trap)
    git(hostile, 'config', 'remote.origin.url', `ext::${trap}`)
    git(hostile, 'config', 'remote.origin.promisor', 'true')
    git(hostile, 'config', 'extensions.partialClone', 'origin')
    const ran = outcomes(hostile, 'diff', 'main')
    expect(ran.stdout).toContain('complexity-raised')
    outcomes(hostile, 'diff', 'v1', 'main')
    outcomes(here, 'diff', hostile, 'plain')
    outcomes(path.join(hostile, '.git'), 'diff', 'v1', 'main')
    expect(existsSync(canary)).toBe(false)
    // The trap does close: git itself springs it.
    spawnSync('git', ['status'], { cwd: hostile, stdio: 'pipe' })
    expect(existsSync(canary)).toBe(true)
  })
})

describe('a peer from elsewhere', () => {
  const config = 'schema: 1\ninstitute: { id: elders, name: Elders }\nlanguage: nl\n'
  const withPeer = (name: string): string => {
    const ours = makeRepository(folder(`${name}-ours`))
    const own = read(ours, 'outcomes.config.yaml')
    write(ours, 'outcomes.config.yaml', `${own}peers:\n  elders: { path: ../${name}, ref: main }\n`)
    return ours
  }

  it('of 100,000 files is too large to compare, and says so', () => {
    const one = readOutcome(folder('plain'))
    importFiles(folder('large'), [
      { path: 'outcomes.config.yaml', text: config },
      ...Array.from({ length: 100_000 }, (_none, at) => ({ path: `outcomes/m${at % 100}/u${at}.yaml`, text: one })),
    ]) // prettier-ignore
    refuses(
      outcomes(withPeer('large'), '--lang', 'nl', 'crosswalk', 'elders'),
      /^`elders`: Hier staan meer dan 20000 bestanden/,
    )
  })

  it('of 100,000 files that are something else is compared by what is an outcome', () => {
    importFiles(folder('wide'), [
      { path: 'outcomes.config.yaml', text: config },
      { path: 'outcomes/feedback-geven.yaml', text: readOutcome(folder('plain')) },
      ...Array.from({ length: 100_000 }, (_none, at) => ({ path: `elders/m${at % 100}/u${at}.yaml`, text: 'x' })),
    ]) // prettier-ignore
    const ran = outcomes(withPeer('wide'), 'crosswalk', 'elders', '--format', 'json')
    expect((JSON.parse(ran.stdout) as { pairs: unknown[] }).pairs).toHaveLength(1)
  })

  it('with names like options, links, submodules, one id twice and a circle of replaces', () => {
    const one = readOutcome(folder('plain'))
    const other = (id: string, replaces: string) => `${one.replaceAll('feedback-geven', id)}relations: { replaces: [${replaces}] }\n` // prettier-ignore
    importFiles(folder('names'), [
      { path: 'outcomes.config.yaml', text: config },
      { path: 'outcomes/feedback-geven.yaml', text: one },
      { path: 'outcomes/nog/feedback-geven.yaml', text: one.replace('level: 3', 'level: 1') },
      { path: 'outcomes/een.yaml', text: other('een', 'twee') },
      { path: 'outcomes/twee.yaml', text: other('twee', 'een') },
      { path: 'outcomes/--upload-pack=touch x.yaml', text: one },
      { path: 'outcomes/-c core.pager=touch x.yaml', text: one },
      { path: '--output=x/outcomes/$(touch x).yaml', text: one },
      { path: 'outcomes/regel\neinde.yaml', text: one },
      { path: 'outcomes/koppeling.yaml', text: '/etc/passwd', mode: '120000' },
      { path: 'outcomes/module', text: 'a'.repeat(40), mode: '160000' },
      { path: '.gitattributes', text: '*.yaml filter=trap\n' },
      { path: '.gitmodules', text: '[submodule "module"]\n\tpath = outcomes/module\n\turl = ext::touch x\n' },
    ])
    const ours = withPeer('names')
    const ran = outcomes(ours, 'crosswalk', 'elders', '--format', 'json')
    expect(ran.exit).toBe(0)
    expect(ran.stderr).not.toMatch(/\n\s+at |root:/)
    expect((JSON.parse(ran.stdout) as { pairs: { left: string }[] }).pairs.map(({ left }) => left)).toContain('feedback-geven') // prettier-ignore
    for (const place of [ours, folder('names')]) expect(existsSync(path.join(place, 'x'))).toBe(false)
  })
})

function readOutcome(repository: string): string {
  return execFileSync('git', ['show', `main:${feedback}`], {
    cwd: repository,
    encoding: 'utf8',
    stdio: 'pipe',
  })
}
