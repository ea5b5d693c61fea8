/** Tables: what goes out comes back, and nothing that comes in breaks anything. */
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { writeXlsx as writeWorkbook } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { columns, findColumn } from '../../src/exchange/table/columns.ts'
import { readCsv, writeCsv } from '../../src/exchange/table/csv.ts'
import { readDocx } from '../../src/exchange/table/docx.ts'
import { findHeader } from '../../src/exchange/table/find-header.ts'
import { guardFormula, unguardFormula } from '../../src/exchange/table/formula-guard.ts'
import { readRow, toRow } from '../../src/exchange/table/rows.ts'
import type { TablesRead } from '../../src/exchange/table/table.ts'
import { readXlsx, writeXlsx } from '../../src/exchange/table/xlsx.ts'

const cellsOf = (read: TablesRead): string[][] =>
  read.ok ? read.tables.flatMap(({ rows }) => rows.map(({ cells }) => [...cells])) : [['refused']]

const visible = fc
  .string({ unit: fc.constantFrom('a', 'é', '’', '"', ';', ',', '=', '-', '+', '@', "'", '[', '{', '1', ' ', '\n', '☃') })
  .map((text) => text.replace(/[^\S\n]+/g, ' ').replace(/ ?\n+ ?/g, '\n').trim())
  .filter((text) => text !== '') // prettier-ignore

describe('formulas', () => {
  test('none leaves as one, and every text comes back', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('=', '+', '-', '@', "'", '\t', '＝', 'a', '1') }),
        (text) => {
          expect(guardFormula(text)).not.toMatch(/^[=+\-@\t\r＝＋－＠]/)
          expect(unguardFormula(guardFormula(text))).toBe(text)
        },
      ),
    )
    expect(guardFormula('-5 graden')).toBe("'-5 graden")
  })
})

describe('csv', () => {
  const table = fc.array(fc.array(visible, { minLength: 2, maxLength: 4 }), { minLength: 2, maxLength: 6 })

  test.each([',', ';', '\t'] as const)('what is written with %j reads back', (delimiter) => {
    fc.assert(
      fc.property(table, (rows) => {
        const square = rows.map((cells) => [...cells, 'x', 'y'].slice(0, 4))
        const read = cellsOf(readCsv(Buffer.from(writeCsv(square, delimiter))))
        expect(read.map((cells) => cells.map(unguardFormula))).toEqual(square)
      }),
    )
  })

  test('Windows-1252 with semicolons, as Excel saves it', () => {
    const bytes = Buffer.from('Titel;Leeruitkomst\r\nCaf\xe9;De leraar zegt \x93ja\x94\r\n', 'latin1')
    expect(cellsOf(readCsv(bytes))).toEqual([
      ['Titel', 'Leeruitkomst'],
      ['Café', 'De leraar zegt “ja”'],
    ])
  })

  test('rows keep their numbers when empty ones are left out', () => {
    const read = readCsv(Buffer.from('Titel;Leeruitkomst\n;\n;\nA;B\n'))
    expect(read.ok && read.tables[0]?.rows.map(({ number }) => number)).toEqual([1, 4])
  })

  test('a quotation mark that never closes is said, with its row', () => {
    const read = readCsv(Buffer.from('a,b\nc,"d\ne,f\n'))
    expect(read.ok && read.notes).toMatchObject([{ severity: 'error', row: 2 }])
  })

  test('any bytes are read or refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(typeof readCsv(bytes).ok).toBe('boolean')
      }),
    )
  })
})

