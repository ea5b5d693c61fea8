/** Whether a text is Dutch or English, by small words that only one of the two has. */
import type { Language } from '../diagnostic.ts'

/** Left out are words that both languages spell alike: in, is, of, die, over, was. */
const telling: Readonly<Record<Language, string>> = {
  nl: 'de het een en van op te dat zijn voor met aan niet ook als bij door naar uit om deze dit wordt worden hun waar hoe wat wie er daar hier tot tussen zoals zich zij wel nog maar want omdat wanneer ieder elke eigen',
  en: 'the a an and to that which are for with at not also as by from or this these be been their its they who how what when where between such into each every own both but because than',
}
/** Small letters and a capital first one; other spellings are too rare to lower every word for. */
const languageOf: ReadonlyMap<string, Language> = new Map(
  (['nl', 'en'] as const).flatMap((language) =>
    telling[language]
      .split(' ')
      .flatMap((word) => [
        [word, language] as const,
        [word.charAt(0).toUpperCase() + word.slice(1), language] as const,
      ]),
  ),
)
/** A quick look for one such word, with room for doubt. */
const hint = (language: Language): RegExp =>
  new RegExp(`(?<![a-z])(?:${telling[language].replaceAll(' ', '|')})(?![a-z])`, 'i')
const hints: Readonly<Record<Language, RegExp>> = { nl: hint('nl'), en: hint('en') }

const longest = 7

const leastTelling = 2
const short = 8

/** Whether a text is in the other language than its own, without doubt. */
export function isInOther(text: string, own: Language): boolean {
  const other = own === 'nl' ? 'en' : 'nl'
  return hints[other].test(text) && recogniseLanguage(text) === other
}

/**
 * The language of a text, where small words leave no doubt: at least two of one language and, in longer texts, three
 * times as many as of the other.
 */
export function recogniseLanguage(text: string): Language | undefined {
  let dutch = 0
  let english = 0
  let words = 0
  let start = -1
  // By hand: this sees every text of every outcome.
  for (let at = 0; at <= text.length; at++) {
    if (isLetter(text.charCodeAt(at))) {
      if (start === -1) start = at
    } else if (start !== -1) {
      words++
      const language = at - start > longest ? undefined : languageOf.get(text.slice(start, at))
      if (language === 'nl') dutch++
      else if (language === 'en') english++
      start = -1
    }
  }
  const most = Math.max(dutch, english)
  const least = Math.min(dutch, english)
  if (most < leastTelling || most < words / 10 || (words < short ? least > 0 : most < 3 * least))
    return undefined
  return dutch > english ? 'nl' : 'en'
}

/** Letters of the Latin script and its neighbours, hyphens and apostrophes within words included; NaN past the end is none. */
function isLetter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 0xc0 && code < 0x2000) ||
    code === 39 ||
    code === 45 ||
    code === 0x2019
  )
}
