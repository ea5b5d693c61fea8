/** The nodes of a document as elements. */
import type { Element, ElementContent } from 'hast'
import type { Block, Contents, Inline, ListItem, Table } from './document.ts'
import { element } from './html-element.ts'
import { writeField, writeInlineField } from './html-fields.ts'

export function writeBlocks(blocks: readonly Block[]): ElementContent[] {
  const elements: ElementContent[] = []
  for (const block of blocks) elements.push(writeBlock(block), { type: 'text', value: '\n' })
  return elements
}

function writeBlock(block: Block): Element {
  switch (block.type) {
    case 'heading':
      return element(
        `h${block.depth}`,
        block.anchor ? { id: block.anchor } : {},
        writeInlines(block.children),
      )
    case 'paragraph':
      return element('p', {}, writeInlines(block.children))
    case 'list': {
      const start = block.ordered && block.start !== 1 ? { start: block.start } : {}
      return element(block.ordered ? 'ol' : 'ul', start, block.children.map(writeItem))
    }
    case 'table':
      return writeTable(block)
    case 'blockquote':
      return element('blockquote', {}, writeBlocks(block.children))
    case 'thematicBreak':
      return element('hr')
    case 'box': {
      const title = block.title === null ? null : element('p', { className: ['box-title'] }, [block.title])
      return element('div', { className: ['box'] }, [title, ...writeBlocks(block.children)])
    }
    case 'part':
      return element('div', { className: [block.role] }, writeBlocks(block.children))
    case 'fields':
      return element('div', { className: ['fields'] }, block.children.map(writeField))
    case 'field':
      return writeField(block)
    case 'pageBreak':
      return element('div', { className: ['page-break'] })
    case 'contents':
      return writeContents(block)
  }
}

function writeContents({ label, entries }: Contents): Element {
  const items = entries.map(({ anchor, depth, children }) =>
    element('li', { className: [`depth-${depth}`] }, [
      element('a', { href: `#${anchor}` }, writeInlines(children)),
    ]),
  )
  return element('nav', { className: ['contents'], ariaLabel: label }, [element('ul', {}, items)])
}

function writeItem({ children }: ListItem): Element {
  const [only, ...more] = children
  if (only?.type === 'paragraph' && more.every(({ type }) => type === 'list')) {
    return element('li', {}, [...writeInlines(only.children), ...writeBlocks(more)])
  }
  return element('li', {}, writeBlocks(children))
}

function writeTable({ caption, widths, rowHeaders, children }: Table): Element {
  const [head, ...rows] = children
  const columns = widths.map((width) => element('col', { style: `width:${width}%` }))
  const cell = (nodes: readonly Inline[], header: boolean): Element =>
    element(header ? 'th' : 'td', header ? { scope: 'row' } : {}, writeInlines(nodes))
  return element('div', { className: ['table'] }, [
    element('table', {}, [
      element('caption', {}, [caption]),
      element('colgroup', {}, columns),
      element('thead', {}, [
        element(
          'tr',
          {},
          head?.children.map(({ children: nodes }) => element('th', { scope: 'col' }, writeInlines(nodes))),
        ),
      ]),
      element(
        'tbody',
        {},
        rows.map((row) =>
          element(
            'tr',
            {},
            row.children.map((one, index) => cell(one.children, rowHeaders && index === 0)),
          ),
        ),
      ),
    ]),
  ])
}

function writeInlines(nodes: readonly Inline[]): ElementContent[] {
  return nodes.map((node): ElementContent => {
    switch (node.type) {
      case 'text':
        return { type: 'text', value: node.value }
      case 'inlineCode':
        return element('code', {}, [node.value])
      case 'strong':
        return element('strong', {}, writeInlines(node.children))
      case 'emphasis':
        return element('em', {}, writeInlines(node.children))
      case 'delete':
        return element('del', {}, writeInlines(node.children))
      case 'break':
        return element('br')
      case 'link':
        return element('a', { href: node.url }, writeInlines(node.children))
      case 'foreign':
        return element('span', { lang: node.lang }, writeInlines(node.children))
      case 'inlineField':
        return writeInlineField(node)
    }
  })
}
