import type { Path } from '../../diagnostic.ts'
import { tokenise } from '../../language/tokens.ts'
import type { Token } from '../../language/tokens.ts'
import { defineRule } from '../rule.ts'

/** Words after which a capital names one organisation or place. */
const introducers = {
  nl: new Set([
    'basisschool',
    'school',
    'scholengemeenschap',
    'college',
    'lyceum',
    'stichting',
    'hogeschool',
    'universiteit',
    'ziekenhuis',
    'bedrijf',
    'volgsysteem',
    'systeem',
    'programma',
    'app',
  ]),
  en: new Set([
    'school',
    'college',
    'academy',
    'university',
    'hospital',
    'company',
    'system',
    'app',
    'programme',
    'using',
    'with',
    'at',
  ]),
} as const

export const contextNotOverspecified = defineRule({
  id: 'outcome/context-not-overspecified',
  about: 'outcome',
  severity: 'warning',
  fix: 'no',
  title: { nl: 'De context laat ruimte', en: 'The context leaves room' },
  why: {
    nl: 'Eén school, één merk of één groep in de context sluit elke andere plek uit waar iemand het ook kan laten zien.',
    en: 'One school, one brand or one class in the context shuts out every other place where somebody can show it too.',
  },
  advice: {
    nl: 'Noem de soort: “het volgsysteem van de school” in plaats van het merk.',
    en: 'Name the kind: “the school’s monitoring system” instead of the brand.',
  },
  source: {
    nl: '“Ruimte voor contextualisering naar de authentieke actuele situatie in de praktijk”: Gelukt in de driehoek.',
    en: '“Room to contextualise to the authentic, current situation in practice”: Gelukt in de driehoek.',
  },
  examples: {
    nl: {
      bad: [
        {
          context: {
            description:
              'In groep 6 van basisschool De Klimop met het systeem ParnasSys, samen met collega’s.',
          },
        },
        { statement: 'De leraar legt gegevens vast in het volgsysteem ParnasSys.' },
      ],
      good: [
        {
          context: {
            description: 'In een groep lerenden, met het volgsysteem van de school en samen met collega’s.',
          },
        },
      ],
    },
    en: {
      bad: [
        {
          context: { description: 'At Northgate School using SchoolPod together with the colleagues there.' },
        },
      ],
      good: [
        {
          context: {
            description: 'In a group of learners, using the school’s monitoring system with colleagues.',
          },
        },
      ],
    },
  },
  *check({ statement, context }, { language }) {
    const texts: readonly (readonly [Path, string | undefined])[] = [
      [['statement'], statement],
      [['context', 'description'], context?.description],
    ]
    for (const [at, text] of texts) {
      if (text === undefined) continue
      const hit = findName(text, tokenise(text), introducers[language])
      if (!hit) continue
      yield {
        at,
        span: hit,
        reason: {
          nl: `\`${text.slice(hit.start, hit.end)}\` noemt één plek of één merk, verwacht de soort.`,
          en: `\`${text.slice(hit.start, hit.end)}\` names one place or one brand, expected the kind.`,
        },
        hint: {
          nl: 'Schrijf wat overal geldt, zoals “een basisschool” of “het volgsysteem van de school”.',
          en: 'Write what holds everywhere, such as “a primary school” or “the school’s monitoring system”.',
        },
      }
    }
  },
})

/** A capitalised word, not at the start of a sentence, beside a word for an organisation or a tool; or one with a capital inside. */
function findName(
  text: string,
  tokens: readonly Token[],
  near: ReadonlySet<string>,
): { start: number; end: number } | undefined {
  for (let index = 1; index < tokens.length; index++) {
    const token = tokens[index]!
    if (token.kind !== 'word' || isSmallLetter(text.charCodeAt(token.start))) continue
    const written = text.slice(token.start, token.end)
    const mixed = /^\p{Lu}\p{Ll}+\p{Lu}\p{L}*$/u.test(written)
    const capital = /^\p{Lu}\p{Ll}{2,}$/u.test(written)
    const before = tokens[index - 1]!
    if (mixed) return { start: token.start, end: token.end }
    if (!capital || before.kind === 'punctuation') continue
    const article = before.word === 'de' || before.word === 'het'
    const introduced = near.has(before.word) || (article && near.has(tokens[index - 2]?.word ?? ''))
    const followed =
      near.has(tokens[index + 1]?.word ?? '') && /^\p{Lu}/u.test(text.slice(tokens[index + 1]!.start))
    if (introduced || followed)
      return { start: (article && introduced ? before : token).start, end: token.end }
  }
  return undefined
}

/** Most words begin with one, and are no name for that. */
const isSmallLetter = (code: number): boolean => code >= 97 && code <= 122
