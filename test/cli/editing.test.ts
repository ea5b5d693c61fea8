/** fmt, rename and retire on a disk: what changes, what stays, and that it is all or nothing. */
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs' // prettier-ignore
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { copyExample } from '../copy-example.ts'
import { failingDisk } from '../failing-disk.ts'
import { runMain } from '../run-main.ts'
import { snapshot } from '../snapshot.ts'

let here = ''
beforeEach(() => {
  here = mkdtempSync(path.join(tmpdir(), 'outcomes-editing-'))
  copyExample(here)
})
afterEach(() => {
  rmSync(here, { recursive: true })
})
const read = (file: string) => readFileSync(path.join(here, file), 'utf8')
const write = (file: string, text: string | Uint8Array) => {
  writeFileSync(path.join(here, file), text)
}

const yamlFiles = () => Object.keys(snapshot(here)).filter((file) => file.endsWith('.yaml'))

describe('fmt', () => {
  const messy = 'outcomes/met-ouders-in-gesprek.yaml'

  test('--check names the file and writes nothing; fmt mends it once', async () => {
    await runMain(here, ['fmt'])
    write(messy, read(messy).replace('settings:', 'settings:   ').replace(/\n$/, ''))
    const before = snapshot(here)
    const checked = await runMain(here, ['fmt', '--check', '--lang', 'nl'])
    expect(checked.exit).toBe(1)
    expect(checked.stdout).toBe(`${messy}\n`)
    expect(snapshot(here)).toEqual(before)
    expect((await runMain(here, ['fmt', '--dry-run'])).stdout).toContain(`+++ ${messy}`)
    expect(snapshot(here)).toEqual(before)
    expect(await runMain(here, ['fmt'])).toMatchObject({ exit: 0, stderr: `${messy} is aangepast.\n` })
    expect(await runMain(here, ['fmt', '--check'])).toMatchObject({ exit: 0, stdout: '' })
  })

  test('a file that cannot be read is a finding and stays, the others are done', async () => {
    write('outcomes/stuk.yaml', 'id: stuk\n title: [\n')
    write(messy, `${read(messy)}\n\n`)
    const ran = await runMain(here, ['fmt'])
    expect(ran.exit).toBe(1)
    expect(ran.stdout).toContain('outcomes/stuk.yaml')
    expect(read('outcomes/stuk.yaml')).toBe('id: stuk\n title: [\n')
    expect(read(messy)).not.toMatch(/\n\n$/)
  })

  test('Windows line ends and a byte order mark stay', async () => {
    write(messy, `\u{FEFF}${read(messy).replace('\nstatus:', '\n\n\nstatus:').replaceAll('\n', '\r\n')}`)
    await runMain(here, ['fmt', messy])
    expect(read(messy).startsWith('\u{FEFF}# yaml')).toBe(true)
    expect(read(messy).replaceAll('\r\n', '')).not.toContain('\n')
  })
})

