import type { Text } from '../../diagnostic.ts'
import type { Standard } from '../../model/schema-types.ts'
import { listEach, listWords } from '../listing.ts'
import type { Found } from '../rule.ts'
import { defineRule } from '../rule.ts'

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
    const lacking = [...piecesMissing(standard)]
    if (lacking.length > 0) yield missing(standard.decision ? lacking : [...lacking, decision])
    else if (!standard.decision) yield { ...missing([decision]), severity: 'warning' }
  },
})

/** Something that the standard lacks: its field below `standard`, and what it is called. */
interface Piece {
  readonly field: string
  readonly name: Text
}

const decision: Piece = { field: 'decision', name: { nl: 'de beslisregel', en: 'the decision rule' } }

function* piecesMissing(standard: Standard): Generator<Piece> {
  if (!standard.criteria?.length)
    yield { field: 'criteria', name: { nl: 'minstens één criterium', en: 'at least one criterion' } }
  for (const [dimension, name] of [
    ['complexity', { nl: 'de complexiteit', en: 'the complexity' }],
    ['autonomy', { nl: 'de zelfstandigheid', en: 'the autonomy' }],
  ] as const) {
    const degree = standard[dimension]
    if (!degree) yield { field: dimension, name }
    else if (degree.level === undefined) {
      yield {
        field: `${dimension}.level`,
        name: { nl: `het niveau van ${name.nl}`, en: `the level of ${name.en}` },
      }
    } else if (degree.description === undefined) {
      yield {
        field: `${dimension}.description`,
        name: { nl: `een zin over ${name.nl}`, en: `a sentence about ${name.en}` },
      }
    }
  }
}

/** What is missing in one place is one finding. */
function missing(pieces: readonly Piece[]): Found {
  const names = listEach(pieces.map(({ name }) => name))
  const fields = pieces.map(({ field }) => `\`${field}\``)
  const many = pieces.length > 1
  return {
    at: ['standard'],
    onKey: true,
    reason: {
      nl: `In de norm ${many ? 'ontbreken' : 'ontbreekt'} ${names.nl}, verwacht ${listWords(fields, 'nl')}.`,
      en: `The standard lacks ${names.en}, expected ${listWords(fields, 'en')}.`,
    },
    expected: pieces.map(({ field }) => field),
  }
}
