/** The controls of a web page that a browser saved with what was filled in; a page saved without that holds none of it. */
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import type { Answers } from './harvest.ts'
import { readDate, startGathering } from './harvest-answers.ts'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

export function harvestHtml(text: string): Answers {
  const gathering = startGathering()
  let title = ''
  let language = ''
  // A page can be nested deeper than calls can.
  const waiting: Node[] = [parse(text)]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ('tagName' in node) {
      if (node.tagName === 'html') language = attributeOf(node, 'lang') ?? ''
      if (node.tagName === 'title' && title === '') title = wordsOf(node)
      if (node.tagName === 'textarea') gathering.add(attributeOf(node, 'name') ?? '', wordsOf(node))
      if (node.tagName === 'input') readInput(node, gathering.add)
    }
    if ('childNodes' in node) for (const child of node.childNodes.toReversed()) waiting.push(child)
  }
  return { title, language: language.slice(0, 2), answers: gathering.answers }
}

function readInput(input: Element, add: (key: string, answer: string | boolean) => void): void {
  const name = attributeOf(input, 'name') ?? ''
  const value = attributeOf(input, 'value') ?? ''
  const checked = attributeOf(input, 'checked') !== undefined
  switch (attributeOf(input, 'type')) {
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

const attributeOf = (element: Element, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value

const wordsOf = (element: Element): string =>
  element.childNodes.map((child) => ('value' in child ? child.value : '')).join('')
