import { tokenise } from '../../language/tokens.ts'
import { findPhrases } from '../phrases.ts'
import { defineRule } from '../rule.ts'
import { evidenceTexts } from '../texts.ts'

const artefacts = {
  nl: [
    'stageboek',
    'stageverslag',
    'stagemap',
    'stagebeoordeling',
    'deelname aan lessen',
    'deelname aan de lessen',
    'aanwezigheid',
    'presentielijst',
    'verslag van module',
    'verslag van de module',
    'eindopdracht van',
    'van deze opleiding',
    'van onze opleiding',
    'cijferlijst',
  ],
  en: [
    'placement logbook',
    'placement report',
    'placement file',
    'attendance',
    'participation in lessons',
    'module report',
    'report of the module',
    'of this programme',
    'of our programme',
    'list of marks',
    'transcript of records',
  ],
} as const

export const pathIndependentEvidence = defineRule({
  id: 'outcome/path-independent-evidence',
  about: 'outcome',
  severity: 'error',
  fix: 'no',
  title: { nl: 'Bewijs uit elke leerweg telt', en: 'Evidence from every path counts' },
  why: {
    nl: 'Bewijs dat alleen in deze opleiding kan ontstaan, sluit iedereen uit die het in werk of elders liet zien. Dan is valideren onmogelijk.',
    en: 'Evidence that can only come about in this programme shuts out everybody who showed it at work or elsewhere. Then validation is impossible.',
  },
  advice: {
    nl: 'Noem bewijs dat in elke setting kan ontstaan: observaties, werk van lerenden, gesprekken, producten.',
    en: 'Name evidence that can come about in any setting: observations, learners’ work, conversations, products.',
  },
  source: {
    nl: '“Waardering van alle kennis en kunde die de student heeft”: Gelukt in de driehoek.',
    en: '“Valuing all the knowledge and skill that the student has”: Gelukt in de driehoek.',
  },
  examples: {
    nl: {
      bad: [
        {
          behaviours: [
            {
              id: 'b1',
              verb: 'volgen',
              text: 'volgt',
              evidence: { what: ['stageboek van deze opleiding'], who: ['mentor'] },
            },
          ],
        },
        { evidence: { note: 'Aanwezigheid bij alle bijeenkomsten wordt meegewogen.' } },
      ],
      good: [
        {
          behaviours: [
            {
              id: 'b1',
              verb: 'volgen',
              text: 'volgt',
              evidence: { what: ['observatieverslag uit stage, werk of eerdere opleiding'], who: ['mentor'] },
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
              verb: 'monitor',
              text: 'monitors',
              evidence: { what: ['placement logbook'], who: ['mentor'] },
            },
          ],
        },
      ],
      good: [
        {
          behaviours: [
            {
              id: 'b1',
              verb: 'monitor',
              text: 'monitors',
              evidence: { what: ['observation notes from any setting'], who: ['mentor'] },
            },
          ],
        },
      ],
    },
  },
  *check(outcome, { language }) {
    for (const { at, text } of evidenceTexts(outcome)) {
      const [hit] = findPhrases(tokenise(text), artefacts[language])
      if (!hit) continue
      const found = text.slice(hit.span.start, hit.span.end)
      yield {
        at,
        span: hit.span,
        reason: {
          nl: `\`${found}\` kan alleen in de opleiding ontstaan, verwacht bewijs dat overal kan ontstaan.`,
          en: `\`${found}\` can only come about in the programme, expected evidence that can come about anywhere.`,
        },
      }
    }
  },
})
