/** Templates of an institute's own: listed, started from the built-in ones, and checked. */
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openGround } from '../bad-inputs/standing.ts'
import { runMain } from '../run-main.ts'

const ground = openGround()
afterAll(() => {
  ground.close()
})
const root = new URL('../../', import.meta.url)
const templates = (here: string, argv: readonly string[], language = 'nl') =>
  runMain(here, ['--lang', language, 'templates', ...argv])
const builtIn = (name: string) => fs.readFileSync(new URL(`templates/${name}`, root), 'utf8')
const form = 'nl/assessment-form.md.hbs'

describe('templates list', () => {
  it('tells own from built-in', async () => {
    const here = ground.make({
      [`templates/${form}`]: '# x',
      'templates/en/assessment-form.md.hbs': builtIn('en/assessment-form.md.hbs'),
    })
    const { exit, stdout } = await templates(here, ['list'])
    expect(exit).toBe(0)
    expect(stdout).toMatch(/^nl\/assessment-form\.md\.hbs +eigen +Beoordelingsformulier$/m)
    expect(stdout).toMatch(/^en\/assessment-form\.md\.hbs +ingebouwd/m)
    expect((await templates(here, ['list'], 'en')).stdout).toMatch(
      /^nl\/assessment-form\.md\.hbs +own +Assessment form$/m,
    )
  })
})

describe('templates eject', () => {
  it('copies the built-in one, for both languages or for one', async () => {
    const here = ground.make()
    expect(
      await templates(here, ['eject', 'assessment-form', 'nl/partials/head', 'style.css']),
    ).toMatchObject({ exit: 0 })
    for (const name of [form, 'en/assessment-form.md.hbs', 'nl/partials/head.md.hbs', 'style.css'])
      expect(fs.readFileSync(path.join(here, 'templates', name), 'utf8')).toBe(builtIn(name))
    expect(fs.existsSync(path.join(here, 'templates/en/partials'))).toBe(false)
    expect(await templates(here, ['check'])).toMatchObject({ exit: 0 })
  })
  it('overwrites nothing', async () => {
    const here = ground.make({ [`templates/${form}`]: '# mijn eigen' })
    const ran = await templates(here, ['eject', 'assessment-form'])
    expect(ran.exit).toBe(1)
    expect(ran.stderr).toBe(`templates/${form} staat er al en is niet overschreven.\n`)
    expect(ran.stdout).toBe('nieuw  templates/en/assessment-form.md.hbs\n')
    expect(fs.readFileSync(path.join(here, 'templates', form), 'utf8')).toBe('# mijn eigen')
  })
  it.each([
    [['assesment-form'], 'Bedoelde je `assessment-form`?'],
    [['../../etc/passwd'], 'Er is geen ingebouwd sjabloon'],
    [[], 'Welk sjabloon?'],
  ])('%j is refused', async (names, words) => {
    const here = ground.make()
    const ran = await templates(here, ['eject', ...names])
    expect(ran).toMatchObject({ exit: 2, stdout: '' })
    expect(ran.stderr).toContain(words)
    expect(fs.existsSync(path.join(here, 'templates'))).toBe(false)
  })
})

describe('templates check', () => {
  const check = (files: Readonly<Record<string, string>>, language = 'nl') =>
    templates(
      ground.make(
        Object.fromEntries(Object.entries(files).map(([name, text]) => [`templates/${name}`, text])),
      ),
      ['check'],
      language,
    )
  const title = '# {{document.name}}\n\n'

  it.each([
    [
      'a wrong name',
      { [form]: `${title}{{outcome.titles}}\n` },
      /nl\/assessment-form\.md\.hbs:3:3.*unknown-name/,
      'Bedoelde je `title`?',
    ],
    ['a missing partial', { [form]: `${title}{{> hoofd}}\n` }, /:3:1.*unknown-partial/, '`hoofd`'],
    [
      'a template that calls itself',
      { [form]: `${title}{{> rond}}`, 'nl/partials/rond.md.hbs': '{{> rond}}' },
      /rond\.md\.hbs:1:1.*limit/,
      '`rond`',
    ],
    [
      'a block that is not closed',
      { [form]: `${title}{{#if outcome}}` },
      /assessment-form\.md\.hbs:.*syntax/,
      '',
    ],
    ['code', { [form]: `${title}{{lookup this "constructor"}}` }, /unknown-helper/, ''],
    ['no title', { [form]: 'tekst' }, /assessment-form\.md\.hbs:1:1.*markdown/, 'titel'],
    [
      'a name of its own',
      { 'nl/asessment-form.md.hbs': '# x' },
      /asessment-form\.md\.hbs:1:1.*unused/,
      '`nl/assessment-form.md.hbs`',
    ],
    ['a broken partial', { 'nl/partials/head.md.hbs': '{{#each}}' }, /head\.md\.hbs/, ''],
  ])('finds %s, with its place', async (_name, files, place, words) => {
    const ran = await check(files as unknown as Readonly<Record<string, string>>)
    expect(ran.exit).toBe(1)
    expect(ran.stderr).toMatch(place)
    expect(ran.stderr).toContain(words)
    expect((await check(files as unknown as Readonly<Record<string, string>>, 'en')).stderr).not.toContain(
      'Bedoelde',
    )
  })
  it('is content without any, and with good ones', async () => {
    expect(await check({})).toMatchObject({
      exit: 0,
      stderr: expect.stringContaining('geen eigen sjablonen') as string,
    })
    const good = await check({ [form]: builtIn(form).replace('1.', '1)') }, 'en')
    expect(good).toMatchObject({ exit: 0, stderr: '1 template of your own checked: all is well.\n' })
  })
})
