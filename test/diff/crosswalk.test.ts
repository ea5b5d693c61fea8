import { cpSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clear, outcomes, patch, read, temporary, write } from './git-repository.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const here = temporary()
const ours = path.join(here, 'ours')
const theirs = path.join(here, 'theirs')
afterAll(() => clear(here))

beforeAll(() => {
  for (const part of ['outcomes.config.yaml', 'outcomes', 'personas', 'agreements', 'frameworks'])
    cpSync(path.join(root, part), path.join(ours, part), { recursive: true })
  cpSync(path.join(root, 'docs/examples/second-institute'), theirs, { recursive: true })
})

interface Json {
  readonly left: string
  readonly pairs: readonly { readonly left: string; readonly right: string; readonly relation: string }[]
  readonly onlyLeft: readonly string[]
  readonly onlyRight: readonly string[]
  readonly crosswalks?: readonly unknown[]
}

const json = (...args: readonly string[]): Json =>
  JSON.parse(outcomes(ours, 'crosswalk', ...args, '--format', 'json').stdout) as Json

describe('the second institute', () => {
  it('is sound', () => {
    const { stdout, exit } = outcomes(theirs, 'validate', '--format', 'stylish')
    expect({ exit, errors: stdout.match(/ fout  .*/g) }).toEqual({ exit: 0, errors: null })
  })

  it('has six outcomes that go with one of the example, and each has what the other has not', () => {
    const { pairs, onlyLeft, onlyRight } = json('../theirs')
    expect(Object.fromEntries(pairs.map(({ left, right }) => [left, right]))).toEqual({
      'leerklimaat-scheppen-en-bewaken': 'veilige-groep',
      'met-ouders-in-gesprek': 'gesprek-met-thuis',
      'onderwijs-ontwerpen-en-verantwoorden': 'lessen-ontwerpen',
      'ontwikkeling-volgen-en-afstemmen': 'zicht-op-ontwikkeling',
      'samenwerken-en-bijdragen-aan-schoolontwikkeling': 'samen-de-school-verbeteren',
      'toetsen-en-feedback-geven': 'eerlijk-toetsen',
    })
    expect(onlyLeft).toEqual(['digitale-leermiddelen-kiezen-en-evalueren'])
    expect(onlyRight).toEqual(['burgerschap-oefenen', 'taalbewust-lesgeven'])
  })

  it('can be named in the config', () => {
    const config = read(ours, 'outcomes.config.yaml')
    write(
      ours,
      'outcomes.config.yaml',
      `${config}\npeers:\n  veenkade: { path: ../theirs }\n  ver: { url: 'https://example.org/x.git' }\n`,
    )
    expect(json('veenkade').pairs).toHaveLength(6)
    const { exit, stderr } = outcomes(ours, 'crosswalk', 'ver')
    expect({ exit, stderr }).toEqual({
      exit: 2,
      stderr: '`ver` is nog niet opgehaald: doe eerst `outcomes peers fetch`.\n',
    })
  })

  it('is laid beside more than one other', () => {
    const third = path.join(here, 'third')
    cpSync(theirs, third, { recursive: true })
    patch(third, 'outcomes.config.yaml', 'id: veenkade', 'id: derde')
    const { crosswalks } = json('.', '../theirs', '../third')
    expect(crosswalks).toHaveLength(3)
    const same = JSON.parse(
      outcomes(ours, 'crosswalk', '../theirs', '../third', '--format', 'json').stdout,
    ) as Json
    expect(same.pairs.map(({ relation }) => relation)).toEqual(Array.from({ length: 8 }, () => 'exact'))
  })

  it('is no other version of the same institute', () => {
    const { exit, stderr } = outcomes(ours, 'crosswalk', '.')
    expect(exit).toBe(2)
    expect(stderr).toMatch(/^Beide kanten zijn van instituut `voorbeeld-hogeschool`/)
  })
})

describe('--write', () => {
  it('proposes equivalents, keeps what stands there, and is read back', () => {
    const file = 'outcomes/toetsen-en-feedback-geven.yaml'
    const before = read(ours, file)
    const { exit, stderr } = outcomes(ours, 'crosswalk', '../theirs', '--write')
    expect(exit).toBe(0)
    expect(stderr).toContain('6 verbanden voorgesteld onder `relations.equivalents`')
    const after = read(ours, file)
    expect(after).toBe(
      before.replace(
        '  partOf: [onderwijs-ontwerpen-en-verantwoorden]\n',
        '  partOf: [onderwijs-ontwerpen-en-verantwoorden]\n  equivalents:\n    - to: veenkade:eerlijk-toetsen\n      match: close\n',
      ),
    )
    expect(outcomes(ours, 'validate', '--only', 'schema').exit).toBe(0)
    const again = outcomes(ours, 'crosswalk', '../theirs', '--write')
    expect(again.stderr).toContain('0 verbanden voorgesteld')
    expect(read(ours, file)).toBe(after)
  })
})
