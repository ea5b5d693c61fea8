/** A verb of the text with its entry in the lexicon, or without one. */
import type { Expression, VerbEntry } from '../lexicon.ts'

export interface Resolved {
  /** Null for a verb that the lexicon lacks. */
  readonly entry: VerbEntry | Expression | null
  readonly verb: string
  /** The third person as it stands at the end of a subordinate clause: `afstemt`. Null where it cannot be told. */
  readonly finite: string | null
  /** The places of the words besides the verb that make it: particle, "te", complement. */
  readonly extra: readonly number[]
  readonly particle: number
  readonly complement: readonly number[]
}

export function known(
  entry: VerbEntry | Expression,
  extra: readonly number[] = [],
  particle = -1,
  complement: readonly number[] = [],
): Resolved {
  return { entry, verb: entry.infinitive, finite: finiteOf(entry), extra, particle, complement }
}

function finiteOf(entry: VerbEntry | Expression): string {
  if ('complement' in entry) return `${joinedParticle(entry) ?? ''}${entry.finite ?? ''}`
  const { third_person: third = '', prefix } = entry as VerbEntry
  return prefix === undefined ? third : prefix + third.slice(0, -prefix.length - 1)
}

/** The part of an expression's complement that is a particle of its verb: "af" of verantwoording afleggen. */
export function joinedParticle(entry: VerbEntry | Expression | null): string | undefined {
  if (entry === null || !('complement' in entry)) return undefined
  const verbs = entry.infinitive.split(' ')
  return entry.complement
    ?.split(' ')
    .find(
      (word) =>
        !verbs.includes(word) && verbs.some((verb) => verb.startsWith(word) && verb.length > word.length + 3),
    )
}

/** A verb that the lexicon lacks. */
export function unlisted(
  verb: string,
  finite: string | null,
  extra: readonly number[] = [],
  particle = -1,
): Resolved {
  return { entry: null, verb, finite, extra, particle, complement: [] }
}

/** The third person of a separable verb without its particle. */
export function baseFinite(entry: VerbEntry): string {
  return entry.prefix === undefined
    ? entry.third_person
    : entry.third_person.slice(0, -entry.prefix.length - 1)
}
