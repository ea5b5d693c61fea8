/** The command that makes documents: what it writes again, what it leaves alone, and what it says when it cannot. */
import { execFile } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import manifestSchema from '../../schemas/v1/manifest.schema.json' with { type: 'json' }
import { documents } from '../../src/render/documents.ts'
import { openGround } from '../bad-inputs/standing.ts'
import { chunk, makePng } from '../render/pictures.ts'
import { dutchReference } from '../render/reference-nl.ts'
import { runMain, type Circumstances } from '../run-main.ts'
import { snapshot } from '../snapshot.ts'

const ground = openGround()
afterAll(() => {
  ground.close()
})
const posix = process.platform !== 'win32'
const program = fileURLToPath(new URL('../../bin/outcomes.js', import.meta.url))
const make = (files: Readonly<Record<string, string | Uint8Array>> = {}) => ground.make(files)
const render = (here: string, argv: readonly string[] = [], circumstances?: Circumstances) =>
  runMain(here, ['--lang', 'nl', 'render', 'assessment-form', '--format', 'html,md', ...argv], circumstances)
const manifestOf = (here: string, out = 'handouts') =>
  JSON.parse(fs.readFileSync(path.join(here, out, 'outcomes-manifest.json'), 'utf8')) as {
    readonly files: Readonly<Record<string, { readonly about: string[]; readonly source?: string }>>
  }
const outcomeOf = (here: string) => {
  const name = fs.readdirSync(path.join(here, 'outcomes')).find((one) => !one.includes('.en.'))!
  return path.join(here, 'outcomes', name)
}
const retitle = (file: string, to: string) =>
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(/^title:.*$/m, `title: ${to}`))

describe('what is written', () => {
  it('once is not written again, nor made again', async () => {
    const here = make()
    const first = await render(here)
    expect(first).toMatchObject({ exit: 0 })
    expect(first.stdout).toMatch(/^nieuw +handouts\/nl\/beoordelingsformulier_/)
    const before = snapshot(here)
    const again = await render(here, ['--format', 'html'])
    expect(again.exit).toBe(0)
    expect(again.stdout).toMatch(/^gelijk/)
    expect(again.stdout).not.toMatch(/nieuw|bijgewerkt/)
    expect(snapshot(here)).toEqual(before)
  })
  it('is every kind of document for `all`, and each once', async () => {
    const here = make()
    const example = path.dirname(path.dirname(program))
    const argv = ['render', 'all', 'booklet', '--format', 'md', '--lang', 'nl', '--out', here]
    const ran = await runMain(example, argv)
    expect(ran.exit).toBe(0)
    const kinds = ran.stdout.match(/(?<=\/nl\/)[a-z-]+/g)!
    expect(new Set(kinds)).toEqual(new Set(documents.map(({ fileName }) => fileName.nl)))
    expect(kinds.filter((kind) => kind === 'boekje')).toHaveLength(1)
  })
  it('again is only what changed', async () => {
    const here = make()
    await render(here)
    retitle(outcomeOf(here), 'Iets anders')
    const { stdout, stderr } = await render(here)
    const changed = stdout.split('\n').filter((line) => line.startsWith('bijgewerkt'))
    expect(changed).toHaveLength(2)
    expect(stderr).toContain('2 bijgewerkt')
  })
  it('is listed with the versions of what it is about, as the schema has it', async () => {
    const here = make()
    await render(here)
    const manifest = manifestOf(here)
    const validate = new Ajv2020({ allErrors: true }).compile(manifestSchema)
    expect(validate(manifest), JSON.stringify(validate.errors)).toBe(true)
    for (const { about, source } of Object.values(manifest.files)) {
      expect(about[0]).toMatch(/^[a-z-]+@\d+\.\d+\.\d+$/)
      expect(source).toMatch(/^[\da-f]{16}$/)
    }
  })
  it('never takes the place of a file that somebody else made or changed', async () => {
    const here = make()
    await render(here)
    const file = path.join(here, 'handouts', Object.keys(manifestOf(here).files)[0]!)
    fs.appendFileSync(file, '<!-- met de hand -->')
    retitle(outcomeOf(here), 'Iets anders')
    const mine = fs.readFileSync(file, 'utf8')
    const ran = await render(here)
    expect(ran.exit).toBe(1)
    expect(ran.stderr).toContain('niet door outcomes gemaakt, of sindsdien aangepast')
    expect(fs.readFileSync(file, 'utf8')).toBe(mine)
  })
  it('by two runs at once is all listed', async () => {
    const here = make()
    const run = promisify(execFile)
    const argv = (format: string) => [program, 'render', '--format', format, '--lang', 'nl,en']
    await Promise.all(
      ['md', 'html', 'docx'].map((format) => run(process.execPath, argv(format), { cwd: here })),
    )
    const listed = Object.keys(manifestOf(here).files)
    const made = fs
      .readdirSync(path.join(here, 'handouts'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:md|html|docx)$/.test(name))
      .map((name) => name.replaceAll('\\', '/'))
    expect(made.length).toBeGreaterThan(5)
    expect(listed.toSorted()).toEqual(made.toSorted())
  })
  it('starts anew where the list is broken, without touching anything', async () => {
    const here = make()
    await render(here)
    fs.writeFileSync(path.join(here, 'handouts/outcomes-manifest.json'), '{"files": [')
    expect(await render(here)).toMatchObject({ exit: 0 })
    retitle(outcomeOf(here), 'Iets anders')
    expect(Object.keys(manifestOf(here).files).length).toBeGreaterThan(0)
  })
})

