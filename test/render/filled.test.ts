/** Forms filled in where people fill them in, and read back: the same answers from Word, PDF and the browser. */
import fs from 'node:fs'
import path from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { PDFCheckBox, PDFDocument, PDFRadioGroup, PDFTextField } from 'pdf-lib'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readFonts } from '../../src/cli/fonts.ts'
import { realWorld } from '../../src/cli/real-world.ts'
import { compose } from '../../src/render/compose.ts'
import type { Document, Field } from '../../src/render/document.ts'
import { documents } from '../../src/render/documents.ts'
import { loadFormats } from '../../src/render/formats.ts'
import { harvest, type Answer } from '../../src/render/harvest.ts'
import { readHouseStyle } from '../../src/render/house-style.ts'
import { createLibrary } from '../../src/render/library.ts'
import { keyOfName } from '../../src/render/pdf-field-names.ts'
import { languages } from '../../src/diagnostic.ts'
import { runMain } from '../run-main.ts'
import { openBrowser } from './browser.ts'
import { jobOf, seedId, subjectOf } from './example.ts'
import { saveAs, temporaryFolder, hasOffice } from './readers.ts'

const root = new URL('../../', import.meta.url).pathname
const library = await createLibrary(new Map())
const style = readHouseStyle(undefined, library.style)
const [docx, pdf, html] = await loadFormats(['docx', 'pdf', 'html'], {
  fonts: () => readFonts(realWorld(root).program),
  reference: () => undefined,
})
const bytesOf = (format: typeof docx, document: Document): Uint8Array => {
  const written = format!.write(document, style, () => {})
  return typeof written === 'string' ? strToU8(written) : written
}

function fieldsOf(blocks: readonly object[]): Field[] {
  return blocks.flatMap((block) => [
    ...('key' in block ? [block as Field] : []),
    ...('children' in block ? fieldsOf(block.children as object[]) : []),
  ])
}

const awkward = 'Zoë “de” <Vries> & co = -5 graden; 王小明 | {{x}}'

/** What a person would fill in: something else in every field, and every third one left open. */
function answersFor(fields: readonly Field[]): Map<string, Answer> {
  const answers = new Map<string, Answer>()
  for (const [index, { kind, key, options }] of fields.entries()) {
    const open = index % 3 === 2
    if (kind === 'checkboxes') {
      for (const [at, { value }] of options.entries()) answers.set(`${key}.${value}`, !open && at % 2 === 0)
    } else if (open) answers.set(key, '')
    else if (kind === 'choice') answers.set(key, options[index % options.length]!.value)
    else if (kind === 'date') answers.set(key, '2026-03-09')
    else if (kind === 'area') answers.set(key, `${awkward} ${index}\ntweede regel\n\nvierde`)
    else answers.set(key, index === 0 ? '=1+1' : `${awkward} ${index}`)
  }
  return answers
}

const xmlText = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const xmlValue = (text: string) => xmlText(text).replaceAll('"', '&quot;')