describe('xlsx', () => {
  test('what is written reads back, dropdowns and all', async () => {
    const heads = [
      { heading: 'Titel', width: 20 },
      { heading: 'Status', width: 12, choices: ['draft', 'agreed'] },
    ]
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(visible, visible), { minLength: 1, maxLength: 4 }), async (rows) => {
        const read = cellsOf(await readXlsx(await writeXlsx('Blad', heads, rows)))
        expect(read[0]).toEqual(['Titel', 'Status'])
        expect(read.slice(1).map((cells) => cells.map(unguardFormula))).toEqual(rows)
      }),
      { numRuns: 30 },
    )
    const once = await writeXlsx('Blad', heads, [['a', 'draft']])
    expect(
      Buffer.compare(Buffer.from(once), Buffer.from(await writeXlsx('Blad', heads, [['a', 'draft']]))),
    ).toBe(0)
  })

  test('merged cells count beside every row, formulas by their result, and both are said', async () => {
    const bytes = await writeWorkbook({
      sheets: [
        {
          name: 'Lijst',
          rows: [['Domein', 'Titel'], ['Pedagogisch', 'A'], [null, 'B'], [null, 'C']],
          merges: [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }],
          cells: new Map([['3,1', { value: 'C', type: 'formula', formula: 'CONCAT("C")', formulaResult: 'C' }]]),
        },
      ],
    }) // prettier-ignore
    const read = await readXlsx(bytes)
    expect(cellsOf(read).map((cells) => cells[0])).toEqual(['Domein', 'Pedagogisch', 'Pedagogisch', ''])
    expect(cellsOf(read)[3]?.[1]).toBe('C')
    expect(read.ok && read.notes.map(({ reason }) => reason.en)).toEqual([
      '1 cell is a formula and counts with the result shown last.',
      '1 group of merged cells counts for every row beside it.',
    ])
  })

  test('a thousand empty columns are no trouble', async () => {
    const wide = (first: string) => [first, ...Array.from({ length: 1000 }, () => null), 'einde']
    const read = await readXlsx(
      await writeWorkbook({ sheets: [{ name: 'a', rows: [wide('Titel'), wide('x')] }] }),
    )
    const table = read.ok ? findHeader(read.tables[0]!, new Map()) : undefined
    expect(table?.columns.filter(Boolean)).toHaveLength(1)
  })

  test('a bomb, a lie about sizes and rubbish are refused', async () => {
    const bomb = zipSync({
      'xl/workbook.xml': strToU8('<x/>'),
      'xl/worksheets/sheet1.xml': new Uint8Array(40 << 20),
    })
    expect(bomb.length).toBeLessThan(100_000)
    expect(await readXlsx(bomb)).toMatchObject({ ok: false })
    expect(await readXlsx(zipSync({ 'xl/workbook.xml': strToU8('geen xml') }))).toMatchObject({ ok: false })
    expect(await readXlsx(strToU8('PK geen zip'))).toMatchObject({ ok: false })
    const good = await writeWorkbook({ sheets: [{ name: 'a', rows: [['Titel'], ['x']] }] })
    for (let at = 0; at < good.length; at += Math.ceil(good.length / 40)) {
      const broken = Uint8Array.from(good)
      broken[at]! ^= 0xff
      expect(typeof (await readXlsx(broken)).ok).toBe('boolean')
    }
  })
})

