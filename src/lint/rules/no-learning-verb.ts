import { wholeSentence } from '../whole-sentence.ts'
import type { Lexicon } from '../../language/lexicon.ts'
import type { FoundVerb } from '../../language/sentence.ts'
import { proposeVerbs } from '../rewrite-verb.ts'
import type { Found } from '../rule.ts'
import { defineRule } from '../rule.ts'
import { suggestVerbs } from '../wording.ts'

export const noLearningVerb = defineRule({
  id: 'outcome/no-learning-verb',
  about: 'outcome',
  severity: 'error',
  fix: 'no',
  yieldsTo: wholeSentence,
  title: { nl: 'Laten zien, niet leren of meedoen', en: 'Showing, not learning or taking part' },
  why: {
    nl: 'Leren, oefenen en deelnemen beschrijven de weg. Een leeruitkomst beschrijft wat iemand aan het eind laat zien, hoe het ook geleerd is.',
    en: 'Learning, practising and taking part describe the way. An outcome describes what somebody shows in the end, however it was learned.',
  },
  advice: {
    nl: 'Noem wat iemand daarna doet: niet “oefent met gesprekken”, maar “voert gesprekken met ouders”.',
    en: 'Name what somebody does afterwards: not “practises conversations” but “holds conversations with parents”.',
  },
  source: {
    nl: 'Leeruitkomsten: “aantonen van doelen van de opleiding = wat jij laat zien in de praktijk”: Gelukt in de driehoek.',
    en: 'Outcomes: “showing aims of the programme = what you show in practice”: Gelukt in de driehoek.',
  },
  examples: {
    nl: {
      bad: [
        { statement: 'De student oefent met het voeren van gesprekken.' },
        { statement: 'De student verdiept zich in leertheorieën.' },
      ],
      good: [
        { statement: 'De student voert gesprekken met ouders.' },
        { statement: 'De leraar volgt de ontwikkeling van lerenden in hun leren en gedrag.' },
      ],
    },
    en: {
      bad: [{ statement: 'The student practises holding conversations.' }],
      good: [{ statement: 'The student holds conversations with parents.' }],
    },
  },
  *check({ statement, behaviours }, { lexicon, parse }) {
    const told = new Set<string>()
    for (const [index, { verb, text }] of behaviours.entries()) {
      const entry = lexicon.byInfinitive.get(verb.toLowerCase())
      const inText = parse(text).behaviours.find((found) => found.verb === entry?.infinitive)
      const kind = inText?.kind ?? entry?.kind
      if (kind !== 'learning_process') continue
      told.add(verb.toLowerCase())
      yield {
        at: ['behaviours', index, 'verb'],
        reason: {
          nl: `\`${verb}\` beschrijft de leerweg, verwacht wat iemand daarna laat zien.`,
          en: `\`${verb}\` describes the way of learning, expected what somebody shows afterwards.`,
        },
        ...whatItIsFor(parse(text).behaviours[1]?.verb, lexicon),
        ...offer(index, text, inText, lexicon, suggestVerbs(lexicon, entry?.suggest ?? [])),
      }
    }
    for (const found of parse(statement).behaviours) {
      if (found.kind !== 'learning_process' || told.has(found.verb)) continue
      yield {
        at: ['statement'],
        severity: 'warning',
        ...(found.spans[0] ? { span: found.spans[0] } : {}),
        reason: {
          nl: `\`${found.found}\` beschrijft de leerweg, verwacht wat iemand daarna laat zien.`,
          en: `\`${found.found}\` describes the way of learning, expected what somebody shows afterwards.`,
        },
        expected: suggestVerbs(lexicon, found.suggest),
      }
    }
  },
})

function offer(
  index: number,
  text: string,
  inText: FoundVerb | undefined,
  lexicon: Lexicon,
  better: readonly string[],
): Pick<Found, 'expected' | 'proposals'> {
  return {
    expected: better,
    proposals: proposeVerbs(['behaviours', index], text, inText, better, lexicon),
  }
}

/** "Leert observeren": what is learned is what can be shown. */
function whatItIsFor(verb: string | undefined, lexicon: Lexicon): Pick<Found, 'hint'> {
  const entry = verb === undefined ? undefined : lexicon.byInfinitive.get(verb)
  if (entry?.kind !== 'observable' || !('third_person' in entry)) return {}
  return {
    hint: {
      nl: `Schrijf wat iemand daarna doet: \`${entry.third_person}\`.`,
      en: `Write what somebody does afterwards: \`${entry.third_person}\`.`,
    },
  }
}
