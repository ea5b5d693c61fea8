import { defineRule } from '../rule.ts'
import type { Found } from '../rule.ts'

export const standardComplete = defineRule({
  id: 'outcome/standard-complete',
  about: 'outcome',
  severity: 'error',
  completeness: true,
  fix: 'no',
  title: { nl: 'De norm is volledig', en: 'The standard is complete' },
  why: {
    nl: 'Zonder criteria, complexiteit en zelfstandigheid weet niemand wanneer het goed genoeg is, en beslist elke beoordelaar voor zich.',
    en: 'Without criteria, complexity and autonomy nobody knows when it is good enough, and each assessor decides alone.',
  },
  advice: {
    nl: 'Geef minstens één criterium, een niveau met een zin voor complexiteit en voor zelfstandigheid, en een beslisregel.',
    en: 'Give at least one criterion, a level with a sentence for complexity and for autonomy, and a decision rule.',
  },
  source: {
    nl: 'Een leeruitkomst “geeft de norm of standaard aan waaraan moet worden voldaan (criteria waaronder de mate van complexiteit, zelfstandigheid)”: Gelukt in de driehoek.',
    en: 'An outcome “gives the standard to be met (criteria, among them the degree of complexity and autonomy)”: Gelukt in de driehoek.',
  },
  examples: {
    nl: {
      bad: [
        { standard: null },
        { standard: { autonomy: null } },
        { standard: { complexity: { description: null } } },
        { standard: { criteria: [] } },
        { standard: { decision: null } },
      ],
      good: [{ standard: { autonomy: { level: 4, description: 'Handelt zelfstandig binnen afspraken.' } } }],
    },
    en: {
      bad: [{ standard: { autonomy: null } }, { standard: { autonomy: { level: null } } }],
      good: [{ standard: { autonomy: { level: 4, description: 'Acts independently within agreements.' } } }],
    },
  },
  *check({ standard }) {
    if (!standard) {
      yield {
        at: [],
        onKey: true,
        reason: {
          nl: 'De norm ontbreekt, verwacht `standard` met criteria, complexiteit en zelfstandigheid.',
          en: 'The standard is missing, expected `standard` with criteria, complexity and autonomy.',
        },
        expected: ['standard'],
      }
      return
    }
    if (!standard.criteria?.length) {
      yield missing(['standard'], 'criteria', { nl: 'minstens één criterium', en: 'at least one criterion' })
    }
    const degrees = [
      ['complexity', { nl: 'de complexiteit', en: 'the complexity' }],
      ['autonomy', { nl: 'de zelfstandigheid', en: 'the autonomy' }],
    ] as const
    for (const [dimension, name] of degrees) {
      const degree = standard[dimension]
      if (!degree) yield missing(['standard'], dimension, name)
      else if (degree.level === undefined) {
        yield missing(['standard', dimension], 'level', {
          nl: `het niveau van ${name.nl}`,
          en: `the level of ${name.en}`,
        })
      } else if (degree.description === undefined) {
        yield missing(['standard', dimension], 'description', {
          nl: `een zin over ${name.nl}`,
          en: `a sentence about ${name.en}`,
        })
      }
    }
    if (!standard.decision) {
      yield {
        ...missing(['standard'], 'decision', { nl: 'de beslisregel', en: 'the decision rule' }),
        severity: 'warning',
      }
    }
  },
})

function missing(at: Found['at'], field: string, name: { nl: string; en: string }): Found {
  return {
    at,
    onKey: true,
    reason: {
      nl: `In de norm ontbreekt ${name.nl}, verwacht \`${field}\`.`,
      en: `The standard lacks ${name.en}, expected \`${field}\`.`,
    },
    expected: [field],
  }
}
