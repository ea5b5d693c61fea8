/** Users' text is shown, never obeyed: by a terminal, a build server, XML, HTML or Markdown. */
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { escapeMarkdown, escapeXml, messageToHtml, messageToMarkdown } from '../../src/report/escape.ts'
import { toJson } from '../../src/report/json.ts'
import { show } from '../../src/report/show.ts'
import { wrap } from '../../src/report/wrap.ts'

describe('what would act is written as its code', () => {
  it.each([
    ['a colour', '\u001b[31mrood', '\\u{1B}[31mrood'],
    ['a colour in one character', '\u009b31mrood', '\\u{9B}31mrood'],
    ['a bell', 'a\u0007', 'a\\u{7}'],
    ['a line end', 'a\nb', 'a\\u{A}b'],
    ['a tab', 'a\tb', 'a\\u{9}b'],
    ['a turn of direction', 'a\u202eb', 'a\\u{202E}b'],
    ['a letter nobody sees', 'a\u200bb', 'a\\u{200B}b'],
    ['half a pair', 'a\ud800b', 'a\\u{D800}b'],
    ['what XML cannot hold', 'a\uffff', 'a\\u{FFFF}'],
    ['a command at the start', '::error::nep', ':\\u{3A}error::nep'],
    ['a command that wrapping could bring to the start', 'x ::error::nep', 'x :\\u{3A}error::nep'],
    ['an older command anywhere', 'x##[error]nep', 'x#\\u{23}[error]nep'],
    ['a command of Azure', '##vso[task.x]', '#\\u{23}vso[task.x]'],
    ['a command of TeamCity', "##teamcity[x y='z']", "#\\u{23}teamcity[x y='z']"],
  ])('%s', (_name, text, shown) => {
    expect(show(text)).toBe(shown)
  })

  it.each(['één ‘zin’ – met “alles”', 'a::b', 'C# en C++', '## kop', '👩🏽‍🏫 漢字', 'a\u00a0b', '100 % zeker'])(
    'and nothing else: %s',
    (text) => {
      expect(show(text)).toBe(text)
    },
  )
})

const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom('::', '##[', '##vso[', ' ', '\n', '\r', '\u001b[', '\u009b', '\u202e', '`', '<', '&', '"', '|', '@x', '[a](b)', '%0A'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 30,
}) // prettier-ignore

// eslint-disable-next-line no-control-regex
const acting = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/

/** Whether a build server would take a line of a log for a command. */
const commands = /^\s*::|##\w*\[/m

test('no line of wrapped text is a command or acts on a terminal, at any width', () => {
  fc.assert(
    fc.property(hostile, fc.integer({ min: 1, max: 40 }), (text, width) => {
      for (const line of wrap(show(text), width)) {
        expect(line).not.toMatch(acting)
        expect(`  ${line}`).not.toMatch(commands)
      }
    }),
    { numRuns: 3000 },
  )
})

test('JSON says the same and shows the rest as codes', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const json = toJson({ text })
      expect(json.replaceAll('\n', '')).not.toMatch(acting)
      expect(json).not.toMatch(commands)
      expect(JSON.parse(json)).toEqual({ text })
      expect(toJson({ text }, 0).trimEnd()).not.toContain('\n')
    }),
    { numRuns: 3000 },
  )
})

const entities = /&(?:amp|lt|gt|quot|apos);/g
const unescape = (xml: string) =>
  xml.replace(entities, (name) => ({ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" })[name]!) // prettier-ignore

test('XML holds the text and no mark-up of it', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const xml = escapeXml(text)
      expect(xml.replace(entities, '')).not.toMatch(/[<>&"']/)
      expect(unescape(xml)).toBe(show(text))
    }),
    { numRuns: 2000 },
  )
})

test('Markdown holds no mark of the text that is not escaped', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const bare = escapeMarkdown(text).replaceAll('@<!-- -->', '').replace(/\\./gs, '')
      expect(bare).not.toMatch(/[\\`*_{}[\]()#+!|<>~^$&@]/)
    }),
    { numRuns: 2000 },
  )
})

describe('messages', () => {
  it('keep what is between backticks as code', () => {
    expect(messageToHtml('`a<b` is wrong.')).toBe('<code>a&lt;b</code> is wrong.')
    expect(messageToMarkdown('`a|b` is *wrong*.')).toBe('<code>a&#124;b</code> is \\*wrong\\*\\.')
  })

  it('never open an element of their own, even when backticks do not pair', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const tags = messageToHtml(text).match(/<[^>]*>/g) ?? []
        expect(tags.filter((tag) => tag !== '<code>' && tag !== '</code>')).toEqual([])
        expect(tags.filter((tag) => tag === '<code>').length * 2).toBe(tags.length)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('wrapping', () => {
  it('loses no word and keeps the width', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcé'), minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), fc.integer({ min: 1, max: 40 }), (words, width) => {
        const lines = wrap(words.join(' '), width)
        expect(lines.join(' ')).toBe(words.join(' '))
        for (const line of lines) expect(line.length <= width || !line.includes(' ')).toBe(true)
      }),
    ) // prettier-ignore
  })
})
