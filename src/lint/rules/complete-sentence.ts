import type { Path } from '../../diagnostic.ts'
import { tokenise } from '../../language/tokens.ts'
import { findPhrases } from '../phrases.ts'
import { quote } from '../listing.ts'
import { defineRule } from '../rule.ts'
import { criterionTexts } from '../texts.ts'

const placeholders = {
  nl: [
    'todo',
    'tbd',
    'nog invullen',
    'nog in te vullen',
    'invullen',
    'xxx',
    'lorem ipsum',
    'nader te bepalen',
    'ntb',
  ],
  en: [
    'todo',
    'tbd',
    'to be completed',
    'to be filled in',
    'fill in',
    'xxx',
    'lorem ipsum',
    'to be determined',
    'placeholder',
  ],
} as const

/** Words with which no sentence ends; a preposition is not among them, for it may be half of a verb ("voert … uit"). */
const openers = {
  nl: new Set([
    'de',
    'het',
    'een',
    'en',
    'of',
    'maar',
    'van',
    'met',
    'te',
    'om',
    'hun',
    'deze',
    'zoals',
    'omdat',
    'zodat',
    'waarbij',
    'waarin',
    'als',
  ]),
  en: new Set([
    'the',
    'a',
    'an',
    'and',
    'or',
    'of',
    'their',
    'its',
    'such',
    'which',
    'because',
    'than',
    'whether',
    'so',
  ]),
} as const

export const completeSentence = defineRule({
  id: 'outcome/complete-sentence',
  about: 'outcome',
  severity: 'warning',
  fix: 'no',
  title: { nl: 'De zin is af', en: 'The sentence is finished' },
  why: {
    nl: 'Een afgebroken zin of een invulplek komt zo op het formulier terecht, en niemand weet wat er had moeten staan.',
    en: 'A sentence cut short or a place still to fill in ends up on the form, and nobody knows what should have been there.',
  },
  advice: {
    nl: 'Maak de zin af, of haal de invulplek weg.',
    en: 'Finish the sentence, or take the placeholder out.',
  },
  examples: {
    nl: {
      bad: [
        { statement: 'De leraar volgt de ontwikkeling van lerenden en' },
        { statement: 'De leraar volgt [situatie] en stemt zijn handelen af.' },
        { standard: { criteria: [{ id: 'c1', behaviours: ['volgen'], text: 'Nog invullen' }] } },
      ],
      good: [
        { statement: 'De leraar volgt de ontwikkeling van lerenden' },
        { statement: 'De leraar voert die activiteiten samen met lerenden uit' },
      ],
    },
    en: {
      bad: [
        { statement: 'The teacher monitors the development of' },
        { statement: 'The teacher monitors TODO.' },
      ],
      good: [{ statement: 'The teacher monitors the development of learners' }],
    },
  },
  *check(outcome, { language }) {
    const texts: { at: Path; text: string }[] = [
      { at: ['statement'], text: outcome.statement },
      ...criterionTexts(outcome),
    ]
    for (const { at, text } of texts) {
      const tokens = tokenise(text)
      const placeholder = findPhrases(tokens, placeholders[language])[0]?.span ?? bracketed(text)
      if (placeholder) {
        yield {
          at,
          span: placeholder,
          reason: {
            nl: `${quote(text.slice(placeholder.start, placeholder.end))} moet nog worden ingevuld, verwacht een zin die af is.`,
            en: `${quote(text.slice(placeholder.start, placeholder.end))} is still to be filled in, expected a finished sentence.`,
          },
        }
        continue
      }
      const last = tokens.at(-1)
      if (!last) continue
      const open = last.word === ',' || last.word === '-' || openers[language].has(last.word)
      if (!open) continue
      yield {
        at,
        span: { start: last.start, end: last.end },
        reason: {
          nl: `De tekst breekt af na ${quote(text.slice(last.start, last.end))}, verwacht een zin die af is.`,
          en: `The text breaks off after ${quote(text.slice(last.start, last.end))}, expected a finished sentence.`,
        },
      }
    }
  },
})

/** "[situatie]": words in square brackets. */
function bracketed(text: string): { start: number; end: number } | undefined {
  const start = text.indexOf('[')
  const end = start === -1 ? -1 : text.indexOf(']', start)
  return end > start + 1 && end - start < 60 ? { start, end: end + 1 } : undefined
}
