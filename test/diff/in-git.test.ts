/** The commands that work in and for git: history, changelog, textconv, merge-driver, peers. */
import { spawnSync } from 'node:child_process'
import { existsSync, renameSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { realWorld } from '../../src/cli/real-world.ts'
import {
  clear,
  commit,
  git,
  makeRepository,
  outcomes,
  patch,
  read,
  temporary,
  write,
} from './git-repository.ts'

const here = temporary()
afterAll(() => clear(here))
const program = fileURLToPath(new URL('../../bin/outcomes.js', import.meta.url))
const feedback = 'outcomes/feedback-geven.yaml'
const folder = (name: string) => path.join(here, name)

describe('history', () => {
  it('follows an outcome through its names, back to where it began', () => {
    const repository = makeRepository(folder('history'), 'curriculum')
    const inside = path.join(repository, 'curriculum')
    patch(inside, feedback, 'level: 3', 'level: 4')
    commit(repository, 'niveau omhoog')
    write(inside, 'outcomes/andere.yaml', read(inside, feedback).replaceAll('feedback-geven', 'andere'))
    commit(repository, 'iets anders')
    renameSync(path.join(inside, feedback), path.join(inside, 'outcomes/terugkoppelen.yaml'))
    patch(
      inside,
      'outcomes/terugkoppelen.yaml',
      'id: feedback-geven',
      'id: terugkoppelen\nformerly: [feedback-geven]',
    )
    commit(repository, 'andere naam')
    patch(inside, 'outcomes/terugkoppelen.yaml', 'level: 4', 'level: 2')
    commit(repository, 'niveau omlaag')
    const { stdout, exit } = outcomes(inside, 'history', 'terugkoppelen', '--format', 'json')
    expect(exit).toBe(0)
    const { steps } = JSON.parse(stdout) as {
      steps: { subject: string; id: string; effect: string; rules: string[] }[]
    }
    expect(steps.map(({ subject, id, effect }) => [subject, id, effect])).toEqual([
      ['niveau omlaag', 'terugkoppelen', 'lowered'],
      ['andere naam', 'terugkoppelen', 'equivalent'],
      ['niveau omhoog', 'feedback-geven', 'raised'],
      ['begin', 'feedback-geven', 'added'],
    ])
    expect(steps[1]!.rules).toContain('renamed')
    const text = outcomes(inside, 'history', 'terugkoppelen').stdout
    expect(text).toMatch(
      /^2026-01-01 {2}[0-9a-f]{9} {2}verlaagd {2}terugkoppelen\n {12}niveau omlaag\n {12}• Lagere complexiteit\n/,
    )
    expect(outcomes(inside, 'history', 'terugkopelen')).toMatchObject({
      exit: 2,
      stderr: 'In HEAD staat geen leeruitkomst `terugkopelen`. Bedoelde je `terugkoppelen`?\n',
    })
  })
})

describe('changelog', () => {
  it('says in Markdown what changed between two releases', () => {
    const repository = makeRepository(folder('changelog'))
    patch(repository, feedback, 'level: 3', 'level: 4')
    patch(repository, feedback, 'version: 1.0.0', 'version: 2.0.0')
    commit(repository)
    git(repository, 'tag', 'v2')
    expect(outcomes(repository, '--lang', 'en', 'changelog', 'v1..v2').stdout).toBe(
      '# Changes from v1 to v2\n\n## Something else is asked\n\n- **Giving feedback** 1\\.0\\.0 → 2\\.0\\.0 (raised)\n  - Higher complexity: 3 → 4\n\n## Around the outcomes\n\n- translation \\(en\\) **Giving feedback**: translation has fallen behind\n- agreement **Feedback aantonen**: agreement is about an earlier standard\n',
    )
    expect(outcomes(repository, 'changelog', 'v2', 'v2').stdout).toBe(
      '# Wijzigingen van v2 naar v2\n\nEr is niets veranderd.\n',
    )
  })
})

describe('textconv', () => {
  it('writes a line for each field, the same however the file is laid out', () => {
    const repository = makeRepository(folder('textconv'))
    const { stdout } = outcomes(repository, 'textconv', feedback)
    expect(stdout).toContain('standard.complexity.level: 3\n')
    expect(stdout).toContain(
      'standard.criteria.spreekt-af.text: Spreekt met de lerende af wat die nu anders doet.\n',
    )
    patch(
      repository,
      feedback,
      'text: Spreekt met de lerende af wat',
      'text: >-\n        Spreekt met de lerende\n        af wat',
    )
    expect(outcomes(repository, 'textconv', feedback).stdout).toBe(stdout)
    write(repository, 'kapot.yaml', 'a: [\n')
    expect(outcomes(repository, 'textconv', 'kapot.yaml')).toMatchObject({ exit: 0, stdout: 'a: [\n' })
    expect(outcomes(repository, 'textconv', 'nergens.yaml').exit).toBe(2)
  })
})

describe('merge-driver', () => {
  /** Two branches that each change the file; what git makes of it with the driver. */
  function merge(name: string, ours: (text: string) => string, theirs: (text: string) => string) {
    const repository = makeRepository(folder(name))
    git(
      repository,
      'config',
      'merge.outcomes.driver',
      `'${process.execPath}' '${program}' merge-driver %O %A %B`,
    )
    write(repository, '.gitattributes', '*.yaml merge=outcomes\n')
    commit(repository)
    git(repository, 'checkout', '-q', '-b', 'theirs')
    write(repository, feedback, theirs(read(repository, feedback)))
    commit(repository)
    git(repository, 'checkout', '-q', 'main')
    write(repository, feedback, ours(read(repository, feedback)))
    commit(repository)
    const { status } = spawnSync('git', ['merge', '-q', '--no-edit', 'theirs'], {
      cwd: repository,
      env: {
        ...process.env,
        GIT_AUTHOR_NAME: 'A',
        GIT_AUTHOR_EMAIL: 'a@b',
        GIT_COMMITTER_NAME: 'A',
        GIT_COMMITTER_EMAIL: 'a@b',
      },
      stdio: 'pipe',
    })
    return { status, text: read(repository, feedback) }
  }

  it('merges neighbouring lines on which git itself gives up', () => {
    const { status, text } = merge(
      'neighbours',
      (one) =>
        one
          .replace('version: 1.0.0', 'version: 1.0.0 # eerste')
          .replace('status: draft', 'status: proposed # in mei'),
      (one) =>
        one.replace('language: nl\ntitle: Feedback geven', 'language: nl\ntitle: Goede feedback geven'),
    )
    expect(status).toBe(0)
    expect(text).toContain(
      'version: 1.0.0 # eerste\nstatus: proposed # in mei\nlanguage: nl\ntitle: Goede feedback geven\n',
    )
  })

  it('keeps a criterion of each side in the same place', () => {
    const add = (id: string) => (one: string) =>
      `${one.trimEnd()}\n    - id: ${id}\n      behaviours: [geven]\n      text: Criterium ${id}. # van ${id}\n`
    const { status, text } = merge('criteria', add('van-ons'), add('van-hen'))
    expect(status).toBe(0)
    expect(text).toContain(
      '- id: van-ons\n      behaviours: [geven]\n      text: Criterium van-ons. # van van-ons\n',
    )
    expect(text).toContain(
      '- id: van-hen\n      behaviours: [geven]\n      text: Criterium van-hen. # van van-hen\n',
    )
  })

  it('leaves both texts between marks on a true clash', () => {
    const { status, text } = merge(
      'clash',
      (one) => one.replace('level: 3', 'level: 4'),
      (one) => one.replace('level: 3', 'level: 2').replace('title: Feedback geven', 'title: Feedback'),
    )
    expect(status).toBe(1)
    expect(text).toMatch(/<{7} .*\n(?:.*\n)*? {4}level: 4\n={7}\n {4}level: 2\n>{7} /)
    expect(text).toContain('title: Feedback\n')
  })

  it('does not take two halves of one text for one', () => {
    const long =
      'statement: >-\n  De leraar geeft lerenden feedback\n  op hun werk\n  en bespreekt\n  daarna rustig\n  de volgende stap.\n'
    const repository = folder('halves')
    makeRepository(repository)
    const base = read(repository, feedback).replace(/statement: .*\n/, long)
    for (const [file, text] of [
      ['base.yaml', base],
      ['ours.yaml', base.replace('lerenden feedback', 'leerlingen feedback')],
      ['theirs.yaml', base.replace('de volgende stap.', 'geen volgende stap.')],
    ] as const)
      write(repository, file, text)
    expect(outcomes(repository, 'merge-driver', 'base.yaml', 'ours.yaml', 'theirs.yaml').exit).toBe(1)
    const result = read(repository, 'ours.yaml')
    expect(result).toContain('leerlingen feedback')
    expect(result).toContain('geen volgende stap.')
    expect(result).toContain('<<<<<<<')
  })
})

describe('peers fetch', () => {
  /** A repository that has fetched another one, as `peers fetch` would from the web. */
  function fetchLocally() {
    const peer = makeRepository(folder('peer'))
    patch(peer, 'outcomes.config.yaml', 'voorbeeld-hogeschool', 'elders')
    commit(peer)
    const repository = makeRepository(folder('fetching'))
    const config = read(repository, 'outcomes.config.yaml')
    const url = 'https://127.0.0.1:1/elders.git'
    write(repository, 'outcomes.config.yaml', `${config}\npeers:\n  elders: { url: '${url}', ref: main }\n`)
    const copy = path.join(repository, '.outcomes/peers/elders.git')
    expect(realWorld().fetchRepository(copy, `file://${peer}`, 'main')).toBe(true)
    const pinned = git(peer, 'rev-parse', 'main').trim()
    write(
      repository,
      'outcomes.lock.json',
      JSON.stringify({ peers: { elders: { url, ref: 'main', commit: pinned } } }),
    )
    return { peer, repository, copy, pinned }
  }

  it('is needed once: what was pinned is compared with, whatever comes after', () => {
    const { peer, repository, copy, pinned } = fetchLocally()
    expect(outcomes(repository, 'peers', 'fetch')).toMatchObject({
      exit: 0,
      stderr: `elders: staat er al (${pinned.slice(0, 9)}).\n`,
    })
    expect(git(repository, 'status', '--porcelain')).toBe(' M outcomes.config.yaml\n?? outcomes.lock.json\n')
    clear(path.join(peer, feedback))
    commit(peer)
    expect(realWorld().fetchRepository(copy, `file://${peer}`, 'main')).toBe(true)
    const found = outcomes(repository, 'crosswalk', 'elders', '--format', 'json')
    expect((JSON.parse(found.stdout) as { pairs: unknown[] }).pairs).toHaveLength(1)
  })

  it('says what could not be fetched, and leaves the lock as it was', () => {
    const repository = folder('fetching')
    const before = read(repository, 'outcomes.lock.json')
    expect(outcomes(repository, 'peers', 'fetch', '--update')).toMatchObject({
      exit: 1,
      stderr: 'elders: kan niet worden opgehaald van https://127.0.0.1:1/elders.git.\n',
    })
    expect(JSON.parse(read(repository, 'outcomes.lock.json'))).toEqual(JSON.parse(before))
    expect(outcomes(repository, 'peers', 'fetch', 'eldres').stderr).toContain('Bedoelde je `elders`?')
  })

  it('never hands an address to git that could run something', () => {
    const repository = makeRepository(folder('addresses'))
    const config = read(repository, 'outcomes.config.yaml')
    for (const url of [
      'ext::touch x',
      '--upload-pack=touch x',
      'file://-x',
      'ssh://-oProxyCommand=touch/x',
    ]) {
      write(repository, 'outcomes.config.yaml', `${config}\npeers:\n  elders: { url: '${url}' }\n`)
      expect(outcomes(repository, 'peers', 'fetch')).toMatchObject({
        exit: 2,
        stderr: 'outcomes.config.yaml heeft fouten, dus er wordt niets opgehaald; zie `outcomes validate`.\n',
      })
      expect(realWorld().fetchRepository(path.join(repository, 'copy'), url, 'main')).toBe(false)
      expect(existsSync(path.join(repository, 'x'))).toBe(false)
    }
  })
})