describe('render --check', () => {
  it('writes nothing and names what is missing, then what is stale', async () => {
    const here = make()
    const before = snapshot(here)
    const missing = await render(here, ['--check'])
    expect(missing.exit).toBe(1)
    expect(missing.stdout).toMatch(/^ontbreekt +handouts\//)
    expect(snapshot(here)).toEqual(before)
    await render(here)
    expect(await render(here, ['--check'])).toMatchObject({ exit: 0, stdout: '' })
    retitle(outcomeOf(here), 'Iets anders')
    const made = snapshot(here)
    const stale = await render(here, ['--check'])
    expect(stale.exit).toBe(1)
    expect(stale.stdout).toMatch(/^verouderd +handouts\//)
    expect(stale.stderr).toContain('verouderd')
    expect(snapshot(here)).toEqual(made)
    const english = await runMain(here, [
      '--lang',
      'en',
      'render',
      'assessment-form',
      '--check',
      '--format',
      'md',
    ])
    expect(english.stdout + english.stderr).toMatch(/stale|missing|up to date/)
  })
  it('sees a template that changed, and a file that somebody changed', async () => {
    const here = make()
    await render(here)
    const file = path.join(here, 'handouts', Object.keys(manifestOf(here).files)[0]!)
    fs.appendFileSync(file, ' ')
    expect((await render(here, ['--check'])).exit).toBe(1)
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').slice(0, -1))
    expect((await render(here, ['--check'])).exit).toBe(0)
    fs.mkdirSync(path.join(here, 'templates'))
    fs.writeFileSync(path.join(here, 'templates/style.css'), 'p { margin: 0 }')
    expect((await render(here, ['--check'])).exit).toBe(1)
  })
  it('does not go with --watch', async () => {
    expect(await render(make(), ['--check', '--watch'])).toMatchObject({ exit: 2, stdout: '' })
  })
})

describe('render --watch', () => {
  it('makes again what changes until Ctrl-C, through a file that is broken for a moment', async () => {
    const here = make()
    const file = outcomeOf(here)
    const sound = fs.readFileSync(file, 'utf8')
    let turn = 0
    const wait = () => {
      turn += 1
      if (turn === 3) retitle(file, 'Iets anders')
      if (turn === 4) fs.writeFileSync(file, 'id: [')
      if (turn === 5) fs.writeFileSync(file, sound)
      return Promise.resolve(turn < 7)
    }
    const ran = await render(here, ['--watch'], { change: { wait } })
    expect(ran.exit).toBe(130)
    expect(ran.stdout.match(/^bijgewerkt/gm)).toHaveLength(4)
    expect(ran.stderr.match(/Wacht op wijzigingen/g)?.length).toBe(4)
  })
  it('ends with 130 on a real Ctrl-C, with everything written', async () => {
    const here = make()
    const child = execFile(process.execPath, [program, 'render', '--watch', '--format', 'md'], { cwd: here })
    let said = ''
    child.stderr!.on('data', (text: string) => {
      said += text
      if (said.includes('Ctrl-C')) child.kill('SIGINT')
    })
    const code = await new Promise((resolve) => {
      child.on('exit', resolve)
    })
    expect(code).toBe(130)
    expect(Object.keys(manifestOf(here).files).length).toBeGreaterThan(0)
  })
})

describe('the bar', () => {
  const clock = (step: number) => {
    let now = 0
    return () => (now += step)
  }
  const withBar = async (step: number, columns: number | undefined) => {
    const said: string[] = []
    const err = { write: (text: string) => said.push(text), colour: 0 as const, columns }
    await render(make(), ['--lang', 'nl,en'], { change: { elapsed: clock(step), err } })
    return said.join('')
  }
  it('shows when it lasts and somebody sees it, and leaves nothing behind', async () => {
    const said = await withBar(800, 60)
    expect(said).toMatch(/[█░]+ \d+\/\d+ documenten/)
    expect(said.lastIndexOf('\u001b[K')).toBeGreaterThan(said.lastIndexOf('█'))
  })
  it('does not show for quick work, nor where nobody looks', async () => {
    expect(await withBar(1, 60)).not.toMatch(/[█░]/)
    expect(await withBar(800, undefined)).not.toMatch(/[█░]/)
  })
})

describe('a target that cannot be written to', () => {
  const nothingHalf = (here: string) =>
    expect(
      fs
        .readdirSync(here, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(?:tmp|lock)$/.test(name)),
    ).toEqual([])

  it('a file where the folder should be', async () => {
    const here = make({ handouts: 'x' })
    const ran = await render(here)
    expect(ran).toMatchObject({ exit: 2, stdout: '' })
    expect(ran.stderr).toMatch(/kan niet worden geschreven/)
    expect(fs.readFileSync(path.join(here, 'handouts'), 'utf8')).toBe('x')
  })
  it('a folder where a document should be', async () => {
    const here = make()
    await render(here)
    const [name] = Object.keys(manifestOf(here).files)
    fs.rmSync(path.join(here, 'handouts'), { recursive: true })
    fs.mkdirSync(path.join(here, 'handouts', name!), { recursive: true })
    const ran = await render(here)
    expect(ran.exit).toBe(2)
    expect(ran.stderr).toContain('daar staat al een map met die naam')
    nothingHalf(here)
  })
  it.runIf(posix)('a link out of the folder', async () => {
    const here = make()
    const elsewhere = path.join(ground.ground, 'elsewhere')
    fs.mkdirSync(elsewhere, { recursive: true })
    fs.mkdirSync(path.join(here, 'handouts'))
    fs.symlinkSync(elsewhere, path.join(here, 'handouts/nl'))
    const ran = await render(here)
    expect(ran.exit).toBe(2)
    expect(ran.stderr).toContain('symbolic link')
    expect(fs.readdirSync(elsewhere)).toEqual([])
  })
  it('a file that --out names, or one on the way', async () => {
    const here = make({ afile: 'x' })
    for (const out of ['afile', 'afile/deeper']) {
      const ran = await render(here, ['--out', out])
      expect(ran).toMatchObject({ exit: 2, stdout: '' })
      expect(ran.stderr).toMatch(new RegExp(`${out} kan niet worden geschreven: daar staat een bestand`))
    }
    expect(fs.readFileSync(path.join(here, 'afile'), 'utf8')).toBe('x')
  })
  it.runIf(posix)('a link that the repository itself has put there', async () => {
    const elsewhere = path.join(ground.ground, 'not-ours')
    fs.mkdirSync(elsewhere)
    const here = make()
    fs.symlinkSync(elsewhere, path.join(here, 'handouts'))
    const ran = await render(here)
    expect(ran).toMatchObject({ exit: 2, stdout: '' })
    expect(ran.stderr).toContain('`handouts` (render.out) is een koppeling (symbolic link)')
    fs.appendFileSync(path.join(here, 'outcomes.config.yaml'), '\nrender: { out: handouts/deep }\n')
    expect((await render(here)).stderr).toContain('`handouts` (render.out)')
    expect(fs.readdirSync(elsewhere)).toEqual([])
    // Who names it on the command line means it.
    expect((await render(here, ['--out', 'handouts'])).exit).toBe(0)
    expect(fs.readdirSync(elsewhere)).toContain('nl')
  })
  it.runIf(posix)('a link that leads nowhere', async () => {
    const here = make()
    fs.symlinkSync(path.join(ground.ground, 'gone'), path.join(here, 'out'))
    const ran = await render(here, ['--out', 'out'])
    expect(ran).toMatchObject({ exit: 2, stdout: '' })
    expect(ran.stderr).toContain('out kan niet worden geschreven: op de weg erheen leidt een koppeling')
  })
  it.runIf(posix && process.getuid?.() !== 0)('a folder that may only be read', async () => {
    const here = make()
    fs.mkdirSync(path.join(here, 'handouts'), { mode: 0o500 })
    const ran = await render(here)
    expect(ran.exit).toBe(2)
    expect(ran.stderr).toContain('geen toestemming')
  })
  it.runIf(fs.existsSync('/dev/full'))('a disk that is full', async () => {
    const here = make()
    const { realWorld } = await import('../../src/cli/real-world.ts')
    const { UserError } = await import('../../src/diagnostic.ts')
    let room = 1
    const outputFolder = (at: string) => {
      const folder = realWorld().outputFolder(at)
      return {
        ...folder,
        write: (name: string, bytes: Uint8Array) => {
          if (room-- <= 0 && !name.endsWith('manifest.json'))
            throw new UserError({ nl: `${name}: de schijf is vol.`, en: 'full' })
          return folder.write(name, bytes)
        },
      }
    }
    const ran = await render(here, [], { change: { outputFolder } })
    expect(ran).toMatchObject({ exit: 2 })
    expect(ran.stderr).toContain('de schijf is vol')
    // What was written before is known, so that the next run goes on from there.
    expect(Object.keys(manifestOf(here).files)).toHaveLength(1)
    nothingHalf(here)
    expect(await render(here)).toMatchObject({ exit: 0 })
  })
})

/** How a file of Office starts that is sealed with a password. */
const sealed = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)])

