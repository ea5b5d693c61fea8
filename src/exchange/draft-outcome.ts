/** A first draft of an outcome from its sentence: what can be taken apart is, what is open is said so. */
import type { Language } from '../diagnostic.ts'
import type { Lexicon } from '../language/lexicon.ts'
import { parse } from '../language/parse.ts'
import { toId } from '../model/ids.ts'

type Data = Readonly<Record<string, unknown>>

/** Stands for a verb that nobody could make out: no verb of the lexicon, so that validating asks for one. */
export const openVerb: Readonly<Record<Language, string>> = { nl: 'nog te kiezen', en: 'to be chosen' }

export interface DraftOptions {
  readonly language: Language
  readonly lexicon: Lexicon
  readonly actors: readonly string[]
}

interface DraftBehaviour {
  readonly id: string
  readonly verb: string
  readonly text: string
  readonly clause?: string
  readonly nominal?: string
}

/** The behaviours of a sentence, at most three; one with an open verb when none can be made out. */
export function draftBehaviours(
  statement: string,
  { language, lexicon, actors }: DraftOptions,
): DraftBehaviour[] {
  const found = parse(statement, { language, lexicon, actors }).behaviours.slice(0, 3)
  if (found.length === 0)
    return [{ id: language === 'nl' ? 'gedrag' : 'behaviour', verb: openVerb[language], text: statement }]
  const ids = new Set<string>()
  return found.map(({ verb, text, clause, nominal }) => {
    const base = toId(verb) || (language === 'nl' ? 'gedrag' : 'behaviour')
    let id = base
    for (let number = 2; ids.has(id); number++) id = `${base}-${number}`
    ids.add(id)
    return { id, verb, text, ...(clause ? { clause } : {}), ...(nominal ? { nominal } : {}) }
  })
}

/** A short title from a sentence: its first behaviour without the actor, at most ten words. */
export function draftTitle(statement: string, behaviours: readonly DraftBehaviour[]): string {
  const text = behaviours[0]?.nominal ?? behaviours[0]?.text ?? statement
  const words = wordsOf(text).length > 1 ? wordsOf(text) : wordsOf(statement)
  const short = words.length > 10 ? `${words.slice(0, 10).join(' ')} …` : words.join(' ')
  return short.charAt(0).toUpperCase() + short.slice(1)
}

const wordsOf = (text: string): string[] => text.replace(/[.;:,]+$/, '').split(/\s+/)

/** What every new outcome has, around what is known of it. */
export function draftOutcome(known: Data & { readonly statement: string }, options: DraftOptions): Data {
  const drafted = draftBehaviours(known.statement, options)
  const given = known['behaviours']
  const behaviours = Array.isArray(given)
    ? Array.from({ length: Math.max(drafted.length, given.length) }, (_none, index) => ({
        ...drafted[index],
        ...(given[index] as Data | undefined),
      }))
    : drafted
  const criteria = (known['standard'] as { readonly criteria?: readonly Data[] } | undefined)?.criteria
  const title = (known['title'] as string | undefined) ?? draftTitle(known.statement, drafted)
  return {
    version: '0.1.0',
    status: 'draft',
    language: options.language,
    ...known,
    title,
    behaviours: behaviours.map((behaviour, index) => ({
      id: `${options.language === 'nl' ? 'gedrag' : 'behaviour'}-${index + 1}`,
      verb: openVerb[options.language],
      text: known.statement,
      ...behaviour,
    })),
    ...(criteria
      ? {
          standard: {
            ...(known['standard'] as Data),
            criteria: criteria.map((criterion, index) => ({ id: `criterium-${index + 1}`, ...criterion })),
          },
        }
      : {}),
  }
}
