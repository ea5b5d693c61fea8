import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText, type Block, type Inline } from '../../src/render/document.ts'
import { readRichText, richTextLimits } from '../../src/render/rich-text.ts'
import { processorTime } from './processor-time.ts'

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
    const deep = `${'> '.repeat(30)}x`
    expect(show(readRichText(deep))).toBe(`paragraph(${deep})`)
  })

  it.each(['[', '*_', '**a ', '](', '[a](', '> ', '- a\n  ', '1. ', '\n', '<a:', '[]()', '`', '&'])(
    'stays quick and shallow on %j over and over',
    (part) => {
      const text = part.repeat(richTextLimits.characters).slice(0, richTextLimits.characters)
      const started = processorTime()
      const blocks = readRichText(text)
      expect(processorTime() - started).toBeLessThan(1000)
      expect(JSON.stringify(blocks).length).toBeLessThan(20 * text.length)
    },
  )

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
