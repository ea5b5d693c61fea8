import { cpSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { copyExample } from '../copy-example.ts'
import { clear, outcomes, patch, read, temporary, write } from './git-repository.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const here = temporary()
const ours = path.join(here, 'ours')
const theirs = path.join(here, 'theirs')
afterAll(() => clear(here))

beforeAll(() => {
  copyExample(ours)
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

  it('three or more stand in one overview, in every form', () => {
    const third = path.join(here, 'duinrand')
    cpSync(theirs, third, { recursive: true })
    patch(third, 'outcomes.config.yaml', 'id: veenkade', 'id: duinrand')
    rmSync(path.join(third, 'outcomes/burgerschap-oefenen.yaml'))
    const run = (...args: readonly string[]) => outcomes(ours, '--lang', 'nl', 'crosswalk', '../theirs', '../duinrand', '.', ...args).stdout // prettier-ignore
    const { matrix } = JSON.parse(run('--format', 'json')) as {
      matrix: {
        outcomes: { cells: string[][]; bonds: { one: number; other: number; relation: string | null }[] }[]
        domains: { label: string; cells: string[][] }[]
      }
    }
    expect(matrix.outcomes.filter(({ cells }) => cells.every(({ length }) => length === 1))).toHaveLength(6)
    expect(matrix.outcomes.at(-1)!.cells).toEqual([[], [], ['digitale-leermiddelen-kiezen-en-evalueren']])
    // Every outcome of every institute stands in one row.
    const ids = [0, 1, 2].map((at) => matrix.outcomes.flatMap(({ cells }) => cells[at]!))
    expect(ids.map(({ length }) => length)).toEqual([8, 7, 7])
    expect(ids.map((one) => new Set(one).size)).toEqual([8, 7, 7])
    for (const { bonds } of matrix.outcomes.slice(0, 6))
      expect(bonds[0]).toEqual({ one: 0, other: 1, relation: 'exact' })
    expect(matrix.domains.find(({ label }) => label === 'Een groep dragen')?.cells.map(({ length }) => length)).toEqual([2, 1, 0]) // prettier-ignore

    const text = run()
    const overview = text.slice(0, text.indexOf('↔'))
    expect(overview.replaceAll('\n', ' ')).toContain(
      'Van de 9 onderwerpen staan er 6 bij alle 3 instituten, 1 bij 2 en 2 bij maar één.',
    )
    for (const line of overview.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
    const markdown = run('--format', 'markdown')
    const rows = markdown
      .slice(0, markdown.indexOf('↔'))
      .split('\n')
      .filter((line) => line.startsWith('|'))
    expect(new Set(rows.map((line) => line.split(' | ').length))).toEqual(new Set([4]))
    expect(run('--format', 'html')).toContain('<h2>Alle instituten naast elkaar</h2>')
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