/** A small zip file of 64 MB; it may say that it is smaller. */
function bomb(said?: number): Uint8Array {
  const size = 64 * 2 ** 20
  const zip = Buffer.from(zipSync({ 'word/document.xml': new Uint8Array(size) }, { level: 9 }))
  if (said === undefined) return zip
  const [real, told] = [size, said].map((one) => {
    const bytes = Buffer.alloc(4)
    bytes.writeUInt32LE(one)
    return bytes
  })
  for (let at = zip.indexOf(real!); at !== -1; at = zip.indexOf(real!, at + 1)) told!.copy(zip, at)
  return zip
}

describe('a template of the institute’s own', () => {
  const title = '# {{document.name}}\n\n'
  it.each([
    ['misspells a name', { '': `${title}{{outcome.titel}}\n` }, ':3:3', 'Bedoelde je `title`?'],
    ['lacks a partial', { '': `${title}{{> hoofd}}\n` }, ':3:1', '`hoofd`'],
    ['goes round', { '': `${title}{{> rond}}`, 'partials/rond': '{{> rond}}' }, ':1:1', '`rond`'],
    ['is not closed', { '': `${title}{{#if outcome}}` }, 'assessment-form', '{{/if}}'],
  ] as const)(
    'that %s is told with its place, and what has nothing to do with it is made',
    async (_name, texts, place, words) => {
      const here = make(
        Object.fromEntries(
          Object.entries(texts).map(([name, text]) => [
            `templates/nl/${name || 'assessment-form'}.md.hbs`,
            text,
          ]),
        ),
      )
      const argv = ['--lang', 'nl', 'render', 'assessment-form', 'outcome-sheet', '--format', 'html,docx']
      const ran = await runMain(here, argv)
      expect(ran.exit).toBe(1)
      expect(ran.stderr).toMatch(new RegExp(`templates/nl/.*\\.md\\.hbs.*`))
      expect(ran.stderr).toContain(place)
      expect(ran.stderr).toContain(words)
      const made = Object.keys(manifestOf(here).files)
      expect(made.filter((name) => name.includes('beoordelingsformulier'))).toEqual([])
      expect(made).toHaveLength(2)
    },
  )
})