/** What Word does to a content control when somebody fills it in. */
function fillWord(
  bytes: Uint8Array,
  fields: readonly Field[],
  answers: ReadonlyMap<string, Answer>,
): Uint8Array {
  const parts = unzipSync(bytes)
  const labels = new Map(
    fields.flatMap(({ key, options }) => options.map((one) => [`${key} ${one.value}`, one.label])),
  )
  const xml = strFromU8(parts['word/document.xml']!).replaceAll(
    /<w:sdt><w:sdtPr>(.*?)<\/w:sdtPr><w:sdtContent>(.*?)<\/w:sdtContent><\/w:sdt>/g,
    (all, settings: string) => {
      const tag = /<w:tag w:val="([^"]*)"/.exec(settings)?.[1] ?? ''
      const answer = answers.get(tag)
      if (answer === undefined) throw new Error(`no answer for ${tag}`)
      if (answer === '' || answer === false) return all
      if (answer === true) {
        const ticked = settings.replace('<w14:checked w14:val="0"/>', '<w14:checked w14:val="1"/>')
        return `<w:sdt><w:sdtPr>${ticked}</w:sdtPr><w:sdtContent><w:r><w:t>☒</w:t></w:r></w:sdtContent></w:sdt>`
      }
      const shown = settings.includes('<w:date>')
        ? answer.split('-').toReversed().join('-')
        : (labels.get(`${tag} ${answer}`) ?? answer)
      const own = settings
        .replace('<w:showingPlcHdr/>', '')
        .replace('<w:date>', `<w:date w:fullDate="${xmlValue(answer)}T00:00:00Z">`)
      const runs = shown
        .split('\n')
        .map(
          (line, index) =>
            `<w:r>${index > 0 ? '<w:br/>' : ''}<w:t xml:space="preserve">${xmlText(line)}</w:t></w:r>`,
        )
      return `<w:sdt><w:sdtPr>${own}</w:sdtPr><w:sdtContent>${runs.join('')}</w:sdtContent></w:sdt>`
    },
  )
  parts['word/document.xml'] = strToU8(xml)
  return zipSync(parts)
}

async function fillPdf(bytes: Uint8Array, answers: ReadonlyMap<string, Answer>): Promise<Uint8Array> {
  const file = await PDFDocument.load(bytes)
  for (const field of file.getForm().getFields()) {
    const answer = answers.get(keyOfName(field.getName()))
    if (answer === undefined) throw new Error(`no answer for ${field.getName()}`)
    if (answer === '' || answer === false) continue
    if (field instanceof PDFCheckBox) field.check()
    else if (field instanceof PDFRadioGroup) field.select(String(answer))
    else if (field instanceof PDFTextField)
      field.setText(
        /^\d{4}-\d\d-\d\d$/.test(String(answer))
          ? String(answer).split('-').toReversed().join('-')
          : String(answer),
      )
  }
  // Its own font for the appearances has no Chinese, and the appearance is not what is read.
  return file.save({ updateFieldAppearances: false })
}

/** Fills in the page by keyboard and mouse, and gives what the browser saves. */
async function fillPage(
  browser: Browser,
  page: string,
  answers: ReadonlyMap<string, Answer>,
): Promise<string> {
  const tab = await (await browser.newContext()).newPage()
  await tab.setContent(page)
  for (const [key, answer] of answers) {
    if (answer === '' || answer === false) continue
    const controls = tab.locator(`[name="${key}"]`)
    const type = await controls.first().getAttribute('type')
    if (answer === true) await controls.check()
    else if (type === 'radio') await tab.locator(`[name="${key}"][value="${answer}"]`).check()
    else await controls.fill(answer)
  }
  // First another one, then the one that is meant: the first must not stay behind.
  const group = tab.locator('input[type=radio]')
  const name = (await group.count()) > 0 ? await group.first().getAttribute('name') : null
  for (const one of await tab.locator(`[name="${name}"]`).all()) await one.check()
  const meant = answers.get(name ?? '')
  if (meant) await tab.locator(`[name="${name}"][value="${String(meant)}"]`).check()
  // What “Save page as” writes is the page as it is in memory; Chromium leaves out what its fields hold.
  const saved = await tab.content()
  await tab.context().close()
  return saved
}

const forms = documents
  .filter((spec) => spec.id === 'assessment-form' || spec.id === 'conversation-guide')
  .flatMap((spec) =>
    languages.map((language) => {
      const composed = compose(jobOf(spec).template, jobOf(spec, subjectOf(seedId, language)).view(), library)
      if (!composed.ok) throw new Error(JSON.stringify(composed.findings))
      return { name: `${spec.id}.${language}`, language, document: composed.document }
    }),
  )

