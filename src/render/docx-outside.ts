/** What in a header or footer could fetch or start something outside the document. */
import type { XmlElement } from './docx-xml.ts'

/** Fields that only show something about the document itself. */
const harmless = new Set(
  'PAGE NUMPAGES SECTION SECTIONPAGES STYLEREF TITLE SUBJECT AUTHOR KEYWORDS DOCPROPERTY FILENAME DATE TIME CREATEDATE SAVEDATE PRINTDATE REVNUM SEQ'.split(
    ' ',
  ),
)
const webLink = /^\s*HYPERLINK\s+"(?:https?:\/\/|mailto:)/i

/** The first field code or address that does; undefined when all is well. */
export function findWayOut(root: XmlElement): string | undefined {
  const open: string[] = []
  let found: string | undefined
  const check = (code: string) => {
    const name =
      code
        .trim()
        .split(/[\s"\\]/)[0]
        ?.toUpperCase() ?? ''
    if (name !== '' && !harmless.has(name) && !webLink.test(code)) found ??= name.slice(0, 40)
  }
  const look = (element: XmlElement) => {
    const { name, attributes } = element
    if (name === 'w:fldSimple') check(attributes['w:instr'] ?? '')
    if (name === 'w:fldChar') {
      // A field's code may be cut into pieces.
      const type = attributes['w:fldCharType']
      if (type === 'begin') open.push('')
      else if (type === 'end') check(open.pop() ?? '')
    }
    if (name === 'w:instrText' || name === 'w:delInstrText') {
      const words = element.children.filter((child) => typeof child === 'string').join('')
      if (open.length === 0) check(words)
      else open[open.length - 1] += words
    }
    // Old drawings name their picture or link right there, without a relationship.
    const address = name.startsWith('v:')
      ? (attributes['src'] ?? attributes['href'] ?? attributes['o:href'])
      : undefined
    if (
      address !== undefined &&
      address !== '' &&
      !/^(?:https?:\/\/|mailto:)/i.test(attributes['href'] ?? '')
    ) {
      found ??= address.slice(0, 100)
    }
    for (const child of element.children) if (typeof child !== 'string') look(child)
  }
  look(root)
  for (const code of open) check(code)
  return found
}
