/** Bullets and numbers: one kind of list for each, and a new count for every numbered list. */
import { childOf, escapeXml, findElements, readXml, type XmlElement } from './docx-xml.ts'
import type { Palette } from './palette.ts'

const words = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

export interface Numbering {
  /** The part as it was in the reference document, or an empty one. */
  readonly xml: string
  readonly root: XmlElement
  readonly palette: Palette
  /** Free numbers for the definitions of our own. */
  readonly nextDefinition: number
  readonly nextList: number
  /** The reference document's own definition of numbered lists. */
  readonly ownNumbers: number | undefined
}

/** Undefined when the part is not well formed; `ownList` is the list of the style for numbered lists, where that has one. */
export function readNumbering(
  part: string | undefined,
  palette: Palette,
  ownList: string | undefined,
): Numbering | undefined {
  const xml = part ?? `<w:numbering xmlns:w="${words}"></w:numbering>`
  const root = readXml(xml)
  if (!root) return undefined
  const highest = (name: string, attribute: string) =>
    Math.max(0, ...findElements(root, name).map(({ attributes }) => Number(attributes[attribute]) || 0))
  const own = findElements(root, 'w:num').find(({ attributes }) => attributes['w:numId'] === ownList)
  const ownNumbers = childOf(own, 'w:abstractNumId')?.attributes['w:val']
  return {
    xml,
    root,
    ownNumbers: ownNumbers === undefined ? undefined : Number(ownNumbers),
    palette,
    nextDefinition: highest('w:abstractNum', 'w:abstractNumId') + 1,
    nextList: highest('w:num', 'w:numId') + 1,
  }
}

/** The number of the list of bullets. */
export const bulletList = ({ nextList }: Numbering): number => nextList
/** The number of the n-th numbered list, from 0. */
export const numberedList = ({ nextList }: Numbering, index: number): number => nextList + 1 + index

/** The part with our definitions, a list of bullets, and a numbered list that starts at each of these. */
export function writeNumbering(numbering: Numbering, starts: readonly number[]): string {
  const { xml, root, nextDefinition } = numbering
  const definitions =
    writeDefinition(nextDefinition, bullets(numbering)) + writeDefinition(nextDefinition + 1, numbers)
  const one = (id: number, definition: number, inner: string) =>
    `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${inner}</w:num>`
  const lists =
    one(bulletList(numbering), nextDefinition, '') +
    starts
      .map((start, index) => {
        const restart = `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${start}"/></w:lvlOverride>`
        return one(numberedList(numbering, index), numbering.ownNumbers ?? nextDefinition + 1, restart)
      })
      .join('')
  // All definitions stand before all lists, and one more element may stand at the end.
  const elements = root.children.filter((child): child is XmlElement => typeof child !== 'string')
  const firstList = elements.find(({ name }) => name === 'w:num' || name === 'w:numIdMacAtCleanup')?.start
  const lastList = elements.find(({ name }) => name === 'w:numIdMacAtCleanup')?.start
  const prefix = xml.slice(0, root.innerStart)
  const inner = xml.slice(root.innerStart, root.innerEnd)
  const opened = prefix.endsWith('/>') ? `${prefix.slice(0, -2)}>` : prefix
  const from = root.innerStart
  const before = inner.slice(0, (firstList ?? root.innerEnd) - from)
  const between = inner.slice(before.length, (lastList ?? root.innerEnd) - from)
  const after = inner.slice(before.length + between.length)
  return `${opened}${before}${definitions}${between}${lists}${after}</${root.name}>`
}

const levels = [0, 1, 2, 3, 4, 5, 6, 7, 8]

const writeDefinition = (id: number, level: (depth: number) => string): string =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="hybridMultilevel"/>${levels.map(level).join('')}</w:abstractNum>`

const place = (depth: number): string =>
  `<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${284 * (depth + 1)}" w:hanging="284"/></w:pPr>`

const bullets =
  ({ palette }: Numbering) =>
  (depth: number): string =>
    `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="${escapeXml(depth % 2 === 0 ? '•' : '–')}"/>` +
    `${place(depth)}<w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:color w:val="${palette.accent.slice(1)}"/></w:rPr></w:lvl>`

const numbers = (depth: number): string =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${depth % 2 === 0 ? 'decimal' : 'lowerLetter'}"/>` +
  `<w:lvlText w:val="%${depth + 1}."/>${place(depth)}</w:lvl>`
