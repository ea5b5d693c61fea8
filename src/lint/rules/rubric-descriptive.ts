import type { Language, Path } from '../../diagnostic.ts'
import type { Lexicon } from '../../language/lexicon.ts'
import { tokenise } from '../../language/tokens.ts'
import type { Criterion, Standard } from '../../model/schema-types.ts'
import { dutchInflections } from '../inflections.ts'
import { listWords, quote } from '../listing.ts'
import { defineRule } from '../rule.ts'
import type { Found } from '../rule.ts'

/** Words with which a level is measured against another level instead of being described. */
const measuring: Readonly<Record<Language, readonly string[]>> = {
  nl: 'beter slechter boven onder verwachting verwachtingen voldoet overtreft haalt ruimschoots net bijna volledig gedeeltelijk deels grotendeels helemaal niet criterium criteria norm niveau vorige hoogste laagste mate wijze manier'.split(
    ' ',
  ),
  en: 'better worse above below beyond expectation expectations meets met exceeds fails barely nearly fully partly partially mostly completely not criterion criteria standard level previous highest lowest degree extent manner way'.split(
    ' ',
  ),
}
/** Small words that describe nothing. */
const small: Readonly<Record<Language, readonly string[]>> = {
  nl: 'dan wel nog ook al er hier daar heeft doet het dit die deze zijn haar hun'.split(' '),
  en: 'than also it this that does has have his her their so well'.split(' '),
}

export const rubricDescriptive = defineRule({
  id: 'outcome/rubric-descriptive',
  about: 'outcome',
  severity: 'warning',
  fix: 'no',
  title: { nl: 'Niveaus in een rubric beschrijven', en: 'Levels of a rubric describe' },
  why: {
    nl: '“Beter dan voldoende” zegt niet wat er te zien is. Een niveau helpt pas als twee beoordelaars zonder overleg hetzelfde niveau kiezen.',
    en: '“Better than good” does not say what is to be seen. A level helps once two assessors pick the same one without talking.',
  },
  advice: {
    nl: 'Beschrijf per niveau wat iemand anders doet dan op het niveau eronder. Lukt dat niet, kies dan `rubric: single_point`.',
    en: 'Describe for each level what somebody does differently from the level below. If that fails, choose `rubric: single_point`.',
  },
  source: {
    nl: 'Literatuur over rubrics: analytische niveaus beschrijven, een single-point rubric heeft er geen.',
    en: 'Literature on rubrics: analytic levels describe, a single-point rubric has none.',
  },
  examples: {
    nl: {
      bad: [
        {
          standard: {
            rubric: 'analytic',
            criteria: [criterion({ voldoende: 'Doet het.', goed: 'beter dan voldoende' })],
          },
        },
        { standard: { rubric: 'analytic', criteria: [criterion({ goed: '' })] } },
        {
          standard: { rubric: 'analytic', criteria: [criterion({ goed: 'Verzamelt zeer goed gegevens.' })] },
        },
        { standard: { rubric: 'single_point', criteria: [criterion({ goed: 'Noemt een tweede bron.' })] } },
        {
          standard: {
            rubric: 'analytic',
            criteria: [
              criterion({ basis: 'Noemt één bron.', goed: 'Vergelijkt twee bronnen.' }),
              { ...criterion({ basis: 'Noemt één bron.' }), id: 'c2' },
            ],
          },
        },
        {
          standard: {
            rubric: 'analytic',
            criteria: [criterion({ basis: 'Noemt één bron.', goed: 'Noemt één bron.' })],
          },
        },
      ],
      good: [
        {
          standard: {
            rubric: 'analytic',
            criteria: [
              criterion({
                voldoende: 'Verzamelt gegevens.',
                goed: 'Verbindt theorie en gegevens en noemt een alternatief.',
              }),
            ],
          },
        },
        { standard: { rubric: 'single_point', criteria: [criterion({})] } },
        {
          standard: {
            rubric: 'analytic',
            criteria: [criterion({ goed: 'Weegt meer dan twee bronnen af.' })],
          },
        },
      ],
    },
    en: {
      bad: [
        { standard: { rubric: 'analytic', criteria: [criterion({ excellent: 'better than good' })] } },
        { standard: { rubric: 'analytic', criteria: [criterion({ top: 'Exceeds expectations.' })] } },
      ],
      good: [
        {
          standard: {
            rubric: 'analytic',
            criteria: [criterion({ excellent: 'Links theory and data and names an alternative.' })],
          },
        },
      ],
    },
  },
  *check({ standard }, { lexicon }) {
    const criteria = standard?.criteria ?? []
    const used = new Set(criteria.flatMap(({ levels }) => Object.keys(levels ?? {})))
    if (used.size === 0) return
    if (standard?.rubric !== 'analytic') {
      const index = criteria.findIndex(({ levels }) => Object.keys(levels ?? {}).length > 0)
      yield notAnalytic(standard, ['standard', 'criteria', index, 'levels'])
      return
    }
    const ordinary = ordinaryWords(lexicon)
    for (const [index, one] of criteria.entries()) {
      const at = ['standard', 'criteria', index, 'levels']
      if (one.levels === undefined) continue
      yield* checkMissing(one, [...used], at)
      yield* checkTexts(one, used, ordinary, at)
    }
  },
})

