/** Elements of a web page as data. */
import type { Element, ElementContent, Properties } from 'hast'

/** An element; a text among the children becomes a text node, null is left out. */
export function element(
  tagName: string,
  properties: Properties = {},
  children: readonly (ElementContent | string | null)[] = [],
): Element {
  const nodes: ElementContent[] = []
  for (const child of children) {
    if (child !== null) nodes.push(typeof child === 'string' ? { type: 'text', value: child } : child)
  }
  return { type: 'element', tagName, properties, children: nodes }
}
