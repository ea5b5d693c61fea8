/**
 * How much of the longest tests to run, from 0 to 1: `EFFORT=0.2` for a version of Node beside the one that runs it all.
 */
const effort = Number(process.env['EFFORT'] ?? 1)

/** As many as asked, or the part of it that this run is for. */
export const atMost = (count: number): number => Math.max(1, Math.ceil(count * effort))
