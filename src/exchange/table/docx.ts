/** The tables of a Word file. What was deleted with tracked changes is left out, what was added counts. */
import { strFromU8 } from 'fflate'
import { findMainPart, openZip } from '../../render/docx-package.ts'
import type { XmlElement } from '../../render/docx-xml.ts'
import { readXml } from '../../render/docx-xml.ts'
import type { Row, Table, TableNote, TablesRead } from './table.ts'
import { cleanCell, filledRows, tableLimits } from './table.ts'

const refused = (nl: string, en: string): TablesRead => ({ ok: false, reason: { nl, en } })

/** Every table that stands in the text itself, in order. Never throws. */
export function readDocx(bytes: Uint8Array): TablesRead {
  const parts = openZip(bytes, (name) => /^(?:word\/[^/]*\.xml|_rels\/.*|\[Content_Types\]\.xml)$/.test(name))
  const main = parts && findMainPart(parts)
  const part = main === undefined ? undefined : parts?.get(main)
  const root = part && readXml(strFromU8(part))
  if (!root)
    return refused(
      'Dit Word-bestand kan niet worden gelezen: het is beschadigd, te groot of met een wachtwoord beveiligd.',
      'This Word file cannot be read: it is damaged, too large or protected with a password.',
    )
  const found: XmlElement[] = []
  const tracked = { count: 0 }
  findTables(root, found, tracked)
  if (found.length === 0)
    return refused('In dit Word-bestand staat geen tabel.', 'This Word file holds no table.')
  const tables = found.map((table, index): Table => ({
    name: String(index + 1),
    rows: filledRows(toRows(table)),
  }))
  const notes: TableNote[] = tracked.count === 0 ? [] : [countTracked(tracked.count)]
  return { ok: true, tables, notes }
}

const countTracked = (count: number): TableNote => ({
  severity: 'warning',
  reason: {
    nl: `In dit bestand ${count === 1 ? 'staat 1 wijziging die' : `staan ${count} wijzigingen die`} nog niet is geaccepteerd of verworpen; wat is toegevoegd telt mee, wat is doorgehaald niet.`,
    en: `This file holds ${count} tracked ${count === 1 ? 'change' : 'changes'} that nobody accepted or rejected yet; what was added counts, what was struck out does not.`,
  },
})

const nameOf = ({ name }: XmlElement): string => name.slice(name.indexOf(':') + 1)
const elementsOf = (element: XmlElement | undefined): XmlElement[] =>
  (element?.children ?? []).filter((child): child is XmlElement => typeof child !== 'string')
const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  elementsOf(element).find((one) => nameOf(one) === name)

function valueOf(element: XmlElement | undefined): string | undefined {
  const found = Object.entries(element?.attributes ?? {}).find(
    ([key]) => key.endsWith(':val') || key === 'val',
  )
  return found?.[1]
}

function findTables(element: XmlElement, found: XmlElement[], tracked: { count: number }): void {
  for (const part of elementsOf(element)) {
    const name = nameOf(part)
    if (name === 'ins' || name === 'del' || name === 'moveFrom' || name === 'moveTo') tracked.count++
    if (name === 'tbl') found.push(part)
    // A table within a table is part of its cell's text.
    findTables(part, name === 'tbl' ? [] : found, tracked)
  }
}

function toRows(table: XmlElement): Row[] {
  const rows: Row[] = []
  const held: string[] = []
  for (const row of within(table, 'tr')) {
    if (rows.length >= tableLimits.rows) break
    if (child(child(row, 'trPr'), 'del')) continue
    const cells: string[] = []
    for (const cell of within(row, 'tc')) {
      const settings = child(cell, 'tcPr')
      const merge = child(settings, 'vMerge')
      const goesOn = merge !== undefined && valueOf(merge) !== 'restart'
      const text = goesOn ? (held[cells.length] ?? '') : cleanCell(textOf(cell))
      held[cells.length] = text
      cells.push(text)
      const span = Math.min(Number(valueOf(child(settings, 'gridSpan')) ?? 1) || 1, 100)
      for (let more = 1; more < span; more++) cells.push('')
    }
    rows.push({ number: rows.length + 1, cells })
  }
  return rows
}

/** Rows or cells of a table, also where a content control or a tracked change stands around them. */
const within = (element: XmlElement, name: string): XmlElement[] =>
  elementsOf(element).flatMap((part) => {
    if (nameOf(part) === name) return [part]
    return ['sdt', 'sdtContent', 'ins', 'customXml'].includes(nameOf(part)) ? within(part, name) : []
  })

const leftOut = new Set([
  'del',
  'moveFrom',
  'delText',
  'instrText',
  'pPr',
  'rPr',
  'tcPr',
  'tblPr',
  'Fallback',
])

function textOf(element: XmlElement): string {
  let text = ''
  for (const part of elementsOf(element)) {
    const name = nameOf(part)
    if (leftOut.has(name)) continue
    if (name === 't') text += part.children.filter((one) => typeof one === 'string').join('')
    else if (name === 'br' || name === 'cr') text += '\n'
    else if (name === 'tab') text += ' '
    else if (name === 'noBreakHyphen') text += '-'
    else if (name === 'p') text += `${text === '' || text.endsWith('\n') ? '' : '\n'}${textOf(part)}`
    else text += textOf(part)
  }
  return text
}
