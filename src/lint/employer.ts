/** An organisation by name in a text: "basisschool De Klimop", "werkt bij Philips", "at Northgate School". */
import type { Language, Span } from '../diagnostic.ts'
import { tokenise } from '../language/tokens.ts'
import type { Token } from '../language/tokens.ts'

const kinds: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: new Set(
    'basisschool school scholengemeenschap college lyceum gymnasium stichting scholengroep hogeschool universiteit ziekenhuis bedrijf kinderopvang'.split(
      ' ',
    ),
  ),
  en: new Set('school academy college university hospital company trust nursery'.split(' ')),
}
const places: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: new Set(['bij', 'op', 'van', 'voor']),
  en: new Set(['at', 'for', 'of', 'with']),
}
const working: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: new Set(['werkt', 'werkte', 'werkzaam', 'dienst', 'stage', 'lesgeeft', 'aanstelling']),
  en: new Set(['works', 'worked', 'working', 'employed', 'teaches', 'taught', 'placement']),
}
const reach = 5
const longestName = 4

/** The first such name, with the word that says what it is. */
export function findEmployer(text: string, language: Language): Span | undefined {
  const tokens = tokenise(text)
  for (const [at, token] of tokens.entries()) {
    if (!isName(text, tokens[at])) continue
    const before = tokens[at - 1]
    const after = tokens[at + 1]
    if (before && kinds[language].has(before.word))
      return { start: before.start, end: endOfName(text, tokens, at) }
    if (after && kinds[language].has(after.word) && isName(text, after) && at > 0) {
      return { start: token.start, end: after.end }
    }
    if (before && places[language].has(before.word) && worksBefore(tokens, at - 1, language)) {
      return { start: before.start, end: endOfName(text, tokens, at) }
    }
  }
  return undefined
}

/** "De Klimop" is one name. */
function endOfName(text: string, tokens: readonly Token[], at: number): number {
  let last = at
  while (last < at + longestName && isName(text, tokens[last + 1])) last++
  return tokens[last]!.end
}

const isName = (text: string, token: Token | undefined): boolean =>
  token?.kind === 'word' && /^\p{Lu}\p{Ll}/u.test(text.slice(token.start, token.end))

function worksBefore(tokens: readonly Token[], at: number, language: Language): boolean {
  return tokens.slice(Math.max(0, at - reach), at).some(({ word }) => working[language].has(word))
}
