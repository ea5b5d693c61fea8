/** The texts of an outcome that rules about words look at, with their paths. */
import type { Path } from '../diagnostic.ts'
import type { Outcome } from '../model/schema-types.ts'

export interface TextAt {
  readonly at: Path
  readonly text: string
}

export const criterionTexts = ({ standard }: Outcome): TextAt[] =>
  (standard?.criteria ?? []).map(({ text }, index) => ({ at: ['standard', 'criteria', index, 'text'], text }))

export const evidenceTexts = ({ behaviours, evidence }: Outcome): TextAt[] => [
  ...behaviours.flatMap((behaviour, index) =>
    (['what', 'who'] as const).flatMap((part) =>
      (behaviour.evidence?.[part] ?? []).map((text, place) => ({
        at: ['behaviours', index, 'evidence', part, place],
        text,
      })),
    ),
  ),
  ...(evidence?.note === undefined ? [] : [{ at: ['evidence', 'note'], text: evidence.note }]),
]

export const statementAndCriteria = (outcome: Outcome): TextAt[] => [
  { at: ['statement'], text: outcome.statement },
  ...criterionTexts(outcome),
]
