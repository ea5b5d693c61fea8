/** Fields that stand on their own: a label, and a box to write in. */
import type { Field, FieldBlock } from './document.ts'
import { writeControl } from './docx-controls.ts'
import { writeRun } from './docx-inlines.ts'
import { paragraph, type Writing } from './docx-writing.ts'

/** Twips: of one line of writing by hand, of a signature, and between two fields. */
const line = 250
const signature = 560
const gap = 200

export function writeField(field: FieldBlock, width: number, writing: Writing): string {
  const { label, kind } = field
  const title = paragraph(
    writing.styles.label,
    '<w:spacing w:before="80" w:after="20"/>',
    writeRun(label, writing),
  )
  if (field.options.length > 0) {
    return title + paragraph(writing.styles.field, '<w:spacing w:after="60"/>', writeControl(field, writing))
  }
  const wide = kind === 'area' ? width : Math.round(width / 2)
  const row = writeRow([boxCell(field, wide, 1, writing)], heightOf(field))
  return title + layoutTable([wide], [row]) + afterTable
}

/** Short fields side by side: two with their labels before them, or four with their labels above them when they are signed. */
export function writeFields(fields: readonly FieldBlock[], width: number, writing: Writing): string {
  if (fields.length === 0) return ''
  const signed = fields.some(({ kind }) => kind === 'signature')
  return (signed ? writeAbove(fields, width, writing) : writeBefore(fields, width, writing)) + afterTable
}

function writeBefore(fields: readonly FieldBlock[], width: number, writing: Writing): string {
  const label = Math.round(width * 0.19)
  const box = Math.round((width - 2 * label - gap) / 2)
  const columns = [label, box, gap, label, width - 2 * label - box - gap]
  const rows: string[] = []
  for (let at = 0; at < fields.length; at += 2) {
    const [first, second] = [fields[at]!, fields[at + 1]]
    const cells = second
      ? [
          labelCell(first, label, writing),
          boxCell(first, box, 1, writing),
          emptyCell(gap, writing),
          labelCell(second, label, writing),
          boxCell(second, columns[4]!, 1, writing),
        ]
      : [labelCell(first, label, writing), boxCell(first, width - label, 4, writing)]
    rows.push(writeRow(cells, 340))
  }
  return layoutTable(columns, rows)
}

function writeAbove(fields: readonly FieldBlock[], width: number, writing: Writing): string {
  const across = Math.min(4, fields.length)
  const box = Math.floor((width - (across - 1) * gap) / across)
  const columns = Array.from({ length: 2 * across - 1 }, (_, index) => (index % 2 === 0 ? box : gap))
  const rows: string[] = []
  for (let at = 0; at < fields.length; at += across) {
    const some = fields.slice(at, at + across)
    const between = (cells: readonly string[]) =>
      cells.flatMap((cell, index) => (index === 0 ? [cell] : [emptyCell(gap, writing), cell]))
    const missing = Array.from({ length: across - some.length }, () => emptyCell(box, writing))
    rows.push(
      writeRow(between([...some.map((field) => labelCell(field, box, writing)), ...missing]), 0),
      writeRow(between([...some.map((field) => boxCell(field, box, 1, writing)), ...missing]), signature),
    )
  }
  return layoutTable(columns, rows)
}

/** How high a field is at least. */
export const heightOf = ({ kind, rows }: Field): number =>
  kind === 'area' ? rows * line + 50 : kind === 'signature' ? signature : 340

const cell = (width: number, span: number, settings: string, content: string): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}${settings}</w:tcPr>${content}</w:tc>`

const emptyCell = (width: number, { styles }: Writing): string =>
  cell(width, 1, '', paragraph(styles.field, '', ''))

function labelCell({ label }: Field, width: number, writing: Writing): string {
  const margins = '<w:tcMar><w:left w:w="0" w:type="dxa"/></w:tcMar><w:vAlign w:val="center"/>'
  const text = paragraph(writing.styles.label, '<w:spacing w:after="0"/>', writeRun(label, writing))
  return cell(width, 1, margins, text)
}

function boxCell(field: Field, width: number, span: number, writing: Writing): string {
  const colour = writing.palette.fieldLine.slice(1)
  const edges = ['top', 'left', 'bottom', 'right']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${colour}"/>`)
    .join('')
  const centred = field.kind === 'area' || field.kind === 'signature' ? '' : '<w:vAlign w:val="center"/>'
  const content = paragraph(writing.styles.field, '', writeControl(field, writing))
  return cell(width, span, `<w:tcBorders>${edges}</w:tcBorders>${centred}`, content)
}

const writeRow = (cells: readonly string[], height: number): string =>
  `<w:tr><w:trPr><w:cantSplit/>${height > 0 ? `<w:trHeight w:val="${height}" w:hRule="atLeast"/>` : ''}</w:trPr>${cells.join('')}</w:tr>`

/** A table that only puts things beside each other. */
const layoutTable = (columns: readonly number[], rows: readonly string[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="${columns.reduce((sum, one) => sum + one, 0)}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar>` +
  '<w:top w:w="28" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="28" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>' +
  '<w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>' +
  `<w:tblGrid>${columns.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`

/** Two tables without anything between them are one. */
export const afterTable =
  '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="90" w:lineRule="exact"/><w:rPr><w:sz w:val="8"/><w:szCs w:val="8"/></w:rPr></w:pPr></w:p>'
