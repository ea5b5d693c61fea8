/** The parts of the quality figure: what belongs to each, how much it counts, and what of it is there. */
import type { Text } from '../diagnostic.ts'
import type { Catalogue } from '../model/catalogue.ts'
import { findItems } from '../model/catalogue.ts'
import type { FrameworkKind, Outcome } from '../model/schema-types.ts'

export const partIds = ['behaviour', 'standard', 'context', 'evidence', 'references', 'language'] as const
export type PartId = (typeof partIds)[number]

/** One thing that a part asks for. */
export interface Piece {
  readonly name: Text
  /** How much of it is there, 0 to 1. */
  readonly present: number
}

export interface PartRule {
  readonly label: Text
  /** Of 100. */
  readonly weight: number
  /** Ids of rules, or how they begin when they end in a slash. */
  readonly rules: readonly string[]
  pieces(outcome: Outcome, catalogue: Catalogue): readonly Piece[]
}

const piece = (nl: string, en: string, present: unknown): Piece => ({
  name: { nl, en },
  present: typeof present === 'number' ? present : present ? 1 : 0,
})

const share = <T>(list: readonly T[], wanted: (one: T) => unknown): number =>
  list.length === 0 ? 0 : list.filter(wanted).length / list.length

const said = (text: string | undefined): boolean => text !== undefined && text.trim() !== ''

export const parts: Readonly<Record<PartId, PartRule>> = {
  behaviour: {
    label: { nl: 'waarneembaar gedrag', en: 'observable behaviour' },
    weight: 25,
    rules: [
      'outcome/observable-verb',
      'outcome/no-learning-verb',
      'outcome/conditional-verb-anchored',
      'outcome/statement-matches-behaviours',
      'outcome/one-behaviour-per-clause',
      'outcome/outcome-size',
      'outcome/learner-is-subject',
      'outcome/not-personal-goal',
      'outcome/not-programme-goal',
      'outcome/no-learning-path',
      'outcome/clause-forms',
      'outcome/verb-level',
    ],
    pieces: ({ behaviours }) => [
      piece('gedrag', 'behaviour', behaviours.length > 0),
      piece(
        'de zin voor het gesprek (`clause`)',
        'the clause for the conversation (`clause`)',
        share(behaviours, ({ clause }) => said(clause)),
      ),
      piece(
        'de korte naam (`nominal`)',
        'the short name (`nominal`)',
        share(behaviours, ({ nominal }) => said(nominal)),
      ),
    ],
  },
  standard: {
    label: { nl: 'norm', en: 'standard' },
    weight: 25,
    rules: [
      'outcome/standard-complete',
      'outcome/criterion-covers-behaviour',
      'outcome/criterion-no-vague-words',
      'outcome/criterion-observable',
      'outcome/criterion-not-count-only',
      'outcome/rubric-descriptive',
      'outcome/level-consistency',
    ],
    pieces: ({ standard }) =>
      [
        piece('criteria', 'criteria', standard?.criteria?.length),
        piece(
          'complexiteit',
          'complexity',
          standard?.complexity?.level !== undefined && said(standard.complexity.description),
        ),
        piece(
          'zelfstandigheid',
          'autonomy',
          standard?.autonomy?.level !== undefined && said(standard.autonomy.description),
        ),
        piece('beslisregel', 'decision rule', standard?.decision !== undefined),
      ].map((one) => ({ ...one, present: Math.min(1, one.present) })),
  },
  context: {
    label: { nl: 'context', en: 'context' },
    weight: 15,
    rules: ['outcome/context-present', 'outcome/context-not-overspecified'],
    pieces: ({ context }) => [
      piece('waar en met wie', 'where and with whom', said(context?.description)),
      piece(
        'settings of personen',
        'settings or people',
        (context?.settings?.length ?? 0) + (context?.with?.length ?? 0) > 0,
      ),
      piece('ruimte', 'room', said(context?.room)),
    ],
  },
  evidence: {
    label: { nl: 'bewijs en transfer', en: 'evidence and transfer' },
    weight: 15,
    rules: [
      'outcome/evidence-what-and-who',
      'outcome/evidence-vraak-and-occasions',
      'outcome/path-independent-evidence',
      'outcome/no-fixed-assessment-form',
    ],
    pieces: ({ behaviours, evidence, standard, transfer }) => [
      piece(
        'aan wat en aan wie het te merken is',
        'what and who can show it',
        share(behaviours, (one) => one.evidence?.what?.length && one.evidence.who?.length),
      ),
      piece('variatie', 'variety', evidence?.contexts !== undefined),
      piece('actualiteit', 'currency', evidence?.maxAgeMonths !== undefined),
      piece('kwantiteit', 'quantity', evidence?.minimum !== undefined),
      piece('relevantie en authenticiteit', 'relevance and authenticity', said(evidence?.note)),
      piece(
        'transfer',
        'transfer',
        said(transfer) || standard?.criteria?.some(({ kind }) => kind === 'transfer'),
      ),
    ],
  },
  references: {
    label: { nl: 'taakgebied en aansluiting', en: 'task domain and connections' },
    weight: 10,
    rules: [
      'outcome/task-domain-and-references',
      'reference/',
      'repository/ids-and-versions',
      'repository/twins',
      'repository/duplicate-id',
      'repository/cycle',
    ],
    pieces: (outcome, catalogue) => {
      const refers = (kind: FrameworkKind) =>
        outcome.references?.some(({ to }) =>
          findItems(catalogue, to).some(({ framework }) => framework.kind === kind),
        )
      return [
        piece('taakgebied', 'task domain', outcome.taskDomain !== undefined),
        piece('bekwaamheidseisen', 'competence requirements', refers('competence_requirements')),
        piece('kennisbasis', 'knowledge base', refers('knowledge_base')),
      ]
    },
  },
  language: {
    label: { nl: 'taal en vertaling', en: 'language and translation' },
    weight: 10,
    // Everything that no other part claims: a new rule weighs without being listed.
    rules: [],
    pieces: () => [],
  },
}

/** The part that findings of a rule weigh in. */
export function partOfRule(rule: string): PartId {
  const found = partIds.find((part) =>
    parts[part].rules.some((one) => one === rule || (one.endsWith('/') && rule.startsWith(one))),
  )
  return found ?? 'language'
}
