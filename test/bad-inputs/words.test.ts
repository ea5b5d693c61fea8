/** Hostile ids and texts in a file that is sound otherwise: they are refused or shown, never obeyed. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it, test } from 'vitest'
import { tinyFiles, tinyWith } from '../tiny.ts'
import { expectStanding, headings, openGround, run, stand, standEverywhere } from './standing.ts'

const read = (name: string) => JSON.parse(readFileSync(fileURLToPath(new URL(name, import.meta.url)), 'utf8')) as unknown
const ids = read('./ids.json') as Readonly<Record<string, string>>
/** What is expected of each, and the text. */
const texts = read('./texts.json') as Readonly<Record<string, readonly ['accept' | 'reject' | 'either', string]>>

const ground = openGround()
afterAll(() => {
  ground.close()
})

const outcome = 'outcomes/feedback-geven.yaml'
const anOutcome = (id: string) =>
  `id: ${JSON.stringify(id)}\nversion: 1.0.0\nstatus: draft\nlanguage: nl\ntitle: x\nstatement: x\nbehaviours: [{ id: a, verb: a, text: a }]\n`

describe('an id becomes a file name, an anchor and an argument', () => {
  /** Harmless here, where the cases fear them: ids are only ever keys of maps, and files are found by `id.yaml`. */
  const fine = ['id-constructor', 'id-index', 'id-bool', 'id-number'].map((name) => `10-ids-paths/${name}`)

  it.each(Object.entries(ids).filter(([name]) => !fine.includes(name)))('%s is refused: %j', async (_name, id) => {
    const ran = await standEverywhere(ground.make({ 'outcomes/x.yaml': anOutcome(id) }))
    expect(ran.exit).toBe(1)
    for (const heading of headings(ran))
      expect(heading).toMatch(/^outcomes\/x\.yaml:1:\d+ (?:schema\/(?:pattern|max-length)|yaml\/character|repository\/file-name)$/)
    expect(headings(ran)[0]).not.toContain('file-name')
  }) // prettier-ignore

  it.each(Object.entries(ids).filter(([name]) => fine.includes(name)))('%s is taken: %j', async (_name, id) => {
    const here = ground.make({ [`outcomes/${id}.yaml`]: anOutcome(id) })
    expect((await standEverywhere(here)).exit).toBe(0)
    const { stdout } = await stand(here, ['show', id, '--format', 'json'])
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'outcome', item: { id } })
  }) // prettier-ignore

  it.each(['con', 'nul', 'com1', 'lpt9', 'prn', 'aux', 'conin'])('a device of Windows is refused: %s', async (id) => {
    const ran = await standEverywhere(ground.make({ [`outcomes/${id}.yaml`]: anOutcome(id) }))
    expect(headings(ran)).toEqual([`outcomes/${id}.yaml:1:5 repository/reserved-name`])
  }) // prettier-ignore
})

describe('two files of one name', () => {
  const twice = anOutcome('twee')
  it.each([
    ['collide-same', { 'outcomes/twee.yaml': twice, 'outcomes/sub/twee.yaml': twice }, 'outcomes/twee.yaml:1:5 repository/duplicate-id'],
    ['collide-ext', { 'outcomes/twee.yaml': twice, 'outcomes/twee.yml': twice }, 'outcomes/twee.yml:1:5 repository/duplicate-id'],
    ['collide-case', { 'outcomes/twee.yaml': twice, 'outcomes/TWEE.yaml': anOutcome('TWEE') }, 'outcomes/TWEE.yaml:1:5 schema/pattern'],
    ['collide-nfc-nfd', { 'outcomes/caf\u00e9.yaml': anOutcome('caf\u00e9'), 'outcomes/cafe\u0301.yaml': anOutcome('cafe\u0301') }, 'outcomes/café.yaml:1:5 schema/pattern'],
  ])('10-ids-paths/%s', async (_name, files, heading) => {
    const ran = await standEverywhere(ground.make(files))
    expect(ran.exit).toBe(1)
    expect(headings(ran)).toContain(heading)
  }) // prettier-ignore

  it('are both named, with the line of each', async () => {
    const files = { 'outcomes/twee.yaml': twice, 'outcomes/sub/twee.yaml': twice }
    const { stdout } = await stand(ground.make(files), ['validate', '--lang', 'en'])
    expect(stdout).toMatch(/outcomes\/twee\.yaml:1:5.*outcomes\/sub\/twee\.yaml:1:5 {2}The same id is here\./s)
  })
})

/** A text in each place where lists and findings show one. */
const withText = (text: string) =>
  tinyWith({
    [outcome]: { 'title: Feedback geven': `title: ${JSON.stringify(text)}` },
    'personas/amy.yaml': { 'targetGroup: Deeltijdstudenten': `targetGroup: ${JSON.stringify(text)}` },
    'frameworks/beroepsprofiel.yaml': { "version: '2026'": `version: ${JSON.stringify(text.slice(0, 64) || 'x')}` },
  }) // prettier-ignore

