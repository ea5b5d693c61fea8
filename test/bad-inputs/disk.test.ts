/** What stands on the disk instead of an honest file, and what a repository would like the tool to do. */
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it, test } from 'vitest'
import { asNobody, canBeNobody } from '../nobody.ts'
import { tinyFiles } from '../tiny.ts'
import { headings, openGround, run, stand, standEverywhere, structure } from './standing.ts'

const ground = openGround()
afterAll(() => {
  ground.close()
})

const root = fileURLToPath(new URL('../..', import.meta.url))
const bin = path.join(root, 'bin/outcomes.js')
const posix = process.platform !== 'win32'
const broken = 'id: [\n'

/** The findings in a repository where something was done to it. */
async function after(change: (here: string) => void): Promise<string[]> {
  const here = ground.make()
  change(here)
  const ran = await standEverywhere(here)
  expect(ran.exit).toBe(1)
  return headings(ran)
}

describe.runIf(posix)('links', () => {
  const link = (to: string, at = 'outcomes/x.yaml') => after((here) => fs.symlinkSync(to, path.join(here, at)))

  it.each([
    ['15-filesystem/symlink-dangling', 'bestaat-niet.yaml'],
    ['15-filesystem/symlink-dev-random', '/dev/urandom'],
    ['15-filesystem/symlink-inside', '../personas/amy.yaml'],
    ['15-filesystem/symlink-proc', '/proc/self/environ'],
    ['15-filesystem/symlink-stdin', '/dev/stdin'],
    ['15-filesystem/symlink-folder', '/etc'],
    ['15-filesystem/symlink-loop', 'x.yaml'],
  ])('%s is not followed', async (_name, to) => {
    expect(await link(to)).toEqual(['outcomes/x.yaml:1:1 repository/link'])
  })

  it('15-filesystem/symlink-outcomes-dir: not even where a folder should be', async () => {
    const found = await after((here) => {
      fs.rmSync(path.join(here, 'personas'), { recursive: true })
      fs.symlinkSync('/etc', path.join(here, 'personas'))
    })
    expect(found).toContain('personas:1:1 repository/link')
  })

  it('as the config', async () => {
    const found = await after((here) => {
      fs.renameSync(path.join(here, 'outcomes.config.yaml'), path.join(here, 'elders.yaml'))
      fs.symlinkSync('elders.yaml', path.join(here, 'outcomes.config.yaml'))
    })
    expect(found).toEqual(['outcomes.config.yaml:1:1 repository/link'])
  })

  it('on the way to a file that the config names', async () => {
    const here = ground.make()
    const secret = path.join(ground.ground, 'secret')
    fs.mkdirSync(secret)
    fs.writeFileSync(path.join(secret, 'words.yaml'), 'geheim: [\n')
    fs.symlinkSync(secret, path.join(here, 'words'))
    fs.appendFileSync(path.join(here, 'outcomes.config.yaml'), 'lexicon: [words/words.yaml]\n')
    const { stdout } = await stand(here, ['validate', '--lang', 'en', '--rule', 'repository/link'])
    expect(stdout).toContain('words/words.yaml:1:1  error  repository/link')
    expect((await stand(here, ['validate'])).stdout).not.toContain('geheim')
  })
})

