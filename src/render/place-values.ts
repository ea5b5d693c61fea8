/** Puts values back where their tokens stand: in text, in the words of an attribute, in an address. */
import type { Block, Inline } from './document.ts'
import { plainText } from './document.ts'
import { readRichText } from './rich-text.ts'
import { cleanText, holdsToken, tokens, type Sealed } from './sealed.ts'

/** Gives the value that a token of this part of the document stands for. */
export type ValueAt = (index: number) => Sealed

/** The words only, on one line. */
export function placeInWords(text: string, valueAt: ValueAt): string {
  if (!holdsToken(text)) return text
  return text.replaceAll(tokens, (_all, index) => wordsOf(valueAt(Number(index)))).trim()
}

function wordsOf(value: Sealed): string {
  const text =
    typeof value !== 'string' && value.markdown ? plainText(readRichText(value.text)) : toText(value)
  return cleanText(text).replaceAll(/\s*\n\s*/g, ' ')
}

const toText = (value: Sealed): string => (typeof value === 'string' ? value : value.text)

/** The address, if it is one that may stand in a document. */
export function placeInAddress(url: string, valueAt: ValueAt): string | undefined {
  return safeAddress(placeInWords(url, valueAt))
}

/** http, https and mailto only; what a browser leaves out before the colon is not there. */
export function safeAddress(url: string): string | undefined {
  return /^(?:https?:\/\/|mailto:)[^\s<>"'`\\]+$/i.test(url) ? url : undefined
}

/** The nodes for a text with tokens in it. */
export function placeInText(text: string, valueAt: ValueAt): Inline[] {
  if (!holdsToken(text)) return [{ type: 'text', value: text }]
  const nodes: Inline[] = []
  let from = 0
  for (const match of text.matchAll(tokens)) {
    addText(nodes, text.slice(from, match.index))
    from = match.index + match[0].length
    addValue(nodes, valueAt(Number(match[1])))
  }
  addText(nodes, text.slice(from))
  return nodes
}

/** The value of a paragraph that holds nothing else, when it has paragraphs of its own. */
export function blocksOf(text: string, valueAt: ValueAt): readonly Block[] | undefined {
  const index = /^\s*\uE000(\d+)\uE001\s*$/.exec(text)?.[1]
  const value = index === undefined ? undefined : valueAt(Number(index))
  if (value === undefined || typeof value === 'string' || !value.markdown) return undefined
  const blocks = readRichText(cleanText(value.text))
  return value.lang === undefined ? blocks : blocks.map((block) => inLanguage(block, value.lang!))
}

function inLanguage(block: Block, lang: string): Block {
  if (block.type === 'paragraph')
    return { ...block, children: [{ type: 'foreign', lang, children: block.children }] }
  if (block.type === 'list') {
    const children = block.children.map((item) => ({
      ...item,
      children: item.children.map((child) => inLanguage(child, lang)),
    }))
    return { ...block, children }
  }
  if (block.type === 'blockquote') {
    return { ...block, children: block.children.map((child) => inLanguage(child, lang)) }
  }
  return block
}

function addValue(nodes: Inline[], value: Sealed): void {
  if (typeof value === 'string') {
    addLines(nodes, cleanText(value))
    return
  }
  const children: Inline[] = []
  if (value.markdown) addFlat(children, readRichText(cleanText(value.text)))
  else addLines(children, cleanText(value.text))
  if (value.lang === undefined) nodes.push(...children)
  else if (children.length > 0) nodes.push({ type: 'foreign', lang: value.lang, children })
}

function addLines(nodes: Inline[], text: string): void {
  for (const [index, line] of text.split(/\n+/).entries()) {
    if (index > 0) nodes.push({ type: 'break' })
    addText(nodes, line)
  }
}

/** Paragraphs and lists where only a line of text can stand, such as a table's cell. */
function addFlat(nodes: Inline[], blocks: readonly Block[]): void {
  for (const block of blocks) {
    if (block.type === 'list') {
      for (const item of block.children) addFlat(nodes, item.children)
    } else if (block.type === 'blockquote') addFlat(nodes, block.children)
    else if (block.type === 'paragraph') {
      if (nodes.length > 0) nodes.push({ type: 'break' })
      nodes.push(...block.children)
    }
  }
}

function addText(nodes: Inline[], value: string): void {
  if (value === '') return
  const last = nodes.at(-1)
  if (last?.type === 'text') nodes[nodes.length - 1] = { type: 'text', value: last.value + value }
  else nodes.push({ type: 'text', value })
}
