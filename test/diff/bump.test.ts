import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import path from 'node:path'
import { clear, commit, makeRepository, outcomes, patch, read, temporary } from './git-repository.ts'

const home = temporary()
afterAll(() => clear(home))
const file = 'outcomes/feedback-geven.yaml'
let here = ''
let count = 0

beforeEach(() => {
  here = makeRepository(path.join(home, String((count += 1))))
  patch(here, file, 'status: draft', 'status: agreed # besloten in mei')
  commit(here)
})

const bump = (...args: readonly string[]) => outcomes(here, 'bump', 'feedback-geven', ...args)

describe('bump', () => {
  it('sets the version that the change asks for and leaves every other character', () => {
    patch(here, file, 'level: 3', 'level: 4')
    const before = read(here, file)
    expect(bump()).toMatchObject({ exit: 0, stdout: '' })
    expect(read(here, file)).toBe(before.replace('version: 1.0.0', 'version: 2.0.0'))
    expect(outcomes(here, 'diff', 'HEAD').stdout).not.toContain('bump')
    expect(bump().stderr).toBe('`feedback-geven`: versie `2.0.0` is al hoog genoeg.\n')
  })

  it('asks for a patch where nobody is touched, and for nothing where nothing changed', () => {
    expect(bump().stderr).toBe('`feedback-geven`: deze wijziging vraagt geen nieuwe versie.\n')
    patch(here, file, 'bespreekt de volgende stap.', 'bespreekt de volgende stap!')
    bump()
    expect(read(here, file)).toContain('version: 1.0.1\n')
  })

  it('drafts what has to be judged, and takes a decision for an answer', () => {
    patch(here, file, 'Koppelt de feedback aan het doel', 'Verbindt de feedback met het doel')
    const ran = bump('--dry-run')
    expect(ran.stdout).toContain('+version: 2.0.0')
    expect(ran.stdout).toContain(
      '+    class: shifted # kies: editorial, clarified, raised, lowered of shifted',
    )
    expect(read(here, file)).toContain('version: 1.0.0')
    bump('--class', 'clarified')
    const text = read(here, file)
    expect(text).toContain('version: 1.1.0')
    expect(text).toContain('  - at: standard.criteria.koppelt-aan-doel.text\n    class: clarified\n')
    expect(outcomes(here, 'diff', 'HEAD', '--fail-on', 'assessment')).toMatchObject({ exit: 0 })
    expect(outcomes(here, 'validate', '--only', 'schema').exit).toBe(0)
    expect(outcomes(here, 'diff', 'HEAD', '--fail-on', 'wording')).toMatchObject({ exit: 1 })
  })

  it('counts from the release that is named', () => {
    patch(here, file, 'level: 3', 'level: 4')
    commit(here)
    expect(bump().stderr).toContain('geen nieuwe versie')
    bump('--base', 'HEAD~1')
    expect(read(here, file)).toContain('version: 2.0.0')
  })

  it('says which outcome was meant', () => {
    expect(outcomes(here, 'bump', 'feedbak-geven')).toMatchObject({
      exit: 2,
      stderr: 'Er is geen leeruitkomst `feedbak-geven`. Bedoelde je `feedback-geven`?\n',
    })
  })
})
