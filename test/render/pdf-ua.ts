/**
 * What a machine can check of PDF/UA-1 (ISO 14289-1), on top of pdf-lib: written for these tests and no substitute for a
 * certified checker. The numbers are those of the Matterhorn Protocol 1.1.
 */
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
  type PDFObject,
} from 'pdf-lib'

export interface Element {
  readonly kind: string
  readonly dictionary: PDFDict
  readonly children: readonly Element[]
  /** How many pieces of a page's content belong to it. */
  readonly content: number
  /** The annotations that belong to it, as `12 0 R`. */
  readonly annotations: readonly string[]
}

export interface Checked {
  readonly problems: readonly string[]
  readonly elements: readonly Element[]
}

const standard = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD ' +
    'THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'
  ).split(' '),
)

/** Which elements an element may stand in, for those that do not stand just anywhere. */
const homes: Readonly<Record<string, readonly string[]>> = {
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  TH: ['TR'],
  TD: ['TR'],
  LI: ['L'],
  Lbl: ['LI', 'Note', 'TOCI'],
  LBody: ['LI'],
}
/** What an element may hold, for those that do not hold just anything. */
const contents: Readonly<Record<string, readonly string[]>> = {
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
  L: ['L', 'LI', 'Caption'],
  LI: ['Lbl', 'LBody'],
}

export const get = (dictionary: PDFDict | undefined, key: string): PDFObject | undefined =>
  dictionary?.lookup(PDFName.of(key))
export const text = (value: PDFObject | undefined): string =>
  value instanceof PDFString || value instanceof PDFHexString || value instanceof PDFName
    ? value.decodeText()
    : (value?.toString() ?? '')
const dictionaryOf = (value: PDFObject | undefined): PDFDict | undefined =>
  value instanceof PDFDict ? value : undefined
const streamText = (value: PDFObject | undefined): string =>
  value instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(value).decode()).toString('latin1') : ''

export async function checkPdf(bytes: Uint8Array): Promise<Checked> {
  const problems: string[] = []
  const fail = (point: string, what: string) => problems.push(`${point} ${what}`)
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true })
  const { catalog, context } = pdf
  checkCatalog(catalog, fail)
  const root = dictionaryOf(get(catalog, 'StructTreeRoot'))
  if (!root) fail('01-005', 'no structure tree')
  const elements = root ? readElements(root, fail) : []
  checkElements(elements, fail)
  const owners = new Map(
    allOf(elements).flatMap((element) => element.annotations.map((one): [string, Element] => [one, element])),
  )
  const widgets = new Set<string>()
  for (const page of pdf.getPages()) {
    const annotations = page.node.Annots()?.asArray() ?? []
    if (annotations.length > 0 && text(get(page.node, 'Tabs')) !== 'S')
      fail('28-008', 'tab order is not that of the structure')
    for (const reference of annotations) {
      const annotation = dictionaryOf(context.lookup(reference))
      if (!annotation) continue
      if (text(get(annotation, 'Subtype')) === 'Widget') widgets.add(String(reference))
      checkAnnotation(annotation, owners.get(String(reference)), fail)
    }
    checkContent(streamText(get(page.node, 'Contents')), fail)
  }
  checkForm(dictionaryOf(get(catalog, 'AcroForm')), widgets, fail)
  checkFonts(pdf, fail)
  checkActions(pdf, fail)
  return { problems: [...new Set(problems)], elements }
}

type Fail = (point: string, what: string) => void

