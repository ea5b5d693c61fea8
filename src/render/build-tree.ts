/** From parsed Markdown with tokens to the document tree: values in place, directives checked, nothing else let through. */
import type { ListItem, PhrasingContent, RootContent, Table } from 'mdast'
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import { chooseWidths } from './column-widths.ts'
import { nameOf, readAttributes, readField, textForms, wordsOf, type Building } from './directives.ts'
import type * as tree from './document.ts'
import { plainText } from './document.ts'
import { blocksOf, placeInAddress, placeInText, placeInWords } from './place-values.ts'
import { problems } from './problems.ts'

/** The blocks for the nodes of one part; `headings` gets every heading, in order. */
export function buildBlocks(
  nodes: readonly RootContent[],
  building: Building,
  caption: string,
): tree.Block[] {
  const blocks: tree.Block[] = []
  let title = caption
  for (const node of nodes) {
    const made = buildBlock(node, building, title)
    for (const block of made) {
      blocks.push(block)
      if (block.type === 'heading') title = plainText(block.children)
    }
  }
  return blocks
}

function buildBlock(node: RootContent, building: Building, title: string): readonly tree.Block[] {
  switch (node.type) {
    case 'heading':
      return [
        {
          type: 'heading',
          depth: node.depth,
          children: trim(buildInlines(node.children, building)),
        },
      ]
    case 'paragraph': {
      const [only, ...more] = node.children
      const blocks =
        only?.type === 'text' && more.length === 0 ? blocksOf(only.value, building.valueAt) : undefined
      if (blocks) return blocks
      const children = trim(buildInlines(node.children, building))
      return children.length === 0 ? [] : [{ type: 'paragraph', children }]
    }
    case 'list': {
      const children = node.children.map((item) => buildItem(item, building, title))
      return [{ type: 'list', ordered: node.ordered === true, start: node.start ?? 1, children }]
    }
    case 'blockquote':
      return [{ type: 'blockquote', children: buildBlocks(node.children, building, title) }]
    case 'thematicBreak':
      return [{ type: 'thematicBreak' }]
    case 'table':
      return [buildTable(node, building, { caption: title })]
    case 'leafDirective':
      return buildLeaf(node, building)
    case 'containerDirective':
      return buildContainer(node, building, title)
    default:
      refuse(node, building)
      return []
  }
}

function buildItem(item: ListItem, building: Building, title: string): tree.ListItem {
  return { type: 'listItem', children: buildBlocks(item.children, building, title) }
}

interface TableSettings {
  readonly caption: string
  readonly widths?: readonly number[]
  readonly rowHeaders?: boolean
}

function buildTable(node: Table, building: Building, settings: TableSettings): tree.Table {
  const columns = node.children[0]?.children.length ?? 0
  const rows = node.children.map((row): tree.TableRow => ({
    type: 'tableRow',
    children: Array.from({ length: columns }, (_, index) => ({
      type: 'tableCell',
      children: trim(buildInlines(row.children[index]?.children ?? [], building)),
    })),
  }))
  const widths = settings.widths ?? chooseWidths(rows)
  return {
    type: 'table',
    caption: settings.caption,
    widths,
    rowHeaders: settings.rowHeaders ?? true,
    children: rows,
  }
}

function buildLeaf(node: LeafDirective, building: Building): tree.Block[] {
  if (node.name === 'pagebreak') return readAttributes(node, building) ? [{ type: 'pageBreak' }] : []
  if (node.name === 'contents') return buildContents(node, building)
  const field = readField(node, wordsOf(node.children, building), building)
  return field ? [{ type: 'field', ...field }] : []
}

function buildContents(node: LeafDirective, building: Building): tree.Block[] {
  const attributes = readAttributes(node, building)
  if (!attributes) return []
  const depth = Number(attributes['depth'] ?? '3')
  if (!Number.isInteger(depth) || depth < 2 || depth > 6) {
    const spot = building.spotOf(node, nameOf(node))
    building.findings.push(
      problems.badAttribute(spot, nameOf(node), 'depth', attributes['depth'] ?? '', ['2-6']),
    )
    return []
  }
  return [{ type: 'contents', label: attributes['label'] ?? '', depth, entries: [] }]
}

function buildContainer(node: ContainerDirective, building: Building, title: string): tree.Block[] {
  if (node.name === 'choice' || node.name === 'checkboxes') {
    const field = readField(node, '', building)
    return field ? [{ type: 'field', ...field }] : []
  }
  const attributes = readAttributes(node, building)
  if (!attributes) return []
  const name = nameOf(node)
  const wrong = (nl: string, en: string): tree.Block[] => {
    building.findings.push(problems.badContent(building.spotOf(node, name), name, nl, en))
    return []
  }
  switch (node.name) {
    case 'fields': {
      const children = buildBlocks(node.children, building, title)
      const fields = children.filter((child) => child.type === 'field')
      return fields.length === children.length
        ? [{ type: 'fields', children: fields }]
        : wrong('niets anders dan velden', 'nothing but fields')
    }
    case 'box':
      return [
        {
          type: 'box',
          title: attributes['title'] || null,
          children: buildBlocks(node.children, building, title),
        },
      ]
    case 'table': {
      const [table, ...more] = node.children
      if (table?.type !== 'table' || more.length > 0) return wrong('één tabel', 'a single table')
      const widths = readWidths(attributes['widths'], table.children[0]?.children.length ?? 0)
      if (widths === null) {
        const spot = building.spotOf(node, name)
        building.findings.push(
          problems.badAttribute(spot, name, 'widths', attributes['widths'] ?? '', ['30 50 20']),
        )
        return []
      }
      const rowHeaders = attributes['rowheaders'] !== 'no'
      return [
        buildTable(table, building, {
          caption: attributes['caption'] ?? '',
          rowHeaders,
          ...(widths && { widths }),
        }),
      ]
    }
    case 'section': {
      const keyStart = building.keyStart + (attributes['keys'] ?? '')
      return embed(buildBlocks(node.children, { ...building, keyStart }, title))
    }
    default:
      return [
        {
          type: 'part',
          role: node.name as tree.Part['role'],
          children: buildBlocks(node.children, building, title),
        },
      ]
  }
}

