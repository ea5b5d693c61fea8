/**
 * The styles that a document is written in. Each is looked for in the reference document by its name, and added when it is not
 * there, so that whatever an institute's own file lacks still looks like the rest.
 */
import type { XmlElement } from './docx-xml.ts'
import { childOf, escapeXml } from './docx-xml.ts'
import type { Palette } from './palette.ts'

export type Role =
  | `heading${1 | 2 | 3 | 4 | 5 | 6}`
  | `bullet${1 | 2 | 3}`
  | `number${1 | 2 | 3}`
  | 'quote'
  | 'box'
  | 'boxTitle'
  | 'facts'
  | 'foot'
  | 'label'
  | 'cell'
  | 'large'
  | 'largeBox'
  | `contents${1 | 2 | 3}`
  | 'field'
  | 'mark'
  | 'link'
  | 'placeholder'
  | 'table'

export type Styles = Readonly<Record<Role, string>>

type StyleType = 'paragraph' | 'character' | 'table'

interface Wanted {
  readonly type: StyleType
  /** The first is the one that Word itself writes, whatever its language; capitals do not count. */
  readonly names: readonly string[]
  /** What Word in Dutch calls it, for files that other programs wrote. */
  readonly ids?: readonly string[]
  /** Everything after its name, for when it is added. */
  readonly added: (look: Looks) => string
}

interface Looks {
  readonly palette: Palette
  /** Of plain text, in half points. */
  readonly size: number
  /** `w:basedOn` the style of plain text. */
  readonly plain: string
}

