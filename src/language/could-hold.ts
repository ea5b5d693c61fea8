/** A look at the words of a text, so that reading it can be left out where nothing can come of it. */
import type { EntryKind, Expression, Form, Lexicon, VerbEntry } from './lexicon.ts'
import type { Token } from './tokens.ts'

/** False where no verb in the text can be of one of these kinds, whatever its object; true says nothing. */
export function couldHold(tokens: readonly Token[], kinds: readonly EntryKind[], lexicon: Lexicon): boolean {
  const { byForm, expressionsByForm } = lexicon
  const isDerived = lexicon.language === 'en' ? isDerivedInEnglish : never
  for (const { word } of tokens) {
    if (anyCanBe(byForm.get(word), kinds) || anyCanBe(expressionsByForm.get(word), kinds)) return true
    if (isDerived(word)) return true
  }
  return false
}

function anyCanBe(
  forms: readonly Form<VerbEntry | Expression>[] | undefined,
  kinds: readonly EntryKind[],
): boolean {
  if (forms === undefined) return false
  return forms.some(
    ({ entry }) => kinds.includes(entry.kind) || entry.frames?.some(({ kind }) => kinds.includes(kind)),
  )
}

/** English reads more words as forms of a verb than the lexicon lists: "re-learns", "are aware of", "challenged". */
function isDerivedInEnglish(word: string): boolean {
  return word.includes('-') || word.endsWith('ed') || word === 'are' || word === 'am'
}

const never = (): boolean => false
