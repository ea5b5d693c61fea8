/** The closed list of helpers that a template can use, also within other expressions: `{{#if (eq rubric "analytic")}}`. */

/** Gives undefined for parameters it cannot do anything with. */
export type Helper = (params: readonly unknown[]) => unknown

const isText = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number'

export const helpers: ReadonlyMap<string, Helper> = new Map<string, Helper>([
  /** `(eq a b)`: whether two texts or numbers are the same. */
  ['eq', ([left, right, ...rest]) => (right === undefined || rest.length > 0 ? undefined : left === right)],
  /** `(inc @index)`: one more. */
  ['inc', ([value, ...rest]) => (typeof value === 'number' && rest.length === 0 ? value + 1 : undefined)],
  /** `(join "a." id)`: texts in one, for a key that is made of parts. */
  ['join', (params) => (params.length > 0 && params.every(isText) ? params.join('') : undefined)],
])
