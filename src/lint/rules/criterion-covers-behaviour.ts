import { quote } from '../listing.ts'
import { defineRule } from '../rule.ts'

export const criterionCoversBehaviour = defineRule({
  id: 'outcome/criterion-covers-behaviour',
  about: 'outcome',
  severity: 'error',
  completeness: true,
  fix: 'no',
  title: { nl: 'Elk gedrag heeft een criterium', en: 'Every behaviour has a criterion' },
  why: {
    nl: 'Gedrag zonder criterium wordt beschreven maar nooit beoordeeld, en een criterium zonder gedrag beoordeelt iets wat niemand heeft gevraagd.',
    en: 'Behaviour without a criterion is described but never assessed, and a criterion without behaviour assesses what nobody asked for.',
  },
  advice: {
    nl: 'Noem bij elk criterium onder `behaviours` de gedraging(en) die het beoordeelt, en geef ook aan wat transfer betekent.',
    en: 'Name under `behaviours` of each criterion what behaviour it assesses, and say what transfer means as well.',
  },
  source: {
    nl: '“Zo geleerd dat jij het ook in andere settings en situaties kunt”: Gelukt in de driehoek.',
    en: '“Learned in such a way that you can do it in other settings and situations as well”: Gelukt in de driehoek.',
  },
  limits: {
    nl: 'Of het criterium het gedrag ook werkelijk dekt, beoordelen mensen. Een onbekende id meldt reference/unresolved, meer dan zeven criteria het schema.',
    en: 'Whether the criterion really covers the behaviour is for people to judge. An unknown id is reported by reference/unresolved, more than seven criteria by the schema.',
  },
  examples: {
    nl: {
      bad: [
        { standard: { criteria: [{ id: 'c1', behaviours: ['volgen'], text: 'Verzamelt gegevens.' }] } },
        {
          standard: {
            criteria: [
              { id: 'c1', behaviours: ['volgen', 'afstemmen'], text: 'Verzamelt gegevens.' },
              { id: 'c2', text: 'Past het handelen aan.' },
            ],
          },
        },
        { transfer: null },
      ],
      good: [
        {
          standard: {
            criteria: [{ id: 'c1', behaviours: ['volgen', 'afstemmen'], text: 'Verzamelt gegevens.' }],
          },
        },
        {
          transfer: null,
          standard: {
            criteria: [
              {
                id: 'c1',
                behaviours: ['volgen', 'afstemmen'],
                kind: 'transfer',
                text: 'Vergelijkt twee groepen.',
              },
            ],
          },
        },
        { standard: null },
      ],
    },
    en: {
      bad: [
        { standard: { criteria: [{ id: 'c1', behaviours: ['afstemmen'], text: 'Adapts practice.' }] } },
        { transfer: ' ' },
      ],
      good: [
        {
          standard: {
            criteria: [
              { id: 'c1', behaviours: ['volgen'], text: 'Collects data.' },
              { id: 'c2', behaviours: ['volgen'], text: 'Interprets data.' },
              { id: 'c3', behaviours: ['afstemmen'], text: 'Adapts practice.' },
            ],
          },
        },
      ],
    },
  },
  *check({ behaviours, standard, transfer }) {
    const criteria = standard?.criteria ?? []
    if (criteria.length === 0) return
    const covered = new Set(criteria.flatMap((criterion) => criterion.behaviours ?? []))
    for (const [index, { id }] of behaviours.entries()) {
      if (covered.has(id)) continue
      yield {
        at: ['behaviours', index],
        reason: {
          nl: `${quote(id)} komt in geen enkel criterium terug, verwacht minstens één criterium met \`behaviours: [${id}]\`.`,
          en: `${quote(id)} is in none of the criteria, expected at least one criterion with \`behaviours: [${id}]\`.`,
        },
      }
    }
    for (const [index, { id, behaviours: named }] of criteria.entries()) {
      if (named && named.length > 0) continue
      yield {
        at: ['standard', 'criteria', index],
        reason: {
          nl: `${quote(id)} noemt geen gedrag, verwacht \`behaviours\` met de gedraging(en) die dit criterium beoordeelt.`,
          en: `${quote(id)} names no behaviour, expected \`behaviours\` with what this criterion assesses.`,
        },
        expected: behaviours.map((behaviour) => behaviour.id),
      }
    }
    if (transfer?.trim() || criteria.some(({ kind }) => kind === 'transfer')) return
    yield {
      at: ['standard', 'criteria'],
      onKey: true,
      severity: 'warning',
      reason: {
        nl: 'Nergens staat wat het betekent dat iemand dit ook elders kan, verwacht een criterium met `kind: transfer` of een tekst onder `transfer`.',
        en: 'Nothing says what it means to be able to do this elsewhere too, expected a criterion with `kind: transfer` or a text under `transfer`.',
      },
      expected: ['transfer'],
    }
  },
})