const word = (body: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'), // prettier-ignore
    '_rels/.rels': strToU8('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'), // prettier-ignore
    'word/document.xml': strToU8(`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`), // prettier-ignore
  })
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const cell = (inner: string, settings = '') => `<w:tc><w:tcPr>${settings}</w:tcPr><w:p>${inner}</w:p></w:tc>`
const line = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`

describe('docx', () => {
  test('tracked changes: what was added counts, what was struck out does not, and it is said', () => {
    const changed = `${run('De leraar ')}<w:del w:id="1"><w:r><w:delText>kent</w:delText></w:r></w:del><w:ins w:id="2">${run('past')}</w:ins>${run(' regels toe.')}` // prettier-ignore
    const gone = `<w:tr><w:trPr><w:del w:id="3"/></w:trPr>${cell(run('weg'))}${cell(run('weg'))}</w:tr>`
    const read = readDocx(word(`<w:tbl>${line(cell(run('Titel')), cell(run('Leeruitkomst')))}${line(cell(run('A')), cell(changed))}${gone}</w:tbl>`)) // prettier-ignore
    expect(cellsOf(read)).toEqual([
      ['Titel', 'Leeruitkomst'],
      ['A', 'De leraar past regels toe.'],
    ])
    expect(read.ok && read.notes).toMatchObject([{ severity: 'warning' }])
  })

  test('cells merged across and down, and paragraphs in a cell', () => {
    const read = readDocx(
      word(`<w:tbl>
        ${line(cell(run('Domein')), cell(run('Titel')), cell(run('Leeruitkomst')))}
        ${line(cell(run('P'), '<w:vMerge w:val="restart"/>'), cell(run('A')), cell(`${run('een')}</w:p><w:p>${run('twee')}`))}
        ${line(cell('', '<w:vMerge/>'), cell(run('B'), '<w:gridSpan w:val="2"/>'))}
      </w:tbl>`),
    )
    expect(cellsOf(read).slice(1)).toEqual([
      ['P', 'A', 'een\ntwee'],
      ['P', 'B', ''],
    ])
  })

  test('a text without tables, and what is no Word file, are refused with a reason', () => {
    expect(readDocx(word('<w:p/>'))).toMatchObject({ ok: false })
    expect(readDocx(strToU8('PK'))).toMatchObject({ ok: false })
    expect(readDocx(zipSync({ 'word/document.xml': new Uint8Array(40 << 20) }))).toMatchObject({ ok: false })
  })
})

describe('headings', () => {
  test.each([
    ['Leeruitkomst', 'statement'],
    ['LEERUITKOMST (tekst)', 'statement'],
    ['Learning outcome', 'statement'],
    ['Naam', 'title'],
    ['ECTS', 'load.ects'],
    ['Criterium 2', 'standard.criteria.1.text'],
    ['criterion_3', 'standard.criteria.2.text'],
    ['Beoordelingscriteria', 'standard.criteria.0.text'],
    ['standard.criteria.1.text', 'standard.criteria.0.text'],
    ['Zelfstandigheid', 'standard.autonomy.description'],
    ['Handelingswerkwoord', 'behaviours.0.verb'],
  ])('%s', (heading, path) => {
    expect(findColumn(heading)?.path.join('.')).toBe(path)
  })

  test('every column is known by its own headings, in both languages', () => {
    for (const column of columns) {
      expect(findColumn(column.heading.nl)).toBe(column)
      expect(findColumn(column.heading.en)).toBe(column)
    }
  })

  test('they are found below a title, and down the side of a table of one outcome', () => {
    const rows = (...cells: string[][]) => cells.map((one, index) => ({ number: index + 1, cells: one }))
    const below = findHeader(
      { name: '', rows: rows(['Lijst 2026', ''], ['Nr', 'Leeruitkomst'], ['1', 'x']) },
      new Map(),
    )
    expect(below?.header.number).toBe(2)
    const side = findHeader(
      { name: '', rows: rows(['Titel', 'A'], ['Leeruitkomst', 'x'], ['EC', '5']) },
      new Map(),
    )
    expect(side?.rows[0]?.cells).toEqual(['A', 'x', '5'])
  })
})

const id = fc.constantFrom('a', 'volgen', 'x-1')
const outcome = fc.record(
  {
    title: visible,
    statement: visible,
    actor: visible,
    behaviours: fc.array(fc.record({ id, verb: visible, text: visible, evidence: fc.record({ what: fc.array(visible, { maxLength: 3 }) }) }), { minLength: 1, maxLength: 3 }), // prettier-ignore
    context: fc.record({ settings: fc.array(visible, { maxLength: 3 }), room: visible }),
    references: fc.array(fc.record({ to: fc.constantFrom('k/a', 'b'), relation: fc.constantFrom('part_of', 'draws_on'), note: visible }, { requiredKeys: ['to'] }), { maxLength: 3 }), // prettier-ignore
    load: fc.record({ ects: fc.constantFrom(5, 2.5) }),
    standard: fc.record(
      {
        autonomy: fc.record({ level: fc.constantFrom<unknown>(4, 'hoog'), description: visible }),
        criteria: fc.array(fc.record({ id, text: visible, required: fc.boolean(), levels: fc.dictionary(id, visible, { noNullPrototype: true }) }), { minLength: 1, maxLength: 7 }), // prettier-ignore
      },
      { requiredKeys: ['autonomy'] },
    ),
    relations: fc.record({ equivalents: fc.array(fc.record({ to: fc.constantFrom('h:x', 'y'), match: fc.constantFrom('exact', 'close') }), { maxLength: 2 }) }), // prettier-ignore
    formerly: fc.array(id, { maxLength: 2 }),
    rationale: visible,
  },
  { requiredKeys: ['title', 'statement'] },
)

describe('an outcome as a row', () => {
  const through = (cells: readonly string[], existing?: Readonly<Record<string, unknown>>) =>
    readRow(cells.map((cell) => unguardFormula(guardFormula(cell))), columns, existing) // prettier-ignore

  test('comes back the same', () => {
    fc.assert(
      fc.property(outcome, (value) => {
        const { data, problems } = through(toRow(value, columns))
        expect(problems).toEqual([])
        expect(data).toEqual(value)
      }),
      { numRuns: 500 },
    )
  })

  test('and changes nothing in the outcome it came from; another row makes it that other outcome', () => {
    fc.assert(
      fc.property(outcome, outcome, (value, other) => {
        expect(through(toRow(value, columns), value).data).toEqual(value)
        const { data } = through(toRow(other, columns), value)
        expect(data).toMatchObject({ title: other.title, statement: other.statement })
      }),
    )
  })
})
