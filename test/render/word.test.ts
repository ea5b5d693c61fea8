/** Word files as other programs find them: against the schema, taken apart, and opened by LibreOffice. */
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { languages } from '../../src/diagnostic.ts'
import { compose } from '../../src/render/compose.ts'
import { plainText, type Block, type Document } from '../../src/render/document.ts'
import { createDocx } from '../../src/render/docx.ts'
import { shortenKey } from '../../src/render/docx-keys.ts'
import { findElements, readXml } from '../../src/render/docx-xml.ts'
import { documents } from '../../src/render/documents.ts'
import { readHouseStyle } from '../../src/render/house-style.ts'
import { createLibrary } from '../../src/render/library.ts'
import { example, jobOf, seedId, subjectOf } from './example.ts'
import { documentWith, hostile } from './hostile.ts'
import {
  ask,
  factOf,
  hasOffice,
  hasPoppler,
  missingWords,
  proseOf,
  saveAs,
  temporaryFolder,
} from './readers.ts'
import { dutchReference, logo } from './reference-nl.ts'
import { checkWord, headingsOf, openWord, tagsOf, wordsOf } from './word-package.ts'
import { checkWordXml } from './word-schema.ts'

const library = await createLibrary(new Map())
const style = readHouseStyle(example.settings.render?.style, '')
const plain = createDocx(undefined)
const write = (document: Document, docx = plain): Uint8Array =>
  docx.write(document, style, () => {}) as Uint8Array

const made = documents.flatMap((spec) =>
  languages.map((language) => {
    const composed = compose(jobOf(spec).template, jobOf(spec, subjectOf(seedId, language)).view(), library)
    if (!composed.ok) throw new Error(JSON.stringify(composed.findings))
    return { name: `${spec.id}.${language}`, language, document: composed.document }
  }),
)

function blocksOf(blocks: readonly object[]): { readonly type: string }[] {
  return blocks.flatMap((block) => [
    block as { type: string },
    ...('children' in block ? blocksOf(block.children as object[]) : []),
  ])
}

const keysOf = (document: Document): string[] =>
  blocksOf(document.children).flatMap((block) => {
    if (block.type !== 'field' && block.type !== 'inlineField') return []
    const { key, kind, options } = block as unknown as Extract<Block, { type: 'field' }>
    return kind === 'checkboxes' ? options.map(({ value }) => `${key}.${value}`) : [key]
  })

describe('the schema check', () => {
  const inBody = (xml: string) =>
    checkWordXml(
      `<w:document xmlns:w="x"><w:body>${xml}<w:sectPr><w:pgSz/><w:pgMar/></w:sectPr></w:body></w:document>`,
    )
  it.each([
    ['<w:p><w:pPr><w:jc/><w:pStyle/></w:pPr></w:p>', 'pStyle too late in pPr'],
    ['<w:p><w:pPr><w:pStyle/><w:pStyle/></w:pPr></w:p>', 'pStyle twice in pPr'],
    ['<w:p><w:r><w:rPr/></w:r><w:pPr/></w:p>', 'pPr too late in p'],
    ['<w:p><w:tbl/></w:p>', 'tbl in p'],
    ['<w:p>words</w:p>', 'text in p'],
    ['<w:p><w:r><w:rPr><w:color w:val="#fff" w:fill="#fff"/></w:rPr></w:r></w:p>', 'color w:fill="#fff"'],
    ['<w:sdt><w:sdtPr><w:id/></w:sdtPr><w:sdtContent/></w:sdt>', 'sdtPr without tag'],
    [
      '<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:p/><w:tbl><w:tblPr/><w:tblGrid/></w:tbl></w:tc></w:tr></w:tbl><w:p/>',
      'a cell that does not end with a paragraph',
    ],
    [
      '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9"/></w:tblGrid><w:tr/></w:tbl><w:p/>',
      'a row of 0 columns in a table of 1',
    ],
  ])('finds what is wrong in %s', (xml, problem) => {
    expect(inBody(xml)).toContain(problem)
  })
  it('is content with what is right', () => {
    expect(inBody('<w:p><w:pPr><w:pStyle/><w:jc/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>')).toEqual([])
  })
})

