import type { Catalogue } from '../../model/catalogue.ts'
import { findLevel } from '../../model/scale.ts'
import type { Dimension } from '../../model/scale.ts'
import type { Outcome } from '../../model/schema-types.ts'
import { findContradiction } from '../degree-markers.ts'
import { quote } from '../listing.ts'
import { expectedRange, qualificationOf } from '../qualification.ts'
import { defineRule } from '../rule.ts'
import type { Found, RuleContext } from '../rule.ts'

const names = {
  complexity: { nl: 'complexiteit', en: 'complexity', start: 'Complexity' },
  autonomy: { nl: 'zelfstandigheid', en: 'autonomy', start: 'Autonomy' },
} as const satisfies Record<Dimension, unknown>
const dimensions = ['complexity', 'autonomy'] as const

export const levelConsistency = defineRule({
  id: 'outcome/level-consistency',
  about: 'outcome',
  severity: 'warning',
  fix: 'no',
  title: { nl: 'De niveaus passen bij elkaar', en: 'The levels agree with each other' },
  why: {
    nl: 'Niveau, complexiteit en zelfstandigheid zeggen samen hoe hoog de lat ligt. Spreken ze elkaar tegen, dan kiest elke beoordelaar zijn eigen lat.',
    en: 'Level, complexity and autonomy together say how high the bar is. Where they contradict each other, each assessor picks a bar of their own.',
  },
  advice: {
    nl: 'Kies eerst het niveau, en kijk dan op de schaal welke complexiteit en zelfstandigheid daarbij horen. Pas ook de zin aan die erbij staat.',
    en: 'First choose the level, then see on the scale which complexity and autonomy go with it. Adapt the sentence beside it too.',
  },
  source: {
    nl: 'De tabel van het Europees kwalificatiekader (context en zelfstandigheid) en het ZelCom-model (Bulthuis).',
    en: 'The table of the European Qualifications Framework (context and autonomy) and the ZelCom model (Bulthuis).',
  },
  limits: {
    nl: 'De combinaties gelden voor de ingebouwde schaal van 1 tot 5 en vanaf niveau 4; in de start- en hoofdfase mag het lager. Van de tekst worden alleen de zinnen bij complexiteit en zelfstandigheid gelezen.',
    en: 'The combinations hold for the built-in scale of 1 to 5 and from level 4 on; in the start and main phase they may be lower. Of the text only the sentences on complexity and autonomy are read.',
  },
  examples: {
    nl: {
      bad: [
        { standard: { autonomy: { level: 1, description: 'Handelt onder begeleiding.' } } },
        { standard: { autonomy: { level: 4, description: 'Handelt onder begeleiding van een collega.' } } },
        { standard: { complexity: { level: 4, description: 'Het gaat om eenvoudige taken.' } } },
        { level: { nlqf: 5 } },
        { level: { nlqf: 6, eqf: 5 } },
      ],
      good: [
        {
          standard: {
            autonomy: { level: 4, description: 'Handelt zelfstandig, in overleg met collega’s.' },
          },
        },
        {
          standard: {
            complexity: { level: 4, description: 'Zowel eenvoudige als onvoorspelbare situaties.' },
          },
        },
        { standard: { autonomy: { level: 4, description: 'Werkt niet meer onder begeleiding.' } } },
        { standard: { autonomy: { level: 4, description: 'Begeleidt anderen bij hun werk.' } } },
        {
          level: { nlqf: 6, phase: 'start' },
          standard: { autonomy: { level: 2, description: 'Met hulp.' } },
        },
        { level: { nlqf: 6, eqf: 6 } },
      ],
    },
    en: {
      bad: [
        {
          level: { eqf: 6, nlqf: null },
          standard: { autonomy: { level: 1, description: 'Under supervision.' } },
        },
        { standard: { complexity: { level: 4, description: 'Routine tasks in a known group.' } } },
      ],
      good: [
        {
          level: { eqf: 6, nlqf: null },
          standard: { autonomy: { level: 4, description: 'Independently, involving colleagues.' } },
        },
        {
          standard: { autonomy: { level: 4, description: 'Works without guidance, not under supervision.' } },
        },
      ],
    },
  },
  *check(outcome, context) {
    const { level, standard } = outcome
    if (level?.nlqf !== undefined && level.eqf !== undefined && level.nlqf !== level.eqf) {
      yield {
        at: ['level', 'eqf'],
        reason: {
          nl: `EQF ${level.eqf} past niet bij NLQF ${level.nlqf}, verwacht ${level.nlqf}: beide kaders tellen gelijk.`,
          en: `EQF ${level.eqf} does not match NLQF ${level.nlqf}, expected ${level.nlqf}: both frameworks count alike.`,
        },
        expected: [String(level.nlqf)],
      }
    }
    for (const dimension of dimensions) {
      const rank = findLevel(context.catalogue, dimension, standard?.[dimension]?.level)?.rank
      if (rank === undefined) continue
      yield* checkPair(outcome, dimension, rank, context.catalogue)
      yield* checkWords(outcome, dimension, rank, context)
    }
  },
})

function* checkPair(
  outcome: Outcome,
  dimension: Dimension,
  rank: number,
  { settings }: Catalogue,
): Generator<Found> {
  const qualification = qualificationOf(outcome)
  if (!qualification || settings.scale !== undefined) return
  const range = expectedRange(qualification.level, dimension, outcome.level?.phase)
  if (!range) return
  const [lowest, highest] = range
  const distance = rank < lowest ? lowest - rank : rank - highest
  if (distance <= 0) return
  const { name, level } = qualification
  const wanted = (or: string) => (lowest === highest ? String(lowest) : `${lowest} ${or} ${highest}`)
  yield {
    at: ['standard', dimension, 'level'],
    ...(distance === 1 ? { severity: 'info' } : {}),
    reason: {
      nl: `De ${names[dimension].nl} is ${rank} bij ${name} ${level}, verwacht ${wanted(highest - lowest === 1 ? 'of' : 'tot')}.`,
      en: `${names[dimension].start} is ${rank} at ${name} ${level}, expected ${wanted(highest - lowest === 1 ? 'or' : 'to')}.`,
    },
    hint:
      rank < lowest
        ? {
            nl: 'Vraagt de leeruitkomst dit al vroeg in de opleiding, noem dan de fase onder `level`.',
            en: 'If this is asked early in the programme, name the phase under `level`.',
          }
        : {
            nl: 'Ligt de lat hier bewust hoger, verhoog dan het niveau onder `level`.',
            en: 'If the bar is higher here on purpose, raise the level under `level`.',
          },
  }
}

function* checkWords(
  { standard }: Outcome,
  dimension: Dimension,
  rank: number,
  { catalogue, lexicon }: RuleContext,
): Generator<Found> {
  const text = standard?.[dimension]?.description
  if (text === undefined || catalogue.settings.scale !== undefined) return
  const found = findContradiction(text, rank, dimension, lexicon)
  if (!found) return
  const label = findLevel(catalogue, dimension, rank)?.label
  yield {
    at: ['standard', dimension, 'description'],
    span: found.span,
    ...(found.soft ? { severity: 'info' } : {}),
    reason: {
      nl: `${quote(found.words)} past bij ${names[dimension].nl} ${found.rank}, verwacht een zin die past bij ${rank}.`,
      en: `${quote(found.words)} goes with ${names[dimension].en} ${found.rank}, expected a sentence that goes with ${rank}.`,
    },
    ...(label === undefined
      ? {}
      : {
          hint: { nl: `Op de schaal is ${rank}: ${label.nl}.`, en: `On the scale ${rank} is: ${label.en}.` },
        }),
  }
}
