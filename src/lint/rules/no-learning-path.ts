import type { Lexicon } from '../../language/lexicon.ts'
import { tokenise } from '../../language/tokens.ts'
import type { Token } from '../../language/tokens.ts'
import { findPhrases } from '../phrases.ts'
import type { PhraseHit } from '../phrases.ts'
import { defineRule } from '../rule.ts'
import { statementAndCriteria } from '../texts.ts'

export const noLearningPath = defineRule({
  id: 'outcome/no-learning-path',
  about: 'outcome',
  severity: 'error',
  fix: 'no',
  title: { nl: 'Los van de leerweg', en: 'Independent of the learning path' },
  why: {
    nl: 'Wie het elders leerde, in werk of een andere opleiding, moet de leeruitkomst net zo goed kunnen aantonen. Een stage, module of aantal uren in de tekst sluit die weg af.',
    en: 'Who learned it elsewhere, at work or on another course, must be able to show it just as well. A placement, module or number of hours in the text closes that road.',
  },
  advice: {
    nl: 'Laat weg waar en hoe het geleerd is. Stage, module en uren horen in het activiteitenplan.',
    en: 'Leave out where and how it was learned. Placement, module and hours belong in the activity plan.',
  },
  source: {
    nl: 'Leerwegonafhankelijkheid en “maatwerk bieden, met waardering van alle kennis en kunde die de student heeft”: Gelukt in de driehoek.',
    en: 'Path independence and “made to measure, valuing all the knowledge and skill that the student has”: Gelukt in de driehoek.',
  },
  limits: {
    nl: 'Het eigen werk van de professional is geen leerweg: “ontwerpt een lessenreeks” en de les die een leraar zelf geeft, tellen niet mee.',
    en: 'The professional’s own work is no learning path: “designs a series of lessons” and the lesson that a teacher gives do not count.',
  },
  examples: {
    nl: {
      bad: [
        { statement: 'De student analyseert tijdens zijn stage de groep.' },
        { statement: 'De student ontwerpt na afloop van de cursus een lesplan voor de groep.' },
        { statement: 'De student volgt een module over leertheorieën en past die toe.' },
        { statement: 'De student begeleidt gedurende 30 uur een groep lerenden.' },
      ],
      good: [
        { statement: 'De leraar analyseert de groepsdynamiek.' },
        { statement: 'De leraar ontwerpt een lessenreeks en beoordeelt een toets.' },
        { statement: 'De leraar geeft tijdens de les feedback aan lerenden.' },
        { statement: 'De ontwikkelaar bouwt een module en test die.' },
      ],
    },
    en: {
      bad: [{ statement: 'During the placement the student analyses the group.' }],
      good: [
        { statement: 'The teacher analyses group dynamics.' },
        { statement: 'The developer designs a module and tests it in the course of the project.' },
      ],
    },
  },
  *check(outcome, { lexicon, parse }) {
    for (const { at, text } of statementAndCriteria(outcome)) {
      const tokens = tokenise(text)
      const nouns = findPhrases(tokens, pathNouns(lexicon.words))
      const hit =
        findPhrases(tokens, lexicon.words.learning_path_terms.time)[0] ??
        governed(tokens, nouns, lexicon) ??
        findDuration(tokens, lexicon) ??
        followed(text, nouns, parse)
      if (!hit) continue
      yield {
        at,
        span: hit.span,
        reason: {
          nl: `\`${text.slice(hit.span.start, hit.span.end)}\` legt een leerweg vast, verwacht een tekst die voor elke leerweg geldt.`,
          en: `\`${text.slice(hit.span.start, hit.span.end)}\` fixes a learning path, expected a text that holds for every path.`,
        },
        hint: {
          nl: 'Laat weg waar en hoe het geleerd is; dat hoort in het activiteitenplan.',
          en: 'Leave out where and how it was learned; that belongs in the activity plan.',
        },
      }
    }
  },
})

type Hit = Pick<PhraseHit, 'span'>

// Between a preposition and its noun: a determiner and a few adjectives.
const reach = 4

/** "Tijdens de stage", "via een cursus": a preposition of the path that governs something a programme offers. */
function governed(
  tokens: readonly Token[],
  nouns: readonly PhraseHit[],
  { words }: Lexicon,
): Hit | undefined {
  const { path_prepositions, allow_when_profession_object } = words.learning_path_terms
  if (nouns.length === 0) return undefined
  const prepositions = findPhrases(tokens, path_prepositions)
  for (const noun of nouns) {
    if (allow_when_profession_object.includes(noun.phrase)) continue
    const next = tokens[noun.to]?.word
    if (noun.phrase === 'course' && next === 'of') continue
    const preposition = prepositions.find(({ to }) => to <= noun.from && noun.from - to < reach)
    if (!preposition) continue
    const between = tokens.slice(preposition.to, noun.from)
    if (between.some(({ kind }) => kind === 'punctuation')) continue
    return { span: { start: preposition.span.start, end: noun.span.end } }
  }
  return undefined
}

/** "30 uur": a number and a unit in which programmes count. */
function findDuration(tokens: readonly Token[], { words }: Lexicon): Hit | undefined {
  for (const hit of findPhrases(tokens, words.learning_path_terms.duration_units)) {
    const number = tokens[hit.from - 1]
    if (number?.kind === 'number') return { span: { start: number.start, end: hit.span.end } }
  }
  return undefined
}

const pathNounsOf = new WeakMap<Lexicon['words'], readonly string[]>()

/** One list a lexicon, so that it is indexed once. */
function pathNouns(words: Lexicon['words']): readonly string[] {
  const { offer, placement } = words.learning_path_terms
  const nouns = pathNounsOf.get(words) ?? [...placement, ...offer]
  pathNounsOf.set(words, nouns)
  return nouns
}

/** "Volgt een module": a verb of the route with its object. */
function followed(
  text: string,
  nouns: readonly PhraseHit[],
  parse: (sentence: string) => {
    readonly behaviours: readonly {
      readonly kind: string
      readonly spans: readonly { start: number; end: number }[]
      readonly span: { start: number; end: number }
    }[]
  },
): Hit | undefined {
  if (nouns.length === 0) return undefined
  for (const { kind, span, spans } of parse(text).behaviours) {
    if (kind !== 'learning_process') continue
    const noun = nouns.find((hit) => hit.span.start >= span.start && hit.span.end <= span.end)
    if (noun && spans[0])
      return { span: { start: Math.min(spans[0].start, noun.span.start), end: noun.span.end } }
  }
  return undefined
}