/** For the examples: a criterion with levels. */
function criterion(levels: Readonly<Record<string, string>>): Criterion {
  return { id: 'c1', behaviours: ['volgen', 'afstemmen'], text: 'Verzamelt gegevens.', levels }
}

function notAnalytic(standard: Standard | undefined, at: Path): Found {
  const rubric = standard?.rubric
  return {
    at,
    onKey: true,
    reason: {
      nl: `Dit criterium heeft niveaus, maar ${rubric ? `de rubric is \`${rubric}\`` : 'er staat niet bij welke soort rubric het is'}; verwacht \`rubric: analytic\`.`,
      en: `This criterion has levels, but ${rubric ? `the rubric is \`${rubric}\`` : 'the kind of rubric is not given'}; expected \`rubric: analytic\`.`,
    },
    hint: {
      nl: 'Haal de niveaus weg als alleen de norm telt; wat meer of minder is, staat dan in de feedback.',
      en: 'Remove the levels if only the standard counts; what is more or less then stands in the feedback.',
    },
  }
}

function* checkMissing({ id, levels = {} }: Criterion, used: readonly string[], at: Path): Generator<Found> {
  const missing = used.filter((level) => !levels[level]?.trim())
  if (missing.length === 0) return
  const names = missing.map(quote)
  yield {
    at,
    onKey: true,
    reason: {
      nl: `Bij ${quote(id)} ontbreekt de tekst van ${listWords(names, 'nl')}, verwacht bij elk criterium dezelfde niveaus.`,
      en: `${quote(id)} lacks the text of ${listWords(names, 'en')}, expected the same levels for every criterion.`,
    },
    expected: missing,
  }
}

function* checkTexts(
  { text: criterionText, levels = {} }: Criterion,
  used: ReadonlySet<string>,
  { empty, measures }: OrdinaryWords,
  at: Path,
): Generator<Found> {
  const said = new Set(wordsOf(criterionText))
  const seen = new Map<string, string>()
  for (const [level, text] of Object.entries(levels)) {
    const words = wordsOf(text)
    if (words.length === 0) continue
    const same = seen.get(words.join(' '))
    seen.set(words.join(' '), level)
    if (same !== undefined) {
      yield {
        at: [...at, level],
        reason: {
          nl: `\`${level}\` is hetzelfde als \`${same}\`, verwacht wat er op dit niveau anders te zien is.`,
          en: `\`${level}\` is the same as \`${same}\`, expected what is different on this level.`,
        },
      }
      continue
    }
    const own = words.filter(
      (word) => !empty.has(word) && !measures.has(word) && !used.has(word) && !said.has(word),
    )
    if (own.length > 0 || !words.some((word) => measures.has(word) || used.has(word))) continue
    yield {
      at: [...at, level],
      reason: {
        nl: `${quote(text)} vergelijkt alleen, verwacht een beschrijving van wat er op het niveau \`${level}\` te zien is.`,
        en: `${quote(text)} only compares, expected a description of what is to be seen at the level \`${level}\`.`,
      },
    }
  }
}

const wordsOf = (text: string): readonly string[] =>
  tokenise(text).flatMap(({ kind, word }) => (kind === 'punctuation' ? [] : [word]))

interface OrdinaryWords {
  readonly empty: ReadonlySet<string>
  readonly measures: ReadonlySet<string>
}

const known = new WeakMap<Lexicon, OrdinaryWords>()

function ordinaryWords(lexicon: Lexicon): OrdinaryWords {
  const earlier = known.get(lexicon)
  if (earlier) return earlier
  const { language, words } = lexicon
  const { level_words, intensity, comparative, filler } = words.vague_terms
  const vague = [level_words, intensity, comparative, filler]
    .flat()
    .flatMap((term) => term.split(' '))
    .filter((word) => !words.function_words.includes(word))
  const made = {
    empty: new Set([...words.function_words, ...small[language]]),
    measures: new Set([
      ...vague.flatMap((word) => (language === 'nl' ? [word, ...dutchInflections(word)] : [word])),
      ...measuring[language],
    ]),
  }
  known.set(lexicon, made)
  return made
}
