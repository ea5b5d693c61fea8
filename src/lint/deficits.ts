/** Words that describe a person by what is lacking: only where they are said of the person. */
import type { Language, Span } from '../diagnostic.ts'
import { tokenise } from '../language/tokens.ts'
import type { Token } from '../language/tokens.ts'
import { dutchInflections } from './inflections.ts'
import { findPhrases } from './phrases.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Nouns that are a deficit of the person only after "heeft" and before "met", "in" or "aan". */
const nouns: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: set('probleem problemen tekort tekorten achterstand achterstanden gebrek gebreken'),
  en: set('problem problems deficit deficits lack gap gaps'),
}
const having: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: set('heeft hebben had kent kampt'),
  en: set('has have had'),
}
const between: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: set('een de veel vaak soms nog wel ook grote ernstige duidelijke wat'),
  en: set('a the many some often still also big serious clear'),
}
const of: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: set('met in aan bij'),
  en: set('with in of'),
}
/** Whole expressions, besides the words of the list. */
const expressions: Readonly<Record<Language, readonly string[]>> = {
  nl: [
    'lage motivatie',
    'weinig motivatie',
    'ongemotiveerd',
    'ongemotiveerde',
    'schiet tekort',
    'gebrek aan motivatie',
    'gebrek aan discipline',
    'gebrek aan inzet',
    'laag niveau',
  ],
  en: [
    'low motivation',
    'unmotivated',
    'lacks motivation',
    'lacks discipline',
    'lacks confidence',
    'lack of motivation',
    'lack of discipline',
    'falls short',
  ],
}
const unable: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: set('niet'),
  en: set('unable'),
}
/** Being unable to be somewhere is a circumstance. */
const circumstances: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: set(
    'komen reizen werken rijden aanwezig deelnemen lesgeven vrijdag maandag dinsdag woensdag donderdag zaterdag avond overdag',
  ),
  en: set(
    'attend come travel commute work drive be join monday tuesday wednesday thursday friday saturday evening daytime',
  ),
}
/** What learners are called after such a word; a skill of the person is called by its own name. */
const skills: Readonly<Record<Language, readonly string[]>> = {
  nl: ['vaardigheden', 'resultaten', 'cijfers'],
  en: ['skills', 'results', 'grades', 'marks'],
}
const learners: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: set(
    'leerling leerlingen lerende lerenden kind kinderen jongeren groep klas klassen lezers rekenaars cliënten mensen',
  ),
  en: set('pupil pupils learner learners child children group class classes readers clients people'),
}
const linking = set('at in on with and or but to for when')
const window = 5

/** The places, in order. @param terms the lexicon's list of deficit words */
export function findDeficits(text: string, language: Language, terms: readonly string[]): Span[] {
  const tokens = tokenise(text)
  return findPhrases(tokens, phrasesFor(language, terms)).flatMap(({ phrase, span, from, to }) => {
    if (nouns[language].has(phrase)) {
      const verb = findHaving(tokens, from, language)
      const is =
        verb !== undefined &&
        of[language].has(tokens[to]?.word ?? '') &&
        !isAboutLearners(tokens, from, language)
      return is ? [{ start: tokens[verb]!.start, end: span.end }] : []
    }
    if (isAboutLearners(tokens, from, language)) return []
    if (unable[language].has(phrase.split(' ')[0]!)) {
      return isCircumstance(tokens, from, to, language) ? [] : [span]
    }
    if (phrase.includes(' ')) return [span]
    return isOther(tokens, from, to, language) ? [] : [withNoun(span, phrase, tokens[to], language)]
  })
}

const known = new WeakMap<readonly string[], readonly string[]>()

function phrasesFor(language: Language, terms: readonly string[]): readonly string[] {
  const made = known.get(terms)
  if (made) return made
  const inflected = terms.flatMap((term) =>
    language === 'nl' && !term.includes(' ') && !nouns.nl.has(term)
      ? [term, ...dutchInflections(term)]
      : [term],
  )
  const phrases = [...new Set([...inflected, ...expressions[language], ...nouns[language]])]
  known.set(terms, phrases)
  return phrases
}

const isStop = ({ kind, word }: Token): boolean => kind === 'punctuation' && /^[.;!?¶]$/.test(word)

function findBefore(
  tokens: readonly Token[],
  at: number,
  wanted: (token: Token) => boolean,
): number | undefined {
  for (let index = at - 1; index >= 0 && index >= at - window; index--) {
    if (isStop(tokens[index]!)) return undefined
    if (wanted(tokens[index]!)) return index
  }
  return undefined
}

/** "Heeft", right before it but for "veel" or "een"; "heeft geen problemen met" and "heeft ervaring met" say otherwise. */
function findHaving(tokens: readonly Token[], at: number, language: Language): number | undefined {
  for (let index = at - 1; index >= 0 && index >= at - window; index--) {
    if (having[language].has(tokens[index]!.word)) return index
    if (!between[language].has(tokens[index]!.word)) return undefined
  }
  return undefined
}

const isAboutLearners = (tokens: readonly Token[], at: number, language: Language): boolean =>
  findBefore(tokens, at, ({ word }) => learners[language].has(word)) !== undefined

function isCircumstance(tokens: readonly Token[], from: number, to: number, language: Language): boolean {
  const around = [...tokens.slice(Math.max(0, from - window), from), ...tokens.slice(to, to + 2 * window)]
  return around.some(({ word }) => circumstances[language].has(word))
}

/** "Zwakke schrijver": the noun belongs to it. */
function withNoun(span: Span, adjective: string, next: Token | undefined, language: Language): Span {
  const isAttribute = language === 'en' ? !linking.has(next?.word ?? '') : adjective.endsWith('e')
  return isAttribute && next?.kind === 'word' ? { start: span.start, end: next.end } : span
}

/** "Zwakke lezers" are learners, "een zwak voor" is affection. */
function isOther(tokens: readonly Token[], from: number, to: number, language: Language): boolean {
  const next = tokens[to]
  if (tokens[from - 1]?.word === 'een' && next?.word === 'voor') return true
  if (next?.kind !== 'word' || skills[language].some((skill) => next.word.endsWith(skill))) return false
  return learners[language].has(next.word) || next.word.endsWith('s')
}