describe.each(forms)('$name filled in', ({ language, document }) => {
  const fields = fieldsOf(document.children)
  const answers = answersFor(fields)
  // The first group of buttons on a page is filled in, so that changing one's mind is part of it.
  const firstChoice = fields.find(({ kind }) => kind === 'choice')
  if (firstChoice) answers.set(firstChoice.key, firstChoice.options[0]!.value)
  const title = document.meta.title
  let browser: Browser

  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(async () => browser?.close())

  const expectAll = (format: 'docx' | 'pdf' | 'html', bytes: Uint8Array) => {
    const found = harvest(bytes)
    if (!found.ok) throw new Error(found.reason.en)
    expect({ ...found, answers: Object.fromEntries(found.answers) }).toEqual({
      ok: true,
      format,
      title,
      language,
      answers: Object.fromEntries(answers),
    })
    expect([...found.answers.keys()].toSorted()).toEqual([...answers.keys()].toSorted())
  }

  it('in Word', () => {
    expect(answers.size).toBeGreaterThan(10)
    expectAll('docx', fillWord(bytesOf(docx, document), fields, answers))
  })
  it('as PDF', async () => {
    expectAll('pdf', await fillPdf(bytesOf(pdf, document), answers))
  })
  it('in the browser', async () => {
    expectAll(
      'html',
      strToU8(await fillPage(browser, String(html!.write(document, style, () => {})), answers)),
    )
  })
  it('not at all: every key is there, without an answer', async () => {
    for (const format of [docx, pdf, html]) {
      const found = harvest(bytesOf(format, document))
      expect(found.ok && Object.fromEntries(found.answers)).toEqual(
        Object.fromEntries(
          [...answers].map(([key, answer]) => [key, typeof answer === 'boolean' ? false : '']),
        ),
      )
    }
  })
})

describe.runIf(hasOffice)('saved again by LibreOffice', () => {
  it('keeps its answers, or says what is wrong: before 7.6 it drops the names of fields', () => {
    const folder = temporaryFolder('filled')
    try {
      const empty = bytesOf(docx, forms[0]!.document)
      const found = harvest(saveAs('docx', new Map([['form.docx', empty]]), folder.path).get('form.docx')!)
      if (found.ok) expect([...found.answers.keys()].toSorted()).toEqual(keysIn(empty))
      else expect(found.reason.nl).toMatch(/^De velden in dit Word-bestand hebben geen naam meer/)
    } finally {
      folder.remove()
    }
  }, 120_000)
})

const keysIn = (bytes: Uint8Array): string[] => {
  const found = harvest(bytes)
  return found.ok ? [...found.answers.keys()].toSorted() : []
}

