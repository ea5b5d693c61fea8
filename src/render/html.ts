/** The document tree as one web page: nothing from outside, fields that can be filled in, ready to print. */
import type { Element, ElementContent, Root } from 'hast'
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import type { Block, Document, DocumentMeta } from './document.ts'
import type { Format } from './formats.ts'
import { element } from './html-element.ts'
import { writeBlocks } from './html-blocks.ts'
import { allowed } from './html-allowed.ts'
import { keepHash, keepHint, keepScript } from './html-keep.ts'
import type { HouseStyle } from './house-style.ts'
import { pageStyle } from './page-style.ts'
import { dataAddress, fitInto, type Picture } from './picture.ts'

const sanitizer = unified().use(rehypeSanitize, allowed).freeze()
const writer = unified()
  .use(rehypeStringify, { characterReferences: { useNamedReferences: false } })
  .freeze()

const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'"

export const html: Format = { id: 'html', ending: 'html', write: writeHtml }

export function writeHtml({ meta, children }: Document, style: HouseStyle): string {
  const fillable = hasFields(children)
  const body = sanitizer.runSync({
    type: 'root',
    children: writeBody(meta, children, style, fillable),
  }) as Root
  const head = element('head', {}, [
    element('meta', { charSet: 'utf-8' }),
    element('meta', {
      httpEquiv: ['Content-Security-Policy'],
      content: fillable ? `${policy}; script-src 'sha256-${keepHash}'` : policy,
    }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'generator', content: meta.generator }),
    element('title', {}, [meta.mark === null ? meta.title : `${meta.title} (${meta.mark})`]),
    // Nothing in a style sheet needs "</", so that nothing in it can end the element.
    element('style', {}, [pageStyle(meta, style).replaceAll('</', '<\\/')]),
    ...(fillable ? [element('script', {}, [keepScript])] : []),
  ])
  const page: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      element('html', { lang: meta.language }, [
        head,
        element('body', {}, [{ type: 'text', value: '\n' }, ...(body.children as ElementContent[])]),
      ]),
    ],
  }
  return `${writer.stringify(page)}\n`
}

function writeBody(
  meta: DocumentMeta,
  children: readonly Block[],
  { logo }: HouseStyle,
  fillable: boolean,
): Element[] {
  const feet = children.filter((block) => block.type === 'part' && block.role === 'foot')
  const main = children.filter((block) => !feet.includes(block))
  const banner: Element[] = []
  if (logo) banner.push(writeLogo(logo, meta.institute))
  else if (meta.institute !== null) banner.push(element('p', { className: ['institute'] }, [meta.institute]))
  if (meta.mark !== null) banner.push(element('p', { className: ['mark'] }, [meta.mark]))
  const hint = fillable ? [element('p', { className: ['keep'] }, [keepHint[meta.language]])] : []
  const form = element('form', { autoComplete: ['off'] }, [...writeBlocks(main), ...hint])
  return [
    ...(banner.length > 0 ? [element('header', {}, banner)] : []),
    element('main', {}, [form]),
    ...(feet.length > 0 ? [element('footer', {}, writeBlocks(feet))] : []),
  ]
}

/** Pixels on the screen; the style sheet makes it smaller on paper. */
const logoBox = { width: 260, height: 52 }

/** Its size stands with it, so that it is sensible whatever style sheet an institute has. */
function writeLogo(logo: Picture, institute: string | null): Element {
  const { width, height } = fitInto(logo, logoBox)
  return element('img', {
    className: ['logo'],
    src: dataAddress(logo),
    alt: institute ?? 'Logo',
    width: Math.max(1, Math.round(width)),
    height: Math.max(1, Math.round(height)),
  })
}

const hasFields = (nodes: readonly object[]): boolean =>
  nodes.some((node) => 'key' in node || ('children' in node && hasFields(node.children as object[])))
