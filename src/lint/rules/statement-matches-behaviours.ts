import { wholeSentence } from '../whole-sentence.ts'
import type { Behaviour } from '../../language/sentence.ts'
import { toFields } from '../rewrite-verb.ts'
import { defineRule } from '../rule.ts'

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase()

export const statementMatchesBehaviours = defineRule({
  id: 'outcome/statement-matches-behaviours',
  about: 'outcome',
  severity: 'error',
  fix: 'propose',
  yieldsTo: wholeSentence,
  title: { nl: 'Formulering en gedrag zeggen hetzelfde', en: 'Statement and behaviours say the same' },
  why: {
    nl: 'De vragen in de gesprekswijzer en de rijen van het beoordelingsformulier komen uit `behaviours`. Wat alleen in de zin staat, wordt nooit gevraagd; wat er alleen in het gedrag staat, is nooit afgesproken.',
    en: 'The questions of the guide and the rows of the assessment form come from `behaviours`. What stands only in the sentence is never asked; what stands only in the behaviours was never agreed.',
  },
  advice: {
    nl: 'Neem elk werkwoord van de zin op als gedraging, met bij `text` de woorden zoals ze in de zin staan.',
    en: 'Take up each verb of the sentence as a behaviour, with the words as they stand in the sentence as its `text`.',
  },
  limits: {
    nl: 'De werkwoorden in de zin worden gevonden door ontleding; in lange of ongewone zinnen kan dat misgaan. Wat bij `behaviours` staat, gaat voor.',
    en: 'The verbs of the sentence are found by parsing, which can go wrong in long or unusual sentences. What `behaviours` says comes first.',
  },
  examples: {
    nl: {
      bad: [
        { behaviours: [{ id: 'volgen', verb: 'volgen', text: 'volgt de ontwikkeling van lerenden' }] },
        {
          behaviours: [
            { id: 'volgen', verb: 'volgen', text: 'volgt het gedrag van lerenden' },
            { id: 'afstemmen', verb: 'afstemmen', text: 'stemt zijn pedagogisch handelen daarop af' },
          ],
        },
      ],
      good: [{}],
    },
    en: {
      bad: [
        { behaviours: [{ id: 'volgen', verb: 'monitor', text: 'monitors the development of learners' }] },
      ],
      good: [{}],
    },
  },
  *check({ statement, behaviours }, { parse }) {
    let whole: string | undefined
    for (const [index, { text }] of behaviours.entries()) {
      if (statement.includes(text)) continue
      whole ??= squeeze(statement)
      if (whole.includes(squeeze(text))) continue
      yield {
        at: ['behaviours', index, 'text'],
        reason: {
          nl: 'Deze woorden staan niet zo in de formulering, verwacht woorden die er letterlijk in staan.',
          en: 'These words do not stand in the statement like this, expected words taken from it literally.',
        },
      }
    }
    const verbs = new Set(behaviours.map(({ verb }) => verb.toLowerCase()))
    const found = parse(statement).behaviours
    const unnamed = found.filter(({ kind, verb }) => kind !== 'unknown' && !verbs.has(verb))
    if (unnamed.length === 0) return
    // A translation keeps its source's verbs: there the texts say which verbs are meant.
    const inTexts = new Set(behaviours.flatMap(({ text }) => parse(text).behaviours.map(({ verb }) => verb)))
    for (const verb of unnamed) {
      if (inTexts.has(verb.verb)) continue
      if (behaviours.some(({ text }) => squeeze(text).includes(squeeze(verb.text)))) continue
      yield missing(verb, found)
    }
  },
})

function missing(verb: Behaviour, found: readonly Behaviour[]) {
  const all = found.map((one) => one.verb).join(', ')
  return {
    at: ['statement'],
    severity: 'warning' as const,
    ...(verb.spans[0] ? { span: verb.spans[0] } : {}),
    reason: {
      nl: `De formulering zegt \`${verb.found}\`, maar \`${verb.verb}\` staat niet bij \`behaviours\` (gevonden: ${all}).`,
      en: `The statement says \`${verb.found}\`, but \`${verb.verb}\` is not among the \`behaviours\` (found: ${all}).`,
    },
    hint: {
      nl: 'Voeg het gedrag toe, of haal het uit de zin.',
      en: 'Add the behaviour, or take it out of the sentence.',
    },
    expected: [verb.verb],
    proposals: [{ at: [], write: { behaviours: [toFields(verb)] } }],
  }
}
