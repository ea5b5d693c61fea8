/** The document tree as a Word file: written into a reference document, with fields as content controls. */
import { strFromU8 } from 'fflate'
import { UserError, type Text } from '../diagnostic.ts'
import { writeBlocks } from './docx-blocks.ts'
import { createDefaultParts } from './docx-default.ts'
import { linkId, writeRun } from './docx-inlines.ts'
import { writeNumbering } from './docx-lists.ts'
import {
  openZip,
  relationshipsOf,
  writeContentTypes,
  writeRelationships,
  writeZip,
  xmlPart,
  type Parts,
  type Relationship,
} from './docx-package.ts'
import { fillIn, languageTag, markHeader, writeCore, writeKeys } from './docx-meta.ts'
import { readReference, type Reference } from './docx-reference.ts'
import { paragraph, startWriting } from './docx-writing.ts'
import { escapeXml } from './docx-xml.ts'
import type { Document } from './document.ts'
import type { Format } from './formats.ts'
import type { HouseStyle } from './house-style.ts'
import { choosePalette } from './palette.ts'

const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const namespaces = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  'xmlns:w14': 'http://schemas.microsoft.com/office/word/2010/wordml',
}

/**
 * The format Word, written into this reference document, or into the one that comes with the project. Throws a UserError for
 * a reference that is no Word file or holds something that cannot come along.
 */
export function createDocx(referenceBytes: Uint8Array | undefined): Format {
  const own = referenceBytes === undefined ? undefined : openReference(referenceBytes)
  let last: { readonly style: HouseStyle; readonly reference: Reference } | undefined
  return {
    id: 'docx',
    ending: 'docx',
    write(document, style) {
      if (!last || !looksAlike(last.style, style)) last = { style, reference: referenceFor(style, own) }
      return writeDocx(document, style, last.reference)
    },
  }
}

const looksAlike = (one: HouseStyle, other: HouseStyle): boolean =>
  one.colour === other.colour && one.font === other.font && one.logo === other.logo

/** The reference document itself, without text. */
export function referenceFor(style: HouseStyle, own?: Parts): Reference {
  const palette = choosePalette(style)
  const outcome = readReference(own ?? createDefaultParts(style, palette), palette)
  if (outcome.ok) return outcome.reference
  throw new UserError(outcome.reason)
}

/** What is wrong with an institute's own Word file, if anything. Never throws. */
export function checkReference(
  bytes: Uint8Array,
): { readonly reason: Text; readonly hint?: Text } | undefined {
  // An older Word file, and one behind a password, are no zip files but this.
  const compound = [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte)
  if (compound) return { reason: sealedFile, hint: saveAgain }
  const parts = openZip(bytes)
  if (!parts) return { reason: noPackage, hint: saveAgain }
  const outcome = readReference(parts, choosePalette({ colour: '#000000', font: undefined, sheet: '' }))
  return outcome.ok ? undefined : { reason: outcome.reason }
}

const sealedFile: Text = {
  nl: 'Dit is een Word-bestand met een wachtwoord, of een oud Word-bestand (.doc).',
  en: 'This is a Word file with a password, or an old Word file (.doc).',
}
const noPackage: Text = {
  nl: 'Dit is geen Word-bestand (.docx) dat gelezen kan worden, of het is uitgepakt groter dan 32 MB.',
  en: 'This is no Word file (.docx) that can be read, or it is larger than 32 MB when unpacked.',
}
const saveAgain: Text = {
  nl: 'Open het in Word en bewaar het als gewoon Word-document (.docx), zonder wachtwoord.',
  en: 'Open it in Word and save it as a plain Word document (.docx), without a password.',
}

function openReference(bytes: Uint8Array): Parts {
  const parts = openZip(bytes)
  if (parts) return parts
  throw new UserError(noPackage)
}

