import { wholeSentence } from '../whole-sentence.ts'
import type { Lexicon } from '../../language/lexicon.ts'
import { bloomLevels } from '../../language/sentence.ts'
import { bloomNames } from '../../language/verb-names.ts'
import { findLevel } from '../../model/scale.ts'
import type { Behaviour } from '../../model/schema-types.ts'
import { listEach, quote } from '../listing.ts'
import { qualificationOf } from '../qualification.ts'
import { defineRule } from '../rule.ts'

const high = bloomLevels.indexOf('analyse')

export const verbLevel = defineRule({
  id: 'outcome/verb-level',
  about: 'outcome',
  severity: 'warning',
  fix: 'no',
  yieldsTo: wholeSentence,
  title: { nl: 'Het werkwoord past bij het niveau', en: 'The verb suits the level' },
  why: {
    nl: 'Wie een opleiding op niveau 6 afrondt, analyseert, weegt af of ontwerpt. Noemt de leeruitkomst alleen beschrijven of toepassen, dan belooft de tekst minder dan het niveau.',
    en: 'Who completes a programme at level 6 analyses, weighs or designs. An outcome with only describing or applying promises less than its level.',
  },
  advice: {
    nl: 'Kijk of één van de gedragingen een keuze of afweging vraagt, en zeg dat met het werkwoord. Is het een vroege of bewust beschrijvende leeruitkomst, noem dan de fase of accepteer de melding.',
    en: 'See whether one of the behaviours asks for a choice or a judgement, and say so with the verb. For an early or purposely descriptive outcome name the phase, or accept the finding.',
  },
  source: {
    nl: 'De herziene taxonomie van Bloom (Anderson en Krathwohl); lijsten verschillen, daarom is dit nooit een fout.',
    en: 'The revised taxonomy of Bloom (Anderson and Krathwohl); lists differ, so this is never an error.',
  },
  limits: {
    nl: 'Een werkwoord zegt niet alles: “past toe” in een complexe situatie kan hoger zijn dan “analyseert” in een eenvoudige. Met een werkwoord buiten de woordenlijst zwijgt de regel.',
    en: 'A verb does not say everything: “applies” in a complex situation may be higher than “analyses” in a simple one. With a verb outside the lexicon the rule is silent.',
  },
  examples: {
    nl: {
      bad: [
        { behaviours: [{ id: 'volgen', verb: 'beschrijven', text: 'beschrijft de ontwikkeling' }] },
        { behaviours: [{ id: 'volgen', verb: 'toepassen', text: 'past regels toe' }] },
        { level: { nlqf: 4 }, behaviours: [{ id: 'volgen', verb: 'ontwerpen', text: 'ontwerpt lessen' }] },
      ],
      good: [
        {
          behaviours: [
            { id: 'volgen', verb: 'beschrijven', text: 'beschrijft de ontwikkeling' },
            { id: 'afstemmen', verb: 'beoordelen', text: 'beoordeelt die' },
          ],
        },
        {
          level: { nlqf: 6, phase: 'start' },
          behaviours: [{ id: 'volgen', verb: 'beschrijven', text: 'beschrijft de ontwikkeling' }],
        },
        { behaviours: [{ id: 'volgen', verb: 'herkalibreren', text: 'herkalibreert' }] },
        { level: { nlqf: 5 }, behaviours: [{ id: 'volgen', verb: 'toepassen', text: 'past regels toe' }] },
      ],
    },
    en: {
      bad: [
        {
          level: { eqf: 6, nlqf: null },
          behaviours: [{ id: 'volgen', verb: 'list', text: 'lists theories' }],
        },
      ],
      good: [
        {
          level: { eqf: 6, nlqf: null },
          behaviours: [{ id: 'volgen', verb: 'evaluate', text: 'evaluates theories' }],
        },
      ],
    },
  },
  *check(outcome, { lexicon, catalogue }) {
    const qualification = qualificationOf(outcome)
    if (!qualification || outcome.level?.phase === 'start') return
    const { name, level } = qualification
    const levels = outcome.behaviours.map((behaviour) => levelsOf(behaviour, lexicon))
    const highest = Math.max(...levels.flat())
    if (level >= 6 && highest < high && levels.every((some) => some.length > 0)) {
      const index = levels.findIndex((some) => some.includes(highest))
      const complexity = findLevel(catalogue, 'complexity', outcome.standard?.complexity?.level)
      const bloom = bloomNames[bloomLevels[highest]!]
      const wanted = listEach(
        bloomLevels.slice(high).map((one) => bloomNames[one]),
        'or',
      )
      yield {
        at: ['behaviours', index, 'verb'],
        ...(highest < high - 1 ? {} : { severity: 'info' }),
        reason: {
          nl: `${quote(outcome.behaviours[index]!.verb)} staat op het niveau ${bloom.nl}, verwacht bij ${name} ${level} ergens ${wanted.nl}.`,
          en: `${quote(outcome.behaviours[index]!.verb)} is at the level of ${bloom.en}, expected ${wanted.en} somewhere at ${name} ${level}.`,
        },
        ...(complexity
          ? {
              hint: {
                nl: `De norm noemt complexiteit ${complexity.rank} (${complexity.label.nl}): welke keuze of afweging hoort daarbij?`,
                en: `The standard says complexity ${complexity.rank} (${complexity.label.en}): which choice or judgement goes with that?`,
              },
            }
          : {}),
      }
    }
    const create = bloomLevels.indexOf('create')
    if (level <= 4 && levels.every((some) => some.length > 0 && some.every((one) => one === create))) {
      yield {
        at: ['behaviours', 0, 'verb'],
        severity: 'info',
        reason: {
          nl: `${quote(outcome.behaviours[0]!.verb)} staat op het niveau ${bloomNames.create.nl}, en dat is hoog voor ${name} ${level}.`,
          en: `${quote(outcome.behaviours[0]!.verb)} is at the level of ${bloomNames.create.en}, which is high for ${name} ${level}.`,
        },
        hint: {
          nl: 'Mag het met een voorbeeld of binnen een vast kader, zeg dat dan bij de complexiteit.',
          en: 'If it may be done after an example or within a fixed frame, say so under complexity.',
        },
      }
    }
  },
})

/** The levels that lists give the verb, as places in the taxonomy; none for a verb without one. */
function levelsOf({ verb }: Behaviour, lexicon: Lexicon): number[] {
  const entry = lexicon.byInfinitive.get(verb.toLowerCase())
  return entry?.bloom ? [entry.bloom, ...(entry.bloom_also ?? [])].map((one) => bloomLevels.indexOf(one)) : []
}
