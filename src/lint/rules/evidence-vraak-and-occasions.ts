import type { Language, Text } from '../../diagnostic.ts'
import { tokenise } from '../../language/tokens.ts'
import type { EvidenceQuality } from '../../model/schema-types.ts'
import { listEach } from '../listing.ts'
import { findPhrases } from '../phrases.ts'
import { defineRule } from '../rule.ts'

type Words = Readonly<Record<Language, readonly string[]>>

/** What a note about relevance speaks of. */
const relevance: Words = {
  nl: [
    'relevantie',
    'relevant',
    'relevante',
    'criterium',
    'criteria',
    'gedraging',
    'gedrag',
    'gekoppeld',
    'koppelt',
    'hoort bij',
    'gaat over',
    'sluit aan',
    'past bij',
  ],
  en: [
    'relevance',
    'relevant',
    'criterion',
    'criteria',
    'behaviour',
    'behaviours',
    'mapped',
    'linked',
    'belongs to',
    'is about',
    'relates to',
  ],
}

const authenticity: Words = {
  nl: [
    'authenticiteit',
    'authentiek',
    'authentieke',
    'eigen',
    'zelf',
    'aandeel',
    'eigenhandig',
    'bevestigt',
    'bevestigd',
    'herkomst',
  ],
  en: ['authenticity', 'authentic', 'own', 'themselves', 'confirmed', 'confirms', 'share', 'origin'],
}

/** "Eenmalig is genoeg, omdat …": a note that explains why one context will do. */
const once: Words = {
  nl: [
    'eenmalig',
    'eenmalige',
    'een keer',
    'eenmaal',
    'een context',
    'een situatie',
    'een setting',
    'een plek',
  ],
  en: [
    'once',
    'one occasion',
    'single occasion',
    'one context',
    'single context',
    'one setting',
    'one situation',
  ],
}

export const evidenceVraakAndOccasions = defineRule({
  id: 'outcome/evidence-vraak-and-occasions',
  about: 'outcome',
  severity: 'warning',
  fix: 'no',
  title: {
    nl: 'Het bewijs als geheel: variatie, relevantie, authenticiteit, actualiteit, kwantiteit',
    en: 'The evidence as a whole: variety, relevance, authenticity, currency, quantity',
  },
  why: {
    nl: 'Of bewijs genoeg is, hangt af van het geheel: hoe vaak, hoe recent, van wie en in hoeveel contexten. Wat niet is opgeschreven, vult elke beoordelaar anders in.',
    en: 'Whether evidence is enough depends on the whole: how often, how recent, whose and in how many contexts. What is not written down, every assessor fills in differently.',
  },
  advice: {
    nl: 'Vul `contexts`, `maxAgeMonths`, `minimum` en `note` in. Is één context genoeg, zeg dan in `note` waarom.',
    en: 'Fill in `contexts`, `maxAgeMonths`, `minimum` and `note`. If one context is enough, say why in `note`.',
  },
  source: {
    nl: '“Moet een student dit eenmalig laten zien, of in verschillende contexten?”: Gelukt in de driehoek; VRAAK-criteria voor bewijs.',
    en: '“Does a student have to show this once, or in different contexts?”: Gelukt in de driehoek; the VRAAK criteria for evidence.',
  },
  limits: {
    nl: 'In de toelichting worden woorden herkend die over relevantie en authenticiteit gaan, niet of de uitleg klopt.',
    en: 'In the note, words about relevance and authenticity are recognised, not whether the explanation holds.',
  },
  examples: {
    nl: {
      bad: [
        { evidence: null },
        { evidence: { maxAgeMonths: null } },
        { evidence: { note: null } },
        { evidence: { contexts: 1 } },
        { evidence: { note: 'Lever het bewijs op tijd in.' } },
      ],
      good: [
        { evidence: { maxAgeMonths: 24 } },
        {
          evidence: {
            contexts: 1,
            note: 'Eén keer is genoeg, want elke groep is anders. Relevantie: per criterium. Authenticiteit: eigen werk.',
          },
        },
        {
          evidence: {
            note: 'Bij elk stuk staat welk criterium het laat zien; een collega bevestigt het eigen aandeel.',
          },
        },
      ],
    },
    en: {
      bad: [{ evidence: { maxAgeMonths: null } }, { evidence: { contexts: 1 } }, { evidence: { note: '' } }],
      good: [
        { evidence: { maxAgeMonths: 24 } },
        {
          evidence: {
            contexts: 1,
            note: 'Once is enough, as the law asks. Relevance per criterion; own work.',
          },
        },
      ],
    },
  },
  *check({ evidence }, { language }) {
    const lacking = missing(evidence)
    if (lacking.length > 0) {
      const names = listEach(lacking.map(({ name }) => name))
      yield {
        at: evidence ? ['evidence'] : [],
        onKey: true,
        reason: {
          nl: `Over het bewijs als geheel ${lacking.length > 1 ? 'ontbreken' : 'ontbreekt'} ${names.nl}.`,
          en: `About the evidence as a whole, ${names.en} ${lacking.length > 1 ? 'are' : 'is'} missing.`,
        },
        expected: evidence ? lacking.map(({ field }) => field) : ['evidence'],
      }
    }
    const note = evidence?.note?.trim() ?? ''
    // "Eén" and "één" are a matter of taste.
    const tokens = tokenise(note.replace(/[éÉ]/g, 'e'))
    const mentions = (words: Words) => findPhrases(tokens, words[language]).length > 0
    if (note !== '') {
      const silent = [
        ...(mentions(relevance)
          ? []
          : [{ nl: 'relevantie (wat laat welk bewijs zien)', en: 'relevance (which evidence shows what)' }]),
        ...(mentions(authenticity)
          ? []
          : [{ nl: 'authenticiteit (het eigen aandeel)', en: 'authenticity (the learner’s own part)' }]),
      ]
      if (silent.length > 0) {
        const about = listEach(silent, 'or')
        yield {
          at: ['evidence', 'note'],
          severity: 'info',
          reason: {
            nl: `De toelichting zegt niets over ${about.nl}, verwacht een zin over beide.`,
            en: `The note says nothing about ${about.en}, expected a sentence about both.`,
          },
        }
      }
    }
    if (evidence?.contexts !== 1 || mentions(once)) return
    yield {
      at: ['evidence', 'contexts'],
      reason: {
        nl: 'Het bewijs komt uit één context, verwacht minstens 2 of in `note` waarom één genoeg is.',
        en: 'The evidence comes from one context, expected at least 2 or in `note` why one is enough.',
      },
      hint: {
        nl: 'Een andere groep, een ander leerjaar of een andere school is ook een context.',
        en: 'Another group, another year or another school is a context too.',
      },
    }
  },
})

function missing(evidence: EvidenceQuality | undefined): { readonly field: string; readonly name: Text }[] {
  return [
    { field: 'contexts', name: { nl: 'de variatie (`contexts`)', en: 'variety (`contexts`)' } },
    {
      field: 'maxAgeMonths',
      name: { nl: 'de actualiteit (`maxAgeMonths`)', en: 'currency (`maxAgeMonths`)' },
    },
    { field: 'minimum', name: { nl: 'de kwantiteit (`minimum`)', en: 'quantity (`minimum`)' } },
    {
      field: 'note',
      name: {
        nl: 'de toelichting op relevantie en authenticiteit (`note`)',
        en: 'the note on relevance and authenticity (`note`)',
      },
    },
  ].filter(({ field }) => {
    const value = evidence?.[field as keyof EvidenceQuality]
    return value === undefined || String(value).trim() === ''
  })
}
