/** Every form in which an entry of the lexicon can stand in a sentence, derived from its infinitive and third person. */
import type { Language } from '../diagnostic.ts'
import { englishExpressionForms, englishForms, englishThirdPerson } from './en/forms.ts'
import { dutchExpressionForms, dutchForms, dutchThirdPerson } from './nl/forms.ts'
import type { Expression, VerbEntry } from './lexicon.ts'

/**
 * `infinitive`: afstemmen, adapt · `finite`: stemt, adapts · `ing`: adapting.
 * Dutch only: `plural`: stemmen (also after "te") · `stem`: stem (ik, inversion) · `joined`: afstemt (subordinate clause).
 * A separable verb's `finite`, `plural` and `stem` are without the particle.
 */
export type FormName = 'infinitive' | 'finite' | 'plural' | 'stem' | 'joined' | 'ing'

export type NamedForm = readonly [word: string, name: FormName]

/** The forms of a single verb. */
export function verbForms(language: Language, entry: VerbEntry): readonly NamedForm[] {
  return language === 'nl' ? dutchForms(entry) : englishForms(entry)
}

/** The forms of an expression's verb; for English the first word of the expression is its verb. */
export function expressionForms(language: Language, entry: Expression): readonly NamedForm[] {
  return language === 'nl' ? dutchExpressionForms(entry) : englishExpressionForms(entry)
}

/** The third person singular by rule, for a verb that nobody looked up: `stemt af`, `adapts`. */
export function thirdPerson(language: Language, infinitive: string, prefix?: string): string {
  return language === 'nl' ? dutchThirdPerson(infinitive, prefix) : englishThirdPerson(infinitive)
}
