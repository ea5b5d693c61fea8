/** The command line: what it takes, in which language it answers, and that it never falls over. */
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { commands, globalOptions } from '../../src/cli/commands.ts'
import { peekOption } from '../../src/cli/language.ts'
import { runMain } from '../run-main.ts'

const tiny = fileURLToPath(new URL('../fixtures/tiny', import.meta.url))
let root = ''
let here = ''

beforeAll(() => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), 'outcomes-main-')))
  here = path.join(root, 'tiny')
  cpSync(tiny, here, { recursive: true })
  mkdirSync(path.join(root, 'empty'))
})
afterAll(() => rmSync(root, { recursive: true }))

/** The first line that was said. */
const firstLine = async (...[cwd, argv, circumstances]: Parameters<typeof runMain>): Promise<string> => {
  const { stdout, stderr } = await runMain(cwd, argv, circumstances)
  return (stderr || stdout).split('\n')[0] ?? ''
}

describe('the language', () => {
  const dutch = '`abracadabra` is geen opdracht van outcomes. Zie `outcomes --help`.'
  const english = '`abracadabra` is not a command of outcomes. See `outcomes --help`.'
  const empty = () => path.join(root, 'empty')

  it('is what was asked for', async () => {
    expect(await firstLine(here, ['abracadabra', '--lang', 'en'])).toBe(english)
    expect(await firstLine(here, ['--lang=en', 'abracadabra'])).toBe(english)
    expect(await firstLine(empty(), ['abracadabra', '--lang', 'nl'])).toBe(dutch)
  })

  it('else what the repository says, also from a folder within it or with -C', async () => {
    expect(await firstLine(here, ['abracadabra'])).toBe(dutch)
    expect(await firstLine(path.join(here, 'outcomes'), ['abracadabra'])).toBe(dutch)
    expect(await firstLine(empty(), ['abracadabra', '-C', '../tiny'])).toBe(dutch)
    expect(await firstLine(empty(), ['abracadabra', '-C../tiny'])).toBe(dutch)
  })

  it.each([
    [{ LC_ALL: 'nl_NL.UTF-8' }, dutch],
    [{ LANG: 'nl' }, dutch],
    [{ LC_ALL: 'en_GB.UTF-8', LANG: 'nl_NL.UTF-8' }, english],
    [{ LC_ALL: 'C', LANG: 'nl_NL.UTF-8' }, dutch],
    [{ LC_MESSAGES: 'nl_BE', LANG: 'en_US' }, dutch],
    [{ LANG: 'de_DE.UTF-8' }, english],
    [{}, english],
  ])('else what the system says: %j', async (env, answer) => {
    expect(await firstLine(empty(), ['abracadabra'], { env })).toBe(answer)
  })

  it.each([
    ['language: en\nschema: 1\n', english],
    ['language: "en" # zo\n', english],
    ["language: 'nl'\n", dutch],
    ['schema: 1\r\nlanguage: nl\r\n', dutch],
    ['language: fr\n', english],
    ['id: [\nlanguage: nl\n', dutch],
    ['# language: nl\n', english],
    ['', english],
  ])('is read from a config that may be broken: %j', async (config, answer) => {
    const folder = mkdtempSync(path.join(root, 'config-'))
    writeFileSync(path.join(folder, 'outcomes.config.yaml'), config)
    expect(await firstLine(folder, ['abracadabra'])).toBe(answer)
  })
})

describe('an option is found before the command line is read', () => {
  it.each([
    [['list', '-C', 'x'], '-C', 'x'],
    [['-Cx', 'list'], '-C', 'x'],
    [['--lang', 'nl'], '--lang', 'nl'],
    [['--lang=nl'], '--lang', 'nl'],
    [['--', '--lang', 'nl'], '--lang', undefined],
    [['--language', 'nl'], '--lang', undefined],
    [['-C'], '-C', undefined],
  ])('%j: %s', (argv, flag, value) => {
    expect(peekOption(argv, flag)).toBe(value)
  })
})

describe('a command line that makes no sense', () => {
  it.each([
    [['list', '--format'], '`--format` needs a value.'],
    [['list', '--formt', 'json'], '`--formt` is not an option here. Did you mean `--format`?'],
    [['list', '-x'], '`-x` is not an option here. See `outcomes --help`.'],
    [['list', 'personnas'], '`personnas` is not possible here, expected outcomes, personas, agreements, frameworks. Did you mean `personas`?'],
    [["it's"], "`it's` is not a command of outcomes. See `outcomes --help`."],
    [['validate', '--fail-on', "'x' is invalid"], "`'x' is invalid` is not possible here, expected error, warning, info."],
    [['x'.repeat(300)], `\`${'x'.repeat(59)}…\` is not a command of outcomes. See \`outcomes --help\`.`],
    [['a\u001b[31mb\nc'], '`a\\u{1B}[31mb\\u{A}c` is not a command of outcomes. See `outcomes --help`.'],
    [['constructor'], '`constructor` is not a command of outcomes. See `outcomes --help`.'],
    [['show', '__proto__'], 'There is nothing with the id `__proto__`. See `outcomes list`.'],
  ])('%j', async (argv, sentence) => {
    const { exit, stdout, stderr } = await runMain(here, [...argv, '--lang', 'en'])
    expect({ exit, stdout, stderr }).toEqual({ exit: 2, stdout: '', stderr: `${sentence}\n` })
  }) // prettier-ignore
})

