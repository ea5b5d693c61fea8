import type { Text } from '../../diagnostic.ts'
import type { Persona } from '../../model/schema-types.ts'
import { quote } from '../listing.ts'
import { defineRule } from '../rule.ts'
import type { Found } from '../rule.ts'

export const personaComplete = defineRule({
  id: 'persona/complete',
  about: 'persona',
  severity: 'error',
  fix: 'no',
  title: { nl: 'De persona is volledig', en: 'The persona is complete' },
  why: {
    nl: 'Het gesprek in de kleine driehoek begint bij de beginsituatie en bouwt voort op wat iemand al kan. Ontbreekt dat, dan begint iedereen bij nul.',
    en: 'The small-triangle conversation starts from where somebody is and builds on what they can do already. Without that, everybody starts from nothing.',
  },
  advice: {
    nl: 'Beschrijf de beginsituatie, wat eerder is geleerd (of `kind: none`), wat iemand goed kan, hoeveel zelfregie er is en wanneer jullie er opnieuw naar kijken.',
    en: 'Describe the starting situation, what was learned before (or `kind: none`), what somebody does well, how much agency there is and when you will look at it again.',
  },
  source: {
    nl: '“Hoe bepaal je de beginsituatie van deze student? Hoe bouw je voort op wat deze student al eerder geleerd of verworven heeft?”: Gelukt in de driehoek.',
    en: '“How do you determine this student’s starting situation? How do you build on what this student learned or acquired before?”: Gelukt in de driehoek.',
  },
  examples: {
    nl: {
      bad: [
        { priorLearning: [] },
        { startingSituation: ' ' },
        { strengths: [] },
        { conditions: { agency: null } },
        { provenance: { reviewBy: null } },
        { provenance: { reviewBy: '2026-01-31' } },
        { priorLearning: [{ kind: 'work' }] },
        { priorLearning: [{ kind: 'none' }, { kind: 'work', text: 'Lab-instructies gegeven' }] },
      ],
      good: [
        { priorLearning: [{ kind: 'none', text: 'Geen bevoegdheid, wel lab-instructies gegeven.' }] },
        { priorLearning: [{ kind: 'none' }] },
      ],
    },
    en: {
      bad: [{ priorLearning: [] }, { strengths: [' '] }],
      good: [{ priorLearning: [{ kind: 'diploma', text: 'Degree in chemistry; instructed lab trainees.' }] }],
    },
  },
  *check(persona, { today }) {
    if (!persona.startingSituation.trim()) {
      yield empty(['startingSituation'], {
        nl: 'De beginsituatie is leeg, verwacht wat iemand aan het begin al weet, kan en heeft meegemaakt.',
        en: 'The starting situation is empty, expected what somebody knows, can do and has experienced at the start.',
      })
    }
    yield* checkPriorLearning(persona)
    if (!persona.strengths.some((text) => text.trim())) {
      yield empty(['strengths'], {
        nl: 'Er staan geen sterke kanten, verwacht minstens één waar het gesprek op voortbouwt.',
        en: 'There are no strengths, expected at least one for the conversation to build on.',
      })
    }
    if (persona.conditions.agency === undefined) {
      yield {
        ...empty(['conditions'], {
          nl: 'De zelfregie ontbreekt, verwacht `agency`: low, growing of high.',
          en: 'Agency is missing, expected `agency`: low, growing or high.',
        }),
        expected: ['agency'],
      }
    }
    yield* checkReview(persona, today)
  },
})

const empty = (at: Found['at'], reason: Text): Found => ({ at, onKey: true, reason })

function* checkPriorLearning({ priorLearning }: Persona): Generator<Found> {
  if (priorLearning.length === 0) {
    yield {
      ...empty(['priorLearning'], {
        nl: 'Er staat niet wat eerder is geleerd, verwacht minstens één regel.',
        en: 'What was learned before is not given, expected at least one entry.',
      }),
      hint: {
        nl: 'Is er niets wat meetelt, schrijf dan `- kind: none`.',
        en: 'If there is nothing that counts, write `- kind: none`.',
      },
    }
  }
  for (const [index, { kind, text }] of priorLearning.entries()) {
    if (kind === 'none' && priorLearning.length > 1) {
      yield {
        at: ['priorLearning', index, 'kind'],
        severity: 'warning',
        reason: {
          nl: '`none` staat naast ander eerder leren, verwacht het een of het ander.',
          en: '`none` stands beside other prior learning, expected one or the other.',
        },
      }
    } else if (kind !== 'none' && !text?.trim()) {
      yield {
        at: ['priorLearning', index],
        reason: {
          nl: `Bij ${quote(kind)} staat niet wat er is geleerd of gedaan, verwacht \`text\`.`,
          en: `For ${quote(kind)} it is not said what was learned or done, expected \`text\`.`,
        },
        expected: ['text'],
      }
    }
  }
}

function* checkReview({ provenance }: Persona, today: string): Generator<Found> {
  const { reviewBy } = provenance
  if (reviewBy === undefined) {
    yield {
      ...empty(['provenance'], {
        nl: 'Er staat niet wanneer jullie opnieuw naar deze persona kijken, verwacht `reviewBy`.',
        en: 'It is not said when you will look at this persona again, expected `reviewBy`.',
      }),
      expected: ['reviewBy'],
    }
  } else if (reviewBy < today) {
    yield {
      at: ['provenance', 'reviewBy'],
      severity: 'info',
      reason: {
        nl: `De persona zou vóór ${reviewBy} opnieuw zijn bekeken, verwacht een datum die nog komt.`,
        en: `The persona was to be looked at again by ${reviewBy}, expected a date to come.`,
      },
      hint: {
        nl: 'Klopt het beeld van de doelgroep nog? Kies dan een nieuwe datum.',
        en: 'Does the picture of the target group still hold? Then choose a new date.',
      },
    }
  }
}
