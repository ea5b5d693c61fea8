import type { Language } from '../diagnostic.ts'
import * as english from './generated/lexicon.en.js'
import * as dutch from './generated/lexicon.nl.js'
import { type Additions, buildLexicon, type Lexicon, type VerbData, type WordLists } from './lexicon.ts'

/**
 * The built-in lexicon of a language with an institute's additions. Parses and indexes the data at every call
 * (a few milliseconds): make it once per language and keep it.
 */
export function readLexicon(language: Language, additions?: Additions): Lexicon {
  const data = language === 'nl' ? dutch : english
  return buildLexicon(
    language,
    JSON.parse(data.verbsJson) as VerbData,
    JSON.parse(data.wordsJson) as WordLists,
    additions,
  )
}
