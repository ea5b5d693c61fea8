/** Changes that are accepted on purpose, by the key that the report gives: they stay in sight and fail no gate. */
import { rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clear, commit, makeRepository, outcomes, patch, read, temporary, write } from './git-repository.ts'

const home = temporary()
afterAll(() => clear(home))
const here = makeRepository(path.join(home, 'raised'))
const file = 'outcomes/feedback-geven.yaml'
const gate = () => outcomes(here, 'diff', 'HEAD', '--fail-on', 'wording').exit

/** The findings that a gate would stop. */
const changes = () =>
  (
    JSON.parse(outcomes(here, 'diff', 'HEAD', '--format', 'json').stdout) as {
      findings: { rule: string; key: string; severity: string; accepted?: { reason: string } }[]
    }
  ).findings
const accept = (words: string, keys = changes().map(({ rule, key }) => ({ rule, key }))) =>
  write(
    here,
    'acceptances.yaml',
    `acceptances:\n${keys.map(({ rule, key }) => `  - rule: change/${rule}\n    item: outcome/feedback-geven\n${key && `    key: ${key}\n`}${words}`).join('')}`,
  )
const reason = '    reason: Besloten in de commissie.\n    owner: curriculumcommissie\n'

beforeAll(() => {
  patch(here, file, 'status: draft', 'status: agreed')
  commit(here)
  patch(here, file, 'level: 3', 'level: 4')
  patch(here, file, 'version: 1.0.0', 'version: 2.0.0')
})

describe('a change with its key in acceptances.yaml', () => {
  it('fails no gate, and is shown with the reason', () => {
    rmSync(path.join(here, 'acceptances.yaml'), { force: true })
    expect(gate()).toBe(1)
    accept(`${reason}    until: 2099-12\n`)
    expect(gate()).toBe(0)
    expect(changes().map(({ accepted }) => accepted?.reason)).toContain('Besloten in de commissie.')
    for (const format of ['text', 'markdown', 'html'])
      expect(outcomes(here, '--lang', 'nl', 'diff', 'HEAD', '--format', format).stdout.replace(/\s+/g, ' ')).toContain(
        'Bewust geaccepteerd:',
      ) // prettier-ignore
  })

  it('is left alone by validate and by --baseline: only a comparison knows whether it is there', () => {
    accept(`${reason}    until: 2099-12\n`)
    expect(outcomes(here, 'validate', 'acceptances.yaml').stdout).not.toContain('suppression/')
    const before = read(here, 'acceptances.yaml')
    outcomes(here, 'validate', '--baseline')
    expect(read(here, 'acceptances.yaml')).toBe(before)
  })

  it('counts again when the text changes once more', () => {
    accept(`${reason}    until: 2099-12\n`)
    patch(here, file, 'level: 4', 'level: 5')
    expect(gate()).toBe(1)
    patch(here, file, 'level: 5', 'level: 4')
  })

  it.each([
    ['after its end date', `${reason}    until: 2020-01\n`, undefined, 'suppression/expired'],
    ['without a reason', '    owner: curriculumcommissie\n', undefined, 'suppression/reason-missing'],
    ['without a key', `${reason}    until: 2099-12\n`, [{ rule: 'x', key: '' }], 'suppression/unused'],
  ])('counts %s', (_when, words, keys, said) => {
    accept(words, keys)
    expect(gate()).toBe(1)
    expect(outcomes(here, 'validate', 'acceptances.yaml').stdout).toContain(said)
  })
})
