import type { Language } from '../../diagnostic.ts'
import { tokenise } from '../../language/tokens.ts'
import type { Token } from '../../language/tokens.ts'
import { findPhrases } from '../phrases.ts'
import { defineRule } from '../rule.ts'
import { statementAndCriteria } from '../texts.ts'

const leads = {
  nl: ['in', 'op', 'via', 'met', 'middels', 'door middel van', 'door'],
  en: ['in', 'on', 'via', 'through', 'by means of', 'by', 'with'],
} as const

const forms = {
  nl: [
    'verslag',
    'portfolio',
    'eindpresentatie',
    'presentatie',
    'essay',
    'scriptie',
    'tentamen',
    'kennistoets',
    'eindopdracht',
    'opdracht',
    'werkstuk',
    'toets',
    'paper',
  ],
  en: [
    'essay',
    'portfolio',
    'presentation',
    'report',
    'dissertation',
    'exam',
    'examination',
    'test',
    'assignment',
    'paper',
    'coursework',
  ],
} as const

export const noFixedAssessmentForm = defineRule({
  id: 'outcome/no-fixed-assessment-form',
  about: 'outcome',
  severity: 'warning',
  fix: 'no',
  title: { nl: 'Geen vaste toetsvorm', en: 'No fixed form of assessment' },
  why: {
    nl: 'Eén vorm van toetsen sluit ander bewijs uit. Wie het in zijn werk al laat zien, hoeft er geen verslag over te schrijven.',
    en: 'One form of assessment shuts out other evidence. Who shows it at work already need not write a report about it.',
  },
  advice: {
    nl: 'Noem wat te zien moet zijn (“onderbouwt met gegevens dat …”) en geef vormen als voorbeeld bij het bewijs.',
    en: 'Name what has to be seen (“substantiates with data that …”) and give forms as examples of evidence.',
  },
  limits: {
    nl: 'Is de vorm een product van het beroep zelf (een handelingsplan, een toets die de leraar maakt), dan telt hij niet mee.',
    en: 'A form that is a product of the profession itself (a support plan, a test that the teacher makes) does not count.',
  },
  examples: {
    nl: {
      bad: [
        { statement: 'De student toont in een portfolio aan hoe hij lerenden begeleidt.' },
        { statement: 'De student beschrijft zijn aanpak in een verslag van tien pagina’s.' },
      ],
      good: [
        { statement: 'De leraar onderbouwt met gegevens dat de aanpak werkt.' },
        { statement: 'De leraar construeert een toets en beoordeelt het verslag van de leerling.' },
      ],
    },
    en: {
      bad: [{ statement: 'The student explains the approach in a 3000-word essay.' }],
      good: [{ statement: 'The teacher substantiates the approach with evidence and marks the test.' }],
    },
  },
  *check(outcome, { language }) {
    let professional: ReadonlySet<string> | undefined
    for (const { at, text } of statementAndCriteria(outcome)) {
      const hit = findForm(tokenise(text), leads[language], forms[language])
      if (!hit) continue
      professional ??= productsOf(outcome.statement, language)
      if (at[0] !== 'statement' && professional.has(hit.form)) continue
      yield {
        at,
        span: { start: hit.start, end: hit.end },
        reason: {
          nl: `\`${text.slice(hit.start, hit.end)}\` legt één toetsvorm vast, verwacht gedrag dat op meer manieren te laten zien is.`,
          en: `\`${text.slice(hit.start, hit.end)}\` fixes one form of assessment, expected behaviour that can be shown in several ways.`,
        },
        hint: {
          nl: 'Noem de vorm als voorbeeld bij het bewijs.',
          en: 'Name the form as an example of evidence.',
        },
      }
    }
  },
})

/** The forms that the statement itself names, in the singular: there they are what the professional makes. */
function productsOf(statement: string, language: Language): ReadonlySet<string> {
  const singular = singulars[language]
  return new Set(tokenise(statement).flatMap(({ word }) => singular.get(word) ?? []))
}

const plural = (form: string, language: Language): readonly string[] =>
  language === 'nl' ? [form, `${form}en`, `${form}s`, `${form}'s`] : [form, `${form}s`]

const singularsIn = (language: Language): ReadonlyMap<string, string> =>
  new Map(forms[language].flatMap((form) => plural(form, language).map((word) => [word, form] as const)))

const singulars: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  nl: singularsIn('nl'),
  en: singularsIn('en'),
}

const reach = 4

/** "In een portfolio", "op de toets": a preposition that governs a form of assessment within a few words. */
function findForm(
  tokens: readonly Token[],
  prepositions: readonly string[],
  nouns: readonly string[],
): { start: number; end: number; form: string } | undefined {
  const found = findPhrases(tokens, nouns)
  if (found.length === 0) return undefined
  const starts = findPhrases(tokens, prepositions)
  for (const noun of found) {
    const preposition = starts.find(({ to }) => to <= noun.from && noun.from - to < reach)
    if (!preposition) continue
    const between = tokens.slice(preposition.to, noun.from)
    if (between.some(({ kind, word }) => kind === 'punctuation' || word === 'van' || word === 'of')) continue
    // "In het verslag van de leerling": somebody else's.
    const after = tokens[noun.to]?.word
    const owner = tokens[noun.to + 1]?.word
    if (
      (after === 'van' || after === 'of') &&
      (owner === 'de' || owner === 'een' || owner === 'the' || owner === 'a')
    )
      continue
    return { start: preposition.span.start, end: noun.span.end, form: noun.phrase }
  }
  return undefined
}
