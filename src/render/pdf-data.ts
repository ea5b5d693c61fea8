/** A document as the JSON that the Typst template takes, and the list of its fields. */
import type { Block, Document, Field, FieldBlock, Inline, ListItem, TableRow } from './document.ts'
import { plainText } from './document.ts'
import type { HouseStyle } from './house-style.ts'
import { isShort, lengthOf, long } from './one-page.ts'
import { clipEdge } from './page-edge.ts'
import { choosePalette } from './palette.ts'
import { cleanText } from './sealed.ts'

/** A form field: one for each box to write in or to tick. */
export interface PdfField {
  readonly kind: 'text' | 'area' | 'date' | 'radio' | 'checkbox'
  /** Of the answer; radio buttons share theirs. */
  readonly key: string
  /** What a screen reader says. */
  readonly label: string
  /** What a radio button stands for. */
  readonly value: string
  /** What a group of radio buttons is about. */
  readonly group: string
}

export interface PdfTable {
  readonly caption: string
  readonly rowHeaders: boolean
}

export interface PdfData {
  readonly json: string
  readonly fields: readonly PdfField[]
  /** In the order of the document. */
  readonly tables: readonly PdfTable[]
}

export interface PdfLook {
  /** Family names, the first that has a glyph wins. */
  readonly fonts: readonly string[]
  /** Whether other fonts may help out. */
  readonly fallback: boolean
  /** What is put in the place of text that cannot be shown. */
  readonly replace: (text: string) => string
  readonly room: Room
}

/** How large letters are, and how much is between lines and between blocks: 1 is as it should be. */
export interface Room {
  readonly size: number
  readonly lines: number
  readonly blocks: number
}

const words = {
  nl: { page: 'pagina', of: 'van', region: 'nl' },
  en: { page: 'page', of: 'of', region: 'gb' },
} as const

type Json = Readonly<Record<string, unknown>>

interface Making {
  readonly fields: PdfField[]
  readonly tables: PdfTable[]
  readonly replace: (text: string) => string
}

export function makePdfData({ meta, children }: Document, style: HouseStyle, look: PdfLook): PdfData {
  const making: Making = { fields: [], tables: [], replace: look.replace }
  const text = (value: string | null) => lineOf(value ?? '', making)
  const blocks = makeBlocks(children, making)
  const json = JSON.stringify({
    title: text(meta.title).trim() || meta.id,
    author: text(meta.institute ?? meta.generator),
    date: meta.date === null ? null : meta.date.split('-').map(Number),
    lang: meta.language,
    ...words[meta.language],
    institute: text(clipEdge(meta.institute)),
    footer: text(clipEdge(meta.footer)),
    mark: text(clipEdge(meta.mark)),
    palette: choosePalette(style),
    fonts: look.fonts,
    fallback: look.fallback,
    room: look.room,
    blocks,
  })
  return { json, fields: making.fields, tables: making.tables }
}

/** Text on one line with nothing in it that cannot be shown. */
const lineOf = (value: string, { replace }: Making): string =>
  replace(cleanText(value).replaceAll(/[\n\t]+/g, ' '))

/** A heading without words is not allowed in an accessible document. */
function makeBlocks(blocks: readonly Block[], making: Making): Json[] {
  const shown = blocks.filter(
    (block) => block.type !== 'heading' || /[^\s\p{C}\p{M}]/u.test(plainText(block.children)),
  )
  return shown.map((block, index) => makeBlock(block, making, shown[index + 1]))
}

function makeBlock(block: Block, making: Making, next: Block | undefined): Json {
  switch (block.type) {
    case 'heading':
      return {
        type: block.type,
        depth: Math.min(6, block.depth),
        anchor: block.anchor ?? null,
        children: makeInlines(block.children, making),
      }
    case 'paragraph': {
      const leads = next !== undefined && leadsTo.has(next.type) && lengthOf(block.children) < long
      return { type: block.type, leads, children: makeInlines(block.children, making) }
    }
    case 'list':
      return {
        ...block,
        short: isShort(block),
        children: block.children.map((item) => makeItem(item, making)),
      }
    case 'table': {
      making.tables.push({ caption: lineOf(block.caption, making), rowHeaders: block.rowHeaders })
      const rows = block.children.map((row) => makeRow(row, making))
      return {
        type: block.type,
        widths: block.widths,
        rowHeaders: block.rowHeaders,
        short: isShort(block),
        children: rows,
      }
    }
    case 'blockquote':
    case 'part':
      return { ...block, children: makeBlocks(block.children, making) }
    case 'box': {
      const title = block.title === null ? null : splitWords(lineOf(block.title, making))
      return {
        type: block.type,
        title,
        long: lengthOf(block.children) > long,
        children: makeBlocks(block.children, making),
      }
    }
    case 'fields':
      return { type: block.type, children: block.children.map((field) => makeField(field, making)) }
    case 'field':
      return makeField(block, making)
    case 'contents':
      return { type: block.type, depth: block.depth }
    default:
      return { type: block.type }
  }
}

