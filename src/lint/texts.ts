/** The texts of an outcome that rules about words look at, with their paths. */
import type { Path } from '../diagnostic.ts'
import type { Outcome } from '../model/schema-types.ts'

export interface TextAt {
  readonly at: Path
  readonly text: string
}

export const criterionTexts = ({ standard }: Outcome): TextAt[] =>
  (standard?.criteria ?? []).map(({ text }, index) => ({ at: ['standard', 'criteria', index, 'text'], text }))

export function evidenceTexts({ behaviours, evidence }: Outcome): TextAt[] {
  const texts: TextAt[] = []
  for (let index = 0; index < behaviours.length; index++) {
    for (const part of ['what', 'who'] as const) {
      const listed = behaviours[index]!.evidence?.[part] ?? []
      for (let place = 0; place < listed.length; place++)
        texts.push({ at: ['behaviours', index, 'evidence', part, place], text: listed[place]! })
    }
  }
  if (evidence?.note !== undefined) texts.push({ at: ['evidence', 'note'], text: evidence.note })
  return texts
}

export const statementAndCriteria = (outcome: Outcome): TextAt[] => [
  { at: ['statement'], text: outcome.statement },
  ...criterionTexts(outcome),
]