describe.each(made)('$name in Word', ({ language, document }) => {
  const bytes = write(document)
  const file = openWord(bytes)

  it('is what the schema allows, with every relationship, type and id in order', () => {
    expect(checkWord(bytes)).toEqual([])
  })
  it('has its headings as headings, in the right order', () => {
    const headings = blocksOf(document.children).flatMap((block) =>
      block.type === 'heading'
        ? [`${(block as { depth?: number }).depth} ${plainText([block as Block])}`]
        : [],
    )
    expect(headings.length).toBeGreaterThan(0)
    expect(headingsOf(file)).toEqual(headings)
  })
  it('has a content control for every field, with its key as tag', () => {
    expect(tagsOf(file).toSorted()).toEqual(keysOf(document).map(shortenKey).toSorted())
  })
  it('says its language and its title', () => {
    const tag = { nl: 'nl-NL', en: 'en-GB' }[language]
    const core = file.parts.get('docProps/core.xml')!
    expect(wordsIn(core, 'dc:title')).toBe(document.meta.title)
    expect(wordsIn(core, 'dc:language')).toBe(tag)
    const set = findElements(readXml(file.parts.get('word/styles.xml')!)!, 'w:lang')
    expect(set.map(({ attributes }) => attributes['w:val'])).toEqual(set.map(() => tag))
    expect(set.length).toBeGreaterThan(0)
  })
  it('names its tables, and repeats their first row on the next page', () => {
    const tables = findElements(file.body, 'w:tbl').filter(
      (table) => findElements(table, 'w:tblCaption').length > 0,
    )
    const wanted = blocksOf(document.children).filter(({ type }) => type === 'table')
    expect(tables).toHaveLength(wanted.length)
    for (const table of tables) expect(findElements(table, 'w:tblHeader')).toHaveLength(1)
  })
  it('gives the same bytes again', () => {
    expect(Buffer.compare(bytes, write(document, createDocx(undefined)))).toBe(0)
  })
})

const wordsIn = (xml: string, name: string) => findElements(readXml(xml)!, name)[0]?.children.join('')

it('keeps whatever a text says in its place, as text', () => {
  const all = [...hostile, hostile.join(' '), 'woord '.repeat(400)].filter((text) => /[^\s\p{C}]/u.test(text))
  for (const text of all) {
    const bytes = write(documentWith(text))
    expect({ text, problems: checkWord(bytes) }).toEqual({ text, problems: [] })
    const { body, parts } = openWord(bytes)
    expect(findElements(body, 'w:fldSimple', 'w:instrText', 'w:fldChar', 'w:drawing')).toEqual([])
    expect([...parts.keys()].filter((name) => name.includes('media') || name.includes('vba'))).toEqual([])
  }
})

