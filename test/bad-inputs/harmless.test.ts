/** What changes nothing: the same repository written otherwise says the same. */
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import type { Circumstances } from '../run-main.ts'
import { tinyFiles } from '../tiny.ts'
import { openGround, run, stand, structure } from './standing.ts'

const ground = openGround()
afterAll(() => {
  ground.close()
})

/** What the repository says of itself. */
async function askAll(here: string, circumstances?: Circumstances): Promise<readonly unknown[]> {
  const validated = await stand(here, ['validate', ...structure], circumstances)
  const listed = await stand(here, ['list', '--format', 'json'], circumstances)
  const shown = await stand(here, ['show', 'feedback-geven', '--format', 'json'], circumstances)
  return [validated.exit, validated.stdout, listed.stdout, shown.stdout].map((one) =>
    typeof one === 'string' ? one.normalize('NFC') : one,
  )
}

const ordinary = await askAll(ground.make())

/** Every file written otherwise; in which language to speak is read from a line of the config, so that line stays. */
const rewrite = (change: (text: string) => string) =>
  ground.make(
    Object.fromEntries(
      Object.entries(tinyFiles).map(([file, text]) => {
        const changed = change(text)
        const keep = file === 'outcomes.config.yaml' && !/^language:/m.test(changed)
        return [file, keep ? text : changed]
      }),
    ),
  )

/** The value with the keys of every map turned round, but for the order of lists. */
function turn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turn)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).toReversed().map(([key, part]) => [key, turn(part)])) // prettier-ignore
}

const rewritten: Readonly<Record<string, (text: string) => string>> = {
  bom: (text) => `\ufeff${text}`,
  crlf: (text) => text.replaceAll('\n', '\r\n'),
  'no-final-newline': (text) => text.trimEnd(),
  'comments-added': (text) => `# kop\n${text.replaceAll('\n', '\n# zo\n')}`,
  'blank-lines': (text) => text.replaceAll(/\n(?=\S)/g, '\n\n\n'),
  nfd: (text) => text.normalize('NFD'),
  'quotes-double': (text) => stringify(parse(text), { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 }),
  'quotes-single': (text) => stringify(parse(text), { defaultStringType: 'QUOTE_SINGLE', singleQuote: true, defaultKeyType: 'PLAIN' }),
  folded: (text) => stringify(parse(text), { lineWidth: 30 }),
  json: (text) => JSON.stringify(parse(text)),
  'json-indented': (text) => JSON.stringify(parse(text), null, 2),
  'document-marks': (text) => `---\n${text}...\n`,
  'indented-lists': (text) => stringify(parse(text), { indentSeq: false, indent: 4 }),
  flow: (text) => stringify(parse(text), { collectionStyle: 'flow' }),
} // prettier-ignore

describe('22-metamorphic', () => {
  it.each(Object.entries(rewritten))('%s', async (_name, change) => {
    expect(await askAll(rewrite(change))).toEqual(ordinary)
  })

  it('key-order: only what shows an item whole shows the order', async () => {
    const [exit, validated, listed] = await askAll(rewrite((text) => stringify(turn(parse(text)))))
    expect([exit, validated, listed]).toEqual(ordinary.slice(0, 3))
  })

  it('files-split: folders carry no meaning', async () => {
    const here = ground.make()
    for (const file of Object.keys(tinyFiles)) {
      if (!file.includes('/')) continue
      const [folder = '', name = ''] = file.split('/')
      fs.mkdirSync(path.join(here, folder, 'sub/map'), { recursive: true })
      fs.renameSync(path.join(here, file), path.join(here, folder, 'sub/map', name))
    }
    const moved = (await askAll(here)).map((one) => String(one).replaceAll('/sub/map/', '/'))
    expect(moved).toEqual(ordinary.map(String))
  })

  it('file-renamed: here the name says the id, so this is a finding', async () => {
    const here = ground.make()
    fs.renameSync(path.join(here, 'personas/amy.yaml'), path.join(here, 'personas/anders.yaml'))
    const { exit, stdout } = await stand(here, ['validate', ...structure])
    expect(exit).toBe(1)
    expect(stdout).toMatch(/personas\/anders\.yaml:1:5 .* repository\/file-name/)
  })

  it('yml: the other ending', async () => {
    const here = ground.make()
    for (const file of Object.keys(tinyFiles))
      fs.renameSync(path.join(here, file), path.join(here, file.replace('.yaml', '.yml')))
    expect((await askAll(here)).map((one) => String(one).replaceAll('.yml', '.yaml'))).toEqual(ordinary.map(String)) // prettier-ignore
  })

  it('mtime: touched', async () => {
    const here = ground.make()
    for (const file of Object.keys(tinyFiles)) fs.utimesSync(path.join(here, file), 0, 0)
    expect(await askAll(here)).toEqual(ordinary)
  })

  it('space-path: a folder with spaces and letters', async () => {
    const here = path.join(ground.ground, 'één map (met) [haken] & co')
    fs.renameSync(ground.make(), here)
    expect(await askAll(here)).toEqual(ordinary)
  })

  it('abs-path: from elsewhere', async () => {
    const here = ground.make()
    for (const folder of [here, `${here}/`, `${here}/outcomes/..`]) {
      const { stdout } = await run(ground.ground, ['list', '--format', 'json', '-C', folder])
      expect(stdout).toBe(ordinary[2])
    }
  })

  it.each([
    ['tz', { TZ: 'Pacific/Kiritimati' }],
    ['ci', { CI: 'true' }],
    ['term', { TERM: 'dumb' }],
    ['home', { HOME: '/nergens' }],
    ['locale', { LC_ALL: 'tr_TR.UTF-8' }],
  ])('%s: the environment', async (_name, env) => {
    expect(await askAll(ground.make(), { env })).toEqual(ordinary)
  })

  it('columns: only the layout changes', async () => {
    const words = async (columns: number) => {
      const { stdout } = await stand(ground.make({ 'outcomes/x.yaml': 'id: [\n' }), ['validate', ...structure], { columns })
      return stdout.split(/\s+/)
    }
    expect(await words(40)).toEqual(await words(200))
  }) // prettier-ignore
})
