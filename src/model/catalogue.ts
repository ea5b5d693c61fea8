/** What a repository holds once it is read, checked and tied together. */
import type { Kind } from '../load/find.ts'
import type {
  Agreement,
  Config,
  Framework,
  FrameworkItem,
  Outcome,
  Persona,
  Translation,
} from './schema-types.ts'

/** An item and the file that it came from. */
export interface Entry<T> {
  readonly item: T
  readonly file: string
}

/** By id, in the order of the ids. */
export type Entries<T> = ReadonlyMap<string, Entry<T>>

/** The config with its defaults filled in. */
export interface Settings extends Config {
  readonly languages: string[]
  readonly file: string | undefined
}

export interface Catalogue {
  readonly settings: Settings
  readonly outcomes: Entries<Outcome>
  /** By outcome id, then by language. */
  readonly translations: ReadonlyMap<string, Entries<Translation>>
  readonly personas: Entries<Persona>
  readonly agreements: Entries<Agreement>
  readonly frameworks: Entries<Framework>
  /** Names and ids of files that could not be taken in, by kind: what points at them is not called unresolved. */
  readonly missing: ReadonlyMap<Kind, ReadonlySet<string>>
}

export interface FoundItem {
  readonly framework: Framework
  readonly item: FrameworkItem
}

/**
 * The framework items that a reference can mean: `framework/item`, or `item` in any framework.
 * One is an answer, none is unresolved, several are ambiguous.
 */
export function findItems(catalogue: Catalogue, reference: string, inFramework?: string): FoundItem[] {
  const slash = reference.indexOf('/')
  const frameworkId = slash === -1 ? inFramework : reference.slice(0, slash)
  const itemId = reference.slice(slash + 1)
  const found: FoundItem[] = []
  for (const [id, { item: framework }] of catalogue.frameworks) {
    if (frameworkId !== undefined && id !== frameworkId) continue
    if (framework.kind === 'level_scale' && frameworkId === undefined) continue
    const item = framework.items?.find((candidate) => candidate.id === itemId)
    if (item) found.push({ framework, item })
  }
  return found
}

/** The item of the profession profile that an outcome's task domain names; undefined when it names none. */
export function findTaskDomain(catalogue: Catalogue, outcome: Outcome): FoundItem | undefined {
  if (outcome.taskDomain === undefined) return undefined
  return findItems(catalogue, outcome.taskDomain, catalogue.settings.profile)[0]
}

/** An outcome id and the major version it is pinned to, from `id@1`. */
export function splitPin(pin: string): { readonly id: string; readonly major: number } {
  const at = pin.lastIndexOf('@')
  return { id: pin.slice(0, at), major: Number(pin.slice(at + 1)) }
}

export const majorOf = (version: string): number => Number(version.slice(0, version.indexOf('.')))

/** The agreements that concern an outcome (and, where given, a persona). */
export function findAgreements(
  catalogue: Catalogue,
  outcomeId: string,
  personaId?: string,
): Entry<Agreement>[] {
  return [...catalogue.agreements.values()].filter(
    ({ item }) =>
      item.status !== 'retired' &&
      item.outcomes.some((pin) => splitPin(pin).id === outcomeId) &&
      (personaId === undefined || item.personas.includes(personaId)),
  )
}
