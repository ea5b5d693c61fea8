/** A reference document as an institute in the Netherlands would have it: Word in Dutch, with styles, header, footer and logo. */
import { strToU8, zipSync } from 'fflate'
import { makePng } from './pictures.ts'

const words = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** A green square. */
export const logo = makePng({ width: 2, height: 2 })

const part = (xml: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`)

const style = (id: string, name: string, rest: string, kind = 'paragraph', more = '') =>
  `<w:style w:type="${kind}"${more} w:styleId="${id}"><w:name w:val="${name}"/>${rest}</w:style>`

const styles = `<w:styles xmlns:w="${words}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/><w:sz w:val="21"/><w:lang w:val="nl-NL" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault></w:docDefaults>${[
  style('Standaard', 'Normal', '<w:qFormat/>', 'paragraph', ' w:default="1"'),
  ...[1, 2, 3].map((level) =>
    style(
      `Kop${level}`,
      `heading ${level}`,
      `<w:basedOn w:val="Standaard"/><w:next w:val="Standaard"/><w:uiPriority w:val="9"/><w:qFormat/><w:pPr><w:keepNext/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:color w:val="2B8A3E"/><w:sz w:val="${40 - 6 * level}"/></w:rPr>`,
    ),
  ),
  style('Koptekst', 'header', '<w:basedOn w:val="Standaard"/>'),
  style('Voettekst', 'footer', '<w:basedOn w:val="Standaard"/>'),
  style(
    'Lijstopsomteken',
    'List Bullet',
    '<w:basedOn w:val="Standaard"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr>',
  ),
  style(
    'Standaardalinea-lettertype',
    'Default Paragraph Font',
    '<w:semiHidden/>',
    'character',
    ' w:default="1"',
  ),
  style('Standaardtabel', 'Normal Table', '<w:semiHidden/>', 'table', ' w:default="1"'),
  style(
    'Tabelraster',
    'Table Grid',
    '<w:basedOn w:val="Standaardtabel"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="2B8A3E"/></w:tblBorders></w:tblPr>',
    'table',
  ),
].join('')}</w:styles>`

const picture =
  '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="360000" cy="360000"/><wp:docPr id="1" name="Logo" descr="Logo van de Hogeschool aan de Vecht"/>' +
  '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">' +
  '<pic:nvPicPr><pic:cNvPr id="1" name="logo.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>' +
  '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="360000" cy="360000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'

const text = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`

const relationship = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
const relationships = (...list: readonly string[]) =>
  part(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`,
  )

const kinds = {
  'word/document.xml': 'document.main',
  'word/styles.xml': 'styles',
  'word/numbering.xml': 'numbering',
  'word/header1.xml': 'header',
  'word/footer1.xml': 'footer',
}

export const dutchReference: Uint8Array = zipSync({
  '[Content_Types].xml': part(
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/>${Object.entries(
      kinds,
    )
      .map(([name, kind]) => `<Override PartName="/${name}" ContentType="${types}.${kind}+xml"/>`)
      .join('')}</Types>`,
  ),
  '_rels/.rels': relationships(relationship('rId1', 'officeDocument', 'word/document.xml')),
  'word/_rels/document.xml.rels': relationships(
    relationship('rId1', 'styles', 'styles.xml'),
    relationship('rId2', 'numbering', 'numbering.xml'),
    relationship('rId3', 'header', 'header1.xml'),
    relationship('rId4', 'footer', 'footer1.xml'),
  ),
  'word/_rels/header1.xml.rels': relationships(relationship('rId1', 'image', 'media/logo.png')),
  'word/media/logo.png': logo,
  'word/styles.xml': part(styles),
  'word/numbering.xml': part(
    `<w:numbering xmlns:w="${words}"><w:abstractNum w:abstractNumId="3"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="»"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>`,
  ),
  'word/header1.xml': part(
    `<w:hdr xmlns:w="${words}" xmlns:r="${office}"><w:p><w:pPr><w:pStyle w:val="Koptekst"/></w:pPr>${picture}${text('Hogeschool aan de Vecht')}</w:p></w:hdr>`,
  ),
  'word/footer1.xml': part(
    `<w:ftr xmlns:w="${words}"><w:p><w:pPr><w:pStyle w:val="Voettekst"/></w:pPr>${text('{footer} · blad ')}<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>`,
  ),
  'word/document.xml': part(
    `<w:document xmlns:w="${words}" xmlns:r="${office}"><w:body><w:p>${text('Deze tekst hoort niet in een formulier.')}</w:p><w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1700" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`,
  ),
})
