/** Reads a page strictly: what is no plain element with plain attributes is an error, so that nothing slips by. */

export interface PageElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (PageElement | string)[]
  readonly parent: PageElement | undefined
}

const tag =
  /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-zA-Z-]+(?:=(?:"[^"]*"|'[^']*'|[^\s"'<>=`]+))?)*)\s*\/?>|<!doctype html>/g
const attribute = /([a-zA-Z-]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+)))?/g
const empty = new Set(['meta', 'br', 'hr', 'input', 'col', 'img'])

export function readHtml(html: string): PageElement {
  const root: PageElement = { name: '#page', attributes: {}, children: [], parent: undefined }
  let at = root
  let from = 0
  const addText = (text: string) => {
    if (text.includes('<') && at.name !== 'style')
      throw new Error(`stray angle bracket in ${JSON.stringify(text)}`)
    if (text !== '') at.children.push(decode(text))
  }
  for (const match of html.matchAll(tag)) {
    const [found, end, name, rest] = match
    if (at.name === 'style' && found !== '</style>') continue
    addText(html.slice(from, match.index))
    from = match.index + found.length
    if (!name) continue
    if (end) {
      if (at.name !== name) throw new Error(`</${name}> closes <${at.name}>`)
      at = at.parent!
      continue
    }
    const attributes = Object.fromEntries(
      [...(rest ?? '').matchAll(attribute)].map(([, key, a, b, c]) => [key, decode(a ?? b ?? c ?? '')]),
    )
    const element: PageElement = { name, attributes, children: [], parent: at }
    at.children.push(element)
    if (!empty.has(name)) at = element
  }
  addText(html.slice(from))
  return root
}

const decode = (text: string): string =>
  text.replaceAll(/&#x([0-9a-f]+);/gi, (_all, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  )

export function* walk(element: PageElement): Generator<PageElement> {
  yield element
  for (const child of element.children) if (typeof child !== 'string') yield* walk(child)
}

export const all = (root: PageElement, ...names: readonly string[]): PageElement[] =>
  [...walk(root)].filter(({ name }) => names.includes(name))

/** The words a reader sees. */
export function textOf(element: PageElement): string {
  return element.children
    .map((child) =>
      typeof child === 'string'
        ? child
        : child.name === 'br'
          ? '\n'
          : child.name === 'style'
            ? ''
            : textOf(child),
    )
    .join('')
}
