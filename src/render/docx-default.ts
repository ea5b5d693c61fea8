/** The reference document that comes with the project, in the institute's colour and font: what Word needs, and no content. */
import type { HouseStyle } from './house-style.ts'
import type { Palette } from './palette.ts'
import { writeContentTypes, writeRelationships, xmlPart, type Parts } from './docx-package.ts'
import { escapeXml } from './docx-xml.ts'
import { fitInto, type Picture } from './picture.ts'

const words = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const links = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** Twips: 15 mm of margin at the sides, 180 mm of text on A4; with a logo the text stands a little lower. */
const page = {
  width: 11906,
  height: 16838,
  side: 850,
  top: 900,
  bottom: 780,
  shift: 140,
  edge: 430,
  foot: 340,
} as const
const textWidth = page.width - 2 * page.side

/** The parts of a Word file without text. `{institute}`, `{footer}`, `{page}`, `{of}` and `{mark}` are filled in for a document. */
export function createDefaultParts({ font, logo }: HouseStyle, palette: Palette): Parts {
  const picture = logo && `word/media/logo.${logo.kind}`
  const types = new Map([...contentTypes, ...(picture ? [[picture, `image/${logo.kind}`] as const] : [])])
  return new Map([
    ['[Content_Types].xml', writeContentTypes(types)],
    ['_rels/.rels', writeRelationships([part('rId1', 'officeDocument', 'word/document.xml')])],
    [
      'word/_rels/document.xml.rels',
      writeRelationships([
        part('rId1', 'styles', 'word/styles.xml'),
        part('rId2', 'settings', 'word/settings.xml'),
        part('rId3', 'header', 'word/header1.xml'),
        part('rId4', 'footer', 'word/footer1.xml'),
        part('rId5', 'fontTable', 'word/fontTable.xml'),
      ]),
    ],
    [
      'word/document.xml',
      xmlPart(
        `<w:document xmlns:w="${words}" xmlns:r="${links}"><w:body>${sectionBelow(logo)}</w:body></w:document>`,
      ),
    ],
    ['word/styles.xml', xmlPart(writeStyles(font ?? standardFont, palette))],
    ['word/settings.xml', xmlPart(settings)],
    ['word/fontTable.xml', xmlPart(writeFonts(font))],
    ['word/header1.xml', xmlPart(writeHeader(logo))],
    ...(picture
      ? ([
          ['word/_rels/header1.xml.rels', writeRelationships([part('rId1', 'image', picture)])],
          [picture, logo.bytes],
        ] as const)
      : []),
    ['word/footer1.xml', xmlPart(footer)],
  ])
}

const standardFont = 'Calibri'

const part = (id: string, type: string, target: string) => ({ id, type, target, external: false })

const contentTypes = new Map([
  ['word/document.xml', `${types}.document.main+xml`],
  ['word/styles.xml', `${types}.styles+xml`],
  ['word/settings.xml', `${types}.settings+xml`],
  ['word/fontTable.xml', `${types}.fontTable+xml`],
  ['word/header1.xml', `${types}.header+xml`],
  ['word/footer1.xml', `${types}.footer+xml`],
])

function sectionBelow(logo: Picture | undefined): string {
  const shift = logo ? page.shift : 0
  return (
    '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:footerReference w:type="default" r:id="rId4"/>' +
    `<w:pgSz w:w="${page.width}" w:h="${page.height}"/><w:pgMar w:top="${page.top + shift}" w:right="${page.side}" w:bottom="${page.bottom - shift}" ` +
    `w:left="${page.side}" w:header="${page.edge}" w:footer="${page.foot}" w:gutter="0"/></w:sectPr>`
  )
}

// Layout as of Word 2013; older rules would put tables a little to the left of the text.
const settings =
  `<w:settings xmlns:w="${words}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/><w:characterSpacingControl w:val="doNotCompress"/>` +
  '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>'

function writeStyles(name: string, { ink, softInk }: Palette): string {
  const family = escapeXml(name)
  const small = `<w:tabs><w:tab w:val="right" w:pos="${textWidth}"/></w:tabs><w:spacing w:after="0"/>`
  const edge = (id: string, label: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${label}"/><w:basedOn w:val="Normal"/><w:uiPriority w:val="99"/>` +
    `<w:pPr>${small}</w:pPr><w:rPr><w:color w:val="${softInk.slice(1)}"/><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr></w:style>`
  return (
    `<w:styles xmlns:w="${words}"><w:docDefaults><w:rPrDefault><w:rPr>` +
    `<w:rFonts w:ascii="${family}" w:eastAsia="${family}" w:hAnsi="${family}" w:cs="${family}"/>` +
    `<w:color w:val="${ink.slice(1)}"/><w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="nl-NL" w:eastAsia="nl-NL" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>` +
    '<w:pPrDefault><w:pPr><w:spacing w:after="50" w:line="230" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>' +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>' +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>' +
    '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
    `<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>` +
    `${edge('Header', 'header')}${edge('Footer', 'footer')}</w:styles>`
  )
}

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const field = (instruction: string): string =>
  `<w:fldSimple w:instr=" ${instruction} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`

/** The logo takes the place of the institute's name, and says it to those who cannot see it. */
const writeHeader = (logo: Picture | undefined): string =>
  `<w:hdr xmlns:w="${words}" xmlns:r="${links}"><w:p><w:pPr><w:pStyle w:val="Header"/>${logo ? '<w:textAlignment w:val="center"/>' : ''}</w:pPr>` +
  `${logo ? drawLogo(logo) : run('{institute}')}<w:r><w:tab/></w:r><w:r><w:rPr><w:b/><w:color w:val="A1260D"/></w:rPr><w:t>{mark}</w:t></w:r></w:p></w:hdr>`

/** English Metric Units: 36,000 to the millimetre. */
const logoBox = { width: 42 * 36_000, height: 8 * 36_000 }
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006'

function drawLogo(logo: Picture): string {
  const { width, height } = fitInto(logo, logoBox)
  const size = `cx="${Math.max(1, Math.round(width))}" cy="${Math.max(1, Math.round(height))}"`
  return (
    `<w:r><w:drawing><wp:inline xmlns:wp="${drawing}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/>` +
    `<wp:docPr id="1" name="Logo" descr="{institute}"/><a:graphic xmlns:a="${drawing}/main"><a:graphicData uri="${drawing}/picture">` +
    `<pic:pic xmlns:pic="${drawing}/picture"><pic:nvPicPr><pic:cNvPr id="1" name="Logo"/><pic:cNvPicPr/></pic:nvPicPr>` +
    '<pic:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>' +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
    '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
  )
}

/** Where the reader has no such font, Word takes Calibri and not just any font. */
function writeFonts(font: string | undefined): string {
  const entry = (name: string, other: string) =>
    `<w:font w:name="${escapeXml(name)}">${other}<w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>`
  const own =
    font === undefined || font === standardFont ? '' : entry(font, `<w:altName w:val="${standardFont}"/>`)
  return `<w:fonts xmlns:w="${words}">${entry(standardFont, '')}${own}</w:fonts>`
}

const footer =
  `<w:ftr xmlns:w="${words}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${run('{footer}')}<w:r><w:tab/></w:r>` +
  `${run('{page} ')}${field('PAGE')}${run(' {of} ')}${field('NUMPAGES')}</w:p></w:ftr>`
