/** What a Word file says about the document: its language, its title, the texts in header and footer, the mark. */
import type { DocumentMeta } from './document.ts'
import type { Language } from '../diagnostic.ts'
import { clipEdge } from './page-edge.ts'
import { xmlPart } from './docx-package.ts'
import { escapeXml } from './docx-xml.ts'

export const languageTag: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' }

const pageWords = { nl: ['pagina', 'van'], en: ['page', 'of'] } as const

/** The words that a header or footer leaves open, such as `{footer}`. */
export function fillIn(xml: string, meta: DocumentMeta): string {
  const [page, of] = pageWords[meta.language]
  const words: Readonly<Record<string, string | null>> = {
    title: clipEdge(meta.title),
    institute: clipEdge(meta.institute),
    footer: clipEdge(meta.footer),
    mark: clipEdge(meta.mark),
    date: meta.date,
    page,
    of,
  }
  return xml.replaceAll(/\{(title|institute|footer|mark|date|page|of)\}/g, (_all, name: string) =>
    escapeXml(words[name] ?? ''),
  )
}

/** The header with the mark at its end: on every page, whatever else stands there. */
export function markHeader(xml: string, mark: string, style: string): string {
  const line = `<w:p><w:pPr><w:pStyle w:val="${escapeXml(style)}"/><w:jc w:val="right"/></w:pPr><w:r><w:t>${escapeXml(clipEdge(mark) ?? '')}</w:t></w:r></w:p>`
  const end = xml.lastIndexOf('</w:hdr>')
  return end === -1 ? xml : `${xml.slice(0, end)}${line}${xml.slice(end)}`
}

export function writeCore({ title, language, generator, date }: DocumentMeta): Uint8Array {
  const made =
    date === null
      ? ''
      : `<dcterms:created xsi:type="dcterms:W3CDTF">${escapeXml(date)}T12:00:00Z</dcterms:created>`
  return xmlPart(
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ' +
      'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
      `${made}<dc:creator>${escapeXml(generator)}</dc:creator><dc:language>${languageTag[language]}</dc:language><dc:title>${escapeXml(title)}</dc:title></cp:coreProperties>`,
  )
}

const custom = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties'
const variants = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes'

/** Which document it is, and the keys that did not fit into a tag. */
export function writeKeys(document: string, longKeys: ReadonlyMap<string, string>): Uint8Array {
  const all = [['outcomes-document', document], ...longKeys]
  const properties = all.map(
    ([name = '', value = ''], index) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${escapeXml(name)}"><vt:lpwstr>${escapeXml(value)}</vt:lpwstr></property>`,
  )
  return xmlPart(`<Properties xmlns="${custom}" xmlns:vt="${variants}">${properties.join('')}</Properties>`)
}
