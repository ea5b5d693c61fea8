/** XML as Word's files hold it: text made safe to write, and a strict reader that gives places in the source. */
import { cleanText } from './sealed.ts'

/** Element or attribute with a prefix as it is written: `w:p`. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
  /** Where it starts and ends in the text, and where what it holds starts and ends. */
  readonly start: number
  readonly end: number
  readonly innerStart: number
  readonly innerEnd: number
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

// Where none of these stand, nothing can need cleaning.
const unusual = /[^ -~\u00A0-\u1FFF\u2010-\u2027\u2030-\u205E\u20A0-\uD7FF]/

/** The text on one line, as XML text or as the value of an attribute in double quotes. */
export function escapeXml(text: string): string {
  const clean = unusual.test(text) ? cleanText(text).replaceAll(/[\n\t]+/g, ' ') : text
  return /[&<>"]/.test(clean) ? clean.replaceAll(/[&<>"]/g, (character) => escapes[character]!) : clean
}

const deepest = 200
const tag = /<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y
const attribute = /([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

interface Open {
  readonly name: string
  readonly attributes: Record<string, string>
  readonly children: (XmlElement | string)[]
  readonly start: number
  readonly innerStart: number
}

/**
 * The root of a well-formed text. Undefined for anything else, for a document type declaration (entities can be bombs) and
 * for more levels than Word writes. Comments and processing instructions are left out.
 */
export function readXml(text: string): XmlElement | undefined {
  const stack: Open[] = []
  let root: XmlElement | undefined
  let at = text.startsWith('\uFEFF') ? 1 : 0
  while (at < text.length) {
    const next = text.indexOf('<', at)
    const words = text.slice(at, next === -1 ? text.length : next)
    const holder = stack.at(-1)
    if (words !== '') {
      const plain = decode(words)
      if (plain === undefined || (!holder && words.trim() !== '')) return undefined
      holder?.children.push(plain)
    }
    if (next === -1) break
    const skipped = skip(text, next)
    if (skipped === -1) return undefined
    if (skipped > 0) {
      if (text.startsWith('<![CDATA[', next)) {
        if (!holder) return undefined
        holder.children.push(text.slice(next + 9, skipped - 3))
      }
      at = skipped
      continue
    }
    tag.lastIndex = next
    const match = tag.exec(text)
    if (!match) return undefined
    const [whole, closing, name = '', rest = '', empty] = match
    at = next + whole.length
    if (closing) {
      const open = stack.pop()
      if (!open || open.name !== name || empty || rest.trim() !== '') return undefined
      const element = { ...open, end: at, innerEnd: next }
      const above = stack.at(-1)
      if (above) above.children.push(element)
      else root = element
      continue
    }
    if (root) return undefined
    const attributes = readAttributes(rest)
    if (!attributes) return undefined
    const open: Open = { name, attributes, children: [], start: next, innerStart: at }
    if (!empty) {
      if (stack.length >= deepest) return undefined
      stack.push(open)
    } else if (holder) holder.children.push({ ...open, end: at, innerEnd: at })
    else root = { ...open, end: at, innerEnd: at }
  }
  return stack.length === 0 ? root : undefined
}

/** The end of a comment, an instruction or a piece of raw text at this place; 0 when there is none, -1 when it is not right. */
function skip(text: string, at: number): number {
  for (const [open, close] of [
    ['<!--', '-->'],
    ['<?', '?>'],
    ['<![CDATA[', ']]>'],
  ] as const) {
    if (!text.startsWith(open, at)) continue
    const end = text.indexOf(close, at + open.length)
    return end === -1 ? -1 : end + close.length
  }
  return text.startsWith('<!', at) ? -1 : 0
}

function readAttributes(text: string): Record<string, string> | undefined {
  const attributes: Record<string, string> = {}
  for (const [, name = '', double, single] of text.matchAll(attribute)) {
    const value = decode(double ?? single ?? '')
    if (value === undefined || Object.hasOwn(attributes, name)) return undefined
    Object.defineProperty(attributes, name, { value, enumerable: true })
  }
  return attributes
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const allowed = /^[\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u

function decode(text: string): string | undefined {
  if (!text.includes('&')) return allowed.test(text) ? text : undefined
  let sound = true
  const plain = text.replaceAll(
    /&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w{1,8}));|&/g,
    (_all, decimal, hex, name) => {
      const code =
        decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : undefined
      const character =
        code === undefined
          ? named[String(name)]
          : code > 0 && code <= 0x10ffff
            ? String.fromCodePoint(code)
            : undefined
      if (character === undefined) sound = false
      return character ?? ''
    },
  )
  return sound && allowed.test(plain) ? plain : undefined
}

/** Every element of one of these names in it, in order, also within each other. */
export function findElements(within: XmlElement, ...names: readonly string[]): XmlElement[] {
  const found: XmlElement[] = []
  const look = (element: XmlElement) => {
    for (const child of element.children) {
      if (typeof child === 'string') continue
      if (names.includes(child.name)) found.push(child)
      look(child)
    }
  }
  look(within)
  return found
}

/** The first child of this name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  )
}

/** The text without some stretches of it, or with others in their place; they do not overlap. */
export function replaceStretches(
  text: string,
  stretches: readonly { readonly start: number; readonly end: number; readonly by?: string }[],
): string {
  let result = ''
  let from = 0
  for (const { start, end, by = '' } of stretches.toSorted((a, b) => a.start - b.start)) {
    result += text.slice(from, start) + by
    from = end
  }
  return result + text.slice(from)
}
