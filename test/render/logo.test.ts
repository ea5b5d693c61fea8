/** The institute's logo at the top of the page: in each format a picture that is there, is named and does nothing. */
import { PDFDocument } from 'pdf-lib'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readFonts } from '../../src/cli/fonts.ts'
import { realWorld } from '../../src/cli/real-world.ts'
import { languages } from '../../src/diagnostic.ts'
import { compose } from '../../src/render/compose.ts'
import { findElements, readXml } from '../../src/render/docx-xml.ts'
import { documents } from '../../src/render/documents.ts'
import { loadFormats, type FormatId, type Warning } from '../../src/render/formats.ts'
import { readHouseStyle } from '../../src/render/house-style.ts'
import { createLibrary } from '../../src/render/library.ts'
import { readPicture, type Picture } from '../../src/render/picture.ts'
import { example, jobOf, seedId, subjectOf } from './example.ts'
import { documentWith, hostile } from './hostile.ts'
import { checkPdf } from './pdf-ua.ts'
import { jpeg, makePng } from './pictures.ts'
import { all, readHtml, textOf } from './read-html.ts'
import { ask, hasPoppler } from './readers.ts'
import { dutchReference, logo as theirLogo } from './reference-nl.ts'
import { checkWord, openWord } from './word-package.ts'

const root = new URL('../../', import.meta.url).pathname
const library = await createLibrary(new Map())
const open = (bytes: Uint8Array): Picture => {
  const outcome = readPicture(bytes)
  if (!outcome.ok) throw new Error(outcome.reason.en)
  return outcome.picture
}
const pictures = [
  ['png', open(makePng({ width: 60, height: 12 }))],
  ['jpeg', open(jpeg)],
] as const
const styleWith = (logo: Picture | undefined, settings = {}) => readHouseStyle(settings, library.style, logo)

const composed = languages.map((language) => {
  const job = jobOf(documents[0]!, subjectOf(seedId, language))
  const made = compose(job.template, job.view(), library)
  if (!made.ok) throw new Error('not made')
  return made.document
})
const [dutch, english] = composed
const institute = example.settings.institute.name

const formatOf = async (id: FormatId, reference?: Uint8Array) =>
  (
    await loadFormats([id], { fonts: () => readFonts(realWorld(root).program), reference: () => reference })
  )[0]!
const [md, html, docx, pdf] = [
  await formatOf('md'),
  await formatOf('html'),
  await formatOf('docx'),
  await formatOf('pdf'),
]
const quiet = (warning: Warning): void => {
  throw new Error(warning.reason.en)
}

it('is nowhere in Markdown', () => {
  for (const [, picture] of pictures)
    expect(md.write(dutch!, styleWith(picture), quiet)).toBe(md.write(dutch!, styleWith(undefined), quiet))
})

