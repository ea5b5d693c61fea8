/** The document tree as Markdown to read, print or fill in by hand; fields are lines and boxes. */
import type * as mdast from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify, { type Options } from 'remark-stringify'
import { unified, type Processor } from 'unified'
import type { Block, ContentsEntry, Document, Field, FieldBlock, Inline } from './document.ts'
import type { Format } from './formats.ts'

// GitHub reads $…$ as a formula.
function escapeDollars(this: Processor): void {
  const data = this.data() as { toMarkdownExtensions?: unknown[] }
  const dollars = { unsafe: [{ character: '$', inConstruct: 'phrasing' }] }
  data.toMarkdownExtensions = [...(data.toMarkdownExtensions ?? []), dollars]
}

type Handle = NonNullable<NonNullable<Options['handlers']>['text']>

/** Text in which nothing can mean anything in Markdown, wherever it stands: most of it, and far cheaper to tell than to escape. */
const harmless = /^ ?[\p{L}“‘…](?:(?!w\.|:\/|[\\`*_{}[\]<>#&$~|!+@=\n\r\t]).)*$/iu

const writeText: Handle = (node: mdast.Text, _parent, state, info) =>
  harmless.test(node.value) && !node.value.endsWith(' ') ? node.value : state.safe(node.value, info)

const processor = unified()
  .use(remarkGfm, { tablePipeAlign: false, singleTilde: false })
  .use(escapeDollars)
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '*',
    rule: '-',
    listItemIndent: 'one',
    handlers: { text: writeText },
  })
  .freeze()

export const markdown: Format = { id: 'md', ending: 'md', write: writeMarkdown }

export function writeMarkdown({ meta, children }: Document): string {
  const mark: mdast.RootContent[] = meta.mark === null ? [] : [quote([paragraph(strong(meta.mark))])]
  const blocks = children.flatMap(lowerBlock)
  return processor.stringify({ type: 'root', children: [...mark, ...(blocks as mdast.RootContent[])] })
}

type Flow = mdast.BlockContent

const text = (value: string): mdast.Text => ({ type: 'text', value })
const strong = (value: string): mdast.Strong => ({ type: 'strong', children: [text(value)] })
const paragraph = (...children: mdast.PhrasingContent[]): mdast.Paragraph => ({ type: 'paragraph', children })
const quote = (children: Flow[]): mdast.Blockquote => ({ type: 'blockquote', children })

const line = '…'.repeat(24)
const short = '…'.repeat(8)

function lowerBlock(block: Block): Flow[] {
  switch (block.type) {
    case 'heading':
      return [{ type: 'heading', depth: block.depth, children: lowerInlines(block.children) }]
    case 'paragraph':
      return [paragraph(...lowerInlines(block.children))]
    case 'list': {
      const children = block.children.map((item): mdast.ListItem => {
        const lowered = item.children.flatMap(lowerBlock)
        return { type: 'listItem', spread: false, children: lowered }
      })
      return [{ type: 'list', ordered: block.ordered, start: block.start, spread: false, children }]
    }
    case 'table': {
      const children = block.children.map((row): mdast.TableRow => ({
        type: 'tableRow',
        children: row.children.map((cell) => ({ type: 'tableCell', children: lowerInlines(cell.children) })),
      }))
      return [{ type: 'table', children }]
    }
    case 'blockquote':
      return [quote(block.children.flatMap(lowerBlock))]
    case 'thematicBreak':
      return [{ type: 'thematicBreak' }]
    case 'box':
      return [
        quote([
          ...(block.title === null ? [] : [paragraph(strong(block.title))]),
          ...block.children.flatMap(lowerBlock),
        ]),
      ]
    case 'part':
      return [
        ...(block.role === 'foot' ? [{ type: 'thematicBreak' } as const] : []),
        ...block.children.flatMap(lowerBlock),
      ]
    case 'fields': {
      const children = block.children.map((field): mdast.ListItem => ({
        type: 'listItem',
        spread: false,
        children: lowerField(field),
      }))
      return [{ type: 'list', ordered: false, spread: false, children }]
    }
    case 'field':
      return lowerField(block)
    case 'pageBreak':
      return []
    case 'contents':
      return lowerContents(block.entries)
  }
}

/** Without links: what a heading is called as a place differs from one reader of Markdown to the next. */
function lowerContents(entries: readonly ContentsEntry[]): mdast.List[] {
  const [first, ...rest] = entries
  if (!first) return []
  const next = rest.findIndex(({ depth }) => depth <= first.depth)
  const below = next === -1 ? rest : rest.slice(0, next)
  const item: mdast.ListItem = {
    type: 'listItem',
    spread: false,
    children: [paragraph(...lowerInlines(first.children)), ...lowerContents(below)],
  }
  const others = next === -1 ? [] : lowerContents(rest.slice(next)).flatMap(({ children }) => children)
  return [{ type: 'list', ordered: false, spread: false, children: [item, ...others] }]
}

function lowerField(field: FieldBlock): Flow[] {
  const label = strong(/[?:…]$/.test(field.label) ? field.label : `${field.label}:`)
  if (field.kind === 'area') return [paragraph(label), paragraph(text(line))]
  if (field.options.length === 0) return [paragraph(label, text(` ${line}`))]
  const children = field.options.map((option): mdast.ListItem => ({
    type: 'listItem',
    spread: false,
    checked: false,
    children: [paragraph(text(option.label))],
  }))
  return [paragraph(label), { type: 'list', ordered: false, spread: false, children }]
}

function lowerInlines(nodes: readonly Inline[]): mdast.PhrasingContent[] {
  return nodes.flatMap((node): mdast.PhrasingContent[] => {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        return [{ type: node.type, value: node.value }]
      case 'break':
        return [{ type: 'break' }]
      case 'strong':
      case 'emphasis':
      case 'delete':
        return [{ type: node.type, children: lowerInlines(node.children) }]
      case 'link':
        return [{ type: 'link', url: node.url, children: lowerInlines(node.children) }]
      case 'foreign':
        return lowerInlines(node.children)
      case 'inlineField':
        return [text(lowerInlineField(node))]
    }
  })
}

function lowerInlineField({ kind, options }: Field): string {
  if (options.length === 0) return kind === 'area' ? line : short
  return options.map(({ label }) => `☐\u00a0${label.replaceAll(' ', '\u00a0')}`).join(' ')
}
