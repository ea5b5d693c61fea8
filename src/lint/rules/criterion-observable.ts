import type { Text } from '../../diagnostic.ts'
import { couldHold } from '../../language/could-hold.ts'
import { tokenise } from '../../language/tokens.ts'
import { findPhrases } from '../phrases.ts'
import { defineRule } from '../rule.ts'
import { criterionTexts } from '../texts.ts'

/** What somebody has or is, never what somebody does. */
const attitudes = {
  nl: [
    'houding',
    'attitude',
    'mindset',
    'eigenaarschap',
    'betrokkenheid',
    'motivatie',
    'enthousiasme',
    'interesse',
    'zelfvertrouwen',
  ],
  en: [
    'attitude',
    'mindset',
    'ownership',
    'commitment',
    'motivation',
    'enthusiasm',
    'interest',
    'confidence',
  ],
} as const

const innerKinds = ['non_observable', 'learning_process'] as const

export const criterionObservable = defineRule({
  id: 'outcome/criterion-observable',
  about: 'outcome',
  severity: 'warning',
  fix: 'no',
  title: { nl: 'Aan een criterium is iets te zien', en: 'A criterion shows something to see' },
  why: {
    nl: 'Een houding zie je niet; je ziet wat iemand doet of maakt. Een criterium zonder waarneembaar gedrag of toetsbaar kenmerk laat het oordeel aan de smaak van de beoordelaar over.',
    en: 'An attitude cannot be seen; what somebody does or makes can. A criterion without observable behaviour or a checkable property leaves the judgement to taste.',
  },
  advice: {
    nl: 'Begin met een werkwoord dat te zien is, of noem een kenmerk van het product met de maat erbij.',
    en: 'Start with a verb that can be seen, or name a property of the product with its measure.',
  },
  examples: {
    nl: {
      bad: [
        {
          standard: {
            criteria: [{ id: 'c1', behaviours: ['volgen'], text: 'Toont een onderzoekende houding.' }],
          },
        },
        {
          standard: {
            criteria: [
              { id: 'c1', behaviours: ['volgen'], text: 'Begrijpt het verschil tussen leren en gedrag.' },
            ],
          },
        },
        {
          standard: {
            criteria: [{ id: 'c1', behaviours: ['volgen'], text: 'Levert het verslag op tijd in.' }],
          },
        },
      ],
      good: [
        {
          standard: {
            criteria: [
              {
                id: 'c1',
                behaviours: ['volgen'],
                text: 'Formuleert een vraag bij afwijkende gegevens en zoekt een tweede bron.',
              },
            ],
          },
        },
        {
          standard: {
            criteria: [
              { id: 'c1', behaviours: ['volgen'], text: 'Het voorstel noemt doel, aanpak en tijdpad.' },
            ],
          },
        },
      ],
    },
    en: {
      bad: [
        {
          standard: {
            criteria: [{ id: 'c1', behaviours: ['volgen'], text: 'Shows an inquiring attitude.' }],
          },
        },
      ],
      good: [
        {
          standard: {
            criteria: [
              {
                id: 'c1',
                behaviours: ['volgen'],
                text: 'Raises a question about unexpected data and consults a second source.',
              },
            ],
          },
        },
      ],
    },
  },
  *check(outcome, { language, lexicon, parse }) {
    for (const { at, text } of criterionTexts(outcome)) {
      const tokens = tokenise(text)
      const [attitude] = findPhrases(tokens, attitudes[language])
      if (!attitude && !couldHold(tokens, innerKinds, lexicon)) continue
      if (findPhrases(tokens, lexicon.words.vague_terms.anchored_by).length > 0) continue
      const { behaviours } = parse(text)
      const carriers = behaviours.filter(({ span }) => attitude && attitude.span.end <= span.end)
      const inner = behaviours.find(({ kind }) => innerKinds.some((one) => one === kind))
      const seen = behaviours.filter((one) => one.kind === 'observable' && !carriers.includes(one))
      if ((!inner && !attitude) || seen.length > 0) continue
      const span = attitude?.span ?? inner?.spans[0]
      if (!span) continue
      if (!attitude && inner?.kind === 'learning_process') {
        yield { at, span, reason: onTheRoute(inner.found) }
        continue
      }
      const found = attitude ? text.slice(span.start, span.end) : (inner?.found ?? '')
      yield {
        at,
        span,
        reason: {
          nl: `\`${found}\` is niet te zien, verwacht wat iemand doet of maakt.`,
          en: `\`${found}\` cannot be seen, expected what somebody does or makes.`,
        },
      }
    }
  },
})

/** "Levert het verslag in": that can be seen well enough, and says nothing about the work. */
const onTheRoute = (found: string): Text => ({
  nl: `\`${found}\` hoort bij de leerweg of de toets, verwacht wat er aan het handelen of het product te zien is.`,
  en: `\`${found}\` belongs to the way of learning or the assessment, expected what is to be seen in the act or the product.`,
})
