import { countWords } from '../wording.ts'
import { quote } from '../listing.ts'
import { defineRule } from '../rule.ts'

const leastWords = 8

export const contextPresent = defineRule({
  id: 'outcome/context-present',
  about: 'outcome',
  severity: 'error',
  completeness: true,
  fix: 'no',
  title: { nl: 'De context staat erbij', en: 'The context is given' },
  why: {
    nl: 'Gedrag krijgt betekenis in een context. Wie niet weet waar en met wie, kan niet zien of iemand het beheerst; wie geen ruimte laat, sluit scholen uit.',
    en: 'Behaviour gets its meaning in a context. Without where and with whom nobody can see whether it is mastered; without room, schools are shut out.',
  },
  advice: {
    nl: 'Beschrijf in een zin waar en met wie, noem settings of personen, en zeg welke ruimte de school heeft.',
    en: 'Say in one sentence where and with whom, name settings or people, and say which room the school has.',
  },
  source: {
    nl: 'Een leeruitkomst beschrijft gedrag “in een bepaalde context” en biedt ruimte voor contextualisering: Gelukt in de driehoek.',
    en: 'An outcome describes behaviour “in a certain context” and leaves room to contextualise it: Gelukt in de driehoek.',
  },
  examples: {
    nl: {
      bad: [
        { context: { description: 'de praktijk' } },
        { context: null },
        { context: { settings: null, with: null } },
        { context: { room: null } },
      ],
      good: [
        {
          context: {
            description: 'In elke setting waar lerenden langer worden begeleid, met collega’s en ouders.',
            room: 'De school kiest de groep.',
          },
        },
      ],
    },
    en: {
      bad: [{ context: { description: 'school' } }, { context: { room: null } }],
      good: [
        { context: { description: 'In any setting where learners are supported over time by a team.' } },
      ],
    },
  },
  *check({ context, statement, status }) {
    if (context?.description === undefined) {
      yield {
        at: context ? ['context'] : [],
        onKey: true,
        reason: {
          nl: 'De context ontbreekt, verwacht een zin over waar en met wie.',
          en: 'The context is missing, expected a sentence about where and with whom.',
        },
        hint: {
          nl: 'Bijvoorbeeld: “In elke setting waar lerenden langer worden begeleid, met collega’s en ouders.”',
          en: 'For example: “In any setting where learners are supported over time, with colleagues and parents.”',
        },
        expected: ['context'],
      }
      if (!context) return
    } else {
      const { description } = context
      const count = countWords(description)
      if (count < leastWords) {
        yield {
          at: ['context', 'description'],
          reason: {
            nl: `${quote(description)} heeft ${count} woorden, verwacht minstens ${leastWords}: waar, met wie en hoe lang.`,
            en: `${quote(description)} has ${count} words, expected at least ${leastWords}: where, with whom and for how long.`,
          },
        }
      }
      if (description.trim() === statement.trim()) {
        yield {
          at: ['context', 'description'],
          reason: {
            nl: 'De context is gelijk aan de formulering, verwacht een zin over waar en met wie.',
            en: 'The context is the same as the statement, expected a sentence about where and with whom.',
          },
        }
      }
    }
    if (!context.settings?.length && !context.with?.length) {
      yield {
        at: ['context'],
        onKey: true,
        reason: {
          nl: 'De context noemt geen settings en geen personen, verwacht `settings` of `with`.',
          en: 'The context names no settings and no people, expected `settings` or `with`.',
        },
        expected: ['settings', 'with'],
      }
    }
    if (context.room === undefined && status !== 'draft' && status !== 'proposed') {
      yield {
        at: ['context'],
        onKey: true,
        reason: {
          nl: 'De context zegt niet welke ruimte er is, verwacht `room`: wat school en student zelf kiezen.',
          en: 'The context does not say which room there is, expected `room`: what school and student choose.',
        },
        expected: ['room'],
      }
    }
  },
})