describe('no ordinary file', () => {
  it.runIf(posix)('a pipe is not waited for', async () => {
    const found = await after((here) => execFileSync('mkfifo', [path.join(here, 'outcomes/x.yaml')]))
    expect(found).toEqual(['outcomes/x.yaml:1:1 repository/not-a-file'])
  })

  it('a folder with the name of a file', async () => {
    const found = await after((here) => {
      fs.mkdirSync(path.join(here, 'outcomes/x.yaml'))
      fs.writeFileSync(path.join(here, 'outcomes/x.yaml/y.yaml'), broken)
    })
    expect(found).toEqual(['outcomes/x.yaml:1:1 repository/not-a-file'])
  })

  it('a file with the name of a folder', async () => {
    const found = await after((here) => {
      fs.rmSync(path.join(here, 'agreements'), { recursive: true })
      fs.writeFileSync(path.join(here, 'agreements'), broken)
    })
    expect(found).toEqual(['agreements:1:1 repository/not-a-folder'])
  })

  it('15-filesystem/sparse: refused by its size', async () => {
    const found = await after((here) => {
      fs.writeFileSync(path.join(here, 'outcomes/x.yaml'), '')
      fs.truncateSync(path.join(here, 'outcomes/x.yaml'), 50 * 2 ** 20)
    })
    expect(found).toEqual(['outcomes/x.yaml:1:1 yaml/too-large'])
  })

  it.runIf(canBeNobody(bin))('15-filesystem/unreadable: a file and a folder that are closed', () => {
    const here = ground.make({ 'outcomes/sub/y.yaml': broken, 'outcomes/x.yaml': broken })
    fs.chmodSync(ground.ground, 0o755)
    fs.chmodSync(path.join(here, 'outcomes/x.yaml'), 0)
    fs.chmodSync(path.join(here, 'outcomes/sub'), 0)
    let said = ''
    try {
      const argv = [bin, 'validate', '--lang', 'en', ...structure]
      said = execFileSync(process.execPath, argv, { cwd: here, encoding: 'utf8', ...asNobody })
    } catch (error) {
      said = (error as { stdout: string }).stdout
    }
    fs.chmodSync(path.join(here, 'outcomes/sub'), 0o755)
    expect(said.match(/^outcomes\S*:1:1.*$/gm)).toEqual([
      'outcomes/sub:1:1  error  repository/unreadable-file',
      'outcomes/x.yaml:1:1  error  repository/unreadable-file',
    ])
  })
})

describe('names of files', () => {
  const shown: Readonly<Record<string, readonly [string, string]>> = {
    'name-bracket': ['[a].yaml', '[a].yaml'],
    'name-comma': ['a,line=9.yaml', 'a,line=9.yaml'],
    'name-pct': ['a%0Ab.yaml', 'a%0Ab.yaml'],
    'name-tilde': ['~.yaml', '~.yaml'],
    'name-dash': ['--fix.yaml', '--fix.yaml'],
    'name-tick': ['`id`.yaml', '`id`.yaml'],
    'name-hash': ['a##[error]b.yaml', 'a#\\u{23}[error]b.yaml'],
    'name-space': ['a ::error::b.yaml', 'a :\\u{3A}error:\\u{3A}b.yaml'],
    'name-emoji': ['👩🏽‍🏫.yaml', '👩🏽‍🏫.yaml'],
    'name-long': [`${'x'.repeat(245)}.yaml`, `${'x'.repeat(245)}.yaml`],
    ...(posix
      ? {
          'name-quote': ['a"b\'c.yaml', 'a"b\'c.yaml'],
          'name-cr': ['a\rb.yaml', 'a\\u{D}b.yaml'],
          'name-newline': ['a\n::error::b.yaml', 'a\\u{A}::error::b.yaml'],
          'name-escape': ['a\u001b[31mb.yaml', 'a\\u{1B}[31mb.yaml'],
          'name-bidi': ['a\u202elmay.b.yaml', 'a\\u{202E}lmay.b.yaml'],
          'name-backslash': ['a\\b.yaml', 'a\\b.yaml'],
          'name-colon': ['a:1:1.yaml', 'a:1:1.yaml'],
        }
      : {}),
  }

  it.each(Object.entries(shown))('15-filesystem/%s is told as text', async (_name, [name, told]) => {
    const here = ground.make({ [`outcomes/${name}`]: broken })
    const ran = await standEverywhere(here)
    expect(ran.exit).toBe(1)
    expect(ran.stdout).toContain(`outcomes/${told.replaceAll(':\\u{3A}b', '::b')}:1:5`)
    for (const format of ['json', 'stylish', 'markdown', 'html', 'junit', 'checkstyle', 'gitlab', 'sarif'])
      await stand(here, ['validate', '--format', format, ...structure])
    const path = await stand(here, ['validate', ...structure, '--', `outcomes/${name}`])
    expect(path.exit).toBe(1)
  }) // prettier-ignore

  it.runIf(process.platform === 'linux')('15-filesystem/name-nonutf8 is told, not passed over', async () => {
    const found = await after((here) => {
      const name = Buffer.concat([Buffer.from(`${here}/outcomes/`), Buffer.from('61fffe622e79616d6c', 'hex')])
      fs.writeFileSync(name, broken)
    })
    expect(found).toEqual(['outcomes/a\ufffd\ufffdb.yaml:1:1 repository/unreadable-file'])
  })
})

