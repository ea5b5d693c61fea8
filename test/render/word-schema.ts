/**
 * A strict reading of WordprocessingML (ISO/IEC 29500-1, transitional): which elements may stand in which, in what order and how
 * often, for everything that our documents use. What is not listed here counts as wrong.
 */
import { readXml, type XmlElement } from '../../src/render/docx-xml.ts'

interface Rule {
  /** In this order, each at most once; one that ends in `*` as often as wanted, in `!` exactly once. */
  readonly order?: string
  /** In any order, after those. */
  readonly any?: string
}

const toggles =
  'b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden'
const blocks = 'p tbl sdt bookmarkStart bookmarkEnd'
const inlines = 'r hyperlink sdt fldSimple bookmarkStart bookmarkEnd proofErr'
const sides = 'top start left bottom end right insideH insideV'

const rules: Readonly<Record<string, Rule>> = {
  document: { order: 'body!' },
  body: { any: blocks + ' sectPr' },
  hdr: { any: blocks },
  ftr: { any: blocks },
  p: { order: 'pPr', any: inlines },
  pPr: {
    order:
      'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens ' +
      'kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing ' +
      'mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr',
  },
  numPr: { order: 'ilvl numId' },
  pBdr: { order: 'top left bottom right between bar' },
  tabs: { order: 'tab*' },
  r: { order: 'rPr', any: 't br tab cr noBreakHyphen fldChar instrText drawing pict lastRenderedPageBreak' },
  rPr: {
    order:
      `rStyle rFonts ${toggles} color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang ` +
      'eastAsianLayout specVanish',
  },
  hyperlink: { any: 'r sdt' },
  fldSimple: { any: 'r' },
  tbl: { order: 'tblPr! tblGrid! tr*' },
  tblPr: {
    order:
      'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd ' +
      'tblLayout tblCellMar tblLook tblCaption tblDescription',
  },
  tblGrid: { order: 'gridCol*' },
  tblBorders: { order: sides },
  tblCellMar: { order: 'top start left bottom end right' },
  tr: { order: 'trPr tc*' },
  trPr: { any: 'cantSplit trHeight tblHeader jc hidden' },
  tc: { order: 'tcPr', any: blocks },
  tcPr: {
    order: 'cnfStyle tcW gridSpan vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  },
  tcBorders: { order: `${sides} tl2br tr2bl` },
  tcMar: { order: 'top start left bottom end right' },
  sdt: { order: 'sdtPr! sdtContent!' },
  sdtPr: {
    order:
      'rPr alias tag! id! lock placeholder temporary showingPlcHdr dataBinding label tabIndex comboBox date dropDownList text w14:checkbox',
  },
  sdtContent: { any: `${inlines} ${blocks}` },
  date: { order: 'dateFormat lid storeMappedDataAs calendar' },
  dropDownList: { order: 'listItem*' },
  'w14:checkbox': { order: 'w14:checked w14:checkedState w14:uncheckedState' },
  sectPr: {
    order:
      'headerReference* footerReference* footnotePr endnotePr type pgSz! pgMar! paperSrc pgBorders lnNumType pgNumType cols formProt vAlign ' +
      'noEndnote titlePg textDirection bidi rtlGutter docGrid',
  },
  styles: { order: 'docDefaults latentStyles style*' },
  docDefaults: { order: 'rPrDefault pPrDefault' },
  rPrDefault: { order: 'rPr' },
  pPrDefault: { order: 'pPr' },
  style: {
    order:
      'name! aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked rsid pPr rPr tblPr trPr tcPr ' +
      'tblStylePr*',
  },
  tblStylePr: { order: 'pPr rPr tblPr trPr tcPr' },
  numbering: { order: 'abstractNum* num*' },
  abstractNum: { order: 'nsid multiLevelType tmpl name styleLink numStyleLink lvl*' },
  lvl: { order: 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId lvlJc pPr rPr' },
  num: { order: 'abstractNumId! lvlOverride*' },
  lvlOverride: { order: 'startOverride lvl' },
  settings: {
    order:
      'view zoom removePersonalInformation embedTrueTypeFonts mirrorMargins defaultTabStop autoHyphenation evenAndOddHeaders ' +
      'characterSpacingControl footnotePr endnotePr compat themeFontLang clrSchemeMapping decimalSymbol listSeparator',
  },
  compat: { any: 'compatSetting' },
}

/** Elements that hold nothing but text, or nothing at all. */
const textual = new Set(['t', 'instrText'])
/** Word's own drawings: what is in them has its own schema. */
const opaque = new Set(['drawing', 'pict'])

const values: Readonly<Record<string, RegExp>> = {
  'w:color': /^(?:auto|[\dA-Fa-f]{6})$/,
  'w:fill': /^(?:auto|[\dA-Fa-f]{6})$/,
  'w:sz': /^\d{1,4}$/,
  'w:type': /^[A-Za-z]+$/,
}

const short = (name: string): string => (name.startsWith('w:') ? name.slice(2) : name)

/** What is wrong with a part, as sentences; none when it conforms. */
export function checkWordXml(xml: string): string[] {
  const root = readXml(xml)
  if (!root) return ['not well-formed']
  const problems: string[] = []
  look(root, problems)
  return [...new Set(problems)]
}

function look(element: XmlElement, problems: string[]): void {
  const name = short(element.name)
  if (opaque.has(name)) return
  const children = element.children.filter((child): child is XmlElement => typeof child !== 'string')
  const words = element.children.some((child) => typeof child === 'string' && child.trim() !== '')
  if (words && !textual.has(name)) problems.push(`text in ${name}`)
  for (const [attribute, value] of Object.entries(element.attributes)) {
    if (values[attribute]?.test(value) === false) problems.push(`${name} ${attribute}="${value}"`)
  }
  const rule = rules[name]
  if (rule)
    checkOrder(
      name,
      children.map((child) => short(child.name)),
      rule,
      problems,
    )
  else if (children.length > 0) problems.push(`${name} holds ${short(children[0]!.name)}`)
  checkMore(name, children, problems)
  for (const child of children) look(child, problems)
}

function checkOrder(
  holder: string,
  names: readonly string[],
  { order = '', any = '' }: Rule,
  problems: string[],
): void {
  const places = order.split(' ').filter(Boolean)
  const free = new Set(any.split(' '))
  const known = new Map(places.map((place, index) => [place.replace(/[*!]$/, ''), { index, place }]))
  let last = -1
  const seen = new Set<string>()
  for (const name of names) {
    const at = known.get(name)
    if (!at) {
      if (free.has(name)) last = places.length
      else problems.push(`${name} in ${holder}`)
      continue
    }
    if (at.index < last) problems.push(`${name} too late in ${holder}`)
    if (seen.has(name) && !at.place.endsWith('*')) problems.push(`${name} twice in ${holder}`)
    seen.add(name)
    last = Math.max(last, at.index)
  }
  for (const [name, { place }] of known)
    if (place.endsWith('!') && !seen.has(name)) problems.push(`${holder} without ${name}`)
}

/** What an order alone cannot say. */
function checkMore(name: string, children: readonly XmlElement[], problems: string[]): void {
  const last = children.at(-1)
  if (name === 'tc' && last?.name !== 'w:p') problems.push('a cell that does not end with a paragraph')
  if (name === 'body' && children.findIndex((child) => child.name === 'w:sectPr') !== children.length - 1)
    problems.push('the section is not the last of the body')
  if (name === 'body' || name === 'tc') {
    for (const [index, child] of children.entries())
      if (child.name === 'w:tbl' && children[index + 1]?.name === 'w:tbl')
        problems.push('two tables that become one')
  }
  if (name === 'tbl') checkGrid(children, problems)
}

const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  )

/** Every row fills the grid, and every cell is as wide as its columns. */
function checkGrid(children: readonly XmlElement[], problems: string[]): void {
  const grid = childrenOf(
    children.find((child) => child.name === 'w:tblGrid'),
    'w:gridCol',
  ).map((column) => Number(column.attributes['w:w']))
  for (const row of children.filter((child) => child.name === 'w:tr')) {
    let at = 0
    for (const cell of childrenOf(row, 'w:tc')) {
      const settings = childrenOf(cell, 'w:tcPr')[0]
      const span = Number(childrenOf(settings, 'w:gridSpan')[0]?.attributes['w:val'] ?? 1)
      const width = Number(childrenOf(settings, 'w:tcW')[0]?.attributes['w:w'])
      const columns = grid.slice(at, at + span).reduce((sum, one) => sum + one, 0)
      if (Math.abs(width - columns) > 4) problems.push(`a cell of ${width} in columns of ${columns}`)
      at += span
    }
    if (at !== grid.length) problems.push(`a row of ${at} columns in a table of ${grid.length}`)
  }
}
