/** Files that are broken, huge, deep or sly: each is named with the place of what is wrong, and no other suffers. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { tinyWith } from '../tiny.ts'
import files from './files.json' with { type: 'json' }
import { generated } from './generated.ts'
import { headings, openGround, stand, standEverywhere } from './standing.ts'

const ground = openGround()
afterAll(() => {
  ground.close()
})

const folder = fileURLToPath(new URL('./files/', import.meta.url))
const tinySize = Object.keys(tinyWith({})).length

describe('one more file that is not sound', () => {
  const kept = Object.entries(files).map(
    ([name, finding]) => [name, () => readFileSync(`${folder}${name}.yaml`), finding] as const,
  )
  const made = Object.entries(generated).map(([name, [write, finding]]) => [name, write, finding] as const)

  it.each([...kept, ...made])('%s', async (name, write, finding) => {
    const file = `outcomes/${path.basename(name)}.yaml`
    const ran = await standEverywhere(ground.make({ [file]: write() }))
    expect(ran.exit).toBe(1)
    const found = headings(ran)
    expect(found[0]).toBe(`${file}:${finding}`)
    // The rest of the repository is as sound as it was.
    expect(found.filter((one) => !one.startsWith(file))).toEqual([])
    expect(ran.stdout).toContain(`\n${tinySize + 1} files checked: `)
  })
})

describe('a sound file with one thing that is not', () => {
  const outcome = 'outcomes/feedback-geven.yaml'
  const title = (written: string) => ({ 'title: Feedback geven': `title: ${written}` })
  const level = (written: string) => ({ 'level: 3': `level: ${written}` })
  const more = (written: string) => ({ 'taskDomain: begeleiden': `taskDomain: begeleiden\n${written}` })

  it.each<[string, Record<string, string>, string]>([
    ['04-yaml-keys/proto-constructor-prototype', more('constructor:\n  prototype: { polluted: 1 }'), '15:1 schema/additional-properties'],
    ['04-yaml-keys/proto-key-hasOwnProperty', more('hasOwnProperty: { polluted: true }'), '15:1 schema/additional-properties'],
    ['04-yaml-keys/proto-key-prototype', more('prototype: { polluted: true }'), '15:1 schema/additional-properties'],
    ['04-yaml-keys/proto-key-toString', more('load: { toString: 1 }'), '15:9 schema/additional-properties'],
    ['04-yaml-keys/proto-in-brackets', more('load: { __proto__: { ects: 5 } }'), '15:9 yaml/key'],
    ['04-yaml-keys/tolerant-typo', { 'statement:': 'statment:' }, '6:1 schema/additional-properties'],
    ['05-yaml-tags/merge-inline', more('load:\n  <<: { ects: 5 }'), '16:3 schema/additional-properties'],
    ['05-yaml-tags/merge-list', more('load:\n  <<: [{ ects: 5 }, { hours: 5 }]'), '16:3 schema/additional-properties'],
    ['07-yaml-types/bigint', level('12345678901234567890'), '17:12 yaml/number'],
    ['07-yaml-types/blank-string', title('"   "'), '5:1 schema/pattern'],
    ['07-yaml-types/nbsp-string', title('"\u00a0"'), '5:1 schema/pattern'],
    ['07-yaml-types/core-TRUE-upper', title('TRUE'), '5:8 schema/type'],
    ['07-yaml-types/core-null', title('null'), '5:1 schema/type'],
    ['07-yaml-types/core-tilde', title('~'), '5:1 schema/type'],
    ['07-yaml-types/empty-value', title(''), '5:1 schema/type'],
    ['07-yaml-types/exp-overflow', level('1e999'), '17:12 yaml/number'],
    ['07-yaml-types/hex', level('0x1F'), '17:12 yaml/number'],
    ['07-yaml-types/inf', level('.inf'), '17:12 yaml/number'],
    ['07-yaml-types/list-for-string', title('[a, b]'), '5:8 schema/type'],
    ['07-yaml-types/map-for-string', title('{ a: b }'), '5:8 schema/type'],
    ['07-yaml-types/octal-0o', level('0o17'), '17:12 yaml/number'],
    ['07-yaml-types/octal-leading-zero', level('010'), '17:12 yaml/number'],
    ['07-yaml-types/version-that-shrinks', { 'version: 1.0.0': 'version: 1.10' }, '2:10 yaml/number'],
    ['07-yaml-types/boolean-for-list', { 'behaviours: [geven]': 'behaviours: yes' }, '20:19 schema/type'],
  ])('%s', async (_name, changes, finding) => {
    const text = tinyWith({ [outcome]: changes })[outcome]!
    const ran = await standEverywhere(ground.make({ [outcome]: text }))
    expect(ran.exit).toBe(1)
    expect(headings(ran)).toEqual([`${outcome}:${finding}`])
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  }) // prettier-ignore

  it('07-yaml-types/date-impossible', async () => {
    const file = 'agreements/noord.yaml'
    const text = tinyWith({ [file]: { 'reviewBy: 2030-06-01': 'reviewBy: 2030-02-30' } })[file]!
    expect(headings(await standEverywhere(ground.make({ [file]: text })))).toEqual([`${file}:18:11 schema/format`])
  })

  it('says how to write what looks like something else', async () => {
    const text = tinyWith({ [outcome]: title('TRUE') })[outcome]!
    const { stdout } = await stand(ground.make({ [outcome]: text }), ['validate', '--lang', 'en'])
    expect(stdout).toContain('→ Put quotes around the value: `"true"`')
  })
})

describe('words that other readers take for something else stay words', () => {
  it.each([
    ['07-yaml-types/norway-no', 'no'],
    ['07-yaml-types/norway-No-title', 'No'],
    ['07-yaml-types/norway-ja', 'ja'],
    ['07-yaml-types/norway-JA-upper', 'JA'],
    ['07-yaml-types/norway-n', 'n'],
    ['07-yaml-types/norway-N-upper', 'N'],
    ['07-yaml-types/norway-yes', 'yes'],
    ['07-yaml-types/norway-off', 'off'],
    ['07-yaml-types/sexagesimal', '1:30'],
    ['07-yaml-types/date-like', '2026-02-30'],
    ['07-yaml-types/underscore', '1_000'],
    ['06-encoding/soft-hyphen', 'leer\u00aduitkomst'],
    ['06-encoding/mojibake', 'coÃ¶rdinatie'],
    ['08-yaml-structure/smart-quotes', '“De student volgt”'],
  ])('%s: %s', async (_name, word) => {
    const file = 'outcomes/feedback-geven.yaml'
    const text = tinyWith({ [file]: { 'title: Feedback geven': `title: ${word}` } })[file]!
    const here = ground.make({ [file]: text })
    expect((await standEverywhere(here)).exit).toBe(0)
    const { stdout } = await stand(here, ['show', 'feedback-geven', '--format', 'json'])
    expect((JSON.parse(stdout) as { item: { title: string } }).item.title).toBe(word)
  })
})
