/**
 * Makes form fields of the links that the template drew for them, and row headers of the first cells of tables. Where fields
 * stand, what they are tagged as and in which order they are read stays as it was laid out.
 */
import type { PdfField, PdfTable } from './pdf-data.ts'
import { fieldNames } from './pdf-field-names.ts'
import {
  dictionary,
  openPdf,
  pdfString,
  pdfText,
  type PdfArray,
  type PdfDictionary,
  type PdfFile,
  type PdfValue,
} from './pdf-objects.ts'

export const dateHint = { nl: 'dd-mm-jjjj', en: 'dd-mm-yyyy' } as const

/** Throws an Error when the file is not built the way the template's own are. */
export function finishPdf(
  bytes: Uint8Array,
  fields: readonly PdfField[],
  tables: readonly PdfTable[],
  hint: string,
): Uint8Array {
  const file = openPdf(bytes)
  // It says no anyway where nothing is said, and poppler takes a no for a mistake.
  const marked = file.read(file.root)?.get('MarkInfo')
  if (marked instanceof Map) marked.delete('Suspects')
  if (tables.length > 0) nameTables(file, tables)
  if (fields.length > 0) placeFields(file, fields, hint)
  return file.write()
}

const numberOf = (reference: PdfValue | undefined): number =>
  Number(/^(\d+) 0 R$/.exec(typeof reference === 'string' ? reference : '')?.[1] ?? Number.NaN)

const listOf = (value: PdfValue | undefined): PdfArray =>
  Array.isArray(value) ? value : value === undefined ? [] : [value]

const isElement = (kind: string) => {
  const words = `/S /${kind}\n`
  return (text: string) => text.includes('/Type /StructElem') && text.includes(words)
}

function kindOf(file: PdfFile, reference: PdfValue): string {
  const element = file.read(numberOf(reference))
  return String(element?.get('S') ?? '')
}

/** Gives each table its caption for those who cannot see it, and its rows their headers. */
function nameTables(file: PdfFile, tables: readonly PdfTable[]): void {
  const found = inReadingOrder(file, 'Table')
  if (found.length !== tables.length) throw new Error(`${found.length} tables instead of ${tables.length}`)
  for (const [index, number] of found.entries()) {
    const { caption, rowHeaders } = tables[index]!
    const table = file.read(number)!
    addAttribute(table, { O: '/Table', Summary: pdfString(caption) })
    if (!rowHeaders) continue
    for (const body of listOf(table.get('K')).filter((kid) => kindOf(file, kid) === '/TBody')) {
      for (const row of listOf(file.read(numberOf(body))?.get('K'))) {
        const first = file.read(numberOf(listOf(file.read(numberOf(row))?.get('K'))[0]))
        if (first?.get('S') !== '/TD') continue
        first.set('S', '/TH')
        addAttribute(first, { O: '/Table', Scope: '/Row' })
      }
    }
  }
}

function addAttribute(element: PdfDictionary, entries: Readonly<Record<string, string>>): void {
  element.set('A', [...listOf(element.get('A')), dictionary(entries)])
}

/** The elements of a kind, by walking the structure from its root. */
function inReadingOrder(file: PdfFile, kind: string): number[] {
  const wanted = new Set(file.find(isElement(kind)))
  const found: number[] = []
  const tree = file.read(numberOf(file.read(file.root)?.get('StructTreeRoot')))
  const waiting = listOf(tree?.get('K')).toReversed()
  while (waiting.length > 0) {
    const number = numberOf(waiting.pop())
    if (Number.isNaN(number)) continue
    if (wanted.has(number)) found.push(number)
    else waiting.push(...listOf(file.read(number)?.get('K')).toReversed())
  }
  return found
}

function placeFields(file: PdfFile, fields: readonly PdfField[], hint: string): void {
  const elements = elementsOfAnnotations(file)
  const widgets = new Map<number, number>()
  for (const number of file.find((text) => text.includes('/Subtype /Link') && text.includes('(field:'))) {
    const index = fieldOf(file.read(number))
    if (index !== undefined) widgets.set(index, number)
  }
  if (widgets.size !== fields.length) throw new Error(`${widgets.size} fields instead of ${fields.length}`)
  const font = file.add(
    dictionary({ Type: '/Font', Subtype: '/Type1', BaseFont: '/Helvetica', Encoding: '/WinAnsiEncoding' }),
  )
  const names = fieldNames(fields.map(({ key }) => key))
  const groups = new Map<
    string,
    { readonly value: PdfDictionary; readonly reference: string; readonly kids: PdfArray }
  >()
  const parents = new Map<string, { readonly kids: PdfArray; readonly reference: string }>()
  const top: PdfArray = []
  /** Puts a field below the parts of its name; the last part is its own. */
  const hang = (field: PdfDictionary, reference: string, key: string) => {
    const parts = names(key)
    let kids = top
    let parent: string | undefined
    for (let depth = 1; depth < parts.length; depth++) {
      const path = parts.slice(0, depth).join('.')
      let above = parents.get(path)
      if (!above) {
        const own: PdfArray = []
        const value = dictionary({
          T: pdfString(parts[depth - 1] ?? ''),
          Kids: own,
          ...(parent && { Parent: parent }),
        })
        above = { kids: own, reference: file.add(value) }
        parents.set(path, above)
        kids.push(above.reference)
      }
      kids = above.kids
      parent = above.reference
    }
    field.set('T', pdfString(parts.at(-1) ?? key))
    if (parent !== undefined) field.set('Parent', parent)
    kids.push(reference)
  }
  const marks = new Map<string, string>()
  for (const [index, field] of fields.entries()) {
    const number = widgets.get(index)!
    const widget = file.read(number)!
    const element = elements.get(number)
    if (!element) throw new Error(`field ${field.key} is not tagged`)
    becomeWidget(widget, element, field.kind === 'date' ? `${field.label} (${hint})` : field.label)
    const reference = `${number} 0 R`
    if (field.kind === 'radio' || field.kind === 'checkbox') {
      tickable(file, widget, field.value, marks)
      if (field.kind === 'checkbox') {
        widget.set('FT', '/Btn')
        widget.set('V', '/Off')
        hang(widget, reference, field.key)
        continue
      }
      let group = groups.get(field.key)
      if (!group) {
        const kids: PdfArray = []
        const value = dictionary({
          FT: '/Btn',
          Ff: '49152',
          TU: pdfString(field.group),
          V: '/Off',
          Kids: kids,
        })
        group = { value, kids, reference: file.add(value) }
        groups.set(field.key, group)
        hang(value, group.reference, field.key)
      }
      group.kids.push(reference)
      widget.set('Parent', group.reference)
      continue
    }
    writable(file, widget, field.kind === 'area', marks)
    hang(widget, reference, field.key)
  }
  const form = dictionary({
    Fields: top,
    DA: '(/Helv 0 Tf 0 g)',
    DR: dictionary({ Font: dictionary({ Helv: font }) }),
  })
  file.read(file.root)!.set('AcroForm', file.add(form))
  for (const number of file.find((text) => text.includes('/Type /Page\n')))
    file.read(number)?.set('Tabs', '/S')
}

