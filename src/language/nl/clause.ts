/** The proposal "… dat je de les aanpast?": second person, with the verb last. */
import type { Lexicon } from '../lexicon.ts'
import type { Order } from './order.ts'
import type { Subject } from './subject.ts'
import { can, functionWord, tag, type Tagged } from './tag.ts'

export interface ClauseContext {
  readonly lexicon: Lexicon
  readonly text: string
  readonly sentence: Tagged
  readonly subject: Subject | null
  /** People who are not the learner: after them "zijn" and "haar" are theirs. */
  readonly others: ReadonlySet<string>
  readonly plural: boolean
  /** The sentence has no finite verb. */
  readonly bare: boolean
}

const secondPersons: ReadonlyMap<string, string> = new Map([
  ['is', 'bent'],
  ['heeft', 'hebt'],
  ['kan', 'kunt'],
  ['wil', 'wilt'],
  ['zal', 'zult'],
])

/** Null for a verb of which the form cannot be told. */
export function deriveClause(context: ClauseContext, order: Order, finite: string | null): string | null {
  if (finite === null) return null
  const after = [wordsOf(context, order.after), contentOf(context, order.content)]
  const words = [wordsOf(context, order.before), secondPerson(finite), ...after]
  return `je ${words.filter((word) => word !== '').join(' ')}`
}

/** The form after "je": `afstemt`, `bent`. */
function secondPerson(finite: string): string {
  return secondPersons.get(finite) ?? finite
}

/** A clause with a subject of its own: only where that is "hij" its words are the learner's. */
export function contentOf(context: ClauseContext, places: readonly number[]): string {
  const { sentence, text } = context
  const own = places.some((at) => sentence.words[at] === 'hij' || sentence.words[at] === 'hij/zij')
  if (own) return wordsOf(context, places, true)
  return join(context, places, (at) => written(text, sentence, at))
}

/** These words as they stand in the text, with the learner in the second person; `own` where "hij" is their subject. */
export function wordsOf(context: ClauseContext, places: readonly number[], own = false): string {
  const { sentence, text } = context
  let other = false
  let plurals = false
  return join(context, places, (at) => {
    const word = sentence.words[at] ?? ''
    const verb = own ? secondPersons.get(word) : undefined
    const result = verb ?? secondPersonOf(context, at, other, plurals) ?? written(text, sentence, at)
    if (context.others.has(word)) other = true
    if (word.endsWith('en') || word.endsWith("'s")) plurals = true
    return result
  })
}

function join(context: ClauseContext, places: readonly number[], write: (at: number) => string): string {
  const { tokens } = context.sentence
  let result = ''
  let last = -1
  for (const at of places) {
    const token = tokens[at]
    if (token === undefined) continue
    const glued = token.word === ',' || (last === at - 1 && tokens[last]?.end === token.start)
    result += (result === '' || glued ? '' : ' ') + write(at)
    last = at
  }
  return result
}

/** The first word of a sentence loses its capital, unless it has more of them. */
function written(text: string, sentence: Tagged, at: number): string {
  const token = sentence.tokens[at]
  if (token === undefined) return ''
  const word = text.slice(token.start, token.end)
  const first = at === 0 && (can(sentence, at, functionWord) || word.slice(1) === word.slice(1).toLowerCase())
  return first ? word.charAt(0).toLowerCase() + word.slice(1) : word
}

/**
 * "je" for the learner's own pronouns. "hun" is left alone unless the subject is plural and nobody else was named:
 * mostly it is the learners'.
 */
function secondPersonOf(context: ClauseContext, at: number, other: boolean, plurals: boolean): string | null {
  const { sentence, plural } = context
  const word = sentence.words[at] ?? ''
  if (word === 'zich') return 'je'
  if (word === 'zichzelf') return 'jezelf'
  if (word === 'hij' || word === 'hij/zij' || word === 'zij/hij') return 'je'
  if (word === 'hun') return plural && !plurals ? 'je' : null
  if (other || !can(sentence, at, tag.possessive) || can(sentence, at + 1, tag.mark | tag.coordinator))
    return null
  return word === 'zijn' || word === 'haar' || word === 'mijn' || word.includes('/') ? 'je' : null
}