describe('a Dutch reference document', () => {
  const { document } = made.find(({ name }) => name === 'assessment-form.nl')!
  const bytes = write(document, createDocx(dutchReference))
  const file = openWord(bytes)

  it('gives its own styles to headings, text, lists and tables', () => {
    expect(checkWord(bytes)).toEqual([])
    const used = new Set(findElements(file.body, 'w:pStyle').map(({ attributes }) => attributes['w:val']))
    expect([...used]).toEqual(expect.arrayContaining(['Kop1', 'Kop2']))
    expect([...used].filter((id) => id?.startsWith('Heading'))).toEqual([])
    const own = (xml: string) => /<w:style [^>]*w:styleId="Kop1">.*?<\/w:style>/.exec(xml)?.[0]
    expect(own(file.parts.get('word/styles.xml')!)).toBe(
      own(strFromU8(openBytes(dutchReference, 'word/styles.xml'))),
    )
    expect(file.parts.get('word/numbering.xml')).toContain('w:lvlText w:val="»"')
  })
  it('keeps its header with the logo, and fills in its footer', () => {
    expect(Buffer.compare(openBytes(bytes, 'word/media/logo.png'), logo)).toBe(0)
    const header = file.parts.get('word/header1.xml')!
    expect(header).toContain('Logo van de Hogeschool aan de Vecht')
    expect(wordsOf(readXml(header)!)).toContain('Hogeschool aan de Vecht')
    expect(wordsOf(readXml(file.parts.get('word/footer1.xml')!)!)).toBe(`${document.meta.footer} · blad 1`)
    expect(file.parts.get('word/document.xml')).not.toContain('Deze tekst hoort niet in een formulier')
    expect(file.parts.get('word/document.xml')).toContain('w:top="1700"')
  })
})

const openBytes = (bytes: Uint8Array, name: string): Uint8Array => unzipSync(bytes)[name]!

describe.runIf(hasOffice && hasPoppler)('in LibreOffice', () => {
  const folder = temporaryFolder('word')
  let pages = new Map<string, Uint8Array>()
  let withReference = new Map<string, Uint8Array>()
  const form = made.find(({ name }) => name === 'assessment-form.nl')!.document
  beforeAll(() => {
    const files = new Map(made.map(({ name, document }) => [`${name}.docx`, write(document)]))
    pages = saveAs('pdf', files, folder.path)
    // LibreOffice's own file as a reference: what another program makes of styles, numbers and headers.
    const resaved = saveAs('docx', new Map([['reference.docx', dutchReference]]), folder.path).get(
      'reference.docx',
    )!
    const docx = (reference: Uint8Array) => write(form, createDocx(reference))
    withReference = saveAs(
      'pdf',
      new Map([
        ['dutch.docx', docx(dutchReference)],
        ['resaved.docx', docx(resaved)],
        ['hostile.docx', write(documentWith(hostile.join(' ')))],
      ]),
      folder.path,
    )
  }, 300_000)
  afterAll(() => folder.remove())

  it.each(made)('$name: every word is there, on no more pages than it should take', ({ name, document }) => {
    const pdf = pages.get(`${name}.docx`)!
    const text = ask('pdftotext', [], pdf).said
    expect(missingWords(proseOf(document.children), text)).toEqual([])
    const info = ask('pdfinfo', [], pdf).said
    expect(factOf(info, 'Title')).toBe(document.meta.title)
    const words = proseOf(document.children).split(/\s+/).length
    expect(Number(factOf(info, 'Pages'))).toBeLessThanOrEqual(3 + Math.ceil(words / 300))
  })
  it.each(['dutch.docx', 'resaved.docx'])('%s: header, logo and footer are on every page', (name) => {
    const pdf = withReference.get(name)!
    const count = Number(factOf(ask('pdfinfo', [], pdf).said, 'Pages'))
    const text = ask('pdftotext', ['-layout'], pdf).said
    expect(count).toBeGreaterThan(1)
    expect(text.split('Hogeschool aan de Vecht')).toHaveLength(count + 1)
    expect(text).toContain(`blad ${count}`)
    const pictures = ask('pdfimages', ['-list'], pdf)
      .said.split('\n')
      .filter((line) => / image /.test(line))
    expect(pictures.length).toBeGreaterThanOrEqual(1)
    expect(missingWords(proseOf(form.children), ask('pdftotext', [], pdf).said)).toEqual([])
  })
  it('opens what was written to break it', () => {
    const text = ask('pdftotext', [], withReference.get('hostile.docx')!).said
    for (const word of [
      '<script>alert(1)</script>',
      'DDEAUTO',
      '王小明',
      '#eval("1")',
      'javascript:alert(1)',
    ])
      expect(text.replaceAll(/\s/g, '')).toContain(word)
  })
})
