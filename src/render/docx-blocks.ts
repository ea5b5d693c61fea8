/** The blocks of a document in WordprocessingML. */
import type { Block, Box, Inline, List, Part, Table, TableRow } from './document.ts'
import { writeContents, writeHeading } from './docx-contents.ts'
import { afterTable, heightOf, writeField, writeFields } from './docx-fields.ts'
import { writeInlines, writeRun } from './docx-inlines.ts'
import { bulletList, numberedList } from './docx-lists.ts'
import type { Role } from './docx-styles.ts'
import { paragraph, type Writing } from './docx-writing.ts'
import { isShort } from './one-page.ts'
import { escapeXml } from './docx-xml.ts'

/** Where blocks stand. */
interface Place {
  /** Of the text, in twips. */
  readonly width: number
  /** Of plain paragraphs; undefined for the document's own. */
  readonly role?: Role
  /** Twips from the left. */
  readonly indent: number
  /** How many lists it stands in. */
  readonly depth: number
}

export function writeBlocks(blocks: readonly Block[], writing: Writing, width: number): string {
  return writeAll(blocks, writing, { width, indent: 0, depth: 0 })
}

function writeAll(blocks: readonly Block[], writing: Writing, place: Place): string {
  let xml = ''
  let newPage = false
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'pageBreak') {
      newPage = true
      continue
    }
    const next = blocks[index + 1]
    const written = writeBlock(block, writing, place, next !== undefined && belongsBefore(next))
    xml += newPage ? startPage(written) : written
    newPage = false
  }
  return xml
}

/** A paragraph before one of these leads to it, and stays with it. */
const belongsBefore = ({ type }: Block): boolean =>
  type === 'table' || type === 'field' || type === 'fields' || type === 'list' || type === 'box'

/** The same, at the top of a page: through its first paragraph, or after one when it is a table. */
function startPage(xml: string): string {
  const found = /^<w:p>(?:<w:pPr>(<w:pStyle w:val="[^"]*"\/>)?(<w:keepNext\/>)?)?/.exec(xml)
  if (!found) return `<w:p><w:r><w:br w:type="page"/></w:r></w:p>${xml}`
  const [start, style = '', keep = ''] = found
  const rest = xml.slice(start.length)
  return start === '<w:p>'
    ? `<w:p><w:pPr><w:pageBreakBefore/></w:pPr>${rest}`
    : `<w:p><w:pPr>${style}${keep}<w:pageBreakBefore/>${rest}`
}

function writeBlock(block: Block, writing: Writing, place: Place, leads: boolean): string {
  const { styles } = writing
  const style = place.role === undefined ? undefined : styles[place.role]
  switch (block.type) {
    case 'heading':
      return writeHeading(
        block,
        place.role === 'large' ? { ...writing, look: { size: largeHeading } } : writing,
      )
    case 'paragraph': {
      const settings = (leads ? '<w:keepNext/>' : '') + indented(place)
      return paragraph(style, settings, writeInlines(block.children, writing))
    }
    case 'list':
      return writeList(block, writing, place)
    case 'table':
      return writeTable(block, writing, place.width) + afterTable
    case 'blockquote':
      return writeAll(block.children, writing, { ...place, role: 'quote' })
    case 'thematicBreak': {
      const line = `<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="${writing.palette.line.slice(1)}"/></w:pBdr>`
      return paragraph(style, line, '')
    }
    case 'box':
      return writeBox(block, writing, place)
    case 'part':
      return writePart(block, writing, place)
    case 'fields':
      return writeFields(block.children, place.width, writing)
    case 'field':
      return writeField(block, place.width, writing)
    case 'pageBreak':
      return ''
    case 'contents':
      return writeContents(block, writing, place.width)
  }
}

const indented = ({ indent }: Place): string => (indent > 0 ? `<w:ind w:left="${indent}"/>` : '')

/** Twips a level. */
const listIndent = 284

function writeList(block: List, writing: Writing, place: Place): string {
  const { ordered, start, children } = block
  const keeps = isShort(block)
  const level = Math.min(3, place.depth + 1) as 1 | 2 | 3
  const role: Role = ordered ? `number${level}` : `bullet${level}`
  const style = writing.styles[role]
  let list = writing.bullets[level - 1]
  if (ordered) {
    list = numberedList(writing.numbering, writing.starts.length)
    writing.starts.push(start)
  }
  // A count of its own starts at the first level of its own list, however deep it stands.
  const depth = ordered ? 0 : level - 1
  const numbers =
    list === undefined ? '' : `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`
  const indent = place.indent + listIndent
  const own = ordered && place.depth > 0 ? `<w:ind w:left="${indent}" w:hanging="${listIndent}"/>` : ''
  let xml = ''
  for (const [index, { children: blocks }] of children.entries()) {
    const [first, ...rest] = blocks
    const text = first?.type === 'paragraph' ? writeInlines(first.children, writing) : ''
    const keep = keeps && index < children.length - 1 ? '<w:keepNext/>' : ''
    xml += paragraph(style, keep + numbers + own, text)
    const inner = first?.type === 'paragraph' ? rest : blocks
    xml += writeAll(inner, writing, { width: place.width - listIndent, indent, depth: place.depth + 1 })
  }
  return xml
}

/** Half points: above the large type below it. */
const largeHeading = 30

function writePart({ role, children }: Part, writing: Writing, place: Place): string {
  if (role === 'cover') return writeCover(children, writing, place)
  return role === 'large'
    ? writeAll(children, inLargeType(writing), { ...place, role })
    : writeAll(children, writing, { ...place, role })
}

/** The same with everything that holds plain words in the style for large type. */
function inLargeType(writing: Writing): Writing {
  const { large } = writing.styles
  const bullets = writing.bullets.map(() => bulletList(writing.numbering))
  const same = {
    box: writing.styles.largeBox,
    cell: large,
    label: large,
    bullet1: large,
    bullet2: large,
    number1: large,
    number2: large,
  }
  return { ...writing, bullets, styles: { ...writing.styles, ...same } }
}

const white = 'FFFFFF'

/** The upper part of a page in the institute’s colour, with the title at its foot. */
function writeCover(children: readonly Block[], writing: Writing, { width }: Place): string {
  const words = { ...writing, look: { colour: white, size: 26 } }
  const title = { ...writing, look: { colour: white, size: 60 } }
  const content = children
    .map((child) =>
      writeBlock(
        child,
        child.type === 'heading' ? title : words,
        { width: width - 1134, indent: 0, depth: 0 },
        false,
      ),
    )
    .join('')
  const margin = (side: string) => `<w:${side} w:w="567" w:type="dxa"/>`
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="${width}"/></w:tblGrid>` +
    `<w:tr><w:trPr><w:trHeight w:val="8500" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>` +
    `<w:shd w:val="clear" w:color="auto" w:fill="${writing.palette.accent.slice(1)}"/><w:tcMar>${['top', 'left', 'bottom', 'right'].map(margin).join('')}</w:tcMar>` +
    `<w:vAlign w:val="bottom"/></w:tcPr>${content}</w:tc></w:tr></w:tbl>${afterTable}`
  )
}

function writeBox({ title, children }: Box, writing: Writing, place: Place): string {
  const { styles } = writing
  const heading = title === null ? '' : paragraph(styles.boxTitle, '', writeRun(title, writing))
  const words = children.map((child) => (child.type === 'paragraph' ? child.children : undefined))
  if (!words.includes(undefined)) {
    const paragraphs = (words as (readonly Inline[])[]).map((nodes, index) =>
      paragraph(styles.box, index < words.length - 1 ? '<w:keepNext/>' : '', writeInlines(nodes, writing)),
    )
    return heading + paragraphs.join('') + afterTable
  }
  const { accent, tint } = writing.palette
  const content = title === null ? '' : paragraph(styles.label, '', writeRun(title, writing))
  const inner = writeAll(children, writing, { ...place, width: place.width - 400, indent: 0 })
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${place.width}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="${place.width}"/></w:tblGrid>` +
    `<w:tr><w:tc><w:tcPr><w:tcW w:w="${place.width}" w:type="dxa"/><w:tcBorders><w:left w:val="single" w:sz="24" w:space="0" w:color="${accent.slice(1)}"/></w:tcBorders>` +
    `<w:shd w:val="clear" w:color="auto" w:fill="${tint.slice(1)}"/><w:tcMar><w:top w:w="85" w:type="dxa"/><w:left w:w="170" w:type="dxa"/><w:bottom w:w="85" w:type="dxa"/><w:right w:w="170" w:type="dxa"/></w:tcMar></w:tcPr>` +
    `${content}${inner}${paragraph(styles.cell, '', '')}</w:tc></w:tr></w:tbl>${afterTable}`
  )
}

