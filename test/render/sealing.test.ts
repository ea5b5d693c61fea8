import fc from 'fast-check'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { compose, type View } from '../../src/render/compose.ts'
import { readHouseStyle } from '../../src/render/house-style.ts'
import { writeHtml } from '../../src/render/html.ts'
import { createLibrary } from '../../src/render/library.ts'
import { keepScript } from '../../src/render/html-keep.ts'
import { writeMarkdown } from '../../src/render/markdown.ts'
import { cleanText } from '../../src/render/sealed.ts'
import { documentWith, texts } from './hostile.ts'
import { all, readHtml, textOf, walk } from './read-html.ts'

const style = readHouseStyle(undefined, 'body{color:#111}')

/** The shape of a document: everything but its words. */
function shapeOf(node: object): unknown {
  const { type, depth, key, options, children } = node as Record<string, unknown>
  const kept = (children as { type: string }[] | undefined)?.filter(
    (child) => child.type !== 'text' && child.type !== 'break',
  )
  return [
    type,
    depth,
    key,
    (options as { value: string }[] | undefined)?.map(({ value }) => value),
    kept?.map(shapeOf),
  ]
}

const squeeze = (text: string): string => text.replaceAll(/\s+/g, '')

describe('what a user wrote', () => {
  const shape = JSON.stringify(documentWith('waarde').children.map(shapeOf))

  it('never changes the shape of a document, and stays as it was', () => {
    fc.assert(
      fc.property(texts, (v) => {
        fc.pre(cleanText(v).trim() !== '')
        const document = documentWith(v)
        expect(JSON.stringify(document.children.map(shapeOf))).toBe(shape)
        expect(squeeze(document.meta.title)).toBe(squeeze(cleanText(v)))
        expect(squeeze(JSON.stringify(document.children[1]))).toContain('Alinea')
      }),
      { numRuns: 400 },
    )
  })

  it('is text in the web page, and nothing that acts', () => {
    fc.assert(
      fc.property(texts, (v) => {
        fc.pre(cleanText(v).trim() !== '')
        const page = readHtml(writeHtml(documentWith(v), style))
        for (const { name, attributes } of walk(page)) {
          expect(['img', 'iframe', 'object', 'svg', 'base', 'link']).not.toContain(name)
          for (const [key, value] of Object.entries(attributes)) {
            expect(key).not.toMatch(/^on|^src|^action$|^formaction$/i)
            if (key === 'href') expect(value).toMatch(/^(?:https?:\/\/|mailto:)/)
          }
        }
        expect(all(page, 'style')).toHaveLength(1)
        expect(all(page, 'script').map((one) => one.children)).toEqual([[keepScript]])
        const [title] = all(page, 'h1')
        expect(squeeze(textOf(title!))).toBe(squeeze(cleanText(v)))
        const cells = all(page, 'td', 'th').map((cell) => squeeze(textOf(cell)))
        expect(cells).toContain(squeeze(cleanText(v)))
      }),
      { numRuns: 400 },
    )
  })

  it('reads the same when the Markdown is read again', () => {
    const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false })
    const words = (node: object): string => {
      const { type, value, children } = node as { type: string; value?: string; children?: object[] }
      return type === 'html' ? '<HTML>' : (value ?? (children ?? []).map(words).join(''))
    }
    fc.assert(
      fc.property(texts, (v) => {
        fc.pre(cleanText(v).trim() !== '')
        const root = parser.parse(writeMarkdown(documentWith(v)))
        const heading = root.children.find(({ type }) => type === 'heading')!
        expect(squeeze(words(heading))).toBe(squeeze(cleanText(v)))
        expect(squeeze(words(root))).not.toContain('<HTML>')
        expect(root.children.filter(({ type }) => type === 'table')).toHaveLength(2)
        expect(root.children.filter(({ type }) => type === 'heading')).toHaveLength(2)
      }),
      { numRuns: 400 },
    )
  })

  it('holds no character that hides or reorders text', () => {
    const everything = JSON.stringify(documentWith('\u0000a\u001b[31m\u202eb\ue0000\ue001\ufeffc\u2066d'))
    expect(everything).toContain('a[31mb0cd')
    // eslint-disable-next-line no-control-regex
    expect(everything).not.toMatch(
      /[\u0000-\u0008\u000b-\u001f\u202a-\u202e\u2066-\u2069\ue000-\uf8ff\ufeff]/,
    )
  })
})

describe('an address', () => {
  const addresses = new Map([['nl/link.md.hbs', '# t\n\n[tekst]({{v}})\n']])
  const linkTo = async (v: string) => {
    const facts = {
      id: 'link',
      name: '',
      language: 'nl',
      mark: null,
      institute: null,
      footer: '',
      generator: 'x',
      date: null,
    } as const
    const composed = compose('link', { document: facts, v } as View, await createLibrary(addresses, {}))
    return composed.ok ? JSON.stringify(composed.document.children[1]) : composed.findings
  }
  it.each(['https://example.org/a?b=c', 'http://example.org', 'mailto:a@example.org'])(
    '%s is a link',
    async (address) => {
      expect(await linkTo(address)).toContain(`"url":"${address}"`)
    },
  )
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:x',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//example.org',
    '/x',
    '#x',
    'java\nscript:x',
    'https://a b',
    '',
  ])('%j is only text', async (address) => {
    expect(await linkTo(address)).toBe('{"type":"paragraph","children":[{"type":"text","value":"tekst"}]}')
  })
})
