/** A Word file as a package of parts: opened with care, and only what a document needs taken along. */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import { escapeXml, readXml, type XmlElement } from './docx-xml.ts'

/** By their name in the package: `word/styles.xml`. */
export type Parts = ReadonlyMap<string, Uint8Array>

export const packageLimits = { bytes: 32 * 1024 * 1024, parts: 2000 } as const

/**
 * The parts of a zip file that pass the test, all of them together at most 32 MB; undefined when it is no zip file, is broken
 * or holds more.
 */
export function openZip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean = () => true,
): Parts | undefined {
  let room: number = packageLimits.bytes
  let count = 0
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted(name) || name.endsWith('/')) return false
        room -= originalSize
        count += 1
        if (room < 0 || count > packageLimits.parts) throw new RangeError('more than a document holds')
        return true
      },
    })
    return new Map(Object.entries(files))
  } catch {
    return undefined
  }
}

export interface Relationship {
  readonly id: string
  /** The last part of its type's address: `styles`, `header`. */
  readonly type: string
  readonly target: string
  readonly external: boolean
}

/** Where a part's relationships stand: `word/_rels/document.xml.rels`. */
export const relationshipsOf = (part: string): string => part.replace(/[^/]*$/, '_rels/$&.rels')

/** The relationships of a part; none when it has none that can be read. */
export function readRelationships(parts: Parts, part: string): Relationship[] {
  const bytes = parts.get(relationshipsOf(part))
  const root = bytes && readXml(strFromU8(bytes))
  const elements = (root?.children ?? []).filter((child): child is XmlElement => typeof child !== 'string')
  return elements.map(({ attributes }) => {
    const external = attributes['TargetMode'] === 'External'
    const target = attributes['Target'] ?? ''
    return {
      id: attributes['Id'] ?? '',
      type: (attributes['Type'] ?? '').replace(/^.*\//, ''),
      target: external ? target : resolveTarget(part, target),
      external,
    }
  })
}

function resolveTarget(part: string, target: string): string {
  const steps = target.startsWith('/') ? [] : part.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

const relationshipTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A part with relationships; targets within the package are given from its root. */
export function writeRelationships(list: readonly Relationship[]): Uint8Array {
  const entries = list.map(({ id, type, target, external }) => {
    const full = packageTypes[type] ?? `${relationshipTypes}/${type}`
    const place = external ? `${escapeXml(target)}" TargetMode="External` : `/${escapeXml(target)}`
    return `<Relationship Id="${escapeXml(id)}" Type="${escapeXml(full)}" Target="${place}"/>`
  })
  return xmlPart(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`,
  )
}

const packageTypes: Readonly<Record<string, string>> = {
  'core-properties': 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
}

/** The content type of every part there is, from the package's list. */
export function readContentTypes(parts: Parts): (name: string) => string | undefined {
  const bytes = parts.get('[Content_Types].xml')
  const root = bytes && readXml(strFromU8(bytes))
  const byPart = new Map<string, string>()
  const byEnding = new Map<string, string>()
  for (const child of root?.children ?? []) {
    if (typeof child === 'string') continue
    const { PartName, Extension, ContentType = '' } = child.attributes
    if (PartName !== undefined) byPart.set(PartName.replace(/^\//, '').toLowerCase(), ContentType)
    if (Extension !== undefined) byEnding.set(Extension.toLowerCase(), ContentType)
  }
  return (name) =>
    byPart.get(name.toLowerCase()) ?? byEnding.get(name.slice(name.lastIndexOf('.') + 1).toLowerCase())
}

export function writeContentTypes(types: ReadonlyMap<string, string>): Uint8Array {
  const overrides = [...types].map(
    ([name, type]) => `<Override PartName="/${escapeXml(name)}" ContentType="${escapeXml(type)}"/>`,
  )
  return xmlPart(
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
  )
}

export const xmlPart = (xml: string): Uint8Array =>
  strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`)

/** The package as a zip file: the same parts give the same bytes, wherever and whenever. */
export function writeZip(parts: Parts): Uint8Array {
  const files: Zippable = {}
  for (const name of [...parts.keys()].toSorted(comparePartNames)) files[name] = parts.get(name)!
  // Read as local time and written as local time: the same in every time zone.
  return zipSync(files, { level: 6, mtime: '2000-01-01T12:00:00' })
}

/** Readers look for the list of content types and the first relationships at the start. */
function comparePartNames(a: string, b: string): number {
  const rank = (name: string) => (name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2)
  return rank(a) - rank(b) || (a < b ? -1 : 1)
}

/** The part that holds the document itself. */
export function findMainPart(parts: Parts): string | undefined {
  const main = readRelationships(parts, '').find(
    ({ type, external }) => type === 'officeDocument' && !external,
  )
  return main && parts.has(main.target) ? main.target : undefined
}
