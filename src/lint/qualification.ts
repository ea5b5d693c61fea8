/** What a level of the qualifications framework lets one expect of complexity and autonomy. */
import type { Dimension } from '../model/scale.ts'
import type { Outcome, Phase } from '../model/schema-types.ts'

export interface Qualification {
  readonly name: 'NLQF' | 'EQF'
  readonly level: number
}

/** NLQF and EQF number their levels alike; the national one goes first. */
export function qualificationOf({ level }: Outcome): Qualification | undefined {
  if (level?.nlqf !== undefined) return { name: 'NLQF', level: level.nlqf }
  return level?.eqf === undefined ? undefined : { name: 'EQF', level: level.eqf }
}

type Range = readonly [lowest: number, highest: number]

/** On the built-in scale, after the EQF's table of context and autonomy and the ZelCom model (Bulthuis). */
const expected: Readonly<Record<number, Readonly<Record<Dimension, Range>>>> = {
  4: { complexity: [2, 3], autonomy: [2, 3] },
  5: { complexity: [3, 3], autonomy: [3, 4] },
  6: { complexity: [4, 4], autonomy: [4, 4] },
  7: { complexity: [4, 5], autonomy: [5, 5] },
  8: { complexity: [5, 5], autonomy: [5, 5] },
}

/** How far a learner may still be from the end of the programme. */
const stillToGo: Readonly<Record<Phase, number>> = {
  start: 2,
  main: 1,
  start_competent: 0,
  fully_competent: 0,
}

/** The levels to expect, lower ones too earlier in a programme; undefined where nothing is agreed. */
export function expectedRange(
  level: number,
  dimension: Dimension,
  phase: Phase | undefined,
): Range | undefined {
  const range = expected[level]?.[dimension]
  if (!range) return undefined
  const [lowest, highest] = range
  return [Math.max(1, lowest - (phase === undefined ? 0 : stillToGo[phase])), highest]
}
