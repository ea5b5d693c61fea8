/** The controls of a web page that a browser saved with what was filled in; a page saved without that holds none of it. */
import type { Answers } from './harvest.ts'
import { readDate, startGathering, type Gathering } from './harvest-answers.ts'

const tag = /<(html|title|input|textarea|script|style|!--)(?=[\s/>-])/gi
const attribute = /([a-z-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=]+)))?/gi

/** Reads what browsers write; nothing else about the page matters. */
export function harvestHtml(text: string): Answers {
  const gathering = startGathering()
  let title = ''
  let language = ''
  tag.lastIndex = 0
  for (let match = tag.exec(text); match; match = tag.exec(text)) {
    const name = match[1]!.toLowerCase()
    if (name === '!--') {
      tag.lastIndex = after(text, '-->', tag.lastIndex)
      continue
    }
    const end = tagEnd(text, tag.lastIndex)
    const attributes = readAttributes(text.slice(tag.lastIndex, end))
    tag.lastIndex = end
    if (name === 'html') language = attributes.get('lang') ?? ''
    else if (name === 'input') readInput(attributes, gathering)
    else {
      const close = text.slice(end).search(new RegExp(`</${name}[\\s>/]`, 'i'))
      const inner = close === -1 ? text.slice(end) : text.slice(end, end + close)
      tag.lastIndex = end + inner.length
      if (name === 'title' && title === '') title = decode(inner)
      if (name === 'textarea')
        gathering.add(attributes.get('name') ?? '', decode(inner.replace(/^\r?\n/, '')))
    }
  }
  return { title, language: language.slice(0, 2), answers: gathering.answers }
}

function after(text: string, words: string, from: number): number {
  const at = text.indexOf(words, from)
  return at === -1 ? text.length : at + words.length
}

/** Where a tag ends; a `>` within a value is none. */
function tagEnd(text: string, from: number): number {
  let quote = ''
  for (let at = from; at < text.length; at++) {
    const character = text[at]!
    if (quote !== '') quote = character === quote ? '' : quote
    else if (character === '>') return at + 1
    else if ((character === '"' || character === "'") && text[at - 1] === '=') quote = character
  }
  return text.length
}

function readAttributes(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>()
  for (const [, name = '', double, single, bare] of text.matchAll(attribute)) {
    if (!attributes.has(name.toLowerCase()))
      attributes.set(name.toLowerCase(), decode(double ?? single ?? bare ?? ''))
  }
  return attributes
}

function readInput(attributes: ReadonlyMap<string, string>, { add }: Gathering): void {
  const name = attributes.get('name') ?? ''
  const value = attributes.get('value') ?? ''
  const checked = attributes.has('checked')
  switch (attributes.get('type')) {
    case 'radio':
      return add(name, checked ? value : '')
    case 'checkbox':
      return add(name, checked)
    case 'date':
      return add(name, readDate(value))
    default:
      return add(name, value)
  }
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
}

const decode = (text: string): string =>
  text.replaceAll(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi,
    (all, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? all
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
    },
  )
