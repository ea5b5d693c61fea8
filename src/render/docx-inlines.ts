/** Words, links and fields within a paragraph. */
import type { FieldInline, Inline } from './document.ts'
import { writeControl } from './docx-controls.ts'
import type { Writing } from './docx-writing.ts'
import { escapeXml } from './docx-xml.ts'

export interface Look {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly strike?: boolean
  readonly code?: boolean
  readonly link?: boolean
  readonly placeholder?: boolean
  readonly lang?: string
  /** `rrggbb`. */
  readonly colour?: string
  /** In half points. */
  readonly size?: number
}

export function writeInlines(nodes: readonly Inline[], writing: Writing, look: Look = {}): string {
  let runs = ''
  for (const node of nodes) runs += writeInline(node, writing, look)
  return runs
}

function writeInline(node: Inline, writing: Writing, look: Look): string {
  switch (node.type) {
    case 'text':
      return writeRun(node.value, writing, look)
    case 'inlineCode':
      return writeRun(node.value, writing, { ...look, code: true })
    case 'strong':
      return writeInlines(node.children, writing, { ...look, bold: true })
    case 'emphasis':
      return writeInlines(node.children, writing, { ...look, italic: true })
    case 'delete':
      return writeInlines(node.children, writing, { ...look, strike: true })
    case 'break':
      return '<w:r><w:br/></w:r>'
    case 'foreign':
      return writeInlines(node.children, writing, { ...look, lang: node.lang })
    case 'link':
      return writeLink(node.url, writeInlines(node.children, writing, { ...look, link: true }), writing)
    case 'inlineField':
      return writeControl(node satisfies FieldInline, writing)
  }
}

/** The relationship of the n-th link, from 0. */
export const linkId = (index: number): string => `outcomesLink${index + 1}`

function writeLink(url: string, runs: string, writing: Writing): string {
  if (!/^(?:https?:\/\/|mailto:)/i.test(url)) return runs
  writing.links.push(url)
  return `<w:hyperlink r:id="${linkId(writing.links.length - 1)}" w:history="1">${runs}</w:hyperlink>`
}

export function writeRun(text: string, writing: Writing, look: Look = {}): string {
  const settings = writeLook({ ...writing.look, ...look }, writing)
  return `<w:r>${settings}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`
}

function writeLook(
  { bold, italic, strike, code, link, placeholder, lang, colour, size }: Look,
  { styles }: Writing,
): string {
  let settings = ''
  if (link) settings += `<w:rStyle w:val="${escapeXml(styles.link)}"/>`
  else if (placeholder) settings += `<w:rStyle w:val="${escapeXml(styles.placeholder)}"/>`
  if (code) settings += '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/>'
  if (bold) settings += '<w:b/><w:bCs/>'
  if (italic) settings += '<w:i/><w:iCs/>'
  if (strike) settings += '<w:strike/>'
  if (colour) settings += `<w:color w:val="${colour}"/>`
  if (size) settings += `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`
  if (lang) settings += `<w:lang w:val="${escapeXml(lang)}"/>`
  return settings === '' ? '' : `<w:rPr>${settings}</w:rPr>`
}
