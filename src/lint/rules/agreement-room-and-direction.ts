import type { Text } from '../../diagnostic.ts'
import { defineRule } from '../rule.ts'
import { topicNames } from '../topics.ts'
import { countWords } from '../wording.ts'

const mostWords = 60
const sides = ['room', 'direction'] as const
const names: Readonly<Record<(typeof sides)[number], Text>> = {
  room: { nl: 'ruimte', en: 'room' },
  direction: { nl: 'richting', en: 'direction' },
}
const asks: Readonly<Record<(typeof sides)[number], Text>> = {
  room: { nl: 'wat school en student zelf kiezen', en: 'what school and student choose themselves' },
  direction: { nl: 'wat overal hetzelfde is', en: 'what is the same everywhere' },
}

export const agreementRoomAndDirection = defineRule({
  id: 'agreement/room-and-direction',
  about: 'agreement',
  severity: 'error',
  completeness: true,
  fix: 'no',
  title: { nl: 'Elke afspraak geeft ruimte én richting', en: 'Every agreement gives room and direction' },
  why: {
    nl: 'Alleen richting wordt een voorschrift, alleen ruimte helpt niemand op weg. Een afspraak van de grote driehoek zegt beide, kort genoeg om te onthouden.',
    en: 'Direction alone becomes a prescription, room alone helps nobody on. A large-triangle agreement says both, short enough to remember.',
  },
  advice: {
    nl: 'Schrijf onder `direction` wat overal hetzelfde is en onder `room` wat de school en de student zelf kiezen, elk in hooguit 60 woorden. Zet voorbeelden onder `examples`.',
    en: 'Write under `direction` what is the same everywhere and under `room` what school and student choose, each in 60 words at most. Put examples under `examples`.',
  },
  source: {
    nl: '“Afspraken die enerzijds ruimte en anderzijds richting bieden”: Gelukt in de driehoek.',
    en: '“Agreements that offer room on the one hand and direction on the other”: Gelukt in de driehoek.',
  },
  examples: {
    nl: {
      bad: [
        { topics: [{ topic: 'evidence', direction: 'Twee observaties.', room: ' ' }] },
        { topics: [{ topic: 'evidence', direction: '', room: 'De school kiest.' }] },
        { topics: [{ topic: 'evidence', direction: 'woord '.repeat(61), room: 'De school kiest.' }] },
      ],
      good: [
        {
          topics: [
            {
              topic: 'evidence',
              direction: 'Het volgen gebeurt over langere tijd.',
              room: 'Bron en vorm kiest de school.',
            },
          ],
        },
        { topics: [{ topic: 'efficiency', notDecided: 'employer' }] },
        { topics: [{ topic: 'evidence', direction: 'woord '.repeat(60), room: 'De school kiest.' }] },
      ],
    },
    en: {
      bad: [{ topics: [{ topic: 'evidence', direction: 'Two observations.', room: '' }] }],
      good: [
        {
          topics: [
            {
              topic: 'evidence',
              direction: 'It is followed over time.',
              room: 'The school chooses the source.',
            },
          ],
        },
      ],
    },
  },
  *check({ topics }) {
    for (const [index, one] of topics.entries()) {
      if (one.notDecided !== undefined) continue
      const topic = topicNames[one.topic]
      for (const side of sides) {
        const text = one[side] ?? ''
        const count = countWords(text)
        const at = ['topics', index, side]
        if (count === 0) {
          yield {
            at: one[side] === undefined ? ['topics', index] : at,
            onKey: true,
            reason: {
              nl: `Bij “${topic.nl}” is de ${names[side].nl} leeg, verwacht een zin over ${asks[side].nl}.`,
              en: `Under “${topic.en}” the ${names[side].en} is empty, expected a sentence about ${asks[side].en}.`,
            },
            expected: [side],
            hint: {
              nl: 'Is het nog niet besloten, schrijf dan `notDecided` met de rol die erover gaat.',
              en: 'If it is not decided yet, write `notDecided` with the role in charge.',
            },
          }
        } else if (count > mostWords) {
          yield {
            at,
            onKey: true,
            severity: 'warning',
            reason: {
              nl: `Bij “${topic.nl}” heeft de ${names[side].nl} ${count} woorden, verwacht hooguit ${mostWords}.`,
              en: `Under “${topic.en}” the ${names[side].en} has ${count} words, expected ${mostWords} at most.`,
            },
            hint: {
              nl: 'Zet voorbeelden apart onder `examples`; dan blijft de afspraak zelf te onthouden.',
              en: 'Put examples apart under `examples`; then the agreement itself can be remembered.',
            },
          }
        }
      }
    }
  },
})
