import { wholeSentence } from '../whole-sentence.ts'
import { tokenise } from '../../language/tokens.ts'
import { findPhrases } from '../phrases.ts'
import { defineRule } from '../rule.ts'
import { suggestVerbs } from '../wording.ts'

export const conditionalVerbAnchored = defineRule({
  id: 'outcome/conditional-verb-anchored',
  about: 'outcome',
  severity: 'warning',
  fix: 'no',
  yieldsTo: wholeSentence,
  title: { nl: 'Een ruim werkwoord krijgt houvast', en: 'A broad verb gets something to hold on to' },
  why: {
    nl: 'Stimuleren, reflecteren en bijdragen zie je pas aan wat iemand zegt of doet, of aan het effect. Zonder criterium ziet iedereen er iets anders in.',
    en: 'Stimulating, reflecting and contributing show only in what somebody says or does, or in the effect. Without a criterion everybody sees something else in them.',
  },
  advice: {
    nl: 'Voeg een criterium toe waarin te zien is wat iemand doet, of kies een werkwoord dat dat zelf zegt.',
    en: 'Add a criterion that says what somebody does, or choose a verb that says so itself.',
  },
  examples: {
    nl: {
      bad: [{ statement: 'De leraar stimuleert lerenden.', standard: { criteria: [] } }],
      good: [
        {
          statement: 'De leraar geeft feedback waarna de lerende zijn aanpak wijzigt.',
          standard: { criteria: [] },
        },
        {
          statement: 'De leraar stimuleert lerenden.',
          standard: {
            criteria: [
              {
                id: 'c1',
                behaviours: ['b1'],
                text: 'Vraagt door tot de lerende een eigen aanpak verwoordt.',
              },
            ],
          },
        },
      ],
    },
    en: {
      bad: [{ statement: 'The teacher motivates learners.', standard: { criteria: [] } }],
      good: [
        { statement: 'The teacher explains the approach to learners.', standard: { criteria: [] } },
        {
          statement: 'The teacher motivates learners.',
          standard: {
            criteria: [
              { id: 'c1', behaviours: ['b1'], text: 'Asks questions until the learner states an approach.' },
            ],
          },
        },
      ],
    },
  },
  *check({ behaviours, standard }, { lexicon, parse }) {
    for (const [index, { id, verb, text }] of behaviours.entries()) {
      const entry = lexicon.byInfinitive.get(verb.toLowerCase())
      const found = parse(text).behaviours.find((one) => one.verb === entry?.infinitive)
      const kind = found?.kind ?? (entry?.kind === 'light' ? 'conditional' : entry?.kind)
      if (kind !== 'conditional') continue
      const criteria = (standard?.criteria ?? []).filter((criterion) => criterion.behaviours?.includes(id))
      const shown = criteria.some(({ text: criterion }) =>
        parse(criterion).behaviours.some((one) => one.kind === 'observable'),
      )
      const anchored = findPhrases(tokenise(text), lexicon.words.vague_terms.anchored_by).length > 0
      if (shown || anchored) continue
      const expected = suggestVerbs(lexicon, entry?.suggest ?? [])
      yield {
        at: ['behaviours', index, 'verb'],
        reason: {
          nl: `\`${verb}\` zie je alleen aan het gevolg, verwacht een criterium met waarneembaar gedrag bij \`${id}\`.`,
          en: `\`${verb}\` shows only in its effect, expected a criterion with observable behaviour for \`${id}\`.`,
        },
        expected,
        ...(expected.length > 0
          ? { hint: { nl: `Of schrijf: ${expected.join(', ')}.`, en: `Or write: ${expected.join(', ')}.` } }
          : {}),
      }
    }
  },
})
