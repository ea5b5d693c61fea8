/** Import and export on a disk: real lists, bad ones, and that nothing comes in twice. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { copyExample } from '../copy-example.ts'
import { runMain } from '../run-main.ts'
import { snapshot } from '../snapshot.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
let here = ''
beforeEach(() => {
  here = mkdtempSync(path.join(tmpdir(), 'outcomes-import-'))
  write('outcomes.config.yaml', 'schema: 1\ninstitute:\n  id: x\n  name: X\nlanguage: nl\n')
})
afterEach(() => {
  rmSync(here, { recursive: true })
})
const read = (file: string) => readFileSync(path.join(here, file), 'utf8')
const write = (file: string, text: string | Uint8Array) => {
  writeFileSync(path.join(here, file), text)
}
const example = () => {
  copyExample(here)
}

const list = `Titel;Leeruitkomst;EC;Bewijs
Feedback geven;De leraar geeft lerenden feedback op hun werk.;5;observatie; 
Toetsen;De leraar ontwerpt toetsen en analyseert de resultaten.;2,5;toets
`

test('a list becomes outcomes that fit, and the same list again changes nothing', async () => {
  write('lijst.csv', list)
  const ran = await runMain(here, ['import', 'lijst.csv'])
  expect(ran).toMatchObject({ exit: 0 })
  expect(read('outcomes/toetsen.yaml')).toContain('ects: 2.5')
  expect(read('outcomes/toetsen.yaml')).toContain('verb: analyseren')
  expect((await runMain(here, ['validate', '--only', 'schema', '--only', 'references'])).exit).toBe(0)
  expect((await runMain(here, ['fmt', '--check'])).exit).toBe(0)
  const before = snapshot(here)
  const again = await runMain(here, ['import', 'lijst.csv'])
  expect(again.stderr).toContain('0 nieuw, 0 bijgewerkt, 2 gelijk gebleven')
  expect(snapshot(here)).toEqual(before)
})

test('--dry-run names rows and writes nothing', async () => {
  write('lijst.csv', list)
  const before = snapshot(here)
  const ran = await runMain(here, ['import', 'lijst.csv', '--dry-run'])
  expect(ran.stdout).toContain('rij 3: outcomes/toetsen.yaml wordt nieuw')
  expect(snapshot(here)).toEqual(before)
})

test('an update changes only its lines; comments stay', async () => {
  example()
  const file = 'outcomes/ontwikkeling-volgen-en-afstemmen.yaml'
  const before = read(file)
  write('lijst.csv', 'Id,Titel,EC\nontwikkeling-volgen-en-afstemmen,Volgen en afstemmen,5\n')
  const ran = await runMain(here, ['import', 'lijst.csv', '--lang', 'nl'])
  expect(ran.stdout).toBe(`rij 2: ${file} bijgewerkt (title)\n`)
  expect(read(file)).toBe(
    before.replace(
      'title: Ontwikkeling volgen en pedagogisch handelen afstemmen',
      'title: Volgen en afstemmen',
    ),
  )
})

test.each(['csv', 'xlsx'])(
  'the worked example goes out as %s and comes back without a change',
  async (to) => {
    example()
    const before = snapshot(here)
    const out = path.join(tmpdir(), `${path.basename(here)}.${to}`)
    expect((await runMain(here, ['export', '--to', to, '--out', out])).exit).toBe(0)
    const ran = await runMain(here, ['import', out])
    expect(ran.stdout).toBe('')
    expect(ran.stderr).toContain('0 nieuw, 0 bijgewerkt, 7 gelijk gebleven, 0 fouten')
    expect(snapshot(here)).toEqual(before)
    // In another repository they are the same outcomes again.
    for (const id of ['ontwikkeling-volgen-en-afstemmen', 'toetsen-en-feedback-geven'])
      rmSync(path.join(here, `outcomes/${id}.yaml`))
    expect((await runMain(here, ['import', out])).exit).toBe(0)
    const shown = JSON.parse(
      (await runMain(here, ['show', 'toetsen-en-feedback-geven', '--format', 'json'])).stdout,
    )
    const asBefore = JSON.parse(
      (await runMain(root, ['show', 'toetsen-en-feedback-geven', '--format', 'json'])).stdout,
    )
    expect(shown).toEqual(asBefore)
    rmSync(out)
  },
)

test('rows with mistakes are named by row and column, and the others go on', async () => {
  write('lijst.csv', 'Titel,Leeruitkomst,EC,Status\nA,De leraar geeft feedback.,vijf,draft\nB,De leraar toetst.,5,klaar\nC,De leraar ontwerpt lessen.,5,draft\n,,5,\nC,De leraar ontwerpt lessen.,6,\n') // prettier-ignore
  const ran = await runMain(here, ['import', 'lijst.csv'])
  expect(ran.exit).toBe(1)
  expect(ran.stdout.split('\n').filter((text) => text.includes('fout'))).toEqual([
    'lijst.csv rij 2 [EC]: fout `vijf` kan hier niet, verwacht een getal.',
    'lijst.csv rij 5: fout Deze rij heeft geen leeruitkomst en geen titel.',
    'lijst.csv rij 6: fout Dit is dezelfde leeruitkomst als in rij 4 (`c`); die rij telt.',
    expect.stringContaining('lijst.csv rij 3 [Status]: fout'),
  ])
  expect(Object.keys(snapshot(here)).filter((file) => /outcomes\/.*yaml$/.test(file))).toEqual([
    'outcomes/a.yaml',
    'outcomes/c.yaml',
  ])
})

test('a list as committees keep it: numbers, headings in between, words for task domains, open places', async () => {
  example()
  write(
    'lijst.csv',
    'Nr.;Taakgebied;Leeruitkomst;EC\nPedagogisch;;;\n1.1;Leerklimaat;De leraar geeft lerenden feedback op hun werk.;n.t.b.\n1.10;De ruimte;De leraar ontwerpt een toets.;0\n1.1;Leerklimaat;De leraar voert een oudergesprek.;2,5\n7;;;\n',
  )
  const ran = await runMain(here, ['import', 'lijst.csv', '--lang', 'nl'])
  expect(ran).toMatchObject({ exit: 1 })
  expect(ran.stdout).toContain('Rij 2 is een tussenkop en is overgeslagen.')
  expect(ran.stdout).toContain('Eén taakgebied staat nog niet in het beroepsprofiel en is niet overgenomen: `De ruimte` (rij 4).') // prettier-ignore
  expect(ran.stdout).toContain('lijst.csv rij 6: fout Deze rij heeft geen leeruitkomst en geen titel.')
  expect(ran.stdout).toContain('zoals `1.1` → `feedback-geven-op-hun-werk`.')
  expect(read('outcomes/feedback-geven-op-hun-werk.yaml')).toContain('taskDomain: leerklimaat')
  expect(read('outcomes/feedback-geven-op-hun-werk.yaml')).not.toContain('ects')
  expect(read('outcomes/ontwerpen-van-een-toets.yaml')).not.toMatch(/ects|taskDomain/)
  expect(read('outcomes/een-oudergesprek-voeren.yaml')).toContain('ects: 2.5')
  const before = snapshot(here)
  expect((await runMain(here, ['import', 'lijst.csv'])).stderr).toContain('3 gelijk gebleven')
  expect(snapshot(here)).toEqual(before)
})

test('long remarks are broken at the edge of the screen', async () => {
  write('lijst.csv', `Leeruitkomst,Hoe we hierop gekomen zijn\nDe leraar geeft feedback.,${'x'.repeat(9)}\n`)
  const { stdout } = await runMain(here, ['import', 'lijst.csv', '--lang', 'nl'], { columns: 50 })
  expect(stdout).toContain(
    'tip\n  Deze kolom wordt niet gebruikt. Met --mapping\n  zeg je wat hij betekent.\n',
  )
})

test('a mapping file gives headings of one’s own a meaning', async () => {
  write('lijst.csv', 'wat,naam van het vak,intern\nDe leraar geeft feedback.,Feedback,x\n')
  write(
    'koppen.yaml',
    'columns:\n  wat: statement\n  naam van het vak: title\n  intern: null\ndefaults:\n  status: proposed\n',
  )
  const ran = await runMain(here, ['import', 'lijst.csv', '--mapping', 'koppen.yaml'])
  expect(ran.stdout).toBe('rij 2: outcomes/feedback.yaml nieuw\n')
  expect(read('outcomes/feedback.yaml')).toContain('status: proposed')
  write('koppen.yaml', 'columns:\n  wat: Leeruitkomt\n')
  const wrong = await runMain(here, ['import', 'lijst.csv', '--mapping', 'koppen.yaml'])
  expect(wrong.exit).toBe(2)
  expect(wrong.stderr).toContain('Bedoelde je `Leeruitkomst`?')
})

test.each([
  ['a file that is not there', 'weg.csv', undefined],
  ['a table without outcomes', 'x.csv', 'a,b\n1,2\n'],
  ['nothing at all', 'x.csv', ''],
  ['an old Office file', 'x.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0])],
  ['a zip that is none', 'x.xlsx', 'PK rommel'],
])('%s is one sentence and exit 2', async (_what, file, content) => {
  if (content !== undefined) write(file, content)
  const before = snapshot(here)
  const ran = await runMain(here, ['import', file])
  expect(ran).toMatchObject({ exit: 2, stdout: '' })
  expect(ran.stderr.trim().split('\n')).toHaveLength(1)
  expect(snapshot(here)).toEqual(before)
})
