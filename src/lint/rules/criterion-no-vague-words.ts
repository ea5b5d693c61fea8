import type { Lexicon } from '../../language/lexicon.ts'
import { tokenise } from '../../language/tokens.ts'
import type { Token } from '../../language/tokens.ts'
import { findPhrases, sentenceAround } from '../phrases.ts'
import { defineRule } from '../rule.ts'
import { criterionTexts } from '../texts.ts'

export const criterionNoVagueWords = defineRule({
  id: 'outcome/criterion-no-vague-words',
  about: 'outcome',
  severity: 'warning',
  fix: 'no',
  title: { nl: 'Criteria zonder rekbare woorden', en: 'Criteria without elastic words' },
  why: {
    nl: 'Voldoende, passend en professioneel leest elke beoordelaar anders. Een criterium beschrijft wat er te zien is; het oordeel komt daarna.',
    en: 'Sufficient, suitable and professional mean something else to every assessor. A criterion describes what is to be seen; the judgement comes after.',
  },
  advice: {
    nl: 'Beschrijf waaraan je het ziet, of noem waaraan je het afmeet (“volgens de afspraken van de school”).',
    en: 'Describe how you can tell, or name what it is measured against (“according to school agreements”).',
  },
  limits: {
    nl: 'Een woord met een maat in dezelfde zin (“volgens”, “op basis van”, “zodanig dat”) telt niet mee, en een woord dat bij een ander begrip hoort (“open vragen”, “kritische succesfactor”) ook niet.',
    en: 'A word with a measure in the same sentence (“according to”, “on the basis of”, “so that”) does not count, nor one that belongs to another term (“open questions”, “critical path”).',
  },
  examples: {
    nl: {
      bad: [
        {
          standard: {
            criteria: [
              { id: 'c1', behaviours: ['volgen'], text: 'Voert gesprekken op een professionele manier.' },
            ],
          },
        },
        {
          standard: {
            criteria: [{ id: 'c1', behaviours: ['volgen'], text: 'Onderbouwt de keuzes voldoende.' }],
          },
        },
      ],
      good: [
        {
          standard: {
            criteria: [
              {
                id: 'c1',
                behaviours: ['volgen'],
                text: 'Vat het standpunt van de ouder samen en vraagt of het klopt.',
              },
            ],
          },
        },
        {
          standard: {
            criteria: [{ id: 'c1', behaviours: ['volgen'], text: 'Stelt open vragen en vraagt door.' }],
          },
        },
        {
          standard: {
            criteria: [
              {
                id: 'c1',
                behaviours: ['volgen'],
                text: 'Kiest passend materiaal op basis van gegevens over de groep.',
              },
            ],
          },
        },
      ],
    },
    en: {
      bad: [
        {
          standard: {
            criteria: [
              { id: 'c1', behaviours: ['volgen'], text: 'Communicates appropriately with parents.' },
            ],
          },
        },
      ],
      good: [
        {
          standard: {
            criteria: [
              {
                id: 'c1',
                behaviours: ['volgen'],
                text: 'Summarises the parent’s view and asks whether it is right.',
              },
            ],
          },
        },
        { standard: { criteria: [{ id: 'c1', behaviours: ['volgen'], text: 'Asks open questions.' }] } },
      ],
    },
  },
  *check(outcome, { lexicon, language }) {
    for (const { at, text } of criterionTexts(outcome)) {
      const tokens = tokenise(text)
      const found = vagueLists(lexicon).map((list) => findPhrases(tokens, list))
      if (found.every((hits) => hits.length === 0)) continue
      const anchors = findPhrases(tokens, lexicon.words.vague_terms.anchored_by)
      for (const hits of found) {
        for (const hit of hits) {
          const sentence = sentenceAround(tokens, hit.from)
          if (anchors.some(({ from }) => from >= sentence.from && from < sentence.to)) continue
          if (belongsToTerm(tokens, hit.to, language)) continue
          yield {
            at,
            span: hit.span,
            reason: {
              nl: `\`${text.slice(hit.span.start, hit.span.end)}\` leest ieder anders, verwacht wat er te zien is of waaraan het wordt afgemeten.`,
              en: `\`${text.slice(hit.span.start, hit.span.end)}\` means something else to everybody, expected what is to be seen or what it is measured against.`,
            },
            hint: {
              nl: 'Vraag: waaraan zien twee beoordelaars hetzelfde? Schrijf dat op.',
              en: 'Ask: what would two assessors both see? Write that down.',
            },
          }
        }
      }
    }
  },
})

const vagueOf = new WeakMap<Lexicon, readonly (readonly string[])[]>()

function vagueLists(lexicon: Lexicon): readonly (readonly string[])[] {
  const known = vagueOf.get(lexicon)
  if (known) return known
  const { level_words, intensity, attitude, filler } = lexicon.words.vague_terms
  const lists = [level_words, intensity, attitude, filler].map((list) => inflected(list, lexicon.language))
  vagueOf.set(lexicon, lists)
  return lists
}

/** Dutch adjectives take an -e: "een passende aanpak". */
function inflected(list: readonly string[], language: string): readonly string[] {
  if (language !== 'nl') return list
  return list.flatMap((word) => (word.includes(' ') || word.endsWith('e') ? [word] : [word, withE(word)]))
}

/** "passend" → "passende", "professioneel" → "professionele", "effectief" → "effectieve". */
function withE(word: string): string {
  const open = word.replace(/([aeou])\1([bdgklmnprst])$/, '$1$2')
  return `${open.endsWith('ief') ? `${open.slice(0, -1)}v` : open}e`
}

// Nouns with which such a word forms a term of its own.
const terms = {
  nl: [
    'vraag',
    'vragen',
    'succesfactor',
    'succesfactoren',
    'identiteit',
    'ontwikkeling',
    'leergemeenschap',
    'ruimte',
    'dialoog',
    'gesprek',
    'houding',
  ],
  en: [
    'question',
    'questions',
    'path',
    'development',
    'identity',
    'source',
    'sources',
    'incident',
    'incidents',
    'learning',
    'points',
  ],
} as const

function belongsToTerm(tokens: readonly Token[], next: number, language: 'nl' | 'en'): boolean {
  const word = tokens[next]?.word
  return word !== undefined && (terms[language] as readonly string[]).includes(word)
}
