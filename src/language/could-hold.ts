/** A look at the words of a text, so that reading it can be left out where nothing can come of it. */
import type { EntryKind, Expression, Lexicon, VerbEntry } from './lexicon.ts'
import type { Token } from './tokens.ts'

const suspects = new WeakMap<Lexicon, Map<EntryKind, ReadonlySet<string>>>()

/** False where no verb in the text can be of one of these kinds, whatever its object; true says nothing. */
export function couldHold(tokens: readonly Token[], kinds: readonly EntryKind[], lexicon: Lexicon): boolean {
  const english = lexicon.language === 'en'
  return kinds.some((kind) => {
    const forms = formsOf(kind, lexicon)
    return tokens.some(({ word }) => forms.has(word) || (english && isDerived(word)))
  })
}

/** Every form of the verbs that can be of this kind. */
function formsOf(kind: EntryKind, lexicon: Lexicon): ReadonlySet<string> {
  const made = suspects.get(lexicon) ?? new Map<EntryKind, ReadonlySet<string>>()
  suspects.set(lexicon, made)
  const known = made.get(kind)
  if (known !== undefined) return known
  const forms = new Set<string>()
  for (const index of [lexicon.byForm, lexicon.expressionsByForm])
    for (const [word, entries] of index) if (entries.some(({ entry }) => canBe(entry, kind))) forms.add(word)
  made.set(kind, forms)
  return forms
}

function canBe({ kind, frames = [] }: VerbEntry | Expression, wanted: EntryKind): boolean {
  return kind === wanted || frames.some((frame) => frame.kind === wanted)
}

/** English reads more words as forms of a verb than the lexicon lists: "re-learns", "are aware of", "challenged". */
function isDerived(word: string): boolean {
  return word.includes('-') || word.endsWith('ed') || word === 'are' || word === 'am'
}
