import { wholeSentence } from '../whole-sentence.ts'
import type { Behaviour } from '../../language/sentence.ts'
import { defineRule } from '../rule.ts'
import { countWords } from '../wording.ts'

const mostWords = 60
const leastWords = 8

export const outcomeSize = defineRule({
  id: 'outcome/outcome-size',
  about: 'outcome',
  severity: 'warning',
  fix: 'no',
  yieldsTo: wholeSentence,
  title: { nl: 'Een leeruitkomst heeft de maat van een taak', en: 'An outcome has the size of a task' },
  why: {
    nl: 'Een leeruitkomst beschrijft een hele taak van het beroep: geen afvinklijst, en ook geen halve opleiding.',
    en: 'An outcome describes a whole task of the profession: no checklist, and no half programme either.',
  },
  advice: {
    nl: 'Houd het bij één tot drie gedragingen die samen één taak vormen; splits wat langer is, en voeg losse handelingen samen.',
    en: 'Keep to one to three behaviours that form one task together; split what is longer, and join loose acts.',
  },
  examples: {
    nl: {
      bad: [
        { statement: 'De student noemt de stadia van Piaget.' },
        {
          statement: `De leraar ontwerpt ${'een les en nog een les voor een andere groep en '.repeat(7)}een toets.`,
        },
      ],
      good: [{}],
    },
    en: {
      bad: [{ statement: 'The student lists five theories.' }],
      good: [{}],
    },
  },
  *check({ statement }, { parse }) {
    const words = countWords(statement)
    const found = countActs(parse(statement).behaviours)
    if (words > mostWords) {
      yield {
        at: ['statement'],
        reason: {
          nl: `De formulering heeft ${words} woorden, verwacht hooguit ${mostWords}: dit leest als meer dan één taak.`,
          en: `The statement has ${words} words, expected at most ${mostWords}: this reads as more than one task.`,
        },
        hint: {
          nl: 'Splits de leeruitkomst, of zet uitleg bij de context en de criteria.',
          en: 'Split the outcome, or move explanation to context and criteria.',
        },
      }
    } else if (found > 3) {
      yield {
        at: ['statement'],
        reason: {
          nl: `De formulering noemt ${found} werkwoorden, verwacht er hooguit drie.`,
          en: `The statement names ${found} verbs, expected three at most.`,
        },
        hint: { nl: 'Splits de leeruitkomst in twee taken.', en: 'Split the outcome into two tasks.' },
      }
    } else if (words < leastWords) {
      yield {
        at: ['statement'],
        severity: 'info',
        reason: {
          nl: `De formulering heeft ${words} woorden, verwacht minstens ${leastWords}: dit leest als een losse handeling, niet als een taak van het beroep.`,
          en: `The statement has ${words} words, expected at least ${leastWords}: this reads as a single act, not as a task of the profession.`,
        },
      }
    }
  },
})

/** "Leert observeren en rapporteren" names two acts: the learning is none beside what is learned. */
function countActs(behaviours: readonly Behaviour[]): number {
  return behaviours.filter(({ verb }, index) => !learning.has(verb) || index === behaviours.length - 1).length
}

const learning = new Set(['leren', 'learn'])