const leadsTo: ReadonlySet<Block['type']> = new Set(['table', 'field', 'fields', 'box', 'list'])

const makeItem = ({ children }: ListItem, making: Making): Json => ({
  children:
    children.length > 0 ? makeBlocks(children, making) : [{ type: 'paragraph', leads: false, children: [] }],
})

function makeRow({ children }: TableRow, making: Making): Json {
  const cells = children.map((cell) => ({ children: makeInlines(cell.children, making) }))
  return { children: cells, long: lengthOf(children) > long }
}

const makeField = (field: FieldBlock, making: Making): Json => ({
  type: 'field',
  ...placeField(field, making),
})

/** Gives a field its number, and each of its options. */
function placeField({ kind, key, label, rows, options }: Field, making: Making): Json {
  const { fields } = making
  const shown = lineOf(label, making)
  const add = (field: Omit<PdfField, 'group'>) => fields.push({ ...field, group: shown }) - 1
  const made = options.map((option) => {
    const words = lineOf(option.label, making)
    const { value } = option
    const number =
      kind === 'choice'
        ? add({ kind: 'radio', key, label: `${shown}: ${words}`, value })
        : add({ kind: 'checkbox', key: `${key}.${value}`, label: `${words} (${shown})`, value: 'yes' })
    return { number, label: splitWords(words) }
  })
  const single = kind === 'area' || kind === 'date' ? kind : 'text'
  const number = made.length > 0 ? -1 : add({ kind: single, key, label: shown, value: '' })
  return { kind, label: splitWords(shown), rows, options: made, number }
}

function makeInlines(nodes: readonly Inline[], making: Making): Json[] {
  return nodes.map((node): Json => {
    switch (node.type) {
      case 'text':
        return { type: node.type, parts: splitWords(lineOf(node.value, making)) }
      case 'inlineCode':
        return { type: node.type, value: lineOf(node.value, making) }
      case 'strong':
      case 'emphasis':
      case 'delete':
      case 'link':
        return { ...node, children: makeInlines(node.children, making) }
      case 'foreign': {
        const [, lang = 'und', region = null] = /^([a-z]{2,3})(?:-([A-Za-z]{2}))?/i.exec(node.lang) ?? []
        const children = makeInlines(node.children, making)
        return { type: node.type, lang: lang.toLowerCase(), region: region?.toLowerCase() ?? null, children }
      }
      case 'inlineField':
        return { type: node.type, ...placeField(node, making) }
      default:
        return node
    }
  })
}

/** Text, a long word that may be hyphenated, or a place where a line may end. */
type Part = string | { readonly long: string } | { readonly end: true }

/**
 * A text with the places where a line may end other than after a space: hyphens come in words of 17 letters or more (in
 * shorter ones they hinder reading), and what no language can hyphenate is cut.
 */
function splitWords(text: string): readonly Part[] {
  if (!/\S{17}/.test(text)) return [text]
  const parts: Part[] = []
  const add = (part: string) => {
    const last = parts.at(-1)
    if (typeof last === 'string') parts[parts.length - 1] = last + part
    else parts.push(part)
  }
  // Lines can end after these anyway.
  for (const piece of text.split(/(?<=[\s\-–—/])/)) {
    const letters = /\p{L}+/u.exec(piece)?.[0].length ?? 0
    const natural = letters <= 36 && piece.length - letters <= 6
    if (piece.length <= 16 || (!natural && piece.length <= 20)) add(piece)
    else if (natural) parts.push({ long: piece })
    else {
      for (const [index, one] of (piece.match(/[\s\S]{1,12}/gu) ?? []).entries()) {
        if (index > 0) parts.push({ end: true })
        add(one)
      }
    }
  }
  return parts
}
