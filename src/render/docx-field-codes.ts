/** Word's fields: codes in a text that Word carries out. */
import type { XmlElement } from './docx-xml.ts'

/** What only shows something about the document itself. */
const harmless = new Set(
  'PAGE NUMPAGES SECTION SECTIONPAGES STYLEREF TITLE SUBJECT AUTHOR KEYWORDS DOCPROPERTY FILENAME DATE TIME CREATEDATE SAVEDATE PRINTDATE REVNUM HYPERLINK SEQ'.split(
    ' ',
  ),
)

/** The name of the first field in it that could fetch or start something. */
export function findForbiddenField(root: XmlElement): string | undefined {
  const open: string[] = []
  let forbidden: string | undefined
  const check = (code: string) => {
    const name = code.trim().split(/[\s"\\]/)[0]?.toUpperCase() ?? ''
    if (name !== '' && !harmless.has(name)) forbidden ??= name.slice(0, 40)
  }
  const look = (element: XmlElement) => {
    if (element.name === 'w:fldSimple') check(element.attributes['w:instr'] ?? '')
    if (element.name === 'w:fldChar') {
      const type = element.attributes['w:fldCharType']
      if (type === 'begin') open.push('')
      else check(type === 'end' ? (open.pop() ?? '') : (open.at(-1) ?? ''))
    }
    if (element.name === 'w:instrText' || element.name === 'w:delInstrText') {
      const words = element.children.filter((child) => typeof child === 'string').join('')
      if (open.length === 0) check(words)
      else open[open.length - 1] += words
    }
    for (const child of element.children) if (typeof child !== 'string') look(child)
  }
  look(root)
  for (const code of open) check(code)
  return forbidden
}

