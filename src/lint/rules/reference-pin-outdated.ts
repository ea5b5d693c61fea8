import { majorOf, splitPin } from '../../model/catalogue.ts'
import { quote } from '../listing.ts'
import { defineRule } from '../rule.ts'

export const referencePinOutdated = defineRule({
  id: 'reference/pin-outdated',
  about: 'agreement',
  severity: 'warning',
  fix: 'no',
  title: { nl: 'De afspraak gaat over de norm van nu', en: 'The agreement is about the current standard' },
  why: {
    nl: 'Een afspraak noemt de versie waarover is gesproken. Is de norm daarna veranderd, dan heeft niemand gezegd dat de afspraak nog past.',
    en: 'An agreement names the version that was discussed. If the standard changed since, nobody has said that the agreement still fits.',
  },
  advice: {
    nl: 'Lees de afspraak naast de nieuwe norm. Past hij nog, verhoog dan het getal achter het apenstaartje.',
    en: 'Read the agreement beside the new standard. If it still fits, raise the number after the at sign.',
  },
  examples: {
    nl: {
      bad: [{ outcome: { version: '2.0.0' } }],
      good: [
        { outcome: { version: '1.9.3' } },
        { outcome: { version: '2.0.0' }, agreement: { outcomes: ['volgen-en-afstemmen@2'] } },
        { outcome: { version: '2.0.0' }, agreement: { status: 'retired' } },
      ],
    },
    en: {
      bad: [{ outcome: { version: '3.1.0' }, agreement: { outcomes: ['volgen-en-afstemmen@2'] } }],
      good: [{ outcome: { version: '1.0.1' } }],
    },
  },
  *check({ outcomes, status }, { catalogue }) {
    if (status === 'retired') return
    for (const [index, pin] of outcomes.entries()) {
      const { id, major } = splitPin(pin)
      const entry = catalogue.outcomes.get(id)
      if (!entry || majorOf(entry.item.version) <= major) continue
      const { version } = entry.item
      yield {
        at: ['outcomes', index],
        reason: {
          nl: `${quote(pin)} gaat over versie ${major}, maar de leeruitkomst is nu ${version}; verwacht dat iemand de afspraak opnieuw bekijkt.`,
          en: `${quote(pin)} is about version ${major}, but the outcome is at ${version} now; expected somebody to look at the agreement again.`,
        },
        expected: [`${id}@${majorOf(version)}`],
        hint: {
          nl: `Past de afspraak nog bij de nieuwe norm, schrijf dan \`${id}@${majorOf(version)}\`.`,
          en: `If the agreement still fits the new standard, write \`${id}@${majorOf(version)}\`.`,
        },
        related: [
          {
            file: entry.file,
            at: ['version'],
            reason: { nl: 'Hier staat de versie van nu.', en: 'The current version stands here.' },
          },
        ],
      }
    }
  },
})