describe('a repository with a great many mistakes', () => {
  it('15-filesystem/many-files: is told in short', async () => {
    const files = Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`outcomes/x${at}.yaml`, broken]))
    const here = ground.make(files)
    for (const format of ['text', 'stylish', 'markdown']) {
      const { exit, stdout } = await stand(here, ['validate', '--lang', 'en', '--format', format, ...structure])
      expect(exit).toBe(1)
      expect(stdout.replaceAll('\\', '')).toContain('1006 files checked: 1000 errors.')
    }
    const json = await stand(here, ['validate', '--format', 'json', ...structure])
    expect((JSON.parse(json.stdout) as { findings: unknown[] }).findings).toHaveLength(1000)
  })
})

describe('what a repository asks for and does not get', () => {
  it('15-filesystem/config-escape: paths stay inside', async () => {
    const config = `${tinyFiles['outcomes.config.yaml']!}lexicon: [../secret.yaml, /etc/passwd]\nrender: { out: ../../canary }\n`
    const here = ground.make({ 'outcomes.config.yaml': config })
    fs.writeFileSync(path.join(ground.ground, 'secret.yaml'), 'geheim: [\n')
    const { exit, stdout } = await stand(here, ['validate', '--lang', 'en'])
    expect(exit).toBe(1)
    expect(stdout).not.toMatch(/geheim|root:/)
    expect(stdout.match(/lexicon\/outside/g)).toHaveLength(2)
  })

  it.each([
    ['file-ref', { $ref: 'file:///etc/passwd' }],
    ['id-hijack', { $id: 'https://json-schema.org/draft/2020-12/schema', type: 'object' }],
    ['id-own', { $id: 'https://outcomes.example/schemas/v1/outcome.schema.json', type: 'object' }],
    ['proto-properties', { type: 'object', required: ['__proto__'] }],
    ['redos-pattern-props', { type: 'object', patternProperties: { '^(\\w+\\s?)*$': {} } }],
    ['ref-cycle', { $ref: '#/$defs/a', $defs: { a: { $ref: '#/$defs/b' }, b: { $ref: '#/$defs/a' } } }],
    ['rel-ref-escape', { $ref: '../../../../etc/passwd#' }],
    ['unknown-schema', { $schema: 'http://evil.example/schema' }],
    ['code-in-name', { type: 'object', properties: { 'a"];process.exit(7);//': { type: 'string' } } }],
    ['enum-100k', { enum: Array.from({ length: 100_000 }, (_, at) => `x${at}`) }],
  ])('16-schema/%s: its own schemas are no schemas of ours', async (_name, schema) => {
    const text = JSON.stringify(schema)
    const here = ground.make({
      'schemas/outcome.schema.json': text,
      'schemas/v1/outcome.schema.json': text,
      'outcome.schema.json': text,
    })
    expect((await standEverywhere(here)).exit).toBe(0)
  })

  it('15-filesystem/node-options: files for npm and Node are never read', () => {
    const here = ground.make({
      '.npmrc': 'node-options=--require ./evil.js\n',
      'evil.js': "require('node:fs').writeFileSync('canary', '')",
      'package.json': '{"type":"commonjs","scripts":{"prepare":"touch canary"},"imports":{"#x":"./evil.js"}}',
      'node_modules/yaml/index.js': "require('node:fs').writeFileSync('canary', '')",
      '.env': 'NODE_OPTIONS=--require ./evil.js\n',
    })
    const argv = [bin, 'validate', ...structure]
    const said = execFileSync(process.execPath, argv, { cwd: here, encoding: 'utf8', env: { HOME: '/nergens' } })
    expect(said).toBe('6 bestanden gecontroleerd: alles in orde.\n')
    expect(fs.existsSync(path.join(here, 'canary'))).toBe(false)
  })
})

test('20-crash/concurrent-validate-8: eight at once say the same', async () => {
  const here = ground.make({ 'outcomes/x.yaml': broken })
  const all = await Promise.all(Array.from({ length: 8 }, () => run(here, ['validate', ...structure])))
  expect(new Set(all.map(({ exit, stdout, stderr }) => JSON.stringify([exit, stdout, stderr]))).size).toBe(1)
})
