import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText, type Block, type Inline } from '../../src/render/document.ts'
import { readRichText, richTextLimits } from '../../src/render/rich-text.ts'
import { flood, floodLength, richTextFloods } from '../floods.ts'

/** The blocks as a short notation. */
function show(nodes: readonly (Block | Inline)[]): string {
  return nodes
    .map((node) => {
      if ('value' in node) return node.value
      if (node.type === 'list')
        return `${node.ordered ? 'ol' : 'ul'}(${node.children.map((item) => show(item.children)).join('|')})`
      if (node.type === 'link') return `a[${node.url}](${show(node.children)})`
      if ('children' in node) return `${node.type}(${show(node.children as readonly (Block | Inline)[])})`
      return node.type
    })
    .join('')
}

const depthOf = (node: Block | Inline): number =>
  'children' in node ? 1 + Math.max(0, ...node.children.map((child) => depthOf(child as Block))) : 1

describe('Markdown in the fields that allow it', () => {
  it.each([
    ['gewoon', 'paragraph(gewoon)'],
    ['**vet** en *schuin*', 'paragraph(strong(vet) en emphasis(schuin))'],
    ['een\ntwee\n\ndrie', 'paragraph(een twee)paragraph(drie)'],
    ['- a\n- b', 'ul(paragraph(a)|paragraph(b))'],
    ['1. a\n2. b', 'ol(paragraph(a)|paragraph(b))'],
    ['> a', 'blockquote(paragraph(a))'],
    ['[t](https://example.org)', 'paragraph(a[https://example.org](t))'],
    ['<https://example.org>', 'paragraph(a[https://example.org](https://example.org))'],
    ['[t](javascript:alert(1))', 'paragraph(t)'],
    ['[t](/ergens)', 'paragraph(t)'],
    ['# kop', 'paragraph(# kop)'],
    ['kop\n===', 'paragraph(kop ===)'],
    ['<b>x</b>', 'paragraph(<b>x</b>)'],
    ['<script>x</script>', 'paragraph(<script>x</script>)'],
    ['![t](https://example.org/x.png)', 'paragraph(!a[https://example.org/x.png](t))'],
    ['`x`', 'paragraph(`x`)'],
    ['```\nx\n```', 'paragraph(``` x ```)'],
    ['    x\ny', 'paragraph(x y)'],
    ['::field{key="x" label="y"}', 'paragraph(::field{key="x" label="y"})'],
    ['[a]: https://example.org\n\n[a]', 'paragraph([a]: https://example.org)paragraph([a])'],
    ['| a |\n|---|', 'paragraph(| a | |---|)'],
    ['2 * 3 < 7 & 4 > 3', 'paragraph(2 * 3 < 7 & 4 > 3)'],
    ['', 'paragraph()'],
  ])('%j', (text, expected) => {
    expect(show(readRichText(text))).toBe(expected)
  })

  it('leaves a text that is too long or too tangled as it was typed', () => {
    const long = '*a* '.repeat(richTextLimits.characters / 4) + '*a*'
    expect(show(readRichText(long))).toBe(`paragraph(${long})`)
    for (const [open, close] of [
      ['*a _b ', '_*'],
      ['**a _b ', '_**'],
    ] as const) {
      const nested = open.repeat(60) + close.repeat(60)
      expect(show(readRichText(nested))).toBe(`paragraph(${nested})`)
    }
    const deep = `${'> '.repeat(30)}x`
    expect(show(readRichText(deep))).toBe(`paragraph(${deep})`)
  })

  it.each(richTextFloods)('ends, and stays shallow, on a flood of %j', (part) => {
    // Up to what is read as Markdown, up to what may be, and far beyond.
    for (const length of [richTextLimits.marks, richTextLimits.characters, floodLength]) {
      const text = flood(part, length)
      const blocks = readRichText(text)
      expect(Math.max(...blocks.map(depthOf))).toBeLessThan(25)
      expect(JSON.stringify(blocks).length).toBeLessThan(25 * text.length)
    }
  })

  it('never throws, and never loses a letter', () => {
    const letters = (text: string): string => text.replaceAll(/[^\p{L}]/gu, '')
    const parts = fc.constantFrom(
      'a',
      '**',
      '*',
      '_',
      '[x](https://example.org)',
      '- ',
      '\n',
      '> ',
      '<b>',
      '1. ',
      '`',
      ' ',
      '\\',
      '&amp;',
    )
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 40 }), (list) => {
        const text = list.join('')
        const kept = letters(plainText(readRichText(text)))
        const typed = letters(text.replaceAll('(https://example.org)', '').replaceAll('&amp;', ''))
        for (const letter of new Set(typed)) {
          expect(kept.split(letter).length).toBeGreaterThanOrEqual(typed.split(letter).length)
        }
      }),
    )
  })
})
