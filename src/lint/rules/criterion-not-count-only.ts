import { tokenise } from '../../language/tokens.ts'
import { defineRule } from '../rule.ts'
import { criterionTexts } from '../texts.ts'

const counters = {
  nl: new Set(
    'minimaal minstens ten minste tenminste hooguit maximaal een twee drie vier vijf zes zeven acht negen tien twaalf'.split(
      ' ',
    ),
  ),
  en: new Set(
    'at least most minimum maximum of a one two three four five six seven eight nine ten twelve'.split(' '),
  ),
} as const

const longest = 6

export const criterionNotCountOnly = defineRule({
  id: 'outcome/criterion-not-count-only',
  about: 'outcome',
  severity: 'info',
  fix: 'no',
  title: { nl: 'Kwaliteit, geen aantal', en: 'Quality, not a number' },
  why: {
    nl: 'Vijf observaties zeggen niets over hoe goed ze zijn. Een aantal hoort bij de kwantiteit van het bewijs.',
    en: 'Five observations say nothing about how good they are. A number belongs with the quantity of the evidence.',
  },
  advice: {
    nl: 'Beschrijf wat er met die observaties gebeurt, en zet het aantal bij `evidence.minimum`.',
    en: 'Describe what is done with those observations, and put the number in `evidence.minimum`.',
  },
  examples: {
    nl: {
      bad: [
        {
          standard: { criteria: [{ id: 'c1', behaviours: ['volgen'], text: 'Minstens vijf observaties.' }] },
        },
      ],
      good: [
        {
          standard: {
            criteria: [
              {
                id: 'c1',
                behaviours: ['volgen'],
                text: 'Legt observaties vast over een langere periode en duidt verschillen.',
              },
            ],
          },
        },
        {
          standard: {
            criteria: [
              { id: 'c1', behaviours: ['volgen'], text: 'Gebruikt minstens twee bronnen en vergelijkt ze.' },
            ],
          },
        },
      ],
    },
    en: {
      bad: [
        {
          standard: { criteria: [{ id: 'c1', behaviours: ['volgen'], text: 'At least five observations.' }] },
        },
      ],
      good: [
        {
          standard: {
            criteria: [
              {
                id: 'c1',
                behaviours: ['volgen'],
                text: 'Records observations over time and interprets differences.',
              },
            ],
          },
        },
      ],
    },
  },
  *check(outcome, { language, parse }) {
    for (const { at, text } of criterionTexts(outcome)) {
      const words = tokenise(text).filter(({ kind }) => kind !== 'punctuation')
      const [first, second, third] = words
      if (!first || words.length > longest) continue
      const counting = [first, second, third].some(
        (token) => token && (token.kind === 'number' || counters[language].has(token.word)),
      )
      const startsWithCount = first.kind === 'number' || counters[language].has(first.word)
      if (!counting || !startsWithCount || parse(text).behaviours.some(({ kind }) => kind !== 'unknown'))
        continue
      yield {
        at,
        reason: {
          nl: 'Dit criterium is alleen een aantal, verwacht een beschrijving van wat er te zien is.',
          en: 'This criterion is only a number, expected a description of what is to be seen.',
        },
      }
    }
  },
})