describe('rename', () => {
  const old = 'ontwikkeling-volgen-en-afstemmen'

  test('the file, its translations and every reference, and the rest stays valid', async () => {
    const errorsBefore = (await runMain(here, ['validate', '--only', 'references', '--format', 'json']))
      .stdout
    expect(await runMain(here, ['rename', old, 'volgen'])).toMatchObject({ exit: 0 })
    expect(existsSync(path.join(here, `outcomes/${old}.yaml`))).toBe(false)
    expect(read('outcomes/volgen.yaml')).toContain(`formerly:\n  - ${old}\n`)
    expect(read('outcomes/volgen.yaml')).toContain('# De leeruitkomst zelf, in één zin.')
    expect(read('outcomes/volgen.en.yaml')).toContain('\nid: volgen\n')
    expect(read('agreements/rivierland-volgen-en-afstemmen.yaml')).toContain('- volgen@1\n')
    expect(yamlFiles().filter((file) => read(file).includes(old))).toEqual(['outcomes/volgen.yaml'])
    const after = (await runMain(here, ['validate', '--only', 'references', '--format', 'json'])).stdout
    expect(JSON.parse(after)).toEqual(JSON.parse(errorsBefore.replaceAll(old, 'volgen')))
  })

  test.each([
    ['frameworks/bekwaamheidseisen.yaml', 'bekwaamheidseisen', 'eisen', 'to: eisen/pedagogisch'],
    ['personas/jip-voltijd-pabo.yaml', 'jip-voltijd-pabo', 'jip', '- jip\n'],
  ])('%s takes its references along', async (file, id, now, mention) => {
    await runMain(here, ['rename', id, now])
    expect(existsSync(path.join(here, file))).toBe(false)
    const all = yamlFiles().map(read).join('')
    expect(all).toContain(mention)
    expect((await runMain(here, ['validate', '--only', 'references'])).exit).toBe(0)
  })

  test('back again leaves no trace but formerly', async () => {
    await runMain(here, ['rename', 'jip-voltijd-pabo', 'jip'])
    const before = snapshot(here)
    await runMain(here, ['rename', 'jip', 'jip-voltijd-pabo'])
    await runMain(here, ['rename', 'jip-voltijd-pabo', 'jip'])
    expect(snapshot(here)).toEqual(before)
  })

  test.each([
    ['an id that is taken', [old, 'met-ouders-in-gesprek'], 'outcomes/met-ouders-in-gesprek.yaml'],
    ['an id that nothing has', ['ontwikkeling-volgen-en-afstemen', 'x'], `Bedoelde je \`${old}\`?`],
    ['an id that cannot be', [old, 'Volgen & Afstemmen'], '`volgen-afstemmen`'],
    ['a name of Windows', [old, 'con'], 'kan geen id zijn'],
  ])('%s is refused and nothing changes', async (_what, args, said) => {
    const before = snapshot(here)
    const ran = await runMain(here, ['rename', ...args])
    expect(ran).toMatchObject({ exit: 2, stdout: '' })
    expect(ran.stderr).toContain(said)
    expect(snapshot(here)).toEqual(before)
  })

  test('a file that cannot be read might hold a reference', async () => {
    write('outcomes/stuk.yaml', 'id: [')
    const before = snapshot(here)
    expect((await runMain(here, ['rename', old, 'volgen'])).exit).toBe(2)
    expect(snapshot(here)).toEqual(before)
  })

  test('a disk that fails at any write leaves everything as it was', async () => {
    const before = snapshot(here)
    let writes = Number.MAX_SAFE_INTEGER
    for (let fails = 1; fails <= writes; fails++) {
      const disk = failingDisk(fails)
      const { outputFolder } = disk
      const { exit } = await runMain(here, ['rename', old, 'volgen'], { change: { outputFolder } })
      if (exit === 0) {
        writes = disk.count
        break
      }
      expect(snapshot(here), `write ${fails}`).toEqual(before)
    }
    expect(writes).toBeGreaterThan(5)
  })
})

describe('retire', () => {
  test('the status changes and the successor says so; twice is once', async () => {
    const file = 'outcomes/met-ouders-in-gesprek.yaml'
    const args = ['retire', 'met-ouders-in-gesprek', '--successor', 'leerklimaat-scheppen-en-bewaken']
    const before = read(file)
    const ran = await runMain(here, args)
    expect(ran.exit).toBe(0)
    expect(ran.stderr).toContain('personas/jip-voltijd-pabo.yaml')
    expect(read(file)).toBe(before.replace('status: draft', 'status: retired'))
    expect(read('outcomes/leerklimaat-scheppen-en-bewaken.yaml')).toContain('met-ouders-in-gesprek')
    const once = snapshot(here)
    expect((await runMain(here, args)).exit).toBe(0)
    expect(snapshot(here)).toEqual(once)
  })

  test.each([
    ['an outcome that is not there', ['retire', 'weg']],
    ['a successor that is not there', ['retire', 'met-ouders-in-gesprek', '--successor', 'weg']],
    ['itself as successor', ['retire', 'met-ouders-in-gesprek', '--successor', 'met-ouders-in-gesprek']],
  ])('%s', async (_what, args) => {
    const before = snapshot(here)
    expect((await runMain(here, args)).exit).toBe(2)
    expect(snapshot(here)).toEqual(before)
  })
})

test.skipIf(process.getuid?.() === 0)(
  'a folder that may not be written to is said, and nothing changes',
  async () => {
    mkdirSync(path.join(here, 'elders'))
    chmodSync(path.join(here, 'outcomes'), 0o555)
    const before = snapshot(here)
    const ran = await runMain(here, ['rename', 'met-ouders-in-gesprek', 'ouders'])
    chmodSync(path.join(here, 'outcomes'), 0o755)
    expect(ran.exit).toBe(2)
    expect(ran.stderr).toContain('geen toestemming')
    expect(snapshot(here)).toEqual(before)
  },
)
