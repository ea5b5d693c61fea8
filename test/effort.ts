/**
 * How much of the longest tests to run, from 0 to 1: `EFFORT=0.2` for a version of Node beside the one that runs it all.
 */
const effort = Number(process.env['EFFORT'] ?? 1)

/** All of them, or every so many of them: the part that this run is for, the first always. */
export const someOf = <T>(all: readonly T[]): T[] =>
  all.filter((_one, at) => at % Math.max(1, Math.round(1 / effort)) === 0)

/** As many as asked, or the part of it that this run is for. */
export const atMost = (count: number): number => Math.max(1, Math.ceil(count * effort))