const hex = (colour: string): string => colour.slice(1)
const edge = (side: string, size: number, colour: string, space = 0): string =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="${space}" w:color="${hex(colour)}"/>`
const font = (size: number): string => `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`

function heading(level: number, more: number, before: number, after: number): Wanted {
  return {
    type: 'paragraph',
    names: [`heading ${level}`, `kop ${level}`],
    ids: [`heading${level}`, `kop${level}`],
    added: ({ palette, size, plain }) => {
      const line = level === 2 ? `<w:pBdr>${edge('bottom', 8, palette.tintStrong, 2)}</w:pBdr>` : ''
      return (
        `${plain}<w:next w:val="${nextOf(plain)}"/><w:uiPriority w:val="9"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/>` +
        `${line}<w:spacing w:before="${before}" w:after="${after}" w:line="240" w:lineRule="auto"/><w:outlineLvl w:val="${level - 1}"/></w:pPr>` +
        `<w:rPr><w:b/><w:bCs/><w:color w:val="${hex(palette.accent)}"/>${font(size + more)}</w:rPr>`
      )
    },
  }
}

const nextOf = (plain: string): string => /w:val="([^"]*)"/.exec(plain)?.[1] ?? 'Normal'

const list = (name: string, dutch: string, level: 1 | 2 | 3): Wanted => ({
  type: 'paragraph',
  names: [level === 1 ? name : `${name} ${level}`],
  ids: [dutch + (level === 1 ? '' : level)],
  added: ({ plain }) =>
    `${plain}<w:uiPriority w:val="99"/><w:pPr><w:spacing w:before="0" w:after="20"/><w:contextualSpacing/></w:pPr>`,
})

/** Half points. */
const largeMore = 5

const contents = (level: 1 | 2 | 3): Wanted => ({
  type: 'paragraph',
  names: [`toc ${level}`, `inhopg ${level}`],
  ids: [`toc${level}`, `inhopg${level}`],
  added: ({ plain }) =>
    `${plain}<w:uiPriority w:val="39"/><w:pPr><w:spacing w:before="${level === 1 ? 100 : 0}" w:after="20"/><w:ind w:left="${(level - 1) * 284}"/></w:pPr>` +
    (level === 1 ? '<w:rPr><w:b/><w:bCs/></w:rPr>' : ''),
})

const small = (names: readonly string[], pPr: string, rPr: (looks: Looks) => string): Wanted => ({
  type: 'paragraph',
  names,
  added: (looks) =>
    `${looks.plain}<w:uiPriority w:val="99"/><w:qFormat/><w:pPr>${pPr}</w:pPr><w:rPr>${rPr(looks)}</w:rPr>`,
})

const boxNames = { box: 'Outcomes Box', boxTitle: 'Outcomes Box Title', largeBox: 'Outcomes Large Box' }

const box = (look: keyof typeof boxNames): Wanted => ({
  type: 'paragraph',
  names: [boxNames[look]],
  added: ({ palette, plain, size }) => {
    const { accent, tint } = palette
    const title = look === 'boxTitle'
    const sides = `${edge('top', 4, tint, 4)}${edge('left', 24, accent, 7)}${edge('bottom', 4, tint, 4)}${edge('right', 4, tint, 4)}`
    const words = title
      ? `<w:rPr><w:b/><w:bCs/><w:color w:val="${hex(accent)}"/>${font(size - 1)}</w:rPr>`
      : look === 'largeBox'
        ? `<w:rPr>${font(size + largeMore)}</w:rPr>`
        : ''
    return (
      `${plain}<w:uiPriority w:val="99"/><w:qFormat/><w:pPr>${title ? '<w:keepNext/>' : ''}<w:keepLines/><w:pBdr>${sides}</w:pBdr>` +
      `<w:shd w:val="clear" w:color="auto" w:fill="${hex(tint)}"/><w:spacing w:before="0" w:after="40"/><w:ind w:left="198" w:right="113"/></w:pPr>${words}`
    )
  },
})

const wanted: Readonly<Record<Role, Wanted>> = {
  heading1: heading(1, 12, 0, 60),
  heading2: heading(2, 4, 130, 40),
  heading3: heading(3, 1, 100, 30),
  heading4: heading(4, 0, 100, 30),
  heading5: heading(5, 0, 100, 30),
  heading6: heading(6, 0, 100, 30),
  bullet1: list('List Bullet', 'lijstopsomteken', 1),
  bullet2: list('List Bullet', 'lijstopsomteken', 2),
  bullet3: list('List Bullet', 'lijstopsomteken', 3),
  number1: list('List Number', 'lijstnummering', 1),
  number2: list('List Number', 'lijstnummering', 2),
  number3: list('List Number', 'lijstnummering', 3),
  quote: {
    type: 'paragraph',
    names: ['Quote', 'Citaat'],
    ids: ['quote', 'citaat'],
    added: ({ palette, plain }) =>
      `${plain}<w:uiPriority w:val="29"/><w:qFormat/><w:pPr><w:pBdr>${edge('left', 18, palette.tintStrong, 8)}</w:pBdr><w:ind w:left="227"/></w:pPr>`,
  },
  box: box('box'),
  boxTitle: box('boxTitle'),
  facts: small(
    ['Outcomes Facts'],
    '<w:spacing w:before="0" w:after="80"/><w:contextualSpacing/>',
    ({ palette, size }) => `<w:color w:val="${hex(palette.softInk)}"/>${font(Math.max(14, size - 4))}`,
  ),
  foot: small(
    ['Outcomes Foot'],
    '<w:spacing w:before="0" w:after="0"/>',
    ({ palette, size }) => `<w:color w:val="${hex(palette.softInk)}"/>${font(Math.max(14, size - 3))}`,
  ),
  label: small(
    ['Outcomes Label'],
    '<w:keepNext/><w:spacing w:before="0" w:after="20" w:line="240" w:lineRule="auto"/>',
    ({ size }) => `<w:b/><w:bCs/>${font(Math.max(16, size - 1))}`,
  ),
  cell: small(
    ['Outcomes Cell'],
    '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>',
    ({ size }) => font(Math.max(16, size - 2)),
  ),
  largeBox: box('largeBox'),
  large: small(
    ['Outcomes Large'],
    '<w:spacing w:before="0" w:after="60" w:line="252" w:lineRule="auto"/>',
    ({ size }) => font(size + largeMore),
  ),
  contents1: contents(1),
  contents2: contents(2),
  contents3: contents(3),
  field: small(
    ['Outcomes Field'],
    '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>',
    ({ size }) => font(Math.max(16, size - 1)),
  ),
  mark: small(['Outcomes Mark'], '<w:spacing w:before="0" w:after="60"/>', ({ palette, size }) => {
    const colour = hex(palette.mark)
    return `<w:b/><w:bCs/><w:color w:val="${colour}"/>${font(size)}`
  }),
  link: {
    type: 'character',
    names: ['Hyperlink'],
    added: ({ palette }) =>
      `<w:uiPriority w:val="99"/><w:rPr><w:color w:val="${hex(palette.accent)}"/><w:u w:val="single"/></w:rPr>`,
  },
  placeholder: {
    type: 'character',
    names: ['Placeholder Text'],
    ids: ['tekstvantijdelijkeaanduiding'],
    added: ({ palette }) =>
      `<w:uiPriority w:val="99"/><w:rPr><w:color w:val="${hex(palette.softInk)}"/></w:rPr>`,
  },
  table: {
    type: 'table',
    names: ['Outcomes Table'],
    added: ({ palette }) => {
      const { accent, line, tint, tintStrong } = palette
      const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
        .map((side) => edge(side, 4, line))
        .join('')
      const fill = (colour: string) => `<w:shd w:val="clear" w:color="auto" w:fill="${hex(colour)}"/>`
      return (
        '<w:uiPriority w:val="99"/><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>' +
        `<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>${edges}</w:tblBorders><w:tblCellMar>` +
        '<w:top w:w="30" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="30" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
        `<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/><w:color w:val="${hex(accent)}"/></w:rPr><w:tcPr>` +
        `<w:tcBorders>${edge('bottom', 12, accent)}</w:tcBorders>${fill(tintStrong)}</w:tcPr></w:tblStylePr>` +
        `<w:tblStylePr w:type="firstCol"><w:tcPr>${fill(tint)}</w:tcPr></w:tblStylePr>`
      )
    },
  },
}

const roles = Object.keys(wanted) as readonly Role[]

interface Known {
  readonly id: string
  readonly type: string
  readonly name: string
  readonly element: XmlElement
}

function listStyles(root: XmlElement): Known[] {
  const elements = root.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && child.name === 'w:style',
  )
  return elements.map((element) => ({
    id: element.attributes['w:styleId'] ?? '',
    type: element.attributes['w:type'] ?? 'paragraph',
    name: (childOf(element, 'w:name')?.attributes['w:val'] ?? '').toLowerCase(),
    element,
  }))
}

/** Which style plays which part, and the XML of those that had to be added. */
export function chooseStyles(root: XmlElement, palette: Palette): { styles: Styles; added: string } {
  const known = listStyles(root)
  const taken = new Set(known.map(({ id }) => id.toLowerCase()))
  const plainStyle = known.find(
    ({ type, element }) => type === 'paragraph' && isOn(element.attributes['w:default']),
  )
  const looks: Looks = {
    palette,
    size: sizeOf(plainStyle?.element) ?? sizeOf(defaultsOf(root)) ?? 20,
    plain: plainStyle ? `<w:basedOn w:val="${escapeXml(plainStyle.id)}"/>` : '',
  }
  const styles: Record<string, string> = {}
  let added = ''
  for (const role of roles) {
    const { type, names, ids = [], added: write } = wanted[role]
    const ofType = known.filter((style) => style.type === type && style.id !== '')
    const found =
      ofType.find(({ name }) => names.some((one) => one.toLowerCase() === name)) ??
      ofType.find(({ id }) => ids.includes(id.toLowerCase())) ??
      (role === 'table' ? ownTableStyle(ofType) : undefined)
    if (found) {
      styles[role] = found.id
      continue
    }
    const [name = role] = names
    const id = freeId(
      name.replaceAll(/(?:^| )(\w)/g, (_all, letter: string) => letter.toUpperCase()),
      taken,
    )
    const custom = name.startsWith('Outcomes ') ? ' w:customStyle="1"' : ''
    styles[role] = id
    added += `<w:style w:type="${type}"${custom} w:styleId="${id}"><w:name w:val="${name}"/>${write(looks)}</w:style>`
  }
  return { styles: styles as Styles, added }
}

/** The institute's own look for tables; Word's plain and bare ones are not that. */
function ownTableStyle(tables: readonly Known[]): Known | undefined {
  const styled = tables.filter(({ element, name }) => {
    return (
      !isOn(element.attributes['w:default']) &&
      !/^(?:normal table|table grid|tabelraster|standaardtabel)$/.test(name)
    )
  })
  return styled.find(({ element }) => isOn(element.attributes['w:customStyle'])) ?? styled[0]
}

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on'

const defaultsOf = (root: XmlElement) => childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault')

function sizeOf(holder: XmlElement | undefined): number | undefined {
  const size = Number(childOf(childOf(holder, 'w:rPr'), 'w:sz')?.attributes['w:val'])
  return Number.isInteger(size) && size >= 14 && size <= 40 ? size : undefined
}

function freeId(wish: string, taken: Set<string>): string {
  let id = wish
  for (let count = 2; taken.has(id.toLowerCase()); count++) id = wish + String(count)
  taken.add(id.toLowerCase())
  return id
}

/** The list that a style, or one that it is based on, makes of its paragraphs. */
export function listOfStyle(id: string, root: XmlElement): string | undefined {
  const known = listStyles(root)
  let at = known.find((style) => style.id === id)
  for (let step = 0; at && step < 20; step++) {
    const list = childOf(childOf(childOf(at.element, 'w:pPr'), 'w:numPr'), 'w:numId')?.attributes['w:val']
    if (list !== undefined) return list === '0' ? undefined : list
    const above = childOf(at.element, 'w:basedOn')?.attributes['w:val']
    at = known.find((style) => style.id === above)
  }
  return undefined
}
