/** Reads a reference document: what of it is taken along, which of its styles are used, how wide its text is. */
import { strFromU8 } from 'fflate'
import type { Text } from '../diagnostic.ts'
import { readNumbering, type Numbering } from './docx-lists.ts'
import { findWayOut } from './docx-outside.ts'
import {
  findMainPart,
  readContentTypes,
  readRelationships,
  type Parts,
  type Relationship,
} from './docx-package.ts'
import { chooseStyles, listOfStyle, type Styles } from './docx-styles.ts'
import { childOf, escapeXml, findElements, readXml, replaceStretches, type XmlElement } from './docx-xml.ts'
import type { Palette } from './palette.ts'

export interface Reference {
  /** What is taken along as it is, by name: header, footer, theme, logo. */
  readonly parts: ReadonlyMap<string, Uint8Array>
  /** Of every part that is taken along or written again. */
  readonly types: ReadonlyMap<string, string>
  readonly relationships: readonly Relationship[]
  readonly main: string
  /** The attributes of its root: the prefixes that its section uses. */
  readonly rootAttributes: Readonly<Record<string, string>>
  readonly stylesPart: string
  /** With `{lang}` where the language of texts belongs. */
  readonly stylesXml: string
  readonly styles: Styles
  readonly numberingPart: string
  readonly numbering: Numbering
  /** Whether its own style puts the bullets, for three levels. */
  readonly bulletsByStyle: readonly boolean[]
  /** The last section's settings, with every header and footer that holds for it. */
  readonly section: string
  /** Twips. */
  readonly textWidth: number
  readonly headers: readonly string[]
  readonly footers: readonly string[]
}

export type ReadReference =
  { readonly ok: true; readonly reference: Reference } | { readonly ok: false; readonly reason: Text }

const fail = (nl: string, en: string): ReadReference => ({ ok: false, reason: { nl, en } })

const noWordFile = () =>
  fail(
    'Dit is geen Word-bestand (.docx) dat gelezen kan worden.',
    'This is no Word file (.docx) that can be read.',
  )

/** Of the main part's relationships, the ones that make up the look. Comments, macros, glossaries and objects stay behind. */
const keptTypes = [
  'styles',
  'numbering',
  'settings',
  'fontTable',
  'theme',
  'header',
  'footer',
  'footnotes',
  'endnotes',
]
const keptBelow = ['image', 'hyperlink', 'font']

/** Never throws; the reason says what to change about the file. */
export function readReference(parts: Parts, palette: Palette): ReadReference {
  const main = findMainPart(parts)
  const documentXml = main === undefined ? undefined : textOf(parts, main)
  const root = documentXml === undefined ? undefined : readXml(documentXml)
  if (main === undefined || documentXml === undefined || !root) return noWordFile()
  if (
    root.name !== 'w:document' ||
    !root.attributes['xmlns:w']?.startsWith('http://schemas.openxmlformats.org/')
  ) {
    return fail(
      'Dit Word-bestand is bewaard in een vorm die niet gelezen wordt (bijvoorbeeld “Strict Open XML”). Bewaar het als gewoon Word-document (.docx).',
      'This Word file was saved in a form that is not read (such as “Strict Open XML”). Save it as a plain Word document (.docx).',
    )
  }
  const typeOf = readContentTypes(parts)
  const kept = new Map<string, Uint8Array>()
  const types = new Map<string, string>()
  const relationships: Relationship[] = []
  for (const relationship of readRelationships(parts, main)) {
    const { type, target, external } = relationship
    if (!keptTypes.includes(type) || external) continue
    const bytes = parts.get(target)
    if (!bytes) return noWordFile()
    relationships.push(relationship)
    kept.set(target, bytes)
    types.set(target, typeOf(target) ?? '')
    const problem = type === 'settings' ? undefined : keepBelow(parts, target, kept, types, typeOf)
    if (problem) return problem
  }
  const targets = (type: string) =>
    relationships.filter((one) => one.type === type).map(({ target }) => target)
  const headers = targets('header')
  const footers = targets('footer')
  for (const name of [...headers, ...footers, ...targets('footnotes'), ...targets('endnotes')]) {
    const xml = textOf(kept, name)
    const element = xml === undefined ? undefined : readXml(xml)
    if (!element) return noWordFile()
    const code = findWayOut(element)
    if (code !== undefined) {
      return fail(
        `In de kop- of voettekst van dit Word-bestand staat een veld of verwijzing die niet is toegestaan: ${code}. Haal die weg.`,
        `The header or footer of this Word file holds a field or link that is not allowed: ${code}. Take it out.`,
      )
    }
  }
  for (const name of targets('settings')) {
    const xml = textOf(kept, name)
    const element = xml === undefined ? undefined : readXml(xml)
    if (xml === undefined || !element) return noWordFile()
    // What a template or a mailing points at lies outside the file.
    const outside = findElements(element, 'w:attachedTemplate', 'w:mailMerge', 'w:saveThroughXslt')
    kept.set(name, encode(replaceStretches(xml, outside)))
  }
  const stylesPart = targets('styles')[0] ?? besides(main, 'styles.xml')
  const stylesXml =
    textOf(kept, stylesPart) ?? `<w:styles xmlns:w="${root.attributes['xmlns:w']}"></w:styles>`
  const stylesRoot = readXml(stylesXml)
  if (stylesRoot?.name !== 'w:styles') return noWordFile()
  const { styles, added } = chooseStyles(stylesRoot, palette)
  const numberingPart = targets('numbering')[0] ?? besides(main, 'numbering.xml')
  const numbering = readNumbering(
    textOf(kept, numberingPart),
    palette,
    listOfStyle(styles.number1, stylesRoot),
  )
  if (!numbering) return noWordFile()
  const section = readSection(root, documentXml)
  return {
    ok: true,
    reference: {
      parts: kept,
      types,
      relationships,
      main,
      rootAttributes: root.attributes,
      stylesPart,
      stylesXml: openLanguage(closeAfter(stylesXml, stylesRoot, added)),
      styles,
      numberingPart,
      numbering,
      bulletsByStyle: [styles.bullet1, styles.bullet2, styles.bullet3].map(
        (id) => listOfStyle(id, stylesRoot) !== undefined,
      ),
      ...section,
      headers,
      footers,
    },
  }
}