function fieldOf(annotation: PdfDictionary | undefined): number | undefined {
  const action = annotation?.get('A')
  const address = action instanceof Map ? pdfText(action.get('URI')) : ''
  const found = /^field:(\d+)$/.exec(address)
  return found ? Number(found[1]) : undefined
}

/** The structure element of every link, by the number of its annotation. */
function elementsOfAnnotations(file: PdfFile): Map<number, PdfDictionary> {
  const elements = new Map<number, PdfDictionary>()
  for (const number of file.find(isElement('Link'))) {
    const element = file.read(number)!
    for (const kid of listOf(element.get('K'))) {
      if (kid instanceof Map && kid.get('Type') === '/OBJR') elements.set(numberOf(kid.get('Obj')), element)
    }
  }
  return elements
}

function becomeWidget(widget: PdfDictionary, element: PdfDictionary, label: string): void {
  for (const key of ['A', 'Contents', 'Border', 'C', 'H', 'QuadPoints', 'Dest']) widget.delete(key)
  widget.set('Subtype', '/Widget')
  // Print it; nothing else.
  widget.set('F', '4')
  widget.set('TU', pdfString(label))
  element.set('S', '/Form')
  element.set('Alt', pdfString(label))
  for (const key of ['A', 'ActualText']) element.delete(key)
}

function sizeOf(widget: PdfDictionary): { readonly width: number; readonly height: number } {
  const [left = 0, bottom = 0, right = 0, top = 0] = listOf(widget.get('Rect')).map(Number)
  return { width: round(Math.abs(right - left)), height: round(Math.abs(top - bottom)) }
}

const round = (value: number): number => Math.round(value * 100) / 100

/** A drawing of this size, one object for all that are alike. */
function drawing(
  file: PdfFile,
  width: number,
  height: number,
  operators: string,
  known: Map<string, string>,
): string {
  const key = `${width} ${height} ${operators}`
  let reference = known.get(key)
  if (reference === undefined) {
    const box = ['0', '0', String(width), String(height)]
    const value = {
      Type: '/XObject',
      Subtype: '/Form',
      BBox: box,
      Resources: dictionary({}),
      Length: String(operators.length),
    }
    reference = file.add(dictionary(value), operators)
    known.set(key, reference)
  }
  return reference
}

/** A box for a cross, drawn in lines so that it needs no font. */
function tickable(file: PdfFile, widget: PdfDictionary, value: string, marks: Map<string, string>): void {
  const { width, height } = sizeOf(widget)
  const [near, far] = [round(Math.min(width, height) * 0.22), round(Math.min(width, height) * 0.78)]
  const cross = `q 1.1 w 1 J 0 G ${near} ${near} m ${far} ${far} l ${near} ${far} m ${far} ${near} l S Q`
  const states = dictionary({
    [value]: drawing(file, width, height, cross, marks),
    Off: drawing(file, width, height, 'q Q', marks),
  })
  widget.set('AS', '/Off')
  widget.set('AP', dictionary({ N: states }))
  widget.set('MK', dictionary({ CA: '(8)' }))
}

function writable(file: PdfFile, widget: PdfDictionary, lines: boolean, marks: Map<string, string>): void {
  const rect = listOf(widget.get('Rect')).map(Number)
  // Inside the line that is drawn around it.
  widget.set(
    'Rect',
    rect.map((side, index) => String(round(side + (index < 2 ? 1 : -1)))),
  )
  const { width, height } = sizeOf(widget)
  widget.set('FT', '/Tx')
  widget.set('Ff', lines ? '4096' : '0')
  widget.set('DA', '(/Helv 9 Tf 0.11 0.14 0.15 rg)')
  widget.set('MK', dictionary({}))
  widget.set('AP', dictionary({ N: drawing(file, width, height, '/Tx BMC EMC', marks) }))
}