function writeTable(block: Table, writing: Writing, width: number): string {
  const { caption, widths, rowHeaders, children } = block
  const keeps = isShort(block)
  const columns = widths.map((share) => Math.round((width * share) / 100))
  const look = `<w:tblLook w:val="${rowHeaders ? '04A0' : '0420'}" w:firstRow="1" w:lastRow="0" w:firstColumn="${rowHeaders ? 1 : 0}" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>`
  const rows = children.map((row, index) => {
    const keep = index === 0 || (keeps && index < children.length - 1)
    return writeRow(row, columns, writing, index === 0, keep)
  })
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="${escapeXml(writing.styles.table)}"/><w:tblW w:w="${columns.reduce((sum, one) => sum + one, 0)}" w:type="dxa"/>` +
    `<w:tblLayout w:type="fixed"/>${look}<w:tblCaption w:val="${escapeXml(caption)}"/></w:tblPr>` +
    `<w:tblGrid>${columns.map((one) => `<w:gridCol w:w="${one}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`
  )
}

function writeRow(
  { children }: TableRow,
  columns: readonly number[],
  writing: Writing,
  head: boolean,
  keep: boolean,
): string {
  const areas = children
    .flatMap((cell) => cell.children)
    .filter((node) => node.type === 'inlineField' && node.kind === 'area')
  const height = Math.max(0, ...areas.map((area) => (area.type === 'inlineField' ? heightOf(area) : 0)))
  const settings =
    '<w:cantSplit/>' +
    (height > 0 ? `<w:trHeight w:val="${height}" w:hRule="atLeast"/>` : '') +
    (head ? '<w:tblHeader/>' : '')
  const cells = columns.map((width, index) => {
    const text = writeInlines(children[index]?.children ?? [], writing)
    const content = paragraph(writing.styles.cell, keep ? '<w:keepNext/>' : '', text)
    return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content}</w:tc>`
  })
  return `<w:tr><w:trPr>${settings}</w:trPr>${cells.join('')}</w:tr>`
}