function checkCatalog(catalog: PDFDict, fail: Fail): void {
  const marked = dictionaryOf(get(catalog, 'MarkInfo'))
  if (text(get(marked, 'Marked')) !== 'true') fail('06-001', 'not marked as tagged')
  if (text(get(marked, 'Suspects')) === 'true') fail('06-002', 'suspect tags')
  if (!/^[a-z]{2}(?:-[A-Z]{2})?$/.test(text(get(catalog, 'Lang')))) fail('11-006', 'no language')
  if (text(get(dictionaryOf(get(catalog, 'ViewerPreferences')), 'DisplayDocTitle')) !== 'true')
    fail('07-002', 'the title is not shown')
  const metadata = get(catalog, 'Metadata')
  const xmp =
    metadata instanceof PDFRawStream
      ? Buffer.from(decodePDFRawStream(metadata).decode()).toString('utf8')
      : ''
  if (!/pdfuaid:part(?:>|=")\s*1/.test(xmp)) fail('06-003', 'the metadata does not say PDF/UA-1')
  if (!/<dc:title>[\s\S]*\S[\s\S]*<\/dc:title>/.test(xmp)) fail('06-004', 'no title in the metadata')
}

/** The structure as a tree, read through its role map. */
function readElements(root: PDFDict, fail: Fail): Element[] {
  const roles = dictionaryOf(get(root, 'RoleMap'))
  const seen = new Set<PDFDict>()
  const kindOf = (dictionary: PDFDict): string => {
    let kind = text(get(dictionary, 'S'))
    for (let step = 0; step < 10 && !standard.has(kind); step++) kind = text(get(roles, kind)) || kind
    if (!standard.has(kind)) fail('02-001', `${kind} is no standard element`)
    return kind
  }
  const read = (holder: PDFDict): { children: Element[]; content: number; annotations: string[] } => {
    const found = get(holder, 'K')
    const kids = found instanceof PDFArray ? found.asArray() : found === undefined ? [] : [found]
    const children: Element[] = []
    const annotations: string[] = []
    let content = 0
    for (const one of kids) {
      const kid = one instanceof PDFRef ? holder.context.lookup(one) : one
      if (kid instanceof PDFNumber) content += 1
      if (!(kid instanceof PDFDict)) continue
      const type = text(get(kid, 'Type'))
      if (type === 'MCR') content += 1
      else if (type === 'OBJR') annotations.push(String(kid.get(PDFName.of('Obj'))))
      else {
        if (seen.has(kid)) fail('09-001', 'an element that stands in two places')
        seen.add(kid)
        if (get(kid, 'P') !== holder) fail('09-002', 'an element that does not know where it stands')
        children.push({ kind: kindOf(kid), dictionary: kid, ...read(kid) })
      }
    }
    return { children, content, annotations }
  }
  return read(root).children
}

export const allOf = (elements: readonly Element[]): Element[] =>
  elements.flatMap((element) => [element, ...allOf(element.children)])

/** An attribute, from whichever owner it comes. */
export function attributeOf({ dictionary }: Element, name: string): string {
  const attributes = get(dictionary, 'A')
  const list = attributes instanceof PDFArray ? attributes.asArray() : [attributes]
  for (const one of list) {
    const found = get(dictionaryOf(one instanceof PDFRef ? dictionary.context.lookup(one) : one), name)
    if (found !== undefined) return text(found)
  }
  return ''
}

function checkElements(elements: readonly Element[], fail: Fail): void {
  let heading = 0
  const look = (element: Element, parent: string) => {
    const { kind, children } = element
    if (homes[kind]?.includes(parent) === false) fail('09-004', `${kind} in ${parent}`)
    for (const child of children)
      if (contents[kind]?.includes(child.kind) === false) fail('09-004', `${child.kind} in ${kind}`)
    if ((kind === 'Figure' || kind === 'Formula') && text(get(element.dictionary, 'Alt')) === '')
      fail('13-004', 'a picture without words')
    if (kind === 'TH' && !['Row', 'Column', 'Both'].includes(attributeOf(element, 'Scope')))
      fail('15-003', 'a header cell without scope')
    if (kind === 'Form' && (element.annotations.length !== 1 || element.content > 0 || children.length > 0))
      fail('28-010', 'a form element that is not exactly one field')
    const level = /^H(\d)$/.exec(kind)?.[1]
    if (level !== undefined) {
      if (Number(level) > heading + 1) fail('14-003', `heading ${level} after ${heading}`)
      if (element.content === 0 && allOf(children).every(({ content }) => content === 0))
        fail('14-001', 'an empty heading')
      heading = Number(level)
    }
    if (kind === 'Table') checkTable(element, fail)
    for (const child of children) look(child, kind)
  }
  for (const element of elements) look(element, 'StructTreeRoot')
}

/** Every row as wide as the others, and every cell with a header above or before it. */
function checkTable(table: Element, fail: Fail): void {
  const rows = table.children.flatMap((child) => (child.kind === 'TR' ? [child] : child.children))
  const grid = rows.map((row) =>
    row.children.flatMap((cell) =>
      Array.from({ length: Number(attributeOf(cell, 'ColSpan') || 1) }, () => cell),
    ),
  )
  if (new Set(grid.map((row) => row.length)).size > 1) fail('15-004', 'rows of different lengths')
  for (const [y, row] of grid.entries()) {
    for (const [x, cell] of row.entries()) {
      if (cell.kind !== 'TD') continue
      const above = grid.slice(0, y).some((other) => other[x]?.kind === 'TH')
      const before = row.slice(0, x).some((other) => other.kind === 'TH')
      if (!above && !before && attributeOf(cell, 'Headers') === '') fail('15-005', 'a cell without a header')
    }
  }
}

function checkAnnotation(annotation: PDFDict, owner: Element | undefined, fail: Fail): void {
  const kind = text(get(annotation, 'Subtype'))
  const parent = dictionaryOf(get(annotation, 'Parent'))
  if (kind === 'Widget') {
    if (owner?.kind !== 'Form') fail('28-010', `a field in ${owner?.kind ?? 'nothing'}`)
    const name = text(get(annotation, 'TU')) || text(get(parent, 'TU'))
    if (name.trim() === '') fail('28-005', 'a field without a name')
    if (text(get(owner?.dictionary, 'Alt')).trim() === '') fail('28-004', 'a form element without words')
    if (!(Number(text(get(annotation, 'F'))) & 4)) fail('28-002', 'a field that is not printed')
    if (!get(annotation, 'AP')) fail('28-002', 'a field without an appearance')
  } else if (kind === 'Link') {
    if (owner?.kind !== 'Link') fail('28-011', `a link in ${owner?.kind ?? 'nothing'}`)
    if (text(get(annotation, 'Contents')).trim() === '') fail('28-012', 'a link without words')
    const target = text(get(dictionaryOf(get(annotation, 'A')), 'URI'))
    if (target.startsWith('field:')) fail('28-011', 'a link that should be a field')
  } else fail('28-001', `an annotation of kind ${kind}`)
  if (!get(annotation, 'StructParent')) fail('28-001', 'an annotation that is not in the structure')
}

/** Everything on a page is either tagged or marked as decoration. */
function checkContent(operators: string, fail: Fail): void {
  let depth = 0
  // Strings can hold anything, also words that look like operators.
  const bare = operators.replaceAll(/\((?:\\[\s\S]|[^\\()])*\)/g, '()')
  for (const [operator] of bare.matchAll(/(?<![\w/*])(?:BDC|BMC|EMC|TJ|Tj|Do|f\*?|S|B\*?|sh)(?![\w*])/g)) {
    if (operator === 'BDC' || operator === 'BMC') depth += 1
    else if (operator === 'EMC') depth -= 1
    else if (depth === 0) fail('01-003', `${operator} that is neither tagged nor decoration`)
  }
  if (depth !== 0) fail('01-003', 'marked content that is not closed')
}

/** Every field leads to widgets on a page, and every widget is reached. */
function checkForm(form: PDFDict | undefined, widgets: ReadonlySet<string>, fail: Fail): void {
  const reached = new Set<string>()
  const names = new Set<string>()
  const walk = (reference: PDFObject, path: string) => {
    const field = dictionaryOf(reference instanceof PDFRef ? form?.context.lookup(reference) : reference)
    if (!field) return
    const own = text(get(field, 'T'))
    const name = [path, own].filter(Boolean).join('.')
    const kids = get(field, 'Kids')
    if (kids instanceof PDFArray) for (const kid of kids.asArray()) walk(kid, name)
    else reached.add(String(reference))
    if (own === '') return
    if (names.has(name)) fail('form', `two fields called ${name}`)
    names.add(name)
  }
  const fields = get(form, 'Fields')
  if (fields instanceof PDFArray) for (const field of fields.asArray()) walk(field, '')
  for (const widget of widgets) if (!reached.has(widget)) fail('form', `${widget} belongs to no field`)
  for (const field of reached) if (!widgets.has(field)) fail('form', `${field} is on no page`)
  if (form && text(get(form, 'NeedAppearances')) === 'true')
    fail('form', 'appearances are left to the reader')
  if (get(form, 'XFA')) fail('25-001', 'a dynamic form')
}

function checkFonts(pdf: PDFDocument, fail: Fail): void {
  const used = new Set<PDFObject>()
  for (const page of pdf.getPages()) {
    const fonts = dictionaryOf(get(page.node.Resources(), 'Font'))
    for (const [name] of fonts?.entries() ?? []) used.add(fonts!.lookup(name)!)
  }
  for (const font of used) {
    if (!(font instanceof PDFDict)) continue
    const below = get(font, 'DescendantFonts')
    const holder = below instanceof PDFArray ? dictionaryOf(below.lookup(0)) : font
    const described = dictionaryOf(get(holder, 'FontDescriptor'))
    if (!['FontFile', 'FontFile2', 'FontFile3'].some((key) => get(described, key)))
      fail('31-009', `${text(get(font, 'BaseFont'))} is not embedded`)
    if (!get(font, 'ToUnicode')) fail('10-001', `${text(get(font, 'BaseFont'))} does not say what it shows`)
  }
}

/** Nothing in the file does anything. */
function checkActions(pdf: PDFDocument, fail: Fail): void {
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue
    for (const key of ['OpenAction', 'AA', 'JS', 'EmbeddedFiles', 'Names'])
      if (get(object, key) && !(key === 'Names' && !(get(object, key) instanceof PDFDict)))
        fail('action', key)
    const action = text(get(object, 'S'))
    if (['JavaScript', 'Launch', 'SubmitForm', 'ImportData', 'GoToR'].includes(action)) fail('action', action)
  }
}