/** The blocks of a document as a section of another, which has facts and a foot of its own. */
function embed(blocks: readonly tree.Block[]): tree.Block[] {
  return blocks.flatMap((block): tree.Block[] => {
    switch (block.type) {
      case 'heading':
        return [{ ...block, depth: Math.min(6, block.depth + 1) as tree.Heading['depth'] }]
      case 'part':
        return block.role === 'facts' || block.role === 'foot'
          ? []
          : [{ ...block, children: embed(block.children) }]
      case 'box':
      case 'blockquote':
        return [{ ...block, children: embed(block.children) }]
      default:
        return [block]
    }
  })
}

/** Numbers made into per cents; null when they do not fit the columns. */
function readWidths(text: string | undefined, columns: number): number[] | undefined | null {
  if (text === undefined) return undefined
  const numbers = text.trim().split(/\s+/).map(Number)
  const sum = numbers.reduce((total, one) => total + one, 0)
  if (numbers.length !== columns || !numbers.every((one) => one > 0 && one <= 1000)) return null
  return numbers.map((one) => Math.round((one / sum) * 1000) / 10)
}

function buildInlines(nodes: readonly PhrasingContent[], building: Building): tree.Inline[] {
  const inlines: tree.Inline[] = []
  for (const node of nodes) {
    switch (node.type) {
      case 'text':
        inlines.push(...placeInText(node.value.replaceAll('\n', ' '), building.valueAt))
        break
      case 'strong':
      case 'emphasis':
      case 'delete': {
        const children = buildInlines(node.children, building)
        if (children.length > 0) inlines.push({ type: node.type, children })
        break
      }
      case 'inlineCode':
        inlines.push({ type: 'inlineCode', value: placeInWords(node.value, building.valueAt) })
        break
      case 'break':
        inlines.push({ type: 'break' })
        break
      case 'link': {
        const url = placeInAddress(node.url, building.valueAt)
        const children = buildInlines(node.children, building)
        if (url === undefined) inlines.push(...children)
        else inlines.push({ type: 'link', url, children })
        break
      }
      case 'textDirective': {
        const known = Object.hasOwn(textForms, node.name)
        if (!known && !node.attributes?.['key'] && node.children.length === 0) {
          // "naam:waarde" in a sentence happens to look like one.
          inlines.push({ type: 'text', value: `:${node.name}` })
          break
        }
        const field = readField(node, wordsOf(node.children, building), building)
        if (field) inlines.push({ type: 'inlineField', ...field })
        break
      }
      default:
        refuse(node, building)
    }
  }
  return inlines
}

const refused: Readonly<Record<string, readonly [nl: string, en: string]>> = {
  html: ['HTML', 'HTML'],
  image: ['Een afbeelding', 'An image'],
  imageReference: ['Een afbeelding', 'An image'],
  code: ['Een codeblok', 'A code block'],
  definition: ['Een linkdefinitie', 'A link definition'],
  linkReference: ['Een link met een verwijzing', 'A reference link'],
  footnoteReference: ['Een voetnoot', 'A footnote'],
  footnoteDefinition: ['Een voetnoot', 'A footnote'],
}

function refuse(node: RootContent, building: Building): void {
  const [nl, en] = refused[node.type] ?? [`\`${node.type}\``, `\`${node.type}\``]
  const words = node.type === 'html' ? '<' : ''
  building.findings.push(
    problems.markdown(
      building.spotOf(node, words),
      `${nl} kan niet in een sjabloon.`,
      `${en} cannot be used in a template.`,
    ),
  )
}

/** Without spaces at the ends and without breaks there: an empty value leaves them behind. */
function trim(inlines: tree.Inline[]): tree.Inline[] {
  const first = inlines[0]
  if (first?.type === 'break') return trim(inlines.slice(1))
  if (first?.type === 'text' && /^\s/.test(first.value)) {
    const value = first.value.trimStart()
    return trim(value === '' ? inlines.slice(1) : [{ type: 'text', value }, ...inlines.slice(1)])
  }
  const last = inlines.at(-1)
  if (last?.type === 'break') return trim(inlines.slice(0, -1))
  if (last?.type === 'text' && /\s$/.test(last.value)) {
    const value = last.value.trimEnd()
    return trim(value === '' ? inlines.slice(0, -1) : [...inlines.slice(0, -1), { type: 'text', value }])
  }
  return inlines
}
