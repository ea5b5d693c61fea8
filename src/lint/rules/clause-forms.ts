import { wholeSentence } from '../whole-sentence.ts'
import type { Language, Text } from '../../diagnostic.ts'
import { verbForms } from '../../language/forms.ts'
import type { Lexicon, VerbEntry } from '../../language/lexicon.ts'
import { quote } from '../listing.ts'
import type { Found } from '../rule.ts'
import { defineRule } from '../rule.ts'

const starts = { nl: /^(?:je|jij)\s/i, en: /^you\s/i } as const

export const clauseForms = defineRule({
  id: 'outcome/clause-forms',
  about: 'outcome',
  severity: 'warning',
  fix: 'propose',
  yieldsTo: wholeSentence,
  title: { nl: 'De bijzin past in de vraag', en: 'The clause fits the question' },
  why: {
    nl: 'De gesprekswijzer vraagt: “Hoe kan hier zichtbaar zijn geworden dat …?” Wat bij `clause` staat, moet daar zo achter passen.',
    en: 'The guide asks: “How can it have become visible here that …?” What stands in `clause` has to fit there as it is.',
  },
  advice: {
    nl: 'Begin met “je” en zet het werkwoord achteraan: “je de ontwikkeling van lerenden volgt”. Zonder vraagteken of punt.',
    en: 'Start with “you”, as in “you monitor the development of learners”. Without a question mark or full stop.',
  },
  examples: {
    nl: {
      bad: [
        {
          behaviours: [
            {
              id: 'b1',
              verb: 'afstemmen',
              text: 'stemt zijn pedagogisch handelen daarop af',
              clause: 'stemt het handelen af',
              nominal: 'afstemmen',
            },
          ],
        },
        {
          behaviours: [
            { id: 'b1', verb: 'volgen', text: 'volgt de ontwikkeling van lerenden', nominal: 'volgen' },
          ],
        },
        {
          behaviours: [
            {
              id: 'b1',
              verb: 'volgen',
              text: 'volgt',
              clause: 'je de ontwikkeling volgt?',
              nominal: 'volgen',
            },
          ],
        },
        {
          behaviours: [
            {
              id: 'b1',
              verb: 'volgen',
              text: 'volgt',
              clause: 'je de ontwikkeling van lerenden bekijkt',
              nominal: 'volgen',
            },
          ],
        },
      ],
      good: [
        {
          behaviours: [
            {
              id: 'b1',
              verb: 'afstemmen',
              text: 'stemt zijn handelen af',
              clause: 'je je handelen afstemt op lerenden',
              nominal: 'pedagogisch afstemmen',
            },
          ],
        },
      ],
    },
    en: {
      bad: [
        {
          behaviours: [
            {
              id: 'b1',
              verb: 'adapt',
              text: 'adapts practice',
              clause: 'adapts practice',
              nominal: 'adapting practice',
            },
          ],
        },
      ],
      good: [
        {
          behaviours: [
            {
              id: 'b1',
              verb: 'adapt',
              text: 'adapts practice',
              clause: 'you adapt your practice',
              nominal: 'adapting practice',
            },
          ],
        },
      ],
    },
  },
  *check({ behaviours }, { language, lexicon, parse }) {
    for (const [index, { verb, text, clause, nominal }] of behaviours.entries()) {
      const at = ['behaviours', index]
      const found = parse(text).behaviours[0]
      // Such a verb has to go first, and its clause with it.
      if (found?.kind === 'non_observable' || found?.kind === 'learning_process') continue
      const propose = (
        ...fields: readonly ('clause' | 'nominal')[]
      ): Pick<Found, 'expected' | 'proposals'> => {
        const known = fields.flatMap((field) => (found?.[field] ? [[field, found[field]] as const] : []))
        if (known.length === 0) return {}
        return {
          expected: known.map(([, words]) => words),
          proposals: [{ at, write: Object.fromEntries(known) }],
        }
      }
      const wrong = clause === undefined ? undefined : whatIsWrong(clause, language, formsOf(verb, lexicon))
      if (wrong) yield { at: [...at, 'clause'], reason: wrong, ...propose('clause') }
      if (clause === undefined && nominal === undefined) {
        yield { at, onKey: true, reason: lacking.both, ...propose('clause', 'nominal') }
      } else if (clause === undefined) {
        yield { at, onKey: true, reason: lacking.clause, ...propose('clause') }
      } else if (nominal === undefined) {
        yield { at, onKey: true, reason: lacking.nominal, ...propose('nominal') }
      }
    }
  },
})

const lacking = {
  clause: {
    nl: '`clause` ontbreekt, verwacht de bijzin voor de vraag in de gesprekswijzer.',
    en: '`clause` is missing, expected the clause for the question in the guide.',
  },
  nominal: {
    nl: '`nominal` ontbreekt, verwacht de korte naam voor de transfervraag.',
    en: '`nominal` is missing, expected the short name for the transfer question.',
  },
  both: {
    nl: '`clause` en `nominal` ontbreken, verwacht de bijzin en de korte naam voor de vragen in de gesprekswijzer.',
    en: '`clause` and `nominal` are missing, expected the clause and the short name for the questions in the guide.',
  },
} satisfies Record<string, Text>

const formsOfEntry = new WeakMap<VerbEntry, ReadonlySet<string>>()
const noForms: ReadonlySet<string> = new Set()

/** Every form of the verb; empty for one that the lexicon does not have as a single verb. */
function formsOf(verb: string, { language, byInfinitive }: Lexicon): ReadonlySet<string> {
  const entry = byInfinitive.get(verb.toLowerCase())
  if (!entry || !('third_person' in entry) || verb.includes(' ')) return noForms
  const single = entry as VerbEntry
  const known = formsOfEntry.get(single) ?? new Set(verbForms(language, single).map(([word]) => word))
  formsOfEntry.set(single, known)
  return known
}

function whatIsWrong(clause: string, language: Language, forms: ReadonlySet<string>): Text | undefined {
  if (/[?.!]\s*$/.test(clause)) {
    return {
      nl: 'De bijzin eindigt met een leesteken, verwacht geen: het vraagteken komt vanzelf.',
      en: 'The clause ends with a mark, expected none: the question mark comes by itself.',
    }
  }
  if (!starts[language].test(clause)) {
    return {
      nl: `De bijzin begint met ${quote(clause.split(' ')[0] ?? '')}, verwacht \`je\`: hij komt achter “… dat”.`,
      en: `The clause starts with ${quote(clause.split(' ')[0] ?? '')}, expected \`you\`: it comes after “… that”.`,
    }
  }
  if (forms.size === 0 || clause.split(' ').some((word) => forms.has(word))) return undefined
  const words = clause
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[^\p{L}\p{M}'-]+/u)
  if (words.some((word) => forms.has(word))) return undefined
  return {
    nl: 'In de bijzin staat het werkwoord van deze gedraging niet, verwacht hetzelfde werkwoord.',
    en: 'The clause does not hold the verb of this behaviour, expected the same verb.',
  }
}
