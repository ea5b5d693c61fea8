/** The verbs and words of one language as data, and the indexes by which a parser finds them. */
import type { Language } from '../diagnostic.ts'
import { expressionForms, type FormName, thirdPerson, verbForms } from './forms.ts'
import type { Bloom, VerbKind } from './sentence.ts'

/** `light` verbs carry no behaviour without their complement, `auxiliary` ones carry none at all. */
export type EntryKind = Exclude<VerbKind, 'unknown'> | 'light' | 'auxiliary'

export const entryKinds = [
  'observable',
  'conditional',
  'non_observable',
  'learning_process',
  'light',
  'auxiliary',
] as const satisfies readonly EntryKind[]

/** One reading of a verb: with one of these objects, or with "zich", it means `kind`. */
export interface Frame {
  readonly object_any?: readonly string[]
  readonly reflexive?: boolean
  /** Only where the object is the subject's own or has no determiner: "ontwikkelt (zijn) kennis". */
  readonly possessive_or_bare?: boolean
  readonly kind: EntryKind
  readonly synonym?: string
}

interface Meaning {
  readonly bloom: Bloom | null
  readonly bloom_also?: readonly Bloom[]
  readonly kind: EntryKind
  /** Says what somebody has or is: alone it makes a sentence a knowledge state. */
  readonly state?: boolean
  readonly frames?: readonly Frame[]
  readonly suggest?: readonly string[]
  readonly note?: string
}

export interface VerbEntry extends Meaning {
  readonly infinitive: string
  /** As it stands in a main clause: `stemt af`, `adapts`. */
  readonly third_person: string
  /** Dutch: the particle of a separable verb. */
  readonly prefix?: string
  /** Dutch: only used with "zich". */
  readonly reflexive?: boolean
  /** English: the other spelling, and its third person. */
  readonly spelling_us?: string
  readonly spelling_uk?: string
  readonly third_person_us?: string
}

export interface Expression extends Meaning {
  readonly infinitive: string
  /** Dutch: the third person of its verb, and the words around it in main clause order. */
  readonly finite?: string
  readonly complement?: string
  /** English: the whole expression in the third person. */
  readonly third_person?: string
  readonly phrasal_particle?: string
}

export interface VerbData {
  readonly version: number
  readonly language: Language
  readonly verbs: readonly VerbEntry[]
  readonly expressions: readonly Expression[]
}

type List = readonly string[]

/** All lists are lower case; an item may be a phrase. */
export interface WordLists {
  readonly version: number
  readonly language: Language
  readonly parsing: {
    readonly subjects_third_person: List
    readonly subjects_plural: List
    readonly learner_objects: List
  }
  readonly personal_goal_markers: { readonly first_person: List; readonly wish: List; readonly growth: List }
  readonly programme_goal_markers: {
    readonly institution_as_subject: List
    readonly verbs: List
    readonly qualification_nouns: List
  }
  readonly learning_path_terms: {
    readonly offer: List
    readonly placement: List
    readonly assignment: List
    readonly time: List
    readonly duration_units: List
    readonly allow_when_profession_object: List
    readonly path_prepositions: List
  }
  readonly vague_terms: {
    readonly level_words: List
    readonly intensity: List
    readonly comparative: List
    readonly attitude: List
    readonly filler: List
    readonly anchored_by: List
  }
  readonly context_markers: List
  readonly standard_markers: List
  readonly autonomy_markers: Readonly<Record<'1' | '2' | '3' | '4' | '5', List>>
  readonly complexity_markers: Readonly<Record<'1' | '2' | '3' | '4' | '5', List>>
  readonly hedges: List
  readonly alternatives: List
  readonly evidence_types: List
  readonly persona: {
    readonly sensitive_terms: List
    readonly identifying: List
    readonly deficit_terms: List
  }
  readonly products: List
  readonly function_words: List
}

/** A verb that an institute adds: what is left out is derived by the rules of the language. */
export interface AddedVerb extends Partial<Meaning> {
  readonly infinitive: string
  readonly kind: EntryKind
  readonly third_person?: string
  readonly prefix?: string
  readonly reflexive?: boolean
}

type Extra<T> = T extends List ? T : { readonly [K in keyof T]?: Extra<T[K]> }

/** What an institute adds, in the shape of the built-in files; an infinitive that exists is replaced, lists grow. */
export interface Additions {
  readonly verbs?: readonly AddedVerb[]
  readonly expressions?: readonly Expression[]
  readonly words?: Extra<Omit<WordLists, 'version' | 'language'>>
}

export interface Form<Entry> {
  readonly name: FormName
  readonly entry: Entry
}

export interface Lexicon {
  readonly language: Language
  readonly verbs: readonly VerbEntry[]
  readonly expressions: readonly Expression[]
  readonly words: WordLists
  /** Single verbs by every form that they take; see `FormName`. */
  readonly byForm: ReadonlyMap<string, readonly Form<VerbEntry>[]>
  /** Expressions by every form of their verb, those with the longest complement first. */
  readonly expressionsByForm: ReadonlyMap<string, readonly Form<Expression>[]>
  readonly byInfinitive: ReadonlyMap<string, VerbEntry | Expression>
}

/**
 * Makes the lexicon of one language: the built-in data, an institute's additions, and indexes by form.
 * Pure; a few milliseconds, so make it once per language and keep it.
 */
export function buildLexicon(
  language: Language,
  verbs: VerbData,
  words: WordLists,
  additions: Additions = {},
): Lexicon {
  const added = (additions.verbs ?? []).map((verb) => completeVerb(language, verb))
  const allVerbs = replace(verbs.verbs, added)
  const allExpressions = replace(verbs.expressions, additions.expressions ?? [])
  const byForm = new Map<string, Form<VerbEntry>[]>()
  const expressionsByForm = new Map<string, Form<Expression>[]>()
  const byInfinitive = new Map<string, VerbEntry | Expression>()
  for (const entry of allVerbs) {
    byInfinitive.set(entry.infinitive, entry)
    for (const [word, name] of verbForms(language, entry)) push(byForm, word, { name, entry })
  }
  for (const entry of allExpressions) {
    byInfinitive.set(entry.infinitive, entry)
    for (const [word, name] of expressionForms(language, entry))
      push(expressionsByForm, word, { name, entry })
  }
  for (const forms of expressionsByForm.values()) forms.sort((a, b) => weight(b.entry) - weight(a.entry))
  const allWords = additions.words === undefined ? words : (grow(words, additions.words) as WordLists)
  return {
    language,
    verbs: allVerbs,
    expressions: allExpressions,
    words: allWords,
    byForm,
    expressionsByForm,
    byInfinitive,
  }
}

function completeVerb(language: Language, verb: AddedVerb): VerbEntry {
  return {
    bloom: null,
    ...verb,
    third_person: verb.third_person ?? thirdPerson(language, verb.infinitive, verb.prefix),
  }
}

function replace<T extends { readonly infinitive: string }>(
  old: readonly T[],
  added: readonly T[],
): readonly T[] {
  if (added.length === 0) return old
  const names = new Set(added.map((entry) => entry.infinitive))
  return [...old.filter((entry) => !names.has(entry.infinitive)), ...added]
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

function weight(entry: Expression): number {
  return (entry.complement ?? entry.infinitive).length
}

function grow(old: unknown, extra: unknown): unknown {
  if (Array.isArray(old)) return Array.isArray(extra) ? [...new Set([...old, ...extra])] : old
  if (!isRecord(old) || !isRecord(extra)) return old
  return Object.fromEntries(Object.entries(old).map(([key, value]) => [key, grow(value, extra[key])]))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