describe('help', () => {
  it.each(['nl', 'en'] as const)(
    'in %s: what people copy comes first, and every command and option is there',
    async (language) => {
      const { stdout } = await runMain(here, ['--help', '--lang', language])
      const at = (words: string) => stdout.indexOf(words)
      expect(at('outcomes validate')).toBeGreaterThan(0)
      expect(at('outcomes validate')).toBeLessThan(at(language === 'nl' ? 'Gebruik:' : 'Usage:'))
      for (const { name, summary } of commands) {
        expect(stdout).toContain(`\n  ${name.padEnd(9)} `)
        expect(stdout.replaceAll(/\s+/g, ' ')).toContain(summary[language])
      }
      for (const command of commands) {
        const one = (await runMain(here, [command.name, '--help', '--lang', language])).stdout
        const flat = one.replaceAll(/\s+/g, ' ')
        expect(one.split('\n')[0]).toBe(`outcomes ${command.name} — ${command.summary[language]}`)
        for (const { command: example, what } of command.examples)
          expect(flat).toContain(`${example} ${what[language]}`)
        for (const { flags, summary } of command.options)
          expect(flat).toContain(`${flags} ${summary[language]}`)
        for (const { flags, summary } of globalOptions)
          expect(flat).toContain(`${flags} ${summary[language]}`)
      }
    },
  )

  it('is given with nothing to do, with only options, and when asked', async () => {
    const help = await runMain(here, ['--help'])
    for (const argv of [[], ['--quiet'], ['--lang', 'nl'], ['-C', '.'], ['-h']]) {
      expect(await runMain(here, argv)).toMatchObject({ exit: 0, stdout: help.stdout, stderr: '' })
    }
  })

  it('keeps within a terminal, from narrow to wide', async () => {
    for (const columns of [60, 80, 120]) {
      for (const argv of [['--help'], ['validate', '--help'], ['render', '-h']]) {
        const { stdout } = await runMain(here, [...argv, '--lang', 'nl'], { columns })
        const long = stdout.split('\n').filter((line) => line.length > columns)
        // Examples and the first line are not broken: they are there to be copied.
        expect(
          long.filter((line) => !line.startsWith('  outcomes ') && !line.startsWith('outcomes ')),
        ).toEqual([])
      }
    }
  })
})

describe('-C', () => {
  it('takes a folder that is a link: it was named', async () => {
    symlinkSync(here, path.join(root, 'link'))
    expect((await runMain(root, ['list', '-C', 'link'])).exit).toBe(0)
    expect((await runMain(root, ['validate', '-C', 'link', '--only', 'schema'])).exit).toBe(0)
  })

  it.each(['nergens', 'tiny/outcomes.config.yaml', 'x'.repeat(5000), 'nul\0byte', '/dev/null/x', ''])(
    'names what is no folder: %j',
    async (folder) => {
      const { exit, stderr } = await runMain(root, ['list', '-C', folder, '--lang', 'en'])
      expect(exit).toBe(2)
      expect(stderr.trim().split('\n')).toHaveLength(1)
      expect(stderr).toMatch(/does not exist or cannot be read|There are no outcomes in/)
    },
  )
})

test('a folder that holds only one kind of thing is a repository', async () => {
  const folder = mkdtempSync(path.join(root, 'one-'))
  cpSync(path.join(tiny, 'frameworks'), path.join(folder, 'frameworks'), { recursive: true })
  const { exit, stdout } = await runMain(folder, ['validate', '--lang', 'en', '--only', 'schema,references'])
  expect({ exit, stdout }).toEqual({ exit: 0, stdout: '1 file checked: all is well.\n' })
})

test('a report can go to a file, and the terminal keeps another', async () => {
  const { exit, stdout } = await runMain(here, ['validate', '--only', 'schema', '--format', 'text', 'json=../report.json'])
  expect({ exit, stdout }).toEqual({ exit: 0, stdout: '6 bestanden gecontroleerd: alles in orde.\n' })
}) // prettier-ignore

test('a bug says that it is one, and where', async () => {
  const { exit, stderr } = await runMain(here, ['validate', '--lang', 'en'], {
    change: {
      today: () => {
        throw new Error('kapot')
      },
    },
  })
  expect(exit).toBe(2)
  expect(stderr).toMatch(
    /^This is a bug in outcomes itself\. Please report it, with the lines below:\nError: kapot\n/,
  )
})

test('no command line makes it fall over', async () => {
  const word = fc.oneof(
    fc.constantFrom('list', 'show', 'schema', 'validate', '--format', 'json', '--lang', 'nl', '-C', '--', '--quiet', '--fail-on', '--help', '--version', '-', '--only', 'schema', 'outcomes', 'feedback-geven', '', '=', '--format=', '--no-color'),
    fc.string({ unit: 'binary', maxLength: 8 }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(word, { maxLength: 5 }), async (argv) => {
      // The text of files that are written is another test's business.
      fc.pre(!argv.some((one) => one.includes('=') || one === '--fix' || one === 'render'))
      const { exit, stdout, stderr } = await runMain(here, argv)
      expect([0, 1, 2]).toContain(exit)
      expect(stdout + stderr).not.toMatch(/\n\s+at |\[object |undefined|outcomes itself|outcomes zelf/)
      if (exit === 2) expect(stderr.trim().split('\n')).toHaveLength(1)
    }),
    { numRuns: 300 },
  )
}) // prettier-ignore