describe('outcomes answers', () => {
  const folder = temporaryFolder('answers')
  afterAll(() => folder.remove())
  const put = (name: string, bytes: Uint8Array | string) =>
    fs.writeFileSync(path.join(folder.path, name), bytes)
  const answers = (...argv: readonly string[]) => runMain(folder.path, ['answers', ...argv])
  const { document } = forms[0]!
  const fields = fieldsOf(document.children)
  const filled = answersFor(fields)

  it('gives the same JSON and the same CSV for Word and PDF, and no cell that a spreadsheet computes', async () => {
    put('x.docx', fillWord(bytesOf(docx, document), fields, filled))
    put('x.pdf', await fillPdf(bytesOf(pdf, document), filled))
    const [word, paper] = [await answers('x.docx'), await answers('x.pdf')]
    const [one, other] = [word, paper].map(({ stdout }) => JSON.parse(stdout) as Record<string, unknown>)
    expect(one).toMatchObject({ schemaVersion: 1, command: 'answers', format: 'docx', language: 'nl' })
    expect({ ...one, format: 'pdf' }).toEqual(other)
    const csv = await answers('x.docx', '--format', 'csv')
    expect(csv).toMatchObject({ exit: 0, stderr: '' })
    expect(sorted((await answers('x.pdf', '--format', 'csv')).stdout)).toEqual(sorted(csv.stdout))
    expect(csv.stdout).toContain(`"student","'=1+1"\r\n`)
    for (const [cell] of csv.stdout.matchAll(/"(?:[^"]|"")*"/g)) expect(cell).not.toMatch(/^"[=+\-@\t\r]/)
  })

  const small = zipSync({ 'word/document.xml': strToU8('<w:document/>') })
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(400 * 1024 * 1024) }, { level: 9 })
  const entity = (inner: string) =>
    zipSync({
      '_rels/.rels': strToU8(
        '<Relationships xmlns="x"><Relationship Id="r" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
      ),
      'word/document.xml': strToU8(inner),
    })
  it.each<[string, Uint8Array | string, RegExp]>([
    ['an empty file', '', /geen ingevuld formulier/],
    ['a letter', 'Beste examinator,', /geen ingevuld formulier/],
    ['half a Word file', small.subarray(0, 40), /beschadigd of met een wachtwoord/],
    [
      'a zip file that is no Word file',
      zipSync({ 'a.txt': strToU8('x') }),
      /beschadigd of met een wachtwoord/,
    ],
    ['a Word file without relationships', small, /beschadigd of met een wachtwoord/],
    ['a zip bomb', bomb, /beschadigd of met een wachtwoord/],
    [
      'a bomb of entities',
      entity('<!DOCTYPE x [<!ENTITY a "b">]><w:document>&a;</w:document>'),
      /beschadigd/,
    ],
    ['XML a million deep', entity('<a>'.repeat(1_000_000)), /beschadigd/],
    ['a Word file of its own', entity('<w:document xmlns:w="x"><w:body/></w:document>'), /geen velden/],
    ['fields without names', entity('<w:document><w:sdt><w:sdtPr/></w:sdt></w:document>'), /geen naam meer/],
    ['a PDF that ends at once', '%PDF-1.7\n', /beschadigd/],
    ['a PDF full of brackets', `%PDF-1.7\n1 0 obj\n${'['.repeat(200_000)}\nendobj\n`, /beschadigd/],
    ['a web page without a form', '<!doctype html><html><body>x</body></html>', /geen velden/],
    ['a web page of brackets', `<html>${'<input '.repeat(20_000)}`, /geen velden/],
    [
      'an old Word file',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      /geen ingevuld formulier/,
    ],
  ])('%s: says so in one sentence', async (_name, bytes, words) => {
    put('hostile', bytes)
    const ran = await runMain(folder.path, ['--lang', 'nl', 'answers', 'hostile'])
    expect({ exit: ran.exit, stdout: ran.stdout }).toEqual({ exit: 2, stdout: '' })
    expect(ran.stderr).toMatch(words)
    expect(ran.stderr.trim().split('\n')).toHaveLength(1)
  })

  it('an encrypted PDF is refused, whatever it lets us see', async () => {
    const open = Buffer.from(bytesOf(pdf, document)).toString('latin1')
    put(
      'x.pdf',
      Buffer.from(open.replace(/trailer\s*<</, 'trailer << /Encrypt << /Filter /Standard /V 4 >>'), 'latin1'),
    )
    expect((await answers('x.pdf')).stderr).toContain('protected with a password')
  })

  it('every file cut short at any place is read as far as it goes, or refused', () => {
    for (const format of [docx, pdf, html]) {
      const whole = bytesOf(format, document)
      for (let part = 1; part < 40; part++) {
        const found = harvest(whole.subarray(0, Math.floor((whole.length * part) / 40)))
        expect(typeof found.ok).toBe('boolean')
      }
    }
  })

  it('a file that is not there, a folder, a link', async () => {
    fs.mkdirSync(path.join(folder.path, 'folder'), { recursive: true })
    for (const name of ['nothing.docx', 'folder'])
      expect(await answers(name)).toMatchObject({ exit: 2, stderr: expect.stringContaining(name) as string })
  })
})

const sorted = (csv: string): string[] => csv.split(/\r\n(?=")/).toSorted()
