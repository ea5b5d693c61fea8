import type { Lexicon } from './lexicon.ts'

/** Makes something once for each lexicon and list of actors, for as long as both are in use. */
export function perActors<T>(
  make: (lexicon: Lexicon, actors: readonly string[]) => T,
): (lexicon: Lexicon, actors: readonly string[]) => T {
  const made = new WeakMap<Lexicon, WeakMap<readonly string[], T>>()
  return (lexicon, actors) => {
    const byActors = made.get(lexicon) ?? new WeakMap<readonly string[], T>()
    made.set(lexicon, byActors)
    const known = byActors.get(actors) ?? make(lexicon, actors)
    byActors.set(actors, known)
    return known
  }
}
