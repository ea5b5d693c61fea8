import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flood, floodLength, tokenFloods } from '../floods.ts'
import { markQuoted, splitSentences, tokenise } from '../../src/language/tokens.ts'

const words = (text: string): readonly string[] => tokenise(text).map((token) => token.word)

/** The words of each sentence. */
const sentences = (text: string): readonly string[] => {
  const tokens = tokenise(text)
  return splitSentences(tokens).map(({ from, to }) =>
    tokens
      .slice(from, to)
      .map((token) => token.word)
      .join(' '),
  )
}

describe('words', () => {
  it.each([
    ['De leraar ontwerpt een les.', ['de', 'leraar', 'ontwerpt', 'een', 'les', '.']],
    ['collega’s en foto’s', ["collega's", 'en', "foto's"]],
    ['hij/zij past zijn/haar plan aan, en/of', ['hij/zij', 'past', 'zijn/haar', 'plan', 'aan', ',', 'en/of']],
    ['ontwerpt/verbetert', ['ontwerpt', '/', 'verbetert']],
    ['de lerende(n), leerling(en) en (mede)docenten', ['de', 'lerende', ',', 'leerling', 'en', 'docenten']],
    ['taal- en rekenonderwijs, -niveau', ['taal-', 'en', 'rekenonderwijs', ',', '-niveau']],
    [
      'NT2-leerlingen in de 21e-eeuwse 3D-printer',
      ['nt2-leerlingen', 'in', 'de', '21e-eeuwse', '3d-printer'],
    ],
    ['Node.js en 3,5 of 1.000', ['node.js', 'en', '3,5', 'of', '1.000']],
    ['de­ni­veau', ['deniveau']],
    ['definiëren', ['definiëren']],
    ['(bijv. o.a. toetsen)', ['(', 'bijv.', 'o.a.', 'toetsen', ')']],
    ['enzovoort...', ['enzovoort', '…']],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  it('have their places in the original text', () => {
    const text = 'Collega’s volgen de lerende(n).'
    expect(tokenise(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Collega’s',
      'volgen',
      'de',
      'lerende(n)',
      '.',
    ])
  })

  it('are numbers where they hold no letter', () => {
    expect(tokenise('3 lessen, 4e leerjaar').map((token) => token.kind)).toEqual([
      'number',
      'word',
      'punctuation',
      'word',
      'word',
    ])
  })
})

describe('sentences', () => {
  it.each([
    ['Zij ontwerpt. Hij evalueert.', ['zij ontwerpt', 'hij evalueert']],
    ['Overlegt m.b.t. de zorg, o.a. met ouders.', ['overlegt m.b.t. de zorg , o.a. met ouders']],
    ['Werkt bijv. met Word enz. Daarna evalueert hij.', ['werkt bijv. met word enz', 'daarna evalueert hij']],
    ['Uses tools, e.g. a rubric, i.e. a scale.', ['uses tools , e.g. a rubric , i.e. a scale']],
    ['ontwerpt lessen; evalueert', ['ontwerpt lessen', 'evalueert']],
    ['De student kan:\n- plannen\n- evalueren', ['de student kan :', '- plannen', '- evalueren']],
    ['Eerste regel\nloopt door', ['eerste regel loopt door']],
    ['Eerste alinea\n\nTweede alinea', ['eerste alinea', 'tweede alinea']],
    ['volgt gedrag.De leraar', ['volgt gedrag', 'de leraar']],
    ['', []],
    ['...;.', ['…']],
  ])('%s', (text, expected) => {
    expect(sentences(text)).toEqual(expected)
  })
})

describe('quotation marks', () => {
  it.each([
    ['zegt: ‘Ik wil koken.’ en gaat', 'ik wil koken .'],
    ['de wens “ik leer” telt', 'ik leer'],
    ["het woord 'leren' hier", 'leren'],
    ['een ‘open einde', ''],
    ['de leerlingen’ werk', ''],
  ])('%s', (text, expected) => {
    const tokens = tokenise(text)
    const quoted = markQuoted(tokens)
    const inside = tokens.filter((token, at) => quoted[at] === true && !"‘’“”'".includes(token.word))
    expect(inside.map((token) => token.word).join(' ')).toBe(expected)
  })
})

describe('on any text', () => {
  it('tokens lie in the text, in order, and between them is only white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let end = 0
        for (const token of tokenise(text)) {
          expect(token.start).toBeGreaterThanOrEqual(end)
          expect(token.end).toBeGreaterThan(token.start)
          expect(text.slice(end, token.start)).toMatch(/^[\s\p{C}]*$/u)
          end = token.end
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  it('sentences are runs of tokens that do not overlap', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'B', '.', ' ', '\n', '-', ';', '•', '1') }),
        (text) => {
          const tokens = tokenise(text)
          let last = 0
          for (const { from, to } of splitSentences(tokens)) {
            expect(from).toBeGreaterThanOrEqual(last)
            expect(to).toBeGreaterThan(from)
            last = to
          }
          expect(last).toBeLessThanOrEqual(tokens.length)
        },
      ),
    )
  })

  it.each(tokenFloods)('ends on a flood of %j', (unit) => {
    // A hundred thousand characters go by in milliseconds: three times as many, for a square to be noticed.
    const text = flood(unit, 3 * floodLength)
    const tokens = tokenise(text)
    expect(tokens.at(-1)?.end ?? text.length).toBeLessThanOrEqual(text.length)
    expect(splitSentences(tokens).at(-1)?.to ?? 0).toBeLessThanOrEqual(tokens.length)
  })
})