describe('a house style', () => {
  const withStyle = (style: string, files: Readonly<Record<string, string | Uint8Array>> = {}) => {
    const here = make(files)
    fs.appendFileSync(path.join(here, 'outcomes.config.yaml'), `\nrender:\n  style: { ${style} }\n`)
    return here
  }
  const withColour = (colour: string) => withStyle(`colour: '${colour}'`)
  it('whose colour cannot be read is told so, with its place and what is used instead', async () => {
    const here = withColour('#ffcc00')
    const ran = await render(here)
    expect(ran.exit).toBe(0)
    expect(ran.stderr).toMatch(/outcomes\.config\.yaml:\d+:\d+ {2}let op {2}style\/contrast/)
    expect(ran.stderr).toContain('1,5')
    const used = /`(#[\da-f]{6})` of een andere/.exec(ran.stderr)?.[1]
    const [page] = Object.keys(manifestOf(here).files).filter((name) => name.endsWith('.html'))
    expect(fs.readFileSync(path.join(here, 'handouts', page!), 'utf8')).toContain(`--accent:${used}`)
  })
  it('whose colour can be read says nothing', async () => {
    expect((await render(withColour('#7a1f5c'))).stderr).not.toContain('style/')
  })
  it.each([
    ['missing', {}, 'Dit bestand is er niet'],
    ['misspelt', { 'templates/refrence.docx': 'x' }, 'Bedoelde je `templates/refrence.docx`?'],
    ['a text', { 'templates/reference.docx': 'Geachte heer' }, 'geen Word-bestand'],
    ['empty', { 'templates/reference.docx': '' }, 'geen Word-bestand'],
    ['behind a password', { 'templates/reference.docx': sealed }, 'met een wachtwoord'],
    ['another zip file', { 'templates/reference.docx': zipSync({ x: strToU8('y') }) }, 'geen Word-bestand'],
    ['a file that unfolds to a giant', { 'templates/reference.docx': bomb() }, 'groter dan 32 MB'],
    ['one that lies about its size', { 'templates/reference.docx': bomb(1000) }, 'geen Word-bestand'],
    ['very large', { 'templates/reference.docx': Buffer.alloc(17 * 2 ** 20) }, 'Dit bestand is 17 MB'],
    ['a folder', { 'templates/reference.docx/x': '' }, 'Dit is een map'],
  ] as const)(
    'whose reference document is %s tells so, at its place, and makes the other formats',
    async (_name, files, words) => {
      const here = withStyle('reference: templates/reference.docx', files)
      const argv = ['--lang', 'nl', 'render', 'assessment-form', '--format', 'docx,md']
      const ran = await runMain(here, argv)
      expect(ran.exit).toBe(1)
      expect(ran.stderr).toMatch(/outcomes\.config\.yaml:\d+:\d+ {2}fout {2}style\/reference/)
      const said = ran.stderr.replaceAll(/\s+/g, ' ')
      expect(said).toContain(words)
      expect(said).toContain('Zolang dat zo is, worden er geen Word-bestanden gemaakt.')
      expect(Object.keys(manifestOf(here).files).every((name) => name.endsWith('.md'))).toBe(true)
    },
  )
  it('whose reference document is sound is taken over', async () => {
    const here = withStyle('reference: templates/reference.docx', {
      'templates/reference.docx': dutchReference,
    })
    expect(await runMain(here, ['render', 'assessment-form', '--format', 'docx'])).toMatchObject({ exit: 0 })
    const [name] = Object.keys(manifestOf(here).files)
    const parts = unzipSync(fs.readFileSync(path.join(here, 'handouts', name!)))
    expect(strFromU8(parts['word/header1.xml']!)).toContain('Hogeschool aan de Vecht')
  })
  const aPicture = makePng({ width: 40, height: 10 })
  const namedLogo = 'logo: templates/logo.png'
  const pageOf = (here: string) => {
    const [page] = Object.keys(manifestOf(here).files).filter((name) => name.endsWith('.html'))
    return fs.readFileSync(path.join(here, 'handouts', page!), 'utf8')
  }

  it('with a logo puts it into the pages, and a changed logo makes them stale', async () => {
    const here = withStyle(namedLogo, { 'templates/logo.png': aPicture })
    expect(await render(here)).toMatchObject({ exit: 0 })
    expect(pageOf(here)).toContain('<img class="logo" src="data:image/png;base64,')
    expect(await render(here, ['--check'])).toMatchObject({ exit: 0, stdout: '' })
    fs.writeFileSync(path.join(here, 'templates/logo.png'), makePng({ width: 41, height: 10 }))
    const stale = await render(here, ['--check'])
    expect(stale.exit).toBe(1)
    expect(stale.stdout).toMatch(/^verouderd .*\.html\n$/)
    expect((await render(here)).stdout).toMatch(/^bijgewerkt .*\.html$/m)
    // What is no picture to look at but notes about one changes nothing.
    const notes = makePng({ width: 41, height: 10, after: [chunk('tEXt', Buffer.from('Comment\0x'))] })
    fs.writeFileSync(path.join(here, 'templates/logo.png'), notes)
    expect(await render(here, ['--check'])).toMatchObject({ exit: 0 })
  })
  it.each([
    [
      'a misspelt name',
      namedLogo,
      { 'templates/logo.pgn': aPicture },
      'Dit bestand is er niet',
      '`templates/logo.pgn`',
    ],
    ['no file', namedLogo, {}, 'Dit bestand is er niet', '`templates/logo.png`'],
    ['a text', namedLogo, { 'templates/logo.png': 'x' }, 'Dit is geen PNG of JPEG', 'als PNG'],
    ['an SVG', namedLogo, { 'templates/logo.png': '<svg onload="x">' }, 'Dit is een SVG', 'als PNG'],
    [
      'half a picture',
      namedLogo,
      { 'templates/logo.png': aPicture.subarray(0, 60) },
      'beschadigd',
      'opnieuw als PNG',
    ],
    [
      'a large file',
      namedLogo,
      { 'templates/logo.png': Buffer.alloc(300_000) },
      'Dit bestand is 293 kB',
      '256 kB',
    ],
    ['a folder', namedLogo, { 'templates/logo.png/x': '' }, 'Dit is een map', 'templates/logo.png'],
    ['a path out', 'logo: ../logo.png', {}, 'buiten deze map', 'de map `templates`'],
    ['a path from the root', 'logo: /etc/passwd', {}, 'buiten deze map', 'de map `templates`'],
  ] as const)(
    'whose logo is %s tells so, at its place, and makes the rest',
    async (_name, style, files, reason, hint) => {
      const here = withStyle(style, files)
      const ran = await render(here)
      expect(ran.exit).toBe(1)
      expect(ran.stderr).toMatch(/outcomes\.config\.yaml:\d+:\d+ {2}fout {2}style\/logo/)
      expect(ran.stderr.replaceAll(/\s+/g, ' ')).toContain(reason)
      expect(ran.stderr.replaceAll(/\s+/g, ' ')).toContain(hint)
      expect(pageOf(here)).not.toContain('<img')
      expect(pageOf(here)).toContain('<p class="institute">')
      const english = await runMain(here, ['--lang', 'en', 'render', 'assessment-form', '--format', 'md'])
      expect(english.stderr.replaceAll(/\s+/g, ' ')).toContain(
        'The documents show the name of the institute instead.',
      )
    },
  )
  it.runIf(posix)('never follows a link to a logo', async () => {
    const secret = path.join(ground.ground, 'secret.png')
    fs.writeFileSync(secret, aPicture)
    const here = withStyle(namedLogo, { 'templates/x': '' })
    fs.symlinkSync(secret, path.join(here, 'templates/logo.png'))
    const ran = await render(here)
    expect(ran.exit).toBe(1)
    expect(ran.stderr).toContain('symbolic link')
    expect(pageOf(here)).not.toContain('<img')
  })
  it('whose font is not here is told once, with its place and the font that comes along', async () => {
    const here = withStyle('font: Nergens Grotesk')
    const pdf = ['--format', 'pdf', '--lang', 'nl,en']
    const ran = await runMain(here, ['--lang', 'nl', 'render', 'assessment-form', ...pdf])
    expect(ran.exit).toBe(0)
    expect(ran.stderr.match(/outcomes\.config\.yaml:\d+:\d+ {2}let op {2}style\/font/g)).toHaveLength(1)
    expect(ran.stderr).toContain('`Source Sans 3`')
    // Another computer may have it: so what was made here is not taken for right.
    expect(Object.values(manifestOf(here).files).map(({ source }) => source)).toEqual([undefined, undefined])
    const again = await runMain(here, ['--lang', 'nl', 'render', 'assessment-form', ...pdf])
    expect(again.stderr).toContain('style/font')
    expect((await render(here)).stderr).not.toContain('style/font')
  })
})

describe('a word that the font of the PDF cannot show', () => {
  it('is told once, where it stands', async () => {
    const here = make()
    const file = outcomeOf(here)
    retitle(file, 'Gesprekken met 王小明 \u{13080}')
    const argv = ['--lang', 'nl', 'render', 'assessment-form', 'outcome-sheet', '--format', 'pdf']
    const ran = await runMain(here, argv)
    expect(ran.exit).toBe(0)
    const place = `outcomes/${path.basename(file)}`
    const words = ran.stderr.match(/^.*style\/characters$/gm)
    expect(words).toHaveLength(2)
    for (const word of words!) expect(word).toContain(place)
    expect(ran.stderr).toContain('王小明')
  })
})