describe.each(pictures)('a logo as %s', (kind, picture) => {
  it('is in the web page itself, named after the institute, in its size', () => {
    const page = readHtml(String(html.write(english!, styleWith(picture), quiet)))
    const images = all(page, 'img')
    expect(images).toHaveLength(1)
    const { src, alt, width, height } = images[0]!.attributes
    expect(alt).toBe(institute)
    expect(Buffer.from(src!.replace(`data:image/${kind};base64,`, ''), 'base64')).toEqual(
      Buffer.from(picture.bytes),
    )
    expect(Number(width) / Number(height)).toBeCloseTo(picture.width / picture.height, 0)
    expect(Number(height)).toBeLessThanOrEqual(52)
    expect(images[0]!.parent?.name).toBe('header')
    // Whoever hears the page hears the name once.
    expect(textOf(all(page, 'header')[0]!)).not.toContain(institute)
  })
  it('is in the header of a Word file, as Word wants it', () => {
    const bytes = docx.write(dutch!, styleWith(picture), quiet) as Uint8Array
    expect(checkWord(bytes)).toEqual([])
    const parts = unzipSync(bytes)
    expect(Buffer.from(parts[`word/media/logo.${kind}`]!)).toEqual(Buffer.from(picture.bytes))
    const header = readXml(openWord(bytes).parts.get('word/header1.xml')!)!
    const [drawing] = findElements(header, 'wp:docPr')
    expect(drawing?.attributes['descr']).toBe(institute)
    const [extent] = findElements(header, 'wp:extent')
    const { cx, cy } = extent!.attributes
    expect(Number(cx) / Number(cy)).toBeCloseTo(picture.width / picture.height, 1)
    expect(Number(cy)).toBeLessThanOrEqual(360_000)
  })
  it('is decoration at the top of every page of a PDF', async () => {
    const bytes = pdf.write(dutch!, styleWith(picture), quiet) as Uint8Array
    expect((await checkPdf(bytes)).problems).toEqual([])
    const pages = (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount()
    if (!hasPoppler) return
    const rows = ask('pdfimages', ['-list'], bytes)
      .said.split('\n')
      .filter((row) => / image /.test(row))
    expect(rows).toHaveLength(pages)
    for (const row of rows) expect(row).toContain(` ${picture.width} `)
    expect(ask('pdfinfo', ['-struct-text'], bytes).said).not.toContain('Figure')
  })
  it('gives the same bytes again', async () => {
    for (const id of ['html', 'docx', 'pdf'] as const) {
      const write = async () =>
        Buffer.from((await formatOf(id)).write(dutch!, styleWith(open(picture.bytes)), quiet))
      expect(Buffer.compare(await write(), await write()), id).toBe(0)
    }
  })
})

it('goes with whatever the institute is called', async () => {
  const text = hostile.filter((one) => /[^\s\p{C}]/u.test(one)).join(' ')
  const style = styleWith(pictures[0][1])
  const page = readHtml(String(html.write(documentWith(text), style, quiet)))
  expect(all(page, 'img')).toHaveLength(1)
  expect(Object.keys(all(page, 'img')[0]!.attributes).toSorted()).toEqual([
    'alt',
    'class',
    'height',
    'src',
    'width',
  ])
  expect(checkWord(docx.write(documentWith(text), style, quiet) as Uint8Array)).toEqual([])
  const bytes = pdf.write(documentWith(text), style, () => {}) as Uint8Array
  expect((await checkPdf(bytes)).problems).toEqual([])
})

it('gives way to the header of a reference document', async () => {
  const own = await formatOf('docx', dutchReference)
  const parts = unzipSync(own.write(dutch!, styleWith(pictures[1][1]), quiet) as Uint8Array)
  const media = Object.keys(parts).filter((name) => name.startsWith('word/media/'))
  expect(media).toEqual(['word/media/logo.png'])
  expect(Buffer.from(parts['word/media/logo.png']!)).toEqual(Buffer.from(theirLogo))
})

it('that a PDF cannot show is told, and the name stands there instead', async () => {
  // Without the tables that its scan is packed with: no marker tells.
  const tables = Buffer.from(jpeg).indexOf(Buffer.from([0xff, 0xc4]))
  const scan = Buffer.from(jpeg).indexOf(Buffer.from([0xff, 0xda]))
  const broken = Buffer.concat([jpeg.subarray(0, tables), jpeg.subarray(scan)])
  const said: Warning[] = []
  const bytes = pdf.write(dutch!, styleWith(open(broken)), (warning) => said.push(warning)) as Uint8Array
  expect(said.map(({ setting }) => setting)).toEqual(['logo'])
  expect(Buffer.compare(bytes, pdf.write(dutch!, styleWith(undefined), quiet) as Uint8Array)).toBe(0)
  expect((await checkPdf(bytes)).problems).toEqual([])
})

describe('a font', () => {
  const withFont = (font: string) => {
    const said: Warning[] = []
    const bytes = pdf.write(dutch!, styleWith(undefined, { font }), (one) => said.push(one)) as Uint8Array
    return { said, bytes }
  }
  it('that this computer does not have is told, with the one that a PDF can always have', async () => {
    const { said, bytes } = withFont('Nergens Grotesk')
    expect(said).toHaveLength(1)
    expect(said[0]).toMatchObject({ setting: 'font', expected: ['Source Sans 3'] })
    expect(said[0]!.reason.nl).toContain('`Nergens Grotesk` staat niet op deze computer')
    expect((await checkPdf(bytes)).problems).toEqual([])
    expect(Buffer.compare(bytes, withFont('Ook Nergens').bytes)).toBe(0)
  })
  it('that comes along is used without a word', () => {
    expect(withFont('Source Sans 3').said).toEqual([])
    expect(withFont('source sans 3').said).toEqual([])
  })
  it('has another in Word where the reader does not have it', () => {
    const bytes = docx.write(dutch!, styleWith(undefined, { font: 'Open Sans' }), quiet) as Uint8Array
    expect(checkWord(bytes)).toEqual([])
    const fonts = readXml(openWord(bytes).parts.get('word/fontTable.xml')!)!
    const own = findElements(fonts, 'w:font').find(({ attributes }) => attributes['w:name'] === 'Open Sans')!
    expect(findElements(own, 'w:altName')[0]?.attributes['w:val']).toBe('Calibri')
    expect(openWord(bytes).parts.get('word/styles.xml')).toContain('w:ascii="Open Sans"')
  })
})