describe('a text is words', () => {
  const taken = Object.entries(texts).filter(([, [expected]]) => expected !== 'reject')
  const refused = Object.entries(texts).filter(([, [expected]]) => expected === 'reject')

  it.each(taken.filter(([, [expected]]) => expected === 'accept'))('%s is kept as it is: %j', async (_name, [, text]) => {
    const here = ground.make(withText(text))
    expect((await standEverywhere(here)).exit).toBe(0)
    const { stdout } = await stand(here, ['show', 'feedback-geven', '--format', 'json'])
    expect((JSON.parse(stdout) as { item: { title: string } }).item.title).toBe(text)
  }) // prettier-ignore

  it.each(taken)('%s acts nowhere: %j', async (_name, [expected, text]) => {
    const here = ground.make(withText(text))
    if (expected === 'either') await standEverywhere(here)
    await stand(here, ['show', 'feedback-geven'])
    await stand(here, ['show', 'amy'], { columns: 40 })
    await stand(here, ['list', 'outcomes'], { columns: 30 })
  }) // prettier-ignore

  it.each(refused)('%s is refused: %j', async (_name, [, text]) => {
    const ran = await standEverywhere(ground.make(withText(text)))
    expect(ran.exit).toBe(1)
    expect(headings(ran).filter((one) => one.startsWith(outcome))).toEqual([
      expect.stringMatching(/:5:\d+ yaml\/character$/),
    ])
  })

  it.each(Object.entries(texts))('%s in a value that a finding shows: %j', async (_name, [, text]) => {
    const files = tinyWith({ [outcome]: { 'status: draft': `status: ${JSON.stringify(text)}` } })
    const here = ground.make(files)
    expect((await standEverywhere(here)).exit).toBe(1)
    for (const format of ['stylish', 'markdown', 'html', 'junit', 'checkstyle'])
      await stand(here, ['validate', '--format', format])
  }) // prettier-ignore

  it.each(Object.entries(texts).filter(([name]) => name.startsWith('14')))('%s in a run of GitHub: %j', async (_name, [, text]) => {
    const files = tinyWith({ [outcome]: { 'status: draft': `status: ${JSON.stringify(text)}` } })
    const { stdout, stderr } = await run(ground.make(files), ['validate', '--only', 'schema'], { env: { GITHUB_ACTIONS: 'true' } })
    expect(stderr).toBe('')
    const commands = stdout.split('\n').filter((line) => /^\s*::|##\[/.test(line))
    expect(commands.length).toBeGreaterThan(0)
    for (const line of commands) expect(line).toMatch(/^::error file=outcomes\/feedback-geven\.yaml,line=\d+,/)
  }) // prettier-ignore
})

describe('long texts', () => {
  const long: Readonly<Record<string, string>> = {
    '11-html-markdown/md-backtick-bomb': '`'.repeat(15_000),
    '11-html-markdown/md-bracket-bomb': '['.repeat(15_000),
    '11-html-markdown/md-strong-bomb': '**a '.repeat(4000),
    '13-terminal/long-line': 'x'.repeat(19_000),
    '13-terminal/wide': '漢'.repeat(3900),
    '14-ci-commands/summary-big': '<b>'.repeat(6000),
    '18-lint-regex/a': 'a'.repeat(15_000),
    '18-lint-regex/amp': '&'.repeat(15_000),
    '18-lint-regex/backslash': '\\'.repeat(15_000),
    '18-lint-regex/comma': 'a,'.repeat(7500),
    '18-lint-regex/en': 'en '.repeat(5000),
    '18-lint-regex/lt': '<'.repeat(15_000),
    '18-lint-regex/nl': `a${'\n'.repeat(15_000)}b`,
    '18-lint-regex/paren': '('.repeat(15_000),
    '18-lint-regex/paren-pairs': '()'.repeat(7500),
    '18-lint-regex/parens-nested': '(a '.repeat(5000),
    '18-lint-regex/quote': '"'.repeat(15_000),
    '18-lint-regex/semicolon': '; '.repeat(7500),
    '18-lint-regex/sentence': 'De student volgt de ontwikkeling en '.repeat(400),
    '18-lint-regex/space': `a${' '.repeat(15_000)}b`,
    '18-lint-regex/verb-list': 'volgt, begrijpt, stemt af, '.repeat(500),
    '18-lint-regex/words': 'woord '.repeat(2500),
  }

  it.each(Object.entries(long))('%s is refused for its length, or read in time', async (_name, text) => {
    const statement = (words: string) => `statement: ${JSON.stringify(words)}`
    for (const words of [text, text.slice(0, 3990)]) {
      const files = { [outcome]: tinyFiles[outcome]!.replace(/^statement: .*$/m, () => statement(words)) }
      const ran = await standEverywhere(ground.make(files))
      const [found] = headings(ran)
      if (words === text && text.length > 4000) expect(found).toMatch(/:6:\d+ (?:schema\/max-length|yaml\/\S+)$/)
      else if (found !== undefined) expect(found).toContain(`${outcome}:6:`)
    }
  }) // prettier-ignore
})

test('what nobody thought of: every character there is, in a title', async () => {
  for (let block = 0; block < 0x110000; block += 0x800) {
    const characters = Array.from({ length: 0x800 }, (_, at) => block + at)
    const text = characters.map((code) => String.fromCodePoint(code)).join('')
        // Only where the blocks differ in kind; each is 2,048 characters.
    if (block >= 0x20000 && block < 0xe0000 && block % 0x10000 !== 0) continue
    const files = tinyWith({ [outcome]: { 'status: draft': `status: ${JSON.stringify(text)}` } })
    expectStanding(await run(ground.make(files), ['validate', '--only', 'schema']))
  }
})
