/** The first day: init and new, with flags, and at a real terminal where tmux is there. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { findVerbs, joinSentence } from '../../src/cli/new/sentence.ts'
import { realWorld } from '../../src/cli/real-world.ts'
import { readLexicon } from '../../src/language/read-lexicon.ts'
import { failingDisk } from '../failing-disk.ts'
import { runMain } from '../run-main.ts'
import { snapshot } from '../snapshot.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const change = { program: realWorld(root).program }
let here = ''
beforeEach(() => {
  here = mkdtempSync(path.join(tmpdir(), 'outcomes-start-'))
})
afterEach(() => {
  rmSync(here, { recursive: true })
})
const outcomes = (...argv: string[]) => runMain(here, argv, { change })
const read = (file: string) => readFileSync(path.join(here, file), 'utf8')
const filesThere = () => Object.keys(snapshot(here)).filter((name) => !name.endsWith('/'))

describe('init', () => {
  test.each([
    ['nl', 'empty', 'github'],
    ['en', 'empty', 'gitlab'],
    ['nl', 'example', 'none'],
  ])('%s, %s, %s: what is written is right and laid out', async (language, start, ci) => {
    const ran = await outcomes('init', '--yes', '--institute', 'Onze Pabo: “groot”', '--language', language, '--start', start, '--ci', ci) // prettier-ignore
    expect(ran.exit).toBe(0)
    expect(await outcomes('validate', '--fail-on', start === 'empty' ? 'info' : 'error')).toMatchObject({
      exit: 0,
    })
    expect((await outcomes('fmt', '--check')).exit).toBe(0)
    expect(parse(read('outcomes.config.yaml'))).toMatchObject({
      institute: { name: 'Onze Pabo: “groot”' },
      language,
    })
    expect(read(language === 'nl' ? 'LEESMIJ.md' : 'README.md')).toContain('Onze Pabo: “groot”')
    for (const file of ran.stdout.trim().split('\n')) expect(() => read(file)).not.toThrow()
    // Every modeline leads to a schema that is there.
    for (const file of filesThere().filter((name) => name.endsWith('.yaml'))) {
      const schema = /\$schema=(\S+)/.exec(read(file))?.[1]
      if (schema) expect(() => read(path.join(path.dirname(file), schema))).not.toThrow()
    }
  })

  test('what stands there stays, and is said; --force replaces it', async () => {
    writeFileSync(path.join(here, 'LEESMIJ.md'), 'van ons\n')
    const ran = await outcomes('init', '--yes', '--lang', 'nl')
    expect(ran.stderr).toContain('LEESMIJ.md bestond al en is gebleven.')
    expect(read('LEESMIJ.md')).toBe('van ons\n')
    await outcomes('init', '--yes', '--lang', 'nl', '--force')
    expect(read('LEESMIJ.md')).toContain('In vijf stappen')
    const before = snapshot(here)
    const again = await outcomes('init', '--yes', '--lang', 'nl')
    expect(again).toMatchObject({ exit: 0, stdout: '' })
    expect(snapshot(here)).toEqual(before)
  })

  test('a list is where it can start', async () => {
    writeFileSync(
      path.join(here, 'lijst.csv'),
      'Leeruitkomst\nDe leraar begrijpt toetsen.\nDe leraar ontwerpt toetsen.\n',
    )
    const ran = await outcomes('init', 'pabo', '--yes', '--lang', 'nl', '--from', 'lijst.csv')
    expect(ran.exit).toBe(0)
    expect(filesThere().filter((file) => file.startsWith('pabo/outcomes/')).length).toBeGreaterThanOrEqual(2)
    expect((await outcomes('-C', 'pabo', 'validate', '--rule', 'outcome/observable-verb')).stdout).toContain(
      'begrijpen',
    )
  })

  test.each([
    ['no terminal and no answers', ['init']],
    ['an id that cannot be one', ['init', '--yes', '--id', 'Wij!']],
    ['a language it does not speak', ['init', '--yes', '--languages', 'nl,de']],
    ['import without a list', ['init', '--yes', '--start', 'import']],
  ])('%s: one sentence, and nothing written', async (_what, argv) => {
    const ran = await outcomes(...argv)
    expect(ran).toMatchObject({ exit: 2, stdout: '' })
    expect(ran.stderr.trim().split('\n')).toHaveLength(1)
    expect(filesThere()).toEqual([])
  })

  test('a disk that fills up half way is put back', async () => {
    for (let fails = 1; fails < 20; fails++) {
      const { outputFolder } = failingDisk(fails)
      await runMain(here, ['init', '--yes'], { change: { ...change, outputFolder } })
      expect(filesThere().filter((file) => /\.\w+$/.test(file) && !file.endsWith('.vscode') && !file.endsWith('.github'))).toEqual([]) // prettier-ignore
    }
  })
})

describe('new', () => {
  beforeEach(async () => {
    await outcomes('init', '--yes', '--institute', 'X', '--language', 'nl')
  })

  test('an outcome from a sentence: taken apart, and what is open is said', async () => {
    const ran = await outcomes('new', 'outcome', '--from', 'De leraar ontwerpt een toets en analyseert de resultaten.', '--set', 'title=Toetsen', '--set', 'standard.criteria.2.text=Noemt twee oorzaken.') // prettier-ignore
    expect(ran).toMatchObject({ exit: 0, stdout: 'outcomes/toetsen.yaml\n' })
    expect(ran.stderr).toContain('outcome/context-present')
    const { behaviours, standard } = parse(read('outcomes/toetsen.yaml')) as Record<string, any> // eslint-disable-line @typescript-eslint/no-explicit-any
    expect(behaviours.map(({ verb }: { verb: string }) => verb)).toEqual(['ontwerpen', 'analyseren'])
    expect(standard.criteria).toEqual([
      { id: 'criterium-2', behaviours: ['analyseren'], text: 'Noemt twee oorzaken.' },
    ])
    expect((await outcomes('fmt', '--check')).exit).toBe(0)
  })

  test.each([
    ['persona', ['--set', 'name=Ali (verzonnen)', '--set', 'targetGroup=Zij-instromers', '--set', 'route=side_entry', '--set', 'summary=Ali werkt in een laboratorium en wil leraar worden.', '--set', 'startingSituation=Ali geeft nog geen les.', '--set', 'strengths=rustig; nieuwsgierig', '--set', 'provenance.basedOn=Werkgroep'], 'personas/ali-verzonnen.yaml'],
    ['agreement', ['--set', 'title=Samen', '--set', 'partnership=Partnerschap', '--set', 'parties.1.name=School'], 'agreements/samen.yaml'],
    ['framework', ['--set', 'title=Kader', '--set', 'items=Eén ding; Nog een'], 'frameworks/kader.yaml'],
    ['translation', ['--of', 'feedback-geven', '--set', 'title=Giving feedback'], 'outcomes/feedback-geven.en.yaml'],
  ])('%s', async (kind, argv, file) => {
    const ran = await outcomes('new', kind, ...argv)
    expect(ran.stdout).toBe(`${file}\n`)
    expect((await outcomes('validate', '--only', 'schema')).exit).toBe(0)
    expect((await outcomes('fmt', '--check')).exit).toBe(0)
    // A second one never takes the place of the first.
    const before = read(file)
    await outcomes('new', kind, ...argv)
    expect(read(file)).toBe(before)
  }) // prettier-ignore

  test.each([
    ['without a terminal and a sentence', ['new', 'outcome']],
    ['without what a persona needs', ['new', 'persona']],
    ['a field that is none', ['new', 'framework', '--set', 'title=x', '--set', 'titel=y']],
    ['a kind that is none', ['new', 'outcom']],
    ['a translation of nothing', ['new', 'translation', '--of', 'weg']],
    [
      'a value that does not fit',
      ['new', 'outcome', '--from', 'De leraar ontwerpt.', '--set', 'level.nlqf=99'],
    ],
  ])('%s: one sentence, and nothing written', async (_what, argv) => {
    const before = snapshot(here)
    const ran = await outcomes(...argv)
    expect(ran).toMatchObject({ exit: 2, stdout: '' })
    expect(snapshot(here)).toEqual(before)
  })
})

describe('a sentence grows', () => {
  test.each([
    ['nl', 'De leraar', [{ verb: 'afstemmen', rest: 'lessen op de groep' }, { verb: 'ontwerpen', rest: 'een toets' }], 'De leraar stemt lessen op de groep af en ontwerpt een toets.'],
    ['en', 'The teacher', [{ verb: 'design', rest: 'a test' }], 'The teacher designs a test.'],
  ] as const)('%s', (language, actor, parts, sentence) => {
    expect(joinSentence(actor, parts, readLexicon(language))).toBe(sentence)
  }) // prettier-ignore

  test('verbs that cannot be seen are shown with what to take instead', () => {
    const [first] = findVerbs(readLexicon('nl'), 'begrijpen', 'nl')
    expect(first?.disabled).toContain('uitleggen')
    expect(findVerbs(readLexicon('nl'), 'ontwerp', 'nl')[0]).toEqual({
      value: 'ontwerpen',
      name: 'ontwerpen',
    })
  })
})

const hasTmux = spawnSync('tmux', ['-V']).status === 0

describe.skipIf(!hasTmux)('at a terminal of 80 columns', () => {
  const socket = `outcomes-${process.pid}`
  const tmux = (...argv: string[]) => execFileSync('tmux', ['-L', socket, ...argv], { encoding: 'utf8' })
  const screen = () => tmux('capture-pane', '-p')
  const until = async (text: string) => {
    for (let turn = 0; turn < 300; turn++) {
      if (screen().includes(text)) return screen()
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error(`never saw ${text} in\n${screen()}`)
  }
  beforeEach(() => {
    const command = `env -u CI NO_COLOR=1 ${process.execPath} ${path.join(root, 'bin/outcomes.js')} init --lang nl; echo uit=$?; sleep 100`
    tmux('new-session', '-d', '-x', '80', '-y', '30', '-c', here, command)
  })
  afterEach(() => {
    spawnSync('tmux', ['-L', socket, 'kill-server'])
  })

  test('the questions lead to a repository', async () => {
    await until('Hoe heet jullie')
    tmux('send-keys', 'Onze pabo', 'Enter')
    await until('In welke taal')
    tmux('send-keys', 'Enter')
    await until('Willen jullie ook')
    tmux('send-keys', 'Enter')
    await until('Waar willen jullie mee beginnen')
    tmux('send-keys', 'Enter')
    await until('Waar staat de repository')
    tmux('send-keys', 'Enter')
    const shown = await until('uit=0')
    expect(shown).toContain('En nu:')
    expect(Math.max(...shown.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
    expect((await outcomes('validate', '--fail-on', 'info')).exit).toBe(0)
  })

  test('Ctrl-C half way leaves nothing, with 130', async () => {
    await until('Hoe heet jullie')
    tmux('send-keys', 'Onze pabo', 'Enter')
    await until('In welke taal')
    tmux('send-keys', 'C-c')
    await until('uit=130')
    expect(filesThere()).toEqual([])
  })
})