function writeDocx({ meta, children }: Document, style: HouseStyle, reference: Reference): Uint8Array {
  const writing = startWriting({ ...reference, palette: choosePalette(style), language: meta.language })
  const mark = meta.mark === null ? '' : paragraph(reference.styles.mark, '', writeRun(meta.mark, writing))
  const body = mark + writeBlocks(children, writing, reference.textWidth)
  const parts = new Map(reference.parts)
  const contents = new Map(reference.types)
  const relationships: Relationship[] = reference.relationships.filter(
    ({ type }) => type !== 'styles' && type !== 'numbering',
  )
  const add = (id: string, type: string, name: string, kind: string, bytes: Uint8Array) => {
    parts.set(name, bytes)
    contents.set(name, kind)
    relationships.push({ id, type, target: name, external: false })
  }
  let section = reference.section
  const { main, stylesPart, numberingPart } = reference
  const styles = new TextEncoder().encode(
    reference.stylesXml.replaceAll('{lang}', languageTag[meta.language]),
  )
  const numbering = new TextEncoder().encode(writeNumbering(reference.numbering, writing.starts))
  add('outcomesStyles', 'styles', stylesPart, `${types}.styles+xml`, styles)
  add('outcomesNumbering', 'numbering', numberingPart, `${types}.numbering+xml`, numbering)
  let marked = meta.mark === null
  for (const name of [...reference.headers, ...reference.footers]) {
    const text = strFromU8(parts.get(name)!)
    const filled = fillIn(text, meta)
    const head = reference.headers.includes(name)
    marked ||= head
    const withMark = meta.mark !== null && head && !text.includes('{mark}')
    parts.set(
      name,
      new TextEncoder().encode(withMark ? markHeader(filled, meta.mark, reference.styles.mark) : filled),
    )
  }
  if (!marked) {
    const header = markHeader(
      `<w:hdr xmlns:w="${namespaces['xmlns:w']}"></w:hdr>`,
      meta.mark ?? '',
      reference.styles.mark,
    )
    add(
      'outcomesHeader',
      'header',
      main.replace(/[^/]*$/, 'outcomesHeader.xml'),
      `${types}.header+xml`,
      xmlPart(header),
    )
    section = section.replace(
      '<w:sectPr>',
      '<w:sectPr><w:headerReference w:type="default" r:id="outcomesHeader"/>',
    )
  }
  for (const [index, url] of writing.links.entries()) {
    relationships.push({ id: linkId(index), type: 'hyperlink', target: url, external: true })
  }
  contents.set(main, `${types}.document.main+xml`)
  parts.set(
    main,
    xmlPart(`<w:document ${writeRoot(reference)}><w:body>${body}${section}</w:body></w:document>`),
  )
  parts.set(relationshipsOf(main), writeRelationships(relationships))
  const top: Relationship[] = [{ id: 'rId1', type: 'officeDocument', target: main, external: false }]
  const property = (id: string, type: string, name: string, kind: string, bytes: Uint8Array) => {
    parts.set(name, bytes)
    contents.set(name, kind)
    top.push({ id, type, target: name, external: false })
  }
  const core = 'application/vnd.openxmlformats-package.core-properties+xml'
  property('rId2', 'core-properties', 'docProps/core.xml', core, writeCore(meta))
  const custom = 'application/vnd.openxmlformats-officedocument.custom-properties+xml'
  property('rId3', 'custom-properties', 'docProps/custom.xml', custom, writeKeys(meta.id, writing.longKeys))
  parts.set('_rels/.rels', writeRelationships(top))
  parts.set('[Content_Types].xml', writeContentTypes(contents))
  return writeZip(parts)
}

/** The prefixes that the reference's own section may use, and ours. */
function writeRoot({ rootAttributes }: Reference): string {
  const all: Record<string, string> = { ...rootAttributes, ...namespaces }
  const ignorable = new Set([...(rootAttributes['mc:Ignorable'] ?? '').split(/\s+/), 'w14'])
  all['mc:Ignorable'] = [...ignorable].filter((prefix) => prefix !== '' && `xmlns:${prefix}` in all).join(' ')
  const kept = Object.entries(all).filter(([name]) => name.startsWith('xmlns') || name === 'mc:Ignorable')
  return kept.map(([name, value]) => `${name}="${escapeXml(value)}"`).join(' ')
}
