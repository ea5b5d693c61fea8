/** PDFs as other programs find them: poppler, and a check of what PDF/UA-1 asks. */
import { PDFDocument } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { readFonts } from '../../src/cli/fonts.ts'
import { realWorld } from '../../src/cli/real-world.ts'
import { languages } from '../../src/diagnostic.ts'
import { compose } from '../../src/render/compose.ts'
import type { Document, Field } from '../../src/render/document.ts'
import { documents } from '../../src/render/documents.ts'
import { readHouseStyle } from '../../src/render/house-style.ts'
import { createLibrary } from '../../src/render/library.ts'
import { createPdf } from '../../src/render/pdf.ts'
import { keyOfName } from '../../src/render/pdf-field-names.ts'
import { someOf } from '../effort.ts'
import { example, jobOf, seedId, subjectOf } from './example.ts'
import { documentWith, hostile } from './hostile.ts'
import { allOf, attributeOf, checkPdf } from './pdf-ua.ts'
import { ask, factOf, hasPoppler, missingWords, proseOf } from './readers.ts'

const root = new URL('../../', import.meta.url).pathname
const library = await createLibrary(new Map())
const style = readHouseStyle(example.settings.render?.style, '')
const pdf = await createPdf(readFonts(realWorld(root).program))
const write = (document: Document, warn: (words: string) => void = () => {}): Uint8Array =>
  pdf.write(document, style, ({ reason }) => warn(reason.en)) as Uint8Array

const made = documents.flatMap((spec) =>
  languages.map((language) => {
    const composed = compose(jobOf(spec).template, jobOf(spec, subjectOf(seedId, language)).view(), library)
    if (!composed.ok) throw new Error(JSON.stringify(composed.findings))
    return { name: `${spec.id}.${language}`, language, document: composed.document }
  }),
)

function fieldsOf(blocks: readonly object[]): Field[] {
  return blocks.flatMap((block) => [
    ...('key' in block ? [block as Field] : []),
    ...('children' in block ? fieldsOf(block.children as object[]) : []),
  ])
}

describe.each(someOf(made))('$name as PDF', ({ document }) => {
  const bytes = write(document)

  it('is what PDF/UA-1 asks, as far as a machine can tell', async () => {
    const { problems, elements } = await checkPdf(bytes)
    expect(problems).toEqual([])
    const kinds = allOf(elements).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'H1')).toHaveLength(1)
    const tables = allOf(elements).filter(({ kind }) => kind === 'Table')
    for (const table of tables) expect(attributeOf(table, 'Summary')).not.toBe('')
  })
  it('has a field for every key, and no other', async () => {
    const form = (await PDFDocument.load(bytes, { updateMetadata: false })).getForm()
    const wanted = fieldsOf(document.children).flatMap(({ kind, key, options }) =>
      kind === 'checkboxes' ? options.map(({ value }) => `${key}.${value}`) : [key],
    )
    expect(
      form
        .getFields()
        .map((field) => keyOfName(field.getName()))
        .toSorted(),
    ).toEqual(wanted.toSorted())
  })
  it('gives the same bytes again', async () => {
    const again = await createPdf(readFonts(realWorld(root).program))
    expect(Buffer.compare(bytes, again.write(document, style, () => {}) as Uint8Array)).toBe(0)
  })

  describe.runIf(hasPoppler)('in poppler', () => {
    it('is tagged, titled and a form, and nothing in it is out of order', () => {
      const { said, complaints } = ask('pdfinfo', [], bytes)
      expect(complaints).toEqual([])
      expect(factOf(said, 'Tagged')).toBe('yes')
      expect(factOf(said, 'Title')).toBe(document.meta.title)
      expect(factOf(said, 'JavaScript')).toBe('no')
      expect(factOf(said, 'Encrypted')).toBe('no')
      expect(factOf(said, 'Form')).toBe(fieldsOf(document.children).length > 0 ? 'AcroForm' : 'none')
    })
    it('embeds every font', () => {
      const rows = ask('pdffonts', [], bytes).said.split('\n').slice(2).filter(Boolean)
      expect(rows.length).toBeGreaterThan(0)
      for (const row of rows) expect(row).toMatch(/ yes yes yes +\d+ +0$/)
    })
    it('is read in the order of the document, with every word', () => {
      const read = ask('pdftotext', [], bytes).said
      expect(missingWords(proseOf(document.children), read)).toEqual([])
      const titles = document.children.flatMap((block) =>
        block.type === 'heading' ? [proseOf([block]).trim()] : [],
      )
      const squeezed = read.replaceAll(/\s/g, '')
      let at = 0
      for (const title of titles) {
        const found = squeezed.indexOf(title.replaceAll(/\s/g, ''), at)
        expect(found, title).toBeGreaterThanOrEqual(at)
        at = found + 1
      }
    })
    it('tells its structure: headings, tables with their captions, fields with their labels', () => {
      const { said } = ask('pdfinfo', ['-struct-text'], bytes)
      expect(said).toMatch(/^Document/)
      for (const block of document.children) {
        if (block.type === 'heading') expect(said).toContain(proseOf([block]).trim().slice(0, 20))
      }
      expect(said.split('\n').filter((line) => /^ *Form\b/.test(line)).length).toBeGreaterThanOrEqual(
        fieldsOf(document.children).length,
      )
    })
  })
})

it('keeps whatever a text says in its place, as text', async () => {
  for (const text of [hostile.join(' '), 'woord '.repeat(400)]) {
    const bytes = write(documentWith(text))
    expect({ text: text.slice(0, 80), problems: (await checkPdf(bytes)).problems }).toEqual({
      text: text.slice(0, 80),
      problems: [],
    })
  }
})

it('says which words needed another font, and writes them all the same', async () => {
  const said: string[] = []
  const bytes = write(documentWith('王小明 \u{10FFFD}x'), (words) => said.push(words))
  expect(said).not.toEqual([])
  expect(said.join(' ')).toContain('王小明')
  expect((await checkPdf(bytes)).problems).toEqual([])
})

describe('the check itself', () => {
  const { document } = made[0]!
  const source = Buffer.from(write(document)).toString('latin1')
  it.each([
    ['/Marked true', '/Marked null', '06-001 not marked as tagged'],
    ['/DisplayDocTitle true', '/DisplayDocTitle null', '07-002 the title is not shown'],
    ['/Lang (nl-NL)', '/Lang (      )', '11-006 no language'],
    ['pdfuaid:part', 'pdfuaid:tarp', '06-003 the metadata does not say PDF/UA-1'],
    ['/Scope /Row', '/Scope /Xow', '15-003 a header cell without scope'],
    ['/S /Form', '/S /Span', '28-010 a field in Span'],
    ['/Tabs /S', '/Tabs /R', '28-008 tab order is not that of the structure'],
    ['/TU <', '/XX <', '28-005 a field without a name'],
    ['/F 4 ', '/F 0 ', '28-002 a field that is not printed'],
  ])('finds %s changed to %s', async (from, to, problem) => {
    expect(source).toContain(from)
    const { problems } = await checkPdf(Buffer.from(source.replaceAll(from, to), 'latin1'))
    expect(problems).toContain(problem)
  })
})
