/** Headings, and the table of contents that leads to them: each line a link with the number of its page. */
import type { Contents, Heading } from './document.ts'
import { writeInlines } from './docx-inlines.ts'
import { paragraph, type Writing } from './docx-writing.ts'

const bookmark = (anchor: string): string => `_${anchor.replaceAll('-', '_')}`

export function writeHeading({ depth, children, anchor }: Heading, writing: Writing): string {
  const words = writeInlines(children, writing)
  const style = writing.styles[`heading${depth}`]
  if (anchor === undefined) return paragraph(style, '', words)
  const id = writing.nextControl()
  const start = `<w:bookmarkStart w:id="${id}" w:name="${bookmark(anchor)}"/>`
  return paragraph(style, '', `${start}${words}<w:bookmarkEnd w:id="${id}"/>`)
}

/** Word counts the pages when it opens the file, so their numbers are fields that are marked as out of date. */
export function writeContents({ entries }: Contents, writing: Writing, width: number): string {
  const tab = `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${width}"/></w:tabs>`
  const lines = entries.map(({ anchor, depth, children }) => {
    const level = Math.min(3, depth - 1) as 1 | 2 | 3
    const to = bookmark(anchor)
    const field = (type: string, more = '') => `<w:r><w:fldChar w:fldCharType="${type}"${more}/></w:r>`
    const page =
      `${field('begin', ' w:dirty="true"')}<w:r><w:instrText xml:space="preserve"> PAGEREF ${to} \\h </w:instrText></w:r>` +
      `${field('separate')}<w:r><w:t>…</w:t></w:r>${field('end')}`
    const link = `<w:hyperlink w:anchor="${to}" w:history="1">${writeInlines(children, writing)}<w:r><w:tab/></w:r>${page}</w:hyperlink>`
    return paragraph(writing.styles[`contents${level}`], tab, link)
  })
  return lines.join('')
}
