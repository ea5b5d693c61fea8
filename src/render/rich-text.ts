/** Markdown that a user may write in a few fields: bold, italics, lists, quotes and links. Anything else stays as it was typed. */
import type { Nodes, PhrasingContent, RootContent } from 'mdast'
import remarkParse from 'remark-parse'
import { unified, type Processor } from 'unified'
import type { Block, Inline } from './document.ts'
import { safeAddress } from './place-values.ts'

export const richTextLimits = { characters: 4000, depth: 8, marks: 600, lines: 200 } as const

const switchedOff = [
  'htmlFlow',
  'htmlText',
  'headingAtx',
  'setextUnderline',
  'thematicBreak',
  'codeIndented',
  'codeFenced',
  'codeText',
  'definition',
  'labelStartImage',
]

function restrict(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: unknown[] }
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: switchedOff } }]
}

const processor = unified().use(remarkParse).use(restrict).freeze()
const special = /[\\`*_[\]<>&\n]|^\s*(?:[-+]|\d+[.)])(?:\s|$)/

// The same agreement stands in many documents.
const known = new Map<string, readonly Block[]>()

/** The blocks of a text; a text that is too long or nested too deep becomes one plain paragraph. Never throws. */
export function readRichText(text: string): readonly Block[] {
  const before = known.get(text)
  if (before) return before
  if (known.size >= 500) known.clear()
  const blocks = parseRichText(text)
  known.set(text, blocks)
  return blocks
}

function parseRichText(text: string): readonly Block[] {
  if (!special.test(text)) return [paragraph(text.trim())]
  if (text.length > richTextLimits.characters || isTangled(text)) return [plainly(text)]
  const root = processor.parse(text)
  if (depthOf(root) > deepest) return [plainly(text)]
  return root.children.flatMap((node) => readBlock(node, text))
}

const plainly = (text: string): Block => paragraph(text.replaceAll(/\s*\n\s*/g, ' '))

/** Quotes and lists in each other, a list counting twice, and words in them that are bold, slanted and a link. */
const deepest = 2 * richTextLimits.depth + 6

const depthOf = (node: Nodes): number =>
  'children' in node ? 1 + node.children.reduce((deep, child) => Math.max(deep, depthOf(child)), 0) : 1

const paragraph = (value: string): Block => ({
  type: 'paragraph',
  children: value === '' ? [] : [{ type: 'text', value }],
})

/** Whether it holds more marks or lines, or a line with more quotes and list items in each other, than anybody means. */
function isTangled(text: string): boolean {
  const lines = text.split('\n')
  if (lines.length > richTextLimits.lines) return true
  if ((text.match(/[*_[\]<&\\]/g)?.length ?? 0) > richTextLimits.marks) return true
  return lines.some((line) => {
    const prefix = /^[\s>*+\-\d.)]*/.exec(line)?.[0] ?? ''
    return (prefix.match(/>|[*+-]|\d+[.)]/g)?.length ?? 0) > richTextLimits.depth || /^ {40}/.test(line)
  })
}

function readBlock(node: RootContent, source: string): Block[] {
  switch (node.type) {
    case 'paragraph':
      return [{ type: 'paragraph', children: readInlines(node.children, source) }]
    case 'blockquote':
      return [{ type: 'blockquote', children: node.children.flatMap((child) => readBlock(child, source)) }]
    case 'list': {
      const children = node.children.map((item) => ({
        type: 'listItem' as const,
        children: item.children.flatMap((child) => readBlock(child, source)),
      }))
      return [{ type: 'list', ordered: node.ordered === true, start: node.start ?? 1, children }]
    }
    default:
      return [paragraph(sourceOf(node, source))]
  }
}

function readInlines(nodes: readonly PhrasingContent[], source: string): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case 'text':
        return [{ type: 'text', value: node.value.replaceAll('\n', ' ') }]
      case 'strong':
      case 'emphasis':
        return [{ type: node.type, children: readInlines(node.children, source) }]
      case 'break':
        return [{ type: 'break' }]
      case 'link': {
        const children = readInlines(node.children, source)
        const url = safeAddress(node.url)
        return url === undefined ? children : [{ type: 'link', url, children }]
      }
      default:
        return [{ type: 'text', value: sourceOf(node, source) }]
    }
  })
}

const sourceOf = (node: Nodes, source: string): string =>
  source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)