/** Takes along what a part leads to; a Text when that is something that cannot come. */
function keepBelow(
  parts: Parts,
  name: string,
  kept: Map<string, Uint8Array>,
  types: Map<string, string>,
  typeOf: (name: string) => string | undefined,
): ReadReference | undefined {
  const list = readRelationships(parts, name)
  for (const { type, target, external } of list) {
    const safe = external
      ? type === 'hyperlink' && /^(?:https?:|mailto:)/i.test(target)
      : keptBelow.includes(type) && parts.has(target)
    if (!safe) {
      return fail(
        `Dit Word-bestand verwijst naar iets dat niet mee kan (${type}: ${target.slice(0, 100)}). Zet plaatjes in het bestand zelf en haal andere verwijzingen en objecten uit kop- en voettekst.`,
        `This Word file points at something that cannot come along (${type}: ${target.slice(0, 100)}). Put pictures into the file itself and take other links and objects out of its header and footer.`,
      )
    }
    if (external) continue
    kept.set(target, parts.get(target)!)
    types.set(target, typeOf(target) ?? '')
  }
  const at = name.replace(/[^/]*$/, '_rels/$&.rels')
  const own = parts.get(at)
  if (own && list.length > 0) kept.set(at, own)
  return undefined
}

/** A name next to the main part. */
const besides = (main: string, name: string): string => main.replace(/[^/]*$/, name)

const textOf = (parts: ReadonlyMap<string, Uint8Array>, name: string): string | undefined => {
  const bytes = parts.get(name)
  return bytes && strFromU8(bytes)
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The part with more before the end of its root. */
function closeAfter(xml: string, root: XmlElement, more: string): string {
  const start = xml.slice(0, root.innerStart)
  const opened = start.endsWith('/>') ? `${start.slice(0, -2)}>` : start
  return `${opened}${xml.slice(root.innerStart, root.innerEnd)}${more}</${root.name}>`
}

/** The styles with `{lang}` in place of the language that they set, or where they ought to set one. */
function openLanguage(xml: string): string {
  const root = readXml(xml)
  if (!root) return xml
  const set = findElements(root, 'w:lang').filter(({ attributes }) => 'w:val' in attributes)
  const stretches = set.map(({ start, end, attributes }) => {
    const others = Object.entries({ ...attributes, 'w:val': '{lang}' })
    return {
      start,
      end,
      by: `<w:lang ${others.map(([name, value]) => `${name}="${escapeXml(value)}"`).join(' ')}/>`,
    }
  })
  const defaults = childOf(childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr')
  if (defaults && !childOf(defaults, 'w:lang') && defaults.innerEnd < defaults.end) {
    stretches.push({ start: defaults.innerEnd, end: defaults.innerEnd, by: '<w:lang w:val="{lang}"/>' })
  }
  const open = replaceStretches(xml, stretches)
  return defaults ? open : withDefaults(open, root)
}

function withDefaults(xml: string, root: XmlElement): string {
  if (childOf(root, 'w:docDefaults')) return xml
  const defaults =
    '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="{lang}"/></w:rPr></w:rPrDefault></w:docDefaults>'
  return xml.slice(0, root.innerStart) + defaults + xml.slice(root.innerStart)
}

const plainSection =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'

/** A section without a header of its own has the one of the section before it. */
function readSection(root: XmlElement, xml: string): Pick<Reference, 'section' | 'textWidth'> {
  const sections = findElements(root, 'w:sectPr').filter(({ attributes }) => !('w:author' in attributes))
  const last = childOf(childOf(root, 'w:body'), 'w:sectPr') ?? sections.at(-1)
  if (!last) return { section: plainSection, textWidth: 11906 - 2 * 1134 }
  const own = (element: XmlElement) =>
    element.children.filter(
      (child): child is XmlElement =>
        typeof child !== 'string' &&
        (child.name === 'w:headerReference' || child.name === 'w:footerReference'),
    )
  const references = new Map<string, string>()
  for (const section of sections) {
    if (section.start > last.start) break
    for (const one of own(section))
      references.set(one.name + one.attributes['w:type'], xml.slice(one.start, one.end))
  }
  const changes = findElements(last, 'w:sectPrChange')
  const dropped = [...own(last), ...changes].map(({ start, end }) => ({
    start: start - last.start,
    end: end - last.start,
  }))
  const rest = replaceStretches(xml.slice(last.start, last.end), dropped)
  const open = /^<w:sectPr\b[^>]*>/.exec(rest)?.[0] ?? ''
  const inner = open.endsWith('/>') ? '' : rest.slice(open.length, -'</w:sectPr>'.length)
  const section = `<w:sectPr>${[...references.values()].join('')}${inner}</w:sectPr>`
  const size = childOf(last, 'w:pgSz')?.attributes ?? {}
  const margins = childOf(last, 'w:pgMar')?.attributes ?? {}
  const number = (value: string | undefined, otherwise: number) =>
    /^\d{1,5}$/.test(value ?? '') ? Number(value) : otherwise
  const sides =
    number(margins['w:left'], 1134) + number(margins['w:right'], 1134) + number(margins['w:gutter'], 0)
  return { section, textWidth: Math.max(3000, number(size['w:w'], 11906) - sides) }
}
